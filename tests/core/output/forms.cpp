// Hand-made forms of the three kinds an export knows.
// SPDX-License-Identifier: MPL-2.0
#include "output/forms.h"

#include "core/form/builtin.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao::test {
namespace {

void set_columns(Form& form, std::initializer_list<Column> columns) {
    int at = 1;
    for (const Column column : columns) form.columns[static_cast<std::size_t>(column)] = at++;
}

using Cells = std::vector<std::pair<Column, std::string>>;

/// A row as the reader would understand it.
Indicator indicator(const Form& form, int row, const Cells& cells) {
    Indicator out;
    out.row = row;
    for (const auto& [column, text] : cells) {
        const auto at = form.column(column).value_or(0);
        out.fields.set(column, {text, {row, at}});
    }
    out.op_cell = read_operator(out.text(Column::op));
    out.reading = read_value(out.text(Column::value));
    out.op = out.op_cell.op == Operator::none ? operator_of(out.reading.value) : out.op_cell.op;
    out.number = number_of(out.reading.value);
    const std::string& unit = out.text(Column::unit);
    out.unit = unit.empty() ? unit_of(out.reading.value) : unit;
    out.weight = Decimal::parse(out.text(Column::weight));
    return out;
}

Decimal number(const char* text) {
    return *Decimal::parse(text);
}

Form start(std::string sheet, std::string kind, Range range) {
    const Library library = builtin_library();
    Form form;
    form.sheet = std::move(sheet);
    form.kind = std::move(kind);
    form.range = range;
    form.vocabulary = library.vocabulary;
    return form;
}

}  // namespace

Judged department_form() {
    Form form = start("整体支出", "department", {{0, 0}, {17, 9}});
    form.form_template = builtin_library().find("xiushan-2023-department");
    // What a change of the template must not change here.
    auto fixed = *form.form_template;
    fixed.version = "1.0.0";
    fixed.sha256 = std::string(64, '0');
    form.form_template = std::make_shared<const Template>(std::move(fixed));
    form.fields["year"] = {"2023", {1, 0}};
    form.fields["agency_name"] = {"秀山土家族苗族自治县信访办公室", {2, 0}};
    form.fields["goal"] = {"集中治理重复信访,办结率>=95%", {6, 1}};
    form.fields["duties"] = {"", {7, 1}};
    form.amounts = {{"total", "预算支出总额", {5, 1}, number("675.08"), "675.08", "", false},
                    {"basic.subtotal", "合计", {5, 2}, number("509.54"), "509.54", "", false},
                    {"project.subtotal", "合计", {5, 6}, number("165.540"), "165.540", "", false},
                    {"basic.unit", "单位资金", {5, 5}, std::nullopt, "", "", false}};
    set_columns(form, {Column::level1, Column::level2, Column::level3, Column::op, Column::value,
                       Column::unit, Column::weight});
    const auto row = [&form](int at, const char* level1, const char* level2, const char* name,
                             const char* op, const char* value, const char* unit,
                             const char* weight) {
        form.indicators.push_back(indicator(form, at,
                                            {{Column::level1, level1},
                                             {Column::level2, level2},
                                             {Column::level3, name},
                                             {Column::op, op},
                                             {Column::value, value},
                                             {Column::unit, unit},
                                             {Column::weight, weight}}));
    };
    row(9, "产出指标", "数量指标", "县领导公开接待、下访量", "≥", "200", "次", "15");
    row(10, "产出指标", "质量指标", "信访活跃人员稳控率", ">=", "95.50", "%", "50.5");
    row(11, "效果指标", "社会效益指标", "维护全县信访稳定程度", "定性", "良", "", "14.50");
    row(12, "可持续发展能力", "可持续发展能力", "重点人员平稳情况", "", "", "", "");
    row(13, "满意度指标", "群众满意度", "责任单位群众满意率", "≥", "90%-95%", "", "10");
    Sums sums;
    sums.has_weight = true;
    sums.weight = number("90.00");
    sums.weight_targets = {100};
    sums.weight_by_level1 = {
        {"产出指标", number("65.5")}, {"效益指标", number("14.50")}, {"满意度指标", 10}};
    sums.identities = {{"basic-plus-project",
                        "funding/basic-plus-project",
                        "预算支出总额",
                        {"基本支出 合计", "项目支出 合计"},
                        {5, 1},
                        number("675.08"),
                        number("675.080"),
                        number("0"),
                        true}};
    Finding finding{"weight/sum", Severity::error, {9, 7}, "", {{"sum", "90"}}, {}, true};
    finding.fixes = {{"replace", {{"text", "10"}}, {{{12, 7}, "10"}}, false},
                     {"clear", {}, {}, true}};
    const Finding hint{"hierarchy/level1-synonym", Severity::hint, {11, 1}, "", {}, {}, false};
    return {std::move(form), std::move(sums), {finding, hint}};
}

