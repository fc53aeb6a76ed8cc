// funding/subtotal: a subtotal differs from the sum of its own sources.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/identity.h"
#include "core/rules/list.h"

namespace jibiao::rules {
namespace {

void find_subtotal(const Form& form, Report& report) {
    report_identities(form, funding_subtotal.id, report);
}

}  // namespace

const Rule funding_subtotal{.id = "funding/subtotal",
                            .severity = Severity::error,
                            .refused = false,
                            .why = "小计应等于其下各资金来源之和，不符说明漏填或填错了一项。",
                            .source = "财预〔2015〕88号",
                            .check_form = find_subtotal,
                            .reads = Parts::around()};

}  // namespace jibiao::rules
