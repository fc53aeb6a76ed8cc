// Every rule on its case: fires on the marked cells only, stays silent on clean tables, repairs
// itself. SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules/rule.h"
#include "rules/case_file.h"

namespace jibiao::test {
namespace {

std::string shown(const SheetFinding& one) {
    const Finding& finding = one.finding;
    std::string text = one.sheet + '!' + address(finding.at) + ' ' + std::string(finding.rule);
    if (!finding.variant.empty()) text.append(":").append(finding.variant);
    for (const auto& [name, value] : finding.args)
        text.append(" ").append(name).append("=" + value);
    return text;
}

/// Numbers that forms were read to hold: targets, weights, amounts.
std::multiset<Decimal> numbers(const CaseTable& table) {
    std::multiset<Decimal> found;
    for (const CaseSheet& sheet : table.sheets) {
        for (const Form& form : read_case_forms(sheet)) {
            for (const Indicator& row : form.indicators) {
                if (row.number) found.insert(*row.number);
                if (row.weight) found.insert(*row.weight);
            }
            for (const Amount& amount : form.amounts)
                if (amount.value) found.insert(*amount.value);
        }
    }
    return found;
}

/// The table after a fix of a finding.
CaseTable repaired(CaseTable table, const SheetFinding& finding, const Fix& fix) {
    for (CaseSheet& sheet : table.sheets)
        if (sheet.sheet.name() == finding.sheet) sheet.sheet = edited(sheet.sheet, fix.edits);
    return table;
}

std::set<Place> marked_cells(const CaseTable& table) {
    std::set<Place> places;
    for (const CaseSheet& sheet : table.sheets)
        for (const Cell cell : sheet.marked) places.insert({sheet.sheet.name(), cell});
    return places;
}

class RuleCase : public ::testing::TestWithParam<std::string> {
protected:
    Case the_case = load_case(GetParam());

    std::string where(const CaseTable& table) const {
        return GetParam() + ".case line " + std::to_string(table.line) + ": ";
    }
    std::vector<SheetFinding> of_rule(const CaseTable& table) const {
        auto findings = check_case(table);
        std::erase_if(findings,
                      [&](const SheetFinding& one) { return one.finding.rule != the_case.rule; });
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
        const std::set<Place> marked = marked_cells(table);
        EXPECT_FALSE(marked.empty()) << where(table) << "no marked cell";
        std::set<Place> fired;
        for (const SheetFinding& one : of_rule(table)) {
            const Place place{one.sheet, one.finding.at};
            EXPECT_TRUE(marked.contains(place)) << where(table) << shown(one);
            EXPECT_TRUE(fired.insert(place).second) << where(table) << "twice: " << shown(one);
        }
        for (const Place& place : marked)
            EXPECT_TRUE(fired.contains(place))
                << where(table) << place.sheet << '!' << address(place.at) << " is silent";
    }
}

TEST_P(RuleCase, LeavesCleanTablesAlone) {
    for (const CaseTable& table : the_case.tables) {
        if (!table.clean) continue;
        for (const SheetFinding& one : check_case(table))
            ADD_FAILURE() << where(table) << shown(one);
    }
}

TEST_P(RuleCase, NamesItsBestFix) {
    bool any = false, safe = false;
    for (const CaseTable& table : the_case.tables) {
        for (const SheetFinding& one : of_rule(table)) {
            for (const Fix& fix : one.finding.fixes) safe = safe || fix.safe;
            any = any || !one.finding.fixes.empty();
        }
    }
    EXPECT_EQ(the_case.fix, safe ? "safe" : any ? "assisted" : "none")
        << GetParam() << ".case: 'fix:' in its first line is what the manual says";
}

TEST_P(RuleCase, IsSilencedByEveryFix) {
    for (const CaseTable& table : the_case.tables) {
        for (const SheetFinding& one : of_rule(table)) {
            for (const Fix& fix : one.finding.fixes) {
                for (const SheetFinding& left : of_rule(repaired(table, one, fix)))
                    EXPECT_FALSE(left.sheet == one.sheet && left.finding.at == one.finding.at)
                        << where(table) << fix.label << " leaves " << shown(left);
            }
        }
    }
}

TEST_P(RuleCase, ChangesNoNumberBySafeFixes) {
    for (const CaseTable& table : the_case.tables) {
        const auto before = numbers(table);
        for (const SheetFinding& one : of_rule(table)) {
            for (const Fix& fix : one.finding.fixes) {
                if (!fix.safe) continue;
                EXPECT_EQ(before, numbers(repaired(table, one, fix))) << where(table) << shown(one);
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
