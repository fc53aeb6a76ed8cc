// funding/basic-plus-project: the total differs from basic plus project expenditure.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/identity.h"
#include "core/rules/list.h"

namespace jibiao::rules {
namespace {

void find_basic_plus_project(const Form& form, Report& report) {
    report_identities(form, funding_basic_plus_project.id, report);
}

}  // namespace

const Rule funding_basic_plus_project{
    .id = "funding/basic-plus-project",
    .severity = Severity::error,
    .refused = false,
    .why = "部门预算支出总额由基本支出和项目支出组成，两项相加应等于总额。",
    .source = "财预〔2015〕88号",
    .check_form = find_basic_plus_project,
    .reads = Parts::around()};

}  // namespace jibiao::rules
