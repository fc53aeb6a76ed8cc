// indicator/too-long: a text longer than its field in the budget system.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Limit {
    Column column;
    std::size_t longest;  ///< characters
};
constexpr Limit limits[] = {{Column::level3, 1000},  {Column::value, 60},
                            {Column::unit, 200},     {Column::explanation, 2000},
                            {Column::scoring, 2000}, {Column::remark, 2000}};

void find_too_long(const Form&, const Indicator& row, Report& report) {
    for (const Limit& limit : limits) {
        const std::string& text = row.text(limit.column);
        const std::size_t size = text.size() > limit.longest ? length(text) : 0;
        if (size <= limit.longest || !own(row, limit.column)) continue;
        report.add(row.at(limit.column), {{"value", shortened(text)},
                                          {"length", std::to_string(size)},
                                          {"longest", std::to_string(limit.longest)}});
    }
}

}  // namespace

const Rule indicator_too_long{.id = "indicator/too-long",
                              .severity = Severity::error,
                              .refused = true,
                              .why = "系统各栏有长度限制，超出的部分存不进去。",
                              .source = "预算管理一体化系统字段长度",
                              .check_row = find_too_long};

}  // namespace jibiao::rules
