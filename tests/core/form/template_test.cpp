// The built-in templates, and what the loader refuses: every mistake gets its place, none a crash.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/template.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "core/base/text.h"
#include "core/form/builtin.h"
#include "core/form/builtin_data.h"
#include "core/rules/rule.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using nlohmann::json;

std::vector<std::string> template_texts() {
    std::vector<std::string> out;
    for (const BuiltinFile* file = builtin_files; file->name; ++file) {
        if (std::string_view(file->name) != "vocabulary") out.emplace_back(file->text);
    }
    return out;
}

TEST(Template, loads_what_is_built_in) {
    const Library library = builtin_library();
    std::string ids;
    for (const auto& form : library.templates) ids += form->id + " ";
    EXPECT_EQ(ids,
              "hebei-2022-project hengdong-2020-department national-2015-department "
              "national-2015-project national-2019-monitoring national-2020-self-evaluation "
              "xiushan-2023-department xiushan-2023-project zhijiang-2026-department ");
    const Template& form = *library.find("xiushan-2023-department");
    EXPECT_EQ(form.name, "部门（单位）整体支出绩效目标申报表");
    EXPECT_EQ(form.year, 2023);
    EXPECT_EQ(form.cells.front().range, (Range{{0, 0}, {0, 9}}));
    EXPECT_EQ(form.table.header_row, 8);
    EXPECT_EQ(form.table.columns[2].first, 3);
    EXPECT_EQ(form.table.columns[2].last, 5);
    EXPECT_EQ(form.row_heights.at(16), 13);
    EXPECT_EQ(form.lists.at("operators"), form.operators);
    EXPECT_EQ(form.settings.numbers("weight/sum", "totals", {}), std::vector<Decimal>{100});
    EXPECT_EQ(form.settings.severity("indicator/operator-missing", Severity::warning),
              Severity::error);
}

/// Rows of the task table are numbered, not listed in the vocabulary.
bool is_of_task(const std::string& key) {
    return key.starts_with("task.") || key.starts_with("tasks.");
}

/// An amount of the vocabulary, or column.row of its funding grid.
bool is_amount(const Vocabulary& words, const std::string& key) {
    const auto point = std::min(key.find('.'), key.size());
    return words.amounts.contains(key) ||
           (words.grid_columns.contains(key.substr(0, point)) && point < key.size() &&
            words.grid_rows.contains(key.substr(point + 1)));
}

/// The headers of a column: those of its year too, where a form prints 二级 三级 指标值 twice.
std::vector<std::string> headers_of(const Vocabulary& words, const TemplateColumn& column) {
    if (column.tick) return words.ticks.at(column.column);
    auto headers = words.columns.at(column.column);
    for (const auto& [term, year] : {std::pair(Column::long_term_level2, Column::level2),
                                     std::pair(Column::long_term_level3, Column::level3),
                                     std::pair(Column::long_term_value, Column::value)}) {
        if (column.column != term) continue;
        const auto& twin = words.columns.at(year);
        headers.insert(headers.end(), twin.begin(), twin.end());
    }
    if (column.column == Column::actual) headers.push_back("1-7月执行情况");
    return headers;
}

/// Words that C++ and the vocabulary know are spelled as they know them.
TEST(Template, speaks_of_what_the_vocabulary_has) {
    const Library library = builtin_library();
    const Vocabulary& words = *library.vocabulary;
    for (const auto& form : library.templates) {
        EXPECT_TRUE(words.hierarchies.contains(form->hierarchy)) << form->id;
        for (const TemplateCell& cell : form->cells) {
            if (is_of_task(cell.field + cell.amount)) continue;
            EXPECT_TRUE(cell.field.empty() || words.fields.contains(cell.field)) << cell.field;
            EXPECT_TRUE(cell.amount.empty() || is_amount(words, cell.amount)) << cell.amount;
        }
        for (const TemplateRow& row : form->table.rows) {
            EXPECT_EQ(words.standard_level1(row.level1), row.level1) << form->id;
            EXPECT_EQ(words.standard_level2(row.level2), row.level2) << form->id;
        }
        for (const TemplateColumn& column : form->table.columns) {
            const auto headers = headers_of(words, column);
            EXPECT_TRUE(std::any_of(headers.begin(), headers.end(),
                                    [&](const std::string& header) {
                                        return fold_label(header) == fold_label(column.header);
                                    }))
                << form->id << " " << column.header;
        }
    }
}

void expect_known_rules(const Settings& settings, const std::vector<Identity>& identities,
                        const std::string& where) {
    for (const auto& [rule, unused] : settings.rules) EXPECT_TRUE(find_rule(rule)) << where << rule;
    for (const auto& identity : identities) {
        EXPECT_TRUE(find_rule(identity.rule)) << where << identity.rule;
    }
}

