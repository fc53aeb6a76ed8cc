// text/unit-inconsistent: one thing counted in several units: 网上信访件 2351个, 寄信来访办理信访件
// 104封. The thing is what two names end in, 数量 and the like left out.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

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
        if (std::find(units.begin(), units.end(), row.unit) == units.end()) continue;
        std::string name = bare_name(row.text(Column::level3));
        for (std::string_view tail : {"数量", "总数", "总量"})
            if (name.ends_with(tail)) name.resize(name.size() - tail.size());
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

void find(const Form& form, Report& report) {
    const auto rows = counted_things(form);
    std::vector<std::string> told;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto other = std::find_if(rows.begin(), rows.begin() + static_cast<long>(i),
                                        [&](const Counted& before) {
                                            return before.row->unit != rows[i].row->unit &&
                                                   !common_end(before.thing, rows[i].thing).empty();
                                        });
        if (other == rows.begin() + static_cast<long>(i)) continue;
        const std::string thing = encode(common_end(other->thing, rows[i].thing));
        if (std::find(told.begin(), told.end(), thing) != told.end()) continue;
        told.push_back(thing);
        const Indicator& row = *rows[i].row;
        report.add(row.at(form.has(Column::unit) ? Column::unit : Column::value),
                   {{"thing", thing},
                    {"unit", row.unit},
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
    .check_form = find};

}  // namespace jibiao::rules
