// Conditions of a scoring standard: the interval of results that earns so many points.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/scoring/pieces.h"

namespace jibiao::scoring {
namespace {

constexpr std::size_t longest_unit = 4;
constexpr std::size_t longest_measure = 16;
constexpr Words above = {U"(含)以上", U"(含)及以上", U"以上(含)", U"及以上", U"含以上", U"以上"};
constexpr Words below_with = {U"(含)以下", U"(含)及以下", U"以下(含)", U"及以下", U"含以下",
                              U"(含)以内", U"以内(含)",   U"以内",     U"之内"};

/// "%", "次", "万元": up to a word that goes on with the sentence.
std::string take_unit(Scanner& text) {
    std::size_t length = 0;
    for (; length < text.rest().size() && length < longest_unit; ++length) {
        const Text rest = text.rest().substr(length);
        const bool hours = rest.front() == U'时' && length == 1 && text.at(U"小时");
        if (hours) continue;
        if (is_stop(rest.front()) ||
            Text(U"()-/≥≤<>=0123456789的得计为且但并不记赋至到则扣给每和或时含未按以内")
                    .find(rest.front()) != Text::npos)
            break;
        if (Scanner(rest).take_operator() != Operator::none) break;
        if (rest.starts_with(U"及以") || rest.starts_with(U"之")) break;
    }
    const std::string unit = encode(text.rest().substr(0, length));
    text.skip(length);
    return unit;
}

bool starts_as_done(std::string_view measure) {
    static constexpr std::string_view verbs[] = {"完成", "举办", "开展", "组织", "召开", "覆盖"};
    return std::any_of(std::begin(verbs), std::end(verbs),
                       [&](std::string_view verb) { return measure.starts_with(verb); });
}

constexpr Words done_words = {U"到达现场", U"办结", U"完成", U"办理", U"到达", U"响应",
                              U"处置",     U"处理", U"解决", U"回复", U"修复", U"完工",
                              U"发放",     U"拨付", U"到位", U"公开", U"反馈"};

Span from_operator(Operator op, const Decimal& number) {
    switch (op) {
        case Operator::at_least:
            return {End{number, Closed::yes}, {}};
        case Operator::more:
            return {End{number, Closed::no}, {}};
        case Operator::less:
            return {{}, End{number, Closed::no}};
        case Operator::at_most:
            return {{}, End{number, Closed::yes}};
        default:
            return {End{number, Closed::yes}, End{number, Closed::yes}};
    }
}

/// （含90%）, said again behind 达到90%以上.
void take_said_again(Scanner& text, const Decimal& number) {
    Scanner ahead = text;
    if (!ahead.take(U"(含")) return;
    const auto again = ahead.take_number();
    take_unit(ahead);
    if (again == number && ahead.take(U")")) text = ahead;
}

/// 3个工作日内办结: at most so long.
bool take_within(Scanner& text, const Decimal& number) {
    if (text.take_any(below_with)) return true;
    Scanner ahead = text;
    if (!ahead.take_any({U"内", U"之内"})) return false;
    take_said_again(ahead, number);
    ahead.take_any(done_words);
    text = ahead;
    return true;
}

bool joins(std::string& known, const std::string& found) {
    if (known.empty()) known = found;
    return found.empty() || known == found;
}

/// ≥95% · 低于60%(含)
std::optional<Condition> take_comparison(Scanner& text) {
    Scanner ahead = text;
    const Operator op = ahead.take_operator();
    if (op == Operator::none) return std::nullopt;
    const auto number = ahead.take_number();
    if (!number) return std::nullopt;
    Condition found{"", take_unit(ahead), from_operator(op, *number)};
    const bool included = ahead.take(U"(含)");
    if (included && found.span.low) found.span.low->closed = Closed::yes;
    if (included && found.span.high) found.span.high->closed = Closed::yes;
    if (op == Operator::at_least) ahead.take_any(above);
    take_said_again(ahead, *number);
    text = ahead;
    return found;
}

Operator mirrored(Operator op) {
    switch (op) {
        case Operator::at_least:
            return Operator::at_most;
        case Operator::more:
            return Operator::less;
        case Operator::less:
            return Operator::more;
        case Operator::at_most:
            return Operator::at_least;
        default:
            return Operator::none;
    }
}

std::optional<Span> both(const Span& a, const Span& b) {
    const bool opposite =
        a.low.has_value() != b.low.has_value() && a.high.has_value() != b.high.has_value();
    if (!opposite) return std::nullopt;
    const Span span{a.low ? a.low : b.low, a.high ? a.high : b.high};
    return span.low->at < span.high->at ? std::optional(span) : std::nullopt;
}

/// 且大于等于80% behind a first comparison.
bool take_second(Scanner& text, Condition& condition) {
    Scanner ahead = text;
    ahead.take(U",");
    ahead.take_any({U"且", U"并且", U"但", U"同时", U"并"});
    ahead.take(decode(condition.measure));
    const auto second = take_comparison(ahead);
    const auto span = second ? both(condition.span, second->span) : std::nullopt;
    if (!span || !joins(condition.unit, second->unit)) return false;
    condition.span = *span;
    text = ahead;
    return true;
}

Closed take_closed(Scanner& text) {
    if (text.take_any({U"(含)", U"含"})) return Closed::yes;
    return text.take_any({U"(不含)", U"不含"}) ? Closed::no : Closed::unsaid;
}

Closed opposite(Closed closed) {
    if (closed == Closed::unsaid) return closed;
    return closed == Closed::yes ? Closed::no : Closed::yes;
}

/// 90%-95%(不含95%): which end it speaks of is said by its number.
void take_closed_end(Scanner& text, End& first, End& second) {
    Scanner ahead = text;
    const bool out = ahead.take_any({U"(不含", U",不含"});
    if (!out && !ahead.take_any({U"(含", U",含"})) return;
    const auto number = ahead.take_number();
    ahead.take(U"%");
    if (!number || !ahead.take(U")")) return;
    for (End* end : {&first, &second}) {
        if (end->at != *number) continue;
        end->closed = out ? Closed::no : Closed::yes;
        text = ahead;
    }
}

/// 80%(含)-90% · 80-90分
std::optional<Condition> take_range(Scanner& text) {
    Scanner ahead = text;
    const auto a = ahead.take_number();
    if (!a) return std::nullopt;
    std::string unit = take_unit(ahead);
    End first{*a, take_closed(ahead)};
    if (!ahead.take_any({U"-", U"至", U"到"})) return std::nullopt;
    const auto b = ahead.take_number();
    if (!b || *a == *b || !joins(unit, take_unit(ahead))) return std::nullopt;
    End second{*b, take_closed(ahead)};
    take_closed_end(ahead, first, second);
    ahead.take_any({U"之间", U"区间", U"范围内"});
    // Where one end says whether it is included, the other is the opposite.
    if (second.closed == Closed::unsaid) second.closed = opposite(first.closed);
    if (first.closed == Closed::unsaid) first.closed = opposite(second.closed);
    if (first.at > second.at) std::swap(first, second);
    text = ahead;
    return Condition{"", unit, {first, second}};
}

/// What follows the beginning of a measure's name may belong to it.
bool measure_goes_on(Text rest) {
    return Scanner(rest).at_any({U"计划", U"计算机"}) || (!rest.empty() && !ends_measure(rest.front()));
}

/// 90分以上 · 80%≤满意度<90% · 0次
std::optional<Condition> take_number_first(Scanner& text, Text before) {
    Scanner ahead = text;
    const auto number = ahead.take_number();
    if (!number) return std::nullopt;
    const std::string measure = encode(before);
    Condition found{"", take_unit(ahead), {}};
    if (ahead.take_any(above)) {
        found.span.low = End{*number, Closed::yes};
    } else if (take_within(ahead, *number)) {
        found.span.high = End{*number, Closed::yes};
    } else if (ahead.take(U"以下")) {
        // Whether 以下 includes the number is told by the band above it.
        found.span.high = End{*number, Closed::unsaid};
    } else if (const Operator op = mirrored(ahead.take_operator()); op != Operator::none) {
        found.span = from_operator(op, *number);
        std::size_t length = 0;
        while (length < longest_measure && measure_goes_on(ahead.rest().substr(length))) ++length;
        found.measure = encode(ahead.rest().substr(0, length));
        ahead.skip(length);
        const auto second = take_comparison(ahead);
        const auto span = second ? both(found.span, second->span) : std::nullopt;
        if (!span || !joins(found.unit, second->unit)) return std::nullopt;
        found.span = *span;
    } else {
        // A bare number stands for itself, after 完成培训 for a least; "3" of "3项制度" does not.
        const bool named = measure.empty() || ends_with_any(measure, {"率", "度", "为"});
        const bool done = !named && (starts_as_done(measure) || measure.ends_with("完成"));
        // 全年发生信访事件0起.
        const bool none =
            number->is_zero() && (contains(measure, "发生") || contains(measure, "出现"));
        Scanner award = ahead;
        if ((!named && !done && !none) || found.unit.empty() || !take_award(award))
            return std::nullopt;
        found.span = from_operator(done ? Operator::at_least : Operator::equal, *number);
    }
    text = ahead;
    return found;
}

std::optional<Condition> take_ends(Scanner& text, Text measure) {
    if (auto found = take_comparison(text)) {
        found->measure = encode(measure);
        take_second(text, *found);
        return found;
    }
    if (auto found = take_range(text)) return found;
    return take_number_first(text, measure);
}

}  // namespace

bool ends_measure(char32_t c) {
    return (is_stop(c) && c != U':') || Text(U"()/*+=<>≤≥每扣得计0123456789").find(c) != Text::npos;
}

std::optional<Condition> take_exact(Scanner& text) {
    Scanner ahead = text;
    const auto number = ahead.take_number();
    if (!number) return std::nullopt;
    Condition found{"", take_unit(ahead), from_operator(Operator::equal, *number)};
    text = ahead;
    return found;
}

std::optional<Condition> take_condition(Scanner& text) {
    Scanner start = text;
    start.take_any({U"若", U"如", U"当", U"如果"});
    for (std::size_t length = 0; length <= longest_measure; ++length) {
        Scanner ahead = start;
        const Text measure = ahead.rest().substr(0, length);
        ahead.skip(measure.size());
        if (auto found = take_ends(ahead, measure)) {
            if (found->measure.empty()) found->measure = encode(measure);
            for (const char* ending : {"在", "为", "的", ":"})
                if (found->measure.ends_with(ending))
                    found->measure.resize(found->measure.size() - std::string_view(ending).size());
            text = ahead;
            return found;
        }
        if (!measure_goes_on(ahead.rest())) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace jibiao::scoring
