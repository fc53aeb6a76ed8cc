// Units are open-ended, so they are told from prose by their shape, not by a list.
// SPDX-License-Identifier: MPL-2.0
#include "core/value/unit.h"

#include <algorithm>

#include "core/value/source.h"

namespace jibiao {
namespace {

using Text = std::u32string_view;

constexpr std::size_t longest_han_piece = 7;
constexpr std::size_t longest_latin_piece = 8;

template <std::size_t n>
bool is_one_of(Text text, const Text (&list)[n]) {
    return std::find(list, list + n, text) != list + n;
}

bool is_unit_sign(char32_t c) {
    return Text(U"%‰℃°$￥¥€Ω").find(c) != Text::npos || (c >= 0x3380 && c <= 0x33DF) || c == U'㎡';
}

bool is_latin_piece(Text piece) {
    if (piece.size() > longest_latin_piece || !(is_latin(piece.front()) || piece.front() == U'μ')) {
        return false;
    }
    const char32_t last = piece.back();
    const bool power = piece.size() > 1 && Text(U"23²³").find(last) != Text::npos;
    const Text letters = piece.substr(1, piece.size() - (power ? 2 : 1));
    return std::all_of(letters.begin(), letters.end(), is_latin);
}

/// A piece that opens with a word for time is a unit only as a whole: 月 is one, 月底前 is not, nor
/// is 个月一次.
bool opens_as_time(Text piece) {
    for (const Text counted : {U"个月", U"个季度", U"个星期"}) {
        if (piece.starts_with(counted)) return piece != counted;
    }
    static constexpr Text whole[] = {U"年",     U"年度", U"月",   U"月份", U"日", U"日历天",
                                     U"日历日", U"日次", U"季",   U"季度", U"天", U"天次",
                                     U"周",     U"周年", U"周岁", U"周次", U"时", U"分",
                                     U"分钟",   U"分贝", U"秒",   U"秒钟", U"点", U"点位"};
    return Text(U"年月日号季天周时分秒点").find(piece.front()) != Text::npos &&
           !is_one_of(piece, whole);
}

bool is_han_piece(Text piece) {
    static constexpr Text never_alone = U"内前后底末上下以的了是在至到达含左右";
    static constexpr Text prose =
        U"的在按以内前后至到达为是和及与或且并不未有已应可完均于上下左右得其含将被由从第";
    if (piece.size() > longest_han_piece || !std::all_of(piece.begin(), piece.end(), is_han)) {
        return false;
    }
    // Numbers that are names: 12345热线, 110平台, 211工程.
    static constexpr Text named[] = {U"热线", U"平台", U"工程", U"行动", U"专线"};
    if (is_one_of(piece, named)) return false;
    if (piece.size() == 1) return never_alone.find(piece.front()) == Text::npos && piece != U"号";
    return piece.find_first_of(prose) == Text::npos && !opens_as_time(piece);
}

bool is_piece(Text piece) {
    if (piece.empty()) return false;
    if (piece.size() == 1 && is_unit_sign(piece.front())) return true;
    // A measure word with its alternative in brackets: 台(套), 人(次).
    if (piece.size() > 3 && piece.back() == U')' && piece[piece.size() - 3] == U'(') {
        return is_han_piece(piece.substr(0, piece.size() - 3)) &&
               is_han_piece(piece.substr(piece.size() - 2, 1));
    }
    return is_latin_piece(piece) || is_han_piece(piece);
}

}  // namespace

bool is_unit(Text folded) {
    std::size_t pieces = 0;
    for (Text rest = folded; ++pieces <= 4;) {
        const auto mark = rest.find_first_of(U"/·");
        if (!is_piece(rest.substr(0, mark))) return false;
        if (mark == Text::npos) return true;
        rest.remove_prefix(mark + 1);
    }
    return false;
}

bool is_time_unit(Text folded) {
    static constexpr Text units[] = {U"年",       U"个月",   U"周",       U"星期",     U"个星期",
                                     U"日",       U"天",     U"工作日",   U"个工作日", U"自然日",
                                     U"个自然日", U"日历天", U"个日历天", U"个季度",   U"小时",
                                     U"个小时",   U"时",     U"分钟",     U"秒",       U"秒钟"};
    return is_one_of(folded, units);
}

bool is_calendar_unit(Text folded) {
    static constexpr Text units[] = {U"月", U"月份", U"季", U"季度"};
    return is_one_of(folded, units);
}

}  // namespace jibiao
