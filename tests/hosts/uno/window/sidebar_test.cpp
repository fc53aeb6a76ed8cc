// The three panels while a person types, clicks and repairs.
// SPDX-License-Identifier: MPL-2.0
#include "sidebar.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cells.h"
#include "core/form/builtin.h"
#include "core/session/session.h"
#include "screen.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

std::string total_word(const Json& state) {
    const Json& forms = state["sums"]["forms"];
    return forms.empty() ? std::string() : forms[0]["total"]["word"].get<std::string>();
}

TEST(SidebarWindow, ShowsWhatTheSheetSays) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    const auto judged = judge(read(document), builtin_library());
    ASSERT_EQ(judged.size(), 1u);
    EXPECT_TRUE(sidebar.until([&](const Json& state) {
        return state["check"]["rows"].size() == judged[0].findings.size();
    }));
    EXPECT_TRUE(sidebar.templates()["has_form"].get<bool>());
    EXPECT_EQ(total_word(sidebar.state()), "正好");
    for (const Json& row : sidebar.check()["rows"])
        EXPECT_FALSE(row["text"].get<std::string>().empty());
}

TEST(SidebarWindow, FollowsEveryKeyThatEndsInACell) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    ASSERT_TRUE(sidebar.until([](const Json& state) { return total_word(state) == "正好"; }));
    sidebar.go_to("J10");
    type("5");
    press("Return");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return total_word(state) == "还差 10"; }));
    EXPECT_TRUE(sidebar.until([&](const Json&) { return sidebar.find("weight/sum", "J9") >= 0; }));
    press("ctrl+z");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return total_word(state) == "正好"; }));
    EXPECT_LT(sidebar.find("weight/sum", "J9"), 0);
}

TEST(SidebarWindow, AClickOnAFindingGoesToItsCell) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    const Json rows = sidebar.check()["rows"];
    ASSERT_GT(rows.size(), 4u);
    sidebar.click_finding(1);
    const std::string cell = rows[1]["cell"];
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return picked_cell(state) == cell; }));
    EXPECT_EQ(sidebar.cursor(), cell);
    sidebar.go_to("A1");
    sidebar.click_finding(1);
    EXPECT_TRUE(sidebar.until([&](const Json&) { return sidebar.cursor() == cell; }));
}

TEST(SidebarWindow, ArrowKeysWalkThroughTheFindingsAndEnterGoesIntoTheSheet) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    const Json rows = sidebar.check()["rows"];
    ASSERT_GT(rows.size(), 3u);
    sidebar.click_finding(0);
    for (int row = 1; row <= 2; ++row) {
        press("Down");
        const std::string cell = rows[row]["cell"];
        EXPECT_TRUE(sidebar.until([&](const Json& state) { return picked_cell(state) == cell; }));
        EXPECT_EQ(sidebar.cursor(), cell);
    }
    press("Return");
    type("test");
    press("Return");
    const Cell at = *parse_address(rows[2]["cell"].get<std::string>());
    EXPECT_TRUE(sidebar.until([&](const Json&) { return text_at(document, at) == "test"; }));
}

TEST(SidebarWindow, AButtonRepairsAndUndoTakesItBack) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const Cell at = *parse_address("B16");
    const std::string before = text_at(document, at);
    const int row = sidebar.find("hierarchy/level1-unknown", "B16");
    ASSERT_GE(row, 0);
    sidebar.click_finding(row);
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    sidebar.click("check", "fix");
    EXPECT_TRUE(sidebar.until([&](const Json&) { return text_at(document, at) == "效益指标"; }));
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return picked_cell(state).empty(); }));
    EXPECT_LT(sidebar.find("hierarchy/level1-unknown", "B16"), 0);
    EXPECT_EQ(undo_list(document).size(), 1u);
    sidebar.go_to("A1");
    press("ctrl+z");
    EXPECT_TRUE(sidebar.until([&](const Json&) { return text_at(document, at) == before; }));
    EXPECT_TRUE(sidebar.until(
        [&](const Json&) { return sidebar.find("hierarchy/level1-unknown", "B16") >= 0; }));
}

