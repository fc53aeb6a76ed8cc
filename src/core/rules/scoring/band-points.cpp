// scoring/band-points: points of a national band that lie outside its share of the full marks.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

struct Grade {
    std::string_view band;
    std::string_view high, low;  ///< share of the full marks
};
constexpr Grade grades[] = {
    {"100%-80%", "1", "0.8"}, {"80%-60%", "0.8", "0.6"}, {"60%-0%", "0.6", "0"}};

void report(const Indicator& row, const Scoring& scoring, std::size_t i, Report& report) {
    const auto& points = scoring.as<scoring::Grades>()->points;
    const auto high = Decimal::product(*scoring.full_marks, *Decimal::parse(grades[i].high));
    const auto low = Decimal::product(*scoring.full_marks, *Decimal::parse(grades[i].low));
    if (!points[i] || !high || !low || (*points[i] <= *high && *points[i] >= *low)) return;
    const Cell at = row.at(Column::scoring);
    Finding& finding = report.add(at, {{"name", name_of(row)},
                                       {"band", std::string(grades[i].band)},
                                       {"points", plain(*points[i])},
                                       {"low", plain(*low)},
                                       {"high", plain(*high)}});
    for (const Decimal& bound : {*high, *low}) {
        scoring::Grades repaired{points};
        repaired.points[i] = bound;
        finding.fixes.push_back({"points",
                                 {{"to", plain(bound)}},
                                 {{at, print(Scoring{repaired, scoring.full_marks})}},
                                 false});
    }
}

void find_band_points(const Form&, const Indicator& row, Report& out) {
    if (!own(row, Column::scoring)) return;
    const Scoring& scoring = row.scoring;
    if (!scoring.as<scoring::Grades>() || !scoring.full_marks) return;
    for (std::size_t i = 1; i < std::size(grades); ++i) report(row, scoring, i, out);
}

}  // namespace

const Rule scoring_band_points{
    .id = "scoring/band-points",
    .severity = Severity::warning,
    .refused = false,
    .why = "全国统一的三档是满分的100%-80%、80%-60%和60%以下，分值应落在本档之内。",
    .source = "财预〔2020〕10号",
    .check_row = find_band_points};

}  // namespace jibiao::rules
