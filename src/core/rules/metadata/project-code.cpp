// metadata/project-code: a code that is nearly one of the budget system, or whose check character
// does not fit. Numbers of other systems are left alone.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/metadata/project_code.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// Long enough, digits and capitals only, with the letter near its place: characters were lost,
/// doubled or mistaken.
bool nearly(std::string_view code) {
    const auto letters =
        std::count_if(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool plain_text = std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    });
    const auto first = code.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return plain_text && code.size() >= 19 && code.size() <= 23 && letters >= 1 && first >= 7 &&
           first <= 9;
}

void find_project_code(const Form& form, Report& report) {
    const Field* field = form.field("project_code");
    if (!field) return;
    const std::string code = without_spaces(fold_width(field->text));
    if (has_code_pattern(code)) {
        if (!check_character_fits(code)) report.add(field->at, {{"value", code}}, "check");
    } else if (nearly(code)) {
        report.add(field->at, {{"value", code}, {"length", std::to_string(code.size())}});
    }
}

}  // namespace

const Rule metadata_project_code{
    .id = "metadata/project-code",
    .severity = Severity::error,
    .refused = false,
    .why = "项目编码共21位：6位区划、2位年份、1位字母、11位流水号、1位校验码；错一位就对不上项目。",
    .source = "预算管理一体化系统 PRO_CODE",
    .check_form = find_project_code};

}  // namespace jibiao::rules
