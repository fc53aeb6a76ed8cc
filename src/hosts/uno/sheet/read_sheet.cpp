// Calc sheet -> Sheet: one block read, and as few further calls as its formats need.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sheet/read_sheet.h"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <vector>

#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/format_groups.h"
#include "hosts/uno/sheet/number_classes.h"
#include "hosts/uno/sheet/place.h"

namespace jibiao::uno {
namespace {

using css::table::CellRangeAddress;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;
using Rows = Sequence<Sequence<Any>>;
using Ranges = std::vector<Range>;

/// A cell's text as shown costs a call of its own; so many are asked for, no more.
constexpr int most_texts = 1000;

template <class Work>
void for_each_cell(const Ranges& ranges, Work&& work) {
    for (const Range& range : ranges) {
        for (int row = range.first.row; row <= range.last.row; ++row) {
            for (int column = range.first.column; column <= range.last.column; ++column) {
                work(Cell{row, column});
            }
        }
    }
}

/// The lower right one of the rectangle around both.
Cell corner(Cell one, Cell other) {
    return {std::max(one.row, other.row), std::max(one.column, other.column)};
}

/// Of what a data array holds for a cell; null for a number and for an error, which is no value at all.
const rtl::OUString* text_of(const Any& value) {
    const bool text = value.getValueTypeClass() == css::uno::TypeClass_STRING;
    return text ? static_cast<const rtl::OUString*>(value.getValue()) : nullptr;
}

bool is_empty(const Any& value) {
    const rtl::OUString* text = text_of(value);
    return text != nullptr && text->isEmpty();
}

bool is_number(const Sheet& sheet, Cell at) {
    return sheet.at(at).content == Content::number;
}

/// Reads one sheet; lives for one call of read_sheet.
class Reader {
public:
    Reader(const Reference<css::sheet::XSpreadsheetDocument>& document,
           const Reference<css::sheet::XSpreadsheet>& sheet)
        : sheet_(sheet), classes_(document) {}

    SheetReading read(const ReadLimits& limits);

private:
    std::string shown(Cell at);
    /// Looked at as a constant: else the office's types ask each time whether they must be copied.
    const Any& value(Cell at) const { return rows_[at.row][at.column]; }

    bool read_block(const ReadLimits& limits);
    void fetch(const Range& wanted);
    void find_merges(const std::vector<Ranges>& groups);
    void set_contents();
    CellValue content(Cell at);
    void set_formulas();
    void set_classes(const Ranges& group);
    void set_class(Cell at, FormatMeaning meaning);
    void set_locks(const Ranges& group);

