// Sheets drawn as tables of text, with their merges: tests/cases/layouts and tests/cases/not-forms.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/form/sheet.h"

namespace jibiao::test {

/// One line a row, cells between `|`: `^` is merged with the cell above, `<` with the one on the left,
/// `\n` a line break. A plain number or a percentage becomes one. Lines that begin with `#` are remarks,
/// `sheet: NAME` names the sheet, `blank: 10` leaves rows empty.
Sheet draw_sheet(std::string_view text);

/// The names of the files of tests/<folder>, sorted, without their ending.
std::vector<std::string> files_of(const std::string& folder);

}  // namespace jibiao::test