TEST(Template, sets_and_names_only_rules_that_exist) {
    const Library library = builtin_library();
    expect_known_rules(library.vocabulary->settings, library.vocabulary->identities, "vocabulary ");
    for (const auto& form : library.templates) {
        expect_known_rules(form->settings, form->identities, form->id + " ");
    }
}

/// A validity list that offers a sign must offer signs that the reader takes for one.
TEST(Template, operators_are_signs) {
    for (const auto& form : builtin_library().templates) {
        std::set<Operator> signs;
        for (const std::string& text : form->operators) {
            const OperatorReading reading = read_operator(text);
            EXPECT_TRUE(reading.spelling == Spelling::standard ||
                        reading.spelling == Spelling::variant)
                << form->id << " " << text;
            EXPECT_TRUE(signs.insert(reading.op).second) << form->id << " " << text;
        }
    }
}

struct Mistake {
    const char* piece;  ///< of the department template's text; its first occurrence
    const char* instead;
    const char* code;
    const char* where;
};

constexpr Mistake mistakes[] = {
    {"\"id\"", "\"id\" \"\"", "template.not-json", ""},
    {"\"kind\"", "\"id\"", "template.bad-value", ""},
    {"xiushan-2023-d", "Xiushan 2023 d", "template.bad-value", "/id"},
    {"\"year\": 2023", "\"year\": 23", "template.bad-value", "/year"},
    {"\"year\"", "\"jahr\"", "template.unknown-key", "/jahr"},
    {"\"department\"", "\"bureau\"", "template.bad-value", "/kind"},
    {"\"any\"", "\"2022\"", "template.bad-value", "/hierarchy"},
    {"\"amount_unit\": \"万元\"", "\"amount_unit\": \"\"", "template.bad-value", "/amount_unit"},
    {"[17, 22.5,", "[17, 500,", "template.bad-value", "/column_widths/1"},
    {"\"4:5\"", "\"5:4\"", "template.bad-address", "/row_heights/5:4"},
    {"\"4:5\"", "\"4:2000\"", "template.bad-address", "/row_heights/4:2000"},
    {"\"A1:J1\"", "\"J1:A1\"", "template.bad-address", "/cells/0/at"},
    {"\"A1:J1\"", "\"A1:K1\"", "template.bad-address", "/cells/0/at"},
    {"\"A1:J1\"", "\"A1:J2\"", "template.bad-address", "/cells/1/at"},
    {"\"B7:J7\"", "\"B10\"", "template.bad-address", "/table/columns/0/at"},
    {"\"title\"", "\"headline\"", "template.bad-value", "/cells/0/style"},
    {"\"goal\"", "\"agency_name\"", "template.bad-value", "/cells/26/field"},
    {"\"=C6+G6\"", "\"C6+G6\"", "template.bad-value", "/cells/16/formula"},
    {"\"=C6+G6\"", "\"=Sheet1!C6\"", "template.bad-value", "/cells/16/formula"},
    {"\"formula\"", "\"text\": \"0\", \"formula\"", "template.bad-value", "/cells/16/formula"},
    {"\"basic.fiscal\"", "\"total\"", "template.bad-value", "/cells/18/amount"},
    {"\"header_row\": 9", "\"header_row\": 0", "template.bad-value", "/table/header_row"},
    {"\"header_row\": 9", "\"header_row\": 9, \"total_row\": true", "template.bad-address",
     "/table/columns/0/at"},
    {"\"D:F\"", "\"F:D\"", "template.bad-address", "/table/columns/2/at"},
    {"\"D:F\"", "\"D1:F\"", "template.bad-address", "/table/columns/2/at"},
    {"\"D:F\"", "\"D:G\"", "template.bad-address", "/table/columns/3/at"},
    {"\"column\": \"unit\"", "\"column\": \"units\"", "template.bad-value",
     "/table/columns/5/column"},
    {"\"column\": \"unit\"", "\"column\": \"value\"", "template.bad-value",
     "/table/columns/5/column"},
    {"\"column\": \"value\"", "\"column\": \"actual\"", "template.bad-value", "/table/columns"},
    {"\"list\": \"level2\"", "\"list\": \"level\"", "template.bad-value", "/table/columns/1/list"},
    {"\"level2\": [", "\"operators\": [", "template.bad-value", "/lists/operators"},
    {"\"数量指标\", \"质量指标\"", "\"数量指标\", \"质量;时效\"", "template.bad-value", "/lists/level2"},
    {"[\"agency_name\", ", "[\"agency\", ", "template.bad-value", "/required_fields/0"},
    {"\"rule\": \"funding/b", "\"rule\": \"b", "template.bad-value", "/identities/0/rule"},
    {"\"left\": \"total\"", "\"left\": \"all\"", "template.bad-value", "/identities/0/left"},
    {"[\"basic.subtotal\", ", "[\"basic\", ", "template.bad-value", "/identities/0/right/0"},
    {"\"severity\": \"error\"", "\"severity\": \"fatal\"", "template.bad-value",
     "/settings/indicator~1operator-missing/severity"},
    {"\"weight/sum\"", "\"weight\"", "template.bad-value", "/settings/weight"},
    {"[\"100\"]", "[\"100\", \"9O\"]", "template.bad-value",
     "/settings/weight~1sum/parameters/totals"},
};

