// scoring/band-points: points of a national band that lie outside its share of the full marks.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/scoring.h"

namespace jibiao::rules {
namespace {

struct Band {
    std::string_view text;
    std::string_view high, low;  ///< share of the full marks
};
constexpr Band bands[] = {{"80%-60%", "0.8", "0.6"}, {"60%-0%", "0.6", "0"}};

/// The single number of points between the band and the next stop: 5 of "80%-60%(含)为5分".
struct Points {
    std::size_t begin = 0, size = 0;
    Decimal number;
};
std::optional<Points> points_of(std::string_view text, std::string_view band) {
    const auto at = text.find(band);
    if (at == std::string_view::npos) return std::nullopt;
    const auto from = at + band.size();
    const auto stop = text.find_first_of(";,", from);
    const auto mark = text.substr(0, stop).find("分", from);
    if (mark == std::string_view::npos) return std::nullopt;
    const auto before = text.substr(0, mark).find_last_not_of("0123456789.");
    const auto begin = before + 1;
    const auto number = Decimal::parse(text.substr(begin, mark - begin));
    // "12-9分" gives the whole band.
    if (!number || begin < from || text[before] == '-' || text[before] == '~') return std::nullopt;
    return Points{begin, mark - begin, *number};
}

void find(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& field = row.field(Column::scoring);
    const Scoring scoring = read_scoring(field.text);
    if (scoring.kind != ScoringKind::bands || !scoring.full_marks) return;
    const std::string text = fold_width(field.text);
    for (const Band& band : bands) {
        const auto points = points_of(text, band.text);
        const auto high = Decimal::product(*scoring.full_marks, *Decimal::parse(band.high));
        const auto low = Decimal::product(*scoring.full_marks, *Decimal::parse(band.low));
        if (!points || !high || !low) continue;
        if (points->number <= *high && points->number >= *low) continue;
        Finding& finding = report.add(field.at, {{"name", name_of(row)},
                                                 {"band", std::string(band.text)},
                                                 {"points", plain(points->number)},
                                                 {"low", plain(*low)},
                                                 {"high", plain(*high)}});
        for (const Decimal& bound : {*high, *low}) {
            std::string repaired = text;
            repaired.replace(points->begin, points->size, plain(bound));
            finding.fixes.push_back(
                {"points", {{"to", plain(bound)}}, {{field.at, repaired}}, false});
        }
        return;
    }
}

}  // namespace

const Rule scoring_band_points{
    .id = "scoring/band-points",
    .severity = Severity::warning,
    .refused = false,
    .why = "全国统一的三档是满分的100%-80%、80%-60%和60%以下，分值应落在本档之内。",
    .source = "财预〔2020〕10号",
    .check_row = find};

}  // namespace jibiao::rules
