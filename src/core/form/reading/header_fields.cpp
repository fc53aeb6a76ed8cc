// Reading the lines between title and table that no label explains.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/header_fields.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"
#include "core/form/reading/cells.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao::reading {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_year(std::string_view four) {
    return four.size() == 4 && four.find_first_not_of(digits) == std::string_view::npos &&
           (four.starts_with("19") || four.starts_with("20"));
}

struct CodeAndName {
    std::string_view code, name;
};

/// "202001魏县信访局本级", "230001 博野县信访局本级", "219001-某镇": 3 to 9 digits and a name
/// without digits.
std::optional<CodeAndName> code_and_name(std::string_view text) {
    const auto end = text.find_first_not_of(digits);
    constexpr std::size_t fewest = 3, most = 9, shortest_name = 3, longest_name = 40;
    if (end == std::string_view::npos || end < fewest || end > most) return std::nullopt;
    auto name = trimmed(text.substr(end));
    if (name.starts_with('-')) name = trimmed(name.substr(1));
    const bool sound = length(name) >= shortest_name && length(name) <= longest_name &&
                       name.find_first_of("0123456789.,:;()/%") == std::string_view::npos &&
                       !name.starts_with("年") && !name.starts_with("月");
    return sound ? std::optional(CodeAndName{text.substr(0, end), name}) : std::nullopt;
}

bool is_money_unit(const Vocabulary& vocabulary, std::string_view text) {
    const auto& units = vocabulary.words("amount_units");
    return std::find(units.begin(), units.end(), fold_label(text)) != units.end();
}

/// 单位 means the agency as well as the unit of amounts.
void tell_unit_from_agency(Form& form) {
    const auto found = form.fields.find("amount_unit");
    if (found == form.fields.end() || found->second.text.empty()) return;
    if (is_money_unit(*form.vocabulary, found->second.text)) return;
    form.fields.emplace("agency_name", found->second);
    form.fields.erase("amount_unit");
}

bool is_content(const Form& form, Cell at) {
    return std::any_of(form.fields.begin(), form.fields.end(),
                       [&](const auto& field) { return field.second.at == at; });
}

void add_from(Form& form, std::string_view text, Cell at, std::string& unit, Cell& unit_at) {
    if (is_year_line(text)) form.fields.emplace("year", Field{std::string(text), at});
    if (const auto line = code_and_name(text); line && at.row <= form.range.first.row + 2) {
        form.fields.emplace("agency_code", Field{std::string(line->code), at});
        form.fields.emplace("agency_name", Field{std::string(line->name), at});
    }
    if (!unit.empty()) return;
    unit = unit_in_brackets(*form.vocabulary, text);
    unit_at = at;
}

}  // namespace

std::string unit_in_brackets(const Vocabulary& vocabulary, std::string_view text) {
    const std::string folded = fold_label(text);
    const auto open = folded.find('('), close = folded.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open) return {};
    const std::string unit = folded.substr(open + 1, close - open - 1);
    return is_money_unit(vocabulary, unit) ? unit : std::string();
}

bool is_year_line(std::string_view text) {
    std::string bare;
    for (const char c : without_spaces(fold_width(text))) {
        if (c != '(' && c != ')' && c != '[' && c != ']') bare += c;
    }
    const std::string_view view = bare;
    if (!is_year(view.substr(0, 4))) return false;
    return view.substr(4) == "年度" || view.substr(4) == "年";
}

void add_unlabelled_fields(Form& form, const Sheet& sheet, const Area& head) {
    tell_unit_from_agency(form);
    std::string unit;
    Cell unit_at;
    constexpr std::size_t longest = 150;  // bytes; goals and duties are no such lines
    for (int row = head.first_row; row <= head.last_row; ++row) {
        for (int column = 0; column <= head.last_column; ++column) {
            const Cell at{row, column};
            const auto text = shown(sheet, at);
            if (text.empty() || text.size() > longest || at == form.title.at) continue;
            if (sheet.at(at).content != Content::text || is_content(form, at)) continue;
            add_from(form, text, at, unit, unit_at);
        }
    }
    if (!unit.empty() && !form.amounts.empty()) {
        form.fields.emplace("amount_unit", Field{unit, unit_at});
    }
}

std::optional<int> year_in(std::string_view text) {
    const std::string folded = without_spaces(fold_width(text));
    for (auto at = folded.find("年"); at != std::string::npos; at = folded.find("年", at + 1)) {
        if (at < 4 || !is_year(std::string_view(folded).substr(at - 4, 4))) continue;
        int year = 0;
        std::from_chars(folded.data() + at - 4, folded.data() + at, year);
        return year;
    }
    return std::nullopt;
}

std::string kind_of(const Form& form) {
    if (form.form_template) return form.form_template->kind;
    const std::string title = fold_label(form.title.text);
    const bool evaluation = form.has(Column::actual) && form.has(Column::score);
    if (form.has(Column::forecast) || form.has(Column::possibility)) return "monitoring";
    if (contains(title, "自评")) return "self-evaluation";
    // 监控 may also stand in a project's name: "视频监控项目绩效目标表".
    if (contains(title, "监控") && !contains(title, "绩效目标") && !evaluation) return "monitoring";
    if (contains_any(title, {"运行监控", "执行监控", "监控表"})) return "monitoring";
    if (evaluation) return "self-evaluation";
    const bool project =
        form.field("project_name") != nullptr || form.field("project_code") != nullptr;
    if (project && contains(title, "项目") && !contains(title, "整体")) return "project";
    if (contains(title, "整体") || contains(title, "部门") || contains(title, "单位"))
        return "department";
    if (project || contains(title, "项目")) return "project";
    return form.field("duties") != nullptr ? "department" : "project";
}

}  // namespace jibiao::reading
