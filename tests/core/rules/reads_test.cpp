// A rule looks at nothing but what it says: its findings are kept while that stays the same.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "rules/case_file.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

void change_columns(Indicator& row, Parts kept) {
    constexpr int far_right = 50;
    for (int i = 0; i < column_count; ++i) {
        const auto column = static_cast<Column>(i);
        if (kept.meet(column)) continue;
        const auto& [text, at] = row.field(column);
        row.fields.set(column, {text.empty() ? "另写" : "", {at.row, at.column + far_right}});
    }
}

void change_meaning(Indicator& row, Parts kept) {
    const Indicator blank;
    if (!kept.meet(Parts::target())) {
        row.op_cell = blank.op_cell;
        row.reading = blank.reading;
        row.op = row.op == Operator::at_least ? Operator::at_most : Operator::at_least;
        row.number = row.number ? std::nullopt : std::optional(Decimal(7));
        row.unit += "件";
        row.value_is_error = !row.value_is_error;
        row.value_is_number_cell = !row.value_is_number_cell;
    }
    if (!kept.meet({Column::weight, Column::scoring})) {
        row.weight = row.weight ? std::nullopt : std::optional(Decimal(7));
        row.full_marks = row.weight;
        row.scoring = blank.scoring;
    }
    if (!kept.meet({Column::level1, Column::level2})) {
        row.level1_own = !row.level1_own;
        row.level2_own = !row.level2_own;
        row.level2_in_level1.text += "数量指标";
    }
    if (!kept.meet({Column::possibility, Column::reason})) row.ticks.emplace_back();
    if (!kept.meet(Parts::applies())) row.not_applicable = !row.not_applicable;
}

void change_around(Form& form) {
    const Form blank;
    form.range.first.row += 1;
    form.fit = 0;
    form.title.text += "（2019年）";
    form.title_year = 2019;
    form.fields = blank.fields;
    form.labels = blank.labels;
    form.amounts = blank.amounts;
    form.identities = blank.identities;
    form.blank_rows.emplace_back();
    form.total_row = blank.total_row;
    form.long_term = blank.long_term;
    form.texts = {{"（另写", {0, 0}}};
}

/// The form with all that is none of the `kept` parts changed.
Form with_others(Form form, Parts kept) {
    for (Shared<Indicator>& indicator : form.indicators)
        indicator.change([&](Indicator& row) {
            change_columns(row, kept);
            change_meaning(row, kept);
        });
    if (!kept.meet(Parts::around())) change_around(form);
    return form;
}

std::vector<SheetFinding> ask(const Rule& rule, const std::vector<Form>& forms) {
    std::vector<SheetFinding> found;
    Workbook workbook;
    for (const Form& form : forms) {
        workbook.forms.push_back(&form);
        std::vector<Finding> of_form;
        Report report(form, rule, of_form);
        if (rule.check_form) rule.check_form(form, report);
        for (Finding& finding : of_form) found.push_back({form.sheet, std::move(finding), {}});
    }
    WorkbookReport report(rule, found);
    if (rule.check_workbook) rule.check_workbook(workbook, report);
    return found;
}

void expect_same(const Rule& rule, const std::vector<Form>& forms, const std::string& where) {
    std::vector<Form> others;
    for (const Form& form : forms) {
        others.push_back(with_others(form, rule.reads));
        for (std::size_t i = 0; i < form.indicators.size(); ++i) {
            const auto parts = difference(form.indicators[i], others.back().indicators[i]);
            EXPECT_FALSE(rule.reads.meet(parts)) << rule.id << ' ' << where;
        }
        EXPECT_FALSE(rule.reads.meet(difference_around(form, others.back()))) << rule.id;
    }
    EXPECT_EQ(ask(rule, forms), ask(rule, others)) << rule.id << ' ' << where;
}

TEST(RuleReads, NothingElseChangesWhatItFinds) {
    for (const Rule* rule : all_rules()) {
        if (rule->check_row && !rule->check_form) continue;
        if (rule->reads == Parts::everything()) continue;
        for (const CaseTable& table : load_case(std::string(rule->id)).tables) {
            std::vector<Form> forms;
            for (const CaseSheet& sheet : table.sheets)
                for (Form& form : read_case_forms(sheet)) forms.push_back(std::move(form));
            expect_same(*rule, forms, "line " + std::to_string(table.line));
        }
    }
}

TEST(RuleReads, NothingElseChangesWhatItFindsInRealForms) {
    const Library library = builtin_library();
    for (const SheetFile& file : all_sheet_files()) {
        const auto forms = read_forms(load_sheet(file.workbook, file.number), library);
        for (const Rule* rule : all_rules())
            if (!rule->check_row && rule->reads != Parts::everything())
                expect_same(*rule, forms, file.workbook + ' ' + std::to_string(file.number));
    }
}

/// What a rule does not say is looked for: one that says too little is found out.
TEST(RuleReads, TellsARuleThatSaysTooLittle) {
    Rule rule = *find_rule("weight/sum");
    rule.reads = Column::level3;
    const auto forms = read_forms(load_sheet("xiushan-2023", 5), builtin_library());
    ASSERT_FALSE(ask(rule, forms).empty());
    EXPECT_NE(ask(rule, forms), ask(rule, {with_others(forms.front(), rule.reads)}));
}

}  // namespace
}  // namespace jibiao::test
