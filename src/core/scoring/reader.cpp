// From the clauses of a scoring standard to its model. What does not fit together is not read at
// all. SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/scoring/clauses.h"
#include "core/scoring/intervals.h"

namespace jibiao {
namespace scoring {
namespace {

constexpr Text discretion[] = {U"酌情",       U"酌定",   U"视情况", U"视情",     U"视完成情况",
                               U"视具体情况", U"适当扣", U"相应扣", U"适当给分", U"根据实际情况扣"};

std::optional<Discretionary> discretionary(Text text) {
    for (Text words : discretion)
        if (text.find(words) != Text::npos) return Discretionary{encode(words)};
    return std::nullopt;
}

/// The three national bands in their order, between words without figures.
struct GradeReader {
    static constexpr Words ranges[3] = {{U"100%-80%(含)", U"100%-80%", U"100-80%(含)", U"100-80%"},
                                        {U"80%-60%(含)", U"80%-60%", U"80-60%(含)", U"80-60%"},
                                        {U"60%-0%", U"60-0%", U"60%-0", U"60%(不含)-0%"}};
    static constexpr Words signs = {U"分值区间",  U"确定分值",    U"达成",
                                    U"实现",      U"满分的",      U"分值的",
                                    U"%(含)分值", U"%(含)的分值", U"%(含)权重"};

    /// Skips words without digits up to the range; false when another sentence comes between.
    static bool go_to(Scanner& text, Words range) {
        while (!text.done() && !text.at_any(range)) {
            const char32_t c = text.rest().front();
            if ((c >= U'0' && c <= U'9') || c == U'扣' || c == U'每') return false;
            text.skip(1);
        }
        return text.take_any(range);
    }

