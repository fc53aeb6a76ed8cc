// Sheet -> JSON -> sheet -> JSON: nothing changes, and what has no place is listed.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/import/rows.h"
#include "core/layout/filled.h"
#include "core/output/json.h"
#include "import/random_form.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Reason = Unplaced::Reason;

Json exported(const Sheet& sheet, const Library& library) {
    const auto judged = judge(sheet, library);
    EXPECT_EQ(judged.size(), 1u);
    return judged.empty() ? Json() : export_json(judged.front(), true);
}

std::string listed(const std::vector<Unplaced>& unplaced) {
    std::string text;
    for (const Unplaced& one : unplaced)
        text += one.where + " " + std::string(reason_name(one.reason)) + ": " + one.text + "\n";
    return text;
}

/// Imports and expects the same content again; returns the second export.
Json expect_same_again(const Json& json, const Library& library) {
    const auto import = import_form(to_text(json), library);
    EXPECT_TRUE(import) << (import ? "" : import.error().code);
    if (!import) return {};
    EXPECT_EQ(listed(import->unplaced), "");
    const Json again = exported(filled_sheet(import->layout), library);
    EXPECT_EQ(Json::diff(json["form"], again["form"]).dump(), "[]");
    EXPECT_EQ(to_text(json["form"]), to_text(again["form"]));
    if (json.contains("records")) {
        EXPECT_EQ(to_text(json["records"]), to_text(again["records"]));
    }
    return again;
}

TEST(Import, GivesEveryRealFormAgain) {
    const Library library = builtin_library();
    int forms = 0;
    for (const auto& file : test::all_sheet_files()) {
        SCOPED_TRACE(file.workbook + " " + std::to_string(file.number));
        for (const Judged& judged : judge(test::load_sheet(file.workbook, file.number), library)) {
            const Json first = export_json(judged, true);
            const Json second = expect_same_again(first, library);
            // From the second time on not even the receipt changes.
            EXPECT_EQ(to_text(second), to_text(expect_same_again(second, library)));
            ++forms;
        }
    }
    EXPECT_GE(forms, 25);
}

TEST(Import, GivesGeneratedFormsOfEveryTemplateAgain) {
    const Library library = builtin_library();
    for (const auto& form_template : library.templates) {
        for (unsigned seed = 1; seed <= 12; ++seed) {
            SCOPED_TRACE(form_template->id + " seed " + std::to_string(seed));
            const Sheet sheet = test::random_form(*form_template, library, seed);
            const Json json = exported(sheet, library);
            ASSERT_EQ(json["generator"]["template"]["id"], form_template->id);
            const Json second = expect_same_again(json, library);
            EXPECT_EQ(to_text(second), to_text(expect_same_again(second, library)));
            if (HasFailure()) return;
        }
    }
}

TEST(Import, ListsWhatTheNearestFormHasNoPlaceFor) {
    const Library library = builtin_library();
    const auto judged = judge(test::load_sheet("hunan-xiangtan-wupaoche-2023-goal", 1), library);
    ASSERT_EQ(judged.size(), 1u);
    Json json = export_json(judged[0], true);
    json["generator"]["template"] = nullptr;
    const auto import = import_form(to_text(json), library, {"hebei-2022-project", false, {}});
    ASSERT_TRUE(import);
    const std::string list = listed(import->unplaced);
    for (const char* line : {"/form/year no-place: 2023\n", "/form/funding/local no-place: 250\n",
                             "/form/fields/project_period no-place: 2023.07-2024.01\n"})
        EXPECT_NE(list.find(line), std::string::npos) << list;
    // What is not listed reads the same in the new form.
    const Json again = exported(filled_sheet(import->layout), library);
    EXPECT_EQ(again["form"]["indicators"].size(), json["form"]["indicators"].size());
    EXPECT_EQ(again["form"]["goal"], json["form"]["goal"]);
}

/// An export of the Xiushan project form with these indicators, by level 2.
Json with_indicators(const std::vector<std::string>& level2) {
    const Library library = builtin_library();
    Json json = exported(test::load_sheet("xiushan-2023", 5), library);
    Json row = json["form"]["indicators"][0];
    json["form"]["indicators"] = Json::array();
    json.erase("records");
    for (std::size_t i = 0; i < level2.size(); ++i) {
        row["level2"] = level2[i];
        row["level3"] = "指标" + std::to_string(i);
        json["form"]["indicators"].push_back(row);
    }
    return json;
}