TEST(SidebarWindow, AFindingBetweenFormsLeadsToTheOtherSheet) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    for (int sheet = 1; sheet < 4; ++sheet) sidebar.run(".uno:JumpToNextTable");
    ASSERT_TRUE(sidebar.until(
        [&](const Json&) { return sidebar.find("cross/department-differs", "F16") >= 0; }));
    sidebar.click_finding(sidebar.find("cross/department-differs", "F16"));
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "F16"; }));
    EXPECT_EQ(sidebar.cursor(), "F16");
    sidebar.click("check", "other");
    EXPECT_TRUE(sidebar.until([&](const Json&) { return sidebar.cursor() == "H15"; }));
    EXPECT_GE(sidebar.find("cross/project-sum", "G6"), 0) << "the department's sheet is in view";
}

TEST(SidebarWindow, WeightsAreBroughtToTheirTotalInOneStep) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    EXPECT_TRUE(sidebar.sums()["balance"].is_null());
    sidebar.go_to("J10");
    type("5");
    press("Return");
    ASSERT_TRUE(sidebar.until([](const Json& state) {
        const Json& balance = state["sums"]["balance"];
        return balance.is_object() && balance["ways"].size() == 3;
    }));
    sidebar.go_to("J11");
    sidebar.click("sums", "lock");
    ASSERT_TRUE(
        sidebar.until([](const Json& state) { return state["sums"]["balance"]["locked"] != ""; }));
    const auto steps = undo_list(document).size();
    sidebar.click("sums", "apply");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return total_word(state) == "正好"; }));
    EXPECT_EQ(text_at(document, *parse_address("J11")), "15") << "locked";
    EXPECT_EQ(text_at(document, *parse_address("J14")), "25");
    EXPECT_EQ(undo_list(document).size(), steps + 1);
    EXPECT_TRUE(
        sidebar.until([](const Json& state) { return state["sums"]["balance"].is_null(); }));
}

TEST(SidebarWindow, AllSafeRepairsAreOneStepOfUndo) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    ASSERT_GT(sidebar.check()["safe_fixes"].get<int>(), 1);
    const std::string before = print_sheet(read(document));
    sidebar.click("check", "safe");
    wait_for_window("应用安全修正");
    press("Escape");
    sidebar.settle();
    EXPECT_EQ(print_sheet(read(document)), before);
    sidebar.click("check", "safe");
    wait_for_window("应用安全修正");
    press("Return");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return state["check"]["safe_fixes"] == 0; }));
    EXPECT_EQ(undo_list(document).size(), 1u);
}

TEST(SidebarWindow, AFindingIsSetAsideWithAReasonAndTakenBack) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const int row = sidebar.find("hierarchy/level1-unknown", "B16");
    ASSERT_GE(row, 0);
    sidebar.click_finding(row);
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    sidebar.click("check", "set_aside");
    sidebar.click("check", "reason");
    type("shangji yaoqiu");
    sidebar.click("check", "store_reason");
    EXPECT_TRUE(sidebar.until([](const Json& state) {
        const Json& aside = state["check"]["aside"];
        return aside.size() == 1 && aside[0]["reason"] == "shangji yaoqiu";
    }));
    EXPECT_LT(sidebar.find("hierarchy/level1-unknown", "B16"), 0);
    EXPECT_TRUE(undo_list(document).empty());
    const int left = static_cast<int>(sidebar.check()["rows"].size());
    sidebar.click("check", "aside");
    ASSERT_TRUE(
        sidebar.until([](const Json& state) { return state["check"]["expanded"] == true; }));
    sidebar.click_finding(left);
    sidebar.click("check", "restore");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return state["check"]["aside"].empty(); }));
    EXPECT_GE(sidebar.find("hierarchy/level1-unknown", "B16"), 0);
}

TEST(SidebarWindow, AnUnknownHeaderIsAskedForAndTheAnswerTakenBack) {
    const Document document;
    const char* rows[3][5] = {{"项目支出绩效目标表", "", "", "", ""},
                              {"一级指标", "二级指标", "三级指标", "完成甲乙", "权重"},
                              {"产出指标", "数量指标", "接待量", "≥200人次", "100"}};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 5; ++column) {
            test::type(document, address(Cell{row, column}).c_str(), rows[row][column]);
        }
    }
    const Sidebar sidebar(document);
    const auto questions = [](const Json& state) {
        return state["templates"]["columns"]["questions"].size();
    };
    ASSERT_TRUE(sidebar.until([&](const Json& state) { return questions(state) == 1; }));
    sidebar.click("templates", "choice");
    press("Down");
    press("Return");
    sidebar.click("templates", "confirm");
    EXPECT_TRUE(sidebar.until([&](const Json& state) {
        return questions(state) == 0 && state["templates"]["columns"]["answers"].size() == 1;
    }));
    sidebar.click("templates", "change");
    EXPECT_TRUE(sidebar.until([&](const Json& state) { return questions(state) == 1; }));
}

