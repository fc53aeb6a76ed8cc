// Running the rules: settings, order, and the parts that make up the whole.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/form/user_settings.h"
#include "core/rules/rule.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

Form some_form() {
    auto forms = read_forms(load_sheet("xiushan-2023", 5), library());
    EXPECT_EQ(forms.size(), 1u);
    return forms.front();
}

int count(const std::vector<Finding>& findings, std::string_view rule) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const Finding& f) { return f.rule == rule; }));
}

TEST(Engine, LeavesOutRulesThatAreOff) {
    Form form = some_form();
    const auto before = check(form);
    ASSERT_GT(count(before, "weight/sum"), 0);
    ASSERT_GT(count(before, "indicator/operator-none"), 0);
    form.settings.rules["weight/sum"].off = true;
    form.settings.rules["indicator/operator-none"].off = true;
    const auto after = check(form);
    EXPECT_EQ(count(after, "weight/sum"), 0);
    EXPECT_EQ(count(after, "indicator/operator-none"), 0);
    EXPECT_EQ(after.size(),
              before.size() - static_cast<std::size_t>(count(before, "weight/sum") +
                                                       count(before, "indicator/operator-none")));
}

TEST(Engine, TakesTheSeverityOfTheSettings) {
    Form form = some_form();
    form.settings.rules["weight/sum"].severity = Severity::hint;
    for (const Finding& finding : check(form))
        if (finding.rule == "weight/sum") {
            EXPECT_EQ(finding.severity, Severity::hint);
        }
}

/// A list of projects has one header: what is wrong with it is not said once a project.
TEST(Engine, SpeaksOnceOfAHeaderThatProjectsShare) {
    const auto forms = read_forms(table({{"项目名称", "一级指标", "三级指标", "指标值"},
                                         {"信访接待", "产出指标", "接待群众次数", "≥200次"},
                                         {"道路养护", "产出指标", "养护里程", "≥60公里"}}),
                                  library());
    ASSERT_EQ(forms.size(), 2u);
    EXPECT_EQ(count(check(forms[0]), "structure/header-missing"), 1);
    EXPECT_EQ(count(check(forms[1]), "structure/header-missing"), 0);
}

TEST(Engine, SpeaksOnceOfWhatStandsAboveAListAndOfEachProjectInItsRows) {
    const auto forms = read_forms(table({{"项目支出绩效目标表"},
                                         {"2026) 年度"},
                                         {"项目名称", "一级指标", "三级指标", "指标值", "权重"},
                                         {"信访接待", "产出指标", "接待群众次数", "≥200次", "70"},
                                         {"道路养护", "产出指标", "养护里程", "≥60公里", "80"}}),
                                  library());
    ASSERT_EQ(forms.size(), 2u);
    EXPECT_EQ(count(check(forms[0]), "metadata/title-bracket"), 1);
    EXPECT_EQ(count(check(forms[1]), "metadata/title-bracket"), 0);
    for (const Form& form : forms) {
        const auto findings = check(form);
        EXPECT_EQ(count(findings, "weight/sum"), 1);
        for (const Finding& finding : findings)
            EXPECT_TRUE(form.range.contains(finding.at)) << finding.rule << address(finding.at);
    }
}

TEST(Engine, LaysTheUsersSettingsOverThoseOfTheTemplate) {
    Settings user;
    user.rules["weight/sum"].off = true;
    user.rules["indicator/operator-none"].severity = Severity::hint;
    const Library own = with_settings(library(), user);
    const Form usual = some_form();
    const auto forms = read_forms(load_sheet("xiushan-2023", 5), own);
    ASSERT_EQ(forms.size(), 1u);
    const Settings& settings = forms.front().settings;
    EXPECT_TRUE(settings.off("weight/sum"));
    EXPECT_EQ(settings.severity("indicator/operator-none", Severity::error), Severity::hint);
    for (const auto& [rule, given] : usual.settings.rules) {
        EXPECT_EQ(settings.rules.at(rule).parameters, given.parameters) << rule;
    }
    EXPECT_EQ(count(check(forms.front()), "weight/sum"), 0);
    EXPECT_GT(count(check(usual), "weight/sum"), 0);
}

