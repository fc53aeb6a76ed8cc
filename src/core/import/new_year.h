// A form of last year as the beginning of this year's.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/import/import.h"

namespace jibiao {

/// Advances every year by one. Where the form to fill has the column, targets become last year's
/// values and their cells are left for new ones; else they stay. What was reached, scored or spent
/// is dropped and added to `dropped`.
Contents in_new_year(Contents content, const Template& form, std::vector<Unplaced>& dropped);

/// The text with the first mention of the year advanced.
std::string next_year(std::string text, int year);

}  // namespace jibiao
