// Records of the budget system. Its codes are data: vocabulary.json, "export".
// SPDX-License-Identifier: MPL-2.0
#include "core/output/records.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/text.h"
#include "core/form/vocabulary.h"
#include "core/output/funding.h"
#include "core/output/indicator_json.h"

namespace jibiao {
namespace {

std::string code(const ExportCodes::Codes& codes, std::string_view name) {
    const auto found = codes.find(name);
    return found == codes.end() ? "" : found->second;
}

bool is_department(const Form& form) {
    return form.kind == "department";
}

/// Of the template's region, else of the region that the project code begins with; "" where neither
/// says it.
std::string division_code(const ExportCodes& codes, const RecordHead& head) {
    constexpr std::size_t region = 6, digits = 8;  // of a project code: region, then two of the year
    if (!codes.division_code.empty() || codes.division_suffix.empty()) return codes.division_code;
    const std::string& project = head.project_code;
    const auto letter = project.find_first_not_of("0123456789");
    return letter == digits ? project.substr(0, region) + codes.division_suffix : "";
}

/// The elements that goals and indicators share, as far as the agency.
Json beginning(const RecordHead& head) {
    return {{"MOF_DIV_CODE", division_code(head.codes, head)},
            {"FISCAL_YEAR", head.year ? std::to_string(*head.year) : ""},
            {"AGENCY_CODE", head.agency_code}};
}

void add_owner(Json& record, const Form& form, const RecordHead& head, bool with_name) {
    if (is_department(form)) {
        record["DEPT_CODE"] = head.agency_code;
        return;
    }
    record["PRO_CODE"] = head.project_code;
    if (with_name) record["PRO_NAME"] = head.project_name;
}

Json goal_record(const Form& form, const RecordHead& head) {
    Json record = beginning(head);
    add_owner(record, form, head, false);
    record["KPI_TARGET"] = head.goal;
    record["IS_DELETED"] = "2";
    return record;
}

Json indicator_record(const Form& form, const Indicator& indicator, const RecordHead& head) {
    const ExportCodes& codes = head.codes;
    const StandardLevels levels = standard_levels(*form.vocabulary, indicator);
    Json record = beginning(head);
    if (!codes.division_name.empty()) record["MOF_DIV_NAME"] = codes.division_name;
    record["AGENCY_NAME"] = head.agency_name;
    add_owner(record, form, head, true);
    record["LV1_PERF_IND_CODE"] = code(codes.level1, levels.level1);
    record["LV1_PERF_IND_NAME"] = levels.level1;
    record["LV2_PERF_IND_CODE"] = code(codes.level2, levels.level2);
    record["LV2_PERF_IND_NAME"] = levels.level2;
    record["LV3_PERF_IND_CODE"] = code(codes.level3, indicator.text(Column::level3));
    record["LV3_PERF_IND_NAME"] = indicator.text(Column::level3);
    record["KPI_CONTENT"] = indicator.text(Column::explanation);
    record["KPI_EVALSTD"] = indicator.text(Column::scoring);
    record["KPI_VAL"] = value_text(indicator);
    record["KPI_REMARK"] = indicator.text(Column::remark);
    record["COMPUTESIGN"] = code(codes.operators, symbol(indicator.op));
    record["METERUNIT"] = indicator.unit;
    return record;
}

/// As the system keeps a number: what is beyond its decimals is cut off, not rounded.
std::string cut_off(std::string number, std::size_t decimals) {
    const auto point = number.find('.');
    if (point != std::string::npos && number.size() > point + 1 + decimals)
        number.resize(point + 1 + decimals);
    const auto shorter = Decimal::parse(number);
    return shorter ? shorter->trimmed().text() : number;
}

/// A score as a number; "" where the cell holds none.
std::string score_text(const Indicator& indicator) {
    const auto score = number_of(read_value(indicator.text(Column::score)).value);
    return score ? score->rounded(6).trimmed().text() : "";
}

Json target_records(const Form& form, const RecordHead& head) {
    Json indicators = Json::array();
    for (const Indicator& indicator : form.indicators) {
        Json record = indicator_record(form, indicator, head);
        record["WEIGHT"] = cut_off(weight_text(form, indicator), 2);
        indicators.push_back(std::move(record));
    }
    const std::string family = is_department(form) ? "BGT" : "PM";
    return {{family + "_PERF_GOAL_INFO", Json::array({goal_record(form, head)})},
            {family + "_PERF_INDICATOR", std::move(indicators)}};
}

std::string field_text(const Form& form, std::string_view key) {
    const Field* field = form.field(key);
    return field ? field->text : "";
}

/// The system keeps six digits behind the point, four of a rate.
void put(Json& record, const char* element, const std::optional<Decimal>& value, int decimals = 6) {
    if (value) record[element] = value->rounded(decimals).trimmed().text();
}

/// 年初批复 + 年度调整 = 现预算数. A rate only where the form says that it is one of percent.
Json spending_record(const Form& form, const RecordHead& head) {
    Json record = beginning(head);
    add_owner(record, form, head, false);
    const std::string& unit = head.codes.amount_unit;
    const auto initial = amount_in(form, "initial.total", unit),
               adjusted = amount_in(form, "adjusted.total", unit);
    put(record, "REPLY_AMT", initial);
    if (initial && adjusted) put(record, "YEAR_ADJ_AMT", *adjusted - *initial);
    put(record, "CUR_AMT", adjusted);
    put(record, "YEAR_EXE_AMT", amount_in(form, "executed.total", unit));
    const Amount* rate = form.amount("execution_rate.total");
    if (rate && rate->unit == "%") put(record, "EXE_AMT_RATE", rate->value, 4);
    const Amount* score = form.amount("execution_score.total");
    if (score) put(record, "EXE_SCORE", score->value);
    return record;
}

Json monitoring_record(const Form& form, const RecordHead& head) {
    Json record = beginning(head);
    add_owner(record, form, head, false);
    const std::string& unit = head.codes.amount_unit;
    put(record, "PRO_BGT_COMP", amount_in(form, "executed.total", unit));
    put(record, "EST_PRO_BGT_ANNUAL", amount_in(form, "forecast.total", unit));
    return record;
}

Json evaluation_records(const Form& form, const RecordHead& head) {
    Json indicators = Json::array();
    for (const Indicator& indicator : form.indicators) {
        Json record = indicator_record(form, indicator, head);
        record["IND_COMP"] = indicator.text(Column::actual);
        record["IND_WEIGHT"] = cut_off(weight_text(form, indicator), 4);
        record["EVAL_SCORE"] = score_text(indicator);
        record["DEVI_ANALY"] = indicator.text(Column::remark);
        record.erase("KPI_REMARK");
        indicators.push_back(std::move(record));
    }
    Json evaluation = beginning(head);
    add_owner(evaluation, form, head, false);
    evaluation["TOTAL_EVAL_VALUE"] = form.total_row ? score_text(*form.total_row) : "";
    Json goal = goal_record(form, head);
    goal["GOAL_COMP"] = field_text(form, "goal_actual");
    Json records = {{"PM_PERF_SELF_EVAL", Json::array({std::move(evaluation)})},
                    {"PM_SELF_EVAL_GOAL", Json::array({std::move(goal)})},
                    {"PM_SELF_EVAL_INDICATOR", std::move(indicators)}};
    if (form.amount("executed.total"))
        records["PM_PERF_SELF_BGT"] = Json::array({spending_record(form, head)});
    return records;
}

Json monitoring_records(const Form& form, const RecordHead& head) {
    Json records = target_records(form, head);
    if (form.amount("executed.total"))
        records["PAY_PERF_MONITOR_INFO"] = Json::array({monitoring_record(form, head)});
    return records;
}

}  // namespace

StandardLevels standard_levels(const Vocabulary& words, const Indicator& indicator) {
    StandardLevels levels = {words.standard_level1(indicator.text(Column::level1)),
                     words.standard_level2(indicator.text(Column::level2))};
    if (levels.level1.empty()) levels.level1 = indicator.text(Column::level1);
    const bool satisfaction =
        levels.level1 == "满意度指标" && contains(indicator.text(Column::level2), "满意度");
    if (satisfaction) levels.level2 = "服务对象满意度指标";
    if (levels.level2.empty()) levels.level2 = indicator.text(Column::level2);
    return levels;
}

Json records_json(const Form& form, const RecordHead& head) {
    if (form.kind == "self-evaluation") return evaluation_records(form, head);
    if (form.kind == "monitoring") return monitoring_records(form, head);
    return target_records(form, head);
}

}  // namespace jibiao
