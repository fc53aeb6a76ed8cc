// The budget identities of a form, as three rules report them.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/identity.h"

#include <algorithm>

#include "core/rules/support.h"
#include "core/sums/money.h"
#include "core/sums/sums.h"

namespace jibiao::rules {
namespace {

std::string joined(const std::vector<std::string>& labels) {
    std::string text;
    for (const std::string& label : labels) text += (text.empty() ? "" : "＋") + label;
    return text;
}

const Amount* amount_at(const Form& form, Cell at) {
    const auto amount = std::find_if(form.amounts.begin(), form.amounts.end(),
                                     [&](const Amount& a) { return a.at == at; });
    return amount == form.amounts.end() ? nullptr : &*amount;
}

}  // namespace

void report_identities(const Form& form, std::string_view rule, Report& report) {
    for (const IdentitySum& identity : sum(form).identities) {
        if (identity.holds || identity.rule != rule) continue;
        const Amount* left = amount_at(form, identity.at);
        Args args{{"unit", left ? amount_unit(form, *left) : ""},
                  {"label", identity.left_label},
                  {"left", identity.left.text()},
                  {"parts", joined(identity.right_labels)},
                  {"right", identity.right.text()},
                  {"difference", plain(identity.difference.abs())}};
        const bool short_of = identity.difference.is_negative();
        Finding& finding = report.add(identity.at, args, short_of ? "less" : "");
        // Only a plain typed number can be replaced without touching other text.
        if (left && !left->formula && Decimal::parse(left->text))
            finding.fixes.push_back(replace(identity.at, identity.right.text(), false));
    }
}

}  // namespace jibiao::rules
