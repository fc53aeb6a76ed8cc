// scoring/not-computable: 酌情扣分: points at someone's discretion.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring) || row.text(Column::level3).empty()) return;
    const Field& scoring = row.field(Column::scoring);
    for (std::string_view words : {"酌情", "视情况", "视情扣", "视情给"}) {
        if (!contains(scoring.text, words)) continue;
        report.add(scoring.at, {{"name", name_of(row)},
                                {"value", shortened(scoring.text)},
                                {"words", std::string(words)}});
        return;
    }
}

}  // namespace

const Rule scoring_not_computable{
    .id = "scoring/not-computable",
    .severity = Severity::warning,
    .refused = false,
    .why = "“酌情”没有尺度，同样的结果不同的人会打不同的分；扣多少要写明。",
    .source = "财预〔2020〕10号",
    .check_row = find};

}  // namespace jibiao::rules
