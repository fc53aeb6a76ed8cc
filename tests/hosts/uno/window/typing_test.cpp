// What the sidebar says while a text is typed, before Enter: real keys in the cell and in the formula bar.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/awt/XWindow.hpp>
#include <nlohmann/json.hpp>

#include "cells.h"
#include "hosts/uno/sheet/read_sheet.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

std::string typing(const Json& state, const char* what) {
    const Json& typing = state["check"]["typing"];
    return typing.is_object() ? typing[what].get<std::string>() : std::string();
}

std::string first_line(const Json& state) {
    const Json& typing = state["check"]["typing"];
    return typing.is_object() && !typing["lines"].empty()
               ? typing["lines"][0].get<std::string>()
               : std::string();
}

std::string text_at(const Document& document, const char* cell) {
    return uno::read_sheet(document.get(), document.sheet()).sheet.at(*parse_address(cell)).text;
}

/// Waits for a reading and says which one was there instead.
testing::AssertionResult reads(const Sidebar& sidebar, const std::string& wanted) {
    if (sidebar.until([&](const Json& s) { return typing(s, "reading") == wanted; })) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "reads “" << typing(sidebar.state(), "reading") << "”";
}

/// In 秀山 2023 H is 绩效指标值, G the sign (≥) and I the unit (次) of row 10.
TEST(TypingWindow, AValueIsReadKeyByKey) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("H10");
    type("9");
    EXPECT_TRUE(reads(sidebar, "≥ · 9 · 次"));
    type("5");
    EXPECT_TRUE(reads(sidebar, "≥ · 95 · 次"));
    EXPECT_EQ(typing(sidebar.state(), "heading"), "绩效指标值　H10");
    press("BackSpace");
    EXPECT_TRUE(reads(sidebar, "≥ · 9 · 次"));
    EXPECT_EQ(undo_list(document), std::vector<std::string>());
    press("Return");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "H10"), "9");
    EXPECT_EQ(undo_list(document).size(), 1u);
}

TEST(TypingWindow, WhatWouldBeWrongIsSaidBeforeEnterAndStandsAfterwards) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const auto before = sidebar.check()["rows"].size();
    sidebar.go_to("H10");
    type("3 x");
    EXPECT_TRUE(sidebar.until([](const Json& state) { return !first_line(state).empty(); }));
    EXPECT_EQ(sidebar.check()["rows"].size(), before) << "nothing is entered yet";
    press("Return");
    EXPECT_TRUE(sidebar.until([&](const Json& state) {
        return first_line(state).empty() && state["check"]["rows"].size() > before;
    }));
}

TEST(TypingWindow, EscapeLeavesEverythingAsItWas) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const std::string before = text_at(document, "J10");
    sidebar.go_to("J10");
    type("5");
    EXPECT_TRUE(reads(sidebar, "5 · 合计 90，还差 10"));
    press("Escape");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "J10"), before);
    EXPECT_EQ(undo_list(document), std::vector<std::string>());
}

TEST(TypingWindow, AnEditOfWhatStandsThereIsReadAtOnce) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("J10");
    press("F2");
    EXPECT_TRUE(reads(sidebar, "15 · 合计 100，正好"));
    press("BackSpace");
    EXPECT_TRUE(reads(sidebar, "1 · 合计 86，还差 14"));
    press("Escape");
    EXPECT_TRUE(reads(sidebar, ""));
}

/// The office's own key for the formula bar is Ctrl+Shift+F2.
TEST(TypingWindow, TheFormulaBarIsReadToo) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("H10");
    press("ctrl+shift+F2");
    press("ctrl+a");
    type("60");
    EXPECT_TRUE(reads(sidebar, "≥ · 60 · 次"));
    press("Return");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "H10"), "60");
}

TEST(TypingWindow, ChineseIsReadAsItComes) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("H10");
    type("良好");
    EXPECT_TRUE(reads(sidebar, "定性 · 良好"));
    press("Escape");
    EXPECT_TRUE(reads(sidebar, ""));
}

TEST(TypingWindow, AFormulaIsNotJudgedBeforeEnter) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("J10");
    type("=7+8");
    EXPECT_TRUE(reads(sidebar, "公式：回车后按计算结果检查"));
    press("Return");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "J10"), "15");
}

TEST(TypingWindow, AnotherSheetEndsTheEdit) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("H10");
    type("95");
    EXPECT_TRUE(reads(sidebar, "≥ · 95 · 次"));
    press("ctrl+Next");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "H10"), "95");
}

TEST(TypingWindow, ASplitWindowIsReadInEveryPane) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("C10");
    sidebar.run(".uno:FreezePanes");
    sidebar.go_to("H12");
    type("77");
    EXPECT_TRUE(sidebar.until(
        [](const Json& s) { return typing(s, "heading") == "绩效指标值　H12"; }));
    press("Escape");
    EXPECT_TRUE(reads(sidebar, ""));
}

TEST(TypingWindow, NothingIsSaidOutsideOfForms) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.go_to("B2");
    type("95");
    sidebar.settle();
    EXPECT_EQ(typing(sidebar.state(), "reading"), "");
    press("Escape");
}

}  // namespace
}  // namespace jibiao::test
