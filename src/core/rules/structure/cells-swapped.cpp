// structure/cells-swapped: the explanation holds a grade (良好, 效果明显) and the value what is to
// be graded (办公条件, 维护). Grades are the list "verdicts". SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest = 12;

bool is_verdict(const Form& form, std::string_view text) {
    return form.vocabulary->words("verdicts").has(fold_label(text));
}

void find_cells_swapped(const Form& form, const Indicator& row, Report& report) {
    const Field& explanation = row.field(Column::explanation);
    const Field& value = row.field(Column::value);
    if (!std::holds_alternative<Qualitative>(row.reading.value)) return;
    if (!own(row, Column::explanation) || !own(row, Column::value)) return;
    if (!is_verdict(form, explanation.text) || is_verdict(form, value.text)) return;
    if (length(value.text) > longest) return;
    Finding& finding = report.add(
        value.at,
        {{"name", name_of(row)}, {"value", value.text}, {"explanation", explanation.text}});
    finding.fixes.push_back({"swap",
                             {{"to", explanation.text}},
                             {{value.at, explanation.text}, {explanation.at, value.text}},
                             false});
}

}  // namespace

const Rule structure_cells_swapped{
    .id = "structure/cells-swapped",
    .severity = Severity::warning,
    .refused = false,
    .why = "说明写考核什么，指标值写达到什么程度；填反了，考核的就是另一回事。",
    .source = "绩效目标审核要求",
    .check_row = find_cells_swapped};

}  // namespace jibiao::rules
