// Runs the rules on a form and puts their findings in order.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <tuple>

#include "core/rules/rule.h"

namespace jibiao {

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
    return found;
}

std::vector<Finding> check_whole(const Form& form) {
    std::vector<Finding> found;
    for (const Rule* rule : all_rules()) {
        if (!rule->check_form || form.settings.off(rule->id)) continue;
        Report report(form, *rule, found);
        rule->check_form(form, report);
    }
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