    static std::optional<Grades> read(Text words) {
        if (!contains_any(words, signs)) return std::nullopt;
        Scanner text(words);
        take_full_marks(text);
        Grades grades;
        for (std::size_t i = 0; i < 3; ++i) {
            if (!go_to(text, ranges[i])) return std::nullopt;
            Scanner award = text;
            const auto points = take_award(award);
            if (!points || points->share) continue;
            if (points->low != points->high) return std::nullopt;
            grades.points[i] = points->high;
            text = award;
        }
        while (!text.done()) {
            const char32_t c = text.rest().front();
            if ((c >= U'0' && c <= U'9') || c == U'扣') return std::nullopt;
            text.skip(1);
        }
        return grades;
    }
};

bool one_sided(const Span& span) {
    return span.low.has_value() != span.high.has_value();
}

bool agree(const std::optional<Decimal>& known, const Points& points) {
    return points.share ? points.low == Decimal(100) : !known || *known == points.low;
}

/// The single band that stands for reaching the target: ≤100%,计5分;每超过….
bool as_threshold(const Clauses& clauses, std::optional<Threshold>& reached, Scoring& scoring) {
    if (clauses.bands.empty()) {
        const auto& stated = clauses.stated;
        if (stated && !one_sided(stated->span) && stated->span.low != stated->span.high)
            return false;
        if (stated) reached = Threshold{stated->measure, stated->span, stated->unit};
        return true;
    }
    if (clauses.bands.size() > 1 || clauses.reached) return false;
    const auto& [condition, points] = clauses.bands.front();
    const bool exact = condition.span.low == condition.span.high;
    if ((!one_sided(condition.span) && !exact) || points.low != points.high) return false;
    if (!agree(scoring.full_marks, points)) return false;
    if (!points.share) scoring.full_marks = points.low;
    reached = Threshold{condition.measure, condition.span, condition.unit};
    return true;
}

bool as_bands(const Clauses& clauses, Scoring& scoring) {
    Bands bands;
    bands.otherwise = clauses.otherwise;
    for (const auto& [condition, points] : clauses.bands) {
        const bool same_measure = condition.measure.empty() || bands.measure.empty() ||
                                  condition.measure == bands.measure;
        const bool zero = condition.span.low && condition.span.low->at.is_zero();
        // 400≤培训人数＜500 besides ≥500人; of 0.9 and 90% nobody knows.
        const bool counted = condition.unit.empty() && bands.unit != "%";
        const bool same_unit = bands.unit.empty() || condition.unit == bands.unit || counted ||
                               (condition.unit.empty() && zero);
        if (!same_measure || !same_unit) return false;
        if (bands.measure.empty()) bands.measure = condition.measure;
        if (bands.unit.empty()) bands.unit = condition.unit;
        bands.bands.push_back({condition.span, points});
    }
    if (!scoring.full_marks) scoring.full_marks = best_of(bands);
    scoring.method = bands;
    return true;
}

/// 不足90% besides ≥90%, ＜100% besides 100%: nothing but what the threshold says.
bool complements(const Condition& missed, const std::optional<Threshold>& reached) {
    if (!reached || missed.unit != reached->unit || !one_sided(missed.span)) return false;
    const Span &out = missed.span, &in = reached->span;
    return out.low ? in.high && in.high->at == out.low->at : in.low && in.low->at == out.high->at;
}

/// 完成率100%: the target itself.
bool is_target(const Threshold& reached) {
    static constexpr std::string_view names[] = {"完成率",     "指标完成率", "目标完成率",
                                                 "计划完成率", "任务完成率", "实际完成率"};
    return std::find(std::begin(names), std::end(names), reached.measure) != std::end(names) &&
           reached.unit == "%" && reached.span.low && reached.span.low->at == Decimal(100);
}

bool as_proportion(const Clauses& clauses, Scoring& scoring) {
    Proportion proportion{clauses.share->by, {}};
    // 部分完成按比例得分,未完成不得分: the proportion of nothing is nothing.
    const bool nothing = clauses.otherwise && clauses.partly && clauses.otherwise->high.is_zero();
    if (clauses.deduction || (clauses.otherwise && !nothing)) return false;
    if (!as_threshold(clauses, proportion.reached, scoring)) return false;
    if (clauses.missed && !complements(*clauses.missed, proportion.reached)) return false;
    if (proportion.reached && is_target(*proportion.reached)) proportion.reached.reset();
    const auto& marks = clauses.share->marks;
    if (marks && scoring.full_marks && *marks != *scoring.full_marks) return false;
    if (marks) scoring.full_marks = marks;
    scoring.method = proportion;
    return true;
}

/// 目标值6场,每少1场: six or more.
void open_end(Deduction& deduction) {
    if (!deduction.reached || one_sided(deduction.reached->span)) return;
    Span& span = deduction.reached->span;
    if (deduction.side == Deduction::Side::below) span.high.reset();
    if (deduction.side == Deduction::Side::above) span.low.reset();
}

bool as_deduction(const Clauses& clauses, Scoring& scoring) {
    Deduction deduction = *clauses.deduction;
    if (clauses.otherwise || !as_threshold(clauses, deduction.reached, scoring)) return false;
    if (clauses.missed && !complements(*clauses.missed, deduction.reached)) return false;
    if (deduction.reached && !clauses.condition.empty()) return false;
    deduction.condition = clauses.condition;
    if (clauses.bands.empty()) open_end(deduction);
    deduction.most = clauses.most;
    scoring.method = deduction;
    return true;
}

bool assemble(const Clauses& clauses, Scoring& scoring) {
    scoring.full_marks = clauses.full_marks;
    if (clauses.reached) {
        if (!agree(scoring.full_marks, *clauses.reached)) return false;
        if (!clauses.reached->share) scoring.full_marks = clauses.reached->low;
    }
    if (clauses.most && !clauses.deduction) return false;
    if (clauses.missed && !clauses.deduction && !clauses.share) return false;
    const bool choice = clauses.reached && clauses.otherwise && !clauses.otherwise->share;
    const bool alone = !clauses.share && clauses.bands.empty() && (choice || clauses.deduction);
    if (!clauses.condition.empty() && !alone) return false;
    if (clauses.share) return as_proportion(clauses, scoring);
    if (clauses.deduction) return as_deduction(clauses, scoring);
    if (!clauses.bands.empty()) return !clauses.reached && as_bands(clauses, scoring);
    if (choice) {
        scoring.method = AllOrNothing{clauses.condition, clauses.otherwise->low};
        return true;
    }
    // Full marks alone: understood, but nothing to compute with.
    scoring.method = Unread{};
    return !clauses.otherwise;
}

/// 满分10分 inside a text that is not understood as a whole; empty when it names several.
std::optional<Decimal> named_full_marks(Text text) {
    std::optional<Decimal> found;
    for (Text word : {Text(U"满分"), Text(U"总分"), Text(U"分值")}) {
        for (auto at = text.find(word); at != Text::npos; at = text.find(word, at + 1)) {
            Scanner behind(text.substr(at + word.size()));
            behind.take_any({U"为", U":", U"(", U"是"});
            const auto number = behind.take_number();
            if (!number || number->is_zero() || !behind.take(U"分")) continue;
            if (found && *found != *number) return std::nullopt;
            found = number;
        }
    }
    return found;
}

Text without_stops(Text text) {
    while (!text.empty() && is_stop(text.back())) text.remove_suffix(1);
    return text;
}

/// False where no kind of standard fits.
bool understand(const std::u32string& characters, Scoring& result) {
    if (const auto words = discretionary(characters)) {
        result.method = *words;
        result.full_marks = named_full_marks(characters);
        return true;
    }
    if (const auto grades = GradeReader::read(characters)) {
        result.method = *grades;
        const auto& best = grades->points.front();
        result.full_marks = best ? best : named_full_marks(characters);
        return true;
    }
    const auto clauses = read_clauses(characters);
    return clauses && assemble(*clauses, result);
}

/// What its own standard wording does not say again was not understood: 其他 in a unit, a sign in a name.
bool says_itself(const Scoring& result) {
    Scoring again;
    return understand(folded(print(result)), again) && again.method == result.method &&
           again.full_marks == result.full_marks;
}

}  // namespace
}  // namespace scoring

Scoring read_scoring(std::string_view text) {
    using namespace scoring;
    const std::u32string characters = folded(trimmed(text));
    Scoring result;
    if (characters.empty()) return result;
    if (!understand(characters, result) || !says_itself(result)) {
        result.method = Unread{};
        result.full_marks = named_full_marks(characters);
    }
    result.truncated = without_stops(characters).ends_with(U"不得");
    return result;
}

std::string_view kind_name(const Scoring& scoring) {
    using namespace scoring;
    if (const auto* proportion = scoring.as<Proportion>()) {
        const bool reverse = proportion->by == Proportion::By::target_by_actual ||
                             proportion->by == Proportion::By::excess;
        return reverse ? "reverse-ratio" : "ratio";
    }
    constexpr std::string_view names[] = {"none",   "ratio",     "all-or-nothing", "bands",
                                          "grades", "deduction", "discretionary",  "other"};
    return names[scoring.method.index()];
}

}  // namespace jibiao
