// Reading small tables: what is a form, where its rows end, what its rows mean.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "support/form_text.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Rows = std::vector<std::vector<std::string>>;

using test::read;

std::vector<Form> read(const Rows& rows) {
    return read(test::table(rows));
}

/// The level-3 names of the only form.
std::string names(const std::vector<Form>& forms) {
    if (forms.size() != 1) return std::to_string(forms.size()) + " forms";
    std::string text;
    for (const Indicator& row : forms[0].indicators) {
        text += (text.empty() ? "" : " ") + row.text(Column::level3);
    }
    return text;
}

const std::vector<std::string> header = {"一级指标", "二级指标", "三级指标", "指标值", "权重"};

Rows with_header(Rows rows) {
    rows.insert(rows.begin(), header);
    return rows;
}

TEST(Read, FindsNoFormWhereNoneIs) {
    EXPECT_TRUE(read(Sheet()).empty());
    EXPECT_TRUE(read(Sheet("空", 50, 20)).empty());
    const std::vector<Rows> sheets = {
        {{"姓名", "单位", "应发工资", "备注"},
         {"张三", "信访局", "5000", ""},
         {"合计", "", "5000", ""}},
        {{"姓名", "单位", "联系电话", "备注"}, {"李四", "财政局", "13900000000", "组长"}},
        {{"行标签", "求和项:权重"}, {"产出指标", "50"}, {"效益指标", "30"}, {"总计", "80"}},
        {{"一级指标", "二级指标"}, {"产出指标", "数量指标"}, {"", "质量指标"}},
        {{"指标", "单位", "数量"}, {"煤", "吨", "5"}},
        {{"绩效目标申报表"}, {"项目名称", "甲"}, {"绩效目标", "做好"}},
        {{"说明：一级指标、二级指标、三级指标按规定填写，指标值填数字。"}},
    };
    for (const auto& rows : sheets) EXPECT_TRUE(read(rows).empty()) << rows[0][0];
}

TEST(Read, FindsATableByFewHeaders) {
    const std::vector<std::vector<std::string>> headers = {
        {"三级指标", "指标值", "权重"},     {"三级指标", "指标值"},
        {"一级", "二级", "三级", "目标值"}, {"二级指标", "指标内容", "指标值"},
        {"指标名称", "计划值", "分值"},     {"一级指标", "二级指标", "指标值"},
    };
    for (const auto& names : headers) {
        std::vector<std::string> row(names.size(), "x");
        const auto forms = read(Rows{names, row});
        ASSERT_EQ(forms.size(), 1u) << names[0];
        EXPECT_TRUE(forms[0].has(Column::value));
        EXPECT_EQ(forms[0].indicators.size(), 1u);
    }
}

TEST(Read, KeepsUnknownHeadersOfTheTable) {
    const Form form =
        read(Rows{{"三级指标", "考核星级", "指标值", "牵头人"}, {"A", "b", "5", "c"}}).at(0);
    ASSERT_EQ(form.headers.size(), 4u);
    EXPECT_FALSE(form.headers[1].column);
    EXPECT_FALSE(form.headers[3].column);
    EXPECT_EQ(form.headers[3].at, (Cell{0, 3}));
    EXPECT_EQ(form.range.last.column, 3);
}

TEST(Read, ReadsNamesUnderAnotherHeaderWhereLevel3IsMissing) {
    for (const char* name : {"指标内容", "绩效指标", "考核内容"}) {
        const Form form =
            read(Rows{{"一级指标", "二级指标", name, "指标值"}, {"产出指标", "数量指标", "A", "5"}})
                .at(0);
        EXPECT_EQ(form.indicators.at(0)->text(Column::level3), "A") << name;
        EXPECT_FALSE(form.has(Column::explanation));
    }
}

TEST(Read, TellsTheMediumTermFromTheYear) {
    const Form form =
        read(Rows{{"一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"},
                  {"产出指标", "数量指标", "A", "5", "数量指标", "B", "6"}})
            .at(0);
    const Indicator& row = form.indicators.at(0);
    EXPECT_EQ(row.text(Column::level3), "B");
    EXPECT_EQ(row.text(Column::value), "6");
    EXPECT_EQ(row.text(Column::long_term_level3), "A");
    EXPECT_EQ(row.text(Column::long_term_value), "5");
}

