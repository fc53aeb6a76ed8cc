// weight/missing: a row without a weight while others have one, or a weight that is no number.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

void find_missing(const Form& form, Report& report) {
    const auto missing = rows_without_weight(form);
    if (missing.empty()) return;
    const Sums sums = sum(form);
    const auto rest = missing.size() == 1 ? remainder(sums) : std::nullopt;
    for (const Indicator* row : missing) {
        const Field& weight = row->field(Column::weight);
        Args args{{"name", name_of(*row)}, {"value", weight.text}, {"sum", plain(sums.weight)}};
        Literal variant = weight.text.empty() ? "" : "unreadable";
        if (rest) {
            args.push_back({"total", plain(rest->total)});
            args.push_back({"missing", plain(rest->missing)});
            if (variant.empty()) variant = "remainder";
        }
        Finding& finding = report.add(weight.at, args, variant);
        if (rest)
            finding.fixes.push_back(
                {"remainder", {args[3], args[4]}, {{weight.at, plain(rest->missing)}}, false});
    }
}

}  // namespace

const Rule weight_missing{.id = "weight/missing",
                          .severity = Severity::error,
                          .refused = true,
                          .why = "每条指标都要有权重，系统才能计算得分；缺一条，合计就不对。",
                          .source = "财预〔2020〕10号；预算管理一体化系统必录项",
                          .check_form = find_missing,
                          .reads = weighed};

}  // namespace jibiao::rules
