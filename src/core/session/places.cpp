// Going from finding to finding through a workbook.
// SPDX-License-Identifier: MPL-2.0
#include "core/session/places.h"

#include <algorithm>
#include <utility>

namespace jibiao {
namespace {

/// Number of the sheet, cell: compares in reading order.
using Step = std::pair<int, Cell>;

std::vector<Step> steps(const std::map<std::string, std::vector<Judged>>& judged,
                        const std::vector<SheetFinding>& between,
                        const std::vector<std::string>& sheet_order) {
    std::vector<Step> found;
    for (int sheet = 0; sheet < static_cast<int>(sheet_order.size()); ++sheet) {
        const auto forms = judged.find(sheet_order[sheet]);
        if (forms == judged.end()) continue;
        for (const Judged& form : forms->second) {
            for (const Finding& finding : form.findings) found.emplace_back(sheet, finding.at);
        }
        for (const SheetFinding& one : between) {
            if (one.sheet == sheet_order[sheet]) found.emplace_back(sheet, one.finding.at);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

std::optional<Place> next_place(const std::map<std::string, std::vector<Judged>>& judged,
                                const std::vector<std::string>& sheet_order, const Place& from,
                                Direction direction, const std::vector<SheetFinding>& between) {
    const auto sheet = std::find(sheet_order.begin(), sheet_order.end(), from.sheet);
    const Step here(static_cast<int>(sheet - sheet_order.begin()), from.at);
    const std::vector<Step> all = steps(judged, between, sheet_order);
    if (all.empty()) return std::nullopt;
    Step next;
    if (direction == Direction::forward) {
        const auto found = std::upper_bound(all.begin(), all.end(), here);
        next = found == all.end() ? all.front() : *found;
    } else {
        const auto found = std::lower_bound(all.begin(), all.end(), here);
        next = found == all.begin() ? all.back() : *(found - 1);
    }
    if (next == here) return std::nullopt;
    return Place{sheet_order[next.first], next.second};
}

}  // namespace jibiao
