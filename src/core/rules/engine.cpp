// Runs the rules on a form and puts their findings in order.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <tuple>

#include "core/rules/rule.h"

namespace jibiao {
namespace {

/// In a row whose cells moved, the cell of one column holds the content of another: nothing is
/// written there before the row is moved back.
void drop_fixes_in_moved_rows(std::span<const Indicator> rows, std::vector<Finding>& findings) {
    auto moved = [&](const Edit& edit) {
        return std::any_of(rows.begin(), rows.end(), [&](const Indicator& row) {
            return row.shift != Shift::none && row.row == edit.at.row;
        });
    };
    for (Finding& finding : findings)
        std::erase_if(finding.fixes, [&](const Fix& fix) {
            const bool moves_back = fix.label == "move-left" || fix.label == "move-right";
            return !moves_back && std::any_of(fix.edits.begin(), fix.edits.end(), moved);
        });
}

}  // namespace

Report::Report(const Form& form, const Rule& rule, std::vector<Finding>& out)
    : rule_(rule), severity_(form.settings.severity(rule.id, rule.severity)), out_(out) {}

Finding& Report::add(Cell at, Args args, std::string variant) {
    Finding finding;
    finding.rule = std::string(rule_.id);
    finding.severity = severity_;
    finding.at = at;
    finding.variant = std::move(variant);
    finding.args = std::move(args);
    finding.refused = rule_.refused;
    out_.push_back(std::move(finding));
    return out_.back();
}

const Rule* find_rule(std::string_view id) {
    for (const Rule* rule : all_rules())
        if (rule->id == id) return rule;
    return nullptr;
}

std::vector<Finding> check_row(const Form& form, const Indicator& indicator) {
    std::vector<Finding> found;
    for (const Rule* rule : all_rules()) {
        if (!rule->check_row || form.settings.off(rule->id)) continue;
        Report report(form, *rule, found);
        rule->check_row(form, indicator, report);
    }
    drop_fixes_in_moved_rows({&indicator, 1}, found);
    return found;
}

std::vector<Finding> check_whole(const Form& form) {
    std::vector<Finding> found;
    for (const Rule* rule : all_rules()) {
        if (!rule->check_form || form.settings.off(rule->id)) continue;
        Report report(form, *rule, found);
        rule->check_form(form, report);
    }
    drop_fixes_in_moved_rows(form.indicators, found);
    return found;
}

void sort_findings(std::vector<Finding>& findings) {
    auto key = [](const Finding& f) { return std::tie(f.at, f.rule, f.variant); };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

std::vector<Finding> check(const Form& form) {
    std::vector<Finding> found = check_whole(form);
    for (const Indicator& indicator : form.indicators) {
        std::vector<Finding> of_row = check_row(form, indicator);
        found.insert(found.end(), std::make_move_iterator(of_row.begin()),
                     std::make_move_iterator(of_row.end()));
    }
    sort_findings(found);
    return found;
}

}  // namespace jibiao