TEST(Template, loader_tells_every_mistake) {
    const std::string good = test::read_text("../templates/xiushan-2023-department.json");
    for (const Mistake& mistake : mistakes) {
        std::string text = good;
        const std::size_t at = text.find(mistake.piece);
        ASSERT_NE(at, std::string::npos) << mistake.piece;
        text.replace(at, std::string(mistake.piece).size(), mistake.instead);
        const auto loaded = load_template(text);
        ASSERT_FALSE(loaded) << mistake.instead;
        EXPECT_EQ(loaded.error().code, mistake.code) << mistake.instead << loaded.error().detail;
        EXPECT_EQ(loaded.error().where, mistake.where) << mistake.instead << loaded.error().detail;
        EXPECT_NE(loaded.error().detail, "") << mistake.instead;
    }
}

/// The pointers of all values of a document but the root.
void collect(const json& value, const json::json_pointer& at,
             std::vector<json::json_pointer>& out) {
    if (!at.empty()) out.push_back(at);
    if (value.is_object()) {
        for (const auto& member : value.items()) collect(member.value(), at / member.key(), out);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) collect(value[i], at / i, out);
    }
}

bool same_type(const json& a, const json& b) {
    return a.type() == b.type() || (a.is_number() && b.is_number());
}

TEST(Template, a_wrong_type_is_refused_where_it_stands) {
    const json wrongs[] = {nullptr, true, 7, "text", json::array({"text"}), {{"key", "text"}}};
    for (const std::string& text : template_texts()) {
        const json good = json::parse(text);
        std::vector<json::json_pointer> places;
        collect(good, json::json_pointer(), places);
        for (const auto& place : places) {
            for (const json& wrong : wrongs) {
                json bad = good;
                if (same_type(bad[place], wrong)) continue;
                bad[place] = wrong;
                const auto loaded = load_template(bad.dump());
                ASSERT_FALSE(loaded) << place << " = " << wrong;
                EXPECT_EQ(loaded.error().where, place.to_string()) << wrong;
                EXPECT_EQ(loaded.error().code, "template.wrong-type") << place << " = " << wrong;
            }
        }
    }
}

TEST(Template, a_missing_or_unknown_key_is_refused) {
    const json schema = json::parse(test::read_text("../templates/schema.json"));
    const auto required = schema["required"].get<std::set<std::string>>();
    const std::set<std::string> free_keys = {"lists", "row_heights", "settings", "parameters"};
    for (const std::string& text : template_texts()) {
        const json good = json::parse(text);
        for (const auto& member : good.items()) {
            json bad = good;
            bad.erase(member.key());
            const auto loaded = load_template(bad.dump());
            const bool missing = !loaded && loaded.error().code == "template.missing-key" &&
                                 loaded.error().where.substr(1) == member.key();
            EXPECT_EQ(missing, required.contains(member.key())) << member.key();
        }
        std::vector<json::json_pointer> places;
        collect(good, json::json_pointer(), places);
        for (const auto& place : places) {
            json bad = good;
            if (!bad[place].is_object() || free_keys.contains(place.back())) continue;
            bad[place]["strange"] = "text";
            const auto loaded = load_template(bad.dump());
            ASSERT_FALSE(loaded) << place;
            EXPECT_EQ(loaded.error(),
                      (Error{"template.unknown-key", (place / "strange").to_string(),
                             loaded.error().detail}));
        }
    }
}

TEST(Template, broken_text_never_crashes) {
    std::mt19937 random(20230101);
    for (const std::string& good : template_texts()) {
        for (std::size_t end = 0; end + 2 < good.size(); end += 37) {
            const auto loaded = load_template(std::string_view(good).substr(0, end));
            ASSERT_FALSE(loaded) << end;
            EXPECT_EQ(loaded.error().code, "template.not-json") << end;
        }
        for (int i = 0; i < 300; ++i) {
            std::string text = good;
            for (int change = 0; change < 3; ++change) {
                text[random() % text.size()] = static_cast<char>(random());
            }
            const auto loaded = load_template(text);
            EXPECT_TRUE(loaded || loaded.error().code.starts_with("template."));
        }
    }
}

}  // namespace
}  // namespace jibiao
