// Pictures of every state of the sidebar, in two languages and three widths, and what a look at
// them would find at once: text without room, controls over each other or outside of the panel.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cells.h"
#include "hosts/uno/bridge/property.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using uno::to_office;

/// Writes one setting of the office.
void set(const char* node, const char* path, const std::string& value) {
    const css::uno::Any argument(uno::argument("nodepath", to_office(node)));
    const Reference<css::container::XHierarchicalNameReplace> settings(
        css::configuration::theDefaultProvider::get(office())->createInstanceWithArguments(
            to_office("com.sun.star.configuration.ConfigurationUpdateAccess"),
            css::uno::Sequence<css::uno::Any>(&argument, 1)),
        UNO_QUERY_THROW);
    settings->replaceByHierarchicalName(to_office(path), css::uno::Any(to_office(value)));
    Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

void speak(const std::string& language) {
    set("/org.jibiao.Options", "Language", language);
}

/// Of windows opened from now on.
void sidebar_width(int width) {
    const std::string pixels = std::to_string(width);
    set("/org.openoffice.Office.Views/Windows", "['scalc/10336']/UserData/Data",
        "V2,V,0,AL:(5,16,0/0/" + pixels + "/450," + pixels + ";775)");
}

struct Box {
    int x, y, width, height;
};

Box box_of(const Json& control) {
    const Json& box = control["box"];
    return {box[0].get<int>(), box[1].get<int>(), box[2].get<int>(), box[3].get<int>()};
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

/// What is wrong with the places of a panel's controls.
std::string faults(const Json& panel) {
    const Json& controls = panel["controls"];
    std::string found;
    for (std::size_t i = 0; i < controls.size(); ++i) {
        const std::string name = controls[i]["name"].get<std::string>() + " “" +
                                 controls[i]["text"].get<std::string>() + "”";
        const Box box = box_of(controls[i]);
        if (!controls[i]["room"].get<bool>()) found += name + " has no room\n";
        if (box.x < 0 || box.y < 0 || box.x + box.width > panel["width"].get<int>()) {
            found += name + " lies outside\n";
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (overlap(box, box_of(controls[k]))) {
                found += name + " lies over " + controls[k]["name"].get<std::string>() + "\n";
            }
        }
    }
    return found;
}

class Pictures : public testing::TestWithParam<std::tuple<const char*, int>> {
protected:
    Pictures() {
        std::filesystem::create_directories(folder_);
        speak(std::get<0>(GetParam()));
        sidebar_width(std::get<1>(GetParam()));
    }
    ~Pictures() override {
        speak("");
        sidebar_width(340);
    }
    /// Looks at the sidebar as it is, and keeps a picture.
    void look(const Sidebar& sidebar, const std::string& state) {
        sidebar.settle();
        const Json now = sidebar.state();
        for (const char* panel : {"templates", "sums", "check"}) {
            EXPECT_EQ(faults(now[panel]), "") << state << ", " << panel;
        }
        const std::string file = (folder_ / (state + "-" + std::get<0>(GetParam()) + "-" +
                                             std::to_string(std::get<1>(GetParam())) + ".png"))
                                     .string();
        EXPECT_EQ(std::system(("import -window root -crop 520x900+920+0 " + file).c_str()), 0);
    }

    const std::filesystem::path folder_{JIBIAO_PICTURES};
};

TEST_P(Pictures, OfAFormWithFindings) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    look(sidebar, "findings");
    sidebar.click_finding(0);
    ASSERT_TRUE(
        sidebar.until([](const Json& state) { return state["check"]["details"].is_object(); }));
    look(sidebar, "details");
    sidebar.click("check", "set_aside");
    look(sidebar, "reason");
    sidebar.go_to("J10");
    type("5");
    press("Return");
    ASSERT_TRUE(
        sidebar.until([](const Json& state) { return state["sums"]["balance"].is_object(); }));
    look(sidebar, "weights");
}

TEST_P(Pictures, OfManyFindingsInGroups) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    sidebar.click("check", "order");
    press("Down");
    press("Return");
    look(sidebar, "groups");
    sidebar.click("check", "hints");
    sidebar.click_finding(1);
    look(sidebar, "filtered");
}

TEST_P(Pictures, OfNothingAtAll) {
    const Document document;
    const Sidebar sidebar(document);
    look(sidebar, "empty");
}

std::string name_of(const testing::TestParamInfo<Pictures::ParamType>& info) {
    return std::string(std::get<0>(info.param)) + "_" + std::to_string(std::get<1>(info.param));
}
INSTANTIATE_TEST_SUITE_P(Of, Pictures,
                         testing::Combine(testing::Values("zh_CN", "en"),
                                          testing::Values(250, 285, 320)),
                         name_of);

}  // namespace
}  // namespace jibiao::test
