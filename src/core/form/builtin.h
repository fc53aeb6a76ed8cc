// The templates and the vocabulary that are compiled in (from templates/*.json at build time).
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/read.h"

namespace jibiao {

/// Vocabulary and every built-in template, in the order of their ids. Loaded once per call.
Library builtin_library();

}  // namespace jibiao
