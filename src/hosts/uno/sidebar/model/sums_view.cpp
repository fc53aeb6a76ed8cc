// Sums into lines of text and lengths of bars.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/sums_view.h"

#include <algorithm>
#include <map>

#include "hosts/uno/sidebar/model/plain.h"

namespace jibiao::sidebar {
namespace {

/// The target that the weights are held against: the one that is met, else the first.
Decimal target_of(const Sums& sums) {
    for (const Decimal& target : sums.weight_targets) {
        if (target == sums.weight) return target;
    }
    return sums.weight_targets.empty() ? Decimal(100) : sums.weight_targets.front();
}

int permille(const Decimal& part, const Decimal& whole) {
    if (whole.is_zero() || part.is_negative()) return 0;
    return static_cast<int>(std::min(1000.0, 1000.0 * part.to_double() / whole.to_double()));
}

void add_weights(const Judged& judged, const Messages& messages, FormSums& out) {
    const Sums& sums = judged.sums;
    const Decimal target = target_of(sums);
    for (const auto& [name, weight] : sums.weight_by_level1) {
        out.weights.push_back({name, plain(weight), permille(weight, target)});
    }
    const Decimal missing = target - sums.weight;
    out.total =
        WeightLine{messages.ui("sidebar.sums.total"), plain(sums.weight) + " / " + plain(target),
                   permille(sums.weight, target)};
    const bool begun = !judged.form.indicators.empty();
    out.total_verdict = missing.is_zero() ? Verdict::good : begun ? Verdict::bad : Verdict::none;
    const char* key = missing.is_zero()       ? "sidebar.sums.exact"
                      : missing.is_negative() ? "sidebar.sums.over"
                                              : "sidebar.sums.short";
    out.total_word = messages.ui(key, {{"difference", plain(missing.abs())}});
}

/// What a label has in common with the left side is not said again: "基本支出 财政拨款" of
/// "基本支出 合计" is "财政拨款".
std::string_view without_group(std::string_view label, std::string_view left) {
    const std::size_t space = left.find(' ');
    if (space == left.npos || label.substr(0, space + 1) != left.substr(0, space + 1)) return label;
    return label.substr(space + 1);
}

IdentityLine identity_line(const IdentitySum& sum, const Messages& messages) {
    IdentityLine line;
    line.at = sum.at;
    line.name = sum.left_label;
    line.formula = sum.left_label + " ＝ ";
    for (std::size_t i = 0; i < sum.right_labels.size(); ++i) {
        if (i > 0) line.formula += " ＋ ";
        line.formula += without_group(sum.right_labels[i], sum.left_label);
    }
    line.numbers = sum.left.text() + (sum.holds ? " ＝ " : " ≠ ") + sum.right.text();
    line.verdict = sum.holds ? Verdict::good : Verdict::bad;
    line.word = sum.holds ? messages.ui("sidebar.sums.balanced")
                          : messages.ui("sidebar.sums.differs",
                                        {{"difference", plain(sum.difference.abs())}});
    return line;
}

/// A name says nothing where two identities have it.
void drop_shared_names(std::vector<IdentityLine>& lines) {
    std::map<std::string, int> used;
    for (const IdentityLine& line : lines) ++used[line.name];
    for (IdentityLine& line : lines) {
        if (used[line.name] > 1) line.name.clear();
    }
}

}  // namespace

SumsView make_sums_view(const std::vector<Judged>& forms, const Messages& messages) {
    SumsView view;
    for (const Judged& judged : forms) {
        FormSums sums;
        if (judged.sums.has_weight) add_weights(judged, messages, sums);
        for (const IdentitySum& identity : judged.sums.identities) {
            sums.identities.push_back(identity_line(identity, messages));
        }
        drop_shared_names(sums.identities);
        if (!sums.total && sums.identities.empty()) continue;
        if (forms.size() > 1)
            sums.heading = judged.form.title.text + " " + address(judged.form.range);
        view.forms.push_back(std::move(sums));
    }
    if (view.forms.empty()) {
        view.note = messages.ui(forms.empty() ? "sidebar.sums.no-form" : "sidebar.sums.nothing");
    }
    return view;
}

}  // namespace jibiao::sidebar
