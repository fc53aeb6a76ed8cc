// basis/vague: the basis names no document, plan, standard or figure. Words that do are the list
// "basis". A column of data sources (数据来源) may name an office instead.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/list.h"
#include "core/rules/support.h"

namespace jibiao::rules {
namespace {

bool names_sources(const Form& form) {
    return std::any_of(form.headers.begin(), form.headers.end(), [](const Header& header) {
        return header.column == Column::basis && contains(header.text, "来源");
    });
}

void find_vague(const Form& form, const Indicator& row, Report& report) {
    const Field& basis = row.field(Column::basis);
    if (basis.text.empty() || !own(row, Column::basis) || row.not_applicable) return;
    if (names_sources(form) || contains_any(basis.text, form.vocabulary->words("basis"))) return;
    if (form.vocabulary->words("not_applicable").has(fold_label(basis.text))) return;
    if (fold_width(basis.text).find_first_of("0123456789") != std::string::npos) return;
    report.add(basis.at, {{"name", name_of(row)}, {"value", shortened(basis.text)}});
}

}  // namespace

const Rule basis_vague{
    .id = "basis/vague",
    .severity = Severity::warning,
    .refused = false,
    .why = "依据要能查到：文件、计划、标准或历史数据；写一句话，说明不了指标值怎么来的。",
    .source = "财预〔2021〕101号 指标值确定依据",
    .check_row = find_vague};

}  // namespace jibiao::rules
