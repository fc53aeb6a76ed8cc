// The conditional formats of the marks in one sheet.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/marks/formats.h"

#include <algorithm>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ConditionEntryType.hpp>
#include <com/sun/star/sheet/ConditionFormatOperator.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/marks/styles.h"
#include "hosts/uno/marks/untraced.h"
#include "hosts/uno/sheet/format_groups.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

constexpr const char* function = "JXMARK(";

using Formats = Reference<css::sheet::XConditionalFormats>;
using Format = Reference<css::sheet::XConditionalFormat>;

std::string formula(Mark mark) {
    return std::string(function) + "SHEET();ROW();COLUMN())=" +
           std::to_string(static_cast<int>(mark));
}

/// Cells without a mark, which are most, are done with the first answer of the function: the office
/// asks no further once a condition holds, and its style there is none.
constexpr Mark asked_marks[] = {Mark::none, Mark::error, Mark::warning, Mark::hint};

Formats formats_of(const SheetReference& sheet) {
    return get<Formats>(sheet, "ConditionalFormats").value_or(nullptr);
}

std::vector<Range> ranges_of_format(const Format& format) {
    return ranges_of(get<Reference<css::sheet::XSheetCellRanges>>(format, "Range").value_or(nullptr));
}

/// Told by its formula: a file renames styles.
bool is_ours(const Format& format) {
    if (format->getCount() == 0) return false;
    const Reference<css::sheet::XConditionEntry> entry(format->getByIndex(0), UNO_QUERY);
    if (!entry.is() || entry->getType() != css::sheet::ConditionEntryType::CONDITION) return false;
    const auto text = get<rtl::OUString>(entry, "Formula1");
    return text && text->toAsciiUpperCase().indexOf(rtl::OUString::createFromAscii(function)) >= 0;
}

/// What of one rectangle lies outside of another.
void cut(const Range& whole, const Range& hole, std::vector<Range>& out) {
    const Cell first{std::max(whole.first.row, hole.first.row),
                     std::max(whole.first.column, hole.first.column)};
    const Cell last{std::min(whole.last.row, hole.last.row),
                    std::min(whole.last.column, hole.last.column)};
    if (first.row > last.row || first.column > last.column) return out.push_back(whole);
    const auto add = [&](Cell from, Cell to) {
        if (from.row <= to.row && from.column <= to.column) out.push_back({from, to});
    };
    add(whole.first, {first.row - 1, whole.last.column});
    add({first.row, whole.first.column}, {last.row, first.column - 1});
    add({first.row, last.column + 1}, {last.row, whole.last.column});
    add({last.row + 1, whole.first.column}, whole.last);
}

Reference<css::sheet::XSheetCellRangeContainer> cells_of(const DocumentReference& document,
                                                         const SheetReference& sheet,
                                                         const std::vector<Range>& ranges) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::sheet::XSheetCellRangeContainer> cells(
        factory->createInstance(rtl::OUString("com.sun.star.sheet.SheetCellRanges")),
        UNO_QUERY_THROW);
    for (const Range& range : ranges) {
        cells->addRangeAddress(address_of(block(sheet, range)), false);
    }
    return cells;
}

}  // namespace

std::vector<Range> without(const std::vector<Range>& whole, const std::vector<Range>& holes) {
    std::vector<Range> left = whole;
    for (const Range& hole : holes) {
        std::vector<Range> smaller;
        for (const Range& range : left) cut(range, hole, smaller);
        left = std::move(smaller);
    }
    return left;
}

std::vector<Range> uncovered(const SheetReference& sheet, const std::vector<Range>& wanted) {
    const Formats formats = formats_of(sheet);
    if (!formats.is()) return {};
    std::vector<Range> left = wanted;
    for (const Format& format : formats->getConditionalFormats()) {
        left = without(left, ranges_of_format(format));
    }
    return left;
}

std::vector<MarkFormat> our_formats(const SheetReference& sheet) {
    std::vector<MarkFormat> found;
    const Formats formats = formats_of(sheet);
    if (!formats.is()) return found;
    for (const Format& format : formats->getConditionalFormats()) {
        if (is_ours(format)) {
            found.push_back({get<sal_Int32>(format, "ID").value_or(0), ranges_of_format(format)});
        }
    }
    return found;
}

bool put_format(const DocumentReference& document, const SheetReference& sheet,
                const std::vector<Range>& ranges) {
    const Formats formats = formats_of(sheet);
    if (ranges.empty() || !formats.is()) return false;
    const auto cells = cells_of(document, sheet, ranges);
    const auto entries =
        get<Reference<css::sheet::XSheetConditionalEntries>>(cells, "ConditionalFormat");
    if (!entries) return false;
    (*entries)->clear();
    for (const Mark mark : asked_marks) {
        const css::beans::PropertyValue entry[] = {
            argument("Operator", css::sheet::ConditionOperator_FORMULA),
            argument("Formula1", to_office(formula(mark))),
            argument("StyleName", style_name(mark))};
        (*entries)->addNew(Sequence<css::beans::PropertyValue>(entry, 3));
    }
    const sal_Int32 before = formats->getLength();
    {
        const Untraced untraced(document);
        put(cells, "ConditionalFormat", *entries);
    }
    return formats->getLength() > before;
}

/// Not by their numbers: the cells would keep those, and the next format of the user's gets one of them.
void clear_formats(const DocumentReference& document, const SheetReference& sheet,
                   const std::vector<MarkFormat>& ours) {
    std::vector<Range> of_user;
    for (const Format& format : formats_of(sheet)->getConditionalFormats()) {
        const auto ranges = is_ours(format) ? std::vector<Range>() : ranges_of_format(format);
        of_user.insert(of_user.end(), ranges.begin(), ranges.end());
    }
    for (const MarkFormat& format : ours) {
        if (without(format.ranges, of_user) != format.ranges) continue;
        const auto cells = cells_of(document, sheet, format.ranges);
        const auto entries =
            get<Reference<css::sheet::XSheetConditionalEntries>>(cells, "ConditionalFormat");
        if (!entries) continue;
        (*entries)->clear();
        const Untraced untraced(document);
        put(cells, "ConditionalFormat", *entries);
    }
}

void remove_formats(const SheetReference& sheet, const std::vector<MarkFormat>& ours) {
    const Formats formats = formats_of(sheet);
    for (const MarkFormat& format : ours) formats->removeByID(format.id);
}

bool restore_format(const DocumentReference& document, const SheetReference& sheet,
                    const MarkFormat& format) {
    const Formats formats = formats_of(sheet);
    const Reference<css::sheet::XSheetCellRanges> cells(cells_of(document, sheet, format.ranges),
                                                        UNO_QUERY_THROW);
    const sal_Int32 id = formats->createByRange(cells);
    if (id != format.id) {
        formats->removeByID(id);
        return false;
    }
    for (const Format& made : formats->getConditionalFormats()) {
        if (get<sal_Int32>(made, "ID") != id) continue;
        for (const Mark mark : asked_marks) {
            const sal_Int32 position = made->getCount();
            made->createEntry(css::sheet::ConditionEntryType::CONDITION, position);
            const Reference<css::sheet::XConditionEntry> entry(made->getByIndex(position),
                                                               UNO_QUERY_THROW);
            put(entry, "Operator", sal_Int32(css::sheet::ConditionFormatOperator::EXPRESSION));
            put(entry, "Formula1", to_office(formula(mark)));
            put(entry, "StyleName", style_name(mark));
        }
    }
    return true;
}

}  // namespace jibiao::uno
