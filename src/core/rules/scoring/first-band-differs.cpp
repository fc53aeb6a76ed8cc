// scoring/first-band-differs: the result that earns full marks is not the target.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/scoring/intervals.h"

namespace jibiao::rules {
namespace {

using scoring::Bands;
using scoring::Deduction;
using scoring::End;
using scoring::Proportion;
using scoring::Span;
using scoring::Threshold;

/// The end of an interval that the target should be: the lower one where more is better.
std::optional<End>& target_end(Span& span, Operator op) {
    return downward(op) ? span.high : span.low;
}

/// The band with the most points; null where two have as many.
scoring::Band* best_band(Bands& bands) {
    scoring::Band* best = nullptr;
    bool twice = false;
    for (scoring::Band& band : bands.bands) {
        const bool more = !best || band.points.high > best->points.high;
        twice = more ? false : twice || band.points.high == best->points.high;
        if (more) best = &band;
    }
    return twice ? nullptr : best;
}

/// Full marks from here on, as the text says; null where it says nothing comparable.
struct First {
    Span* span = nullptr;
    std::string unit, measure;
};
First first_of(Scoring& scoring) {
    if (auto* bands = std::get_if<Bands>(&scoring.method)) {
        const auto best = best_band(*bands);
        return {best ? &best->span : nullptr, bands->unit, bands->measure};
    }
    std::optional<Threshold>* reached = nullptr;
    if (auto* proportion = std::get_if<Proportion>(&scoring.method)) reached = &proportion->reached;
    if (auto* deduction = std::get_if<Deduction>(&scoring.method)) reached = &deduction->reached;
    if (!reached || !*reached) return {};
    return {&(*reached)->span, (*reached)->unit, (*reached)->measure};
}

/// 完成率达到100% is a share of the target, unless the indicator itself is that rate.
bool share_of_target(const First& first, const Indicator& row) {
    return contains(first.measure, "完成") && !contains(row.text(Column::level3), first.measure);
}

/// The same text with the target in every place of the old threshold.
std::string moved(Scoring scoring, const Decimal& from, const Decimal& to) {
    const auto move = [&](Span& span) {
        for (auto* end : {&span.low, &span.high})
            if (*end && (*end)->at == from) (*end)->at = to;
    };
    if (auto* bands = std::get_if<Bands>(&scoring.method)) {
        for (scoring::Band& band : bands->bands) {
            move(band.span);
            if (band.span.low && band.span.high && band.span.low->at >= band.span.high->at)
                return "";
        }
    } else {
        move(*first_of(scoring).span);
    }
    return print(scoring);
}

void find_first_band_differs(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring) || !quantitative(row.op)) return;
    if (!row.number || !std::holds_alternative<Quantity>(row.reading.value)) return;
    const Field& text = row.field(Column::scoring);
    Scoring scoring = row.scoring;
    const First first = first_of(scoring);
    if (!first.span || first.unit != row.unit || share_of_target(first, row)) return;
    const auto end = target_end(*first.span, row.op);
    if (!end || end->at == *row.number) return;
    Finding& finding = report.add(text.at, {{"name", name_of(row)},
                                            {"first", plain(end->at) + first.unit},
                                            {"target", plain(*row.number) + row.unit}});
    const std::string other = moved(scoring, end->at, *row.number);
    if (!other.empty()) finding.fixes.push_back(replace(text.at, other, false));
}

}  // namespace

const Rule scoring_first_band_differs{.id = "scoring/first-band-differs",
                                      .severity = Severity::warning,
                                      .refused = false,
                                      .why =
                                          "得满分的条件就是达到指标值；评分标准的首档与指标值不同，"
                                          "达标却拿不到满分，或者不达标也得满分。",
                                      .source = "财预〔2020〕10号",
                                      .check_row = find_first_band_differs};

}  // namespace jibiao::rules