Judged project_form() {
    Form form = start("1.电子政务外网光纤租赁费", "project", {{0, 0}, {15, 6}});
    form.title = {"2025年电子政务外网光纤租赁费绩效目标表", {0, 0}};
    form.title_year = 2025;
    form.fields["agency_code"] = {"202001", {1, 0}};
    form.fields["agency_name"] = {"魏县信访局本级", {1, 0}};
    form.fields["amount_unit"] = {"单位：万元", {1, 4}};
    form.fields["project_code"] = {"13043425P000001100396", {2, 1}};
    form.fields["project_name"] = {"电子政务外网光纤租赁费", {2, 4}};
    form.fields["goal"] = {"登记率=100%", {7, 1}};
    form.fields["plan.3"] = {"", {6, 1}};
    form.fields["plan.6"] = {"50.5%", {6, 2}};
    form.fields["plan.10"] = {"75%", {6, 3}};
    form.fields["plan.12"] = {"100%", {6, 4}};
    form.amounts = {{"total", "预算数", {3, 2}, number("34.00"), "34.00", "", false},
                    {"fiscal", "财政资金", {3, 4}, number("34.00"), "34.00", "", false}};
    set_columns(form, {Column::level1, Column::level2, Column::level3, Column::explanation,
                       Column::value, Column::basis});
    const auto row = [&form](int at, const char* level1, const char* level2, const char* name,
                             const char* explanation, const char* value) {
        form.indicators.push_back(indicator(form, at,
                                            {{Column::level1, level1},
                                             {Column::level2, level2},
                                             {Column::level3, name},
                                             {Column::explanation, explanation},
                                             {Column::value, value},
                                             {Column::basis, "年度工作计划"}}));
    };
    row(9, "产出指标", "数量指标", "乡镇覆盖率", "覆盖数/乡镇数", "100%");
    row(10, "产出指标", "时效指标", "响应时间", "响应时间<4小时", "60日之内办结");
    row(11, "产出指标", "成本指标", "资金成本", "", "≤34.00万元");
    row(12, "产出指标", "数量指标", "接待人次", "", "2227批次，5572人");
    row(13, "效益指标", "可持续影响指标", "联席会议", "", "每季度1次");
    return {std::move(form), {}, {}};
}

Judged self_evaluation_form() {
    Form form = start("自评", "self-evaluation", {{0, 0}, {4, 8}});
    form.fields["year"] = {"2022年度", {1, 0}};
    form.fields["project_name"] = {"雾炮车", {2, 1}};
    form.fields["implementer"] = {"某镇人民政府", {2, 4}};
    form.fields["goal"] = {"空气质量达到优良", {3, 1}};
    form.fields["goal_actual"] = {"已达到", {3, 4}};
    set_columns(form, {Column::level1, Column::level2, Column::level3, Column::value,
                       Column::actual, Column::weight, Column::score, Column::remark});
    form.indicators.push_back(indicator(form, 3,
                                        {{Column::level1, "满意度指标"},
                                         {Column::level2, "社会公众满意度"},
                                         {Column::level3, "市民满意度"},
                                         {Column::value, "≥90%"},
                                         {Column::actual, "88%"},
                                         {Column::weight, "10"},
                                         {Column::score, "9.78"},
                                         {Column::remark, "宣传不够"}}));
    form.total_row = indicator(form, 4, {{Column::weight, "10"}, {Column::score, "9.78"}});
    return {std::move(form), {}, {}};
}

}  // namespace jibiao::test
