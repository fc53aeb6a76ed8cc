// What the sidebar says while a text is typed, before Enter: real keys, input methods, the formula bar.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "cells.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

std::string heading(const Json& state) {
    const Json& typing = state["check"]["typing"];
    return typing.is_object() ? typing["heading"].get<std::string>() : std::string();
}

/// Waits for a reading and says which one was there instead.
testing::AssertionResult reads(const Sidebar& sidebar, const std::string& wanted) {
    if (sidebar.until([&](const Json& state) { return reading(state) == wanted; })) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "“" << reading(sidebar.state()) << "”";
}

TEST(TypingWindow, AValueIsReadKeyByKey) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("H10");
    type("9");
    EXPECT_TRUE(reads(sidebar, "≥ · 9 · 次"));
    type("5");
    EXPECT_TRUE(reads(sidebar, "≥ · 95 · 次"));
    EXPECT_EQ(heading(sidebar.state()), "绩效指标值　H10");
    press("Return");
    EXPECT_TRUE(reads(sidebar, ""));
    EXPECT_EQ(text_at(document, "H10"), "95");
    EXPECT_EQ(undo_list(document).size(), 1u);
}

}  // namespace
}  // namespace jibiao::test
