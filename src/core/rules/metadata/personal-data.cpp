// metadata/personal-data: a mobile number in a form, or a name in one that says it is for
// publication. One finding for the whole form: the public copy of the export leaves all of it out.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>

#include "core/base/phone.h"
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// "138****": enough to find it again, and no number of anybody.
std::string masked(std::string_view mobile) {
    constexpr std::size_t shown = 3;
    return std::string(mobile.substr(0, shown)) + std::string(mobile_digits - shown, '*');
}

struct Mobile {
    std::string shown;
    std::set<Cell> cells;
};

/// Enough digits, plain or full-width; most texts have few.
bool may_hold_number(std::string_view text) {
    if (text.size() < mobile_digits) return false;
    constexpr char full_width = '\xEF';
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == full_width;
    });
    return static_cast<std::size_t>(digits) >= mobile_digits;
}

void collect_mobile(const Field& field, Mobile& found) {
    if (!may_hold_number(field.text)) return;
    const std::string text = fold_width(field.text);
    const auto at = find_mobile(text);
    if (at == std::string::npos) return;
    if (found.cells.empty() || field.at < *found.cells.begin())
        found.shown = masked(std::string_view(text).substr(at, mobile_digits));
    found.cells.insert(field.at);
}

bool for_publication(const Form& form) {
    return contains(form.title.text, "公开") || contains(form.sheet, "公开");
}

void find_personal_data(const Form& form, Report& report) {
    Mobile found;
    for (const auto& [key, field] : form.fields) collect_mobile(field, found);
    for (const Field& field : form.texts) collect_mobile(field, found);
    for (const Indicator& row : form.indicators)
        for (const Field& field : row.fields) collect_mobile(field, found);
    if (!found.cells.empty()) {
        report.add(*found.cells.begin(),
                   {{"value", found.shown}, {"count", std::to_string(found.cells.size())}});
        return;
    }
    const Field* contact = form.field("contact");
    if (for_publication(form) && contact && !contact->text.empty())
        report.add(contact->at, {}, "name");
}

}  // namespace

const Rule metadata_personal_data{
    .id = "metadata/personal-data",
    .severity = Severity::hint,
    .refused = false,
    .why = "绩效目标随预算公开，经办人的姓名和手机号是个人信息，公开的一份里不应出现。",
    .source = "《中华人民共和国个人信息保护法》",
    .check_form = find_personal_data};

}  // namespace jibiao::rules
