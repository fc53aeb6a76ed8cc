// Several quantities in one cell: 2227批次，5572人.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/value/operator.h"
#include "core/value/parts.h"

namespace jibiao {
namespace {

using Text = std::u32string_view;

bool begins_quantity(Piece text) {
    if (text.empty()) return false;
    if (is_digit(text.folded.front())) return true;
    const auto before = operator_before(text);
    return before.length > 0 && before.length < text.size() && is_digit(text.folded[before.length]);
}

/// Between two quantities; inside a number ("1,000") and a unit ("元/月") it is none.
bool is_separator(Piece text, std::size_t at) {
    if (std::u32string_view(U",，、;；/和及与且+").find(text.folded[at]) ==
        std::u32string_view::npos) {
        return false;
    }
    const bool inside_number = text.raw[at] == U',' && at > 0 && is_digit(text.folded[at - 1]) &&
                               at + 1 < text.size() && is_digit(text.folded[at + 1]);
    return !inside_number && at > 0 && begins_quantity(text.from(at + 1));
}

void note(Writing& all, const Writing& part) {
    if (all.op.spelling == Spelling::empty) all.op = part.op;
    all.grouped_digits = all.grouped_digits || part.grouped_digits;
    all.wide_digits = all.wide_digits || part.wide_digits;
    all.dropped += part.dropped;
    all.bracketed_unit = all.bracketed_unit || part.bracketed_unit;
}

}  // namespace

std::optional<Reading> read_compound(Piece text) {
    Reading reading;
    Compound compound;
    for (std::size_t begin = 0, at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !is_separator(text, at)) continue;
        const auto part = read_quantity(text.part(begin, at - begin));
        if (!part) return std::nullopt;
        const auto& quantity = std::get<Quantity>(part->value);
        // Bare numbers beside each other ("95，98") may be anything.
        if (quantity.unit.empty() && quantity.op == Operator::none) return std::nullopt;
        compound.parts.push_back(quantity);
        note(reading.writing, part->writing);
        begin = at + 1;
    }
    if (compound.parts.size() < 2) return std::nullopt;
    reading.value = compound;
    return reading;
}

std::optional<Reading> read_labelled_compound(Piece text) {
    Reading reading;
    Compound compound;
    for (std::size_t begin = 0, at = 0; at <= text.size(); ++at) {
        if (at < text.size() && Text(U",，、;；").find(text.folded[at]) == Text::npos) continue;
        const auto part = read_labelled_quantity(text.part(begin, at - begin));
        if (!part) return std::nullopt;
        const auto& quantity = std::get<Quantity>(part->value);
        if (quantity.op == Operator::none) return std::nullopt;
        compound.parts.push_back(quantity);
        note(reading.writing, part->writing);
        reading.writing.dropped += part->writing.label;
        begin = at + 1;
    }
    if (compound.parts.size() < 2) return std::nullopt;
    reading.value = compound;
    return reading;
}

}  // namespace jibiao
