// Typing, formatting and undoing in a test document, as a user would.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/sheet.h"
#include "office.h"

namespace jibiao::test {

/// What a sheet, counted from 0, or a cell of the first one holds.
Sheet read(const Document& document, int sheet = 0);
std::string text_at(const Document& document, Cell cell);
std::string text_at(const Document& document, const char* address);

/// As if typed: "=1+1" becomes a formula, "200" a number.
void type(const Document& document, const char* address, const char* text);
/// A number format by its English code: "0.00%", "YYYY-MM-DD", "@".
void format(const Document& document, const char* address, const char* code);
/// Sheet protection without a password; cells are locked unless unlocked before.
void protect(const Document& document);
void unlock(const Document& document, const char* address);

/// Titles of the undo list, the latest first.
std::vector<std::string> undo_list(const Document& document);
void undo(const Document& document);
void redo(const Document& document);

}  // namespace jibiao::test
