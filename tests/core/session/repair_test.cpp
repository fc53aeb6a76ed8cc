// Bulk repair of the real forms: settles every safe finding, changes no number, and is calm
// afterwards. SPDX-License-Identifier: MPL-2.0
#include "core/session/repair.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "core/form/typed.h"
#include "core/session/session.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

Sheet repaired(Sheet sheet, const Repair& repair) {
    for (const Edit& edit : repair.edits) {
        sheet.set(edit.at, typed_cell(edit.text, sheet.at(edit.at).number_class));
    }
    return sheet;
}

int safe_findings(const Sheet& sheet) {
    int count = 0;
    for (const Judged& judged : judge(sheet, test::library())) {
        for (const Finding& finding : judged.findings) {
            for (const Fix& fix : finding.fixes) count += fix.safe ? 1 : 0;
        }
    }
    return count;
}

/// Rows that say 无 in every cell may go; they have no weight.
std::string weights(const Sheet& sheet) {
    std::string result;
    for (const Judged& judged : judge(sheet, test::library())) {
        for (const Indicator& indicator : judged.form.indicators) {
            if (indicator.weight) result += indicator.weight->text() + ' ';
        }
    }
    return result;
}

class EveryForm : public testing::TestWithParam<test::SheetFile> {};

TEST_P(EveryForm, HasNoSafeFindingAfterRepair) {
    const Sheet sheet = test::load_sheet(GetParam().workbook, GetParam().number);
    const Repair all = repair(sheet, test::library());
    EXPECT_EQ(all.findings > 0, safe_findings(sheet) > 0);
    EXPECT_EQ(all.findings > 0, !all.edits.empty());
    const Sheet after = repaired(sheet, all);
    EXPECT_EQ(safe_findings(after), 0);
    EXPECT_EQ(repair(after, test::library()).findings, 0);
    EXPECT_EQ(weights(after), weights(sheet));
}

TEST_P(EveryForm, OneRuleIsRepairedAlone) {
    const Sheet sheet = test::load_sheet(GetParam().workbook, GetParam().number);
    std::map<std::string, int> fixable;
    for (const Judged& judged : judge(sheet, test::library())) {
        for (const Finding& finding : judged.findings) {
            fixable[std::string(finding.rule)] += finding.fixes.empty() ? 0 : 1;
        }
    }
    for (const auto& [rule, count] : fixable) {
        const Repair one = repair(sheet, test::library(), rule);
        EXPECT_LE(one.findings, count) << rule;
        EXPECT_EQ(one.findings > 0, count > 0) << rule;
        EXPECT_EQ(one.edits.empty(), count == 0) << rule;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EveryForm, testing::ValuesIn(test::all_sheet_files()));

TEST(Repair, OfASheetWithoutAFormIsNothing) {
    const Repair none = repair(test::table({{"品名", "数量"}, {"纸", "3"}}), test::library());
    EXPECT_TRUE(none.edits.empty());
    EXPECT_EQ(none.findings, 0);
}

}  // namespace
}  // namespace jibiao
