// Records under the codes, lengths and units of a profile, and the file of a whole workbook.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/records.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/form/template.h"
#include "core/output/json.h"
#include "core/output/lengths.h"
#include "core/session/set_aside.h"
#include "output/forms.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

Json goal_of(const Json& json) {
    const Json& records = json["records"];
    return records[records.contains("BGT_PERF_GOAL_INFO") ? "BGT_PERF_GOAL_INFO"
                                                          : "PM_PERF_GOAL_INFO"][0];
}

TEST(Records, TakeTheDivisionFromTheTemplateElseFromTheProjectCode) {
    Judged department = test::department_form(), project = test::project_form();
    const Json of_template = export_json(department, false);
    EXPECT_EQ(goal_of(of_template)["MOF_DIV_CODE"], "500241000");
    EXPECT_EQ(of_template["records"]["BGT_PERF_INDICATOR"][0]["MOF_DIV_NAME"],
              "秀山土家族苗族自治县");
    EXPECT_EQ(goal_of(export_json(project, false))["MOF_DIV_CODE"], "130434000");
    project.form.fields["project_code"].text = "没有编码";
    EXPECT_EQ(goal_of(export_json(project, false))["MOF_DIV_CODE"], "");
}

TEST(Records, TakeTheRegionsCodesBeforeTheGeneralOnes) {
    Judged judged = test::department_form();
    Template own = *judged.form.form_template;
    const std::string name = judged.form.indicators[0]->text(Column::level3);
    own.export_codes.level2["数量指标"] = "0101";
    own.export_codes.level3[name] = "010101";
    judged.form.form_template = std::make_shared<const Template>(own);
    const Json records = export_json(judged, false)["records"]["BGT_PERF_INDICATOR"];
    EXPECT_EQ(records[0]["LV2_PERF_IND_CODE"], "0101");
    EXPECT_EQ(records[0]["LV3_PERF_IND_CODE"], "010101");
    EXPECT_EQ(records[1]["LV2_PERF_IND_CODE"], "12");
    EXPECT_EQ(records[1]["LV3_PERF_IND_CODE"], "");
}

TEST(Records, TellMoneyInBothUnitsAndRecordsInThatOfTheProfile) {
    Judged judged = test::self_evaluation_form();
    judged.form.form_template = nullptr;
    judged.form.fields["amount_unit"] = {"单位：元", {}};
    judged.form.amounts = {
        {"adjusted.total", "", {}, *Decimal::parse("123456.70"), "123456.70", "", false},
        {"executed.total", "", {}, *Decimal::parse("9999"), "9999", "", false},
        {"execution_rate.total", "", {}, *Decimal::parse("8.1"), "8.1%", "%", false},
        {"execution_score.total", "", {}, *Decimal::parse("0.81"), "0.81", "", false}};
    const Json json = export_json(judged, false);
    EXPECT_EQ(json["form"]["funding"]["adjusted.total"], "123456.7");
    EXPECT_EQ(json["form"]["amounts"]["adjusted.total"],
              (Json{{"万元", "12.34567"}, {"元", "123456.7"}}));
    EXPECT_EQ(json["form"]["amounts"].size(), 2u) << json["form"]["amounts"];
    const Json spent = json["records"]["PM_PERF_SELF_BGT"][0];
    EXPECT_EQ(spent["CUR_AMT"], "12.34567");
    EXPECT_EQ(spent["YEAR_EXE_AMT"], "0.9999");
    EXPECT_EQ(spent["EXE_AMT_RATE"], "8.1");
    EXPECT_EQ(spent["EXE_SCORE"], "0.81");
}

TEST(Records, KeepNumbersAsTheSystemDoes) {
    Judged judged = test::department_form();
    judged.form.indicators[0].change([](Indicator& row) { row.weight = *Decimal::parse("12.349"); });
    EXPECT_EQ(export_json(judged, false)["records"]["BGT_PERF_INDICATOR"][0]["WEIGHT"], "12.34");
    EXPECT_EQ(export_json(judged, false)["form"]["indicators"][0]["weight"], "12.349");
    Judged scored = test::self_evaluation_form();
    scored.form.indicators[0].change(
        [](Indicator& row) { row.fields.set(Column::score, {"9.5分", row.at(Column::score)}); });
    EXPECT_EQ(export_json(scored, false)["records"]["PM_SELF_EVAL_INDICATOR"][0]["EVAL_SCORE"],
              "9.5");
}

std::string repeated(const char* text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

TEST(Records, SayWhatIsTooLongForThem) {
    Judged judged = test::department_form();
    EXPECT_TRUE(too_long(judged.form).empty());
    judged.form.fields["goal"].text = repeated("字", 2001);
    judged.form.fields["agency_code"] = {repeated("1", 39), {}};
    const auto found = too_long(judged.form);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0], (Error{"export.too-long", "AGENCY_CODE", "39/38"}));
    EXPECT_EQ(found[1], (Error{"export.too-long", "DEPT_CODE", "39/21"}));
    EXPECT_EQ(found[2], (Error{"export.too-long", "KPI_TARGET", "2001/2000"}));
    judged.form.fields.erase("agency_code");
    judged.form.fields["goal"].text = repeated("字", 2000);
    EXPECT_TRUE(too_long(judged.form).empty());
}

TEST(WorkbookJson, HoldsEveryFormAndWhatLiesBetween) {
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 5; ++number)
        sheets.push_back(test::load_sheet("xiushan-2023", number));
    JudgedWorkbook workbook = judge(sheets, builtin_library());
    const Json json = export_workbook_json(workbook, true);
    EXPECT_EQ(json["format"], "jibiao.performance-targets.workbook");
    ASSERT_EQ(json["forms"].size(), workbook.forms.size());
    int errors = 0;
    for (std::size_t i = 0; i < workbook.forms.size(); ++i) {
        EXPECT_EQ(json["forms"][i]["sheet"], sheets[i].name());
        EXPECT_EQ(json["forms"][i]["export"], export_json(workbook.forms[i], true));
        errors += json["forms"][i]["export"]["receipt"]["errors"].get<int>();
    }
    EXPECT_GT(errors, 0);
    EXPECT_EQ(json["receipt"]["errors"], errors);
    const std::string before = json["receipt"]["between_sha256"];
    ASSERT_FALSE(workbook.between.empty());
    workbook.between.pop_back();
    EXPECT_NE(export_workbook_json(workbook, true)["receipt"]["between_sha256"], before);
}

TEST(Override, SetsEveryErrorAsideWithTheReason) {
    std::vector<Judged> forms = judge(test::load_sheet("xiushan-2023", 1), builtin_library());
    const auto is_error = [](const Finding& one) { return one.severity == Severity::error; };
    auto& findings = forms[0].findings;
    const auto errors = std::count_if(findings.begin(), findings.end(), is_error);
    ASSERT_GT(errors, 0);
    const auto others = findings.size() - static_cast<std::size_t>(errors);
    set_errors_aside(forms, "按批复原文");
    EXPECT_EQ(findings.size(), others);
    const Json receipt = export_json(forms[0], false)["receipt"];
    EXPECT_EQ(receipt["errors"], 0);
    ASSERT_EQ(receipt["overrides"].size(), static_cast<std::size_t>(errors));
    for (const Json& one : receipt["overrides"]) EXPECT_EQ(one["reason"], "按批复原文");
}

}  // namespace
}  // namespace jibiao
