// The panel 检查 in the hands of a user: which findings it lists, keys, explanations, help.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cells.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

std::size_t listed(const Json& state) {
    return state["check"]["list"].size();
}

bool says(const Json& state, const char* part) {
    return state["check"]["text"].get<std::string>().find(part) != std::string::npos;
}

TEST(CheckPanel, CountsAreButtonsThatChooseWhatIsListed) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    const Json counts = sidebar.check()["counts"];
    const std::size_t all = sidebar.check()["rows"].size();
    const auto warnings = counts["warnings"].get<std::size_t>();
    ASSERT_GT(warnings, 0u);
    ASSERT_LT(warnings, all);
    sidebar.click("check", "warnings");
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return listed(state) == warnings; }));
    sidebar.click("check", "warnings");
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return listed(state) == all; }));
    sidebar.click("check", "order");
    press("Down");
    press("Return");
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return listed(state) > all; }))
        << "headings";
}

/// What is out of view of a long list is filled in later.
TEST(CheckPanel, TheEndOfALongListIsOneKeyAway) {
    const Document document("hengdong-2020");
    const Sidebar sidebar(document);
    const Json rows = sidebar.check()["rows"];
    ASSERT_GT(rows.size(), 40u);
    const auto picks = [&](const Json& row) {
        return sidebar.until(
            [cell = row["cell"]](const Json& state) { return picked_cell(state) == cell; });
    };
    sidebar.click_finding(0);
    ASSERT_TRUE(picks(rows.front()));
    press("End");
    EXPECT_TRUE(picks(rows.back()));
    sidebar.click("check", "errors");
    ASSERT_TRUE(sidebar.until([&](const Json& state) { return listed(state) < 5; }));
    sidebar.click("check", "errors");
    ASSERT_TRUE(sidebar.until([&](const Json& state) { return listed(state) == rows.size(); }));
    sidebar.click_finding(0);
    ASSERT_TRUE(picks(rows.front()));
    press("End");
    EXPECT_TRUE(picks(rows.back())) << "filled again";
}

TEST(CheckPanel, SpaceRepairsTheChosenFinding) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    ASSERT_TRUE(sidebar.until(
        [&](const Json&) { return sidebar.find("hierarchy/level1-unknown", "B16") >= 0; }));
    sidebar.click_finding(sidebar.find("hierarchy/level1-unknown", "B16"));
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    press("space");
    press("space");  // where there is a choice the first one only brings the keyboard to it
    EXPECT_TRUE(sidebar.until([&](const Json&) { return text_at(document, "B16") == "效益指标"; }));
    EXPECT_EQ(undo_list(document).size(), 1u);
}

TEST(CheckPanel, ExplainsACellWithAndWithoutAFinding) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    ASSERT_TRUE(sidebar.until(
        [&](const Json&) { return sidebar.find("hierarchy/level1-unknown", "B16") >= 0; }));
    sidebar.click("check", "hints");  // a filter that hides the finding gives way
    sidebar.go_to("B16");
    press("ctrl+alt+h");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    sidebar.go_to("J10");
    press("ctrl+alt+h");
    EXPECT_TRUE(sidebar.until([](const Json& state) {
        return picked_cell(state).empty() && says(state, "读作") && says(state, "填法");
    })) << sidebar.check()["text"];
    sidebar.go_to("AA90");
    press("ctrl+alt+h");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return says(state, "不检查"); }));
}

TEST(CheckPanel, TheMenuOfACellRepairsIt) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    ASSERT_TRUE(sidebar.until(
        [&](const Json&) { return sidebar.find("hierarchy/level1-unknown", "B16") >= 0; }));
    sidebar.go_to("B16");
    press("shift+F10");
    press("Down");
    press("Return");
    EXPECT_TRUE(sidebar.until([&](const Json&) { return text_at(document, "B16") == "效益指标"; }));
    EXPECT_EQ(undo_list(document).size(), 1u);
}

}  // namespace
}  // namespace jibiao::test
