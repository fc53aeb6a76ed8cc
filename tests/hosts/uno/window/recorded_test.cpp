// A whole form typed from the empty template, key by key, with what the sidebar says before each Enter.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cells.h"
#include "hosts/uno/sheet/read_sheet.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

struct Step {
    const char *cell, *text, *reading;
};

/// 秀山 2023, 整体支出, as its county office filled it.
constexpr Step steps[] = {
    {"D6", "509.54", "509.54"},
    {"H6", "165.54", "165.54"},
    {"B7", "做好重要会议和重大时段信访稳定工作。", "做好重要会议和重大时段信访稳定工作。"},
    {"D10", "县领导公开接待、下访量", "县领导公开接待、下访量"},
    {"G10", "≥", "≥"},
    {"H10", "200", "≥ · 200"},
    {"I10", "次", "≥ · 200 · 次"},
    {"J10", "15", "15 · 合计 15，还差 85"},
    {"D11", "疑难信访案件息访、息诉率", "疑难信访案件息访、息诉率"},
    {"G11", "≥", "≥"},
    {"H11", "95", "≥ · 95"},
    {"I11", "%", "≥ · 95 · %"},
    {"J11", "15", "15 · 合计 30，还差 70"},
    {"D12", "信访活跃人员稳控率", "信访活跃人员稳控率"},
    {"G12", "≥", "≥"},
    {"H12", "95", "≥ · 95"},
    {"I12", "%", "≥ · 95 · %"},
    {"J12", "10", "10 · 合计 40，还差 60"},
    {"D13", "视频会议及时转播到位率", "视频会议及时转播到位率"},
    {"G13", "≥", "≥"},
    {"H13", "95", "≥ · 95"},
    {"I13", "%", "≥ · 95 · %"},
    {"J13", "10", "10 · 合计 50，还差 50"},
    {"D14", "经费按时到位率", "经费按时到位率"},
    {"G14", "≥", "≥"},
    {"H14", "98", "≥ · 98"},
    {"I14", "%", "≥ · 98 · %"},
    {"J14", "15", "15 · 合计 65，还差 35"},
    {"D15", "维护全县信访稳定程度", "维护全县信访稳定程度"},
    {"G15", "定性", "定性"},
    {"H15", "达成年度指标", "定性 · 达成年度指标"},
    {"J15", "15", "15 · 合计 80，还差 20"},
    {"D16", "重点人员吸附在当地平稳情况", "重点人员吸附在当地平稳情况"},
    {"G16", "定性", "定性"},
    {"H16", "达成年度指标", "定性 · 达成年度指标"},
    {"J16", "10", "10 · 合计 90，还差 10"},
    {"D17", "责任单位群众满意率", "责任单位群众满意率"},
    {"G17", "≥", "≥"},
    {"H17", "95", "≥ · 95"},
    {"I17", "%", "≥ · 95 · %"},
    {"J17", "10", "10 · 合计 100，正好"},
};

TEST(RecordedSession, AWholeFormIsTyped) {
    const Document document;
    const Sidebar sidebar(document);
    sidebar.insert("xiushan-2023-department");
    ASSERT_TRUE(sidebar.until([](const Json& s) { return s["templates"]["has_form"] == true; }));
    const auto inserted = undo_list(document).size();
    for (const Step& step : steps) {
        sidebar.go_to(step.cell);
        type(step.text);
        EXPECT_TRUE(sidebar.until([&](const Json& s) { return reading(s) == step.reading; }))
            << step.cell << " “" << reading(sidebar.state()) << "”";
        press("Return");
    }
    EXPECT_TRUE(sidebar.until([](const Json& s) {
        return reading(s).empty() && s["sums"]["forms"][0]["total"]["word"] == "正好";
    }));
    std::string rules;
    for (const Json& row : sidebar.check()["rows"]) {
        rules += row["rule"].get<std::string>() + ' ' + row["cell"].get<std::string>() + '\n';
    }
    EXPECT_EQ(rules, "");
    const auto steps_taken = undo_list(document);
    EXPECT_EQ(steps_taken.size(), inserted + std::size(steps));
    for (std::size_t i = 0; i < std::size(steps); ++i) {
        EXPECT_EQ(steps_taken[i], steps_taken.front()) << "the user typed, nothing else";
    }
}

}  // namespace
}  // namespace jibiao::test
