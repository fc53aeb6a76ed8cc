// Hosts draw anew what differs: findings and fixes are equal only when nothing of them differs.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/finding.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

Finding full_finding() {
    Finding finding{"weight/sum", Severity::error, {9, 7}, "group", {{"sum", "90"}}, {}, true};
    finding.fixes = {{"replace", {{"text", "10"}}, {{{12, 7}, "10"}}, false}};
    return finding;
}

struct Change {
    const char* what;
    void (*make)(Finding&);
};
const Change changes[] = {
    {"rule", [](Finding& one) { one.rule = "weight/group-total"; }},
    {"severity", [](Finding& one) { one.severity = Severity::hint; }},
    {"cell", [](Finding& one) { one.at.row = 8; }},
    {"variant", [](Finding& one) { one.variant = ""; }},
    {"argument", [](Finding& one) { one.args[0].second = "95"; }},
    {"name of an argument", [](Finding& one) { one.args[0].first = "total"; }},
    {"refused", [](Finding& one) { one.refused = false; }},
    {"no fix", [](Finding& one) { one.fixes.clear(); }},
    {"label of a fix", [](Finding& one) { one.fixes[0].label = "clear"; }},
    {"argument of a fix", [](Finding& one) { one.fixes[0].args.clear(); }},
    {"cell of an edit", [](Finding& one) { one.fixes[0].edits[0].at.column = 6; }},
    {"text of an edit", [](Finding& one) { one.fixes[0].edits[0].text = "12"; }},
    {"safety", [](Finding& one) { one.fixes[0].safe = true; }},
};

TEST(Finding, DiffersInEveryPart) {
    const SheetFinding before{"表", full_finding(), std::nullopt};
    EXPECT_EQ(before, (SheetFinding{"表", full_finding(), std::nullopt}));
    for (const Change& change : changes) {
        SheetFinding now = before;
        change.make(now.finding);
        EXPECT_FALSE(now == before) << change.what;
    }
    EXPECT_FALSE((SheetFinding{"另一表", full_finding(), std::nullopt}) == before);
    EXPECT_FALSE((SheetFinding{"表", full_finding(), Place{"表", {1, 1}}}) == before);
}

TEST(Finding, PlacesAreOrderedBySheetRowAndColumn) {
    const Place first{"一", {1, 1}};
    EXPECT_LT(first, (Place{"二", {0, 0}}));
    EXPECT_LT(first, (Place{"一", {2, 0}}));
    EXPECT_LT(first, (Place{"一", {1, 2}}));
    EXPECT_EQ(first, (Place{"一", {1, 1}}));
}

TEST(Finding, SeveritiesHaveNames) {
    EXPECT_EQ(severity_name(Severity::error), "error");
    EXPECT_EQ(severity_name(Severity::warning), "warning");
    EXPECT_EQ(severity_name(Severity::hint), "hint");
}

}  // namespace
}  // namespace jibiao
