// The standard wording of a scoring standard.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/intervals.h"

namespace jibiao {
namespace scoring {
namespace {

std::string number(const Decimal& decimal) {
    return decimal.trimmed().text();
}

std::string points_text(const Points& points) {
    if (points.share) {
        if (points.low == Decimal(100)) return "得满分";
        return "得分值的" + number(points.low) + "%";
    }
    if (points.low == points.high)
        return points.high.is_zero() ? "不得分" : "得" + number(points.high) + "分";
    return "得" + number(points.high) + "-" + number(points.low) + "分";
}

std::string end_text(const End& end, const std::string& unit) {
    return number(end.at) + unit + (end.closed == Closed::yes ? "（含）" : "");
}

std::string comparison(const End& end, bool low, const std::string& unit) {
    const char* sign =
        low ? (end.closed == Closed::yes ? "≥" : "＞") : (end.closed == Closed::yes ? "≤" : "＜");
    return sign + number(end.at) + unit;
}

std::string span_text(const Span& span, const std::string& unit) {
    if (!span.low && span.high->closed == Closed::unsaid)
        return number(span.high->at) + unit + "以下";
    if (!span.low) return comparison(*span.high, false, unit);
    if (!span.high) return comparison(*span.low, true, unit);
    if (*span.low == *span.high) return "＝" + number(span.low->at) + unit;
    const bool unsaid = span.low->closed == Closed::unsaid || span.high->closed == Closed::unsaid;
    if (unsaid) return end_text(*span.low, unit) + "-" + end_text(*span.high, unit);
    return comparison(*span.low, true, unit) + "且" + comparison(*span.high, false, unit);
}

std::string full_text(const std::optional<Decimal>& full) {
    return full ? "满分" + number(*full) + "分" : "满分";
}

/// 达到计划值得满分3分， or the threshold the text names itself.
std::string reached_text(const std::optional<Threshold>& reached,
                         const std::optional<Decimal>& full) {
    const std::string what =
        reached ? reached->measure + span_text(reached->span, reached->unit) : "达到计划值";
    return what + "得" + full_text(full) + "，";
}

std::string_view formula(Proportion::By by) {
    switch (by) {
        case Proportion::By::actual_by_target:
            return "否则按实际值÷计划值×分值计分。";
        case Proportion::By::target_by_actual:
            return "否则按计划值÷实际值×分值计分。";
        case Proportion::By::excess:
            return "否则按（1-（实际值-计划值）÷计划值）×分值计分，扣完为止。";
        case Proportion::By::unsaid:
            break;
    }
    return "否则按完成比例计分。";
}

struct Printer {
    const std::optional<Decimal>& full;

    std::string marks() const { return full ? "满分" + number(*full) + "分。" : ""; }

    std::string operator()(const Empty&) const { return ""; }
    std::string operator()(const Unread&) const { return marks(); }
    std::string operator()(const Discretionary& d) const {
        const bool whole = d.words.ends_with("分");
        return marks() + d.words + (whole ? "。" : d.words.ends_with("扣") ? "分。" : "扣分。");
    }
    std::string operator()(const Proportion& p) const {
        return reached_text(p.reached, full) + std::string(formula(p.by));
    }
    std::string operator()(const AllOrNothing& a) const {
        const std::string rest =
            a.otherwise.is_zero() ? "不得分" : "得" + number(a.otherwise) + "分";
        if (a.condition.empty()) return reached_text({}, full) + "否则" + rest + "。";
        return a.condition + "的，得" + full_text(full) + "，否则" + rest + "。";
    }
    std::string operator()(const Bands& bands) const {
        std::string text = full && full != best_of(bands) ? marks() : "";
        for (const Band& band : bands.bands) {
            if (&band != &bands.bands.front()) text += "；";
            text += bands.measure + span_text(band.span, bands.unit) + points_text(band.points);
        }
        if (bands.otherwise) text += "；其余" + points_text(*bands.otherwise);
        return text + "。";
    }
    std::string operator()(const Grades& grades) const {
        constexpr std::string_view words[] = {"达成年度指标", "部分达成并具有一定效果",
                                              "未达成且效果较差"};
        constexpr std::string_view shares[] = {"100%-80%（含）", "80%-60%（含）", "60%-0%"};
        std::string text = full && !grades.points[0] ? marks() : "";
        for (std::size_t i = 0; i < 3; ++i) {
            text += std::string(words[i]) + "，得满分的" + std::string(shares[i]);
            if (const auto& points = grades.points[i])
                text += points->is_zero() ? "，不得分" : "，为" + number(*points) + "分";
            text += i < 2 ? "；" : "。";
        }
        return text;
    }
    std::string operator()(const Deduction& d) const {
        constexpr std::string_view sides[] = {"发生", "降低", "超过"};
        const std::string_view side = sides[static_cast<std::size_t>(d.side)];
        std::string text = (d.condition.empty() ? reached_text(d.reached, full)
                                                : d.condition + "的，得" + full_text(full) + "，") +
                           "每" + (d.event.empty() ? std::string(side) : d.event) + number(d.step) +
                           d.unit;
        text += d.points.share ? "扣除分值的" + number(d.points.low) + "%"
                               : "扣" + number(d.points.low) + "分";
        if (d.most) text += "，最多扣" + number(*d.most) + "分";
        return text + "，扣完为止。";
    }
};

}  // namespace
}  // namespace scoring

std::string print(const Scoring& scoring) {
    return std::visit(scoring::Printer{scoring.full_marks}, scoring.method);
}

}  // namespace jibiao
