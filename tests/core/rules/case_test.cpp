// Every rule on its case: fires on the marked cells only, stays silent on clean tables, repairs
// itself. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules/rule.h"
#include "rules/case_file.h"

namespace jibiao::test {
namespace {

std::string shown(const Finding& finding) {
    std::string text = address(finding.at) + ' ' + finding.rule;
    if (!finding.variant.empty()) text += ':' + finding.variant;
    for (const auto& [name, value] : finding.args) text += ' ' + name + '=' + value;
    return text;
}

std::vector<Finding> find_all(const Sheet& sheet, const std::string& form_template) {
    const auto forms = read_case_forms(sheet, form_template);
    EXPECT_EQ(forms.size(), 1u) << "forms in the table";
    return forms.empty() ? std::vector<Finding>{} : check(forms.front());
}

/// Numbers that a form was read to hold: targets, weights, amounts.
std::multiset<Decimal> numbers(const Sheet& sheet, const std::string& form_template) {
    std::multiset<Decimal> found;
    for (const Form& form : read_case_forms(sheet, form_template)) {
        for (const Indicator& row : form.indicators) {
            if (row.number) found.insert(*row.number);
            if (row.weight) found.insert(*row.weight);
        }
        for (const Amount& amount : form.amounts)
            if (amount.value) found.insert(*amount.value);
    }
    return found;
}

class RuleCase : public ::testing::TestWithParam<std::string> {
protected:
    Case the_case = load_case(GetParam());

    std::string where(const CaseTable& table) const {
        return GetParam() + ".case line " + std::to_string(table.line) + ": ";
    }
    std::vector<Finding> of_rule(const Sheet& sheet, const std::string& form_template) const {
        auto findings = find_all(sheet, form_template);
        std::erase_if(findings, [&](const Finding& f) { return f.rule != the_case.rule; });
        return findings;
    }
};

TEST_P(RuleCase, IsNamedLikeItsRule) {
    EXPECT_EQ(the_case.rule, GetParam());
    EXPECT_NE(find_rule(the_case.rule), nullptr);
    const auto clean = [](const CaseTable& table) { return table.clean; };
    EXPECT_TRUE(std::any_of(the_case.tables.begin(), the_case.tables.end(), clean));
    EXPECT_FALSE(std::all_of(the_case.tables.begin(), the_case.tables.end(), clean));
}

TEST_P(RuleCase, FiresOnTheMarkedCellsOnly) {
    for (const CaseTable& table : the_case.tables) {
        if (table.clean) continue;
        EXPECT_FALSE(table.marked.empty()) << where(table) << "no marked cell";
        std::set<Cell> fired;
        for (const Finding& finding : of_rule(table.sheet, table.form_template)) {
            EXPECT_TRUE(table.marked.contains(finding.at)) << where(table) << shown(finding);
            EXPECT_TRUE(fired.insert(finding.at).second)
                << where(table) << "twice: " << shown(finding);
        }
        for (const Cell& cell : table.marked)
            EXPECT_TRUE(fired.contains(cell)) << where(table) << address(cell) << " is silent";
    }
}

TEST_P(RuleCase, LeavesCleanTablesAlone) {
    for (const CaseTable& table : the_case.tables) {
        if (!table.clean) continue;
        for (const Finding& finding : find_all(table.sheet, table.form_template))
            ADD_FAILURE() << where(table) << shown(finding);
    }
}

TEST_P(RuleCase, IsSilencedByEveryFix) {
    for (const CaseTable& table : the_case.tables) {
        for (const Finding& finding : of_rule(table.sheet, table.form_template)) {
            for (const Fix& fix : finding.fixes) {
                const Sheet repaired = edited(table.sheet, fix.edits);
                for (const Finding& left : of_rule(repaired, table.form_template))
                    EXPECT_NE(left.at, finding.at)
                        << where(table) << fix.label << " leaves " << shown(left);
            }
        }
    }
}

TEST_P(RuleCase, ChangesNoNumberBySafeFixes) {
    for (const CaseTable& table : the_case.tables) {
        const auto before = numbers(table.sheet, table.form_template);
        for (const Finding& finding : of_rule(table.sheet, table.form_template)) {
            for (const Fix& fix : finding.fixes) {
                if (!fix.safe) continue;
                const auto after = numbers(edited(table.sheet, fix.edits), table.form_template);
                EXPECT_EQ(before, after) << where(table) << shown(finding);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleCase, ::testing::ValuesIn(all_case_ids()),
                         [](const auto& info) {
                             std::string name = info.param;
                             for (char& c : name)
                                 if (c == '/' || c == '-') c = '_';
                             return name;
                         });

}  // namespace
}  // namespace jibiao::test
