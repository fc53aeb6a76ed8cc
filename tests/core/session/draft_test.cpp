// A text that is being typed: what it means and what would be wrong, equal to what stands
// afterwards. SPDX-License-Identifier: MPL-2.0
#include "core/session/draft.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/session/session.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

Session over(const Sheet& sheet) {
    Session session(test::shared_library());
    session.update(sheet);
    return session;
}

/// D4 is the value, E4 the weight of the first row.
Sheet small_form() {
    return test::table({{"项目支出绩效目标表", "", "", "", ""},
                        {"一级指标", "二级指标", "三级指标", "指标值", "权重"},
                        {"产出指标", "数量指标", "接待量", "≥200人次", "60"},
                        {"产出指标", "质量指标", "合格率", "", "40"}});
}

std::optional<Draft> typed(const Session& session, const char* cell, const char* text) {
    return session.draft("表", *parse_address(cell), text_cell(text));
}

std::vector<std::string> rules(const Draft& draft) {
    std::vector<std::string> ids;
    for (const Finding& finding : draft.findings) ids.emplace_back(finding.rule);
    return ids;
}

TEST(Draft, SaysHowAValueIsRead) {
    const Session session = over(small_form());
    const auto draft = typed(session, "D4", "≥95%");
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->label, "指标值");
    EXPECT_EQ(draft->column, Column::value);
    ASSERT_TRUE(draft->row);
    EXPECT_EQ(draft->row->op, Operator::at_least);
    EXPECT_EQ(draft->row->number, Decimal(95));
    EXPECT_EQ(draft->row->unit, "%");
    EXPECT_TRUE(draft->findings.empty());
}

TEST(Draft, SaysWhatWouldBeWrong) {
    const Session session = over(small_form());
    const auto draft = typed(session, "D4", "≥≤5");
    ASSERT_TRUE(draft);
    EXPECT_FALSE(draft->findings.empty());
    for (const Finding& finding : draft->findings) EXPECT_EQ(address(finding.at), "D4");
}

TEST(Draft, WhatIsStillToBeFilledInIsNotTold) {
    Sheet sheet = small_form();
    sheet.set(*parse_address("C4"), {});
    sheet.set(*parse_address("E4"), {});
    const auto draft = typed(over(sheet), "C4", "合格率");
    ASSERT_TRUE(draft);
    EXPECT_EQ(rules(*draft), std::vector<std::string>());
}

TEST(Draft, SumsHoldTheWeightThatIsTyped) {
    const auto draft = over(small_form()).draft("表", *parse_address("E4"), number_cell(30));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->sums.weight, Decimal(90));
}

TEST(Draft, NothingIsSaidOutsideOfForms) {
    const Session session = over(small_form());
    EXPECT_FALSE(typed(session, "J30", "≥95%"));
    EXPECT_FALSE(session.draft("另一表", {3, 3}, text_cell("≥95%")));
}

/// A sheet with so many cells would not fit into memory.
TEST(Draft, NothingIsSaidBeyondWhatIsRead) {
    const Session session = over(small_form());
    for (const char* cell : {"XFD1048576", "A1048576", "XFD1", "A5001", "BM4"})
        EXPECT_FALSE(typed(session, cell, "≥95%")) << cell;
}

TEST(Draft, LeavesTheSessionAsItWas) {
    const Session session = over(small_form());
    const auto revision = session.revision();
    const auto before = session.forms("表").front().findings;
    typed(session, "D4", "≥≤5");
    EXPECT_EQ(session.revision(), revision);
    EXPECT_EQ(session.forms("表").front().findings, before);
}

