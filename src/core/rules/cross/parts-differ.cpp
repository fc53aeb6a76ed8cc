// cross/parts-differ: rows named 其中：… add up to more than the row above them, or, where there
// are several, to less. SPDX-License-Identifier: MPL-2.0
#include <optional>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool is_part(const Indicator& row) {
    return row.folded_name.starts_with("其中");
}

struct Whole {
    const Indicator* row = nullptr;
    Decimal sum;
    int parts = 0;
    bool comparable = true;  ///< every part is a number of the whole's unit, no rate
};

void add(Whole& whole, const Indicator& part) {
    ++whole.parts;
    whole.comparable = whole.comparable && part.number && part.unit == whole.row->unit;
    if (part.number) whole.sum = whole.sum + *part.number;
}

void judge(const Whole& whole, Report& report) {
    if (whole.parts == 0 || !whole.comparable || !whole.row->number) return;
    if (whole.row->unit == "%" || whole.row->unit.empty()) return;
    const Decimal difference = whole.sum - *whole.row->number;
    const bool over = difference > Decimal(0);
    // A single 其中 need not be everything.
    if (difference.is_zero() || (!over && whole.parts == 1)) return;
    report.add(whole.row->at(Column::value),
               {{"name", name_of(*whole.row)},
                {"total", plain(*whole.row->number)},
                {"count", std::to_string(whole.parts)},
                {"sum", plain(whole.sum)},
                {"difference", plain(difference.abs())},
                {"unit", whole.row->unit}},
               over ? "more" : "");
}

void find_parts_differ(const Form& form, Report& report) {
    Whole whole;
    for (const Indicator& row : form.indicators) {
        if (is_part(row)) {
            if (whole.row) add(whole, row);
            continue;
        }
        judge(whole, report);
        whole = Whole{&row, Decimal(0), 0, true};
    }
    judge(whole, report);
}

}  // namespace

const Rule cross_parts_differ{.id = "cross/parts-differ",
                              .severity = Severity::warning,
                              .refused = false,
                              .why = "“其中”各项是总数的组成部分，加起来应等于总数。",
                              .source = "绩效目标审核要求",
                              .check_form = find_parts_differ,
                              .reads = {named, Parts::target()}};

}  // namespace jibiao::rules
