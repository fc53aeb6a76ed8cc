// Filled forms made by chance: the same seed gives the same form.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/read.h"

namespace jibiao::test {

/// The template's form with some rows more or less in its blocks, and most of its cells filled.
Sheet random_form(const Template& form, const Library& library, unsigned seed);

}  // namespace jibiao::test
