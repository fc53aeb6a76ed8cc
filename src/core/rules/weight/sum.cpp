// weight/sum: the weights do not add up to a total the form allows.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/weight/proposals.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

/// One row has no weight yet: what it would take.
void report_missing_row(const Form& form, const Sums& sums, const Indicator& row, Report& report) {
    const auto rest = remainder(sums);
    Args args{{"sum", plain(sums.weight)},
              {"totals", joined(sums.weight_targets)},
              {"name", name_of(row)}};
    if (!rest) {
        report.add(total_cell(form), args);
        return;
    }
    args.push_back({"total", plain(rest->total)});
    args.push_back({"missing", plain(rest->missing)});
    Finding& finding = report.add(total_cell(form), args, "remainder");
    finding.fixes.push_back({"remainder-row",
                             {args[2], args[3], args[4]},
                             {{row.at(Column::weight), plain(rest->missing)}},
                             false});
    offer_weights(weight_choices(form), false, finding);
}

/// The printed total of the total row differs from the sum although the sum is right.
void report_printed_total(const Form& form, const Sums& sums, Report& report) {
    if (!form.total_row || !form.total_row->weight) return;
    const Decimal printed = *form.total_row->weight;
    // 90 points of indicators and 10 of budget execution are printed as 100.
    if (printed == sums.weight || printed == sums.weight + Decimal(10)) return;
    const Cell at = total_cell(form);
    Finding& finding =
        report.add(at, {{"sum", plain(sums.weight)}, {"value", plain(printed)}}, "printed-total");
    finding.fixes.push_back(replace(at, plain(sums.weight), false));
}

/// A self-evaluation whose printed total adds the points of budget execution, 10 or 20.
bool execution_apart(const Form& form, const Sums& sums) {
    if (form.kind != "self-evaluation" || !form.total_row || !form.total_row->weight) return false;
    const Decimal apart = *form.total_row->weight - sums.weight;
    return *form.total_row->weight == Decimal(100) &&
           (apart == Decimal(10) || apart == Decimal(20));
}

void find_sum(const Form& form, Report& report) {
    if (!marks_in_labels(form).empty()) return;
    const auto missing = rows_without_weight(form);
    if (!missing.empty()) {
        const Sums sums = sum(form);
        if (missing.size() == 1) return report_missing_row(form, sums, *missing.front(), report);
        Finding& finding = report.add(total_cell(form),
                                      {{"sum", plain(sums.weight)},
                                       {"totals", joined(sums.weight_targets)},
                                       {"count", std::to_string(missing.size())}},
                                      "rows-missing");
        offer_weights(weight_choices(form), false, finding);
        return;
    }
    const auto sums = complete_weights(form);
    if (!sums) return;
    const auto& totals = sums->weight_targets;
    if (std::find(totals.begin(), totals.end(), sums->weight) != totals.end())
        return report_printed_total(form, *sums, report);
    if (execution_apart(form, *sums)) return;
    Finding& finding =
        report.add(total_cell(form), {{"sum", plain(sums->weight)}, {"totals", joined(totals)}});
    offer_weights(weight_choices(form), false, finding);
}

}  // namespace

const Rule weight_sum{
    .id = "weight/sum",
    .severity = Severity::error,
    .refused = true,
    .why = "权重合计应为100；预算执行率另占10分的，指标权重合计为90。合计不符，系统不予保存。",
    .source = "财预〔2020〕10号；财预〔2021〕101号；预算管理一体化系统",
    .check_form = find_sum,
    .reads = weighed};

}  // namespace jibiao::rules