TEST(Engine, TheUserMaySwitchOnWhatATemplateSwitchesOff) {
    Settings settings;
    settings.rules["weight/sum"].off = true;
    Settings user;
    user.rules["weight/sum"].severity = Severity::warning;
    lay_over(settings, user);
    EXPECT_FALSE(settings.off("weight/sum"));
    EXPECT_EQ(settings.severity("weight/sum", Severity::error), Severity::warning);
}

TEST(Engine, SortsByRowColumnAndRule) {
    std::vector<Finding> findings;
    for (int i = 0; i < 200; ++i) {
        Finding finding;
        finding.rule = i % 3 == 0   ? "weight/sum"
                       : i % 3 == 1 ? "weight/missing"
                                    : "goal/placeholder";
        finding.at = {i * 7 % 11, i * 5 % 13};
        findings.push_back(finding);
    }
    std::shuffle(findings.begin(), findings.end(), std::mt19937(20260101));
    sort_findings(findings);
    for (std::size_t i = 1; i < findings.size(); ++i) {
        const Finding &a = findings[i - 1], &b = findings[i];
        EXPECT_TRUE(a.at < b.at || (a.at == b.at && a.rule <= b.rule));
    }
}

TEST(Engine, IsTheSumOfRowsAndWhole) {
    for (const SheetFile& file : all_sheet_files()) {
        for (const Form& form : read_forms(load_sheet(file.workbook, file.number), library())) {
            FindingsByRule whole;
            check_whole(form, Parts::everything(), whole);
            std::vector<Finding> parts;
            for (auto& some : whole) parts.insert(parts.end(), some.begin(), some.end());
            for (const Indicator& row : form.indicators)
                for (Finding& finding : check_row(form, row)) parts.push_back(std::move(finding));
            sort_findings(parts);
            EXPECT_EQ(parts, check(form)) << file.workbook << ' ' << file.number;
        }
    }
}

/// A row rule may look at its own row only: the rows around it change nothing.
TEST(Engine, JudgesARowAloneAsAmongOthers) {
    for (const SheetFile& file : all_sheet_files()) {
        for (const Form& form : read_forms(load_sheet(file.workbook, file.number), library())) {
            Form alone = form;
            alone.indicators.clear();
            alone.blank_rows.clear();
            alone.amounts.clear();
            alone.fields.clear();
            alone.texts.clear();
            alone.total_row.reset();
            for (const Indicator& row : form.indicators)
                EXPECT_EQ(check_row(alone, row), check_row(form, row)) << file.workbook;
        }
    }
}

/// Cells of real forms thrown together: whatever is typed, checking ends and stays inside the form.
TEST(Engine, SurvivesShuffledForms) {
    std::mt19937 random(7);
    for (const SheetFile& file : all_sheet_files()) {
        const Sheet sheet = load_sheet(file.workbook, file.number);
        for (int round = 0; round < 8; ++round) {
            Sheet mixed = sheet;
            for (int i = 0; i < 25; ++i) {
                const auto some_cell = [&] {
                    return Cell{
                        static_cast<int>(random() % static_cast<unsigned>(sheet.rows())),
                        static_cast<int>(random() % static_cast<unsigned>(sheet.columns()))};
                };
                mixed.set(some_cell(), sheet.at(some_cell()));
            }
            for (const Form& form : read_forms(mixed, library()))
                for (const Finding& finding : check(form))
                    EXPECT_TRUE(form.range.contains(finding.at))
                        << file.workbook << ' ' << address(finding.at) << ' ' << finding.rule;
        }
    }
}

}  // namespace
}  // namespace jibiao::test
