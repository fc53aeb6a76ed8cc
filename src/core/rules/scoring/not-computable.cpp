// scoring/not-computable: 酌情扣分: points at someone's discretion.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/scoring/standard.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_not_computable(const Form& form, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring) || row.text(Column::level3).empty()) return;
    const Field& field = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* discretionary = scoring.as<scoring::Discretionary>();
    if (!discretionary) return;
    Finding& finding = report.add(field.at, {{"name", name_of(row)},
                                             {"value", shortened(field.text)},
                                             {"words", discretionary->words}});
    offer_standard(form, row, finding);
}

}  // namespace

const Rule scoring_not_computable{
    .id = "scoring/not-computable",
    .severity = Severity::warning,
    .refused = false,
    .why = "“酌情”没有尺度，同样的结果不同的人会打不同的分；扣多少要写明。",
    .source = "财预〔2020〕10号",
    .check_row = find_not_computable};

}  // namespace jibiao::rules
