// Findings, filtered and put in order.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/listing.h"

#include <algorithm>

#include "core/rules/rule.h"

namespace jibiao::sidebar {
namespace {

bool passes(const FindingRow& row, const Filter& filter) {
    if (filter.all() || (filter.refused && row.refused)) return true;
    switch (row.severity) {
        case Severity::error:
            return filter.errors;
        case Severity::warning:
            return filter.warnings;
        case Severity::hint:
            break;
    }
    return filter.hints;
}

std::string group_of(const FindingRow& row) {
    return row.key.rule.substr(0, row.key.rule.find('/'));
}

/// The place of the rule's group in the catalogue of rules.
std::size_t group_number(const FindingRow& row) {
    const std::string group = group_of(row) + "/";
    const auto rules = all_rules();
    return static_cast<std::size_t>(
        std::find_if(rules.begin(), rules.end(),
                     [&](const Rule* rule) { return rule->id.starts_with(group); }) -
        rules.begin());
}

void put_in_order(std::vector<std::size_t>& chosen, const std::vector<FindingRow>& rows,
                  Order order) {
    if (order == Order::severity) return;  // as they come
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        if (order == Order::place) return rows[a].key.at < rows[b].key.at;
        const auto left = group_number(rows[a]), right = group_number(rows[b]);
        return left != right ? left < right : rows[a].key.rule < rows[b].key.rule;
    });
}

}  // namespace

std::vector<ListedRow> list_findings(const std::vector<FindingRow>& rows, const Filter& filter,
                                     const Messages& messages) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (passes(rows[i], filter)) chosen.push_back(i);
    }
    put_in_order(chosen, rows, filter.order);
    std::vector<ListedRow> listed;
    if (chosen.empty() && !rows.empty()) {
        listed.push_back({std::nullopt, "none", messages.ui("sidebar.filter.none")});
    }
    std::string group;
    for (const std::size_t i : chosen) {
        const std::string of_row = group_of(rows[i]);
        if (filter.order == Order::group && of_row != group) {
            group = of_row;
            const auto count = std::count_if(chosen.begin(), chosen.end(), [&](std::size_t other) {
                return group_of(rows[other]) == group;
            });
            listed.push_back(
                {std::nullopt, group,
                 messages.ui("sidebar.filter.group", {{"group", messages.ui("group." + group)},
                                                      {"count", std::to_string(count)}})});
        }
        listed.push_back({i, {}, {}});
    }
    return listed;
}

}  // namespace jibiao::sidebar
