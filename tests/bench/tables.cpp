// Making rows for benchmarks.
// SPDX-License-Identifier: MPL-2.0
#include "tables.h"

#include <array>

namespace jibiao::bench {
namespace {

struct Kind {
    const char *level1, *level2, *name, *op, *unit, *explanation;
};
constexpr std::array<Kind, 8> kinds = {
    {{"成本指标", "经济成本指标", "段养护成本", "≤", "万元", "该路段全年养护支出"},
     {"产出指标", "数量指标", "段养护里程", "≥", "公里", "该路段全年养护的里程"},
     {"产出指标", "数量指标", "段巡查次数", "≥", "次", "该路段全年巡查的次数"},
     {"产出指标", "质量指标", "段路况优良率", "≥", "%", "路况优良里程占养护里程的比例"},
     {"产出指标", "时效指标", "段病害处置时间", "≤", "小时", "从发现病害到处置完毕的时间"},
     {"效益指标", "社会效益指标", "段受益人数", "≥", "人", "该路段沿线受益的群众人数"},
     {"效益指标", "可持续影响指标", "段设施使用年限", "≥", "年", "养护后设施可以正常使用的年限"},
     {"满意度指标", "服务对象满意度指标", "段群众满意度", "≥", "%", "受访群众中表示满意的比例"}}};

/// One mistake a row, each in its turn.
void spoil(Row& row, int which) {
    switch (which % 6) {
        case 0:
            row.unit.clear();
            break;
        case 1:
            row.value = "较多";
            break;
        case 2:
            row.op = "≅";
            break;
        case 3:
            row.value.clear();
            break;
        case 4:
            row.name.insert(0, "沿线 ");
            break;
        default:
            row.name.clear();
    }
}

std::string value_of(const Kind& kind, int i) {
    const bool percent = std::string_view(kind.unit) == "%";
    return std::to_string(percent ? 85 + i % 15 : 20 + i * 7 % 380);
}

}  // namespace

std::vector<Row> rows(int count, int bad_percent) {
    std::vector<Row> result;
    int spoilt = 0;
    for (int i = 0; i < count; ++i) {
        // Blocks as in a form: all rows of one kind stand together.
        const Kind& kind = kinds[static_cast<std::size_t>(i) * kinds.size() /
                                 static_cast<std::size_t>(count)];
        Row row{kind.level1, kind.level2, "第" + std::to_string(i + 1) + kind.name,
                kind.op,     value_of(kind, i), kind.unit,
                "0.4",       kind.explanation,
                "达到计划值得满分0.4分，否则按实际值/计划值×分值计分。"};
        if (std::string_view(kind.op) == "≤")
            row.scoring = "达到计划值得满分0.4分，否则按计划值/实际值×分值计分。";
        // Spread evenly: of 100 rows every so many is bad.
        if ((i + 1) * bad_percent / 100 > i * bad_percent / 100) spoil(row, spoilt++);
        result.push_back(std::move(row));
    }
    return result;
}

Sheet sheet_of(const std::vector<Row>& rows) {
    static constexpr const char* headers[] = {"一级指标", "二级指标", "三级指标",
                                              "计算符号", "指标值",   "计量单位",
                                              "权重",     "指标解释", "评（扣）分标准"};
    constexpr int columns = static_cast<int>(std::size(headers));
    Sheet sheet("表", first_row + static_cast<int>(rows.size()), columns);
    sheet.merge({{0, 0}, {0, columns - 1}});
    sheet.set({0, 0}, text_cell("项目支出绩效目标表"));
    for (int column = 0; column < columns; ++column)
        sheet.set({1, column}, text_cell(headers[column]));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const std::string* cells[] = {&row.level1, &row.level2, &row.name,
                                      &row.op,     &row.value,  &row.unit,
                                      &row.weight, &row.explanation, &row.scoring};
        for (int column = 0; column < columns; ++column)
            if (!cells[column]->empty())
                sheet.set({first_row + static_cast<int>(i), column}, text_cell(*cells[column]));
    }
    return sheet;
}

}  // namespace jibiao::bench
