// The text of a scoring standard under reading: folded characters, taken from the front.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"
#include "core/value/value.h"

namespace jibiao::scoring {

using Text = std::u32string_view;
using Words = std::initializer_list<Text>;

/// Width folded, spaces gone, one spelling for brackets, dashes, times and division signs; a line
/// break is a semicolon.
std::u32string folded(std::string_view text);

/// Cheap to copy: a reader that fails puts the copy back.
class Scanner {
public:
    explicit Scanner(Text text) : rest_(text) {}

    Text rest() const { return rest_; }
    bool done() const { return rest_.empty(); }
    bool at(Text word) const {
        // Most words fail by their first character.
        if (word.empty()) return true;
        return !rest_.empty() && rest_.front() == word.front() && rest_.starts_with(word);
    }
    bool at_any(Words words) const { return longest(words) > 0; }
    bool take(Text word);
    bool take_any(Words words);  ///< the longest of them
    /// "12.5", "一", "十"; nothing is taken when there is none.
    std::optional<Decimal> take_number();
    /// A sign or word in front of a number: ≥, 大于等于, 未达到; none when there is none.
    Operator take_operator();
    void skip(std::size_t count) { rest_.remove_prefix(count); }
    /// Stops and commas.
    bool take_stops();

private:
    std::size_t longest(Words words) const;
    Text rest_;
};

bool is_stop(char32_t c);
bool contains_any(Text text, Words words);

}  // namespace jibiao::scoring
