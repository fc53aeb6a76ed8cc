// The parts of a call over many files: names in and out, tables, what an interrupted call keeps.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <fstream>

#include "core/form/builtin.h"
#include "core/session/session.h"
#include "hosts/cli/inputs.h"
#include "hosts/cli/state.h"
#include "hosts/cli/table.h"
#include "hosts/files/safe_name.h"
#include "scratch.h"

namespace jibiao::cli {
namespace {

namespace fs = std::filesystem;

TEST(Inputs, TakeTheWorkbooksOfAFolderSorted) {
    const test::Scratch scratch;
    for (const char* folder : {"b", ".hidden", "empty"}) fs::create_directory(scratch / folder);
    for (const char* name : {"b/2.XLSX", "b/10.xls", "a.ods", "~$a.xlsx", ".~lock.a.ods#",
                             ".a.xlsx", "a.json", ".hidden/c.xlsx", "z.xlsx"})
        scratch.file(name, "x");
    fs::create_directory_symlink(scratch / "b", scratch / "link");
    const Inputs inputs = collect_inputs({(scratch / "").string(), "no such file.xlsx"});
    std::vector<std::string> found;
    for (const std::string& file : inputs.files)
        found.push_back(fs::path(file).lexically_relative(scratch / "").string());
    ASSERT_EQ(inputs.files.size(), 5u);
    found.pop_back();
    EXPECT_EQ(found, (std::vector<std::string>{"a.ods", "b/10.xls", "b/2.XLSX", "z.xlsx"}));
    EXPECT_EQ(inputs.files.back(), "no such file.xlsx");
    EXPECT_TRUE(inputs.troubles.empty());
    const Inputs none = collect_inputs({(scratch / "empty").string()});
    ASSERT_EQ(none.troubles.size(), 1u);
    EXPECT_EQ(none.troubles[0].code, "inputs.empty");
}

TEST(SafeName, LeavesNoPath) {
    const struct {
        const char* text;
        const char* name;
    } table[] = {
        {"整体支出", "整体支出"},
        {"../../etc/passwd", "_.._etc_passwd"},
        {"a/b\\c:d", "a_b_c_d"},
        {"..", "_"},
        {"", "_"},
        {" .x. ", "x"},
        {"a\n\tb", "a__b"},
        {"CON", "_CON"},
        {"com1.x", "_com1.x"},
        {"what?*\"<>|", "what______"},
        {"-rf", "-rf"},
    };
    for (const auto& [text, name] : table) EXPECT_EQ(safe_name(text), name) << text;
    std::string lengthy;
    for (int i = 0; i < 200; ++i) lengthy += "字";
    const std::string cut = safe_name(lengthy);
    EXPECT_EQ(cut.size(), 180u);
    EXPECT_EQ(cut, lengthy.substr(0, 180));
    EXPECT_EQ(safe_name("a" + lengthy).size(), 178u) << "no half character";
}

TEST(OutputNames, AreDifferentAndNoInput) {
    const test::Scratch scratch;
    const std::string input = scratch.file("a-3.json", "x");
    OutputNames names(scratch / "", {input});
    EXPECT_EQ(names.next("a", ".json"), scratch / "a.json");
    EXPECT_EQ(names.next("A", ".json"), scratch / "A-2.json");
    EXPECT_EQ(names.next("a", ".json"), scratch / "a-4.json");
    EXPECT_EQ(names.next("a", ".xlsx"), scratch / "a.xlsx");
    EXPECT_EQ(names.next("../a", ".json").parent_path(), (scratch / "a").parent_path());
}

TEST(Csv, NoCellBecomesAFormula) {
    EXPECT_EQ(csv_line({"a", "b \"c\"", "", "1\n2"}), "\"a\",\"b \"\"c\"\"\",\"\",\"1\n2\"\r\n");
    EXPECT_EQ(csv_line({"=1+1", "+1", "-1+1", "@x", "\t=1", "＝1", "a=1", "-1.50"}),
              "\"'=1+1\",\"'+1\",\"'-1+1\",\"'@x\",\"'\t=1\",\"'＝1\",\"a=1\",\"-1.50\"\r\n");
}

Sheet small_sheet() {
    Sheet sheet("表", 2, 3);
    sheet.set({0, 0}, text_cell("一级\n指标"));
    sheet.set({0, 1}, number_cell(0.1));
    CellValue formula = percent_cell(0.95);
    formula.formula = formula.locked = true;
    sheet.set({1, 1}, formula);
    sheet.set({1, 2}, date_cell(45000, "2023/3/15"));
    sheet.merge({{0, 0}, {1, 0}});
    return sheet;
}

TEST(State, KeepsSheetsUntilTheFileChanges) {
    const test::Scratch scratch;
    const std::string file = (scratch / "state").string(), workbook = scratch.file("a.xlsx", "1");
    {
        State state;
        ASSERT_TRUE(state.open(file));
        EXPECT_FALSE(state.find(workbook));
        state.add(workbook, {{small_sheet(), Sheet("空", 0, 0)}, {}, std::nullopt});
    }
    State again;
    ASSERT_TRUE(again.open(file));
    const auto opened = again.find(workbook);
    ASSERT_TRUE(opened);
    ASSERT_EQ(opened->sheets.size(), 2u);
    EXPECT_TRUE(opened->sheets.front() == small_sheet());
    std::ofstream(workbook) << "another size";
    EXPECT_FALSE(again.find(workbook));
}

TEST(State, SurvivesACutAndRefusesOtherFiles) {
    const test::Scratch scratch;
    const std::string file = (scratch / "state").string();
    const std::string first = scratch.file("a.xlsx", "1"), second = scratch.file("b.xlsx", "1");
    {
        State state;
        ASSERT_TRUE(state.open(file));
        state.add(first, {{small_sheet()}, {}, std::nullopt});
        state.add(second, {{small_sheet()}, {}, std::nullopt});
    }
    const std::string whole = test::bytes_of(file);
    fs::resize_file(file, whole.size() - 10);
    {
        State state;
        ASSERT_TRUE(state.open(file));
        EXPECT_TRUE(state.find(first));
        EXPECT_FALSE(state.find(second));
        state.add(second, {{small_sheet()}, {}, std::nullopt});
    }
    State state;
    ASSERT_TRUE(state.open(file));
    EXPECT_TRUE(state.find(second));
    const std::string other = scratch.file("mine.txt", "my text");
    State none;
    EXPECT_EQ(none.open(other).error().code, "state.other");
    EXPECT_EQ(test::bytes_of(other), "my text");
}

}  // namespace
}  // namespace jibiao::cli
