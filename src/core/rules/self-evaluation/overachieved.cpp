// self-evaluation/overachieved: far more than the target, which was then too low.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/self-evaluation/results.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_overachieved(const Form& form, const Indicator& row, Report& report) {
    if (!is_self_evaluation(form) || !upward(row.op)) return;
    const auto result = achievement_of(row);
    if (!result || result->target <= Decimal(0)) return;
    const auto limit = Decimal::product(result->target, *Decimal::parse("1.3"));
    if (!limit || result->actual <= *limit) return;
    const auto hundredfold = Decimal::product(result->actual, 100);
    const auto percent =
        hundredfold ? Decimal::quotient(*hundredfold, result->target, 0) : std::nullopt;
    if (!percent) return;
    report.add(row.at(Column::actual),
               {{"name", name_of(row)},
                {"target", std::string(symbol(row.op)) + plain(*row.number) + row.unit},
                {"actual", row.text(Column::actual)},
                {"percent", plain(*percent) + "%"}});
}

}  // namespace

const Rule self_evaluation_overachieved{
    .id = "self-evaluation/overachieved",
    .severity = Severity::hint,
    .refused = false,
    .why = "完成值超过指标值30%以上，说明年初目标定得偏低，自评时应说明原因，来年应调高。",
    .source = "财预〔2020〕10号",
    .check_row = find_overachieved};

}  // namespace jibiao::rules
