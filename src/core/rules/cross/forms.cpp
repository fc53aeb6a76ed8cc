// Which forms of a workbook belong together: the department's and those of its projects.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/cross/forms.h"

#include "core/base/text.h"
#include "core/rules/support.h"
#include "core/sums/money.h"

namespace jibiao::rules {
namespace {

std::vector<const Form*> of_kind(const Workbook& workbook, std::string_view kind) {
    std::vector<const Form*> found;
    for (const Form* form : workbook.forms)
        if (form->kind == kind) found.push_back(form);
    return found;
}

}  // namespace

std::vector<const Form*> project_forms(const Workbook& workbook) {
    return of_kind(workbook, "project");
}

const Form* department_form(const Workbook& workbook) {
    const auto all = of_kind(workbook, "department");
    return all.size() == 1 ? all.front() : nullptr;
}

std::string project_name(const Form& form) {
    const Field* name = form.field("project_name");
    return name ? fold_label(name->text) : "";
}

Cell heading_cell(const Form& form) {
    const Field* name = form.field("project_name");
    return name && !name->text.empty() ? name->at : form.title.at;
}

std::optional<int> year_of(const Form& form) {
    const Field* field = form.field("year");
    const std::string text = field ? fold_width(field->text) : "";
    const auto begin = text.find_first_of("0123456789");
    if (begin != std::string::npos && begin + 4 <= text.size()) {
        const auto year = Decimal::parse(std::string_view(text).substr(begin, 4));
        if (year) return static_cast<int>(year->to_double());
    }
    return form.title_year;
}

bool of_different_years(const Form& a, const Form& b) {
    const auto first = year_of(a), second = year_of(b);
    return first && second && first != second;
}

std::optional<Decimal> in_yuan(const Form& form, const Amount& amount) {
    const auto factor = yuan_in(amount_unit(form, amount));
    if (!factor || !amount.value) return std::nullopt;
    return Decimal::product(*amount.value, *factor);
}

}  // namespace jibiao::rules
