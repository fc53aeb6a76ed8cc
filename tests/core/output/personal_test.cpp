// What is personal in a sheet is found, and nothing else is touched.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/personal.h"

#include <gtest/gtest.h>

#include "core/form/builtin.h"
#include "support/sheets.h"

namespace jibiao {
namespace {

std::string removals(const std::vector<std::vector<std::string>>& rows) {
    const Library library = builtin_library();
    std::string text;
    for (const Removal& one : personal_data(test::table(rows), *library.vocabulary))
        text += address(one.edit.at) + " " + std::string(personal_name(one.kind)) + " [" +
                one.edit.text + "]\n";
    return text;
}

TEST(Personal, MasksNumbersByTheirShape) {
    const struct {
        const char* text;
        const char* masked;
    } table[] = {
        {"电话13800138000。", "电话138********。"},
        {"0743-7651234", "074*********"},
        {"07437651234", "074********"},
        {"11010119900307123X", "110**************X"},
        {"卡号6222021234567890123", "卡号622****************"},
        {"12345678901", "12345678901"},
        {"513229210001P0001", "513229210001P0001"},
        {"13063722P004168100332", "13063722P004168100332"},
        {"2023-2025", "2023-2025"},
        {"0095", "0095"},
        {"165.5400000001", "165.5400000001"},
        {"1380013800", "1380013800"},
        {"11010119900307123x", "110**************x"},
        {"110101199003071234", "110***************"},
        {"010-68223451", "010*********"},
        {"0743-765123", "0743-765123"},
        {"07-7651234", "07-7651234"},
        {"074-3765-1234", "074-3765-1234"},
        {"010682234", "010682234"},
        {"0106822345123", "0106822345123"},
        {"1101011990030712345", "110****************"},
        {"11010118900307123X", "11010118900307123X"},
        {"11010119900307123XL", "110**************XL"},
        {"13800138000A", "13800138000A"},
        {"A13800138000", "A13800138000"},
        {"a13800138000", "a13800138000"},
        {"12800138000", "12800138000"},
        {"2023--", "2023--"},
        {"6222021234567890.5", "6222021234567890.5"},
    };
    for (const auto& [text, expected] : table) {
        std::vector<Personal> kinds;
        EXPECT_EQ(masked(text, kinds), expected);
        EXPECT_EQ(kinds.empty(), std::string(text) == expected) << text;
    }
}

TEST(Personal, EmptiesWhatStandsBesideOrBehindALabel) {
    EXPECT_EQ(removals({{"联系人", "张三", "联系电话", "7651234"}}), "B1 name []\nD1 phone []\n");
    EXPECT_EQ(removals({{"填表人：李四    联系电话：7651234    填表日期：2025.12.15"}}),
              "A1 name [填表人：    联系电话：    填表日期：2025.12.15]\n"
              "A1 phone [填表人：    联系电话：    填表日期：2025.12.15]\n");
    EXPECT_EQ(removals({{"开户行", "某某银行"}, {"银行账号：", "123456"}}),
              "B1 bank []\nB2 bank []\n");
    EXPECT_EQ(removals({{"联系人", "", "项目名称：某项目"}}), "");
    EXPECT_EQ(removals({{"联系人", "项目名称：某项目"}}), "");
}

TEST(Personal, KeepsWhatSetsTheNextLabelApart) {
    EXPECT_EQ(removals({{"联系人：张三　电话：7651234\t\n项目名称：某项目"}}),
              "A1 name [联系人：　电话：\t\n项目名称：某项目]\n"
              "A1 phone [联系人：　电话：\t\n项目名称：某项目]\n");
}

TEST(Personal, EmptiesEachKindOnceAndNothingThatIsNoValue) {
    EXPECT_EQ(removals({{"法人代表", "王五"}, {"财务负责人：赵六\n项目名称：某项目"}}),
              "B1 name []\nA2 name [财务负责人：\n项目名称：某项目]\n");
    // The number that is no value of the label is masked, the label's own value goes.
    EXPECT_EQ(removals({{"备注：13800138000　联系人：张三 13900139000"}}),
              "A1 name [备注：138********　联系人：]\nA1 phone [备注：138********　联系人：]\n");
    EXPECT_EQ(removals({{"开户行", "联系人"}, {"联系电话", "项目名称"}, {"联系人", "时间: 9月"}}), "");
    EXPECT_EQ(removals({{"来访13800138000、13900139000"}}),
              "A1 phone [来访138********、139********]\n");
    EXPECT_EQ(removals({{"证件110101199003071234，卡号6222021234567890123"}}),
              "A1 identity [证件110***************，卡号622****************]\n"
              "A1 bank [证件110***************，卡号622****************]\n");
    EXPECT_EQ(removals({{"联系人"}}), "");
}

TEST(Personal, LeavesTheRealFormsAsTheyAreButForTheirContacts) {
    const Library library = builtin_library();
    for (const auto& file : test::all_sheet_files()) {
        const Sheet sheet = test::load_sheet(file.workbook, file.number);
        for (const Removal& one : personal_data(sheet, *library.vocabulary)) {
            EXPECT_NE(one.kind, Personal::identity)
                << file.workbook << " " << sheet.at(one.edit.at).text;
            EXPECT_NE(one.kind, Personal::bank)
                << file.workbook << " " << sheet.at(one.edit.at).text;
        }
    }
}

}  // namespace
}  // namespace jibiao