TEST(Read, TellsTheMediumTermByItsHeading) {
    Sheet sheet =
        test::table({{"一级指标", "中期目标", "", "", "年度目标", "", ""},
                     {"", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"},
                     {"产出指标", "数量指标", "A", "5", "数量指标", "B", "6"}});
    sheet.merge({{0, 0}, {1, 0}});
    sheet.merge({{0, 1}, {0, 3}});
    sheet.merge({{0, 4}, {0, 6}});
    const Form form = read(sheet).at(0);
    EXPECT_EQ(form.indicators.at(0)->text(Column::level3), "B");
    EXPECT_EQ(form.indicators.at(0)->text(Column::long_term_value), "5");
}

TEST(Read, FindsHeadersOverTwoRowsWithAndWithoutTheirMerges) {
    const Rows rows = {{"绩效指标", "", "", "年度指标值", "", "权重"},
                       {"一级指标", "二级指标", "三级指标", "符号", "指标值", ""},
                       {"产出指标", "数量指标", "A", "≥", "5", "10"}};
    Sheet merged = test::table(rows);
    merged.merge({{0, 0}, {0, 2}});
    merged.merge({{0, 3}, {0, 4}});
    merged.merge({{0, 5}, {1, 5}});
    for (const Sheet& sheet : {merged, test::table(rows)}) {
        const Form form = read(sheet).at(0);
        const Indicator& row = form.indicators.at(0);
        EXPECT_EQ(row.text(Column::level3), "A");
        EXPECT_EQ(row.text(Column::op), "≥");
        EXPECT_EQ(row.text(Column::value), "5");
        EXPECT_EQ(row.weight, Decimal(10));
    }
    merged.set({1, 4}, text_cell("数值"));
    EXPECT_EQ(read(merged).at(0).indicators[0]->text(Column::value), "5");
}

TEST(Read, AListOfIndicatorsWithoutValuesIsAFormOnlyInItsSurroundings) {
    const Rows list = {{"一级指标", "二级指标", "三级指标", "指标解释"},
                       {"产出指标", "数量指标", "A", "说明"}};
    EXPECT_TRUE(read(list).empty());
    Rows form = list;
    form.insert(form.begin(), {"项目名称", "甲项目"});
    EXPECT_EQ(read(form).size(), 1u);
    form[0] = {"项目支出绩效目标表"};
    EXPECT_EQ(read(form).size(), 1u);
}

TEST(Read, EndsTheTableAtAFooter) {
    const struct {
        std::vector<std::string> row;
        const char* found;
    } cases[] = {
        {{"填表人：张三", "", "", "", ""}, "A"},
        {{"其他说明", "没有", "", "", ""}, "A"},
        {{"财政部门审核意见", "同意", "", "", ""}, "A"},
        {{"备注：本表一式两份", "", "", "", ""}, "A"},
        {{"说明：\n1.按规定填写", "", "", "", ""}, "A"},
        {{"填表人", "张三", "联系电话", "", ""}, "A"},
        {{"注：无", "", "", "", ""}, "A"},
        {{"", "", "说明会场次", "5", "10"}, "A 说明会场次 Z"},
        {{"", "", "项目名称公示率", "5", "10"}, "A 项目名称公示率 Z"},
    };
    for (const auto& c : cases) {
        const auto forms = read(with_header(
            {{"产出指标", "数量指标", "A", "5", "10"}, c.row, {"", "", "Z", "5", "10"}}));
        EXPECT_EQ(names(forms), c.found) << c.row[0];
    }
}

TEST(Read, TotalsAreNoIndicators) {
    for (const char* label : {"合计", "总计", "总分", "合 计：", "合计（100分）"}) {
        const auto forms = read(with_header({{"产出指标", "数量指标", "A", "5", "40"},
                                             {"小计", "", "", "", "40"},
                                             {"效益指标", "社会效益指标", "B", "6", "60"},
                                             {label, "", "", "", "100"}}));
        EXPECT_EQ(names(forms), "A B") << label;
        ASSERT_TRUE(forms[0].total_row) << label;
        EXPECT_EQ(forms[0].total_row->weight->text(), "100");
        EXPECT_EQ(forms[0].total_row->row, 4);
    }
}

TEST(Read, TotalsAreFoundBehindASerialNumber) {
    const auto forms = read(Rows{{"序号", "一级指标", "二级指标", "三级指标", "指标值", "权重"},
                                 {"1", "产出指标", "数量指标", "A", "5", "100"},
                                 {"2", "合计", "", "", "", "100"}});
    EXPECT_EQ(names(forms), "A");
    EXPECT_TRUE(forms[0].total_row);
}

TEST(Read, BlankRowsInsideTheTableAreSkipped) {
    const Rows table = with_header({{"产出指标", "数量指标", "A", "5", "10"},
                                    {"", "", "", "", ""},
                                    {"", "", "", "", ""},
                                    {"", "", "B", "6", "10"}});
    EXPECT_EQ(names(read(table)), "A B");
    Rows far = table;
    far.insert(far.begin() + 2, 20, {"", "", "", "", ""});
    EXPECT_EQ(names(read(far)), "A");
    Rows note = table;
    note[4] = {"", "张三写于办公室", "", "", ""};
    EXPECT_EQ(names(read(note)), "A");
}

TEST(Read, RowsOfLabelsOnlyAreBlankRows) {
    const Form form = read(with_header({{"产出指标", "数量指标", "A", "5", "10"},
                                        {"", "质量指标", "", "", ""},
                                        {"效益指标", "", "", "", ""}}))
                          .at(0);
    ASSERT_EQ(form.blank_rows.size(), 2u);
    EXPECT_EQ(form.blank_rows[0].level1.text, "产出指标");
    EXPECT_EQ(form.blank_rows[0].level2.text, "质量指标");
    EXPECT_EQ(form.blank_rows[1].level1.text, "效益指标");
    EXPECT_EQ(form.blank_rows[1].level2.text, "");
}

TEST(Read, MergedContentsHoldForAllTheirRows) {
    Sheet sheet = test::table(with_header({{"产出指标", "成本指标", "基本支出", "≤10万元", "20"},
                                           {"", "", "", "≤5万元", ""},
                                           {"", "", "B", "≤1万元", "10"}}));
    for (const int column : {0, 1, 2, 4}) sheet.merge({{1, column}, {2, column}});
    const Form form = read(sheet).at(0);
    ASSERT_EQ(form.indicators.size(), 3u);
    EXPECT_EQ(form.indicators[1]->text(Column::level3), "基本支出");
    EXPECT_EQ(form.indicators[1]->at(Column::level3), (Cell{1, 2}));
    EXPECT_EQ(form.indicators[1]->text(Column::weight), "20");
    EXPECT_FALSE(form.indicators[1]->weight);
    EXPECT_EQ(form.indicators[2]->text(Column::level1), "产出指标");
}

TEST(Read, ARowMergedWholeOverTwoIsOneIndicator) {
    Sheet sheet = test::table(with_header({{"产出指标", "数量指标", "A", "5", "20"},
                                           {"", "", "", "", ""},
                                           {"", "", "B", "6", "10"}}));
    for (int column = 0; column < 5; ++column) sheet.merge({{1, column}, {2, column}});
    EXPECT_EQ(names(read(sheet)), "A B");
}

TEST(Read, AHeaderPrintedAgainOnTheNextPageIsNoSecondForm) {
    const auto forms = read(with_header({{"产出指标", "数量指标", "A", "5", "40"},
                                         {"", "", "", "", ""},
                                         header,
                                         {"", "质量指标", "B", "6", "60"},
                                         {"合计", "", "", "", "100"}}));
    EXPECT_EQ(names(forms), "A B");
    EXPECT_EQ(forms[0].indicators[1]->text(Column::level1), "产出指标");
    EXPECT_TRUE(forms[0].total_row);
}

TEST(Read, ATemplateCanBeForced) {
    const auto only = test::library().find("zhijiang-2026-department");
    ASSERT_NE(only, nullptr);
    const Sheet sheet = test::table(with_header({{"产出指标", "数量指标", "A", "5", "40"}}));
    EXPECT_EQ(read_forms(sheet, test::library(), only).at(0).form_template, only);
    EXPECT_EQ(read(sheet).at(0).form_template, nullptr);
    EXPECT_EQ(test::library().find("none"), nullptr);
}

TEST(Read, ATemplateMayNameColumnsThatTheVocabularyDoesNotKnow) {
    auto own = std::make_shared<Template>(*test::library().find("xiushan-2023-project"));
    own->id = "own";
    for (auto& column : own->table.columns) {
        if (column.column == Column::value) column.header = "目的数";
        if (column.column == Column::level3) column.header = "要办的事";
    }
    Library with_own = test::library();
    with_own.templates.push_back(own);
    Sheet sheet = test::load_sheet("xiushan-2023", 3);
    sheet.set({9, 3}, text_cell("要办的事"));
    sheet.set({9, 5}, text_cell("目的数"));
    const Form form = read_forms(sheet, with_own).at(0);
    ASSERT_NE(form.form_template, nullptr);
    EXPECT_EQ(form.form_template->id, "own");
    EXPECT_EQ(form.indicators.at(0)->text(Column::value), "3个");
    EXPECT_EQ(form.indicators.at(0)->text(Column::level3), "办结案件数量");
}

TEST(Read, AClerksChangesLeaveTheTemplateRecognised) {
    const struct {
        const char* what;
        std::vector<std::pair<const char*, const char*>> edits;
        const char* found;
    } cases[] = {
        {"another year", {{"A1", "2026年特定目标类项目绩效目标表"}}, "xiushan-2023-project"},
        {"a county before the title",
         {{"A1", "秀山县2024年度特定目标类项目绩效目标表"}},
         "xiushan-2023-project"},
        {"another title", {{"A1", "信访经费明细"}}, "xiushan-2023-project"},
        {"a header in other words", {{"F10", "目标值"}}, "xiushan-2023-project"},
        {"title and labels gone",
         {{"A1", ""}, {"A5", "钱"}, {"A8", ""}, {"B8", ""}, {"A3", ""}},
         ""},
        {"another form's headers",
         {{"E10", "指标解释"}, {"F10", "评分标准"}, {"G10", "备注"}, {"A1", "绩效表"}},
         ""},
    };
    for (const auto& c : cases) {
        Sheet sheet = test::load_sheet("xiushan-2023", 2);
        for (const auto& [cell, text] : c.edits) sheet.set(*parse_address(cell), text_cell(text));
        const auto forms = read(sheet);
        ASSERT_EQ(forms.size(), 1u) << c.what;
        const auto& form_template = forms[0].form_template;
        EXPECT_EQ(form_template ? form_template->id : "", c.found) << c.what;
    }
}

/// Processor time of reading a table of so many rows, the best of three.
double reading_time(int rows) {
    Rows table = {header};
    for (int row = 0; row < rows; ++row) {
        table.push_back({row == 0 ? "产出指标" : "", row % 3 == 0 ? "数量指标" : "",
                         "第" + std::to_string(row) + "条", "≥95%", "5"});
    }
    const Sheet sheet = test::table(table);
    std::clock_t best = 0;
    for (int turn = 0; turn < 3; ++turn) {
        const std::clock_t begin = std::clock();
        EXPECT_EQ(read(sheet).at(0).indicators.size(), static_cast<std::size_t>(rows));
        const std::clock_t taken = std::clock() - begin;
        best = turn == 0 ? taken : std::min(best, taken);
    }
    return static_cast<double>(best);
}

TEST(Read, TimeGrowsLikeTheNumberOfRows) {
    // Sixteen times the rows: linear reading takes about 16 times as long, quadratic 256 times.
    EXPECT_LT(reading_time(16000), 80 * std::max(reading_time(1000), 1.0));
}

TEST(Read, AHundredThousandRowsWithoutAFormAreSeenThrough) {
    Sheet sheet("工资", 100000, 4);
    for (int row = 0; row < sheet.rows(); ++row) {
        sheet.set({row, 0}, text_cell("产出指标"));
        sheet.set({row, 1}, text_cell("张三"));
    }
    EXPECT_TRUE(read(sheet).empty());
}

TEST(Read, ARowThatStaysIsTheOneReadBefore) {
    Sheet sheet = test::load_sheet("zhijiang-2026", 1);
    const Form before = read(sheet).at(0);
    const std::size_t changed = 2;
    ASSERT_GT(before.indicators.size(), changed);
    sheet.set(before.indicators[changed]->at(Column::value), text_cell("≥7次"));
    const Form now = read_forms(sheet, test::library(), nullptr, {}, {&before}).at(0);
    ASSERT_EQ(now.indicators.size(), before.indicators.size());
    for (std::size_t i = 0; i < now.indicators.size(); ++i)
        EXPECT_EQ(&now.indicators[i].get() == &before.indicators[i].get(), i != changed) << i;
    EXPECT_EQ(now.indicators, read(sheet).at(0).indicators);
}

TEST(Read, ARowHasTheFieldsOfItsTablesColumns) {
    const Form form = read(with_header({{"产出指标", "数量指标", "走访户数", "≥20户", "100"}})).at(0);
    const Indicator& row = form.indicators.at(0);
    std::vector<std::string> texts;
    for (const Field& field : row.fields) texts.push_back(field.text);
    EXPECT_EQ(texts, (std::vector<std::string>{"产出指标", "数量指标", "走访户数", "≥20户", "100"}));
    EXPECT_EQ(row.text(Column::remark), "");
    EXPECT_EQ(row.at(Column::remark), row.at(Column::level1)) << "the row's first cell";
}

TEST(Read, SaysHowWellAFormFitsItsTemplate) {
    const auto sheet = test::load_sheet("zhijiang-2026", 1);
    const Form form = read(sheet).at(0);
    ASSERT_NE(form.form_template, nullptr);
    EXPECT_GE(form.fit, 90);
    EXPECT_LE(form.fit, 100);
    const auto other =
        read_forms(sheet, test::library(), test::library().find("hebei-2022-project")).at(0);
    EXPECT_LT(other.fit, 60) << "a forced template may fit badly";
    const auto none = read(with_header({{"产出指标", "数量指标", "走访户数", "≥20户", "100"}}));
    ASSERT_EQ(none.size(), 1u);
    EXPECT_EQ(none[0].form_template, nullptr);
    EXPECT_EQ(none[0].fit, 0);
}

}  // namespace
}  // namespace jibiao
