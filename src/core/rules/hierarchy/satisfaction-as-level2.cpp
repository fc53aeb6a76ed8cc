// hierarchy/satisfaction-as-level2: 满意度 as level 2 of 效益指标: the layout of 2015.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/hierarchy/levels.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

void find_satisfaction_as_level2(const Form& form, Report& report) {
    for (const Indicator* row : first_rows(form, Column::level2)) {
        const Vocabulary& words = *form.vocabulary;
        const Field& label = row->field(Column::level2);
        if (words.standard_level1(row->text(Column::level1)) != "效益指标") continue;
        if (words.standard_level2(label.text) != "服务对象满意度指标") continue;
        report.add(label.at, {{"value", label.text}});
    }
}

}  // namespace

const Rule hierarchy_satisfaction_as_level2{.id = "hierarchy/satisfaction-as-level2",
                                            .severity = Severity::hint,
                                            .refused = false,
                                            .why =
                                                "2015年的格式把满意度列为效益指标下的二级指标，"
                                                "现行格式中满意度是一级指标，导出时按现行格式。",
                                            .source = "财预〔2021〕101号",
                                            .check_form = find_satisfaction_as_level2,
                                            .reads = {Column::level1, Column::level2}};

}  // namespace jibiao::rules
