// Every rule by name; each is defined in <group>/<name>.cpp.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/rules/rule.h"

namespace jibiao::rules {

extern const Rule structure_header_unknown;
extern const Rule structure_header_missing;
extern const Rule structure_shifted_left;
extern const Rule structure_shifted_right;
extern const Rule structure_label_mid_block;
extern const Rule structure_cells_swapped;
extern const Rule structure_cell_missing;
extern const Rule structure_code_split;
extern const Rule structure_amount_repeated;
extern const Rule structure_too_many_numbers;
extern const Rule structure_placeholder;
extern const Rule structure_blank_row;

extern const Rule indicator_name_missing;
extern const Rule indicator_value_missing;
extern const Rule indicator_operator_missing;
extern const Rule indicator_operator_illegal;
extern const Rule indicator_operator_variant;
extern const Rule indicator_operator_none;
extern const Rule indicator_operator_twice;
extern const Rule indicator_value_not_number;
extern const Rule indicator_value_forbidden_character;
extern const Rule indicator_value_has_unit;
extern const Rule indicator_value_compound;
extern const Rule indicator_value_range;
extern const Rule indicator_value_frequency;
extern const Rule indicator_value_deadline;
extern const Rule indicator_value_not_plain_digits;
extern const Rule indicator_value_format;
extern const Rule indicator_unit_missing;
extern const Rule indicator_unit_on_qualitative;
extern const Rule indicator_unit_incomplete;
extern const Rule indicator_unit_nonstandard;
extern const Rule indicator_unit_kind_mismatch;
extern const Rule indicator_name_has_unit;
extern const Rule indicator_name_has_target;
extern const Rule indicator_name_not_measurable;
extern const Rule indicator_name_is_level2;
extern const Rule indicator_name_compound;
extern const Rule indicator_percent_over_100;
extern const Rule indicator_percent_should_equal;
extern const Rule indicator_direction_suspicious;
extern const Rule indicator_always_true;
extern const Rule indicator_calendar_constant;
extern const Rule indicator_cost_not_amount;
extern const Rule indicator_satisfaction_not_numeric;
extern const Rule indicator_qualitative_vague;
extern const Rule indicator_qualitative_boolean;
extern const Rule indicator_value_repeats_text;
extern const Rule indicator_description_mismatch;
extern const Rule indicator_description_boilerplate;
extern const Rule indicator_row_not_applicable;
extern const Rule indicator_input_as_output;
extern const Rule indicator_target_is_actual;
extern const Rule indicator_too_long;
extern const Rule indicator_contains_space;
extern const Rule indicator_will_be_rewritten;

extern const Rule hierarchy_level1_unknown;
extern const Rule hierarchy_level1_synonym;
extern const Rule hierarchy_level2_unknown;
extern const Rule hierarchy_level2_in_level1_column;
extern const Rule hierarchy_wrong_parent;
extern const Rule hierarchy_level2_missing;
extern const Rule hierarchy_satisfaction_as_level2;
extern const Rule hierarchy_required_level1;
extern const Rule hierarchy_required_level2;
extern const Rule hierarchy_count;
extern const Rule hierarchy_duplicate;
extern const Rule hierarchy_near_duplicate;
extern const Rule hierarchy_output_repeated_as_benefit;
extern const Rule hierarchy_wrong_level2;
extern const Rule hierarchy_order;

extern const Rule weight_missing;
extern const Rule weight_sum;
extern const Rule weight_sum_without_execution;
extern const Rule weight_not_positive;
extern const Rule weight_too_many_decimals;
extern const Rule weight_group_total;
extern const Rule weight_dominant;
extern const Rule weight_in_label;

extern const Rule scoring_missing;
extern const Rule scoring_full_marks_differ;
extern const Rule scoring_division_by_zero;
extern const Rule scoring_rewards_overshoot;
extern const Rule scoring_ratio_on_qualitative;
extern const Rule scoring_band_gap;
extern const Rule scoring_band_overlap;
extern const Rule scoring_band_points;
extern const Rule scoring_first_band_differs;
extern const Rule scoring_not_computable;
extern const Rule scoring_truncated;

extern const Rule funding_total;
extern const Rule funding_basic_plus_project;
extern const Rule funding_subtotal;
extern const Rule funding_cost_differs;
extern const Rule funding_execution_rate;
extern const Rule funding_zero_over_zero;
extern const Rule funding_unit_mixed;
extern const Rule funding_too_many_decimals;
extern const Rule funding_amounts_in_text;
extern const Rule funding_adjustment_reason;

extern const Rule plan_blank;
extern const Rule plan_decrease;
extern const Rule plan_end;
extern const Rule plan_over_100;
extern const Rule plan_not_cumulative;
extern const Rule plan_backloaded;

extern const Rule cross_project_sum;
extern const Rule cross_quantity_times_price;
extern const Rule cross_parts_differ;
extern const Rule cross_department_differs;
extern const Rule cross_operator_differs;
extern const Rule cross_copied_row;
extern const Rule cross_copied_table;
extern const Rule cross_narrative_amount;
extern const Rule cross_period;

extern const Rule goal_not_covered;
extern const Rule goal_number_differs;
extern const Rule goal_placeholder;
extern const Rule goal_no_measure;
extern const Rule goal_vague;
extern const Rule goal_past;
extern const Rule goal_copies_purpose;
extern const Rule goal_copies_duty;
extern const Rule goal_purpose_is_name;
extern const Rule goal_length;

extern const Rule text_bracket;
extern const Rule text_truncated;
extern const Rule text_confusable;
extern const Rule text_unit_inconsistent;

extern const Rule basis_vague;
extern const Rule basis_document_number;
extern const Rule basis_bracket;

extern const Rule metadata_missing;
extern const Rule metadata_year;
extern const Rule metadata_title_bracket;
extern const Rule metadata_date;
extern const Rule metadata_phone;
extern const Rule metadata_personal_data;
extern const Rule metadata_unit_code;
extern const Rule metadata_project_code;
extern const Rule metadata_unit_line;

extern const Rule self_evaluation_actual_missing;
extern const Rule self_evaluation_score_over_weight;
extern const Rule self_evaluation_score_formula;
extern const Rule self_evaluation_reason_missing;
extern const Rule self_evaluation_total;
extern const Rule self_evaluation_grade;
extern const Rule self_evaluation_overachieved;

extern const Rule monitoring_possibility;
extern const Rule monitoring_reason;
extern const Rule monitoring_rate;

}  // namespace jibiao::rules
