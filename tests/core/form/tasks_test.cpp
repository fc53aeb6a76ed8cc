// The main tasks of a department's year: names, amounts, and the sums that must hold.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/reading/tasks.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "core/form/read.h"
#include "core/sums/sums.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Form form_with(Rows tasks, const std::vector<const char*>& merges = {}) {
    Rows rows = {{"部门整体支出绩效目标申报表"}, {"部门名称", "某县水务局"}};
    rows.insert(rows.end(), tasks.begin(), tasks.end());
    rows.push_back({"年度总体目标", "改造供水管网"});
    rows.push_back({"年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"});
    rows.push_back({"", "产出指标", "数量指标", "改造管网长度", "≥30公里"});
    Sheet sheet = test::table(rows);
    for (const char* merged : merges) sheet.merge(*parse_range(merged));
    return read_forms(sheet, builtin_library()).at(0);
}

std::string labelled_amount(const Form& form, const char* key) {
    const Amount* found = form.amount(key);
    if (found == nullptr) return "-";
    return (found->value ? found->value->text() : "?") + " " + found->label + " @" +
           address(found->at);
}

std::string text(const Form& form, const char* key) {
    const Field* found = form.field(key);
    return found == nullptr ? "-" : found->text;
}

/// "id: left = right" of the identities that do not hold.
std::string broken(const Form& form) {
    std::string result;
    for (const IdentitySum& one : sum(form).identities) {
        if (!one.holds) result += one.id + ": " + one.left.text() + " = " + one.right.text() + "\n";
    }
    return result;
}

const Rows national = {{"年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "", ""},
                       {"", "", "", "总额", "财政拨款", "其他资金"},
                       {"", "管网改造", "改造供水管网30公里", "300", "280", "20"},
                       {"", "水质监测", "每月监测", "50", "50", "0"},
                       {"", "", "", "", "", ""},
                       {"", "金额合计", "", "350", "330", "20"}};
const std::vector<const char*> national_merges = {"A3:A8", "B3:B4", "C3:C4", "D3:F3", "B8:C8"};

TEST(Tasks, OfTheNationalForm) {
    const Form form = form_with(national, national_merges);
    EXPECT_EQ(text(form, "task.1.name"), "管网改造");
    EXPECT_EQ(text(form, "task.2.content"), "每月监测");
    EXPECT_EQ(labelled_amount(form, "task.1.fiscal"), "280 管网改造 财政拨款 @E5");
    EXPECT_EQ(labelled_amount(form, "task.3.total"), "? 任务3 总额 @D7")
        << "where it would be typed";
    EXPECT_EQ(labelled_amount(form, "tasks.other"), "20 金额合计 其他资金 @F8");
    EXPECT_EQ(labelled_amount(form, "fiscal"), "-") << "a task's 财政拨款 is not the form's";
    EXPECT_EQ(text(form, "annual_goal"), "改造供水管网") << "what stands below is read as ever";
    EXPECT_EQ(form.identities.size(), 3u + 4u);
    EXPECT_EQ(broken(form), "");
}

TEST(Tasks, SumsThatDoNotHoldAreFound) {
    Rows wrong = national;
    wrong[2][3] = "310";
    const Form form = form_with(wrong, national_merges);
    EXPECT_EQ(broken(form), "tasks.total: 350 = 360\ntask.1: 310 = 300\n");
}

TEST(Tasks, WithOneColumnOfAmountsAndNoMerges) {
    const Form form = form_with(
        {{"年度重点工作任务", "任务名称", "主要实施内容", "拟投入的资金（万元）", "期望达到的目标"},
         {"", "管网改造", "改造供水管网30公里", "300", "漏损率下降"},
         {"", "金额合计", "", "300", ""}});
    EXPECT_EQ(labelled_amount(form, "task.1.total"), "300 管网改造 拟投入的资金（万元） @D4");
    EXPECT_EQ(labelled_amount(form, "tasks.total"), "300 金额合计 拟投入的资金（万元） @D5");
    EXPECT_EQ(broken(form), "");
    EXPECT_EQ(text(form, "annual_goal"), "改造供水管网");
}

TEST(Tasks, WithoutATotalTheyEndWhereSomethingElseBegins) {
    const Form form =
        form_with({{"任务名称", "主要内容", "预算金额"}, {"管网改造", "30公里", "300"}});
    EXPECT_EQ(labelled_amount(form, "task.1.total"), "300 管网改造 预算金额 @C4");
    EXPECT_EQ(labelled_amount(form, "task.2.total"), "-");
    EXPECT_EQ(text(form, "annual_goal"), "改造供水管网");
}

}  // namespace
}  // namespace jibiao
