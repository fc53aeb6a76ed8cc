// The kinds of value, each read from a whole piece of text or not at all. Used by the reader only.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/value/source.h"
#include "core/value/value.h"

namespace jibiao {

/// A number at the front of a text.
struct NumberMatch {
    Decimal number;  ///< as written, trailing zeros kept
    std::size_t length = 0;
    bool grouped = false, wide = false;
};
/// Empty when no number stands there or its digits make no sense ("1,23", 19 digits).
std::optional<NumberMatch> number_before(Piece text);

/// ≥95% · 不低于95% · 95%以上 · 控制在15万元以内 · =100.00(%).
std::optional<Reading> read_quantity(Piece text);
/// 满意度≥95% · 合格率100%: the name of a measure before its quantity.
std::optional<Reading> read_labelled_quantity(Piece text);
/// 90%-95% · 3至5个. Periods (2023.07-2024.01, 3-5月) are none.
std::optional<Reading> read_interval(Piece text);
/// 1个月召开1次 · 每季度至少1次.
std::optional<Reading> read_frequency(Piece text);
/// 60日之内办结 · 12月底前.
std::optional<Reading> read_deadline(Piece text);
/// 2227批次，5572人.
std::optional<Reading> read_compound(Piece text);
/// 合格率≥95%，及时率≥90%: several measures by name, each with its sign.
std::optional<Reading> read_labelled_compound(Piece text);

}  // namespace jibiao
