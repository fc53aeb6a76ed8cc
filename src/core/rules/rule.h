// A rule is a constant: id, severity, reason, source and check in one small file of rules/<group>/.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/form/form.h"
#include "core/form/workbook.h"
#include "core/base/finding.h"
#include "core/rules/parts.h"

namespace jibiao {

struct Rule;

/// Collects the findings of one rule on one form; severity comes from the form's settings.
class Report {
public:
    Report(const Form& form, const Rule& rule, std::vector<Finding>& out)
        : rule_(rule), settings_(form.settings), out_(out) {}

    /// Adds a finding; returns it so that a check can add fixes. Valid until the next add.
    Finding& add(Cell at, Args args = {}, Literal variant = {});

private:
    const Rule& rule_;
    const Settings& settings_;
    std::vector<Finding>& out_;
};

/// The same for a rule between forms: a finding stands on a form, whose settings give its severity
/// or switch it off.
class WorkbookReport {
public:
    WorkbookReport(const Rule& rule, std::vector<SheetFinding>& out);

    /// As Report::add; `other` of the finding may be set, too.
    SheetFinding& add(const Form& form, Cell at, Args args = {}, Literal variant = {});

private:
    const Rule& rule_;
    std::vector<SheetFinding>& out_;
    SheetFinding switched_off_;
};

/// One of the three checks is set, or the first two of them.
/// `check_row` sees one indicator and may look at nothing of the form but its columns, settings,
/// template and profile: Session reuses its findings while the row is unchanged.
/// `check_form` sees everything of one form, `check_workbook` all forms of a workbook: its place is
/// for what no single form can show. Their findings are reused while nothing they read changes.
/// A rule with two checks judges each row alone, and what stands around the rows.
struct Rule {
    Literal id;
    Severity severity;
    bool refused;                 ///< refused by the budget system on save
    std::string_view why;         ///< the reason, in Chinese; catalogues translate it
    std::string_view source;      ///< regulation or origin, e.g. "财预〔2021〕101号"
    void (*check_row)(const Form&, const Indicator&, Report&) = nullptr;
    void (*check_form)(const Form&, Report&) = nullptr;
    void (*check_workbook)(const Workbook&, WorkbookReport&) = nullptr;
    /// What of the form, or of any form of the workbook, check_form or check_workbook looks at besides
    /// columns, settings, template and profile. Said by rules that take long in a large table.
    Parts reads = Parts::everything();
};

/// Every rule, in catalogue order. The explicit list stands in rules.cpp.
std::span<const Rule* const> all_rules();
const Rule* find_rule(std::string_view id);

/// Every finding of every rule on one form that the form's settings leave on, sorted by cell, then
/// rule.
std::vector<Finding> check(const Form& form);

/// The findings of the rules between forms, in the order of the forms' sheets, then as `check`.
std::vector<SheetFinding> check_workbook(const Workbook& workbook);
/// The same; those of rules that read none of the `changed` parts are taken from `found`, which is
/// brought up to date, by rule in catalogue order.
using SheetFindingsByRule = std::vector<std::vector<SheetFinding>>;
std::vector<SheetFinding> check_workbook(const Workbook& workbook, Parts changed,
                                         SheetFindingsByRule& found);

/// The row rules that the settings of a form leave on. The form must outlive it.
class RowRules {
public:
    explicit RowRules(const Form& form);
    /// Their findings on one indicator, unsorted.
    std::vector<Finding> check(const Indicator& indicator) const;

private:
    const Form& form_;
    std::vector<const Rule*> rules_;
};
/// The same for one row alone.
inline std::vector<Finding> check_row(const Form& form, const Indicator& indicator) {
    return RowRules(form).check(indicator);
}

/// The findings of the form rules, by rule in catalogue order.
using FindingsByRule = std::vector<std::vector<Finding>>;
/// Brings them up to date: only rules that read one of the `changed` parts are asked again.
void check_whole(const Form& form, Parts changed, FindingsByRule& found);
/// The order `check` gives: by row, column, rule.
void sort_findings(std::vector<Finding>& findings);

}  // namespace jibiao
