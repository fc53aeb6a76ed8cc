// Loading a template: every value by its type, then what the values must say about each other.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/template.h"

#include <algorithm>
#include <set>

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/form/load.h"

namespace jibiao {
namespace {

constexpr int longest_side = 1000;           // columns or rows of a form
constexpr double largest_millimetres = 400;  // of a column or a row
/// Excel and WPS keep at most 255 characters of a validity list that stands in the cell itself.
constexpr std::size_t longest_list = 255;

bool one_of(std::string_view text, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), text) != known.end();
}

std::string choice(const JsonReader& reader, std::initializer_list<std::string_view> known) {
    std::string text = reader.text();
    if (!reader.present() || one_of(text, known)) return text;
    std::string expected = "one of:";
    for (const std::string_view word : known) expected.append(" ").append(word);
    reader.refuse(expected);
    return text;
}

bool is_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Whether `range` runs from its upper left to its lower right corner and is not too large.
bool sane(const Range& range) {
    return range.first.row <= range.last.row && range.first.column <= range.last.column &&
           range.last.row < longest_side && range.last.column < longest_side;
}

Range load_range(const JsonReader& at) {
    const std::string text = at.text();
    const auto range = parse_range(text);
    if (range && sane(*range)) return *range;
    if (!text.empty()) at.refuse("bad-address", "cells like \"A1\" or \"B3:J3\"");
    return {};
}

/// "B" or "D:F": the columns of an indicator column.
void load_span(const JsonReader& at, TemplateColumn& out) {
    const std::string text = at.text();
    const std::size_t colon = text.find(':');
    const auto first = parse_address(text.substr(0, colon) + "1");
    const auto last =
        colon == std::string::npos ? first : parse_address(text.substr(colon + 1) + "1");
    if (first && last && sane({*first, *last}) && last->row == 0) {
        out.first = first->column;
        out.last = last->column;
    } else if (!text.empty()) {
        at.refuse("bad-address", "columns like \"B\" or \"D:F\"");
    }
}

TemplateCell load_cell(const JsonReader& cell) {
    cell.allow({"at", "text", "style", "field", "amount", "formula", "list"});
    TemplateCell out;
    out.range = load_range(cell.need("at"));
    out.text = cell.find("text").text();
    out.style = choice(cell.need("style"), {"title", "subtitle", "label", "header", "text",
                                            "amount", "rate", "points", "note", "plain"});
    out.field = cell.find("field").text();
    out.amount = cell.find("amount").text();
    const JsonReader formula = cell.find("formula");
    out.formula = formula.text();
    const bool inside = out.formula.find_first_of("!$") == std::string::npos;
    if (formula.present() && (!out.formula.starts_with('=') || !inside)) {
        formula.refuse("a formula over cells of the form: \"=C6+G6\"");
    }
    if (formula.present() && !out.text.empty()) formula.refuse("either text or formula");
    out.list = cell.find("list").text();
    return out;
}

TemplateColumn load_column(const JsonReader& column) {
    column.allow({"column", "at", "header", "header_rows", "list", "tick"});
    TemplateColumn out;
    const JsonReader key = column.need("column");
    if (const auto known = column_of_key(key.text())) {
        out.column = *known;
    } else {
        key.refuse("an indicator column: level1 level2 level3 operator value unit weight …");
    }
    load_span(column.need("at"), out);
    out.header = column.need("header").text();
    if (const JsonReader rows = column.find("header_rows"); rows.present())
        out.header_rows = rows.whole(1, 3);
    out.list = column.find("list").text();
    out.tick = column.find("tick").truth();
    return out;
}

TemplateTotal load_total(const JsonReader& total) {
    total.allow({"column", "plus"});
    TemplateTotal out{Column::weight, std::nullopt};
    const JsonReader key = total.need("column");
    const auto column = column_of_key(key.text());
    if (column == Column::weight || column == Column::score) {
        out.column = *column;
    } else {
        key.refuse("a column of points: weight score");
    }
    if (const JsonReader plus = total.find("plus"); plus.present())
        out.plus = load_range(plus).first;
    return out;
}

