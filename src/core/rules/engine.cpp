// Runs the rules on a form or a workbook and puts their findings in order.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "core/rules/rule.h"

namespace jibiao {
namespace {

Finding make_finding(const Rule& rule, const Settings& settings, Cell at, Args args,
                     Literal variant) {
    Finding finding;
    finding.rule = rule.id;
    finding.severity = settings.severity(rule.id, rule.severity);
    finding.at = at;
    finding.variant = variant;
    finding.args = std::move(args);
    finding.refused = rule.refused;
    return finding;
}

std::set<int> moved_rows(const std::vector<Shared<Indicator>>& rows) {
    std::set<int> moved;
    for (const Indicator& row : rows)
        if (row.shift != Shift::none) moved.insert(row.row);
    return moved;
}

/// In a row whose cells moved, the cell of one column holds the content of another: nothing is
/// written there before the row is moved back.
void drop_fixes(const std::set<int>& moved_rows, std::vector<Finding>& findings) {
    if (moved_rows.empty()) return;
    auto moved = [&](const Edit& edit) { return moved_rows.contains(edit.at.row); };
    for (Finding& finding : findings)
        std::erase_if(finding.fixes, [&](const Fix& fix) {
            const bool moves_back = fix.label == "move-left" || fix.label == "move-right";
            return !moves_back && std::any_of(fix.edits.begin(), fix.edits.end(), moved);
        });
}

/// What stands above a list of projects is said once, of the first one.
void drop_shared(const Form& form, std::vector<Finding>& findings) {
    if (!form.shares_header) return;
    std::erase_if(findings,
                  [&](const Finding& finding) { return !form.range.contains(finding.at); });
}

void move_into(std::vector<Finding>& all, std::vector<Finding>& some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
}

auto order_key(const Finding& finding) {
    return std::tie(finding.at, finding.rule, finding.variant);
}

}  // namespace

Finding& Report::add(Cell at, Args args, Literal variant) {
    out_.push_back(make_finding(rule_, settings_, at, std::move(args), variant));
    return out_.back();
}

WorkbookReport::WorkbookReport(const Rule& rule, std::vector<SheetFinding>& out)
    : rule_(rule), out_(out) {}

SheetFinding& WorkbookReport::add(const Form& form, Cell at, Args args, Literal variant) {
    SheetFinding found{form.sheet,
                       make_finding(rule_, form.settings, at, std::move(args), variant),
                       std::nullopt};
    if (form.settings.off(rule_.id)) return switched_off_ = std::move(found);
    out_.push_back(std::move(found));
    return out_.back();
}

const Rule* find_rule(std::string_view id) {
    for (const Rule* rule : all_rules())
        if (rule->id == id) return rule;
    return nullptr;
}

RowRules::RowRules(const Form& form) : form_(form) {
    for (const Rule* rule : all_rules())
        if (rule->check_row && !form.settings.off(rule->id)) rules_.push_back(rule);
}

std::vector<Finding> RowRules::check(const Indicator& indicator) const {
    std::vector<Finding> found;
    for (const Rule* rule : rules_) {
        Report report(form_, *rule, found);
        rule->check_row(form_, indicator, report);
    }
    if (indicator.shift != Shift::none) drop_fixes({indicator.row}, found);
    return found;
}

void check_whole(const Form& form, Parts changed, FindingsByRule& found) {
    const auto rules = all_rules();
    const std::set<int> moved = moved_rows(form.indicators);
    found.resize(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = *rules[i];
        if (!rule.check_form || !rule.reads.meet(changed)) continue;
        found[i].clear();
        if (form.settings.off(rule.id)) continue;
        Report report(form, rule, found[i]);
        rule.check_form(form, report);
        drop_shared(form, found[i]);
        drop_fixes(moved, found[i]);
    }
}

void sort_findings(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return order_key(a) < order_key(b);
    });
}

std::vector<SheetFinding> check_workbook(const Workbook& workbook, Parts changed,
                                         SheetFindingsByRule& found) {
    const auto rules = all_rules();
    found.resize(rules.size());
    std::vector<SheetFinding> all;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = *rules[i];
        if (!rule.check_workbook) continue;
        if (rule.reads.meet(changed)) {
            found[i].clear();
            WorkbookReport report(rule, found[i]);
            rule.check_workbook(workbook, report);
        }
        all.insert(all.end(), found[i].begin(), found[i].end());
    }
    const auto place_of = [&](const SheetFinding& one) {
        return std::find_if(workbook.forms.begin(), workbook.forms.end(),
                            [&](const Form* form) { return form->sheet == one.sheet; }) -
               workbook.forms.begin();
    };
    std::stable_sort(all.begin(), all.end(), [&](const SheetFinding& a, const SheetFinding& b) {
        if (a.sheet != b.sheet) return place_of(a) < place_of(b);
        return order_key(a.finding) < order_key(b.finding);
    });
    return all;
}

std::vector<SheetFinding> check_workbook(const Workbook& workbook) {
    SheetFindingsByRule found;
    return check_workbook(workbook, Parts::everything(), found);
}

std::vector<Finding> check(const Form& form) {
    FindingsByRule whole;
    check_whole(form, Parts::everything(), whole);
    std::vector<Finding> found;
    for (auto& of_rule : whole) move_into(found, of_rule);
    const RowRules row_rules(form);
    for (const Indicator& indicator : form.indicators) {
        std::vector<Finding> of_row = row_rules.check(indicator);
        move_into(found, of_row);
    }
    sort_findings(found);
    return found;
}

}  // namespace jibiao
