// What the projects of each unit add up to, over many workbooks.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/form/form.h"

namespace jibiao {

struct UnitSum {
    std::string unit;  ///< as the forms name it; "" where they do not
    int forms = 0;
    int projects = 0;                   ///< project forms with an amount
    Decimal project_sum;                ///< 万元
    std::optional<Decimal> department;  ///< the department form's project expenditure, 万元
    bool operator==(const UnitSum&) const = default;
};

/// Adds the forms of one workbook to the units. Where it holds one department form, all its
/// projects are of that unit, whatever name they print; else each form names its unit. Empty forms
/// are left out.
void add_to_units(const std::vector<const Form*>& workbook, std::vector<UnitSum>& units);

}  // namespace jibiao
