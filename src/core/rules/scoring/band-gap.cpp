// scoring/band-gap: results between two bands that earn nothing and lose nothing.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/intervals.h"

namespace jibiao::rules {
namespace {

void find_band_gap(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* bands = scoring.as<scoring::Bands>();
    const auto gap = bands ? scoring::first_gap(*bands) : std::nullopt;
    if (!gap) return;
    report.add(text.at,
               {{"name", name_of(row)},
                {"from", plain(gap->from) + bands->unit},
                {"to", plain(gap->to) + bands->unit}},
               gap->from == gap->to ? "point" : "");
}

}  // namespace

const Rule scoring_band_gap{.id = "scoring/band-gap",
                            .severity = Severity::error,
                            .refused = false,
                            .why = "两档之间有空档，结果落在空档里就没有依据打分；各档应首尾相接。",
                            .source = "财预〔2020〕10号",
                            .check_row = find_band_gap};

}  // namespace jibiao::rules
