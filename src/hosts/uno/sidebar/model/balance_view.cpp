// Proposals for weights into lines of text.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/balance_view.h"

#include <algorithm>

#include "core/rules/weight/proposals.h"

namespace jibiao::sidebar {
namespace {

/// So that the panel stays low; what is cut is counted.
constexpr std::size_t most_lines = 5;

bool wrong_weights(const Judged& judged) {
    return std::any_of(judged.findings.begin(), judged.findings.end(), [](const Finding& finding) {
        return finding.rule == "weight/sum" || finding.rule == "weight/missing" ||
               finding.rule == "weight/group-total";
    });
}

std::string number(const Decimal& weight) {
    return weight.trimmed().text();
}

std::string name_of(BalanceWay way) {
    switch (way) {
        case BalanceWay::fill:
            return "sidebar.balance.fill";
        case BalanceWay::heaviest:
            return "sidebar.balance.heaviest";
        case BalanceWay::even:
            return "sidebar.balance.even";
        case BalanceWay::proportional:
            break;
    }
    return "sidebar.balance.proportional";
}

BalanceWayView way_view(const rules::WeightChoice& choice, const Messages& messages) {
    BalanceWayView view{messages.ui(name_of(choice.way)), {}, choice.fix};
    const std::size_t all = choice.changes.size();
    const std::size_t shown = all > most_lines ? most_lines - 1 : all;
    for (std::size_t i = 0; i < shown; ++i) {
        const rules::WeightChange& change = choice.changes[i];
        const std::string before =
            change.before ? number(*change.before) : messages.ui("sidebar.balance.blank");
        view.lines.push_back(
            messages.ui("sidebar.balance.line", {{"row", std::to_string(change.row + 1)},
                                                 {"before", before},
                                                 {"after", number(change.after)},
                                                 {"name", change.name}}));
    }
    if (shown < all)
        view.lines.push_back(
            messages.ui("sidebar.balance.more", {{"count", std::to_string(all - shown)}}));
    return view;
}

std::string locked_rows(const Form& form, const std::set<int>& locked, const Messages& messages) {
    std::string rows;
    for (const Indicator& row : form.indicators) {
        if (locked.count(row.row) == 0) continue;
        rows += (rows.empty() ? "" : "、") + std::to_string(row.row + 1);
    }
    return rows.empty() ? rows : messages.ui("sidebar.balance.locked", {{"rows", rows}});
}

}  // namespace

std::optional<BalanceView> make_balance_view(const std::vector<Judged>& forms,
                                             const std::set<int>& locked,
                                             const Messages& messages) {
    const auto judged = std::find_if(forms.begin(), forms.end(), wrong_weights);
    if (judged == forms.end()) return std::nullopt;
    BalanceView view;
    for (const rules::WeightChoice& choice : rules::weight_choices(judged->form, locked))
        view.ways.push_back(way_view(choice, messages));
    view.locked = locked_rows(judged->form, locked, messages);
    if (!view.ways.empty()) return view;
    if (view.locked.empty()) return std::nullopt;
    view.note = messages.ui("sidebar.balance.impossible");
    return view;
}

}  // namespace jibiao::sidebar
