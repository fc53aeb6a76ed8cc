// cross/department-differs: an indicator of the department and one of a project have the same name
// and targets that cannot both hold: two grades, two rates, or a project that alone promises more
// than the department.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/cross/forms.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// A shorter name (满意度, 合格率) is given to many things.
constexpr std::size_t shortest_indicator_name = 6;
/// 资金支付及时率, 工作完成及时率: each project has one, each of its own work.
constexpr std::size_t longest_general = 8;

bool is_grade(const Form& form, const std::string& value) {
    return form.vocabulary->words("grades").has(value);
}

bool numbers_contradict(const Indicator& department, const Indicator& project) {
    if (department.unit != project.unit || department.op != project.op) return false;
    if (department.unit == "%") return department.number != project.number;
    // A department does at least what one of its projects does; it may do more.
    return upward(department.op) && *department.number < *project.number;
}

bool targets_contradict(const Form& form, const Indicator& department, const Indicator& project) {
    if (department.number && project.number) return numbers_contradict(department, project);
    const std::string wanted = fold_label(department.text(Column::value));
    const std::string promised = fold_label(project.text(Column::value));
    return wanted != promised && is_grade(form, wanted) && is_grade(form, promised);
}

/// What is measured of every project, and of other people each time.
bool general(const Form& form, const Indicator& row, std::string_view name) {
    if (form.vocabulary->standard_level1(row.text(Column::level1)) == "满意度指标") return true;
    const auto& subjects = form.vocabulary->words("general_subjects");
    return length(name) <= longest_general &&
           std::any_of(subjects.begin(), subjects.end(),
                       [&](const std::string& subject) { return name.starts_with(subject); });
}

const Indicator* same_measure(const Form& department, const Indicator& row) {
    const std::string& name = row.folded_name;
    if (length(name) < shortest_indicator_name || general(department, row, name)) return nullptr;
    const auto found = std::find_if(
        department.indicators.begin(), department.indicators.end(),
        [&](const Indicator& one) { return one.folded_name == name; });
    return found == department.indicators.end() ? nullptr : &found->get();
}

void find_department_differs(const Workbook& workbook, WorkbookReport& report) {
    const Form* department = department_form(workbook);
    if (!department) return;
    for (const Form* project : project_forms(workbook)) {
        if (of_different_years(*department, *project)) continue;
        for (const Indicator& row : project->indicators) {
            const Indicator* other = same_measure(*department, row);
            if (!other || !targets_contradict(*department, *other, row)) continue;
            const Cell there = other->at(Column::value);
            report
                .add(*project, row.at(Column::value),
                     {{"name", name_of(row)},
                      {"value", row.text(Column::value)},
                      {"other", department->sheet},
                      {"other_row", std::to_string(other->row + 1)},
                      {"other_value", other->text(Column::value)}})
                .other = Place{department->sheet, there};
        }
    }
}

}  // namespace

const Rule cross_department_differs{
    .id = "cross/department-differs",
    .severity = Severity::warning,
    .refused = false,
    .why = "部门和项目考核同一项指标，目标值应当一致，否则年终两张表会得出两个结论。",
    .source = "财预〔2021〕101号",
    .check_workbook = find_department_differs};

}  // namespace jibiao::rules
