// What is said about a cell in which nothing is wrong.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/cell_view.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"

namespace jibiao::sidebar {
namespace {

/// A session and the sheet that it knows.
struct Shown {
    Sheet sheet;
    Session session;
};

Shown form_with(std::vector<std::string> headers, std::vector<std::string> row) {
    const std::vector<std::vector<std::string>> rows{
        {"项目支出绩效目标表"}, std::move(headers), std::move(row)};
    Sheet sheet("表", 3, 8);
    for (int i = 0; i < 3; ++i) {
        for (int k = 0; k < static_cast<int>(rows[i].size()); ++k) {
            sheet.set({i, k}, text_cell(rows[i][k]));
        }
    }
    Session session(std::make_shared<const Library>(builtin_library()));
    session.update(sheet);
    return {std::move(sheet), std::move(session)};
}

std::string explained(const Shown& shown, const char* cell, const char* language = "zh_CN") {
    const Cell at = *parse_address(cell);
    return explain_cell(shown.session.forms("表"), at,
                        shown.session.draft("表", at, shown.sheet.at(at)), Messages(language));
}

const std::vector<std::string> headers{"一级指标", "二级指标", "三级指标", "指标值", "权重"};
const std::vector<std::string> row{"产出指标", "数量指标", "接待量", "≥200人次", "100"};

TEST(CellView, SaysHowAValueIsReadAndWhatBelongsThere) {
    const Shown session = form_with(headers, row);
    EXPECT_EQ(explained(session, "D3"),
              "指标值　D3\n读作：≥ · 200 · 人次\n没有发现问题。\n"
              "填法：写符号、数字和单位，如“≥95%”“＝200次”；定性指标写要达到的状态。");
    EXPECT_NE(explained(session, "E3").find("合计为100"), std::string::npos)
        << explained(session, "E3");
}

TEST(CellView, AValueBesideASignIsANumber) {
    const Shown session =
        form_with({"一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"},
                  {"产出指标", "数量指标", "接待量", "≥", "200", "人次"});
    EXPECT_NE(explained(session, "E3").find("只填数字"), std::string::npos)
        << explained(session, "E3");
}

TEST(CellView, SaysWhatIsNotChecked) {
    const Shown session = form_with(headers, row);
    EXPECT_EQ(explained(session, "H99"), "H99 不在绩效目标表里，不检查。");
}

TEST(CellView, KnowsEveryColumnInEveryLanguage) {
    for (const std::string_view language : languages()) {
        const Messages messages(language);
        for (int i = 0; i < column_count; ++i) {
            const std::string key = "expects." + std::string(column_key(static_cast<Column>(i)));
            EXPECT_NE(messages.ui(key), key) << language;
        }
    }
}

}  // namespace
}  // namespace jibiao::sidebar
