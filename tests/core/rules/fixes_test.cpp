// Every fix offered on the real forms: touches sane cells, silences its finding, harms nothing.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules/rule.h"
#include "core/session/repair.h"
#include "rules/case_file.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

/// Calls `look` with every sheet of the real forms, its form and one finding with one of its fixes.
template <class Look>
int for_every_fix(Look look) {
    int fixes = 0;
    for (const SheetFile& file : all_sheet_files()) {
        const Sheet sheet = load_sheet(file.workbook, file.number);
        for (const Form& form : read_forms(sheet, library())) {
            for (const Finding& finding : check(form)) {
                for (const Fix& fix : finding.fixes) {
                    SCOPED_TRACE(file.workbook + ' ' + address(finding.at) + ' ' +
                                 std::string(finding.rule) + ' ' + std::string(fix.label));
                    look(sheet, form, finding, fix);
                    ++fixes;
                }
            }
        }
    }
    return fixes;
}

TEST(Fixes, WriteIntoCellsThatHoldTheirOwnContent) {
    const int fixes = for_every_fix([](const Sheet& sheet, const Form& form, const Finding& finding,
                                       const Fix& fix) {
        std::set<Cell> written;
        EXPECT_FALSE(fix.edits.empty());
        for (const Edit& edit : fix.edits) {
            EXPECT_EQ(sheet.anchor(edit.at), edit.at) << "covered by a merge: " << address(edit.at);
            EXPECT_TRUE(form.range.contains(edit.at)) << address(edit.at);
            EXPECT_TRUE(written.insert(edit.at).second) << "written twice: " << address(edit.at);
        }
        const bool row_moved =
            std::any_of(form.indicators.begin(), form.indicators.end(), [&](const Indicator& row) {
                return row.shift != Shift::none && row.row == finding.at.row;
            });
        EXPECT_TRUE(!row_moved || fix.label.starts_with("move-"));
    });
    EXPECT_GT(fixes, 100);
}

TEST(Fixes, SilenceTheirFinding) {
    for_every_fix([](const Sheet& sheet, const Form&, const Finding& finding, const Fix& fix) {
        for (const Form& repaired : read_forms(edited(sheet, fix.edits), library()))
            for (const Finding& left : check(repaired))
                EXPECT_FALSE(left.rule == finding.rule && left.at == finding.at);
    });
}

/// Numbers of the form, each with its row, so that none may move either.
std::multiset<std::pair<int, std::string>> numbers(const Sheet& sheet) {
    std::multiset<std::pair<int, std::string>> found;
    for (const Form& form : read_forms(sheet, library())) {
        for (const Indicator& row : form.indicators) {
            if (row.number) found.emplace(row.row, row.number->trimmed().text());
            if (row.weight) found.emplace(row.row, row.weight->trimmed().text());
        }
        for (const Amount& amount : form.amounts)
            if (amount.value) found.emplace(amount.at.row, amount.value->trimmed().text());
    }
    return found;
}

TEST(Fixes, ThatAreSafeChangeNoNumberAndAddNoError) {
    int safe = 0;
    for_every_fix([&](const Sheet& sheet, const Form& form, const Finding&, const Fix& fix) {
        if (!fix.safe) return;
        ++safe;
        const Sheet repaired = edited(sheet, fix.edits);
        EXPECT_EQ(numbers(sheet), numbers(repaired));
        const auto before = check(form);
        const auto forms = read_forms(repaired, library());
        ASSERT_FALSE(forms.empty());
        EXPECT_LE(check(forms.front()).size(), before.size());
    });
    EXPECT_GT(safe, 30);
}

TEST(Fixes, ThatAreSafeCanAllBeAppliedAtOnce) {
    for (const SheetFile& file : all_sheet_files()) {
        SCOPED_TRACE(file.workbook + ' ' + std::to_string(file.number));
        const Sheet sheet = load_sheet(file.workbook, file.number);
        const std::vector<Edit> edits = repair(sheet, library()).edits;
        const Sheet repaired = edited(sheet, edits);
        EXPECT_EQ(numbers(sheet), numbers(repaired));
        for (const Form& form : read_forms(repaired, library()))
            for (const Finding& finding : check(form))
                for (const Fix& fix : finding.fixes)
                    EXPECT_FALSE(fix.safe) << address(finding.at) << ' ' << finding.rule;
    }
}

}  // namespace
}  // namespace jibiao::test
