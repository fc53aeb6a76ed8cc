// The promised JSON: golden texts of reports and exports, and what must hold of every export.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/output/changed_rules.h"
#include "core/output/indicator_json.h"
#include "output/forms.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

std::vector<Spoken> spoken(const Judged& judged) {
    std::vector<Spoken> out;
    for (const Finding& finding : judged.findings) {
        out.push_back(
            {finding, "关于" + std::string(finding.rule), std::vector<std::string>(finding.fixes.size(), "改")});
    }
    return out;
}

std::vector<std::string> keys(const Json& json) {
    std::vector<std::string> out;
    for (const auto& [key, value] : json.items()) out.push_back(key);
    return out;
}

/// Digests follow the rules and their settings, which these texts are not about.
Json without_digests(Json json) {
    json["generator"]["rules_sha256"] = std::string(64, '0');
    return json;
}

using Names = std::vector<std::string>;

TEST(ReportJson, GoldenReport) {
    const Judged department = test::department_form(), project = test::project_form();
    const Spoken between{
        {"cross/project-sum", Severity::warning, {5, 6}, "", {}, {}, false}, "差9.996万元", {}};
    const Json good =
        file_json("a.xlsx", "", {form_json(department, spoken(department)), form_json(project, {})},
                  {finding_json(between, "整体支出")});
    const Json bad = file_json("b.xlsx", "文件已加密", {}, {});
    test::expect_golden("golden/output/report.json", to_text(report_json({good, bad})));
}

TEST(ReportJson, CountsFindingsOfFormsAndBetweenThem) {
    const Judged department = test::department_form();
    const Spoken between{
        {"cross/project-sum", Severity::warning, {5, 6}, "", {}, {}, false}, "", {}};
    const Json file = file_json("a.xlsx", "", {form_json(department, spoken(department))},
                                {finding_json(between, "整体支出")});
    EXPECT_EQ(file["errors"], 1);
    EXPECT_EQ(file["warnings"], 1);
    EXPECT_EQ(file["hints"], 1);
    EXPECT_EQ(keys(file),
              (Names{"file", "error", "forms", "findings", "errors", "warnings", "hints"}));
}

TEST(ValueJson, TakesValuesApart) {
    std::string texts;
    for (const char* text :
         {"≥95%", "200次", "165元/月", "不低于95%", "=100.00(%)", "90%-95%", "每2个月1次",
          "60日之内办结", "2227批次，5572人", "定性", "良好", "", "≥≤5"}) {
        texts += value_json(text).dump() + "\n";
    }
    test::expect_golden("golden/output/values.txt", texts);
}

TEST(TemplatesJson, ListsBuiltInTemplates) {
    const Library library = builtin_library();
    const Json list = templates_json(library);
    ASSERT_EQ(list.size(), library.templates.size());
    EXPECT_EQ(keys(list[0]), (Names{"id", "name", "kind", "region", "year", "version", "source"}));
    EXPECT_EQ(list[0]["id"], library.templates[0]->id);
    EXPECT_TRUE(list[0]["year"].is_number_integer());
}

TEST(ExportJson, GoldenExports) {
    test::expect_golden("golden/output/export-department.json",
                        to_text(without_digests(export_json(test::department_form(), true))));
    test::expect_golden("golden/output/export-project.json",
                        to_text(without_digests(export_json(test::project_form(), false))));
    test::expect_golden("golden/output/export-self-evaluation.json",
                        to_text(without_digests(export_json(test::self_evaluation_form(), false))));
}

TEST(ExportJson, GivesTheSameBytesForTheSameForm) {
    EXPECT_EQ(to_text(export_json(test::department_form(), false)),
              to_text(export_json(test::department_form(), false)));
}

TEST(ExportJson, DigestsFollowFindingsAndSettings) {
    Judged judged = test::department_form();
    const Json before = export_json(judged, false);
    judged.findings.pop_back();
    const Json fewer = export_json(judged, false);
    EXPECT_NE(before["receipt"]["findings_sha256"], fewer["receipt"]["findings_sha256"]);
    EXPECT_EQ(before["generator"]["rules_sha256"], fewer["generator"]["rules_sha256"]);
    judged.form.settings.rules["weight/sum"].parameters["totals"] = {"90"};
    EXPECT_NE(before["generator"]["rules_sha256"],
              export_json(judged, false)["generator"]["rules_sha256"]);
    EXPECT_FALSE(before["receipt"].contains("draft"));
    EXPECT_EQ(export_json(judged, true)["receipt"]["draft"], true);
}

TEST(ExportJson, TheReceiptNamesRulesThatTheUserChanged) {
    Json exported = export_json(test::department_form(), false);
    note_changed_rules(exported, {});
    EXPECT_FALSE(exported["receipt"].contains("changed_rules"));
    Settings user;
    user.rules["weight/sum"].off = true;
    user.rules["goal/vague"].severity = Severity::error;
    user.rules["goal/length"] = {};
    note_changed_rules(exported, user);
    EXPECT_EQ(exported["receipt"]["changed_rules"],
              Json::parse(R"([{"rule":"weight/sum","off":true},
                              {"rule":"goal/vague","severity":"error"}])"));
}

TEST(ExportJson, LetsNoAsciiOperatorLeave) {
    for (const Judged& judged : {test::department_form(), test::project_form()}) {
        const Json json = export_json(judged, false);
        EXPECT_EQ(json.dump().find_first_of("<>="), std::string::npos);
    }
    EXPECT_EQ(without_ascii_operators("a>=1, b=>2, c<=3, d=<4, e==5, f>6, g<7, h=8, i≥9"),
              "a≥1, b≥2, c≤3, d≤4, e＝5, f＞6, g＜7, h＝8, i≥9");
}

TEST(ExportJson, SurvivesBrokenUtf8) {
    Judged judged = test::project_form();
    judged.form.fields["goal"].text = "坏\xE7\xBB";
    judged.findings = {
        {"goal/vague", Severity::warning, {0, 0}, "", {{"value", "\xFF"}}, {}, false}};
    EXPECT_NE(to_text(export_json(judged, false)).find("坏\uFFFD"), std::string::npos);
}

}  // namespace
}  // namespace jibiao
