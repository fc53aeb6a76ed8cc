// funding/total: the total differs from the sum of its sources.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/identity.h"
#include "core/rules/list.h"

namespace jibiao::rules {
namespace {

void find_total(const Form& form, Report& report) {
    report_identities(form, funding_total.id, report);
}

}  // namespace

const Rule funding_total{.id = "funding/total",
                         .severity = Severity::error,
                         .refused = false,
                         .why = "资金总额应等于各资金来源之和，不符说明漏填或填错了一项。",
                         .source = "财预〔2015〕88号",
                         .check_form = find_total,
                         .reads = Parts::around()};

}  // namespace jibiao::rules
