// The amounts of a form as an export tells them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/form/form.h"
#include "core/output/json.h"

namespace jibiao {

/// The unit the form prints: "万元", "元" or "" where it says nothing.
std::string printed_unit(const Form& form);

/// Every filled amount by key, in the printed unit; also points and rates of a funding grid.
Json funding_json(const Form& form);

/// Every amount of money whose unit is known, in both units: {"total": {"万元": "1.2", "元":
/// "12000"}}.
Json amounts_json(const Form& form);

/// An amount of money in `unit`; as typed where one of the two units is not known. Empty when blank.
std::optional<Decimal> amount_in(const Form& form, std::string_view key, const std::string& unit);

}  // namespace jibiao
