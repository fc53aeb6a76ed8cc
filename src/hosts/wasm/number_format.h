// What a number format in Excel's notation makes of a number.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/form/sheet.h"

namespace jibiao::wasm {

struct NumberFormat {
    NumberClass number_class = NumberClass::plain;
    bool general = true;  ///< "General": a formula shows what its operands are
    bool text = false;    ///< "@": what is typed stays text
    bool operator==(const NumberFormat&) const = default;
};

/// "0.00%", "yyyy-m-d", "@", "[Red]0.00", "General" …
NumberFormat read_number_format(std::string_view code);

/// "2026-03-05", or "08:30" for a time of day: where the host does not say how it shows a date.
std::string date_text(double serial);

}  // namespace jibiao::wasm
