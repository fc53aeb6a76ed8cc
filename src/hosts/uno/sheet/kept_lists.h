// The drop-down lists of tables: kept where a paste destroys them, inherited by rows that a table grows
// by. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <map>
#include <set>
#include <vector>

#include "core/base/cell.h"

namespace jibiao::uno {

/// Of one sheet. `tables`: the rows below the headers of its forms. A column has a list when most of
/// its rows have one.
class KeptLists {
public:
    /// Remembers the lists that are there now. Costs about a millisecond.
    void remember(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                  const std::vector<Range>& tables);

    /// Gives cells of these rows the list of their column where they have none, as part of the undo
    /// step that was added last; there must be one, and nothing to redo. False when nothing was
    /// missing.
    bool restore(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document,
                 const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                 const std::vector<Range>& tables, const std::set<int>& rows) const;

private:
    using List = css::uno::Reference<css::beans::XPropertySet>;
    using Column = std::map<int, List>;  ///< by row
    static const List& nearest(const Column& lists, int row);

    std::map<int, Column> lists_;  ///< by column
};

}  // namespace jibiao::uno
