// Reading a scoring standard: which of the usual forms it has and how many points it gives at most.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/scoring.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace jibiao {
namespace {

using Words = std::vector<std::string>;

constexpr std::string_view digits = "0123456789.";

std::string_view before(std::string_view text, std::size_t at) {
    return text.substr(0, at);
}

bool starts_with_any(std::string_view text, const Words& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](const std::string& start) { return text.starts_with(start); });
}

const Words& actual_words() {
    static const Words words = {"实际值", "完成值", "实际数",  "完成数",
                                "完成量", "实际",   "实际完成"};
    return words;
}

const Words& target_words() {
    static const Words words = {"计划值", "目标值", "指标值", "预期值", "计划数",
                                "目标数", "计划量", "计划",   "目标"};
    return words;
}

/// The bracket that ends at the end of `text`, without its signs; empty when there is none.
std::string_view last_bracket(std::string_view text) {
    if (!text.ends_with(')')) return {};
    const auto open = text.rfind('(');
    if (open == std::string_view::npos) return {};
    return text.substr(open + 1, text.size() - open - 2);
}

/// Which fraction stands around a division sign: actual by target, or one that falls with the
/// actual.
ScoringKind fraction(std::string_view left, std::string_view right) {
    const auto names = [](std::string_view text, const Words& words) {
        return starts_with_any(text, words) ||
               (text.starts_with("年度") && starts_with_any(text.substr(6), words)) ||
               (text.starts_with('(') && starts_with_any(text.substr(1), words));
    };
    const auto difference = last_bracket(left);
    if (contains(difference, "-") && contains_any(difference, actual_words()) &&
        contains_any(difference, target_words()) && names(right, target_words())) {
        return ScoringKind::reverse_ratio;
    }
    if (ends_with_any(left, actual_words()) && names(right, target_words())) {
        return ScoringKind::ratio;
    }
    const bool falls = ends_with_any(left, target_words()) &&
                       (names(right, actual_words()) || right.starts_with("年度实际"));
    return falls ? ScoringKind::reverse_ratio : ScoringKind::other;
}

ScoringKind fraction_in(std::string_view text) {
    static const Words signs = {"/", "÷", "除以"};
    for (const std::string& sign : signs) {
        for (auto at = text.find(sign); at != std::string_view::npos;
             at = text.find(sign, at + 1)) {
            const auto kind = fraction(before(text, at), text.substr(at + sign.size()));
            if (kind != ScoringKind::other) return kind;
        }
    }
    return ScoringKind::other;
}

/// From the last comma, semicolon or full stop before `at`.
std::string_view clause_before(std::string_view text, std::size_t at) {
    std::size_t begin = 0;
    for (const std::string_view stop : {",", ";", "。", "、"}) {
        const auto found = before(text, at).rfind(stop);
        if (found != std::string_view::npos) begin = std::max(begin, found + stop.size());
    }
    return text.substr(begin, at - begin);
}

/// Points such as 3 in "得3分" or 12 in "得12-9分" right behind `at`.
std::optional<Decimal> points_at(std::string_view text, std::size_t at) {
    std::optional<Decimal> most;
    for (std::string_view rest = text.substr(at);;) {
        const auto length = std::min(rest.find_first_not_of(digits), rest.size());
        const auto number = Decimal::parse(rest.substr(0, length));
        if (!number) return std::nullopt;
        most = most && *most > *number ? *most : *number;
        rest.remove_prefix(length);
        if (rest.starts_with("(含)")) rest.remove_prefix(std::string_view("(含)").size());
        if (rest.starts_with("分")) {
            return starts_with_any(rest, {"分钟", "分之"}) ? std::nullopt : most;
        }
        if (!rest.starts_with('-') && !rest.starts_with('~')) return std::nullopt;
        rest.remove_prefix(1);
    }
}

/// Every number of points behind one of the words; those of a clause with 每 are points per piece.
std::vector<Decimal> points_behind(std::string_view text, const Words& words) {
    std::vector<Decimal> found;
    for (const std::string& word : words) {
        for (auto at = text.find(word); at != std::string_view::npos;
             at = text.find(word, at + 1)) {
            const auto points = points_at(text, at + word.size());
            if (points && !contains(clause_before(text, at), "每")) found.push_back(*points);
        }
    }
    return found;
}

const Words& award_words() {
    static const Words words = {"得", "计", "记", "赋", "为", "给", "得分"};
    return words;
}

std::optional<Decimal> full_marks(std::string_view text) {
    static const Words named = {"满分", "满分为", "满分:",  "满分(",
                                "总分", "分值",   "分值为", "权重"};
    for (const Words& words : {named, award_words()}) {
        const auto points = points_behind(text, words);
        if (!points.empty()) return *std::max_element(points.begin(), points.end());
    }
    return points_at(text, text.starts_with('(') ? 1 : 0);
}

bool has_bands(std::string_view text) {
    const auto awards = points_behind(text, award_words()).size() + contains(text, "不得");
    const bool thresholds = contains_any(text, {"%", "≥", "≤", ">", "<", "大于", "小于", "以上",
                                                "以下", "达到", "高于", "低于", "不足", "超过"});
    const bool national =
        contains_any(text, {"100%-80%", "80%-60%", "60%-0%", "100-80%", "80-60%"});
    return national || (awards >= 2 && thresholds);
}

ScoringKind kind_of(std::string_view text) {
    if (text.empty()) return ScoringKind::none;
    if (contains_any(text, {"酌情", "酌定", "视情"})) return ScoringKind::discretionary;
    const auto kind = fraction_in(text);
    if (kind != ScoringKind::other) return kind;
    if (has_bands(text)) return ScoringKind::bands;
    return contains(text, "扣") ? ScoringKind::deduction : ScoringKind::other;
}

/// The text without stops at its end.
std::string_view without_stops(std::string_view text) {
    static const Words stops = {"。", ";", ",", ".", "、"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string& stop : stops) {
            if (!text.ends_with(stop)) continue;
            text.remove_suffix(stop.size());
            again = true;
        }
    }
    return text;
}

}  // namespace

Scoring read_scoring(std::string_view text) {
    const std::string folded = without_spaces(fold_width(text));
    Scoring scoring;
    scoring.kind = kind_of(folded);
    scoring.full_marks = full_marks(folded);
    scoring.truncated = without_stops(folded).ends_with("不得");
    return scoring;
}

}  // namespace jibiao
