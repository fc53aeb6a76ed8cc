// One row per indicator; every text is kept as text but for numbers.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/import_sheet.h"

#include <nlohmann/json.hpp>

#include "core/output/indicator_json.h"
#include "core/output/records.h"

namespace jibiao {
namespace {

struct ImportColumn {
    const char* header;
    double millimetres;
    bool text;  ///< never a number: "=" and "3/5" stay as they are
};

constexpr ImportColumn columns[] = {
    {"一级指标", 25, true},         {"二级指标", 30, true},
    {"三级指标名称", 50, true},     {"计算符号", 18, true},
    {"指标值", 25, false},          {"实际完成值", 25, false},
    {"计量单位", 18, true},         {"分值", 15, false},
    {"指标得分", 15, false},        {"扣减分数", 15, false},
    {"完成情况简要描述", 45, true}, {"偏差原因及改进措施", 45, true}};
constexpr int column_count_of_import = static_cast<int>(std::size(columns));

bool is_number(const std::string& text) {
    return Decimal::parse(text).has_value();
}

/// Points lost, where points and score are both numbers.
std::string lost(const std::string& weight, const std::string& score) {
    const auto full = Decimal::parse(weight), reached = Decimal::parse(score);
    return full && reached ? (*full - *reached).trimmed().text() : "";
}

std::vector<std::string> row_of(const Form& form, const Indicator& indicator) {
    const StandardLevels levels = standard_levels(*form.vocabulary, indicator);
    const std::string weight = weight_text(form, indicator), score = indicator.text(Column::score);
    const std::string actual = indicator.text(Column::actual);
    const bool told = !actual.empty() && number_of(read_value(actual).value) == std::nullopt;
    return {levels.level1,
            levels.level2,
            indicator.text(Column::level3),
            std::string(symbol(indicator.op)),
            value_text(indicator),
            told ? "" : actual,
            indicator.unit,
            weight,
            score,
            lost(weight, score),
            told ? actual : "",
            form.kind == "self-evaluation" ? indicator.text(Column::remark) : ""};
}

void add_row(Layout& layout, int row, const std::vector<std::string>& texts) {
    for (int column = 0; column < column_count_of_import; ++column) {
        const auto& text = texts[static_cast<std::size_t>(column)];
        const Cell at{row, column};
        const bool kept = columns[column].text || !is_number(text);
        CellLook look{.border = true};
        if (kept) look.number = CellLook::Number::text;
        layout.looks.push_back({{at, at}, look});
        // The system refuses ASCII signs, as in the upload JSON.
        if (!text.empty())
            layout.cells.push_back({at, without_ascii_operators(text).get<std::string>(), false});
    }
}

}  // namespace

Layout import_sheet(const Form& form) {
    Layout layout;
    const int rows = static_cast<int>(form.indicators.size());
    layout.range = {{0, 0}, {rows, column_count_of_import - 1}};
    layout.sheet_name = form.sheet;
    layout.landscape = true;
    for (int column = 0; column < column_count_of_import; ++column) {
        const Cell at{0, column};
        layout.widths.push_back({column, columns[column].millimetres});
        layout.looks.push_back(
            {{at, at}, {.bold = true, .border = true, .align = CellLook::Align::center}});
        layout.cells.push_back({at, columns[column].header, false});
    }
    for (int row = 0; row < rows; ++row)
        add_row(layout, row + 1, row_of(form, form.indicators[static_cast<std::size_t>(row)]));
    return layout;
}

}  // namespace jibiao
