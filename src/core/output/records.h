// The same content under the budget system's element names and codes.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/form/export_codes.h"
#include "core/output/json.h"

namespace jibiao {

/// What every record of an export repeats.
struct RecordHead {
    std::optional<int> year;
    std::string agency_code, agency_name, project_code, project_name, goal;
    ExportCodes codes;  ///< of the template's region, else of the vocabulary
};

RecordHead record_head(const Form& form);

struct StandardLevels {
    std::string level1, level2;
};

/// Standard names where the labels are known, else the labels. Under 满意度指标 every level 2 that
/// speaks of 满意度 is 服务对象满意度指标, as the system's own import takes it.
StandardLevels standard_levels(const Vocabulary& words, const Indicator& indicator);

/// {"PM_PERF_GOAL_INFO": […], "PM_PERF_INDICATOR": […]}, BGT_… for a department, PM_…SELF… for a
/// self-evaluation; the budget spent (…SELF_BGT, PAY_PERF_MONITOR_INFO) where a funding grid tells it.
/// What the sheet does not say is "". Identifiers and times are the system's to
/// give.
Json records_json(const Form& form, const RecordHead& head);

}  // namespace jibiao
