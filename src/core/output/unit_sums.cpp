// Projects against departments.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/unit_sums.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/cross/forms.h"

namespace jibiao {
namespace {

std::string unit_of(const Form& form) {
    for (const std::string_view key : {"agency_name", "department", "implementer"}) {
        const Field* field = form.field(key);
        if (field && !field->text.empty()) return field->text;
    }
    return "";
}

UnitSum& entry(std::vector<UnitSum>& units, const std::string& name) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const UnitSum& unit) {
        return fold_label(unit.unit) == fold_label(name);
    });
    if (found != units.end()) return *found;
    units.emplace_back().unit = name;
    return units.back();
}

std::optional<Decimal> ten_thousands(const Form& form, std::string_view key) {
    const Amount* amount = form.amount(key);
    const auto yuan = amount ? rules::in_yuan(form, *amount) : std::nullopt;
    return yuan ? Decimal::product(*yuan, *Decimal::parse("0.0001")) : std::nullopt;
}

/// A form that nobody filled in says nothing of any unit.
bool says_something(const Form& form) {
    return !unit_of(form).empty() ||
           std::any_of(form.amounts.begin(), form.amounts.end(),
                       [](const Amount& amount) { return amount.value && *amount.value != Decimal(); });
}

}  // namespace

void add_to_units(const std::vector<const Form*>& workbook, std::vector<UnitSum>& units) {
    const Form* department = rules::department_form({workbook, {}});
    for (const Form* form : workbook) {
        if (!says_something(*form)) continue;
        UnitSum& unit = entry(units, unit_of(department ? *department : *form));
        ++unit.forms;
        if (form->kind == "department") {
            auto spent = ten_thousands(*form, "project.subtotal");
            if (!spent) spent = ten_thousands(*form, "project");
            if (spent) unit.department = unit.department.value_or(Decimal()) + *spent;
        }
        const auto total =
            form->kind == "project" ? ten_thousands(*form, "total") : std::optional<Decimal>();
        if (!total) continue;
        ++unit.projects;
        unit.project_sum = unit.project_sum + *total;
    }
}

}  // namespace jibiao
