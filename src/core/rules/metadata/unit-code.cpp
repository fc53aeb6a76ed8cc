// metadata/unit-code: a code of an agency with a digit too few or too many. Codes of other systems
// (9 digits and more, letters) are left alone.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_unit_code(const Form& form, Report& report) {
    const Field* field = form.field("agency_code");
    if (!field || field->text.empty()) return;
    const std::string code = without_spaces(fold_width(field->text));
    const bool digits =
        std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    constexpr std::size_t department = 3, agency = 6, longest = 7;
    if (!digits || code.size() == department || code.size() == agency || code.size() > longest)
        return;
    report.add(field->at, {{"value", code}, {"length", std::to_string(code.size())}});
}

}  // namespace

const Rule metadata_unit_code{.id = "metadata/unit-code",
                              .severity = Severity::warning,
                              .refused = false,
                              .why = "部门编码3位、单位编码6位，位数不对就对不上单位。",
                              .source = "预算管理一体化系统 AGENCY_CODE",
                              .check_form = find_unit_code};

}  // namespace jibiao::rules
