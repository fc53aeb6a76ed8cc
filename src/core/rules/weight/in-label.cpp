// weight/in-label: the marks stand in the level-2 label and are split evenly over its rows.
// SPDX-License-Identifier: MPL-2.0
#include <charconv>

#include "core/rules/list.h"
#include "core/rules/support.h"
#include "core/rules/weight/weights.h"

namespace jibiao::rules {
namespace {

/// 10 over 3 rows: 3.33, 3.33, 3.34. Empty when the marks have more than two decimals.
std::vector<Decimal> split_evenly(const Decimal& marks, int rows) {
    const auto hundredths = Decimal::product(marks, Decimal(100));
    if (!hundredths) return {};
    const std::string digits = hundredths->trimmed().text();
    long long whole = 0;
    const auto end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, whole).ptr != end) return {};
    const Decimal hundredth = *Decimal::parse("0.01");
    std::vector<Decimal> parts(rows, *Decimal::product(Decimal(whole / rows), hundredth));
    parts.back() = *Decimal::product(Decimal(whole - whole / rows * (rows - 1)), hundredth);
    return parts;
}

void find_in_label(const Form& form, Report& report) {
    for (const LabelMarks& block : marks_in_labels(form)) {
        const int rows = static_cast<int>(block.rows.size());
        const auto parts = split_evenly(block.marks, rows);
        if (parts.empty()) continue;
        Args args{{"label", block.label.text},
                  {"marks", plain(block.marks)},
                  {"count", std::to_string(rows)},
                  {"part", plain(parts.front())}};
        Finding& finding = report.add(block.label.at, args);
        if (!form.has(Column::weight)) continue;
        Fix fix{"split-evenly", {args[3]}, {}, false};
        for (int i = 0; i < rows; ++i)
            fix.edits.push_back({block.rows[i]->at(Column::weight), plain(parts[i])});
        finding.fixes.push_back(std::move(fix));
    }
}

}  // namespace

const Rule weight_in_label{
    .id = "weight/in-label",
    .severity = Severity::hint,
    .refused = false,
    .why = "分值写在二级指标名称里时，按条数平均分到各条三级指标；分配不同的请逐条填写权重。",
    .source = "绩效目标表常见写法",
    .check_form = find_in_label,
    .reads = {Column::level2, Column::weight}};

}  // namespace jibiao::rules
