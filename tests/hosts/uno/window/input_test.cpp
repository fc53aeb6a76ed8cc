// Ways of changing a sheet that need a window: what live checking remembers after each is what a full check
// says. The others are tested headless (../routes_test.cpp). SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>


#include "cells.h"
#include "hands.h"
#include "hosts/uno/sheet/place.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

testing::AssertionResult becomes(const Document& document, const Sidebar& sidebar, const char* cell,
                                 const std::string& wanted) {
    if (sidebar.until([&](const Json&) { return text_at(document, cell) == wanted; })) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << cell << " is “" << text_at(document, cell) << "”";
}

void expect_equal(const Document& document, const Sidebar& sidebar) {
    const rtl::OUString language("zh_CN");
    EXPECT_TRUE(sidebar.checker()->live(document.get(), language) ==
                sidebar.checker()->check(document.get(), rtl::OUString(), language));
}

/// Clicks, and waits until there is something to see at another place.
void click_until_drawn(const Sidebar& sidebar, Point at, Point other) {
    const auto seen = [other] { return picture(other.x - 5, other.y - 5, 10, 10); };
    const std::string before = seen();
    click(at.x, at.y);
    ASSERT_TRUE(sidebar.until([&](const Json&) { return seen() != before; }));
}

TEST(InputWindow, AChoiceOfADropDownList) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.insert("xiushan-2023-department");
    const auto steps = undo_list(document).size();
    sidebar.go_to("G10");
    press("alt+Down");
    press("Down");
    press("Return");
    EXPECT_TRUE(becomes(document, sidebar, "G10", ">")) << "the second choice";
    EXPECT_EQ(undo_list(document).size(), steps + 1);
    expect_equal(document, sidebar);
}

TEST(InputWindow, AChoiceByTheMouse) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.insert("xiushan-2023-department");
    const auto steps = undo_list(document).size();
    sidebar.go_to("A1");
    sidebar.settle();
    const auto [left, top, width, height] = sidebar.box("G10");
    const Point arrow{left + width + 8, top + height - 8};
    const Point first_choice{left + 8, top + height + 9};
    click_until_drawn(sidebar, {left + width / 2, top + height / 2}, arrow);
    click_until_drawn(sidebar, arrow, first_choice);
    click(first_choice.x, first_choice.y);
    EXPECT_TRUE(becomes(document, sidebar, "G10", "≥"));
    EXPECT_EQ(undo_list(document).size(), steps + 1);
    expect_equal(document, sidebar);
}

/// A newer office drops it without a word, unless the list has it ask: then a second Enter keeps it.
TEST(InputWindow, WhatNoListHoldsStays) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.insert("xiushan-2023-department");
    sidebar.go_to("G10");
    type(">=");
    press("Return");
    if (!becomes(document, sidebar, "G10", ">=")) press("Return");
    EXPECT_TRUE(becomes(document, sidebar, "G10", ">="));
    expect_equal(document, sidebar);
}

TEST(InputWindow, ATableOfABrowser) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const Hands hands(office(), document.get());
    hands.offer_page("<table><tr><td>≤</td><td>3</td><td>次</td></tr></table>");
    sidebar.go_to("G12");
    const ActiveWindow sheet = active_window();
    press("ctrl+v");
    next_window(sheet, "");  // asks how to read numbers
    press("Return");
    EXPECT_TRUE(becomes(document, sidebar, "H12", "3"));
    EXPECT_TRUE(becomes(document, sidebar, "I12", "次"));
    expect_equal(document, sidebar);
}

}  // namespace
}  // namespace jibiao::test
