// What an import changes, drops or cannot place, it says; the rest stands as it was.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/import/import.h"
#include "core/import/new_year.h"
#include "core/layout/filled.h"
#include "core/output/json.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

/// A JSON of a form of this template with two indicators and what else `form` says.
Json of_template(const char* id, const char* kind, const char* form) {
    Json json = Json::parse(R"({"format": "jibiao.performance-targets", "version": 1,
        "generator": {"template": {"id": ""}},
        "form": {"indicators": [
            {"level1": "产出指标", "level2": "数量指标", "level3": "接待群众次数",
             "operator": "≥", "value": "200", "unit": "次"},
            {"level1": "产出指标", "level2": "质量指标", "level3": "案件办结率",
             "operator": "≥", "value": "95", "unit": "%"}]}})");
    json["generator"]["template"]["id"] = id;
    json["form"]["kind"] = kind;
    json["form"].update(Json::parse(form));
    return json;
}

Import imported(const Json& json, const ImportOptions& options = {}) {
    auto import = import_form(to_text(json), test::library(), options);
    EXPECT_TRUE(import) << (import ? "" : import.error().code + import.error().where);
    return import ? std::move(import.value()) : Import();
}

std::string listed(const Import& import) {
    std::string text;
    for (const Unplaced& one : import.unplaced)
        text += one.where + " " + std::string(reason_name(one.reason)) + ": " + one.text + "\n";
    return text;
}

Json exported(const Import& import) {
    const auto judged = judge(filled_sheet(import.layout), test::library());
    EXPECT_EQ(judged.size(), 1u);
    return judged.empty() ? Json() : export_json(judged.front(), true);
}

TEST(Unplaced, IsWrittenWithPlaceTextAndReason) {
    using Reason = Unplaced::Reason;
    EXPECT_EQ(unplaced_json({{"/form/year", "2023", Reason::no_place},
                             {"/form/totals/weight", "99", Reason::changed},
                             {"/form/funding/executed.total", "5", Reason::last_year}}),
              Json::parse(R"([{"where": "/form/year", "text": "2023", "reason": "no-place"},
                  {"where": "/form/totals/weight", "text": "99", "reason": "changed"},
                  {"where": "/form/funding/executed.total", "text": "5", "reason": "last-year"}])"));
    EXPECT_EQ(unplaced_json({}), Json::array());
}

TEST(Unplaced, ListsTotalsThatTheFormHasNoColumnFor) {
    const Import import = imported(of_template("hebei-2022-project", "project",
                                               R"({"totals": {"weight": "100", "score": "90"}})"));
    EXPECT_EQ(listed(import),
              "/form/totals/weight no-place: 100\n/form/totals/score no-place: 90\n");
}

TEST(Unplaced, ListsCausesThatTheFormHasNoColumnFor) {
    Json json = of_template("hebei-2022-project", "project", "{}");
    json["form"]["indicators"][1]["causes"] = {"经费保障", "人员保障"};
    EXPECT_EQ(listed(imported(json)),
              "/form/indicators/1/causes/0 no-place: 经费保障\n"
              "/form/indicators/1/causes/1 no-place: 人员保障\n");
}

TEST(Unplaced, AFormWithoutAYearHasNoneInItsTitle) {
    const Import without = imported(of_template("xiushan-2023-project", "project", "{}"));
    EXPECT_EQ(listed(without), "");
    EXPECT_EQ(exported(without)["form"]["year"], nullptr);
    for (const CellWrite& write : without.layout.cells)
        EXPECT_EQ(write.text.find("{year}"), std::string::npos) << write.text;
    const Import with =
        imported(of_template("xiushan-2023-project", "project", R"({"year": 2031})"));
    EXPECT_EQ(exported(with)["form"]["year"], 2031);
}

TEST(Unplaced, AmountsComeInTheUnitOfTheForm) {
    const Import import =
        imported(of_template("hebei-2022-project", "project",
                             R"({"funding": {"total": "120000", "fiscal": "12.50"},
            "amounts": {"total": {"万元": "12", "元": "120000"},
                        "fiscal": {"万元": "12.5", "元": "125000"}}})"));
    EXPECT_EQ(listed(import), "");
    EXPECT_EQ(exported(import)["form"]["funding"],
              Json::parse(R"({"fiscal": "12.5", "total": "12"})"));
}

TEST(Unplaced, APlanOfMonthsAndCodesNeedNoFields) {
    const Import import = imported(of_template("hebei-2022-project", "project",
                                               R"({"agency": {"code": "202001", "name": "县信访局"},
            "project": {"code": "13043425P000001100396"},
            "plan": [{"month": 3, "percent": "25%"}, {"month": 6, "percent": ""},
                     {"month": 12, "percent": "100%"}]})"));
    EXPECT_EQ(listed(import), "");
    const Json form = exported(import)["form"];
    EXPECT_EQ(form["agency"]["code"], "202001");
    EXPECT_EQ(form["agency"]["name"], "县信访局");
    std::string plan;
    for (const Json& month : form["plan"])
        plan += month["month"].dump() + ":" + month["percent"].get<std::string>() + " ";
    EXPECT_EQ(plan, "3:25 6: 10: 12:100 ");
}

