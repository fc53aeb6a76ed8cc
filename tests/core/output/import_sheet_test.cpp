// Rows for the budget system's import: its columns, standard level names, no ASCII sign.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/import_sheet.h"

#include <gtest/gtest.h>

#include "core/layout/filled.h"
#include "output/forms.h"

namespace jibiao {
namespace {

std::string row(const Sheet& sheet, int number) {
    std::string text;
    for (int column = 0; column < sheet.columns(); ++column)
        text += (column ? "|" : "") + sheet.at({number, column}).text;
    return text;
}

TEST(ImportSheet, HasTheColumnsOfTheSystem) {
    const Sheet sheet = filled_sheet(import_sheet(test::department_form().form));
    EXPECT_EQ(row(sheet, 0),
              "一级指标|二级指标|三级指标名称|计算符号|指标值|实际完成值|计量单位|分值|指标得分|扣减分数|"
              "完成情况简要描述|偏差原因及改进措施");
    EXPECT_EQ(row(sheet, 1), "产出指标|数量指标|县领导公开接待、下访量|≥|200||次|15||||");
    EXPECT_EQ(row(sheet, 3), "效益指标|社会效益指标|维护全县信访稳定程度|定性|良|||14.5||||");
    EXPECT_EQ(row(sheet, 5), "满意度指标|服务对象满意度指标|责任单位群众满意率|≥|90%-95%||%|10||||");
    EXPECT_EQ(sheet.at({1, 4}).content, Content::number);
    EXPECT_EQ(sheet.at({1, 3}).content, Content::text);
}

TEST(ImportSheet, CarriesWhatASelfEvaluationReached) {
    const Sheet sheet = filled_sheet(import_sheet(test::self_evaluation_form().form));
    EXPECT_EQ(row(sheet, 1),
              "满意度指标|服务对象满意度指标|市民满意度|≥|90|88%|%|10|9.78|0.22||宣传不够");
}

}  // namespace
}  // namespace jibiao