TEST(Draft, IsAnotherOneWhereItSaysAnotherThing) {
    const Session session = over(small_form());
    const auto first = typed(session, "D4", "≥95%");
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, *typed(session, "D4", "≥95%"));
    for (const auto& [cell, text] : {std::pair("D4", "≥96%"), std::pair("D4", "≥95 %"),
                                     std::pair("D3", "≥95%"), std::pair("C4", "≥95%")})
        EXPECT_FALSE(*first == *typed(session, cell, text)) << cell << text;
    Sheet other = small_form();
    other.set(*parse_address("E3"), number_cell(50));
    EXPECT_FALSE(*first == *typed(over(other), "D4", "≥95%")) << "another sum of weights";
    other = small_form();
    other.set(*parse_address("D2"), text_cell("年度指标值"));
    EXPECT_FALSE(*first == *typed(over(other), "D4", "≥95%")) << "under another header";
    other = small_form();
    other.set(*parse_address("C4"), text_cell("次数"));
    EXPECT_FALSE(*first == *typed(over(other), "D4", "≥95%")) << "in another row";
    Draft copy = *first;
    copy.findings.emplace_back();
    EXPECT_FALSE(*first == copy);
    copy = *first;
    copy.amount.emplace();
    EXPECT_FALSE(*first == copy);
}

TEST(Draft, NamesFieldsAndAmountsByTheirLabel) {
    const Session session = over(test::table({{"项目支出绩效目标表", "", "", ""},
                                              {"项目名称", "", "单位：万元", ""},
                                              {"年度资金总额", "", "其中：财政拨款", ""},
                                              {"一级指标", "二级指标", "三级指标", "指标值"},
                                              {"产出指标", "数量指标", "接待量", "≥200人次"}}));
    const auto name = typed(session, "B2", "信访专项");
    ASSERT_TRUE(name);
    EXPECT_EQ(name->label, "项目名称");
    EXPECT_FALSE(name->column || name->row || name->amount);
    const auto amount = typed(session, "B3", "12.50");
    ASSERT_TRUE(amount && amount->amount);
    EXPECT_EQ(amount->label, "年度资金总额");
    EXPECT_EQ(amount->amount->key, "total");
    EXPECT_EQ(amount->amount->value, Decimal::parse("12.50"));
    EXPECT_FALSE(amount->row);
}

TEST(Draft, ReadsARowThatIsBegunBelowTheLast) {
    Sheet sheet = small_form();
    sheet.merge(*parse_range("A3:A4"));
    const Session session = over(sheet);
    const auto draft = typed(session, "C5", "投诉率");
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->column, Column::level3);
    ASSERT_TRUE(draft->row);
    EXPECT_EQ(draft->row->row, 4);
    EXPECT_EQ(session.forms("表").front().form.indicators.size(), 2u);
}

/// The findings of the cell, with and without a memory of rows, are those that stand after Enter.
TEST(Draft, FindingsStandAfterwards) {
    std::mt19937 random(20231);
    const std::vector<std::string> texts = {"≥95%", "≥≤5", "良好",   "60日之内办结", "95", "",
                                            "≅",    "次",  "接待量", "90%-95%",      "XX"};
    for (const auto& file : test::seed_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const Session session = over(sheet);
        if (session.forms(sheet.name()).empty()) continue;
        const Range range = session.forms(sheet.name()).front().form.range;
        for (int attempt = 0; attempt < 12; ++attempt) {
            const Cell cell{
                range.first.row + static_cast<int>(random() % static_cast<unsigned>(range.rows())),
                static_cast<int>(random() % static_cast<unsigned>(sheet.columns()))};
            const CellValue value = text_cell(texts[random() % texts.size()]);
            const auto draft = session.draft(sheet.name(), cell, value);
            Sheet after = sheet;
            after.set(after.anchor(cell), value);
            const auto judged = judge(after, *test::shared_library());
            if (!draft || judged.empty()) continue;
            std::vector<Finding> standing, told;
            for (const Finding& finding : judged.front().findings) {
                if (after.anchor(finding.at) == draft->at) standing.push_back(finding);
            }
            for (const Finding& finding : draft->findings) {
                if (after.anchor(finding.at) == draft->at) told.push_back(finding);
            }
            EXPECT_EQ(told, standing) << file.workbook << file.number << ' ' << address(cell);
        }
    }
}

}  // namespace
}  // namespace jibiao
