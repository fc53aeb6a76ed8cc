// The drop-down lists of tables.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/kept_lists.h"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <utility>

#include "hosts/uno/bridge/guard.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/format_groups.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using SheetReference = Reference<css::sheet::XSpreadsheet>;
using List = Reference<css::beans::XPropertySet>;

/// What is written while it lives belongs to the undo step before.
class Afterthought {
public:
    explicit Afterthought(const Reference<css::sheet::XSpreadsheetDocument>& document)
        : undo_(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                    ->getUndoManager()) {
        undo_->enterHiddenUndoContext();
    }
    ~Afterthought() {
        notified("end of an undo step", [this] { undo_->leaveUndoContext(); });
    }
    Afterthought(const Afterthought&) = delete;
    Afterthought& operator=(const Afterthought&) = delete;

private:
    Reference<css::document::XUndoManager> undo_;
};

/// The cell's list; null where it has none.
List list_of(const SheetReference& sheet, Cell at) {
    const auto validation = get<List>(cell(sheet, at), "Validation").value_or(nullptr);
    if (!validation.is()) return nullptr;
    const auto type = get<css::sheet::ValidationType>(validation, "Type");
    return type == css::sheet::ValidationType_LIST ? validation : nullptr;
}

}  // namespace

void KeptLists::remember(const SheetReference& sheet, const std::vector<Range>& tables) {
    lists_.clear();
    int rows = 0;
    for (const Range& table : tables) {
        rows += table.rows();
        for (const std::vector<Range>& group : format_groups(block(sheet, table))) {
            const List list = list_of(sheet, group.front().first);
            if (!list.is()) continue;
            for (const Range& range : group) {
                for (int column = range.first.column; column <= range.last.column; ++column) {
                    for (int row = range.first.row; row <= range.last.row; ++row) {
                        lists_[column][row] = list;
                    }
                }
            }
        }
    }
    std::erase_if(lists_, [rows](const auto& column) {
        return 2 * static_cast<int>(column.second.size()) < rows;
    });
}

/// That of the row above where two are equally near: a table grows downwards.
const List& KeptLists::nearest(const Column& lists, int row) {
    const auto below = lists.lower_bound(row);
    if (below == lists.begin()) return below->second;
    const auto above = std::prev(below);
    return below == lists.end() || row - above->first <= below->first - row ? above->second
                                                                            : below->second;
}

bool KeptLists::restore(const Reference<css::sheet::XSpreadsheetDocument>& document,
                        const SheetReference& sheet, const std::vector<Range>& tables,
                        const std::set<int>& rows) const {
    std::vector<std::pair<Cell, List>> missing;
    for (const Range& table : tables) {
        for (const int row : rows) {
            for (const auto& [column, lists] : lists_) {
                const Cell at{row, column};
                if (table.contains(at) && !list_of(sheet, at).is()) {
                    missing.emplace_back(at, nearest(lists, row));
                }
            }
        }
    }
    if (missing.empty()) return false;
    const Afterthought step(document);
    for (const auto& [at, list] : missing) put(cell(sheet, at), "Validation", list);
    return true;
}

}  // namespace jibiao::uno
