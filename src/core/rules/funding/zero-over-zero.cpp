// funding/zero-over-zero: a rate where nothing was planned and nothing spent.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/execution.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_zero_over_zero(const Form& form, Report& report) {
    for (const std::string_view row : grid_rows) {
        const Execution execution = execution_of(form, row);
        if (!execution.rate || !zero_over_zero(execution)) continue;
        const Amount& rate = *execution.rate;
        Finding& finding = report.add(rate.at, {{"label", rate.label}, {"rate", rate.text}});
        if (!rate.formula) finding.fixes.push_back(clear(rate.at, false));
    }
}

}  // namespace

const Rule funding_zero_over_zero{
    .id = "funding/zero-over-zero",
    .severity = Severity::hint,
    .refused = false,
    .why = "预算数和执行数都是0时没有执行率可算，写0%会被看成一分钱没花。",
    .source = "财预〔2020〕10号",
    .check_form = find_zero_over_zero};

}  // namespace jibiao::rules
