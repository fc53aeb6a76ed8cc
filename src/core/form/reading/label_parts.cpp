// Taking a cell of several labels apart.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/label_parts.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/cells.h"
#include "core/form/reading/header_fields.h"

namespace jibiao::reading {
namespace {

/// "其中：财政拨款" -> "财政拨款".
std::string_view behind_of_which(std::string_view text) {
    const auto colon = find_colon(text);
    const bool of_which = colon.found() && fold_label(text.substr(0, colon.at)) == "其中";
    return of_which ? text.substr(colon.behind()) : text;
}

/// The last word before a colon: in "张三  联系电话" the part from 联系电话 on.
std::size_t last_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0) {
        std::size_t previous = begin - 1;
        while (previous > 0 && (static_cast<unsigned char>(text[previous]) & 0xC0) == 0x80)
            --previous;
        if (has_space(text.substr(previous, begin - previous))) break;
        begin = previous;
    }
    return begin;
}

}  // namespace

std::vector<LabelPart> label_parts(std::string_view text, const Words& words) {
    std::vector<LabelPart> parts;
    text = behind_of_which(text);
    auto colon = find_colon(text);
    if (!colon.found() || !words.is_label(trimmed(text.substr(0, colon.at)))) return parts;
    parts.push_back({trimmed(text.substr(0, colon.at)), {}});
    std::size_t begin = colon.behind();
    for (colon = find_colon(text, begin); colon.found(); colon = find_colon(text, colon.behind())) {
        const auto between = text.substr(begin, colon.at - begin);
        const auto word = last_word(between);
        if (word == between.size() || !words.is_label(between.substr(word))) continue;
        parts.back().value = trimmed(between.substr(0, word));
        parts.push_back({between.substr(word), {}});
        begin = colon.behind();
    }
    parts.back().value = trimmed(text.substr(begin));
    return parts;
}

std::vector<LabelPart> told_amounts(const LabelPart& part, const Words& words) {
    auto pieces = split_amounts(part.value);
    std::vector<LabelPart> told{{part.label, pieces.front()}};
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const auto number = std::min(pieces[i].find_first_of("0123456789"), pieces[i].size());
        const auto label = trimmed(behind_of_which(pieces[i].substr(0, number)));
        const auto colon = find_colon(label);
        told.push_back({label.substr(0, colon.at), trimmed(pieces[i].substr(number))});
        if (words.amounts(told.back().label) == nullptr || told.back().value.empty()) return {part};
    }
    return told;
}

}  // namespace jibiao::reading
