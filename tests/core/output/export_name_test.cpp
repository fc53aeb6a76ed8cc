// The name of an upload file says what the form is about and is welcome on every file system.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/export_name.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

std::string name_of(const std::string& sheet, std::map<std::string, std::string> fields) {
    Form form;
    form.sheet = sheet;
    for (const auto& [key, text] : fields) form.fields[key].text = text;
    return export_name(form);
}

TEST(ExportName, NamesTheProjectElseTheAgencyThenTheSheet) {
    EXPECT_EQ(name_of("项目支出", {{"project_name", "信访专项"}, {"agency_name", "县信访局"}}),
              "信访专项-项目支出");
    EXPECT_EQ(name_of("整体支出", {{"agency_name", "县信访局"}, {"department", "县政府办"}}),
              "县信访局-整体支出");
    EXPECT_EQ(name_of("整体支出", {{"agency_name", ""}, {"department", "县政府办"}}),
              "县政府办-整体支出");
    EXPECT_EQ(name_of("整体支出", {}), "整体支出");
}

TEST(ExportName, HoldsNothingThatAFileSystemRefuses) {
    EXPECT_EQ(name_of("a/b\\c:d*e", {{"project_name", "甲\n乙\x01丙?\"<>|"}}),
              "甲乙_丙_____-a_b_c_d_e");
    EXPECT_EQ(name_of("100%.表", {{"project_name", "信访 专项"}}), "信访专项-100__表");
}

TEST(ExportName, IsCutBetweenCharacters) {
    std::string forty, sixty;
    for (int i = 0; i < 40; ++i) forty += "绩";
    for (int i = 0; i < 60; ++i) sixty += "绩";
    EXPECT_EQ(name_of(forty, {{"project_name", sixty}}), sixty);
    EXPECT_EQ(name_of("表", {{"project_name", forty}}), forty + "-表");
}

}  // namespace
}  // namespace jibiao
