// Template -> operations. Places are counted in the form itself and moved when written.
// SPDX-License-Identifier: MPL-2.0
#include "core/layout/layout.h"

#include <algorithm>

#include "core/layout/formula.h"

namespace jibiao {
namespace {

using Align = CellLook::Align;
using Number = CellLook::Number;

constexpr double usual_height = 8;  // millimetres: one line of ten points with some air

CellLook label_look() {
    return {.bold = true, .border = true, .locked_text = true, .align = Align::center};
}

/// How the styles of template cells look.
CellLook look_of_style(std::string_view style) {
    if (style == "title") {
        return {.bold = true, .locked_text = true, .points = 16, .align = Align::center};
    }
    if (style == "subtitle") return {.points = 11, .align = Align::center};
    if (style == "label" || style == "header") return label_look();
    if (style == "amount") {
        return {.border = true, .align = Align::center, .number = Number::amount};
    }
    if (style == "rate") {
        return {.border = true, .align = Align::center, .number = Number::percent};
    }
    if (style == "points") {
        return {.border = true, .align = Align::center, .number = Number::weight};
    }
    if (style == "text") return {.border = true};
    if (style == "note") return {.align = Align::right};
    return {};
}

/// How the cells of an indicator column look. Signs and units are kept as typed: without the text
/// format a spreadsheet takes "=" for the start of a formula. A value with its unit in one cell
/// likewise: "95%" would become 0.95 and "3/5" a date.
CellLook look_of_column(Column column, bool unit_apart) {
    CellLook look{.border = true, .align = Align::center};
    switch (column) {
        case Column::level1:
        case Column::level2:
        case Column::long_term_level2:
            look.locked_text = true;
            break;
        case Column::op:
        case Column::unit:
            look.number = Number::text;
            break;
        case Column::value:
            if (!unit_apart) look.number = Number::text;
            break;
        case Column::weight:
            look.number = Number::weight;
            break;
        case Column::level3:
        case Column::long_term_level3:
            look.align = Align::left;
            break;
        case Column::actual:
        case Column::score:
        case Column::review_score:
        case Column::previous_value:
        case Column::forecast:
        case Column::possibility:
            break;
        case Column::long_term_value:
            if (!unit_apart) look.number = Number::text;
            break;
        default:  // prose: explanation, scoring standard, basis, remark
            look.align = Align::left;
            look.points = 9;
    }
    return look;
}

/// Writes a form's operations, moved to where it goes.
class Writer {
public:
    Writer(const Template& form, Cell at) : form_(form), at_(at) {}

    Layout write() {
        out_.sheet_name = form_.sheet_name;
        out_.landscape = form_.landscape;
        write_sizes();
        for (const TemplateCell& cell : form_.cells) write_cell(cell);
        write_table();
        out_.range = moved(extent());
        out_.names.push_back({range_name(), out_.range});
        return std::move(out_);
    }

private:
    int first_row() const { return form_.table.header_row + 1; }
    int last_row() const {
        return form_.table.header_row + static_cast<int>(form_.table.rows.size());
    }
    int bottom_row() const { return last_row() + (form_.table.total_row ? 1 : 0); }

    Range extent() const {
        int bottom = bottom_row();
        for (const TemplateCell& cell : form_.cells) bottom = std::max(bottom, cell.range.last.row);
        return {{0, 0}, {bottom, static_cast<int>(form_.column_widths.size()) - 1}};
    }

    Cell moved(Cell cell) const { return {cell.row + at_.row, cell.column + at_.column}; }
    Range moved(const Range& range) const { return {moved(range.first), moved(range.last)}; }

    void write_sizes() {
        for (std::size_t i = 0; i < form_.column_widths.size(); ++i) {
            out_.widths.push_back({at_.column + static_cast<int>(i), form_.column_widths[i]});
        }
        for (int row = 0; row <= extent().last.row; ++row) {
            const auto height = form_.row_heights.find(row);
            out_.heights.push_back(
                {at_.row + row, height == form_.row_heights.end() ? usual_height : height->second});
        }
    }

    std::string with_year(std::string text) const {
        constexpr std::string_view mark = "{year}";
        const std::size_t at = text.find(mark);
        if (at != std::string::npos) text.replace(at, mark.size(), std::to_string(form_.year));
        return text;
    }

    void put(const Range& range, const CellLook& look, std::string text, bool formula = false) {
        out_.looks.push_back({moved(range), look});
        fill(range, std::move(text), formula);
    }

    void fill(const Range& range, std::string text, bool formula = false) {
        if (range.first != range.last) out_.merges.push_back(moved(range));
        if (!text.empty()) out_.cells.push_back({moved(range.first), std::move(text), formula});
    }

    void put_list(const Range& range, std::string_view name) {
        const auto list = form_.lists.find(name);
        if (list != form_.lists.end()) out_.lists.push_back({moved(range), list->second, false});
    }

