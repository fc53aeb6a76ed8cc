// hierarchy/level1-synonym: another spelling of a standard level-1 name.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

/// 产出 or 产 出 指标 for 产出指标 needs no word.
bool same_name(std::string_view label, std::string_view standard) {
    const std::string folded = fold_label(label);
    return folded == standard || folded + "指标" == standard;
}

void find_level1_synonym(const Form& form, Report& report) {
    for (const Indicator* row : first_rows(form, Column::level1)) {
        const Field& label = row->field(Column::level1);
        const std::string standard = form.vocabulary->standard_level1(label.text);
        if (standard.empty() || same_name(label.text, standard)) continue;
        if (!row->level2_in_level1.text.empty()) continue;
        Finding& finding = report.add(label.at, {{"value", label.text}, {"to", standard}});
        // Marks in the label ("产出指标(50分)") would be lost.
        if (label.text.find_first_of("0123456789") == std::string::npos)
            finding.fixes.push_back(replace(label.at, standard, true));
    }
}

}  // namespace

const Rule hierarchy_level1_synonym{
    .id = "hierarchy/level1-synonym",
    .severity = Severity::hint,
    .refused = false,
    .why = "各地一级指标叫法不同，导出时统一为标准名称，便于上级汇总。",
    .source = "财预〔2021〕101号",
    .check_form = find_level1_synonym,
    .reads = Column::level1};

}  // namespace jibiao::rules