TEST(Import, InsertsRowsIntoTheRightBlock) {
    const Library library = builtin_library();
    const auto import = import_form(to_text(with_indicators({"数量指标", "数量指标", "数量指标",
                                                             "数量指标", "数量指标", "质量指标"})),
                                    library);
    ASSERT_TRUE(import);
    EXPECT_EQ(listed(import->unplaced), "");
    const Layout empty = make_layout(*import->form_template, {0, 0});
    EXPECT_EQ(import->layout.range.last.row, empty.range.last.row + 2);
    const Sheet sheet = filled_sheet(import->layout);
    EXPECT_EQ(address(sheet.area({10, 2})), "C11:C15");  // 数量指标, three rows before
    EXPECT_EQ(address(sheet.area({10, 1})), "B11:B21");  // 产出指标
    EXPECT_EQ(address(sheet.area({9, 0})), "A10:A27");   // 绩效指标, beside the whole table
    EXPECT_EQ(sheet.at({15, 2}).text, "质量指标");
    for (const ListWrite& list : import->layout.lists) {
        if (list.range.first.row >= 10) {
            EXPECT_EQ(list.range.last.row, 26);
        }
    }
}

TEST(Import, ExtendsSumsAndMovesWhatLiesBelow) {
    Template form = *builtin_library().find("xiushan-2023-department");
    form.table.total_row = true;
    TemplateCell below = form.cells.back();
    below.formula = "=SUM(J10:J17)+C6";
    below.range = {{19, 0}, {19, 9}};
    form.cells.push_back(below);
    auto rows = form.table.rows;
    rows.insert(rows.begin() + 1, 3, rows[0]);
    const Template grown = with_rows(form, rows);
    EXPECT_EQ(grown.cells.back().formula, "=SUM(J10:J20)+C6");
    EXPECT_EQ(grown.cells.back().range.first.row, 22);
    const Layout layout = make_layout(grown, {0, 0});
    EXPECT_TRUE(std::any_of(layout.cells.begin(), layout.cells.end(), [](const CellWrite& write) {
        return write.formula && write.text == "=SUM(J10:J20)" && write.at == Cell{20, 9};
    }));
}

TEST(Import, KeepsAnOrderThatTheTemplateHasNot) {
    const Library library = builtin_library();
    expect_same_again(with_indicators({"质量指标", "数量指标", "质量指标", "自定指标", "数量指标"}),
                      library);
}

TEST(Import, KeepsAFormulaOnlyWhereItGivesTheAmount) {
    const Library library = builtin_library();
    Json json = exported(test::load_sheet("xiushan-2023", 1), library);
    const auto formulas = [&] {
        const auto import = import_form(to_text(json), library);
        EXPECT_TRUE(import);
        return std::count_if(import->layout.cells.begin(), import->layout.cells.end(),
                             [](const CellWrite& write) { return write.formula; });
    };
    EXPECT_EQ(formulas(), 3);
    json["form"]["funding"]["total"] = "1";
    EXPECT_EQ(formulas(), 2);
    EXPECT_EQ(import_form(to_text(json), library)->unplaced.size(), 0u);
}

TEST(Import, ConvertsAmountsToTheUnitOfTheForm) {
    const Library library = builtin_library();
    Json json = with_indicators({"数量指标"});
    json["form"]["amount_unit"] = "元";
    json["form"]["funding"] = {{"total", "55440.5"}, {"fiscal", "55440.5"}};
    const auto import = import_form(to_text(json), library);
    ASSERT_TRUE(import);
    EXPECT_EQ(listed(import->unplaced), "");
    EXPECT_EQ(exported(filled_sheet(import->layout), library)["form"]["funding"]["total"],
              "5.54405");
}

TEST(Import, UnderstandsAJsonWithoutFields) {
    const Library library = builtin_library();
    Json json = with_indicators({"数量指标"});
    json["form"].erase("fields");
    json["form"]["project"]["name"] = "信访专线";
    const auto import = import_form(to_text(json), library);
    ASSERT_TRUE(import);
    EXPECT_EQ(listed(import->unplaced), "");
    const Json again = exported(filled_sheet(import->layout), library);
    EXPECT_EQ(again["form"]["project"]["name"], "信访专线");
    EXPECT_EQ(again["form"]["goal"], json["form"]["goal"]);
}

TEST(Import, NeverMakesAFormulaOfAText) {
    const Library library = builtin_library();
    Json json = with_indicators({"数量指标"});
    json["form"]["indicators"][0]["level3"] = "=HYPERLINK(\"http://x\")";
    const auto import = import_form(to_text(json), library);
    ASSERT_TRUE(import);
    const auto& cells = import->layout.cells;
    EXPECT_FALSE(std::any_of(cells.begin(), cells.end(), [](const CellWrite& write) {
        return write.formula && write.text.starts_with("=HYPERLINK");
    }));
}

