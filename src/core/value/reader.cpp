// Which kind of value a text is: the kinds are tried from the narrowest to the widest.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/value/operator.h"
#include "core/value/parts.h"

namespace jibiao {
namespace {

/// 。 ； and the like at the end of a value say nothing.
Piece without_final_stop(Piece text) {
    while (!text.empty() &&
           std::u32string_view(U"。.;,、").find(text.folded.back()) != std::u32string_view::npos) {
        text = text.part(0, text.size() - 1);
    }
    return text;
}

/// (≥95%): brackets around all of a value that begins with a sign say nothing either.
Piece without_brackets(Piece text) {
    if (text.size() < 3 || text.folded.front() != U'(' || text.folded.back() != U')') return text;
    const Piece inside = text.part(1, text.size() - 2);
    const bool whole = inside.folded.find_first_of(U"()") == std::u32string_view::npos;
    return whole && signs_before(inside).length > 0 ? inside : text;
}

/// 90%以上(含90%) and ≥15个(含): said again.
Piece without_said_again(Piece text) {
    const auto at = text.folded.rfind(U"(含");
    if (at == text.folded.npos || at == 0 || text.folded.back() != U')') return text;
    const auto again = text.folded.substr(at + 2, text.size() - at - 3);
    const auto before = text.folded.substr(0, at);
    const Operator op = signs_before(text).op;
    if (again.empty() && (op == Operator::at_least || op == Operator::at_most))
        return text.part(0, at);
    return !again.empty() && before.find(again) != before.npos ? text.part(0, at) : text;
}

/// 2024.12.31, 2024/12/31, 3-5月, 8:30, 1:3: means something, but no single number.
bool has_date_or_clock(std::u32string_view folded) {
    if (folded.find_first_of(U":年月日号") != folded.npos) return true;
    for (std::size_t at = 0; at + 4 < folded.size(); ++at) {
        const bool year = (folded[at] == U'1' && folded[at + 1] == U'9') ||
                          (folded[at] == U'2' && folded[at + 1] == U'0');
        const bool digits = is_digit(folded[at + 2]) && is_digit(folded[at + 3]);
        const bool mark = std::u32string_view(U".-/").find(folded[at + 4]) != folded.npos;
        if (year && digits && mark) return true;
    }
    return false;
}

/// Nothing but digits and signs, or signs that exclude each other.
bool is_unreadable(Piece text) {
    const auto signs = signs_before(text);
    if (signs.nonsense) return true;
    if (!has_digit(text.folded)) return signs.length > 0 && signs.length == text.size();
    // What reads well without its first operator has another one that contradicts it: =95%以上.
    const auto before = operator_before(text);
    if (before.length > 0 && read_quantity(text.from(before.length))) return true;
    const auto is_letter = [](char32_t c) { return is_han(c) || is_latin(c); };
    const auto letters = std::count_if(text.folded.begin(), text.folded.end(), is_letter);
    return letters <= 1 && !is_letter(text.folded.front()) && !has_date_or_clock(text.folded);
}

Reading read_words(Piece text, std::string_view cell) {
    Reading reading;
    if (is_unreadable(text)) {
        reading.value = Unreadable{trim(cell)};
        return reading;
    }
    Qualitative qualitative{Operator::none, trim(cell)};
    if (text.folded.starts_with(U"定性")) {
        qualitative.op = Operator::qualitative;
        reading.writing.op = {Operator::qualitative, Spelling::standard, "定性"};
    } else if (const auto signs = signs_before(text); signs.length > 0) {
        reading.writing.op = {signs.op, signs.spelling, encode(text.raw.substr(0, signs.length))};
    }
    reading.value = qualitative;
    return reading;
}

}  // namespace

Reading read_value(std::string_view cell) {
    const Source source(cell);
    const Piece text = without_said_again(without_brackets(without_final_stop(source.whole())));
    if (source.whole().empty()) return {};
    for (const auto read : {read_frequency, read_deadline}) {
        if (auto reading = read(text)) return *reading;
    }
    if (!has_digit(text.folded)) return read_words(source.whole(), cell);
    for (const auto read : {read_interval, read_quantity, read_compound, read_labelled_quantity,
                            read_labelled_compound}) {
        if (auto reading = read(text)) return *reading;
    }
    return read_words(source.whole(), cell);
}

}  // namespace jibiao
