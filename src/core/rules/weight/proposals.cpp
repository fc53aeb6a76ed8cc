// Weights that would be right: a form as a task for balance(), its answers as edits.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/weight/proposals.h"

#include <algorithm>
#include <map>

#include "core/rules/hierarchy/levels.h"
#include "core/rules/support.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t longest_name = 12;
/// More rows are only counted in a label.
constexpr std::size_t named_rows = 2;

/// Rows that have or need a weight of their own; none when one of them cannot be read.
std::vector<const Indicator*> weighed_rows(const Form& form) {
    std::vector<const Indicator*> rows;
    if (!form.has(Column::weight) || !marks_in_labels(form).empty()) return rows;
    for (const Indicator& row : form.indicators) {
        if (row.not_applicable || shares_weight(form, row)) continue;
        const bool unreadable = !row.weight && !row.text(Column::weight).empty();
        const bool usable = !row.weight || *row.weight > Decimal(0);
        if (unreadable || !usable) return {};
        rows.push_back(&row);
    }
    return rows;
}

WeightTask make_task(const Form& form, const std::vector<const Indicator*>& rows,
                     const std::set<int>& locked) {
    WeightTask task;
    task.totals = sum(form).weight_targets;
    const bool misplaced = std::any_of(rows.begin(), rows.end(), [&](const Indicator* row) {
        return has_wrong_parent(form, *row);
    });
    std::map<std::string, int> groups;
    for (const Indicator* row : rows) {
        const std::string& label = row->text(Column::level1);
        const std::string standard = form.vocabulary->standard_level1(label);
        const auto [group, added] = groups.try_emplace(standard.empty() ? label : standard,
                                                       static_cast<int>(task.groups.size()));
        if (added)
            task.groups.push_back(misplaced ? std::vector<Decimal>{} : allowed_totals(form, *row));
        task.rows.push_back({row->weight, group->second, locked.count(row->row) > 0});
    }
    return task;
}

Literal label_of(BalanceWay way) {
    switch (way) {
        case BalanceWay::fill:
            return "balance-fill";
        case BalanceWay::heaviest:
            return "balance-heaviest";
        case BalanceWay::even:
            return "balance-even";
        case BalanceWay::proportional:
            break;
    }
    return "balance-proportional";
}

/// "“办结率”20→25、“满意度”10→5"
std::string in_words(const std::vector<WeightChange>& changes) {
    std::string text;
    for (std::size_t i = 0; i < std::min(changes.size(), named_rows); ++i) {
        const WeightChange& change = changes[i];
        const std::string before = change.before ? plain(*change.before) : "";
        text += (i > 0 ? "、“" : "“") + shortened(change.name, longest_name) + "”" + before + "→" +
                plain(change.after);
    }
    return changes.size() > named_rows ? text + "…" : text;
}

WeightChoice make_choice(const std::vector<const Indicator*>& rows,
                         const WeightProposal& proposal) {
    WeightChoice choice{proposal.way, proposal.groups_met, {}, {}};
    choice.fix.label = label_of(proposal.way);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Decimal& after = proposal.weights[i];
        if (rows[i]->weight == after) continue;
        choice.changes.push_back({rows[i]->row, name_of(*rows[i]), rows[i]->weight, after});
        choice.fix.edits.push_back({rows[i]->at(Column::weight), plain(after)});
    }
    choice.fix.args = {{"changes", in_words(choice.changes)},
                       {"count", std::to_string(choice.changes.size())},
                       {"total", plain(proposal.total)}};
    return choice;
}

}  // namespace

std::vector<WeightChoice> weight_choices(const Form& form, const std::set<int>& locked) {
    std::vector<WeightChoice> choices;
    const auto rows = weighed_rows(form);
    const bool some = std::any_of(rows.begin(), rows.end(),
                                  [](const Indicator* row) { return row->weight.has_value(); });
    if (!some) return choices;
    for (const WeightProposal& proposal : balance(make_task(form, rows, locked)))
        choices.push_back(make_choice(rows, proposal));
    return choices;
}

void offer_weights(const std::vector<WeightChoice>& choices, bool groups, Finding& finding) {
    for (const WeightChoice& choice : choices) {
        const bool known =
            std::any_of(finding.fixes.begin(), finding.fixes.end(),
                        [&](const Fix& fix) { return fix.edits == choice.fix.edits; });
        if (!known && (choice.groups_met || !groups)) finding.fixes.push_back(choice.fix);
    }
}

}  // namespace jibiao::rules
