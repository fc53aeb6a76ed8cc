// monitoring/rate: the rate of execution so far is not executed by budget.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/execution.h"
#include "core/rules/list.h"

namespace jibiao::rules {
namespace {

void find_rate(const Form& form, Report& report) {
    if (form.kind == "monitoring") report_rates(form, report);
}

}  // namespace

const Rule monitoring_rate{.id = "monitoring/rate",
                           .severity = Severity::error,
                           .refused = false,
                           .why = "执行率＝执行数÷预算数，算错会误判支出进度。",
                           .source = "财预〔2019〕136号",
                           .check_form = find_rate};

}  // namespace jibiao::rules
