// The explicit list of rules, in catalogue order: registration by static constructors is lost in a
// static library.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"

namespace jibiao {
namespace {

using namespace rules;

const Rule* const list[] = {
    &structure_header_unknown,
    &structure_header_missing,
    &structure_shifted_left,
    &structure_shifted_right,
    &structure_placeholder,
    &structure_blank_row,
    &indicator_name_missing,
    &indicator_value_missing,
    &indicator_operator_missing,
    &indicator_operator_illegal,
    &indicator_operator_variant,
    &indicator_operator_none,
    &indicator_operator_twice,
    &indicator_value_not_number,
    &indicator_value_has_unit,
    &indicator_value_compound,
    &indicator_value_frequency,
    &indicator_value_deadline,
    &indicator_value_range,
    &indicator_value_forbidden_character,
    &indicator_value_not_plain_digits,
    &indicator_unit_missing,
    &indicator_unit_on_qualitative,
    &indicator_unit_kind_mismatch,
    &indicator_unit_incomplete,
    &indicator_unit_nonstandard,
    &indicator_name_has_unit,
    &indicator_name_has_target,
    &indicator_name_compound,
    &indicator_percent_over_100,
    &indicator_percent_should_equal,
    &indicator_direction_suspicious,
    &indicator_always_true,
    &indicator_calendar_constant,
    &indicator_cost_not_amount,
    &indicator_satisfaction_not_numeric,
    &indicator_qualitative_vague,
    &indicator_value_repeats_text,
    &indicator_row_not_applicable,
    &indicator_input_as_output,
    &indicator_contains_space,
    &indicator_too_long,
    &hierarchy_level1_unknown,
    &hierarchy_level1_synonym,
    &hierarchy_level2_in_level1_column,
    &hierarchy_wrong_parent,
    &hierarchy_level2_missing,
    &hierarchy_satisfaction_as_level2,
    &hierarchy_required_level2,
    &hierarchy_duplicate,
    &hierarchy_near_duplicate,
    &hierarchy_output_repeated_as_benefit,
    &hierarchy_wrong_level2,
    &weight_missing,
    &weight_sum,
    &weight_sum_without_execution,
    &weight_not_positive,
    &weight_too_many_decimals,
    &weight_group_total,
    &weight_dominant,
    &weight_in_label,
    &scoring_full_marks_differ,
    &scoring_division_by_zero,
    &scoring_rewards_overshoot,
    &scoring_ratio_on_qualitative,
    &scoring_band_points,
    &scoring_truncated,
    &funding_total,
    &funding_basic_plus_project,
    &funding_subtotal,
    &funding_cost_differs,
    &goal_placeholder,
    &text_truncated,
    &metadata_missing,
    &metadata_year,
    &metadata_title_bracket,
};

}  // namespace

std::span<const Rule* const> all_rules() {
    return list;
}

}  // namespace jibiao
