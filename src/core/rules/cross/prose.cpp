// Numbers in prose, read with a window on both sides: words of comparison in front, unit and 以上
// behind.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/cross/prose.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/base/text.h"
#include "core/form/vocabulary.h"
#include "core/rules/indicator/measure.h"

namespace jibiao::rules {
namespace {

struct Words {
    std::u32string_view text;
    Operator op;
};

/// Longer ones first, so that 不低于 is not read as 低于.
constexpr Words in_front[] = {
    {U"大于等于", Operator::at_least},
    {U"小于等于", Operator::at_most},
    {U"不低于", Operator::at_least},
    {U"不少于", Operator::at_least},
    {U"不小于", Operator::at_least},
    {U"不超过", Operator::at_most},
    {U"不高于", Operator::at_most},
    {U"不大于", Operator::at_most},
    {U"不多于", Operator::at_most},
    {U"控制在", Operator::at_most},
    {U"达到", Operator::none},
    {U"大于", Operator::more},
    {U"高于", Operator::more},
    {U"超过", Operator::more},
    {U"多于", Operator::more},
    {U"小于", Operator::less},
    {U"低于", Operator::less},
    {U"少于", Operator::less},
    {U"保持", Operator::none},
    {U"均", Operator::none},
    {U"达", Operator::none},
    {U"为", Operator::equal},
    {U"在", Operator::none},
    {U"≥", Operator::at_least},
    {U"≤", Operator::at_most},
    {U">", Operator::more},
    {U"<", Operator::less},
    {U"=", Operator::equal},
};
constexpr Words behind[] = {{U"及以上", Operator::at_least},
                            {U"以上", Operator::at_least},
                            {U"以内", Operator::at_most},
                            {U"以下", Operator::at_most}};

/// A shorter name fits too much: 合格率, but not 率.
constexpr std::size_t shortest_measure = 3;

constexpr std::u32string_view stops = U"，,。；;：:、\n（）()“”\"！!？?";

/// Takes the words off the end of `clause`; the first that says how to compare counts.
Operator take_words(std::u32string& clause) {
    Operator op = Operator::none;
    for (bool again = true; again;) {
        again = false;
        for (const Words& words : in_front) {
            if (!clause.ends_with(words.text)) continue;
            clause.resize(clause.size() - words.text.size());
            if (op == Operator::none) op = words.op;
            again = true;
            break;
        }
    }
    return op;
}

std::size_t unit_length(const Form& form, std::u32string_view rest) {
    if (rest.starts_with(U'%')) return 1;
    std::size_t longest = 0;
    for (std::string_view list : {"amount_units", "counting_units"}) {
        for (const std::string& word : form.vocabulary->words(list)) {
            const std::u32string unit = decode(word);
            if (rest.starts_with(unit)) longest = std::max(longest, unit.size());
        }
    }
    return longest;
}

/// A number that stands between other digits, dots, letters or in a date or document number.
bool part_of_something(std::u32string_view text, std::size_t begin, std::size_t end) {
    const char32_t before = begin > 0 ? text[begin - 1] : U' ';
    const char32_t after = end < text.size() ? text[end] : U' ';
    const std::u32string_view marks = U".-~—/〔[第";
    const bool letter = (before >= U'A' && before <= U'z');
    const bool grouped = (after == U',' && end + 1 < text.size() && is_digit(text[end + 1])) ||
                         (before == U',' && begin > 1 && is_digit(text[begin - 2]));
    return letter || grouped || marks.find(before) != marks.npos ||
           (after != U'.' && marks.find(after) != marks.npos) || after == U'年' || after == U'月' ||
           after == U'号';
}

/// The text with everything inside 《》 and 〔〕 blanked.
std::u32string without_titles(std::u32string text) {
    int depth = 0;
    for (char32_t& c : text) {
        if (c == U'《' || c == U'〔') ++depth;
        const bool inside = depth > 0;
        if ((c == U'》' || c == U'〕') && depth > 0) --depth;
        if (inside) c = U'，';
    }
    return text;
}

std::optional<Statement> read_at(const Form& form, std::u32string_view text, std::size_t begin,
                                 std::size_t end) {
    const auto number = Decimal::parse(encode(text.substr(begin, end - begin)));
    if (!number || part_of_something(text, begin, end)) return std::nullopt;
    std::size_t start = begin;
    while (start > 0 && stops.find(text[start - 1]) == stops.npos && !is_digit(text[start - 1]))
        --start;
    Statement found;
    std::u32string clause(text.substr(start, begin - start));
    found.op = take_words(clause);
    const std::size_t words_begin = start + clause.size();
    found.subject = trim(encode(clause));
    found.number = *number;
    const std::size_t unit = unit_length(form, text.substr(end));
    found.unit = encode(text.substr(end, unit));
    end += unit;
    for (const Words& words : behind) {
        if (!text.substr(end).starts_with(words.text)) continue;
        if (found.op == Operator::none) found.op = words.op;
        end += words.text.size();
        break;
    }
    found.words = encode(text.substr(words_begin, end - words_begin));
    return found;
}

/// 接待群众次数 -> 接待群众: the longest word of "measure_tails" is left out.
std::string without_tail(const Form& form, std::string_view name) {
    std::size_t longest = 0;
    for (const std::string& tail : form.vocabulary->words("measure_tails"))
        if (name.ends_with(tail) && tail.size() < name.size())
            longest = std::max(longest, tail.size());
    return std::string(name.substr(0, name.size() - longest));
}

std::vector<std::u32string> pairs(std::string_view text) {
    const std::u32string folded = decode(fold_label(text));
    std::vector<std::u32string> all;
    for (std::size_t i = 0; i + 1 < folded.size(); ++i) all.push_back(folded.substr(i, 2));
    return all;
}

}  // namespace

std::vector<Statement> statements(const Form& form, std::string_view text) {
    const std::u32string folded = without_titles(decode(fold_width(text)));
    std::vector<Statement> all;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!is_digit(folded[at])) continue;
        std::size_t end = at;
        while (end < folded.size() &&
               (is_digit(folded[end]) ||
                (folded[end] == U'.' && end + 1 < folded.size() && is_digit(folded[end + 1]))))
            ++end;
        if (auto found = read_at(form, folded, at, end)) all.push_back(std::move(*found));
        at = end;
    }
    return all;
}

int shared_pairs(std::string_view part, std::string_view whole) {
    const auto wanted = pairs(part);
    const auto held = pairs(whole);
    if (wanted.empty()) return 0;
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](const auto& pair) {
        return std::find(held.begin(), held.end(), pair) != held.end();
    });
    return static_cast<int>(shared * 100 / static_cast<std::ptrdiff_t>(wanted.size()));
}

const Field* goal_of(const Form& form) {
    if (form.kind == "self-evaluation" || form.kind == "monitoring") return nullptr;
    for (std::string_view key : {"annual_goal", "goal"}) {
        const Field* goal = form.field(key);
        if (goal && !goal->text.empty()) return goal;
    }
    return nullptr;
}

bool names_measure(const Form& form, const Indicator& row, const Statement& statement) {
    if (statement.unit.empty() || row.unit != statement.unit || !row.number) return false;
    const std::string whole(bare_name(row));
    const std::string name = statement.unit == "%" ? whole : without_tail(form, whole);
    const std::string subject = fold_label(statement.subject);
    const bool longer = length(subject) >= shortest_measure && name.ends_with(subject);
    return longer || (length(name) >= shortest_measure && subject.ends_with(name));
}

}  // namespace jibiao::rules
