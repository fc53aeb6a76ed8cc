// An indicator as reports and exports show it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/output/json.h"

namespace jibiao {

/// level1 level2 level3 operator value unit weight as understood ("" where absent), then every
/// other column that the form has, as typed; "causes" with the ticked causes where there are any.
Json indicator_json(const Form& form, const Indicator& indicator);

/// The number as exact decimal text, else the text of the value cell.
std::string value_text(const Indicator& indicator);
/// The row's weight without trailing zeros, "" when it has none.
std::string weight_text(const Form& form, const Indicator& indicator);

/// Every text inside `json` with >= => <= =< > < = written as ≥ ≤ ＞ ＜ ＝.
Json without_ascii_operators(Json json);

}  // namespace jibiao