TemplateTable load_table(const JsonReader& table) {
    table.allow({"header_row", "columns", "rows", "total_row", "total_label", "totals"});
    TemplateTable out;
    out.header_row = table.need("header_row").whole(1, longest_side) - 1;
    for (const JsonReader& column : table.need("columns").items()) {
        out.columns.push_back(load_column(column));
    }
    for (const JsonReader& row : table.need("rows").items()) {
        row.allow({"level1", "level2"});
        out.rows.push_back({row.find("level1").text(), row.find("level2").text()});
    }
    if (out.rows.empty()) table.find("rows").refuse("at least one row");
    out.total_row = table.find("total_row").truth();
    if (const JsonReader label = table.find("total_label"); label.present())
        out.total_label = label.text();
    for (const JsonReader& total : table.find("totals").items())
        out.totals.push_back(load_total(total));
    if (out.totals.empty()) out.totals.push_back({Column::weight, std::nullopt});
    return out;
}

void load_head(const JsonReader& root, Template& out) {
    out.id = root.need("id").text();
    if (!is_id(out.id)) root.find("id").refuse("small letters, digits and hyphens");
    out.version = root.need("version").text();
    out.name = root.need("name").text();
    out.kind =
        choice(root.need("kind"), {"department", "project", "self-evaluation", "monitoring"});
    out.region = root.need("region").text();
    out.source = root.need("source").text();
    out.year = root.need("year").whole(2000, 2100);
    out.hierarchy = choice(root.need("hierarchy"), {"2015", "2021", "any"});
    const JsonReader unit = root.find("amount_unit");
    out.amount_unit = choice(unit, {"万元", "元"});
    out.sheet_name = root.need("sheet_name").text();
    out.landscape = root.find("landscape").truth();
    if (const JsonReader fit = root.find("least_fit"); fit.present())
        out.least_fit = fit.whole(60, 100);
}

/// "7" or "10:17" -> rows counted from 0.
std::optional<Range> load_rows(std::string_view rows) {
    const std::size_t colon = rows.find(':');
    const auto row = [](std::string_view number) {
        return parse_address(std::string("A").append(number));
    };
    const auto first = row(rows.substr(0, colon));
    const auto last = colon == std::string::npos ? first : row(rows.substr(colon + 1));
    if (!first || !last || !sane({*first, *last})) return std::nullopt;
    return Range{*first, *last};
}

void load_sizes(const JsonReader& root, Template& out) {
    for (const JsonReader& width : root.need("column_widths").items()) {
        out.column_widths.push_back(width.number(1, largest_millimetres));
    }
    for (const auto& [rows, height] : root.find("row_heights").members()) {
        const auto range = load_rows(rows);
        if (!range) {
            height.refuse("bad-address", "rows like \"7\" or \"10:17\" as key");
            continue;
        }
        const double millimetres = height.number(1, largest_millimetres);
        for (int row = range->first.row; row <= range->last.row; ++row) {
            out.row_heights[row] = millimetres;
        }
    }
}

/// What must hold between the parts of a template, each reported at the part that breaks it.
class Consistency {
public:
    Consistency(const Template& checked, const JsonReader& root)
        : template_(checked), root_(root) {}

    void check() {
        check_cells();
        check_columns();
        check_names();
    }

private:
    bool overlaps(const Range& a, const Range& b) const {
        return a.first.row <= b.last.row && b.first.row <= a.last.row &&
               a.first.column <= b.last.column && b.first.column <= a.last.column;
    }

    /// Notes a range that leaves the form's columns or lies on one that was claimed before.
    void claim(const Range& range, const JsonReader& at) {
        if (range.last.column >= static_cast<int>(template_.column_widths.size())) {
            at.refuse("bad-address", "cells within the columns of column_widths");
        }
        for (const Range& other : claimed_) {
            if (overlaps(range, other))
                at.refuse("bad-address", "cells apart from " + address(other));
        }
        claimed_.push_back(range);
    }

    void check_list(const std::string& name, const JsonReader& list) const {
        if (!name.empty() && !template_.lists.contains(name))
            list.refuse("the name of an entry of /lists");
    }

    void check_cells() {
        const auto readers = root_.find("cells").items();
        for (std::size_t i = 0; i < readers.size(); ++i) {
            const TemplateCell& cell = template_.cells[i];
            claim(cell.range, readers[i].find("at"));
            check_list(cell.list, readers[i].find("list"));
            if (!cell.amount.empty() && !amounts_.insert(cell.amount).second) {
                readers[i].find("amount").refuse("each amount once");
            }
            if (!cell.field.empty() && !fields_.insert(cell.field).second) {
                readers[i].find("field").refuse("each field once");
            }
        }
    }

