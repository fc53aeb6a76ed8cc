// An inserted form is recognised at once, wherever it stands, and nags about nothing but what is
// missing. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/form/builtin.h"
#include "core/layout/layout.h"
#include "core/rules/rule.h"

namespace jibiao {
namespace {

/// What a host makes of a layout; an empty form's sums show 0, its rates nothing.
Sheet executed(const Layout& layout) {
    Sheet sheet(layout.sheet_name, layout.range.last.row + 1, layout.range.last.column + 1);
    for (const Range& merge : layout.merges) sheet.merge(merge);
    for (const CellWrite& write : layout.cells) {
        CellValue value = write.formula ? number_cell(0) : text_cell(write.text);
        if (write.text.starts_with("=IF(")) value = CellValue();
        value.formula = write.formula;
        sheet.set(write.at, value);
    }
    return sheet;
}

constexpr Cell places[] = {{0, 0}, {3, 2}};

TEST(InsertedForm, is_recognised) {
    const Library library = builtin_library();
    for (const auto& form_template : library.templates) {
        for (const Cell at : places) {
            const Layout layout = make_layout(*form_template, at);
            const auto forms = read_forms(executed(layout), library);
            ASSERT_EQ(forms.size(), 1u) << form_template->id << address(at);
            const Form& form = forms.front();
            EXPECT_EQ(form.form_template, form_template) << address(at);
            EXPECT_EQ(address(form.range), address(layout.range)) << form_template->id;
            EXPECT_EQ(form.indicators.size(), 0u) << form_template->id;
            EXPECT_EQ(form.blank_rows.size(), form_template->table.rows.size());
            for (const Identity& identity : form_template->identities) {
                EXPECT_EQ(std::count(form.identities.begin(), form.identities.end(), identity), 1)
                    << form_template->id << " " << identity.id;
            }
            for (const TemplateColumn& column : form_template->table.columns) {
                if (column.tick) continue;
                EXPECT_EQ(form.column(column.column), at.column + column.first) << column.header;
            }
            for (const std::string& field : form_template->required_fields) {
                ASSERT_TRUE(form.field(field)) << form_template->id << " " << field;
                EXPECT_EQ(form.field(field)->text, "") << form_template->id << " " << field;
            }
            for (const TemplateCell& cell : form_template->cells) {
                if (cell.amount.empty()) continue;
                ASSERT_TRUE(form.amount(cell.amount)) << cell.amount;
                const Cell first = cell.range.first;
                EXPECT_EQ(form.amount(cell.amount)->at,
                          (Cell{first.row + at.row, first.column + at.column}));
            }
        }
    }
}

TEST(InsertedForm, asks_only_for_what_is_missing) {
    const Library library = builtin_library();
    for (const auto& form_template : library.templates) {
        for (const Cell at : places) {
            const auto forms = read_forms(executed(make_layout(*form_template, at)), library);
            ASSERT_EQ(forms.size(), 1u);
            const auto findings = check(forms.front());
            EXPECT_GE(findings.size(), form_template->required_fields.size()) << form_template->id;
            for (const Finding& finding : findings) {
                EXPECT_TRUE(finding.rule.find("missing") != std::string::npos)
                    << form_template->id << " " << finding.rule << " " << address(finding.at);
            }
        }
    }
}

/// Newer offices throw away what a list does not hold.
TEST(InsertedForm, has_no_list_where_anything_may_be_typed) {
    const Library library = builtin_library();
    for (const auto& form_template : library.templates) {
        for (const TemplateColumn& column : form_template->table.columns) {
            const bool free = column.column == Column::value || column.column == Column::actual ||
                              column.column == Column::unit;
            if (free) EXPECT_EQ(column.list, "") << form_template->id;
        }
    }
}

}  // namespace
}  // namespace jibiao
