// cross/copied-table: two projects whose indicator tables are the same but for a row or two.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/rules/cross/forms.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t fewest_rows = 5;
constexpr std::size_t same_of_ten = 8;

/// What a row says, without its sign, weight and basis; "" for a row without name or value.
std::string content(const Indicator& row) {
    const std::string& name = row.folded_name;
    const std::string value = fold_label(row.text(Column::value));
    if (name.empty() || value.empty() || row.not_applicable) return "";
    return name + '|' + fold_label(row.text(Column::explanation)) + '|' + value + '|' +
           fold_label(row.text(Column::unit));
}

/// Sorted, so that two tables are compared in one pass: a workbook may have hundreds.
std::vector<std::string> contents(const Form& form) {
    std::vector<std::string> all;
    for (const Indicator& row : form.indicators) {
        std::string text = content(row);
        if (!text.empty()) all.push_back(std::move(text));
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::size_t common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        const int order = i->compare(*k);
        count += order == 0 ? 1 : 0;
        if (order <= 0) ++i;
        if (order >= 0) ++k;
    }
    return count;
}

void find_copied_table(const Workbook& workbook, WorkbookReport& report) {
    const auto projects = project_forms(workbook);
    if (projects.size() < 2) return;
    std::vector<std::vector<std::string>> tables;
    for (const Form* project : projects) tables.push_back(contents(*project));
    for (std::size_t i = 1; i < projects.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const std::size_t rows = std::max(tables[i].size(), tables[k].size());
            if (rows < fewest_rows) continue;
            if (project_name(*projects[i]) == project_name(*projects[k])) continue;
            const std::size_t same = common(tables[i], tables[k]);
            if (same * 10 < rows * same_of_ten) continue;
            const Cell at = heading_cell(*projects[i]);
            report
                .add(*projects[i], at,
                     {{"rows", std::to_string(rows)},
                      {"same", std::to_string(same)},
                      {"other", projects[k]->sheet}})
                .other = Place{projects[k]->sheet, heading_cell(*projects[k])};
            break;
        }
    }
}

}  // namespace

const Rule cross_copied_table{
    .id = "cross/copied-table",
    .severity = Severity::warning,
    .refused = false,
    .why = "不同的项目做的事不同，指标几乎一样，说明有一张表是照抄的，考核不出这个项目的效果。",
    .source = "绩效目标审核要求",
    .check_workbook = find_copied_table};

}  // namespace jibiao::rules
