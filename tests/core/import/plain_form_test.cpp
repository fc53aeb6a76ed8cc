// A form that nobody described comes back as a plain form, with nothing lost.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/plain_form.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "core/import/import.h"
#include "core/layout/filled.h"
#include "core/output/json.h"
#include "import/random_form.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

Json exported(const Sheet& sheet) {
    const auto judged = judge(sheet, test::library());
    EXPECT_EQ(judged.size(), 1u);
    return judged.empty() ? Json() : export_json(judged.front(), true);
}

/// The JSON as if no template had been known.
Json nameless(Json json) {
    json["generator"]["template"] = nullptr;
    json.erase("records");
    return json;
}

std::string listed_texts(const std::vector<Unplaced>& unplaced) {
    std::string text;
    for (const Unplaced& one : unplaced) text += one.where + ": " + one.text + "\n";
    return text;
}

/// Every text and amount of `json` that its plain form neither shows nor lists.
std::string lost(const Json& json, const Import& import, const Json& again) {
    std::set<std::string> known;
    for (const Unplaced& one : import.unplaced) known.insert(one.where);
    std::string text;
    const auto check = [&](const std::string& pointer, const Json& wanted) {
        const Json::json_pointer at(pointer);
        const bool same = again.contains(at) && again[at] == wanted;
        if (!same && wanted != "" && !known.contains(pointer)) text += pointer + "\n";
    };
    for (const auto& [key, amount] : json["form"]["funding"].items())
        check("/form/funding/" + key, amount);
    for (std::size_t i = 0; i < json["form"]["indicators"].size(); ++i) {
        for (const auto& [key, cell] : json["form"]["indicators"][i].items())
            check("/form/indicators/" + std::to_string(i) + "/" + key, cell);
    }
    return text;
}

TEST(PlainForm, LosesNothingOfAnyTemplateSilently) {
    for (const auto& form_template : test::library().templates) {
        for (unsigned seed = 21; seed <= 22; ++seed) {
            SCOPED_TRACE(form_template->id + " seed " + std::to_string(seed));
            const Json json =
                nameless(exported(test::random_form(*form_template, test::library(), seed)));
            const auto import = import_form(to_text(json), test::library());
            ASSERT_TRUE(import);
            EXPECT_EQ(lost(json, *import, exported(filled_sheet(import->layout))), "")
                << import->form_template->id;
        }
    }
}

/// A JSON of another program, of a form with these amounts.
Json of_another(const char* kind, const char* funding) {
    Json json = Json::parse(R"({"format": "jibiao.performance-targets", "version": 1, "form": {
        "fields": {"project_name": "信访专项"},
        "indicators": [{"level1": "产出指标", "level2": "数量指标", "level3": "接待群众次数",
                        "operator": "≥", "value": "200", "unit": "次"}]}})");
    json["form"]["kind"] = kind;
    json["form"]["funding"] = Json::parse(funding);
    return json;
}

std::vector<std::vector<std::string>> plain_rows(const Json& json) {
    const auto contents = read_contents(to_text(json));
    EXPECT_TRUE(contents);
    const Template form = plain_form(contents->front(), *test::library().vocabulary);
    std::vector<std::vector<std::string>> rows;
    for (const TemplateCell& cell : form.cells) {
        const auto row = static_cast<std::size_t>(cell.range.first.row);
        if (rows.size() <= row) rows.resize(row + 1);
        rows[row].push_back(!cell.text.empty()    ? cell.text
                            : !cell.field.empty() ? "<" + cell.field + ">"
                                                  : "<" + cell.amount + ">");
    }
    return rows;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(PlainForm, IsTitledByItsKind) {
    const auto title = [](const char* kind) {
        return plain_rows(of_another(kind, "{}")).at(0).at(0);
    };
    EXPECT_EQ(title("project"), "项目支出绩效目标表");
    EXPECT_EQ(title("department"), "部门整体支出绩效目标表");
    EXPECT_EQ(title("self-evaluation"), "项目支出绩效自评表");
    EXPECT_EQ(title("monitoring"), "项目支出绩效运行监控表");
    Json json = of_another("project", "{}");
    json["generator"]["title"] = "某县项目绩效表";
    EXPECT_EQ(plain_rows(json).at(0).at(0), "某县项目绩效表");
}

TEST(PlainForm, PutsAPartOfAnAmountBesideTheWhole) {
    EXPECT_EQ(
        plain_rows(of_another(
            "department", R"({"basic.subtotal": "134.46", "total": "300", "nobody.knows": "1"})")),
        (Rows{{"部门整体支出绩效目标表"},
              {"项目名称", "<project_name>"},
              {"基本支出", "合计", "<basic.subtotal>"},
              {"年度资金总额", "<total>"}}));
}

TEST(PlainForm, MakesAGridOfAmountsByColumnAndRow) {
    EXPECT_EQ(plain_rows(of_another("self-evaluation",
                                    R"({"initial.total": "100", "executed.total": "95",
                                        "executed.other": "5", "executed.nobody": "1"})")),
              (Rows{{"项目支出绩效自评表"},
                    {"项目名称", "<project_name>"},
                    {"项目资金", "全年执行数", "年初预算数"},
                    {"年度资金总额", "<executed.total>", "<initial.total>"},
                    {"其他资金", "<executed.other>", "<initial.other>"}}));
}

TEST(PlainForm, ShowsTheAmountsOfItsGrid) {
    const Json json =
        of_another("self-evaluation",
                   R"({"adjusted.other": "5", "executed.total": "95", "initial.total": "100"})");
    const auto import = import_form(to_text(json), test::library());
    ASSERT_TRUE(import);
    EXPECT_EQ(listed_texts(import->unplaced), "");
    EXPECT_EQ(import->form_template->id, "plain");
    const Json again = exported(filled_sheet(import->layout));
    EXPECT_EQ(again["form"]["funding"], json["form"]["funding"]);
    EXPECT_EQ(again["form"]["kind"], "self-evaluation");
}

TEST(PlainForm, ListsAnAmountThatNobodyKnows) {
    const Json json = of_another("project", R"({"total": "5", "nobody.knows": "1"})");
    const auto import = import_form(to_text(json), test::library());
    ASSERT_TRUE(import);
    EXPECT_EQ(listed_texts(import->unplaced), "/form/funding/nobody.knows: 1\n");
}

}  // namespace
}  // namespace jibiao