TEST(Contents, AreRefusedWithTheirPlace) {
    const auto refused = [](const Json& json) {
        const auto contents = read_contents(to_text(json));
        return contents ? std::string() : contents.error().code + " " + contents.error().where;
    };
    const Json good =
        of_template("", "project", R"({"fields": {"goal": "接待200次", "notes": ""}})");
    EXPECT_EQ(refused(good), "");
    Json json = good;
    json["form"]["fields"]["goal"] = 5;
    EXPECT_EQ(refused(json), "import.wrong-type /form/fields/goal");
    json = good;
    json["form"]["plan"] = {{{"month", 13}, {"percent", "5%"}}};
    EXPECT_EQ(refused(json), "") << "what stands in fields needs no plan";
    json["form"].erase("fields");
    EXPECT_EQ(refused(json), "import.bad-value /form/plan/0/month");
    json = good;
    json["form"]["funding"]["total"] = "";
    EXPECT_EQ(refused(json), "import.bad-value /form/funding/total");
    json = good;
    json["form"]["indicators"] = std::vector<Json>(901, good["form"]["indicators"][0]);
    EXPECT_EQ(refused(json), "import.bad-value /form/indicators");
    json = {{"format", "jibiao.performance-targets.workbook"}, {"version", 1}};
    json["forms"] = std::vector<Json>(501, Json{{"sheet", "表"}, {"export", good}});
    EXPECT_EQ(refused(json), "import.bad-value /forms");
    json["forms"] = std::vector<Json>(500, Json{{"sheet", "表"}, {"export", good}});
    EXPECT_EQ(refused(json), "");
    json.erase("forms");
    EXPECT_EQ(refused(json), "import.missing-key /forms");
}

TEST(NewYear, DropsWhatWasSpentAndReached) {
    Json json = of_template("national-2020-self-evaluation", "self-evaluation",
                            R"({"year": 2023, "totals": {"weight": "90", "score": "85"},
            "fields": {"year": "（2023年度）", "goal": "全年接待200次", "goal_actual": "接待180次"},
            "funding": {"initial.total": "100", "adjusted.total": "110", "executed.total": "95",
                        "execution_rate.total": "86.4"}})");
    json["form"]["indicators"][0]["score"] = "40";
    json["form"]["indicators"][0]["reason"] = "来访减少";
    json["form"]["indicators"][0]["previous_value"] = "≥180次";
    json["form"]["indicators"][1]["causes"] = {"经费保障"};
    const auto contents = read_contents(to_text(json));
    ASSERT_TRUE(contents);
    std::vector<Unplaced> dropped;
    const Contents next = in_new_year(
        contents->front(), *test::library().find("national-2020-self-evaluation"), dropped);
    EXPECT_EQ(listed({nullptr, {}, dropped}),
              "/form/fields/goal_actual last-year: 接待180次\n"
              "/form/totals/score last-year: 85\n"
              "/form/funding/adjusted.total last-year: 110\n"
              "/form/funding/executed.total last-year: 95\n"
              "/form/funding/execution_rate.total last-year: 86.4\n"
              "/form/indicators/0/score last-year: 40\n"
              "/form/indicators/0/reason last-year: 来访减少\n"
              "/form/indicators/1/causes/0 last-year: 经费保障\n");
    EXPECT_EQ(next.year, 2024);
    EXPECT_EQ(next.fields.at("year"), "（2024年度）");
    EXPECT_EQ(next.fields.at("goal"), "全年接待200次");
    EXPECT_EQ(next.amounts, (std::map<std::string, std::string>{{"initial.total", "100"}}));
    EXPECT_EQ(next.totals, (std::map<Column, std::string>{{Column::weight, "90"}}));
    EXPECT_EQ(next.rows[0].text(Column::value), "200") << "the form has no column of last year";
    EXPECT_EQ(next.rows[0].text(Column::previous_value), "≥180次");
    EXPECT_TRUE(next.rows[1].causes.empty());
}

TEST(NewYear, ReplacesWhatStoodInTheColumnOfLastYear) {
    Template form;
    form.table.columns.push_back({Column::previous_value, 0, 0, "上年指标值", ""});
    Contents content;
    content.rows.resize(2);
    content.rows[0].text(Column::op) = "≥";
    content.rows[0].text(Column::value) = "200";
    content.rows[0].text(Column::unit) = "次";
    content.rows[0].text(Column::previous_value) = "≥180次";
    content.rows[1].text(Column::op) = "定性";
    content.rows[1].text(Column::value) = "逐步提高";
    content.fields["year"] = "本年度";
    std::vector<Unplaced> dropped;
    const Contents next = in_new_year(content, form, dropped);
    EXPECT_EQ(listed({nullptr, {}, dropped}),
              "/form/indicators/0/previous_value last-year: ≥180次\n");
    EXPECT_EQ(next.rows[0].text(Column::previous_value), "≥200次");
    EXPECT_EQ(next.rows[0].text(Column::value), "");
    EXPECT_EQ(next.rows[0].text(Column::op), "≥");
    EXPECT_EQ(next.rows[1].text(Column::previous_value), "逐步提高");
    EXPECT_EQ(next.fields.at("year"), "本年度");
    EXPECT_FALSE(next.year);
}

TEST(NewYear, AdvancesTheTitleOfAFormWithoutATemplate) {
    Json json = of_template("", "project", R"({"year": 2023})");
    json["generator"]["title"] = "某县2023年项目绩效目标表";
    const Import import = imported(json, {"", true, {}});
    EXPECT_EQ(listed(import), "");
    EXPECT_EQ(import.form_template->name, "某县2024年项目绩效目标表");
    EXPECT_EQ(exported(import)["form"]["year"], 2024);
    EXPECT_EQ(next_year("绩效目标表", 2023), "绩效目标表");
}

}  // namespace
}  // namespace jibiao
