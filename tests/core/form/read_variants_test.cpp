// Every real table and every template, filled, in many random disguises at once: other headers of
// the same meaning, blank rows above, another form below, numbers as text, percentages as cells.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "core/layout/layout.h"
#include "support/form_text.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

bool is_double(const Form& form, Column column) {
    if (form.has(Column::long_term_value) || form.has(Column::long_term_level3)) return true;
    return std::count_if(form.headers.begin(), form.headers.end(),
                         [&](const Header& header) { return header.column == column; }) != 1;
}

/// A header of the same meaning, or the same again.
std::string renamed(const Form& form, const Header& header, std::mt19937& random) {
    if (!header.column || is_double(form, *header.column)) return header.text;
    const auto found = test::library().vocabulary->columns.find(*header.column);
    if (found == test::library().vocabulary->columns.end()) return header.text;
    return found->second[random() % found->second.size()];
}

CellValue retyped(const CellValue& value, std::mt19937& random) {
    if (value.formula || random() % 2 == 0) return value;
    if (value.content == Content::number && value.number_class != NumberClass::date) {
        return text_cell(random() % 2 ? value.text : "　" + value.text + " ");
    }
    const bool percent = value.content == Content::text && value.text.ends_with('%');
    const auto number =
        percent ? Decimal::parse(value.text.substr(0, value.text.size() - 1)) : std::nullopt;
    return number ? percent_cell(number->to_double() / 100) : value;
}

void place(Sheet& onto, const Sheet& sheet, int down) {
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            onto.set({row + down, column}, sheet.at({row, column}));
        }
    }
    for (const auto& merge : sheet.merges()) {
        onto.merge({{merge.first.row + down, merge.first.column},
                    {merge.last.row + down, merge.last.column}});
    }
}

Sheet disguised(const Sheet& sheet, const Form& form, const Sheet& below, std::mt19937& random) {
    Sheet changed(sheet.name(), sheet.rows(), sheet.columns());
    place(changed, sheet, 0);
    for (int row = form.header_row + 1; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            changed.set({row, column}, retyped(sheet.at({row, column}), random));
        }
    }
    for (const auto& header : form.headers) {
        changed.set(header.at, text_cell(renamed(form, header, random)));
    }
    const int down = random() % 2 ? 10 : 0, gap = 1 + static_cast<int>(random() % 3);
    const int offset = down + sheet.rows() + gap;
    Sheet both(sheet.name(), offset + below.rows(), std::max(sheet.columns(), below.columns()));
    place(both, changed, down);
    place(both, below, offset);
    return both;
}

/// What a host makes of a layout, every row of the table filled.
Sheet filled(const Template& form_template) {
    const Layout layout = make_layout(form_template, {0, 0});
    Sheet sheet(layout.sheet_name, layout.range.last.row + 1, layout.range.last.column + 1);
    for (const auto& write : layout.cells) {
        CellValue value = write.formula ? number_cell(0) : text_cell(write.text);
        value.formula = write.formula;
        sheet.set(write.at, value);
    }
    for (const auto& merge : layout.merges) sheet.merge(merge);
    const auto& table = form_template.table;
    const auto has_sign =
        std::any_of(table.columns.begin(), table.columns.end(),
                    [](const TemplateColumn& column) { return column.column == Column::op; });
    for (int i = 0; i < static_cast<int>(table.rows.size()); ++i) {
        const int row = table.header_row + 1 + i;
        for (const auto& column : table.columns) {
            const Cell at{row, column.first};
            const std::string number = std::to_string(11 + i);
            if (column.column == Column::level3)
                sheet.set(at, text_cell("走访第" + number + "组户数"));
            if (column.column == Column::op) sheet.set(at, text_cell("≥"));
            if (column.column == Column::unit) sheet.set(at, text_cell("户"));
            if (column.column == Column::weight) sheet.set(at, number_cell(5));
            if (column.column != Column::value) continue;
            sheet.set(at, has_sign ? number_cell(11 + i) : text_cell("≥" + number + "户"));
        }
    }
    return sheet;
}

void expect_the_same(const Sheet& sheet, const Sheet& below, int rounds, const std::string& name) {
    const auto plain = read_forms(sheet, test::library());
    ASSERT_EQ(plain.size(), 1u) << name;
    for (int round = 0; round < rounds; ++round) {
        std::mt19937 random(static_cast<unsigned>(round) * 7919u + 13u);
        const auto forms = read_forms(disguised(sheet, plain[0], below, random), test::library());
        ASSERT_EQ(forms.size(), 2u) << name << " round " << round;
        ASSERT_EQ(test::print_rows(forms[0]), test::print_rows(plain[0]))
            << name << " round " << round;
        ASSERT_EQ(forms[1].indicators.size(), 7u) << name << " round " << round;
    }
}

TEST(ReadVariants, RealTablesInDisguise) {
    const Sheet below = test::load_sheet("weixian", 1);
    for (const auto& file : test::all_sheet_files()) {
        expect_the_same(test::load_sheet(file.workbook, file.number), below, 40,
                        file.workbook + '-' + std::to_string(file.number));
    }
}

TEST(ReadVariants, FilledTemplatesInDisguise) {
    const Sheet below = test::load_sheet("weixian", 1);
    for (const auto& form_template : test::library().templates) {
        expect_the_same(filled(*form_template), below, 40, form_template->id);
    }
}

}  // namespace
}  // namespace jibiao
