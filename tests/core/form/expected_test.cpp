// Row counts, weights and templates that the case workbooks promise.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "core/sums/sums.h"
#include "support/sheets.h"

namespace jibiao {
namespace {


std::string expected_template(const std::string& workbook, int sheet) {
    if (workbook.starts_with("zhijiang")) return "zhijiang-2026-department";
    if (workbook == "weixian" || workbook == "boye") return "hebei-2022-project";
    if (workbook.starts_with("hengdong")) return "hengdong-2020-department";
    if (!workbook.starts_with("xiushan")) return "";
    return sheet == 1 ? "xiushan-2023-department" : "xiushan-2023-project";
}

TEST(RealTables, HaveTheirTemplateAndNoOther) {
    const auto library = builtin_library();
    for (const auto& file : test::all_sheet_files()) {
        const auto forms = read_forms(test::load_sheet(file.workbook, file.number), library);
        ASSERT_EQ(forms.size(), 1u) << file.workbook;
        const auto& form_template = forms.front().form_template;
        EXPECT_EQ(form_template ? form_template->id : "",
                  expected_template(file.workbook, file.number))
            << file.workbook << ' ' << file.number;
    }
}

TEST(RealTables, HaveTheExpectedRowsAndWeights) {
    const auto library = builtin_library();
    const auto expected = Json::parse(test::read_text("cases/expected.json"), nullptr, false);
    int checked = 0;
    for (const auto& file : test::seed_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        const auto& wanted = expected[file.workbook + ".xlsx"][sheet.name()];
        ASSERT_TRUE(wanted.is_object()) << file.workbook << ' ' << sheet.name();
        const Form form = read_forms(sheet, library).at(0);
        EXPECT_EQ(form.indicators.size(), wanted["indicators"].get<std::size_t>()) << file.workbook;
        const Sums sums = sum(form);
        if (wanted.contains("weights")) {
            EXPECT_EQ(sums.weight.text(), wanted["weights"].get<std::string>());
        }
        for (const auto& identity : sums.identities) EXPECT_TRUE(identity.holds) << identity.id;
        ++checked;
    }
    EXPECT_EQ(checked, 19);
}

TEST(RealTables, OnlyPublishedCopiesHaveMovedRows) {
    const auto library = builtin_library();
    int moved = 0;
    for (const auto& file : test::all_sheet_files()) {
        const Form form = read_forms(test::load_sheet(file.workbook, file.number), library).at(0);
        for (const Indicator& row : form.indicators) {
            if (row.shift == Shift::none && row.level2_in_level1.text.empty()) continue;
            EXPECT_TRUE(file.workbook.ends_with("as-published")) << file.workbook << row.row;
            ++moved;
        }
    }
    EXPECT_EQ(moved, 11);
}

}  // namespace
}  // namespace jibiao
