// Marks in cells: seen on the screen, following the findings, away from files, harmless to the sidebar.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string_view>

#include "cells.h"
#include "hosts/uno/bridge/property.h"
#include "hosts/uno/sheet/place.h"
#include "marked.h"
#include "screen.h"
#include "sidebar.h"
#include "output_of.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

using namespace std::string_view_literals;

TEST(MarksWindow, ComeAndGoWithTheFinding) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    EXPECT_TRUE(becomes(sidebar, "G12", false));
    EXPECT_FALSE(is_modified(document));
    set_text(document, "H12", "≥≤5");
    EXPECT_TRUE(becomes(sidebar, "H12", true));
    EXPECT_EQ(undo_list(document).size(), 1u) << undo_list(document).back();
    sidebar.run(".uno:Undo");
    EXPECT_TRUE(becomes(sidebar, "H12", false));
    sidebar.run(".uno:Redo");
    EXPECT_TRUE(becomes(sidebar, "H12", true)) << "redo was still there";
}

TEST(MarksWindow, FollowTheirRows) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    sidebar.run(".uno:InsertRowsBefore");
    EXPECT_TRUE(becomes(sidebar, "B17", true));
    EXPECT_TRUE(becomes(sidebar, "B15", false));
    sidebar.run(".uno:Undo");
    EXPECT_TRUE(becomes(sidebar, "B16", true));
}

TEST(MarksWindow, LeaveTheFontOfTheirCellsAlone) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    const auto cell = uno::cell(document.sheet(), *parse_address("B16"));
    uno::put(cell, "CharColor", sal_Int32(0x0000FF));
    uno::put(cell, "CharHeightAsian", 16.0f);
    uno::put(cell, "CharWeightAsian", 150.0f);
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    EXPECT_GT(share(sidebar, "B16", {"\x00\x00\xff"sv}), 5);
}

void switch_marks(bool on) {
    const css::uno::Any path(uno::argument("nodepath", uno::to_office("/org.jibiao.Options")));
    const Reference<css::container::XNameReplace> node(
        css::configuration::theDefaultProvider::get(office())->createInstanceWithArguments(
            uno::to_office("com.sun.star.configuration.ConfigurationUpdateAccess"), {&path, 1}),
        UNO_QUERY_THROW);
    node->replaceByName(uno::to_office("Marks"), css::uno::Any(on));
    Reference<css::util::XChangesBatch>(node, UNO_QUERY_THROW)->commitChanges();
}

TEST(MarksWindow, AreSwitchedOffAndOnInTheOptions) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    ASSERT_TRUE(becomes(sidebar, "B16", true));
    switch_marks(false);
    EXPECT_TRUE(becomes(sidebar, "B16", false));
    switch_marks(true);
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    EXPECT_FALSE(is_modified(document));
    EXPECT_EQ(undo_list(document), std::vector<std::string>());
}

/// What was undone and redone brings cells as they were before they were marked.
TEST(MarksWindow, AreThereAgainAfterTheFormWasUndoneAndRedone) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.insert("xiushan-2023-department");
    sidebar.go_to("A1");
    set_text(document, "D10", "A  B");
    ASSERT_TRUE(becomes(sidebar, "D10", true));
    sidebar.run(".uno:Undo");
    sidebar.run(".uno:Undo");
    ASSERT_TRUE(becomes(sidebar, "D10", false));
    sidebar.run(".uno:Redo");
    sidebar.run(".uno:Redo");
    EXPECT_TRUE(becomes(sidebar, "D10", true));
}

TEST(MarksWindow, AreInNoFile) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    EXPECT_TRUE(becomes(sidebar, "B16", true));
    const std::string base = testing::TempDir() + "jibiao-marks-" + std::to_string(getpid());
    const Reference<css::frame::XStorable> storable(document.get(), UNO_QUERY_THROW);
    const auto filter = [](const char* name) {
        const css::beans::PropertyValue value = uno::argument("FilterName", uno::to_office(name));
        return css::uno::Sequence<css::beans::PropertyValue>(&value, 1);
    };
    for (const auto& [ending, name] : {std::pair(".ods", "calc8"),
                                       std::pair(".xlsx", "Calc MS Excel 2007 XML")}) {
        storable->storeToURL(uno::to_office("file://" + base + ending), filter(name));
        const std::string text = unpacked(base + ending);
        EXPECT_GT(text.size(), 1000u);
        EXPECT_EQ(text.find("JXMARK"), text.npos) << ending;
        EXPECT_EQ(text.find("jxmark"), text.npos) << ending;
        EXPECT_EQ(text.find("jibiao-"), text.npos) << ending;
        std::filesystem::remove(base + ending);
        EXPECT_TRUE(becomes(sidebar, "B16", true)) << "after storing";
    }
    EXPECT_FALSE(is_modified(document));
    EXPECT_EQ(undo_list(document), std::vector<std::string>());
}

/// Repainting once drew the sidebar's labels over themselves, so that they grew bolder each time.
TEST(MarksWindow, RepaintingThemChangesNothingElse) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    set_text(document, "H12", "95");
    sidebar.settle();
    const auto sums = [&] {
        const Json list = sidebar.check()["places"]["list"];
        const Json last = sidebar.sums()["places"]["identity"];
        const int top = 150, bottom = last[1].get<int>() + last[3].get<int>();
        return picture(list[0].get<int>(), top, list[2].get<int>(), bottom - top);
    };
    const std::string before = sums();
    const auto rows = sidebar.check()["rows"].size();
    const auto shows = [&](std::size_t wanted) {
        return sidebar.until([&](const Json& s) { return s["check"]["rows"].size() == wanted; });
    };
    for (int round = 0; round < 25; ++round) {
        set_text(document, "H12", "≥≤5");
        ASSERT_TRUE(sidebar.until([&](const Json& s) { return s["check"]["rows"].size() > rows; }));
        set_text(document, "H12", "95");
        ASSERT_TRUE(shows(rows));
    }
    sidebar.settle();
    EXPECT_TRUE(sums() == before);
}

}  // namespace
}  // namespace jibiao::test