    Reference<css::sheet::XSpreadsheet> sheet_;
    NumberClasses classes_;
    Range range_;  ///< A1 to the last content
    Rows rows_;    ///< contents of range_, and perhaps of more
    Ranges formulas_;
    Ranges merges_;  ///< by row and column
    Sheet out_;
    int texts_ = 0;
};

SheetReading Reader::read(const ReadLimits& limits) {
    const bool cut = read_block(limits);
    const std::vector<Ranges> groups = format_groups(block(sheet_, range_));
    find_merges(groups);
    Cell last = range_.last;
    for (const Range& merged : merges_) last = reach(last, merged, limits);
    const Reference<css::container::XNamed> named(sheet_, UNO_QUERY_THROW);
    out_ = Sheet(from_office(named->getName()), last.row + 1, last.column + 1);
    for (const Range& merged : merges_) out_.merge(merged);
    set_contents();
    set_formulas();
    const Reference<css::util::XProtectable> protectable(sheet_, UNO_QUERY_THROW);
    const bool is_protected = protectable->isProtected();
    for (const Ranges& group : groups) {
        set_classes(group);
        if (is_protected) set_locks(group);
    }
    return {std::move(out_), cut};
}

/// Fetches contents and finds where they end; true when they reach the limits. Asking the office
/// for its content cells instead takes quadratic time (5 s for 100,000 scattered ones).
bool Reader::read_block(const ReadLimits& limits) {
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet_->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    const Cell used = range_of(address_of(cursor)).last;
    const Extent extent = extent_of(
        used.row + 1, used.column + 1,
        [this](int rows, int columns) {
            fetch({{0, 0}, {rows - 1, columns - 1}});
            return range_.last;
        },
        limits);
    return extent.cut;
}

/// Reads a rectangle from A1; range_ is then the part of it with content, at least one cell.
void Reader::fetch(const Range& wanted) {
    namespace Result = css::sheet::FormulaResult;
    const auto cells = block(sheet_, wanted);
    rows_ = Reference<css::sheet::XCellRangeData>(cells, UNO_QUERY_THROW)->getDataArray();
    formulas_ = ranges_of(Reference<css::sheet::XCellRangesQuery>(cells, UNO_QUERY_THROW)
                              ->queryFormulaCells(Result::VALUE | Result::STRING | Result::ERROR));
    range_ = {{0, 0}, {0, 0}};
    for (int row = 0; row < wanted.rows(); ++row) {
        for (int column = 0; column < wanted.columns(); ++column) {
            if (!is_empty(value({row, column}))) range_.last = corner(range_.last, {row, column});
        }
    }
    for (const Range& formulas : formulas_) range_.last = corner(range_.last, formulas.last);
}

/// How far a cell is merged is a format like any other: within a group all cells are merged alike.
void Reader::find_merges(const std::vector<Ranges>& groups) {
    for (const Ranges& group : groups) {
        const Cell top = group.front().first;
        const auto first = block(sheet_, {top, top});
        if (!Reference<css::util::XMergeable>(first, UNO_QUERY_THROW)->getIsMerged()) continue;
        const Reference<css::sheet::XSheetCellCursor> cursor = sheet_->createCursorByRange(
            Reference<css::sheet::XSheetCellRange>(first, UNO_QUERY_THROW));
        cursor->collapseToMergedArea();
        const Range merged = range_of(address_of(cursor));
        for_each_cell(group, [&](Cell at) {
            merges_.push_back({at, {at.row + merged.rows() - 1, at.column + merged.columns() - 1}});
        });
    }
    std::sort(merges_.begin(), merges_.end(),
              [](const Range& left, const Range& right) { return left.first < right.first; });
}

/// The text in a cell as the user sees it; each costs a call.
std::string Reader::shown(Cell at) {
    if (++texts_ > most_texts) return {};
    const Reference<css::text::XTextRange> text(cell(sheet_, at), UNO_QUERY_THROW);
    return from_office(text->getString());
}

void Reader::set_contents() {
    for_each_cell({range_}, [&](Cell at) {
        if (!is_empty(value(at))) out_.set(at, content(at));
    });
}

/// Text, number or, for a void Any, an error.
CellValue Reader::content(Cell at) {
    if (const rtl::OUString* text = text_of(value(at))) return text_cell(from_office(*text));
    if (double number = 0; value(at) >>= number) return number_cell(number);
    const std::string text = shown(at);
    return error_cell(text.empty() ? "#VALUE!" : text);
}

void Reader::set_formulas() {
    for_each_cell(formulas_, [&](Cell at) {
        CellValue value = out_.at(at);
        value.formula = true;
        out_.set(at, std::move(value));
    });
}

/// Percentages and dates among the numbers of a group.
void Reader::set_classes(const Ranges& group) {
    bool any_number = false;
    for_each_cell(group, [&](Cell at) { any_number = any_number || is_number(out_, at); });
    if (!any_number) return;
    const auto key = get<sal_Int32>(cell(sheet_, group.front().first), "NumberFormat");
    const FormatMeaning meaning = classes_.of(key.value_or(0));
    for_each_cell(group, [&](Cell at) {
        if (is_number(out_, at)) set_class(at, meaning);
    });
}

/// What a formula's result looks like tells how the office shows it.
NumberClass class_of_text(std::string_view shown) {
    if (!shown.empty() && shown.back() == '%') return NumberClass::percent;
    const bool exponent = shown.find('E') != shown.npos;
    const bool date = shown.find_first_of("/:") != shown.npos || shown.find('-', 1) != shown.npos;
    return date && !exponent ? NumberClass::date : NumberClass::plain;
}

/// A formula under the standard format is shown as its operands are: only its text tells.
void Reader::set_class(Cell at, FormatMeaning meaning) {
    const CellValue& old = out_.at(at);
    const bool unsure = meaning.standard && old.formula;
    if (!unsure && meaning.number_class == NumberClass::plain) return;
    const std::string text = meaning.number_class == NumberClass::percent ? "" : shown(at);
    const NumberClass shown_as = unsure ? class_of_text(text) : meaning.number_class;
    if (shown_as == NumberClass::plain) return;
    CellValue value =
        shown_as == NumberClass::percent ? percent_cell(old.number) : date_cell(old.number, text);
    value.formula = old.formula;
    out_.set(at, std::move(value));
}

void Reader::set_locks(const Ranges& group) {
    const auto protection =
        get<css::util::CellProtection>(cell(sheet_, group.front().first), "CellProtection");
    if (protection && !protection->IsLocked) return;
    for_each_cell(group, [&](Cell at) {
        CellValue value = out_.at(at);
        value.locked = true;
        out_.set(at, std::move(value));
    });
}

}  // namespace

SheetReading read_sheet(const Reference<css::sheet::XSpreadsheetDocument>& document,
                        const Reference<css::sheet::XSpreadsheet>& sheet,
                        const ReadLimits& limits) {
    return Reader(document, sheet).read(limits);
}

}  // namespace jibiao::uno
