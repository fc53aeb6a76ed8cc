// Which texts of a sheet without a form are prose.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/workbook.h"

#include "core/base/text.h"

namespace jibiao {
namespace {

/// The fewest characters of a sentence: shorter texts are headings and table cells.
constexpr std::size_t shortest_sentence = 12;

bool is_prose(const CellValue& cell) {
    return cell.content == Content::text &&
           fold_width(cell.text).find_first_of("0123456789") != std::string::npos &&
           length(cell.text) >= shortest_sentence;
}

}  // namespace

Narrative read_narrative(const Sheet& sheet) {
    Narrative narrative{sheet.name(), {}};
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            const CellValue& cell = sheet.at({row, column});
            if (is_prose(cell)) narrative.texts.push_back({trim(cell.text), {row, column}});
        }
    }
    return narrative;
}

}  // namespace jibiao
