// goal/number-differs: the goal gives another number than the indicator of the same name and unit.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/cross/prose.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Some number of the goal is the row's target: then the others are of something else.
bool confirmed(const Form& form, const Indicator& row, const std::vector<Statement>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Statement& one) {
        return names_measure(form, row, one) && row.number == one.number;
    });
}

/// The first indicator of this measure; null when there is none, or one has the number.
const Indicator* contradicted(const Form& form, const Statement& statement,
                              const std::vector<Statement>& all) {
    const Indicator* first = nullptr;
    for (const Indicator& row : form.indicators) {
        if (!names_measure(form, row, statement)) continue;
        if (row.number == statement.number) return nullptr;
        if (!first && !confirmed(form, row, all)) first = &row;
    }
    return first;
}

void find_number_differs(const Form& form, Report& report) {
    const Field* goal = goal_of(form);
    if (!goal) return;
    const auto all = statements(form, goal->text);
    for (const Statement& statement : all) {
        const Indicator* row = contradicted(form, statement, all);
        if (!row) continue;
        report.add(goal->at,
                   {{"value", statement.subject + statement.words},
                    {"name", name_of(*row)},
                    {"other_row", std::to_string(row->row + 1)},
                    {"target", std::string(symbol(row->op)) + plain(*row->number) + row->unit}});
        return;
    }
}

}  // namespace

const Rule goal_number_differs{
    .id = "goal/number-differs",
    .severity = Severity::warning,
    .refused = false,
    .why = "目标和指标说的是同一件事，数字就应相同，否则不知道按哪个考核。",
    .source = "财预〔2015〕88号",
    .check_form = find_number_differs};

}  // namespace jibiao::rules
