// goal/purpose-is-name: the use of the funds is the name of the project and nothing else.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/goal/goal_text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_purpose_is_name(const Form& form, Report& report) {
    const Field* purpose = form.field("purpose");
    const Field* name = form.field("project_name");
    if (!purpose || !name || purpose->at == name->at) return;
    const std::string text = bare_goal(purpose->text);
    if (text.empty() || text != bare_goal(name->text)) return;
    report.add(purpose->at, {{"value", shortened(purpose->text)}});
}

}  // namespace

const Rule goal_purpose_is_name{
    .id = "goal/purpose-is-name",
    .severity = Severity::warning,
    .refused = false,
    .why = "资金用途要写钱花在哪些事上、各花多少；只写项目名称，等于没有说明。",
    .source = "绩效目标审核要求",
    .check_form = find_purpose_is_name};

}  // namespace jibiao::rules
