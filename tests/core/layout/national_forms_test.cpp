// The national forms, filled as a clerk fills them, are read back completely by their own template.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/form/reading/face.h"
#include "core/layout/layout.h"
#include "core/output/json.h"
#include "core/rules/rule.h"
#include "core/sums/sums.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

struct Typed {
    const char *at, *text;
};

/// The inserted form with these cells typed in; numbers and percentages as a spreadsheet keeps
/// them.
Sheet filled(const Template& form_template, const std::vector<Typed>& typed) {
    const Layout layout = make_layout(form_template, {0, 0});
    Sheet sheet(layout.sheet_name, layout.range.last.row + 1, layout.range.last.column + 1);
    for (const Range& merge : layout.merges) sheet.merge(merge);
    for (const CellWrite& write : layout.cells) {
        if (!write.formula) sheet.set(write.at, text_cell(write.text));
    }
    for (const Typed& one : typed) {
        const Sheet cell = test::table({{one.text}});
        sheet.set(*parse_address(one.at), cell.at({0, 0}));
    }
    return sheet;
}

Form read_filled(const char* id, const std::vector<Typed>& typed) {
    static const Library library = builtin_library();
    const auto forms = read_forms(filled(*library.find(id), typed), library);
    EXPECT_EQ(forms.size(), 1u);
    EXPECT_EQ(forms.at(0).form_template, library.find(id));
    return forms.at(0);
}

std::string identities(const Form& form) {
    std::string said;
    for (const auto& one : sum(form).identities) {
        said += one.id + ' ' + one.left.text() + (one.holds ? " = " : " is not ") +
                one.right.text() + '\n';
    }
    return said;
}

std::string row_text(const Indicator& row, std::initializer_list<Column> columns) {
    std::string said;
    for (const Column column : columns) said += row.text(column) + '|';
    return said;
}

TEST(NationalForms, ProjectOf2015WithMidTermAndYearSideBySide) {
    const Form form = read_filled(
        "national-2015-project",
        {{"A2", "（2024年度）"}, {"C3", "某项目"}, {"C4", "某局"},        {"G4", "某中心"},
         {"E6", "300"},          {"E7", "200"},    {"E8", "100"},         {"H6", "100"},
         {"H7", "60"},           {"H8", "30"},     {"B10", "三年做好"},   {"F10", "今年做好"},
         {"D12", "三年数量"},    {"E12", "≥30个"}, {"G12", "今年数量"},   {"H12", "≥10个"},
         {"D13", "三年数量二"},  {"E13", "≥60个"}, {"G13", "今年数量二"}, {"H13", "≥20个"},
         {"D23", "三年满意"},    {"E23", "≥90%"},  {"G23", "满意度"},     {"H23", "≥90%"}});
    EXPECT_EQ(identities(form), "long-term 300 = 300\ntotal 100 is not 90\n");
    EXPECT_EQ(form.field("long_term_goal")->text, "三年做好");
    EXPECT_EQ(form.field("annual_goal")->text, "今年做好");
    ASSERT_EQ(form.indicators.size(), 3u);
    const auto columns = {Column::level1,
                          Column::long_term_level2,
                          Column::long_term_level3,
                          Column::long_term_value,
                          Column::level2,
                          Column::level3,
                          Column::value};
    EXPECT_EQ(row_text(form.indicators[1], columns),
              "产出指标|数量指标|三年数量二|≥60个|数量指标|今年数量二|≥20个|");
    EXPECT_EQ(row_text(form.indicators[2], columns),
              "满意度指标|服务对象满意度指标|三年满意|≥90%|服务对象满意度指标|满意度|≥90%|");
    EXPECT_EQ(form.indicators[1]->number->text(), "20");
}

