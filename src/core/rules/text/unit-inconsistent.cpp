// text/unit-inconsistent: one thing counted in several units: 网上信访件 2351个, 寄信来访办理信访件
// 104封. The thing is what two names end in, 数量 and the like left out.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "core/base/text.h"
#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest = 3;

struct Counted {
    const Indicator* row;
    std::u32string thing;
};

/// Rows that count things; occasions (次, 场) and people are counted beside them, not instead.
std::vector<Counted> counted_things(const Form& form) {
    std::vector<Counted> rows;
    const auto& units = form.vocabulary->words("thing_units");
    for (const Indicator& row : form.indicators) {
        if (!row.number || !own(row, Column::level3)) continue;
        if (!units.has(row.unit)) continue;
        std::string_view name = bare_name(row);
        for (std::string_view tail : {"数量", "总数", "总量"})
            if (name.ends_with(tail)) name.remove_suffix(tail.size());
        rows.push_back({&row, decode(name)});
    }
    return rows;
}

/// What both names end in; "" when that is shorter than a word.
std::u32string common_end(const std::u32string& a, const std::u32string& b) {
    const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
    const auto size = static_cast<std::size_t>(end - a.rbegin());
    return size < shortest ? std::u32string() : a.substr(a.size() - size);
}

/// The rows seen so far, by the word that their names end in: the first one of every unit.
class Seen {
public:
    /// The first row that counts such a thing in another unit; null for none.
    const Counted* in_other_unit(const Counted& now) const {
        const auto same = rows_.find(end_of(now));
        if (same == rows_.end()) return nullptr;
        const auto other =
            std::find_if(same->second.begin(), same->second.end(), [&](const Counted* before) {
                return before->row->unit != now.row->unit;
            });
        return other == same->second.end() ? nullptr : *other;
    }

    void add(const Counted& now) {
        auto& same = rows_[end_of(now)];
        const bool known = std::any_of(same.begin(), same.end(), [&](const Counted* before) {
            return before->row->unit == now.row->unit;
        });
        if (!known) same.push_back(&now);
    }

private:
    static std::u32string end_of(const Counted& row) {
        return row.thing.substr(row.thing.size() - shortest);
    }

    std::map<std::u32string, std::vector<const Counted*>> rows_;
};

void find_unit_inconsistent(const Form& form, Report& report) {
    const auto rows = counted_things(form);
    Seen seen;
    std::set<std::string> told;
    for (const Counted& now : rows) {
        if (now.thing.size() < shortest) continue;
        const Counted* other = seen.in_other_unit(now);
        seen.add(now);
        if (!other) continue;
        const std::string thing = encode(common_end(other->thing, now.thing));
        if (!told.insert(thing).second) continue;
        report.add(now.row->at(form.has(Column::unit) ? Column::unit : Column::value),
                   {{"thing", thing},
                    {"unit", now.row->unit},
                    {"other", other->row->unit},
                    {"other_row", std::to_string(other->row->row + 1)}});
    }
}

}  // namespace

const Rule text_unit_inconsistent{
    .id = "text/unit-inconsistent",
    .severity = Severity::hint,
    .refused = false,
    .why = "同一样东西一会儿按个、一会儿按封计量，数就不能相加，也不好比较。",
    .source = "绩效目标审核要求",
    .check_form = find_unit_inconsistent};

}  // namespace jibiao::rules
