// indicator/input-as-output: staff or spending counted as an output. Only names that are nothing
// else: word list "inputs".
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/rules/indicator/measure.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool is_input(const Form& form, std::string_view name) {
    const auto& words = form.vocabulary->words("inputs");
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        if (!name.starts_with(word)) return false;
        const std::string_view rest = name.substr(word.size());
        return rest.empty() || rest == "数" || rest == "人数" || rest == "数量";
    });
}

void find_input_as_output(const Form& form, const Indicator& row, Report& report) {
    const Field& name = row.field(Column::level3);
    const Vocabulary& words = *form.vocabulary;
    const bool output = words.standard_level1(row.text(Column::level1)) == "产出指标" &&
                        words.standard_level2(row.text(Column::level2)) == "数量指标";
    if (!output || !own(row, Column::level3) || !is_input(form, bare_name(row))) return;
    report.add(name.at, {{"name", name_of(row)}});
}

}  // namespace

const Rule indicator_input_as_output{
    .id = "indicator/input-as-output",
    .severity = Severity::warning,
    .refused = false,
    .why = "养多少人、花多少钱是投入；产出是用这些人和钱提供了多少产品和服务。",
    .source = "财预〔2015〕88号",
    .check_row = find_input_as_output};

}  // namespace jibiao::rules
