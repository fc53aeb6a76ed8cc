// cross/project-sum: the projects of the workbook do not add up to the department's project
// expenditure. Silent unless every project has a name of its own and an amount.
// SPDX-License-Identifier: MPL-2.0
#include <set>

#include "core/rules/cross/forms.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

/// Of fewer projects nobody expects that they are all.
constexpr std::size_t fewest_projects = 2;

const Amount* project_expenditure(const Form& department) {
    const Amount* total = department.amount("project.subtotal");
    return total ? total : department.amount("project");
}

/// In 元; empty when a project is there twice or lacks name, amount or the department's year.
std::optional<Decimal> sum_of_projects(const Form& department,
                                       const std::vector<const Form*>& projects) {
    std::set<std::string> names;
    Decimal sum;
    for (const Form* project : projects) {
        const std::string name = project_name(*project);
        const Amount* total = project->amount("total");
        const auto yuan = total ? in_yuan(*project, *total) : std::nullopt;
        const bool usable = !name.empty() && names.insert(name).second && yuan &&
                            !of_different_years(department, *project);
        if (!usable) return std::nullopt;
        sum = sum + *yuan;
    }
    return sum;
}

void find_project_sum(const Workbook& workbook, WorkbookReport& report) {
    const Form* department = department_form(workbook);
    const auto projects = project_forms(workbook);
    const Amount* total = department ? project_expenditure(*department) : nullptr;
    if (!total || projects.size() < fewest_projects) return;
    const auto whole = in_yuan(*department, *total);
    const auto sum = whole ? sum_of_projects(*department, projects) : std::nullopt;
    if (!sum || *sum == *whole) return;
    const std::string unit = amount_unit(*department, *total);
    const Decimal units_per_yuan = *Decimal::parse(unit == "元" ? "1" : "0.0001");
    const auto shown = [&](const Decimal& yuan) {
        const auto amount = Decimal::product(yuan, units_per_yuan);
        return amount ? plain(*amount) : "";
    };
    if (unit != "元" && unit != "万元") return;
    report.add(*department, total->at,
               {{"count", std::to_string(projects.size())},
                {"sum", shown(*sum)},
                {"total", plain(*total->value)},
                {"difference", shown((*sum - *whole).abs())},
                {"unit", unit}},
               *sum < *whole ? "" : "more");
}

}  // namespace

const Rule cross_project_sum{
    .id = "cross/project-sum",
    .severity = Severity::warning,
    .refused = false,
    .why = "部门的项目支出由各个项目组成，各项目绩效目标表的金额合计应与部门表的项目支出相等。",
    .source = "财预〔2021〕101号",
    .check_workbook = find_project_sum};

}  // namespace jibiao::rules