const std::vector<Typed> evaluation = {{"A2", "（2023年度）"},
                                       {"C3", "某项目"},
                                       {"C4", "某局"},
                                       {"G4", "某中心"},
                                       {"D6", "100"},
                                       {"E6", "120"},
                                       {"F6", "90"},
                                       {"G6", "10"},
                                       {"H6", "75%"},
                                       {"I6", "7.5"},
                                       {"D7", "80"},
                                       {"E7", "90"},
                                       {"F7", "70"},
                                       {"D8", "20"},
                                       {"E8", "20"},
                                       {"F8", "20"},
                                       {"E9", "10"},
                                       {"B11", "改造管网30公里"},
                                       {"F11", "改造管网30公里"},
                                       {"D13", "改造长度"},
                                       {"E13", "≥30公里"},
                                       {"F13", "30公里"},
                                       {"G13", "50"},
                                       {"H13", "50"},
                                       {"D21", "供水保障人数"},
                                       {"E21", "≥5000人"},
                                       {"F21", "4800人"},
                                       {"G21", "30"},
                                       {"H21", "28.8"},
                                       {"I21", "少通一村"},
                                       {"D24", "用户满意度"},
                                       {"E24", "≥90%"},
                                       {"F24", "95%"},
                                       {"G24", "10"},
                                       {"H24", "10"},
                                       {"G25", "100"},
                                       {"H25", "96.3"}};

TEST(NationalForms, SelfEvaluationOf2020) {
    const Form form = read_filled("national-2020-self-evaluation", evaluation);
    EXPECT_EQ(form.kind, "self-evaluation");
    EXPECT_EQ(identities(form), "initial 100 = 100\nadjusted 120 = 120\nexecuted 90 = 90\n");
    EXPECT_EQ(form.amount("execution_score.total")->text, "7.5");
    EXPECT_EQ(form.amount("execution_rate.total")->text, "75%");
    EXPECT_EQ(form.field("goal_actual")->text, "改造管网30公里");
    ASSERT_EQ(form.indicators.size(), 3u);
    EXPECT_EQ(row_text(form.indicators[1],
                       {Column::level1, Column::level2, Column::level3, Column::value,
                        Column::actual, Column::weight, Column::score, Column::remark}),
              "效益指标|社会效益指标|供水保障人数|≥5000人|4800人|30|28.8|少通一村|");
    ASSERT_TRUE(form.total_row);
    EXPECT_EQ(form.total_row->text(Column::score), "96.3");
    EXPECT_EQ(sum(form).weight.text(), "90");
    for (const Finding& finding : check(form)) {
        EXPECT_FALSE(finding.rule.starts_with("weight/")) << finding.rule;
        const bool reason = finding.rule == "funding/adjustment-reason";
        EXPECT_FALSE(finding.rule.starts_with("funding/") && !reason) << finding.rule;
        const bool row = finding.rule == "structure/blank-row";
        EXPECT_FALSE(finding.rule.starts_with("structure/") && !row) << finding.rule;
    }
}

TEST(NationalForms, WhatWasSpentIsExported) {
    Judged judged;
    judged.form = read_filled("national-2020-self-evaluation", evaluation);
    const Json exported = export_json(judged, true);
    const auto& budget = exported["records"]["PM_PERF_SELF_BGT"][0];
    EXPECT_EQ(budget["REPLY_AMT"], "100");
    EXPECT_EQ(budget["YEAR_ADJ_AMT"], "20");
    EXPECT_EQ(budget["CUR_AMT"], "120");
    EXPECT_EQ(budget["YEAR_EXE_AMT"], "90");
    EXPECT_EQ(budget["EXE_AMT_RATE"], "75");
    EXPECT_EQ(budget["EXE_SCORE"], "7.5");
    EXPECT_EQ(exported["form"]["funding"]["executed.fiscal"], "70");
    EXPECT_EQ(exported["records"]["PM_PERF_SELF_EVAL"][0]["TOTAL_EVAL_VALUE"], "96.3");
}

TEST(NationalForms, GroupsOfASelfEvaluationHaveTheirPoints) {
    auto wrong = evaluation;
    for (Typed& typed : wrong) {
        if (std::string_view(typed.at) == "G13") typed.text = "40";
        if (std::string_view(typed.at) == "G21") typed.text = "40";
    }
    std::string rules;
    for (const Finding& finding : check(read_filled("national-2020-self-evaluation", wrong))) {
        if (finding.rule.starts_with("weight/")) rules += std::string(finding.rule) + ' ';
    }
    EXPECT_EQ(rules, "weight/group-total weight/group-total ");
}

