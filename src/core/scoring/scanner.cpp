// The text of a scoring standard under reading.
// SPDX-License-Identifier: MPL-2.0
#include "core/scoring/scanner.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/value/operator.h"
#include "core/value/source.h"

namespace jibiao::scoring {
namespace {

constexpr Text digits = U"0123456789.";

char32_t one_spelling(char32_t c) {
    static constexpr std::pair<char32_t, Text> forms[] = {
        {U'(', U"[{【〔"}, {U')', U"]}】〕"}, {U'-', U"—–－‐‑−~〜～"},
        {U'*', U"×xX✕∗·"}, {U'/', U"÷∕"},     {U';', U"\n\r。"},
        {U'≥', U"≧⩾"},     {U'≤', U"≦⩽"},     {U'=', U"═"}};
    if (is_han(c)) return c;
    for (const auto& [to, from] : forms)
        if (from.find(c) != Text::npos) return to;
    return c;
}

/// 一 to 十, as steps are counted: 每超过一个百分点.
std::optional<Decimal> small_numeral(char32_t c) {
    constexpr Text numerals = U"零一二三四五六七八九十";
    if (c == U'两') return Decimal(2);
    const auto at = numerals.find(c);
    return at == Text::npos ? std::nullopt : std::optional(Decimal(static_cast<int>(at)));
}

}  // namespace

std::u32string folded(std::string_view text) {
    std::u32string characters = decode(text);
    std::transform(characters.begin(), characters.end(), characters.begin(),
                   [](char32_t c) { return one_spelling(fold_width(c)); });
    std::erase_if(characters, is_space);
    return characters;
}

bool is_stop(char32_t c) {
    return Text(U",;、:.").find(c) != Text::npos;
}

bool contains_any(Text text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](Text word) { return text.find(word) != Text::npos; });
}

std::size_t Scanner::longest(Words words) const {
    std::size_t best = 0;
    for (Text word : words)
        if (word.size() > best && at(word)) best = word.size();
    return best;
}

bool Scanner::take(Text word) {
    if (!at(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

bool Scanner::take_any(Words words) {
    const auto length = longest(words);
    rest_.remove_prefix(length);
    return length > 0;
}

std::optional<Decimal> Scanner::take_number() {
    if (rest_.empty()) return std::nullopt;
    if (const auto numeral = small_numeral(rest_.front())) {
        rest_.remove_prefix(1);
        return numeral;
    }
    auto length = std::min(rest_.find_first_not_of(digits), rest_.size());
    if (length == 0) return std::nullopt;
    // A full stop behind the number is no decimal point.
    if (rest_[length - 1] == U'.') --length;
    const auto number = Decimal::parse(encode(rest_.substr(0, length)));
    if (!number) return std::nullopt;
    rest_.remove_prefix(length);
    return number->trimmed();
}

Operator Scanner::take_operator() {
    if (take_any({U"未达到", U"未达", U"不足", U"不到", U"不满"})) return Operator::less;
    const auto match = operator_before({rest_, rest_});
    if (match.op == Operator::none) return Operator::none;
    rest_.remove_prefix(match.length);
    return match.op;
}

bool Scanner::take_stops() {
    const auto before = rest_.size();
    while (!rest_.empty() && is_stop(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() < before;
}

}  // namespace jibiao::scoring
