// How cells look, as properties of the office.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/looks.h"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <map>
#include <utility>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Properties = std::map<const char*, Any>;

sal_Int32 format_key(const Reference<css::sheet::XSpreadsheetDocument>& document,
                     CellLook::Number number) {
    const auto formats =
        Reference<css::util::XNumberFormatsSupplier>(document, UNO_QUERY_THROW)->getNumberFormats();
    const css::lang::Locale english(rtl::OUString("en"), rtl::OUString("US"), rtl::OUString());
    const auto code = rtl::OUString::createFromAscii(format_code(number));
    constexpr sal_Int32 unknown = -1;
    const sal_Int32 key = formats->queryKey(code, english, false);
    return key == unknown ? formats->addNew(code, english) : key;
}

css::table::CellHoriJustify justify(CellLook::Align align) {
    switch (align) {
        case CellLook::Align::left:
            return css::table::CellHoriJustify_LEFT;
        case CellLook::Align::center:
            return css::table::CellHoriJustify_CENTER;
        case CellLook::Align::right:
            break;
    }
    return css::table::CellHoriJustify_RIGHT;
}

void add_border(Properties& out) {
    css::table::BorderLine thin;
    constexpr sal_Int16 hundredths_of_millimetre = 26;  // what Excel calls thin
    thin.OuterLineWidth = hundredths_of_millimetre;
    for (const char* side : {"TopBorder", "BottomBorder", "LeftBorder", "RightBorder"}) {
        out[side] = Any(thin);
    }
}

Properties properties(const Reference<css::sheet::XSpreadsheetDocument>& document,
                      const CellLook& look) {
    css::util::CellProtection protection;
    protection.IsLocked = look.locked_text;
    Properties out = {
        {"CellProtection", Any(protection)},
        {"HoriJustify", Any(justify(look.align))},
        {"VertJustify", Any(css::table::CellVertJustify2::CENTER)},
        {"IsTextWrapped", Any(look.wrap)},
        {"NumberFormat", Any(format_key(document, look.number))},
    };
    for (const char* height : {"CharHeight", "CharHeightAsian"}) {
        out[height] = Any(static_cast<float>(look.points));
    }
    const float weight = look.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    for (const char* name : {"CharWeight", "CharWeightAsian"}) out[name] = Any(weight);
    if (look.border) add_border(out);
    return out;
}

void put_all(const Reference<css::beans::XMultiPropertySet>& target, const Properties& all) {
    Sequence<rtl::OUString> names(static_cast<sal_Int32>(all.size()));
    Sequence<Any> values(names.getLength());
    sal_Int32 i = 0;
    for (const auto& [name, value] : all) {
        names.getArray()[i] = rtl::OUString::createFromAscii(name);
        values.getArray()[i++] = value;
    }
    target->setPropertyValues(names, values);
}

struct LookGroup {
    CellLook look;
    std::vector<Range> ranges;
};

std::vector<LookGroup> group_by_look(const std::vector<LookWrite>& looks) {
    std::vector<LookGroup> groups;
    for (const LookWrite& write : looks) {
        LookGroup* found = nullptr;
        for (LookGroup& group : groups) {
            if (group.look == write.look) found = &group;
        }
        if (!found) found = &groups.emplace_back(LookGroup{write.look, {}});
        found->ranges.push_back(write.range);
    }
    return groups;
}

}  // namespace

void apply_looks(const Reference<css::sheet::XSpreadsheetDocument>& document,
                 const Reference<css::sheet::XSpreadsheet>& sheet,
                 const std::vector<LookWrite>& looks) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    for (const LookGroup& group : group_by_look(looks)) {
        const Reference<css::sheet::XSheetCellRangeContainer> cells(
            factory->createInstance(rtl::OUString("com.sun.star.sheet.SheetCellRanges")),
            UNO_QUERY_THROW);
        for (const Range& range : group.ranges) {
            cells->addRangeAddress(address_of(block(sheet, range)), false);
        }
        put_all(Reference<css::beans::XMultiPropertySet>(cells, UNO_QUERY_THROW),
                properties(document, group.look));
    }
}

}  // namespace jibiao::uno