    void check_columns() {
        const auto readers = root_.find("table").find("columns").items();
        const int top = template_.table.header_row;
        const int bottom =
            top + static_cast<int>(template_.table.rows.size()) + template_.table.total_row;
        std::set<Column> seen;
        for (std::size_t i = 0; i < readers.size(); ++i) {
            const TemplateColumn& column = template_.table.columns[i];
            const int first = std::max(0, top - column.header_rows + 1);
            claim({{first, column.first}, {bottom, column.last}}, readers[i].find("at"));
            check_list(column.list, readers[i].find("list"));
            if (!column.tick && !seen.insert(column.column).second)
                readers[i].find("column").refuse("each column once");
        }
        for (const Column needed :
             {Column::level1, Column::level2, Column::level3, Column::value}) {
            if (seen.contains(needed)) continue;
            root_.find("table").find("columns").refuse("a column " +
                                                       std::string(column_key(needed)));
        }
        for (const TemplateTotal& total : template_.table.totals) {
            if (!template_.table.total_row || seen.contains(total.column)) continue;
            root_.find("table")
                .find("total_row")
                .refuse("false: there is no " + std::string(column_key(total.column)) +
                        " column to add up");
        }
    }

    void check_names() const {
        for (const auto& [name, reader] : root_.find("lists").members()) {
            check_entries(template_.lists.at(name), reader);
        }
        check_entries(template_.operators, root_.find("operators"));
        const auto required = root_.find("required_fields").items();
        for (std::size_t i = 0; i < required.size(); ++i) {
            if (!fields_.contains(template_.required_fields[i]))
                required[i].refuse("a field of /cells");
        }
        const auto identities = root_.find("identities").items();
        for (std::size_t i = 0; i < identities.size(); ++i)
            check_identity(template_.identities[i], identities[i]);
    }

    void check_entries(const std::vector<std::string>& entries, const JsonReader& reader) const {
        std::size_t characters = 0;
        for (const std::string& entry : entries) {
            characters += length(entry) + 1;
            if (entry.find_first_of(",;\"") != std::string::npos)
                reader.refuse("no , ; or \" in a list");
        }
        if (characters > longest_list) reader.refuse("at most 255 characters in all");
    }

    void check_identity(const Identity& identity, const JsonReader& reader) const {
        if (!amounts_.contains(identity.left)) reader.find("left").refuse("an amount of /cells");
        const auto parts = reader.find("right").items();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!amounts_.contains(identity.right[i])) parts[i].refuse("an amount of /cells");
        }
    }

    const Template& template_;
    const JsonReader& root_;
    std::vector<Range> claimed_;
    std::set<std::string, std::less<>> amounts_, fields_;
};

}  // namespace

Result<Template> load_template(std::string_view json) {
    JsonText file(json, "template");
    const JsonReader root = file.root();
    root.allow(
        {"id",          "version",   "name",        "kind",       "region",    "source",
         "year",        "hierarchy", "amount_unit", "sheet_name", "landscape", "column_widths",
         "row_heights", "cells",     "table",       "lists",      "operators", "required_fields",
         "identities",  "settings",  "least_fit", "export"});
    Template out;
    out.sha256 = sha256(json);
    load_head(root, out);
    load_sizes(root, out);
    for (const JsonReader& cell : root.need("cells").items()) out.cells.push_back(load_cell(cell));
    out.table = load_table(root.need("table"));
    out.lists = load_lists(root.find("lists"));
    out.operators = root.find("operators").texts();
    if (out.lists.contains("operators"))
        root.find("lists").find("operators").refuse("the key /operators");
    if (!out.operators.empty()) out.lists["operators"] = out.operators;
    out.required_fields = root.find("required_fields").texts();
    out.identities = load_identities(root.find("identities"));
    out.settings = load_settings(root.find("settings"));
    out.export_codes = load_export_codes(root.find("export"));
    if (!file.error()) Consistency(out, root).check();
    if (file.error()) return *file.error();
    return out;
}

}  // namespace jibiao
