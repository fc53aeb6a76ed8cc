// Live checking of one open spreadsheet: a new snapshot, and the lists of its tables.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/session/open_document.h"

namespace jibiao::uno {
namespace {

/// More rows than that change by moving, not by typing: their lists moved along.
constexpr std::size_t most_rows = 200;

std::vector<Range> tables_of(const std::vector<Judged>& forms) {
    std::vector<Range> tables;
    for (const Judged& judged : forms) {
        const Range& range = judged.form.range;
        const Cell first{judged.form.header_row + 1, range.first.column};
        if (first.row <= range.last.row) tables.push_back({first, range.last});
    }
    return tables;
}

bool same_row(const Sheet& left, const Sheet& right, int row) {
    const int columns = std::max(left.columns(), right.columns());
    for (int column = 0; column < columns; ++column) {
        if (left.at({row, column}) != right.at({row, column})) return false;
    }
    return true;
}

std::set<int> changed_rows(const Sheet& before, const Sheet& after) {
    std::set<int> rows;
    for (int row = 0; row < after.rows() && rows.size() < most_rows; ++row) {
        if (!same_row(before, after, row)) rows.insert(row);
    }
    return rows;
}

}  // namespace

/// What a step of the user's destroyed is put back as a part of that step; after undo and redo
/// nothing is, and nothing has to be.
void OpenDocument::take(Sheet sheet, const css::uno::Reference<css::sheet::XSpreadsheet>& source) {
    const std::string name = sheet.name();
    const bool step = undo_->take_step();
    const Sheet* const before = session_.snapshot(name);
    const std::set<int> rows =
        step && before && !session_.forms(name).empty() ? changed_rows(*before, sheet)
                                                        : std::set<int>();
    session_.update(std::move(sheet));
    const std::vector<Range> tables = tables_of(session_.forms(name));
    if (tables.empty()) {
        lists_.erase(name);
        return;
    }
    notified("lists of a table", [&] {
        KeptLists& lists = lists_[name];
        if (!rows.empty()) lists.restore(document_, source, tables, rows);
        lists.remember(source, tables);
    });
}

}  // namespace jibiao::uno
