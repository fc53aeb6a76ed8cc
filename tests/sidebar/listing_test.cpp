// Which findings the list shows, in which order.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/listing.h"

#include <gtest/gtest.h>

#include "chinese.h"

namespace jibiao::sidebar {
namespace {

FindingRow finding_row(std::string rule, Severity severity, std::string_view cell,
                       bool refused = false) {
    FindingRow result;
    result.key.rule = std::move(rule);
    result.key.at = *parse_address(cell);
    result.severity = severity;
    result.refused = refused;
    result.cell = std::string(cell);
    return result;
}

const std::vector<FindingRow> rows{finding_row("weight/sum", Severity::error, "C9", true),
                                   finding_row("indicator/unit-missing", Severity::error, "D2"),
                                   finding_row("weight/missing", Severity::warning, "C3"),
                                   finding_row("indicator/unit-missing", Severity::hint, "D1")};

std::string listed(const Filter& filter) {
    std::string text;
    for (const ListedRow& one : list_findings(rows, filter, chinese())) {
        text += (one.finding ? rows[*one.finding].cell : one.heading) + " ";
    }
    return text;
}

TEST(Listing, ShowsEverythingUntilSomethingIsTicked) {
    EXPECT_EQ(listed({}), "C9 D2 C3 D1 ");
    EXPECT_EQ(listed({.errors = true}), "C9 D2 ");
    EXPECT_EQ(listed({.warnings = true, .hints = true}), "C3 D1 ");
    EXPECT_EQ(listed({.refused = true}), "C9 ");
}

TEST(Listing, GoesFromTopToBottom) {
    EXPECT_EQ(listed({.order = Order::place}), "D1 D2 C3 C9 ");
}

TEST(Listing, PutsGroupsUnderHeadings) {
    EXPECT_EQ(listed({.order = Order::group}), "指标行（2） D2 D1 权重（2） C3 C9 ");
    EXPECT_EQ(listed({.errors = true, .order = Order::group}), "指标行（1） D2 权重（1） C9 ");
}

TEST(Listing, SaysWhenNothingIsLeft) {
    const std::vector<FindingRow> one{finding_row("weight/sum", Severity::error, "C9")};
    const auto listed = list_findings(one, {.hints = true}, chinese());
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_FALSE(listed[0].finding);
    EXPECT_EQ(listed[0].heading, "没有这一类问题");
    EXPECT_TRUE(list_findings({}, {.hints = true}, chinese()).empty());
}

}  // namespace
}  // namespace jibiao::sidebar
