// indicator/value-has-unit: number and unit in one cell although the form has a column for the
// unit.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool percent(const Form& form, std::string_view unit) {
    return form.vocabulary->words("percent_units").has(unit);
}

bool same_unit(const Form& form, std::string_view one, std::string_view other) {
    return fold_width(one) == fold_width(other) || (percent(form, one) && percent(form, other));
}

void find_value_has_unit(const Form& form, const Indicator& row, Report& report) {
    const auto* quantity = std::get_if<Quantity>(&row.reading.value);
    if (!form.has(Column::unit) || !quantity || quantity->unit.empty()) return;
    const Field& value = row.field(Column::value);
    const Field& unit = row.field(Column::unit);
    Quantity bare = *quantity;
    bare.unit.clear();
    // "5万" beside 元 is one unit in two cells.
    if (row.unit != quantity->unit) return;
    const bool differs = !unit.text.empty() && !same_unit(form, unit.text, quantity->unit);
    Args args{{"value", value.text}, {"number", print(bare)}, {"unit", quantity->unit}};
    if (differs) args.push_back({"other", unit.text});
    Finding& finding = report.add(value.at, args, differs ? "differs" : "");
    // Text typed into a percent-formatted number cell would be read as percent once more.
    if (row.value_is_number_cell || !row.reading.writing.label.empty()) return;
    auto split = [&](const std::string& chosen, bool safe) {
        Fix fix{
            "split", {{"number", print(bare)}, {"unit", chosen}}, {{value.at, print(bare)}}, safe};
        if (unit.text != chosen) fix.edits.push_back({unit.at, chosen});
        finding.fixes.push_back(std::move(fix));
    };
    split(quantity->unit, !differs && row.reading.writing.dropped.empty());
    if (differs) split(unit.text, false);
}

}  // namespace

const Rule indicator_value_has_unit{
    .id = "indicator/value-has-unit",
    .severity = Severity::hint,
    .refused = false,
    .why = "计量单位有单独一列时，指标值只填数字，系统才能按数值比较。",
    .source = "预算管理一体化系统（指标值、计量单位）",
    .check_row = find_value_has_unit};

}  // namespace jibiao::rules
