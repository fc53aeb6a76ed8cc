// An indicator value as people write it ("≥95%", "60日之内办结", "2227批次，5572人") and what it means.
//
// read_value never fails and never guesses a number: what is no quantity is qualitative or unreadable.
// The canonical printer writes one standard spelling per meaning: read_value(print(v)) == v.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/decimal.h"

namespace jibiao {

/// The calculation sign (计算符号) of an indicator.
enum class Operator : unsigned char { none, at_least, more, equal, less, at_most, qualitative };

/// The standard spelling: "≥" "＞" "＝" "＜" "≤" "定性", "" for none.
std::string_view symbol(Operator op);

/// How an operator cell is spelled.
enum class Spelling : unsigned char {
    empty,       ///< nothing there
    standard,    ///< ≥ ＞ ＝ ＜ ≤ 定性
    variant,     ///< another spelling of the same: >= ≧ 不低于 = == 大于等于 …
    unspecific,  ///< 无 — (means qualitative), 定量 (means: pick a sign)
    illegal,     ///< an operator-like sign or word that means none of them: ≅ ≠ 约
    foreign      ///< no operator at all (a name, a number)
};
struct OperatorReading {
    Operator op = Operator::none;
    Spelling spelling = Spelling::empty;
    std::string text;   ///< the cell's text, trimmed
    bool operator==(const OperatorReading&) const = default;
};
/// Reads a cell of the operator column (计算符号, 指标性质, 指标值类型).
OperatorReading read_operator(std::string_view cell);

struct Empty { bool operator==(const Empty&) const = default; };
/// ≥95% · 200次 · 165元/月. The number is without trailing zeros, the unit as written (width-folded).
struct Quantity {
    Operator op = Operator::none;
    Decimal number;
    std::string unit;
    bool operator==(const Quantity&) const = default;
};
/// 90%-95%: both bounds, one unit.
struct Interval {
    Operator op = Operator::none;
    Decimal low, high;
    std::string unit;
    bool operator==(const Interval&) const = default;
};
/// 1个月召开1次: `times` (in `unit`) in every `every` `period` (年 季度 月 周 日).
struct Frequency {
    Operator op = Operator::none;
    Decimal every;
    std::string period;
    Decimal times;
    std::string unit;
    bool operator==(const Frequency&) const = default;
};
/// 60日之内办结 · 12月底前: at most so many of `unit`; `event` is what must be done (办结), may be empty.
struct Deadline {
    Decimal number;
    std::string unit;
    std::string event;
    bool operator==(const Deadline&) const = default;
};
/// 2227批次，5572人: two or more quantities in one cell.
struct Compound {
    std::vector<Quantity> parts;
    bool operator==(const Compound&) const = default;
};
/// 定性 · 良好 · 按时发放. `op` is qualitative when the text says 定性, else none.
struct Qualitative {
    Operator op = Operator::none;
    std::string text;
    bool operator==(const Qualitative&) const = default;
};
/// Digits or operators that make no sense together: "≥≤5", "1..2".
struct Unreadable {
    std::string text;
    bool operator==(const Unreadable&) const = default;
};
using Value = std::variant<Empty, Quantity, Interval, Frequency, Deadline, Compound, Qualitative, Unreadable>;

/// How a value was written, for the rules that normalise spelling.
struct Writing {
    OperatorReading op;             ///< the operator inside the value text, as spelled
    bool grouped_digits = false;    ///< 771,325,800.00
    bool wide_digits = false;       ///< １００ or ．
    bool bracketed_unit = false;    ///< =100.00(%)
    std::string label;              ///< words before the quantity: "满意度" of "满意度≥95%"; else ""
    /// Other words that print() leaves out: 召开 of 1个月召开1次, 约 of 约500人. A fix that writes the
    /// printed value is safe only when there are none.
    std::string dropped;
    bool operator==(const Writing&) const = default;
};
struct Reading {
    Value value;
    Writing writing;
    bool operator==(const Reading&) const = default;
};

/// Reads the text of a value cell. Asks no locale; any UTF-8 is accepted.
Reading read_value(std::string_view text);

/// Canonical text: "≥95%", "60日之内办结", "90%-95%". Round-trips through read_value.
std::string print(const Value& value);

/// "quantity" "range" "frequency" "deadline" "compound" "qualitative" "empty" "unreadable".
std::string_view kind_name(const Value& value);
/// The operator of any kind of value; none where it has none.
Operator operator_of(const Value& value);
/// The number of a quantity, deadline (60) or frequency (times); empty otherwise.
std::optional<Decimal> number_of(const Value& value);
/// "%", "次", "元/月"; for a frequency "次/月", for a point of the calendar (月底) 月; "" where there is none.
std::string unit_of(const Value& value);

}  // namespace jibiao