TEST(SidebarWindow, AProtectedSheetIsSaidNotWritten) {
    const Document document("xiushan-2023");
    protect(document);
    const Sidebar sidebar(document);
    const std::string before = text_at(document, *parse_address("B16"));
    sidebar.click_finding(sidebar.find("hierarchy/level1-unknown", "B16"));
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    sidebar.click("check", "fix");
    EXPECT_TRUE(sidebar.until([](const Json& state) {
        return state["check"]["text"].get<std::string>().find("保护") != std::string::npos;
    })) << sidebar.check()["text"];
    EXPECT_EQ(text_at(document, *parse_address("B16")), before);
}

TEST(SidebarWindow, ThePickedFindingStaysPickedWhileOthersComeAndGo) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.click_finding(sidebar.find("hierarchy/level1-unknown", "B16"));
    ASSERT_TRUE(sidebar.until([](const Json& state) { return picked_cell(state) == "B16"; }));
    const std::size_t count = sidebar.check()["rows"].size();
    sidebar.go_to("H10");
    type("3 x");
    press("Return");
    EXPECT_TRUE(
        sidebar.until([&](const Json& state) { return state["check"]["rows"].size() > count; }));
    EXPECT_EQ(picked_cell(sidebar.state()), "B16");
}

TEST(SidebarWindow, InsertsAFormIntoAnEmptySheet) {
    const Document document;
    const Sidebar sidebar(document);
    ASSERT_FALSE(sidebar.templates()["has_form"].get<bool>());
    ASSERT_TRUE(sidebar.templates()["open"].get<bool>());
    sidebar.click("templates", "list");
    press("Down");
    ASSERT_TRUE(sidebar.until([](const Json& state) {
        return !state["templates"]["selected"].get<std::string>().empty();
    }));
    sidebar.click("templates", "insert_here");
    EXPECT_TRUE(
        sidebar.until([](const Json& state) { return state["templates"]["has_form"] == true; }));
    for (const Json& row : sidebar.check()["rows"]) {
        EXPECT_NE(row["rule"].get<std::string>().find("missing"), std::string::npos) << row;
    }
    EXPECT_EQ(undo_list(document).size(), 1u);
}

TEST(SidebarWindow, SearchFindsTemplates) {
    const Document document;
    const Sidebar sidebar(document);
    const std::size_t all = sidebar.templates()["rows"].size();
    sidebar.click("templates", "search");
    type("2026");
    EXPECT_TRUE(sidebar.until([&](const Json& state) {
        const std::size_t found = state["templates"]["rows"].size();
        return found > 0 && found < all;
    }));
    type("zzz");
    EXPECT_TRUE(
        sidebar.until([](const Json& state) { return state["templates"]["rows"].empty(); }));
    EXPECT_FALSE(sidebar.templates()["note"].get<std::string>().empty());
}

TEST(SidebarWindow, DecksAndDocumentsMayComeAndGo) {
    for (int round = 0; round < 3; ++round) {
        const Document document("zhijiang-2026");
        const Sidebar sidebar(document);
        sidebar.click_finding(round);
        EXPECT_TRUE(sidebar.until([](const Json& state) { return !picked_cell(state).empty(); }));
        sidebar.run(".uno:SidebarDeck.PropertyDeck");
        sidebar.go_to("F7");
        type("1");
        press("Return");
        sidebar.run("org.jibiao:check");
        EXPECT_TRUE(sidebar.until([](const Json& state) { return state.size() == 3; }));
        sidebar.run("org.jibiao:check");  // an open deck stays open
        sidebar.click_finding(0);
        EXPECT_TRUE(sidebar.until([](const Json& state) { return !picked_cell(state).empty(); }));
        sidebar.run(".uno:Sidebar");
        sidebar.run(".uno:Sidebar");
    }
}

}  // namespace
}  // namespace jibiao::test
