// Drop-down lists of cells.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/lists.h"

#include <com/sun/star/sheet/TableValidationVisibility.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <rtl/bootstrap.hxx>
#include <sal/config.h>

#include "core/base/text.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

/// "数量指标";"质量指标"
std::string formula(const std::vector<std::string>& entries) {
    std::string result;
    for (const std::string& entry : entries) {
        if (!result.empty()) result += ';';
        result += '"';
        for (const char c : entry) result.append(c == '"' ? 2 : 1, c);
        result += '"';
    }
    return result;
}

bool fits(const std::vector<std::string>& entries) {
    constexpr std::size_t most = 255;
    std::size_t used = entries.size();  // the commas between them, as Excel counts
    for (const std::string& entry : entries) used += length(entry);
    return !entries.empty() && used <= most;
}

/// "≥、≤、定性"
std::string choices(const std::vector<std::string>& entries) {
    std::string result;
    for (const std::string& entry : entries) result += (result.empty() ? "" : "、") + entry;
    return result;
}

/// An office newer than 7.4 throws away what is typed and not in a list where the list's message is off (seen in
/// 25.2). With its message on, what was typed stays where the user confirms it.
bool drops_what_it_does_not_list() {
    rtl::OUString product("${$BRAND_BASE_DIR/program/" SAL_CONFIGFILE("bootstrap") ":ProductKey}");
    rtl::Bootstrap::expandMacros(product);  // "LibreOffice 25.2"
    constexpr double last_lenient = 7.4;
    return product.copy(product.lastIndexOf(' ') + 1).toDouble() > last_lenient;
}

}  // namespace

void apply_list(const Reference<css::sheet::XSpreadsheet>& sheet, const ListWrite& list) {
    if (!fits(list.entries)) return;
    const auto cells = block(sheet, list.range);
    const auto validation = get<Reference<css::beans::XPropertySet>>(cells, "Validation");
    if (!validation) return;
    put(*validation, "Type", css::sheet::ValidationType_LIST);
    put(*validation, "ShowList", css::sheet::TableValidationVisibility::UNSORTED);
    put(*validation, "IgnoreBlankCells", true);
    const bool asks = !list.strict && drops_what_it_does_not_list();
    put(*validation, "ShowErrorMessage", list.strict || asks);
    if (asks) put(*validation, "ErrorMessage", to_office(choices(list.entries)));
    put(*validation, "ErrorAlertStyle",
        asks ? css::sheet::ValidationAlertStyle_INFO : css::sheet::ValidationAlertStyle_STOP);
    Reference<css::sheet::XSheetCondition>(*validation, css::uno::UNO_QUERY_THROW)
        ->setFormula1(to_office(formula(list.entries)));
    put(cells, "Validation", *validation);
}

}  // namespace jibiao::uno
