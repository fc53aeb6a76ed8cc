// A layout as text, one operation a line: a golden file reads like a description of the form.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/layout/layout.h"

namespace jibiao {

std::string dump(const Layout& layout);

}  // namespace jibiao
