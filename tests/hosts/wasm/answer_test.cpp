// The door natively: what is asked well is answered, what is asked badly is refused, never worse.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/wasm/answer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "hosts/wasm/calls.h"
#include "requests.h"
#include "snapshot_json.h"
#include "support/sheets.h"

namespace jibiao::wasm {
namespace {

Json ask(Desk& desk, const Json& request) {
    return Json::parse(answer(desk, request.dump()), nullptr, false);
}

Json result(Desk& desk, const Json& request) {
    const Json told = ask(desk, request);
    EXPECT_TRUE(told.contains("result")) << request.dump().substr(0, 300) << '\n' << told.dump();
    return told.value("result", Json());
}

std::string error(Desk& desk, const Json& request) {
    const Json told = ask(desk, request);
    EXPECT_TRUE(told.contains("error")) << told.dump();
    return told.contains("error") ? told["error"]["code"].get<std::string>() : "";
}

/// A department form with a weight too little, values to be repaired and protection.
Sheet form(const char* weight = "30") {
    return test::table({{"一级指标", "二级指标", "三级指标", "指标值", "权重"},
                        {"产出指标", "数量指标", "办件数量", "≥95％", "60"},
                        {"产出指标", "质量指标", "办结率", ">=90%", weight}},
                       "目标");
}

void open(Desk& desk, const Sheet& sheet) {
    result(desk, {{"call", "open"}, {"document", "d"}});
    result(desk, test::update_json("d", sheet));
}

Json on_sheet(const char* call, Json members = Json::object()) {
    Json json = {{"call", call}, {"document", "d"}, {"sheet", "目标"}};
    json.update(members);
    return json;
}

TEST(Door, AnswersAGoodRequestOfEveryKind) {
    Desk desk;
    std::set<std::string> asked, known{"set_aside", "restore", "import"};
    for (const Json& request : test::good_requests()) {
        result(desk, request);
        asked.insert(request["call"]);
    }
    asked.merge(known);
    for (const Call& call : calls()) EXPECT_TRUE(asked.count(std::string(call.name))) << call.name;
}

TEST(Door, RefusesWrongTypesEverywhere) {
    Desk desk;
    for (const Json& request : test::good_requests()) {
        for (const Json& wrong : test::wrong_requests(request)) {
            const Json told = ask(desk, wrong);
            ASSERT_TRUE(told.is_object() && told.size() == 1) << wrong.dump().substr(0, 500);
            if (told.contains("result")) continue;  // another value of the right type
            EXPECT_FALSE(told["error"]["message"].get<std::string>().empty());
        }
        result(desk, request);
    }
}

TEST(Door, StandsDamagedRequests) {
    Desk desk;
    unsigned number = 0;
    for (const Json& request : test::good_requests()) {
        const std::string text = request.dump();
        for (int i = 0; i < 150; ++i) {
            const std::string told = answer(desk, test::damaged(text, number++));
            ASSERT_TRUE(Json::parse(told, nullptr, false).is_object()) << number;
        }
        answer(desk, text);
    }
}

TEST(Door, NamesTheWrongPlace) {
    Desk desk;
    const Json told = ask(desk, {{"call", "value"}, {"text", 5}})["error"];
    EXPECT_EQ(told["code"], "request.wrong-type");
    EXPECT_EQ(told["where"], "/text");
    EXPECT_EQ(told["message"],
              Messages().error({"request.unusable", "/text", "5; expected a text"}));
    EXPECT_EQ(error(desk, {{"call", "nothing"}}), "request.unknown-call");
    EXPECT_EQ(error(desk, {{"call", "check"}, {"document", "x"}}), "request.unknown-document");
    EXPECT_EQ(error(desk, Json::array()), "request.wrong-type");
    EXPECT_EQ(error(desk, {{"call", "layout"}, {"template", "x"}}), "request.unknown-template");
}

TEST(Door, TellsWhetherASheetChanged) {
    Desk desk;
    open(desk, form());
    EXPECT_FALSE(result(desk, test::update_json("d", form()))["changed"]);
    EXPECT_TRUE(result(desk, test::update_json("d", form("40")))["changed"]);
    const Json sheets =
        result(desk, {{"call", "sheets"}, {"document", "d"}, {"names", {"新", "目标"}}});
    EXPECT_EQ(sheets["unread"], Json({"新"}));
    EXPECT_EQ(sheets["with_forms"], Json({"目标"}));
    result(desk, {{"call", "sheets"}, {"document", "d"}, {"names", {"新"}}});
    EXPECT_EQ(error(desk, on_sheet("repair")), "request.unknown-sheet");
}

TEST(Door, SaysWhatTheReportSays) {
    Desk desk;
    open(desk, form());
    const std::vector<Sheet> sheets{form()};
    const JudgedWorkbook workbook = judge(sheets, desk.library());
    const Messages messages("en");
    std::vector<Json> forms;
    for (const Judged& judged : workbook.forms)
        forms.push_back(form_json(judged, messages.speak_form(judged)));
    const Json file =
        file_json("a.xlsx", "", std::move(forms), findings_json(workbook.between, messages));
    const Json members = {{"document", "d"}, {"file", "a.xlsx"}, {"language", "en"}};
    Json check = members, report = members;
    check["call"] = "check";
    report["call"] = "report";
    EXPECT_EQ(result(desk, check), file);
    EXPECT_EQ(result(desk, report)["text"], to_text(report_json({file})));
}

TEST(Door, RepairsAndSaysHowToWrite) {
    Desk desk;
    open(desk, form());
    const Json repair = result(desk, on_sheet("repair"));
    ASSERT_FALSE(repair["changes"].empty());
    EXPECT_EQ(repair["changes"][0]["line"], "D3　“>=90%” → “≥90%”");
    EXPECT_EQ(repair["writes"][0], (Json{{"cell", "D3"}, {"kind", "text"}, {"text", "≥90%"}}));
    const Json edits = {{{"cell", "E3"}, {"text", "40"}},
                        {{"cell", "D3"}, {"text", ""}},
                        {{"cell", "D2"}, {"text", "=1"}}};
    EXPECT_EQ(result(desk, on_sheet("edits", {{"edits", edits}}))["writes"],
              Json::parse(R"([{"cell":"E3","kind":"number","text":"40","number":40.0},
                              {"cell":"D3","kind":"clear","text":""},
                              {"cell":"D2","kind":"text","text":"=1"}])"));
}

TEST(Door, WritesNothingIntoLockedCells) {
    Desk desk;
    Json update = test::update_json("d", form());
    update["snapshot"]["locked"] = {"A1:D9"};
    result(desk, {{"call", "open"}, {"document", "d"}});
    result(desk, update);
    EXPECT_EQ(error(desk, on_sheet("repair")), "sheet.protected");
    const Json weight = {{{"cell", "E3"}, {"text", "40"}}};
    EXPECT_EQ(result(desk, on_sheet("edits", {{"edits", weight}}))["writes"].size(), 1u);
    EXPECT_EQ(error(desk, on_sheet("row", {{"cell", "C3"}})), "sheet.protected");
}

TEST(Door, KeepsTheFormatOfACell) {
    Desk desk;
    Json update = test::update_json("d", form());
    update["snapshot"]["formats"] = Json::parse(R"([["D2", "0%"], ["D3", "@"], ["E3", "m/d"]])");
    result(desk, {{"call", "open"}, {"document", "d"}});
    result(desk, update);
    const Json edits = {{{"cell", "D2"}, {"text", "95%"}},
                        {{"cell", "D3"}, {"text", "5"}},
                        {{"cell", "E3"}, {"text", "5"}}};
    EXPECT_EQ(result(desk, on_sheet("edits", {{"edits", edits}}))["writes"],
              Json::parse(R"([{"cell":"D2","kind":"number","text":"95%","number":0.95},
                              {"cell":"D3","kind":"text","text":"5"},
                              {"cell":"E3","kind":"number","text":"5","number":5.0,"general":true}])"));
}

TEST(Door, ShowsAndSetsAside) {
    Desk desk;
    open(desk, form());
    Json view = result(desk, on_sheet("view"));
    const std::size_t rows = view["check"]["rows"].size();
    ASSERT_GT(rows, 0u);
    const Json first = view["check"]["rows"][0];
    view = result(desk, on_sheet("view", {{"key", first["key"]}}));
    EXPECT_EQ(view["check"]["details"]["message"], first["message"]);
    EXPECT_EQ(view["check"]["details"]["can_be_set_aside"], true);
    const Json decided =
        result(desk, on_sheet("set_aside", {{"key", first["key"]}, {"reason", "已说明"}}));
    EXPECT_NE(decided["decisions"], "");
    std::string joined;
    for (const Json& piece : decided["pieces"]) joined += piece.get<std::string>();
    EXPECT_EQ(joined, decided["decisions"]);
    view = result(desk, on_sheet("view"));
    EXPECT_EQ(view["check"]["rows"].size(), rows - 1);
    EXPECT_EQ(view["check"]["aside"][0]["reason"], "已说明");

    result(desk, {{"call", "open"}, {"document", "d"}, {"decisions", decided["decisions"]}});
    result(desk, test::update_json("d", form()));
    EXPECT_EQ(result(desk, on_sheet("view"))["check"]["rows"].size(), rows - 1);
    EXPECT_EQ(result(desk, on_sheet("restore", {{"aside", 0}}))["decisions"], "");
    EXPECT_EQ(result(desk, on_sheet("view"))["check"]["rows"].size(), rows);
    EXPECT_EQ(error(desk, on_sheet("restore", {{"aside", 0}})), "request.bad-value");
    EXPECT_EQ(error(desk, on_sheet("set_aside", {{"key", "x"}, {"reason", "y"}})),
              "request.unknown-finding");
}

TEST(Door, TellsDecisionsThatCannotBeRead) {
    Desk desk;
    const Json opened = result(desk, {{"call", "open"}, {"document", "d"}, {"decisions", "{"}});
    EXPECT_EQ(opened["trouble"]["code"], "decisions.unreadable");
    EXPECT_TRUE(result(desk, {{"call", "open"}, {"document", "d"}})["trouble"].is_null());
}

TEST(Door, GoesFromFindingToFinding) {
    Desk desk;
    open(desk, form());
    const Json place = result(desk, on_sheet("next", {{"cell", "A1"}}));
    EXPECT_EQ(place["sheet"], "目标");
    const Json back = result(desk, on_sheet("previous", {{"cell", place["cell"]}}));
    EXPECT_EQ(back["sheet"], "目标");
}

TEST(Door, RefusesAnExportWhileErrorsStand) {
    Desk desk;
    const Sheet sheet = test::load_sheet("hengdong-2020", 1);
    open(desk, sheet);
    Json request = {{"call", "export"}, {"document", "d"}, {"sheet", sheet.name()}};
    const Json refused = result(desk, request);
    EXPECT_TRUE(refused["text"].is_null());
    EXPECT_FALSE(refused["errors"].empty());
    EXPECT_NE(refused["question"], "");
    request["draft"] = true;
    const JudgedWorkbook workbook = judge(std::vector<Sheet>{sheet}, desk.library());
    EXPECT_EQ(result(desk, request)["text"], to_text(export_json(workbook.forms.front(), true)));
    request["form"] = 9;
    EXPECT_EQ(error(desk, request), "request.bad-value");
}

TEST(Door, ExportsAFormWithoutErrors) {
    Desk desk;
    open(desk, form());
    const Json exported = result(desk, on_sheet("export"));
    const JudgedWorkbook workbook = judge(std::vector<Sheet>{form()}, desk.library());
    EXPECT_EQ(exported["text"], to_text(export_json(workbook.forms.front(), false)));
    EXPECT_EQ(exported["name"], "目标.json");
}

TEST(Door, InsertsWhatTheUsersOwnTemplatesSay) {
    Desk desk;
    const std::string own = test::read_text("cases/templates/qingshan-2027-project.json");
    const Json texts = {{{"file", "a.json"}, {"text", own}}, {{"file", "b.json"}, {"text", "{"}}};
    const Json troubles = result(desk, {{"call", "library"}, {"texts", texts}})["troubles"];
    ASSERT_EQ(troubles.size(), 1u);
    EXPECT_EQ(troubles[0]["where"], "b.json");
    const Json layout =
        result(desk, {{"call", "layout"}, {"template", "qingshan-2027-project"}, {"cell", "C5"}});
    EXPECT_TRUE(layout["range"].get<std::string>().starts_with("C5:"));
    for (const Json& list : layout["lists"])
        EXPECT_FALSE(list["formula"].get<std::string>().empty());
}

}  // namespace
}  // namespace jibiao::wasm