    void write_cell(const TemplateCell& cell) {
        if (cell.formula.empty()) {
            put(cell.range, look_of_style(cell.style), with_year(cell.text));
        } else {
            put(cell.range, look_of_style(cell.style), moved_formula(cell.formula, at_), true);
        }
        put_list(cell.range, cell.list);
    }

    void write_table() {
        const auto& columns = form_.table.columns;
        const bool unit_apart = std::any_of(columns.begin(), columns.end(), [](const auto& column) {
            return column.column == Column::unit;
        });
        for (const TemplateColumn& column : columns) {
            const int header = form_.table.header_row;
            put({{header - column.header_rows + 1, column.first}, {header, column.last}},
                label_look(), column.header);
            const CellLook tick{.border = true, .align = Align::center};
            write_column(column, column.tick ? tick : look_of_column(column.column, unit_apart));
            put_list({{first_row(), column.first}, {last_row(), column.last}}, column.list);
        }
        if (form_.table.total_row) write_total();
    }

    void write_column(const TemplateColumn& column, const CellLook& look) {
        out_.looks.push_back(
            {moved(Range{{first_row(), column.first}, {last_row(), column.last}}), look});
        const bool labels = column.column == Column::level1 || column.column == Column::level2 ||
                            column.column == Column::long_term_level2;
        for (int row = first_row(); row <= last_row();) {
            const int end = labels ? block_end(row, column.column) : row;
            fill({{row, column.first}, {end, column.last}},
                 labels ? label(row, column.column) : "");
            row = end + 1;
        }
    }

    const std::string& label(int row, Column column) const {
        const TemplateRow& level = form_.table.rows[row - first_row()];
        return column == Column::level1 ? level.level1 : level.level2;
    }

    bool has_level2(int row) const { return !label(row, Column::level2).empty(); }

    /// The last row whose label is merged with that of `row`. A level-2 block ends with its level-1
    /// block; rows without a label stay single, for each may get its own. Rows without level 2 begin
    /// a level-1 block: in one with the row above they would be read as of its level 2.
    int block_end(int row, Column column) const {
        int end = row;
        if (label(row, column).empty()) return end;
        while (end < last_row() && label(end + 1, Column::level1) == label(row, Column::level1) &&
               label(end + 1, column) == label(row, column) && has_level2(end + 1) == has_level2(row)) {
            ++end;
        }
        return end;
    }

    const TemplateColumn& column(Column key) const {
        const auto& columns = form_.table.columns;
        return *std::find_if(columns.begin(), columns.end(), [&](const TemplateColumn& column) {
            return column.column == key && !column.tick;
        });
    }

    std::string sum_of(const TemplateTotal& total, int summed) const {
        const Range points = moved(Range{{first_row(), summed}, {last_row(), summed}});
        std::string formula = "=SUM(" + address(points);
        if (total.plus) formula += "," + address(moved(*total.plus));
        return formula + ")";
    }

    bool is_summed(Column key) const {
        const auto& totals = form_.table.totals;
        return std::any_of(totals.begin(), totals.end(),
                           [&](const TemplateTotal& total) { return total.column == key; });
    }

    /// The label reaches from level 1 to the first sum; columns behind the first sum that have none
    /// get an empty cell.
    void write_total() {
        const int row = bottom_row();
        int first_sum = static_cast<int>(form_.column_widths.size());
        for (const TemplateTotal& total : form_.table.totals) {
            const TemplateColumn& summed = column(total.column);
            first_sum = std::min(first_sum, summed.first);
            put({{row, summed.first}, {row, summed.last}}, look_of_column(Column::weight, true),
                sum_of(total, summed.first), true);
        }
        put({{row, column(Column::level1).first}, {row, first_sum - 1}}, label_look(),
            form_.table.total_label);
        for (const TemplateColumn& other : form_.table.columns) {
            if (other.first > first_sum && !is_summed(other.column))
                put({{row, other.first}, {row, other.last}}, look_of_style("text"), "");
        }
    }

    std::string range_name() const {
        std::string name = "jibiao_" + form_.id;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    }

    const Template& form_;
    const Cell at_;
    Layout out_;
};

}  // namespace

/// Amounts show at least two and at most six digits behind the point, the system's limit; a sum of
/// nothing yet shows 0.
const char* format_code(CellLook::Number number) {
    switch (number) {
        case CellLook::Number::amount:
            return "0.00####;-0.00####;0";
        case CellLook::Number::text:
            return "@";
        case CellLook::Number::percent:
            return "0.00%";
        case CellLook::Number::general:
        case CellLook::Number::weight:
            break;
    }
    return "General";
}

Layout make_layout(const Template& form_template, Cell at) {
    return Writer(form_template, at).write();
}

}  // namespace jibiao
