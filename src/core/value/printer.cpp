// The one standard spelling of a value, and what can be asked of any kind.
// SPDX-License-Identifier: MPL-2.0
#include "core/value/value.h"

namespace jibiao {
namespace {

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

std::string printed(const Quantity& q) {
    return std::string(symbol(q.op)) + q.number.text() + q.unit;
}

std::string printed(const Interval& i) {
    const bool negative = i.low.is_negative() || i.high.is_negative();
    const bool unit_twice = i.unit == "%" || i.unit == "‰";
    return std::string(symbol(i.op)) + i.low.text() + (unit_twice ? i.unit : "") +
           (negative ? "~" : "-") + i.high.text() + i.unit;
}

/// "" for one, "3个" for three months: "每3个月".
std::string counted(const Frequency& f) {
    if (f.every == Decimal(1)) return "";
    const bool measure = f.period == "月" || f.period == "季度";
    return f.every.text() + (measure ? "个" : "");
}

std::string printed(const Frequency& f) {
    return "每" + counted(f) + f.period + printed(Quantity{f.op, f.times, f.unit});
}

std::string printed(const Deadline& d) {
    const bool point = d.unit.starts_with("月");
    return d.number.text() + d.unit + (point ? "前" : "之内") + d.event;
}

std::string printed(const Compound& c) {
    std::string text;
    for (const Quantity& part : c.parts) text += (text.empty() ? "" : "，") + printed(part);
    return text;
}

}  // namespace

std::string print(const Value& value) {
    return std::visit(Overloaded{[](const Empty&) { return std::string(); },
                                 [](const Qualitative& q) { return q.text; },
                                 [](const Unreadable& u) { return u.text; },
                                 [](const auto& other) { return printed(other); }},
                      value);
}

std::string_view kind_name(const Value& value) {
    static constexpr std::string_view names[] = {"empty",       "quantity",  "range",
                                                 "frequency",   "deadline",  "compound",
                                                 "qualitative", "unreadable"};
    return names[value.index()];
}

Operator operator_of(const Value& value) {
    return std::visit(Overloaded{[](const Empty&) { return Operator::none; },
                                 [](const Unreadable&) { return Operator::none; },
                                 [](const Deadline&) { return Operator::at_most; },
                                 [](const Compound& c) {
                                     return c.parts.empty() ? Operator::none : c.parts.front().op;
                                 },
                                 [](const auto& other) { return other.op; }},
                      value);
}

std::optional<Decimal> number_of(const Value& value) {
    if (const auto* quantity = std::get_if<Quantity>(&value)) return quantity->number;
    if (const auto* deadline = std::get_if<Deadline>(&value)) return deadline->number;
    if (const auto* frequency = std::get_if<Frequency>(&value)) return frequency->times;
    return std::nullopt;
}

std::string unit_of(const Value& value) {
    return std::visit(
        Overloaded{[](const Quantity& q) { return q.unit; },
                   [](const Interval& i) { return i.unit; },
                   [](const Deadline& d) { return d.unit.starts_with("月") ? std::string("月") : d.unit; },
                   [](const Frequency& f) { return f.unit + "/" + counted(f) + f.period; },
                   [](const auto&) { return std::string(); }},
        value);
}

}  // namespace jibiao
