// self-evaluation/grade: a grade word (优 良 中 差) that the total score does not earn.
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/self-evaluation/totals.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct GradeWord {
    std::string_view word;
    std::size_t grade;
};
constexpr GradeWord words[] = {{"优", 0}, {"优秀", 0}, {"良", 1}, {"良好", 1},
                               {"中", 2}, {"中等", 2}, {"差", 3}, {"较差", 3}};
constexpr std::array<std::string_view, 4> names = {"优", "良", "中", "差"};

std::optional<std::size_t> grade_in(std::string_view text) {
    const std::string folded = fold_label(text);
    for (const auto& [word, grade] : words)
        if (folded == word) return grade;
    return std::nullopt;
}

/// The header field 自评等级, else a cell of the total row that holds nothing but the word.
const Field* grade_field(const Form& form) {
    const Field* field = form.field("grade");
    if (field && grade_in(field->text)) return field;
    if (!form.total_row) return nullptr;
    for (const Field& cell : form.total_row->fields)
        if (grade_in(cell.text)) return &cell;
    return nullptr;
}

std::size_t grade_of(const Form& form, const Decimal& score) {
    const auto least = form.settings.numbers("self-evaluation/grade", "least", {90, 80, 60});
    std::size_t grade = 0;
    while (grade < least.size() && grade + 1 < names.size() && score < least[grade]) ++grade;
    return grade;
}

/// A total of the indicators alone, with the points of budget execution elsewhere, earns no grade.
bool out_of_hundred(const Form& form) {
    const Decimal hundred = 100;
    if (form.total_row && form.total_row->weight) return *form.total_row->weight == hundred;
    if (form.field("total_score")) return true;
    Decimal weights;
    for (const Indicator& row : form.indicators)
        if (row.weight) weights = weights + *row.weight;
    return weights == hundred;
}

void find_grade(const Form& form, Report& report) {
    if (!is_self_evaluation(form) || !out_of_hundred(form)) return;
    const auto total = printed_total(form);
    const Field* field = grade_field(form);
    if (!total || !field) return;
    const std::size_t grade = grade_of(form, total->score);
    if (*grade_in(field->text) == grade) return;
    const std::string right(names[grade]);
    Finding& finding = report.add(
        field->at, {{"total", plain(total->score)}, {"value", field->text}, {"grade", right}});
    finding.fixes.push_back(replace(field->at, right, false));
}

}  // namespace

const Rule self_evaluation_grade{
    .id = "self-evaluation/grade",
    .severity = Severity::warning,
    .refused = false,
    .why = "总分90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
    .source = "财预〔2020〕10号",
    .check_form = find_grade};

}  // namespace jibiao::rules
