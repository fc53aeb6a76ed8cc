// The spellings of calculation signs (计算符号); standard are the budget system's own six.
// SPDX-License-Identifier: MPL-2.0
#include "core/value/operator.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/text.h"

namespace jibiao {
namespace {

constexpr std::array<std::string_view, 7> symbols = {"", "≥", "＞", "＝", "＜", "≤", "定性"};

/// `op` none marks a word that means no allowed sign, such as 约.
struct Word {
    std::u32string_view text;
    Operator op;
};

constexpr Word words_before[] = {
    {U"大于等于", Operator::at_least},
    {U"大于或等于", Operator::at_least},
    {U"大于或者等于", Operator::at_least},
    {U"高于等于", Operator::at_least},
    {U"高于或等于", Operator::at_least},
    {U"不小于", Operator::at_least},
    {U"不低于", Operator::at_least},
    {U"不少于", Operator::at_least},
    {U"不得低于", Operator::at_least},
    {U"不得少于", Operator::at_least},
    {U"不能低于", Operator::at_least},
    {U"不能少于", Operator::at_least},
    {U"至少", Operator::at_least},
    {U"最少", Operator::at_least},
    {U"最低", Operator::at_least},
    {U"达到", Operator::at_least},
    {U"达到或超过", Operator::at_least},
    {U"达", Operator::at_least},
    {U"大于", Operator::more},
    {U"超过", Operator::more},
    {U"高于", Operator::more},
    {U"多于", Operator::more},
    {U"等于", Operator::equal},
    {U"小于", Operator::less},
    {U"低于", Operator::less},
    {U"少于", Operator::less},
    {U"小于等于", Operator::at_most},
    {U"小于或等于", Operator::at_most},
    {U"小于或者等于", Operator::at_most},
    {U"低于等于", Operator::at_most},
    {U"低于或等于", Operator::at_most},
    {U"不大于", Operator::at_most},
    {U"不高于", Operator::at_most},
    {U"不超过", Operator::at_most},
    {U"不超", Operator::at_most},
    {U"不多于", Operator::at_most},
    {U"不得超过", Operator::at_most},
    {U"不得高于", Operator::at_most},
    {U"不得大于", Operator::at_most},
    {U"不得多于", Operator::at_most},
    {U"不能超过", Operator::at_most},
    {U"不能高于", Operator::at_most},
    {U"最多", Operator::at_most},
    {U"至多", Operator::at_most},
    {U"最高", Operator::at_most},
    {U"最高不超过", Operator::at_most},
    {U"控制在", Operator::at_most},
    {U"控制在不超过", Operator::at_most},
    {U"约", Operator::none},
    {U"大约", Operator::none},
    {U"大概", Operator::none},
    {U"约为", Operator::none},
    {U"约等于", Operator::none},
    {U"近似", Operator::none},
    {U"不等于", Operator::none},
};

constexpr Word words_after[] = {
    {U"以上", Operator::at_least},       {U"及以上", Operator::at_least},
    {U"及其以上", Operator::at_least},   {U"或以上", Operator::at_least},
    {U"(含)以上", Operator::at_least},   {U"含以上", Operator::at_least},
    {U"(含)及以上", Operator::at_least}, {U"以上(含)", Operator::at_least},
    {U"以下", Operator::at_most},        {U"及以下", Operator::at_most},
    {U"及其以下", Operator::at_most},    {U"或以下", Operator::at_most},
    {U"(含)以下", Operator::at_most},    {U"含以下", Operator::at_most},
    {U"以下(含)", Operator::at_most},    {U"(含)及以下", Operator::at_most},
    {U"以内", Operator::at_most},        {U"之内", Operator::at_most},
    {U"及以内", Operator::at_most},      {U"(含)以内", Operator::at_most},
    {U"以内(含)", Operator::at_most},    {U"内", Operator::at_most},
    {U"左右", Operator::none},           {U"上下", Operator::none},
};

/// The sign a character is a form of: > < = for themselves, G for ≥, L for ≤, X for a sign that is
/// never allowed; 0 for anything else.
char sign_class(char32_t raw) {
    static constexpr std::pair<char, std::u32string_view> classes[] = {
        {'G', U"≥≧⩾≮》"},  {'L', U"≤≦⩽≯《"}, {'>', U">＞﹥〉"},
        {'<', U"<＜﹤〈"}, {'=', U"=＝﹦═"}, {'X', U"≅≈≠≒≃≌≡∽∼≐≟"}};
    if (is_han(raw)) return 0;
    for (const auto& [name, forms] : classes) {
        if (forms.find(raw) != std::u32string_view::npos) return name;
    }
    return 0;
}

bool opens_title(std::u32string_view raw) {
    return (raw.front() == U'《' && raw.find(U'》') != raw.npos) ||
           (raw.front() == U'〈' && raw.find(U'〉') != raw.npos);
}

bool is_standard(std::u32string_view raw) {
    return raw.size() == 1 && std::u32string_view(U"≥＞＝＜≤").find(raw) != raw.npos;
}

/// The operator a run of signs spells, by its classes.
OperatorMatch spelled(std::string_view classes, std::u32string_view raw) {
    static constexpr std::pair<std::string_view, Operator> runs[] = {
        {"G", Operator::at_least},  {"G=", Operator::at_least}, {"=G", Operator::at_least},
        {">=", Operator::at_least}, {"=>", Operator::at_least}, {">", Operator::more},
        {"=", Operator::equal},     {"==", Operator::equal},    {"<", Operator::less},
        {"L", Operator::at_most},   {"L=", Operator::at_most},  {"=L", Operator::at_most},
        {"<=", Operator::at_most},  {"=<", Operator::at_most}};
    for (const auto& [run, op] : runs) {
        if (run == classes) {
            return {op, is_standard(raw) ? Spelling::standard : Spelling::variant, raw.size()};
        }
    }
    return {Operator::none, Spelling::illegal, raw.size(), classes != "X"};
}

OperatorMatch matched(const Word& word) {
    return {word.op, word.op == Operator::none ? Spelling::illegal : Spelling::variant,
            word.text.size()};
}

template <class Fits>
OperatorMatch longest(std::span<const Word> words, Fits fits) {
    OperatorMatch best;
    for (const Word& word : words) {
        if (word.text.size() > best.length && fits(word.text)) best = matched(word);
    }
    return best;
}

/// A sign or word as the whole cell.
OperatorMatch whole_operator(Piece cell) {
    const auto same = [&](std::u32string_view word) { return word == cell.folded; };
    if (const auto signs = signs_before(cell); signs.length == cell.size()) return signs;
    if (const auto word = longest(words_before, same); word.length > 0) return word;
    return longest(words_after, same);
}

/// Only mathematical signs, none of which is an operator of the table: "±", "!=".
bool only_signs(std::u32string_view folded) {
    return std::all_of(folded.begin(), folded.end(), [](char32_t c) {
        return (c >= 0x2200 && c <= 0x22FF) || (c >= 0x2A00 && c <= 0x2AFF) ||
               std::u32string_view(U"<>=~!±").find(c) != std::u32string_view::npos;
    });
}

OperatorReading reading_of(Piece cell) {
    const auto is = [&](std::u32string_view text) { return cell.folded == text; };
    if (cell.empty()) return {};
    if (is(U"定性")) return {Operator::qualitative, Spelling::standard, {}};
    if (is(U"定性指标")) return {Operator::qualitative, Spelling::variant, {}};
    if (is(U"定量") || is(U"定量指标")) return {Operator::none, Spelling::unspecific, {}};
    const bool dashes = cell.folded.find_first_not_of(U"—–") == std::u32string_view::npos;
    if (is(U"无") || dashes) return {Operator::qualitative, Spelling::unspecific, {}};
    if (const auto match = whole_operator(cell); match.length > 0)
        return {match.op, match.spelling, {}};
    return {Operator::none, only_signs(cell.folded) ? Spelling::illegal : Spelling::foreign, {}};
}

}  // namespace

std::string_view symbol(Operator op) {
    return symbols[static_cast<std::size_t>(op)];
}

OperatorReading read_operator(std::string_view cell) {
    const Source source(cell);
    OperatorReading reading = reading_of(source.whole());
    reading.text = trim(cell);
    if (reading.spelling == Spelling::standard && reading.text != symbol(reading.op)) {
        reading.spelling = Spelling::variant;
    }
    return reading;
}

OperatorMatch signs_before(Piece text) {
    if (text.empty() || sign_class(text.raw.front()) == 0) return {};
    std::string classes;
    for (const char32_t c : text.raw) {
        const char sign = sign_class(c);
        if (sign == 0) break;
        classes += sign;
    }
    if (opens_title(text.raw)) return {};
    return spelled(classes, text.raw.substr(0, classes.size()));
}

OperatorMatch operator_before(Piece text) {
    const auto signs = signs_before(text);
    if (signs.length > 0) return signs;
    if (text.empty()) return {};
    return longest(words_before, [&](auto word) {
        return word.front() == text.folded.front() && text.folded.starts_with(word);
    });
}

OperatorMatch operator_after(Piece text) {
    return longest(words_after, [&](auto word) { return text.folded.ends_with(word); });
}

}  // namespace jibiao
