// Rows as meant: operator, number, unit and weight; moved rows; labels of blocks.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Texts = std::vector<std::string>;

Form read_table(const std::vector<Texts>& rows) {
    static const Library library = builtin_library();
    return read_forms(test::table(rows), library).at(0);
}

/// "≥ 95 %" of one row with these cells.
std::string understood(const std::string& op, const std::string& value, const std::string& unit) {
    const Form form =
        read_table({{"三级指标", "计算符号", "指标值", "计量单位"}, {"甲", op, value, unit}});
    const Indicator& row = form.indicators.at(0);
    std::string text(symbol(row.op));
    if (row.number) text += (text.empty() ? "" : " ") + row.number->text();
    if (!row.unit.empty()) text += (text.empty() ? "" : " ") + row.unit;
    return text;
}

TEST(Understand, OperatorNumberAndUnitTogether) {
    const struct {
        const char *op, *value, *unit, *meaning;
    } cases[] = {
        {"≥", "200", "次", "≥ 200 次"},
        {"≥", "200次", "", "≥ 200 次"},
        {"≥", "95%", "", "≥ 95 %"},
        {"≥", "95", "%", "≥ 95 %"},
        {"", "≥95%", "", "≥ 95 %"},
        {"定性", "良好", "", "定性"},
        {"无", "较好", "", "定性"},
        {"定量", "100", "%", "100 %"},
        {"定量", "≤5", "天", "≤ 5 天"},
        {">=", "3", "个", "≥ 3 个"},
        {"≅", "165元/月", "", "165 元/月"},
        {"≤", "5万", "元", "≤ 5 万元"},
        {"≤", "5万", "万元", "≤ 5 万元"},
        {"＝", "100", "％", "＝ 100 %"},
        {"≤", "60日之内办结", "", "≤ 60 日"},
        {"", "", "", ""},
        {"定性", "", "", "定性"},
        {"≥", "28.8万元", "%", "≥ 28.8 万元"},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(understood(c.op, c.value, c.unit), c.meaning)
            << c.op << ' ' << c.value << ' ' << c.unit;
    }
}

TEST(Understand, WeightsAsTyped) {
    const struct {
        const char *text, *weight;
    } cases[] = {{"15", "15"},  {"15分", "15"}, {" １５ ", "15"}, {"12.50", "12.5"},
                 {"15%", "15"}, {"十五", "-"},  {"", "-"},        {"10+5", "-"}};
    for (const auto& c : cases) {
        const Form form = read_table({{"三级指标", "指标值", "权重"}, {"甲", "5", c.text}});
        const auto& weight = form.indicators.at(0)->weight;
        EXPECT_EQ(weight ? weight->text() : "-", c.weight) << c.text;
    }
}

TEST(Understand, ErrorCellsAreTold) {
    static const Library library = builtin_library();
    Sheet sheet = test::table({{"三级指标", "指标值", "权重"}, {"甲", "5", "10"}});
    sheet.set({1, 1}, error_cell("#DIV/0!"));
    const Form form = read_forms(sheet, library).at(0);
    EXPECT_TRUE(form.indicators.at(0)->value_is_error);
    EXPECT_FALSE(form.indicators.at(0)->value_is_number_cell);
}

const Texts columns = {"一级指标", "二级指标", "三级指标", "计算符号",
                       "指标值",   "计量单位", "权重"};

/// One row under a first, sound row: its texts by column and where it was found moved.
std::string placed(const Texts& row) {
    const Form form =
        read_table({columns, {"产出指标", "数量指标", "头一条", "≥", "1", "个", "1"}, row});
    const Indicator& read = form.indicators.back();
    std::string text;
    for (const Column column : {Column::level1, Column::level2, Column::level3, Column::op,
                                Column::value, Column::unit, Column::weight}) {
        text += (text.empty() ? "" : "|") + read.text(column);
    }
    return text + (read.shift == Shift::left    ? " left"
                   : read.shift == Shift::right ? " right"
                                                : "");
}

TEST(Understand, RowsMovedByOneAreReadAsMeant) {
    const struct {
        Texts row;
        const char* meaning;
    } cases[] = {
        // In place.
        {{"", "质量指标", "甲", "≥", "5", "个", "9"}, "产出指标|质量指标|甲|≥|5|个|9"},
        {{"", "", "甲", "定性", "好", "", "9"}, "产出指标|数量指标|甲|定性|好||9"},
        {{"", "", "无", "无", "无", "", ""}, "产出指标|数量指标|无|无|无||"},
        {{"", "", "无", "", "5", "个", "9"}, "产出指标|数量指标|无||5|个|9"},
        {{"", "", "甲", "", "5", "个", "9"}, "产出指标|数量指标|甲||5|个|9"},
        // Moved left: the name, also the labels, or only what stands behind a label in its place.
        {{"", "甲", "≥", "5", "个", "9", ""}, "产出指标|数量指标|甲|≥|5|个|9 left"},
        {{"", "甲", "≥", "5", "个", "", "9"}, "产出指标|数量指标|甲|≥|5|个|9 left"},
        {{"质量指标", "甲", "≥", "5", "个", "9", ""}, "产出指标|质量指标|甲|≥|5|个|9 left"},
        {{"", "质量指标", "≥", "5", "个", "9", ""}, "产出指标|质量指标||≥|5|个|9 left"},
        {{"效益指标", "甲", "定性", "好", "", "", "9"}, "效益指标||甲|定性|好||9 left"},
        {{"服务对象满意度指标", "满意度", "≥", "95", "%", "9", ""},
         "满意度指标|服务对象满意度指标|满意度|≥|95|%|9 left"},
        // No room to move: read as it stands.
        {{"", "甲", "≥", "5", "个", "9", "10"}, "产出指标|甲|≥|5|个|9|10"},
        // Moved right.
        {{"", "效益指标", "社会效益指标", "甲", "≥", "5", "个"},
         "效益指标|社会效益指标|甲|≥|5|个| right"},
        {{"", "", "质量指标", "甲", "≥", "5", "个"}, "产出指标|质量指标|甲|≥|5|个| right"},
        {{"", "效益指标", "社会效益指标", "", "", "", ""}, "产出指标|效益指标|社会效益指标||||"},
    };
    for (const auto& c : cases) EXPECT_EQ(placed(c.row), c.meaning);
}

