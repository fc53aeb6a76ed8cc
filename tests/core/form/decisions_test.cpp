// Decisions as text, and what a header means that the user gave a meaning.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/decisions.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

TEST(Decisions, come_back_from_their_text) {
    Decisions decisions;
    decisions.headers["完成目标"] = Column::value;
    decisions.headers["序"] = std::nullopt;
    decisions.set_aside = {{{"weight/sum", "remainder", "表1", "", "header|权重"}, "系统按“90”计"},
                           {{"goal/vague", "", "表2", "标题|项目", "field|goal"}, "已请示\n局办"}};
    const std::string text = decisions_text(decisions);
    const auto loaded = load_decisions(text);
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_EQ(*loaded, decisions);
    EXPECT_EQ(decisions_text(*loaded), text);
}

TEST(Decisions, none_are_no_text) {
    EXPECT_EQ(decisions_text({}), "");
    ASSERT_TRUE(load_decisions(""));
    EXPECT_TRUE(load_decisions("")->empty());
}

TEST(Decisions, refuse_what_they_cannot_read) {
    const struct {
        const char *text, *where;
    } mistakes[] = {
        {"{", ""},
        {"[]", ""},
        {"{}", "/version"},
        {R"({"version": 2})", "/version"},
        {R"({"version": 1, "more": 1})", "/more"},
        {R"({"version": 1, "headers": [{"header": "x", "column": "none"}]})", "/headers/0/column"},
        {R"({"version": 1, "headers": [{"column": "value"}]})", "/headers/0/header"},
        {R"({"version": 1, "set_aside": [{"rule": "a", "sheet": "b", "place": "c"}]})",
         "/set_aside/0/reason"},
    };
    for (const auto& mistake : mistakes) {
        const auto loaded = load_decisions(mistake.text);
        ASSERT_FALSE(loaded) << mistake.text;
        EXPECT_EQ(loaded.error().code, "decisions.unreadable");
        EXPECT_EQ(loaded.error().where, mistake.where) << mistake.text;
    }
}

Form read(const Sheet& sheet, const Decisions& decisions) {
    static const Library library = builtin_library();
    return read_forms(sheet, library, nullptr, decisions).at(0);
}

int count(const Form& form, std::string_view rule) {
    const auto findings = check(form);
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [&](const Finding& f) { return f.rule == rule; }));
}

const Sheet& unknown_header() {
    static const Sheet sheet =
        test::table({{"项目支出绩效目标表", "", "", "", ""},
                     {"一级指标", "二级指标", "三级指标", "完成甲乙", "权重"},
                     {"产出指标", "数量指标", "接待量", "≥200人次", "100"}});
    return sheet;
}

TEST(Decisions, give_an_unknown_header_its_column) {
    ASSERT_FALSE(read(unknown_header(), {}).has(Column::value));
    Decisions decisions;
    decisions.headers["完成甲乙"] = Column::value;
    const Form form = read(unknown_header(), decisions);
    EXPECT_EQ(form.column(Column::value), 3);
    EXPECT_EQ(form.indicators.at(0)->text(Column::value), "≥200人次");
    EXPECT_EQ(count(form, "structure/header-unknown"), 0);
    EXPECT_EQ(count(form, "structure/header-missing"), 0);
}

TEST(Decisions, leave_a_column_unchecked) {
    ASSERT_EQ(count(read(unknown_header(), {}), "structure/header-unknown"), 1);
    Decisions decisions;
    decisions.headers["完成甲乙"] = std::nullopt;
    const Form form = read(unknown_header(), decisions);
    EXPECT_FALSE(form.has(Column::value));
    EXPECT_TRUE(form.headers.at(3).unchecked);
    EXPECT_EQ(count(form, "structure/header-unknown"), 0);
}

}  // namespace
}  // namespace jibiao
