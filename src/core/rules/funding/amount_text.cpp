// The numbers typed into one amount cell.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/funding/amount_text.h"

#include <string>

#include "core/base/text.h"

namespace jibiao::rules {
namespace {

bool in_number(char c) {
    return (c >= '0' && c <= '9') || c == '.';
}

/// The length of the separator or unit at the beginning of the text; 0 for anything else.
std::size_t separator(std::string_view text) {
    for (std::string_view sign :
         {" ", "\n", "\r", "\t", "/", ";", ",", "、", "；", "，", "万元", "元"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

}  // namespace

std::vector<Decimal> numbers_in_amount(std::string_view text) {
    const std::string folded = fold_width(text);
    std::string_view rest = folded;
    std::vector<Decimal> numbers;
    while (!rest.empty()) {
        std::size_t size = 0;
        while (size < rest.size() && in_number(rest[size])) ++size;
        if (size == 0) {
            size = separator(rest);
            if (size == 0) return {};
            rest.remove_prefix(size);
            continue;
        }
        const auto number = rest.substr(0, size), half = rest.substr(0, size / 2);
        const bool twice = size % 2 == 0 && number.substr(size / 2) == half &&
                           half.find('.') != std::string_view::npos;
        const auto read = Decimal::parse(twice ? half : number);
        if (!read) return {};
        numbers.insert(numbers.end(), twice ? 2 : 1, *read);
        rest.remove_prefix(size);
    }
    return numbers;
}

}  // namespace jibiao::rules
