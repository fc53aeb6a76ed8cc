// Where findings are in a workbook.
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

std::vector<const Finding*> findings_at(const Session& session, const Place& place) {
    std::vector<const Finding*> found;
    for (const Judged& judged : session.forms(place.sheet)) {
        for (const Finding& finding : judged.findings) {
            if (finding.at == place.at) found.push_back(&finding);
        }
    }
    for (const SheetFinding& one : session.between()) {
        if (one.sheet == place.sheet && one.finding.at == place.at) found.push_back(&one.finding);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
    return found;
}

std::vector<Fix> fixes_at(const Session& session, const Place& place) {
    std::vector<Fix> fixes;
    for (const Finding* finding : findings_at(session, place)) {
        for (const Fix& fix : finding->fixes) {
            if (std::find(fixes.begin(), fixes.end(), fix) == fixes.end()) fixes.push_back(fix);
        }
    }
    return fixes;
}

bool is_begun(const Form& form) {
    return !form.indicators.empty() ||
           std::any_of(form.amounts.begin(), form.amounts.end(), [](const Amount& amount) {
               return !amount.text.empty() && !amount.formula;
           });
}

std::map<std::string, int> errors_by_sheet(const Session& session) {
    std::map<std::string, int> errors;
    const auto count = [&](const std::string& sheet, const Finding& finding) {
        if (finding.severity == Severity::error) ++errors[sheet];
    };
    for (const auto& [sheet, forms] : session.all()) {
        for (const Judged& judged : forms) {
            if (!is_begun(judged.form)) continue;
            for (const Finding& finding : judged.findings) count(sheet, finding);
        }
    }
    for (const SheetFinding& one : session.between()) count(one.sheet, one.finding);
    return errors;
}

}  // namespace jibiao
