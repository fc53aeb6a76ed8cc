// The part of the panel 合计 that brings weights to their total: ways to choose from, each with the
// weights before and after. No office in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// One way to right weights.
struct BalanceWayView {
    std::string label;               ///< "只改最重的行"
    std::vector<std::string> lines;  ///< "第10行 办结率　20 → 25"; many rows are cut short
    Fix fix;
    bool operator==(const BalanceWayView&) const = default;
};

struct BalanceView {
    std::vector<BalanceWayView>
        ways;            ///< the smallest change first; may be empty when rows are locked
    std::string locked;  ///< "不动：第10、12行"; "" without locked rows
    std::string note;    ///< why there is no way; else ""
    bool operator==(const BalanceView&) const = default;
};

/// For the first form whose weights a rule finds wrong; empty when there is none. Rows of the sheet
/// in `locked` keep their weights.
std::optional<BalanceView> make_balance_view(const std::vector<Judged>& forms,
                                             const std::set<int>& locked, const Messages& messages);

}  // namespace jibiao::sidebar