TEST(Import, SaysWhatIsWrongWithAJson) {
    const Library library = builtin_library();
    const auto code = [&](const Json& json) {
        const auto import = import_form(json.dump(), library);
        return import ? "" : import.error().code + " " + import.error().where;
    };
    const Json good = with_indicators({"数量指标"});
    EXPECT_EQ(import_form("{", library).error().code, "import.not-json");
    EXPECT_EQ(code(Json::object()), "import.missing-key /format");
    Json json = good;
    json["format"] = "other";
    EXPECT_EQ(code(json), "import.format /format");
    json = good;
    json["version"] = 2;
    EXPECT_EQ(code(json), "import.format /version");
    json = good;
    json["form"]["indicators"][0]["value"] = 5;
    EXPECT_EQ(code(json), "import.wrong-type /form/indicators/0/value");
    json = good;
    json["form"]["funding"]["total"] = "viel";
    EXPECT_EQ(code(json), "import.bad-value /form/funding/total");
    json = good;
    json["generator"]["template"] = nullptr;
    json["form"]["kind"] = "no such kind";
    EXPECT_EQ(code(json), "import.no-template no such kind");
    EXPECT_EQ(import_form(good.dump(), library, {"none", false, {}}).error().code,
              "template.unknown");
}

TEST(Import, AdvancesAFormByAYear) {
    const Library library = builtin_library();
    Json json = exported(test::load_sheet("xiushan-2023", 1), library);
    json["form"]["indicators"][0]["actual"] = "210";
    json["form"]["fields"]["goal_actual"] = "已完成";
    const auto import = import_form(to_text(json), library, {"", true, {}});
    ASSERT_TRUE(import);
    EXPECT_EQ(
        listed(import->unplaced),
        "/form/fields/goal_actual last-year: 已完成\n/form/indicators/0/actual last-year: 210\n");
    const Json again = exported(filled_sheet(import->layout), library);
    EXPECT_EQ(again["form"]["year"], 2024);
    EXPECT_EQ(again["form"]["indicators"][0]["value"], json["form"]["indicators"][0]["value"]);
}

TEST(Import, KeepsLastYearsFiguresWhereTheFormHasTheColumn) {
    Library library = builtin_library();
    Template form = *library.find("xiushan-2023-department");
    form.id = "with-previous";
    form.table.columns.push_back({Column::previous_value, 10, 10, "上年指标值", ""});
    form.column_widths.push_back(20);
    library.templates.push_back(std::make_shared<const Template>(form));
    const Json json = exported(test::load_sheet("xiushan-2023", 1), builtin_library());
    const auto import = import_form(to_text(json), library, {"with-previous", true, {}});
    ASSERT_TRUE(import);
    EXPECT_EQ(listed(import->unplaced), "");
    const Json row = exported(filled_sheet(import->layout), library)["form"]["indicators"][0];
    EXPECT_EQ(row["previous_value"], "≥200次");
    EXPECT_EQ(row["value"], "");
    EXPECT_EQ(row["operator"], "≥");
}

TEST(Import, GivesAWholeWorkbookAgain) {
    const Library library = builtin_library();
    std::vector<Sheet> sheets;
    for (int number = 1; number <= 5; ++number)
        sheets.push_back(test::load_sheet("xiushan-2023", number));
    const Json json = export_workbook_json(judge(sheets, library), true);
    const auto imports = import_forms(to_text(json), library);
    ASSERT_TRUE(imports);
    ASSERT_EQ(imports->size(), 5u);
    std::vector<Sheet> again;
    for (const Import& import : *imports) {
        EXPECT_EQ(listed(import.unplaced), "");
        again.push_back(filled_sheet(import.layout));
        EXPECT_EQ(again.back().name(), sheets[again.size() - 1].name());
    }
    const Json second = export_workbook_json(judge(again, library), true);
    for (std::size_t i = 0; i < 5; ++i)
        for (const char* part : {"form", "records"})
            EXPECT_EQ(to_text(json["forms"][i]["export"][part]),
                      to_text(second["forms"][i]["export"][part]));
    EXPECT_EQ(import_form(to_text(json), library).error(),
              (Error{"import.several", "/forms", "5"}));
}

TEST(Import, SaysWhereInAWorkbooksFileAnythingIs) {
    const Library library = builtin_library();
    std::vector<Sheet> sheets{test::load_sheet("xiushan-2023", 5),
                              test::load_sheet("hunan-xiangtan-wupaoche-2023-goal", 1)};
    Json json = export_workbook_json(judge(sheets, library), true);
    const auto imports = import_forms(to_text(json), library, {"hebei-2022-project", false, {}});
    ASSERT_TRUE(imports);
    ASSERT_FALSE(imports->back().unplaced.empty());
    EXPECT_TRUE(imports->back().unplaced[0].where.starts_with("/forms/1/export/form/"))
        << imports->back().unplaced[0].where;
    json["forms"][1]["export"]["form"]["indicators"][0]["value"] = 5;
    EXPECT_EQ(import_forms(to_text(json), library).error().where,
              "/forms/1/export/form/indicators/0/value");
    json["forms"] = Json::array();
    EXPECT_EQ(import_forms(to_text(json), library).error().code, "import.bad-value");
}

}  // namespace
}  // namespace jibiao
