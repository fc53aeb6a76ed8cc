// structure/code-split: a project code broken over two lines or by spaces.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/metadata/project_code.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_code_split(const Form& form, Report& report) {
    const Field* code = form.field("project_code");
    if (!code || !has_space(code->text)) return;
    const std::string whole = without_spaces(code->text);
    if (!has_code_pattern(whole)) return;
    Finding& finding = report.add(code->at, {{"to", whole}});
    finding.fixes.push_back(replace(code->at, whole, true));
}

}  // namespace

const Rule structure_code_split{.id = "structure/code-split",
                                .severity = Severity::hint,
                                .refused = false,
                                .why = "项目编码是一个整体，中间断开，系统就查不到这个项目。",
                                .source = "预算管理一体化系统 PRO_CODE",
                                .check_form = find_code_split};

}  // namespace jibiao::rules
