// Exports of the real forms: golden texts of five, and what must hold of every one.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/output/json.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

/// Digests and counts follow the rules, which these texts are not about.
Json without_receipt(Json json) {
    const std::string digest(64, '0');
    json["generator"]["rules_sha256"] = digest;
    if (!json["generator"]["template"].is_null()) json["generator"]["template"]["sha256"] = digest;
    json["receipt"] = {
        {"errors", 0}, {"warnings", 0}, {"findings_sha256", digest}, {"overrides", Json::array()}};
    return json;
}

TEST(RealExports, GoldenTexts) {
    const std::pair<const char*, int> sheets[] = {{"zhijiang-2026", 1},
                                                  {"hengdong-2020", 1},
                                                  {"weixian", 1},
                                                  {"xiushan-2023", 5},
                                                  {"yunnan-yongde-mingliang-2022-selfeval", 1}};
    const Library library = builtin_library();
    for (const auto& [workbook, number] : sheets) {
        const auto judged = judge(test::load_sheet(workbook, number), library);
        ASSERT_EQ(judged.size(), 1u) << workbook;
        test::expect_golden("golden/output/export-" + std::string(workbook) + ".json",
                            to_text(without_receipt(export_json(judged[0], false))));
    }
}

bool is_decimal_or_empty(const Json& json) {
    return json == "" || Decimal::parse(json.get<std::string>()).has_value();
}

void expect_sound(const Judged& judged) {
    const Json json = export_json(judged, false);
    EXPECT_EQ(json["form"]["indicators"].size(), judged.form.indicators.size());
    std::size_t records = 0;
    for (const auto& [name, list] : json["records"].items()) {
        if (name.ends_with("INDICATOR")) records = list.size();
        EXPECT_FALSE(list.dump().find_first_of("<>=") != std::string::npos) << name;
    }
    EXPECT_EQ(records, judged.form.indicators.size());
    for (const Json& row : json["form"]["indicators"])
        EXPECT_TRUE(is_decimal_or_empty(row["weight"]));
    for (const auto& [key, amount] : json["form"]["funding"].items()) {
        EXPECT_TRUE(Decimal::parse(amount.get<std::string>())) << key;
    }
    EXPECT_EQ(to_text(json), to_text(export_json(judged, false)));
    EXPECT_EQ(form_json(judged, {})["rows"].size(), judged.form.indicators.size());
}

TEST(RealExports, HoldForEveryForm) {
    const Library library = builtin_library();
    int forms = 0;
    for (const auto& file : test::all_sheet_files()) {
        SCOPED_TRACE(file.workbook + " " + std::to_string(file.number));
        for (const Judged& judged : judge(test::load_sheet(file.workbook, file.number), library)) {
            expect_sound(judged);
            ++forms;
        }
    }
    EXPECT_GE(forms, 19);
}

}  // namespace
}  // namespace jibiao
