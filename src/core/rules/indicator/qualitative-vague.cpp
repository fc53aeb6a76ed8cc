// indicator/qualitative-vague: a qualitative value of general words only.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest_brief = 14;
/// The best of the three grades that 财预〔2020〕10号 defines by shares of the marks.
constexpr const char* national_grade = "达成年度指标";

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

bool vague(const Form& form, std::string_view text) {
    if (form.vocabulary->words("vague").has(text)) return true;
    const bool brief = length(text) <= longest_brief && !has_digit(text);
    return brief && contains_any(text, form.vocabulary->words("vague_parts"));
}

/// 优良 of air or water and 优秀 of an assessment are grades that others define.
bool graded_elsewhere(const Form& form, const Indicator& row) {
    return contains_any(row.text(Column::level3), form.vocabulary->words("graded"));
}

/// "较好。" -> "较好"
std::string without_full_stop(std::string text) {
    for (std::string_view stop : {"。", "；", ";", "."})
        if (text.ends_with(stop)) text.resize(text.size() - stop.size());
    return text;
}

void find_qualitative_vague(const Form& form, const Indicator& row, Report& report) {
    const auto* words = std::get_if<Qualitative>(&row.reading.value);
    if (!words || quantitative(row.op_cell.op) || row.not_applicable) return;
    if (graded_elsewhere(form, row)) return;
    const std::string text = without_full_stop(fold_label(words->text));
    if (!vague(form, text)) return;
    const bool grade = form.vocabulary->words("grades").has(text);
    Finding& finding = report.add(row.at(Column::value),
                                  {{"name", name_of(row)}, {"value", row.text(Column::value)}},
                                  grade ? "grade" : "");
    // Satisfaction is a percentage, and no grade at all.
    if (!own(row, Column::value) || contains(row.text(Column::level3), "满意")) return;
    finding.fixes.push_back(replace(row.at(Column::value), national_grade, false));
}

}  // namespace

const Rule indicator_qualitative_vague{
    .id = "indicator/qualitative-vague",
    .severity = Severity::warning,
    .refused = false,
    .why = "“较好”“及时”没有标准，年终谁都能说完成了；请写明判定标准、时限，或改为定量。",
    .source = "财预〔2015〕88号 细化量化；财预〔2020〕10号",
    .check_row = find_qualitative_vague};

}  // namespace jibiao::rules
