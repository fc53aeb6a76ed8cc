// Writing a form out for golden files.
// SPDX-License-Identifier: MPL-2.0
#include "support/form_text.h"

#include <sstream>

#include "core/form/template.h"
#include "core/sums/sums.h"

namespace jibiao::test {
namespace {

std::string one_line(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

std::string where(const Field& field) {
    return one_line(field.text) + " @" + address(field.at);
}

std::string_view spelling_name(Spelling spelling) {
    constexpr std::string_view names[] = {"empty",      "standard", "variant",
                                          "unspecific", "illegal",  "foreign"};
    return names[static_cast<std::size_t>(spelling)];
}

std::string meaning(const Indicator& row) {
    std::ostringstream out;
    out << kind_name(row.reading.value);
    if (row.op != Operator::none) out << ' ' << symbol(row.op);
    if (row.number) out << ' ' << row.number->text();
    if (!row.unit.empty()) out << ' ' << row.unit;
    if (row.weight) out << ", weight " << row.weight->text();
    return out.str();
}

void print_label(std::ostream& out, const Indicator& row, Column column, bool own) {
    if (row.text(column).empty()) {
        out << '-';
    } else {
        out << (own ? "" : "(") << where(row.field(column)) << (own ? "" : ")");
    }
}

void print_row(std::ostream& out, const Form& form, const Indicator& row, const std::string& name) {
    out << name << " labels ";
    print_label(out, row, Column::level1, row.level1_own);
    out << " / ";
    print_label(out, row, Column::level2, row.level2_own);
    out << " / ";
    print_label(out, row, Column::level3, true);
    out << '\n';
    if (row.shift != Shift::none) {
        out << name << " moved " << (row.shift == Shift::left ? "left" : "right") << '\n';
    }
    if (!row.level2_in_level1.text.empty()) {
        out << name << " level 2 in level 1 " << where(row.level2_in_level1) << '\n';
    }
    for (int i = static_cast<int>(Column::op); i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (!form.has(column)) continue;
        out << name << ' ' << column_key(column) << ' ' << where(row.field(column));
        if (column == Column::op) out << ' ' << spelling_name(row.op_cell.spelling);
        if (column == Column::value && row.value_is_number_cell) out << " number";
        if (column == Column::value && row.value_is_error) out << " error";
        out << '\n';
    }
    for (const Tick& tick : row.ticks) {
        out << name << " tick " << column_key(tick.column) << ' ' << tick.name << " @"
            << address(tick.at) << '\n';
    }
    out << name << " means " << meaning(row) << '\n';
}

void print_head(std::ostream& out, const Form& form) {
    out << "sheet " << form.sheet << "\nrange " << address(form.range) << "\ntemplate "
        << (form.form_template ? form.form_template->id : "-") << "\nkind " << form.kind
        << "\ntitle " << where(form.title) << '\n';
    if (form.title_year) out << "title year " << *form.title_year << '\n';
    for (const auto& [key, field] : form.fields)
        out << "field " << key << ' ' << where(field) << '\n';
    for (const auto& amount : form.amounts) {
        out << "amount " << amount.key << ' ' << (amount.value ? amount.value->text() : "-");
        if (!amount.unit.empty()) out << ' ' << amount.unit;
        out << " @" << address(amount.at) << " \"" << amount.text << "\" label "
            << one_line(amount.label) << (amount.formula ? " formula" : "") << '\n';
    }
    for (const auto& header : form.headers) {
        out << "header " << one_line(header.text) << " @" << address(header.at) << ' '
            << (header.column ? column_key(*header.column) : "unknown") << '\n';
    }
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (form.has(column)) {
            out << "column " << column_key(column) << ' ' << column_name(*form.column(column))
                << '\n';
        }
    }
    out << "header row " << form.header_row + 1 << '\n';
}

void print_sums(std::ostream& out, const Form& form) {
    const Sums sums = sum(form);
    out << "sum weight " << (sums.has_weight ? sums.weight.text() : "-") << '\n';
    for (const auto& [level1, weight] : sums.weight_by_level1) {
        out << "sum weight of " << level1 << ' ' << weight.text() << '\n';
    }
    for (const auto& sum : sums.identities) {
        out << "sum identity " << sum.id << ' ' << sum.left.text()
            << (sum.holds ? " = " : " is not ") << sum.right.text() << " @" << address(sum.at)
            << '\n';
    }
}

void print_line(std::ostream& out, const Form& form, const Indicator& row) {
    out << row.row + 1 << ": " << one_line(row.text(Column::level1)) << " / "
        << one_line(row.text(Column::level2)) << " / " << one_line(row.text(Column::level3))
        << " = " << meaning(row);
    for (int i = static_cast<int>(Column::op); i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (!form.has(column) || column == Column::weight || row.text(column).empty()) continue;
        out << " | " << column_key(column) << ' ' << one_line(row.text(column));
    }
    if (row.shift != Shift::none) out << " | moved";
    out << '\n';
}

}  // namespace

std::string print_summary(const Form& form) {
    std::ostringstream out;
    print_head(out, form);
    for (const Indicator& row : form.indicators) print_line(out, form, row);
    for (const auto& row : form.blank_rows) {
        out << row.row + 1 << ": blank " << one_line(row.level1.text) << " / "
            << one_line(row.level2.text) << '\n';
    }
    for (const Indicator& row : form.long_term) {
        out << "long term ";
        print_line(out, form, row);
    }
    if (form.total_row) {
        out << "total ";
        print_line(out, form, *form.total_row);
    }
    print_sums(out, form);
    return out.str();
}

std::string print_form(const Form& form) {
    std::ostringstream out;
    print_head(out, form);
    for (const Indicator& row : form.indicators) {
        print_row(out, form, row, "row " + std::to_string(row.row + 1));
    }
    for (const auto& row : form.blank_rows) {
        out << "blank row " << row.row + 1 << ' ' << where(row.level1) << " / " << where(row.level2)
            << '\n';
    }
    if (form.total_row) {
        print_row(out, form, *form.total_row,
                  "total row " + std::to_string(form.total_row->row + 1));
    }
    for (const auto& text : form.texts) out << "text " << where(text) << '\n';
    print_sums(out, form);
    return out.str();
}

std::string print_rows(const Form& form) {
    std::ostringstream out;
    for (const Indicator& row : form.indicators) {
        out << row.text(Column::level1) << " / " << row.text(Column::level2) << " / "
            << row.text(Column::level3) << " : " << row.text(Column::value) << " : " << meaning(row)
            << '\n';
    }
    return out.str();
}

std::string amount_text(const Form& form, const char* key) {
    const auto* found = form.amount(key);
    if (found == nullptr) return "-";
    return (found->value ? found->value->text() : "?") + found->unit + " @" + address(found->at);
}

}  // namespace jibiao::test
