// Texts arrive in the cells of a form as they are, beside what the form prints there.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/fill.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/import/import.h"
#include "core/layout/filled.h"
#include "support/library.h"

namespace jibiao {
namespace {

/// A table with a column of numbers, five rows, one look for them all.
std::shared_ptr<const Template> number_form() {
    Template form;
    form.id = "numbers";
    form.kind = "project";
    form.hierarchy = "any";
    form.name = "项目支出绩效目标表";
    form.column_widths = {20, 20, 40, 20};
    form.table.columns = {{Column::level1, 0, 0, "一级指标", ""},
                          {Column::level2, 1, 1, "二级指标", ""},
                          {Column::level3, 2, 2, "三级指标", ""},
                          {Column::weight, 3, 3, "权重", ""}};
    form.table.rows.resize(5, {"产出指标", "数量指标"});
    return std::make_shared<const Template>(std::move(form));
}

ContentRow row_of(const char* name, const char* weight) {
    ContentRow row;
    row.text(Column::level1) = "产出指标";
    row.text(Column::level2) = "数量指标";
    row.text(Column::level3) = name;
    row.text(Column::weight) = weight;
    return row;
}

/// How many looks are laid over a cell.
std::ptrdiff_t looks_at(const Layout& layout, Cell at) {
    return std::count_if(layout.looks.begin(), layout.looks.end(),
                         [at](const LookWrite& write) { return write.range.contains(at); });
}

TEST(Fill, KeepsTheDigitsOfANumberAndOneLookForEveryCell) {
    Filling filling(number_form(), test::library(), {2, 1});
    const Layout before = filling.layout();
    const char* const values[] = {"9.50", "12", "2.0", "7", "100.00"};
    for (int i = 0; i < 5; ++i) filling.fill_row(row_of("接待量", values[i]), i);
    const Layout& after = filling.layout();
    const Sheet sheet = filled_sheet(after);
    for (int i = 0; i < 5; ++i) {
        const Cell at{3 + i, 4};
        EXPECT_EQ(sheet.at(at).text, values[i]);
        const bool shortened = std::string_view(values[i]).find('.') != std::string_view::npos;
        EXPECT_EQ(sheet.at(at).content, shortened ? Content::text : Content::number) << values[i];
    }
    for (int row = before.range.first.row; row <= before.range.last.row; ++row) {
        for (int column = before.range.first.column; column <= before.range.last.column; ++column) {
            const Cell at{row, column};
            EXPECT_EQ(looks_at(after, at), std::max<std::ptrdiff_t>(looks_at(before, at), 1))
                << address(at);
            CellLook look = look_at(after, at), old = look_at(before, at);
            look.number = old.number;
            EXPECT_TRUE(look == old) << address(at);
        }
    }
}

/// A JSON of a form of this template, without indicators.
Json json_for(const char* id, const char* kind, const char* form) {
    Json json = Json::parse(R"({"format": "jibiao.performance-targets", "version": 1,
        "generator": {"template": {"id": ""}}, "form": {"indicators": []}})");
    json["generator"]["template"]["id"] = id;
    json["form"]["kind"] = kind;
    json["form"].update(Json::parse(form));
    return json;
}

std::string text_in(const Layout& layout, const char* cell) {
    std::string text = "-";
    for (const CellWrite& write : layout.cells)
        if (write.at == *parse_address(cell)) text = (write.formula ? "f " : "") + write.text;
    return text;
}

TEST(Fill, WritesTheCodeOfTheAgencyBeforeItsName) {
    const auto line = [](const char* fields) {
        const auto import = import_form(to_text(json_for("hebei-2022-project", "project", fields)),
                                        test::library());
        EXPECT_TRUE(import);
        return text_in(import->layout, "A2");
    };
    EXPECT_EQ(line(R"({"fields": {"agency_code": "202001", "agency_name": "县信访局"}})"),
              "202001县信访局");
    EXPECT_EQ(line(R"({"fields": {"agency_name": "县信访局"}})"), "县信访局");
    EXPECT_EQ(line(R"({"fields": {"agency_code": "202001"}})"), "-");
}

TEST(Fill, PutsATextBehindItsLabelInTheSameCell) {
    const auto import =
        import_form(to_text(json_for("hengdong-2020-department", "department",
                                     R"({"year": 2031, "fields": {"agency_name": "县信访局"},
                             "funding": {"total": "300.50", "basic": "134.46", "project": "166.04"}})")),
                    test::library());
    ASSERT_TRUE(import);
    EXPECT_EQ(import->unplaced, std::vector<Unplaced>());
    EXPECT_EQ(text_in(import->layout, "A2"), "（2031年度）");
    EXPECT_EQ(text_in(import->layout, "A3"), "填报单位（盖章）：县信访局");
    EXPECT_EQ(text_in(import->layout, "B5"), "资金总额：300.5");
    EXPECT_EQ(text_in(import->layout, "E7"), "其中：基本支出：134.46");
}

TEST(Fill, UsesAFieldThatMeansAsMuch) {
    // 秀山 prints 主管部门 and 年度目标, no 单位名称 and 总体目标.
    const auto import = import_form(
        to_text(json_for("xiushan-2023-project", "project",
                         R"({"fields": {"goal": "接待200次", "agency_name": "县信访局"}})")),
        test::library());
    ASSERT_TRUE(import);
    EXPECT_EQ(import->unplaced, std::vector<Unplaced>());
    EXPECT_EQ(text_in(import->layout, "B9"), "接待200次");
    // Both are there: none takes the other's place.
    const auto both = import_form(
        to_text(json_for("xiushan-2023-project", "project",
                         R"({"fields": {"goal": "三年600次", "annual_goal": "接待200次"}})")),
        test::library());
    ASSERT_TRUE(both);
    EXPECT_EQ(text_in(both->layout, "B9"), "接待200次");
    ASSERT_EQ(both->unplaced.size(), 1u);
    EXPECT_EQ(both->unplaced[0].where, "/form/fields/goal");
}

TEST(Fill, ASumThatDoesNotHoldTakesThePlaceOfItsFormula) {
    const auto sum = [](const char* funding) {
        const auto import = import_form(
            to_text(json_for("xiushan-2023-project", "project", funding)), test::library());
        EXPECT_TRUE(import && import->unplaced.empty());
        return text_in(import->layout, "E5");
    };
    EXPECT_EQ(sum(R"({"funding": {"total": "30", "fiscal": "20", "other": "10"}})"),
              "f =SUM(E6:E7)");
    EXPECT_EQ(sum(R"({"funding": {"total": "20", "fiscal": "20"}})"), "f =SUM(E6:E7)");
    EXPECT_EQ(sum(R"({"funding": {"total": "31", "fiscal": "20", "other": "10"}})"), "31");
    EXPECT_EQ(sum(R"({"funding": {"fiscal": "20"}})"), "f =SUM(E6:E7)");
}

}  // namespace
}  // namespace jibiao
