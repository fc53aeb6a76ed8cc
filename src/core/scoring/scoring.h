// A scoring standard (评分标准) as a small model: how points follow from what was achieved.
//
// read_scoring takes a text only when every clause of it is understood; anything else is Unread and
// gives no points but those it names as full marks. print writes one standard wording per model:
// read_scoring(print(s)) == s, but for `truncated`.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/decimal.h"
#include "core/value/value.h"

namespace jibiao {
namespace scoring {

/// Points as given: 8, or 12-9; with `share` percent of the full marks (得分值的80%).
struct Points {
    Decimal low, high;
    bool share = false;
    bool operator==(const Points&) const = default;
};

/// Whether an end belongs to an interval; `unsaid` where the text does not tell (90%-95%).
enum class Closed : unsigned char { no, yes, unsaid };
struct End {
    Decimal at;
    Closed closed = Closed::unsaid;
    bool operator==(const End&) const = default;
};
/// An interval of achieved values; an end that is missing is infinite.
struct Span {
    std::optional<End> low, high;
    bool operator==(const Span&) const = default;
};

/// The result that earns full marks where the text names it: 在职人员控制率≤100%.
struct Threshold {
    std::string measure;  ///< "在职人员控制率", "" when the text names none
    Span span;            ///< one of its ends only
    std::string unit;
    bool operator==(const Threshold&) const = default;
};

struct Empty {
    bool operator==(const Empty&) const = default;
};
/// Full marks when the target is reached, else in proportion.
struct Proportion {
    enum class By : unsigned char {
        actual_by_target,  ///< 实际值/计划值
        target_by_actual,  ///< 计划值/实际值
        excess,            ///< 1-(实际值-计划值)/计划值
        unsaid             ///< 按完成比例计分
    };
    By by = By::actual_by_target;
    std::optional<Threshold> reached;  ///< empty: the target
    bool operator==(const Proportion&) const = default;
};
/// 达到计划值得满分,否则不得分.
struct AllOrNothing {
    std::string condition;  ///< "制度健全"; "" for reaching the target
    Decimal otherwise;
    bool operator==(const AllOrNothing&) const = default;
};
struct Band {
    Span span;
    Points points;
    bool operator==(const Band&) const = default;
};
/// ≥95%得10分;90%-95%得8分;低于90%不得分. In the order of the text: the first band that fits
/// counts.
struct Bands {
    std::string measure, unit;
    std::vector<Band> bands;
    std::optional<Points> otherwise;
    bool operator==(const Bands&) const = default;
};
/// The national bands of qualitative indicators (财预〔2020〕10号): 100%-80%(含), 80%-60%(含),
/// 60%-0% of the full marks; with points where the text fixes them.
struct Grades {
    std::array<std::optional<Decimal>, 3> points;
    bool operator==(const Grades&) const = default;
};
/// 每发生1件扣2分, 每降低1个百分点扣0.5分, never below zero.
struct Deduction {
    enum class Side : unsigned char { each, below, above };
    std::string condition;  ///< "按时足额发放": what earns full marks in words; "" for the target
    Side side = Side::each;
    std::string event;  ///< "损坏" of 每损坏1件; "" for 发生 and its like, and for below and above
    Decimal step = 1;
    std::string unit;  ///< "件", "个百分点", "起责任事故"
    Points points;
    std::optional<Threshold> reached;
    std::optional<Decimal> most;  ///< 最多扣5分
    bool operator==(const Deduction&) const = default;
};
/// 酌情扣分: points at someone's discretion.
struct Discretionary {
    std::string words;
    bool operator==(const Discretionary&) const = default;
};
/// A text of another kind.
struct Unread {
    bool operator==(const Unread&) const = default;
};

using Method =
    std::variant<Empty, Proportion, AllOrNothing, Bands, Grades, Deduction, Discretionary, Unread>;

}  // namespace scoring

struct Scoring {
    scoring::Method method;
    std::optional<Decimal>
        full_marks;          ///< 3, 15 (the highest band); empty when the text gives none
    bool truncated = false;  ///< ends in "不得" or "为不得": the 分 is missing
    bool operator==(const Scoring&) const = default;

    template <class Kind>
    const Kind* as() const {
        return std::get_if<Kind>(&method);
    }
};

Scoring read_scoring(std::string_view text);

/// The standard wording, with full-width punctuation; "" for an empty or unread text without full
/// marks.
std::string print(const Scoring& scoring);

/// "none" "ratio" "reverse-ratio" "all-or-nothing" "bands" "grades" "deduction" "discretionary"
/// "other".
std::string_view kind_name(const Scoring& scoring);

}  // namespace jibiao
