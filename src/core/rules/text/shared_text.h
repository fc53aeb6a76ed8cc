// Texts that stand in several rows: told once.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/form/form.h"

namespace jibiao::rules {

/// A text of one column and its cells, from top to bottom.
struct SharedText {
    std::string text;
    std::vector<Cell> cells;
};
/// Every text that rows of this column hold in cells of their own, each once, by its first row.
std::vector<SharedText> shared_texts(const Form& form, Column column);

/// "10、11、12"
std::string row_numbers(const SharedText& shared);
/// The variant of the sentence for a text of several rows: "rows", else "".
Literal rows_variant(const SharedText& shared);
/// Writes `text` into every cell.
std::vector<Edit> edits_of(const SharedText& shared, const std::string& text);

}  // namespace jibiao::rules
