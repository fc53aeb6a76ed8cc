// goal/placeholder: words of an unfilled template in a goal.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/structure/template_words.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_placeholder(const Form& form, Report& report) {
    for (const auto& [key, field] : form.fields) {
        const std::string words = is_goal(form, field.at) ? template_words(form, field.text) : "";
        if (!words.empty())
            report.add(field.at, {{"value", words}, {"text", shortened(field.text)}});
    }
}

}  // namespace

const Rule goal_placeholder{.id = "goal/placeholder",
                            .severity = Severity::error,
                            .refused = false,
                            .why = "绩效目标仍是模板的提示文字，等于没有填写目标。",
                            .source = "财预〔2015〕88号",
                            .check_form = find_placeholder};

}  // namespace jibiao::rules
