// scoring/truncated: the scoring text ends in 不得 without 分.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

constexpr std::string_view last_words = "不得";

void find_truncated(const Form&, const Indicator& row, Report& report) {
    if (!own(row, Column::scoring)) return;
    const Field& text = row.field(Column::scoring);
    if (!row.scoring->truncated) return;
    const auto at = text.text.rfind(last_words);
    if (at == std::string::npos) return;
    std::string whole = text.text;
    whole.insert(at + last_words.size(), "分");
    Finding& finding = report.add(text.at, {{"name", name_of(row)}});
    finding.fixes.push_back({"complete", {{"to", "不得分"}}, {{text.at, whole}}, true});
}

}  // namespace

const Rule scoring_truncated{.id = "scoring/truncated",
                             .severity = Severity::hint,
                             .refused = false,
                             .why = "“不得”后面少了“分”字，补全后意思才完整。",
                             .source = "绩效目标审核要求",
                             .check_row = find_truncated};

}  // namespace jibiao::rules