TEST(Understand, WithoutAnOperatorColumnOnlyTheNumberTellsAShift) {
    const Texts plain = {"一级指标", "二级指标", "三级指标", "指标值", "备注"};
    const struct {
        Texts row;
        Shift shift;
    } cases[] = {
        {{"", "满意度指标", "服务对象满意度", "≥95%", ""}, Shift::none},
        {{"", "满意度指标", "服务对象满意度", "", ""}, Shift::none},
        {{"", "满意度指标", "服务对象满意度指标", "群众满意度", "≥95%"}, Shift::right},
        {{"", "", "质量指标", "合格率", "100%"}, Shift::right},
        {{"", "质量指标", "合格率", "100%", "略"}, Shift::none},
        {{"", "质量指标", "≥95%", "", ""}, Shift::none},
    };
    for (const auto& c : cases) {
        const Form form = read_table({plain, {"产出指标", "数量指标", "甲", "5个", ""}, c.row});
        EXPECT_EQ(form.indicators.back()->shift, c.shift) << c.row[1] << c.row[2];
    }
}

TEST(Understand, MovedRowsSayWhereTheirContentStands) {
    const Form form = read_table({columns, {"", "甲", "≥", "5", "个", "9", ""}});
    const Indicator& row = form.indicators.at(0);
    EXPECT_EQ(row.at(Column::level3), (Cell{1, 1}));
    EXPECT_EQ(row.at(Column::op), (Cell{1, 2}));
    EXPECT_EQ(row.at(Column::weight), (Cell{1, 5}));
    EXPECT_EQ(row.at(Column::level2), (Cell{1, 1}));
}

/// "产出指标*/数量指标": the labels of each row, with a star where they are its own.
std::string labels(const std::vector<std::pair<std::string, std::string>>& printed) {
    std::vector<Texts> rows = {columns};
    int number = 0;
    for (const auto& [level1, level2] : printed) {
        rows.push_back(
            {level1, level2, "第" + std::to_string(++number) + "条", "≥", "5", "个", "9"});
    }
    std::string text;
    for (const Indicator& row : read_table(rows).indicators) {
        text += (text.empty() ? "" : " ") + row.text(Column::level1) + (row.level1_own ? "*" : "") +
                '/' + row.text(Column::level2) + (row.level2_own ? "*" : "");
    }
    return text;
}

TEST(Understand, LabelsHoldForTheirBlock) {
    EXPECT_EQ(labels({{"产出", "数量"}, {"", ""}, {"", "质量"}, {"效益", ""}, {"", "社会效益"}}),
              "产出*/数量* 产出/数量 产出/质量* 效益*/ 效益/社会效益*");
    // Printed on the middle rows of their blocks.
    EXPECT_EQ(labels({{"", ""}, {"产出", "数量"}, {"", ""}, {"", "社会效益"}, {"效益", ""}}),
              "产出/数量 产出*/数量* 产出/数量 效益/社会效益* 效益*/");
    // A level-2 name in the level-1 column.
    EXPECT_EQ(
        labels({{"数量指标", ""}, {"", ""}, {"产出", ""}, {"时效指标", ""}, {"产出", "社会效益"}}),
        "产出/数量指标* 产出/数量指标 产出*/ 产出/时效指标* 产出*/社会效益*");
    EXPECT_EQ(
        labels({{"效果指标", "社会效益"}, {"可持续影响指标", ""}, {"服务对象满意度指标", ""}}),
        "效果指标*/社会效益* 效果指标/可持续影响指标* 满意度指标/服务对象满意度指标*");
    // Level-1 names that are level-2 names elsewhere stay level 1.
    EXPECT_EQ(labels({{"成本指标", ""}, {"满意度指标", ""}, {"满意度指标", "服务对象满意度"}}),
              "成本指标*/ 满意度指标*/ 满意度指标*/服务对象满意度*");
    EXPECT_EQ(labels({{"服务对象满意度指标", "服务对象满意度"}}),
              "服务对象满意度指标*/服务对象满意度*");
}

}  // namespace
}  // namespace jibiao
