// The panel 检查 in the hands of a user: which findings it lists, keys, explanations, help.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cells.h"
#include "marked.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

using namespace std::string_view_literals;

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

/// How many pixels at the beginning of a row of the list have the colour.
std::size_t pictured(const Json& check, std::size_t row, std::string_view colour) {
    const Json& list = check["places"]["list"];
    const int height = check["row_height"].get<int>();
    const int top = list[1].get<int>() + 1 + static_cast<int>(row) * height;
    return pixels(picture(list[0].get<int>(), top, 24, height), {colour});
}

TEST(CheckPanel, ARowBeginsWithThePictureOfItsSeverity) {
    const std::map<std::string, std::string_view> colours{
        {"error", "\xc9\x25\x2d"sv}, {"warning", "\xe3\x8b\x00"sv}, {"hint", "\x32\x73\xc4"sv}};
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    sidebar.settle();
    const Json check = sidebar.check();
    std::set<std::string> seen;
    for (std::size_t row = 0; row < check["rows"].size() && seen.size() < 2; ++row) {
        const auto severity = check["rows"][row]["severity"].get<std::string>();
        if (!seen.insert(severity).second) continue;
        for (const auto& [name, colour] : colours)
            EXPECT_EQ(pictured(check, row, colour) > 40, name == severity) << row << " " << name;
    }
    EXPECT_EQ(seen.size(), 2u);
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
