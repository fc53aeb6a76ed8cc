// Which sheet and cell a window shows.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/session/views.h"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "hosts/uno/bridge/text.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

std::vector<Reference<css::frame::XController>> controllers_of(
    const Reference<css::sheet::XSpreadsheetDocument>& document) {
    std::vector<Reference<css::frame::XController>> found;
    const auto all = Reference<css::frame::XModel2>(document, UNO_QUERY_THROW)->getControllers();
    while (all->hasMoreElements()) {
        found.emplace_back(all->nextElement(), UNO_QUERY_THROW);
    }
    return found;
}

/// The preview is the one kind of window that shows no sheet.
bool is_previewed(const Reference<css::sheet::XSpreadsheetDocument>& document,
                  const Reference<css::frame::XController>& closing) {
    const auto controllers = controllers_of(document);
    return std::any_of(controllers.begin(), controllers.end(), [&](const auto& controller) {
        return controller != closing &&
               !Reference<css::sheet::XSpreadsheetView>(controller, UNO_QUERY).is();
    });
}

Reference<css::sheet::XSpreadsheet> active_sheet(
    const Reference<css::frame::XController>& controller) {
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY);
    return view.is() ? view->getActiveSheet() : nullptr;
}

std::string name_of(const Reference<css::sheet::XSpreadsheet>& sheet) {
    return from_office(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
}

Reference<css::sheet::XSpreadsheet> sheet_named(
    const Reference<css::sheet::XSpreadsheetDocument>& document, const std::string& name) {
    const Reference<css::sheet::XSpreadsheets> sheets = document->getSheets();
    const rtl::OUString wanted = to_office(name);
    if (!sheets->hasByName(wanted)) return nullptr;
    return Reference<css::sheet::XSpreadsheet>(sheets->getByName(wanted), UNO_QUERY_THROW);
}

namespace {

/// None when something else than cells is selected.
std::vector<Range> selected_ranges(const Reference<css::frame::XController>& controller) {
    const Reference<css::frame::XModel> model = controller->getModel();
    const Reference<css::uno::XInterface> selection = model->getCurrentSelection();
    const Reference<css::sheet::XCellRangeAddressable> one(selection, UNO_QUERY);
    if (one.is()) return {range_of(one->getRangeAddress())};
    const Reference<css::sheet::XSheetCellRanges> several(selection, UNO_QUERY);
    std::vector<Range> ranges;
    if (!several.is()) return ranges;
    for (const auto& address : several->getRangeAddresses()) ranges.push_back(range_of(address));
    return ranges;
}

}  // namespace

Cell selected_cell(const Reference<css::frame::XController>& controller) {
    const auto ranges = selected_ranges(controller);
    return ranges.empty() ? Cell{} : ranges.front().first;
}

std::set<int> selected_rows(const Reference<css::frame::XController>& controller) {
    constexpr int most = 10000;  // more is a whole column, which means no row in particular
    std::set<int> rows;
    for (const Range& range : selected_ranges(controller)) {
        if (range.rows() > most) continue;
        for (int row = range.first.row; row <= range.last.row; ++row) rows.insert(row);
    }
    return rows;
}

void jump(const Reference<css::frame::XController>& controller, const std::string& sheet_name,
          Cell at) {
    const Reference<css::sheet::XSpreadsheetView> view(controller, UNO_QUERY_THROW);
    const Reference<css::sheet::XSpreadsheetDocument> document(controller->getModel(),
                                                               UNO_QUERY_THROW);
    const auto sheet = sheet_named(document, sheet_name);
    if (!sheet.is()) return;
    view->setActiveSheet(sheet);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(css::uno::Any(cell(sheet, at)));
}

}  // namespace jibiao::uno
