// scoring/band-overlap: a result that two bands with different points both hold.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/intervals.h"

namespace jibiao::rules {
namespace {

using scoring::Bands;
using scoring::Closed;
using scoring::End;

/// The band of fewer points ends where the better one begins; empty where it would hold nothing.
std::optional<Bands> apart(Bands bands, const scoring::Overlap& overlap) {
    const scoring::Span& better = bands.bands[overlap.first].span;
    scoring::Span& worse = bands.bands[overlap.second].span;
    const auto opposite = [](Closed closed) {
        return closed == Closed::no ? Closed::yes : Closed::no;
    };
    const bool below = better.low && (!worse.low || worse.low->at < better.low->at);
    const bool above = better.high && (!worse.high || worse.high->at > better.high->at);
    if (below == above) return std::nullopt;
    if (below)
        worse.high = End{better.low->at, opposite(better.low->closed)};
    else
        worse.low = End{better.high->at, opposite(better.high->closed)};
    return bands;
}

void find_band_overlap(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& text = row.field(Column::scoring);
    const Scoring& scoring = row.scoring;
    const auto* bands = scoring.as<Bands>();
    const auto overlap = bands ? scoring::first_overlap(*bands) : std::nullopt;
    if (!overlap) return;
    Finding& finding = report.add(text.at,
                                  {{"name", name_of(row)},
                                   {"from", plain(overlap->from) + bands->unit},
                                   {"to", plain(overlap->to) + bands->unit}},
                                  overlap->from == overlap->to ? "point" : "");
    const auto repaired = apart(*bands, *overlap);
    // Several overlaps take several repairs: one that leaves another is not offered.
    if (repaired && !scoring::first_overlap(*repaired))
        finding.fixes.push_back(
            replace(text.at, print(Scoring{*repaired, scoring.full_marks}), false));
}

}  // namespace

const Rule scoring_band_overlap{
    .id = "scoring/band-overlap",
    .severity = Severity::error,
    .refused = false,
    .why = "同一个结果落在两档里，得几分就说不清；相接处只能归一档，用“（含）”写明。",
    .source = "财预〔2020〕10号",
    .check_row = find_band_overlap};

}  // namespace jibiao::rules