TEST(NationalForms, MonitoringOf2019) {
    const Form form = read_filled(
        "national-2019-monitoring",
        {{"C3", "某项目"},      {"C4", "某局"},    {"H4", "某中心"},    {"E6", "100"},
         {"G6", "40"},          {"J6", "40%"},     {"N6", "95"},        {"E7", "100"},
         {"G7", "40"},          {"N7", "90"},      {"C9", "改造管网"},  {"D12", "改造长度"},
         {"E12", "≥30公里"},    {"F12", "10公里"}, {"G12", "28公里"},   {"H12", "√"},
         {"M12", "资金到位晚"}, {"O12", "√"},      {"Q12", "加快拨付"}, {"D23", "用户满意度"},
         {"E23", "≥90%"},       {"F23", "92%"},    {"G23", "92%"},      {"N23", "√"}});
    EXPECT_EQ(form.kind, "monitoring");
    EXPECT_EQ(identities(form), "initial 100 = 100\nexecuted 40 = 40\nforecast 95 is not 90\n");
    EXPECT_EQ(form.amount("execution_rate.total")->text, "40%");
    ASSERT_EQ(form.indicators.size(), 2u);
    const auto columns = {Column::level3,      Column::actual, Column::forecast,
                          Column::possibility, Column::reason, Column::remark};
    EXPECT_EQ(row_text(form.indicators[0], columns),
              "改造长度|10公里|28公里|有可能|资金到位晚|加快拨付|");
    EXPECT_EQ(row_text(form.indicators[1], columns), "用户满意度|92%|92%|确定能|||");
    ASSERT_EQ(form.indicators[0]->ticks.size(), 2u);
    EXPECT_EQ(form.indicators[0]->ticks[0].name, "经费保障");
}

/// A tenth form that no one compiled: JSON in, a form out.
TEST(NationalForms, ANewFormNeedsAJsonTextOnly) {
    const auto loaded = load_template(R"({
      "id": "made-up-2030", "version": "1", "name": "某地绩效一览表", "kind": "project", "region": "某地",
      "source": "测试", "year": 2030, "hierarchy": "2021", "amount_unit": "万元", "sheet_name": "一览",
      "column_widths": [30, 30, 30, 30, 20],
      "cells": [
        {"at": "A1:E1", "style": "title", "text": "某地绩效一览表"},
        {"at": "A2", "style": "label", "text": "项目大名"},
        {"at": "B2:E2", "style": "text", "field": "project_name"},
        {"at": "A3", "style": "label", "text": "要多少钱"},
        {"at": "B3", "style": "amount", "amount": "total", "formula": "=D3+E3"},
        {"at": "C3", "style": "label", "text": "公家出"},
        {"at": "D3", "style": "amount", "amount": "fiscal"},
        {"at": "E3", "style": "amount", "amount": "other"}],
      "table": {"header_row": 5, "columns": [
        {"column": "level1", "at": "A", "header": "大类"},
        {"column": "level2", "at": "B", "header": "小类"},
        {"column": "level3", "at": "C", "header": "考核点"},
        {"column": "value", "at": "D", "header": "要达到"},
        {"column": "weight", "at": "E", "header": "给几分"}],
        "rows": [{"level1": "产出指标", "level2": "数量指标"}], "total_row": true},
      "required_fields": ["project_name"],
      "settings": {"weight/sum": {"parameters": {"totals": ["7"]}}}})");
    ASSERT_TRUE(loaded) << loaded.error().where << ' ' << loaded.error().detail;
    const auto made_up = std::make_shared<const Template>(*loaded);
    Library library = builtin_library();
    library.templates.push_back(made_up);
    const auto forms = read_forms(filled(*made_up, {{"B2", "修路"},
                                                    {"B3", "9"},
                                                    {"D3", "9"},
                                                    {"C6", "修路长度"},
                                                    {"D6", "≥5公里"},
                                                    {"E6", "7"},
                                                    {"E7", "7"}}),
                                  library);
    ASSERT_EQ(forms.size(), 1u);
    EXPECT_EQ(forms[0].form_template, made_up);
    EXPECT_EQ(forms[0].field("project_name")->text, "修路");
    EXPECT_EQ(forms[0].amount("fiscal")->text, "9");
    ASSERT_EQ(forms[0].indicators.size(), 1u);
    EXPECT_EQ(forms[0].indicators[0]->text(Column::level3), "修路长度");
    for (const Finding& finding : check(forms[0])) EXPECT_NE(finding.rule, "weight/sum");
}

}  // namespace
}  // namespace jibiao
