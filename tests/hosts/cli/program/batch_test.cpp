// Folders of workbooks: all are read, one bad file stops none, an interrupted call goes on.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <fstream>

#include "core/output/json.h"
#include "program.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;

/// Two workbooks, one of them in a subfolder, and a broken one.
void fill(const Scratch& scratch) {
    fs::create_directory(scratch / "in");
    fs::create_directory(scratch / "in/b");
    fs::copy_file(workbook("xiushan-2023"), scratch / "in/a.xlsx");
    fs::copy_file(workbook("boye"), scratch / "in/b/a.xlsx");
    scratch.file("in/broken.xlsx", "PK\3\4xl/workbook.xml PK\5\6");
    scratch.file("in/~$a.xlsx", "lock");
}

TEST(Batch, ChecksFoldersAndSumsUp) {
    const Scratch scratch;
    fill(scratch);
    const Outcome text = run({"check", (scratch / "in").string()});
    EXPECT_EQ(text.status, 2);
    EXPECT_TRUE(has(text.out, "合计：3 个文件（1 个无法使用），6 张表")) << text.out;
    EXPECT_TRUE(has(text.out, "项目表合计")) << text.out;
    EXPECT_TRUE(has(text.err, "broken.xlsx")) << text.err;
    EXPECT_TRUE(has(text.err, "共 3 个文件，用时")) << text.err;
    const Outcome csv = run({"check", "--format=csv", (scratch / "in").string()});
    EXPECT_TRUE(csv.out.starts_with("\xEF\xBB\xBF\"文件\",\"工作表\"")) << csv.out;
    EXPECT_TRUE(has(csv.out, "broken.xlsx\",\"\",\"\",\"无法使用\"")) << csv.out;
    EXPECT_TRUE(has(csv.out, "b/a.xlsx\",\"1.常年驻京值班工作队值班费\",")) << csv.out;
    EXPECT_FALSE(has(csv.out, "合计："));
}

TEST(Batch, ExportsOfEqualNamesDoNotReplaceEachOther) {
    const Scratch scratch;
    fill(scratch);
    fs::copy_file(workbook("boye"), scratch / "in/b/A.xlsx");
    const std::string out = (scratch / "out").string();
    EXPECT_EQ(run({"export", (scratch / "in").string(), "--draft", "--out", out}).status, 2);
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(out)) files += entry.path().extension() == ".json";
    EXPECT_EQ(files, 7u);
}

TEST(Batch, GoesOnAfterAnInterruption) {
    const Scratch scratch;
    fs::create_directory(scratch / "in");
    constexpr int files = 12;
    for (int i = 0; i < files; ++i)
        fs::copy_file(workbook("weixian"), scratch / ("in/" + std::to_string(10 + i) + ".xlsx"));
    const std::string in = (scratch / "in").string(), state = (scratch / "state").string();
    const std::vector<std::string> words{"check", in, "--resume", state};
    Program program(words);
    program.wait_for_output();
    program.send(SIGTERM);
    EXPECT_EQ(program.finish().status, 128 + SIGTERM);
    const std::string kept = bytes_of(state);
    EXPECT_GE(std::count(kept.begin(), kept.end(), '\n'), 2);
    const Outcome whole = run({"check", in}), resumed = run(words);
    EXPECT_EQ(resumed.out, whole.out);
    // All is known now: not even an office is needed.
    const Outcome again = run(words);
    EXPECT_EQ(again.out, whole.out);
    EXPECT_TRUE(bytes_of(state).starts_with(kept));
}

TEST(Batch, SaysWhereItCannotWrite) {
    const Scratch scratch;
    const std::string out = (scratch / "out").string();
    scratch.file("out", "a file, no folder");
    const Outcome outcome = run({"export", workbook("xiushan-2023"), "--draft", "--out", out});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, "无法写入")) << outcome.err;
    EXPECT_EQ(bytes_of(out), "a file, no folder");
    const Outcome state = run({"check", workbook("boye"), "--resume", workbook("boye")});
    EXPECT_EQ(state.status, 2);
    EXPECT_TRUE(has(state.err, "进度文件")) << state.err;
}

}  // namespace
}  // namespace jibiao::test
