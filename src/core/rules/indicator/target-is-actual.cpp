// indicator/target-is-actual: several exact, odd counts as targets (2351, 5572, 3091) look like
// what was done last year. Silent in forms that report what was done. SPDX-License-Identifier:
// MPL-2.0
#include <set>

#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t fewest_odd = 3;

/// Things counted by hundreds: no rates, no money, no dates.
bool is_count(const Form& form, const Decimal& number, const std::string& unit) {
    return number >= Decimal(100) && number.trimmed().decimals() == 0 &&
           form.vocabulary->words("counting_units").has(unit);
}

/// 2351, not 2350.
bool odd(const Decimal& number) {
    const char last = plain(number).back();
    return last != '0' && last != '5';
}

struct Counts {
    std::set<Decimal> all, odd;
    const Indicator* first = nullptr;  ///< the first row with an odd one
    std::string shown;
};

void add(const Form& form, const Indicator& row, const Decimal& number, const std::string& unit,
         Counts& counts) {
    if (!is_count(form, number, unit)) return;
    counts.all.insert(number);
    if (!odd(number) || !counts.odd.insert(number).second) return;
    if (!counts.first) counts.first = &row;
    counts.shown += (counts.shown.empty() ? "" : "、") + plain(number) + unit;
}

void find_target_is_actual(const Form& form, Report& report) {
    if (form.kind == "self-evaluation" || form.kind == "monitoring") return;
    Counts counts;
    for (const Indicator& row : form.indicators) {
        if (row.number) add(form, row, *row.number, row.unit, counts);
        if (const auto* compound = std::get_if<Compound>(&row.reading.value))
            for (const Quantity& part : compound->parts)
                add(form, row, part.number, part.unit, counts);
    }
    if (counts.odd.size() < fewest_odd || counts.odd.size() * 2 < counts.all.size()) return;
    report.add(counts.first->at(Column::value),
               {{"values", counts.shown}, {"count", std::to_string(counts.odd.size())}});
}

}  // namespace

const Rule indicator_target_is_actual{
    .id = "indicator/target-is-actual",
    .severity = Severity::hint,
    .refused = false,
    .why = "目标是预计要达到的数，精确到个位的零头多半抄自上年实绩；预计数宜取整。",
    .source = "绩效目标审核要求",
    .check_form = find_target_is_actual,
    .reads = Parts::target()};

}  // namespace jibiao::rules
