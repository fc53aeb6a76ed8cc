// Export, import, public copy and import sheet from the menu, with their dialogs, by keys.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../../cli/scratch.h"
#include "cells.h"
#include "hosts/uno/bridge/text.h"
#include "screen.h"
#include "sidebar.h"

namespace jibiao::test {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Where the temporary folder is empty: paths are typed, so they are plain letters.
std::string typed(const Scratch& scratch, const std::string& name) {
    return (scratch / name).string();
}

class Files : public testing::Test {
protected:
    /// The command's first dialog.
    ActiveWindow begin(const Sidebar& sidebar, const char* command, const char* title) {
        sidebar.settle();
        const ActiveWindow document = active_window();
        sidebar.run(command);
        return next_window(document, title);
    }
    /// Names a file in the office's own file dialog, which is in front.
    static void name_file(const std::string& path) {
        press("ctrl+a");
        type(path);
        press("Return");
    }
    /// The last dialog; the document is in front again when this returns.
    static void close_dialog(const ActiveWindow& dialog) {
        press("Return");
        next_window(dialog, "Calc");
    }
    const Scratch scratch;
};

TEST_F(Files, ErrorsHoldAnExportBackAndLeadToTheirCells) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    sidebar.go_to("A1");
    const auto which = begin(sidebar, "org.jibiao:export", "导出上报文件");
    press("Return");
    next_window(which, "还不能导出");
    press("Return");  // go to the first one
    EXPECT_TRUE(sidebar.until([&](const Json&) { return sidebar.cursor() == "B16"; }));
}

TEST_F(Files, ADraftSaysThatItIsOne) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    const auto which = begin(sidebar, "org.jibiao:export", "导出上报文件");
    press("Return");
    const auto errors = next_window(which, "还不能导出");
    press("alt+d");
    const auto picker = next_window(errors, "导出上报文件");
    name_file(typed(scratch, "draft.json"));
    close_dialog(next_window(picker, "导出上报文件"));
    const Json json = Json::parse(bytes_of(scratch / "draft.json"), nullptr, false);
    ASSERT_TRUE(json.is_object());
    EXPECT_EQ(json["receipt"]["draft"], true);
    EXPECT_GT(json["receipt"]["errors"], 0);
}

TEST_F(Files, AWholeWorkbookGoesIntoAFolderAndComesBack) {
    const Document document("xiushan-2023");
    const Sidebar sidebar(document);
    auto window = begin(sidebar, "org.jibiao:export", "导出上报文件");
    press("Down");  // the whole workbook
    press("Return");
    window = next_window(window, "还不能导出");
    press("alt+d");
    window = next_window(window, "导出上报文件");
    fs::create_directory(scratch / "out");
    name_file(typed(scratch, "out"));
    close_dialog(next_window(window, "导出上报文件"));  // the list of files
    std::string whole;
    for (const auto& entry : fs::directory_iterator(scratch / "out"))
        if (has(bytes_of(entry.path()), "performance-targets.workbook")) whole = entry.path();
    EXPECT_EQ(std::distance(fs::directory_iterator(scratch / "out"), {}), 6);
    ASSERT_FALSE(whole.empty());
    fs::copy_file(whole, scratch / "whole.json");
    const Document empty;
    const Sidebar other(empty);
    window = begin(other, "org.jibiao:import", "导入上报文件");
    name_file(typed(scratch, "whole.json"));
    close_dialog(next_window(window, "导入上报文件"));
    EXPECT_TRUE(other.until([&](const Json&) { return empty.sheet_count() == 6; }));
    EXPECT_EQ(undo_list(empty).size(), 1u);
}

TEST_F(Files, AnImportListsWhatHadNoPlace) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    Json json = Json::parse(
        uno::from_office(sidebar.checker()->exportWorkbook(document.get(), true)));
    json["forms"][0]["export"]["form"]["fields"]["project_period"] = "2026年";
    scratch.file("a.json", to_text(json));
    auto window = begin(sidebar, "org.jibiao:import", "导入上报文件");
    name_file(typed(scratch, "a.json"));
    window = next_window(window, "导入上报文件");
    press("Return");
    close_dialog(next_window(window, "导入上报文件"));  // the list
    EXPECT_EQ(document.sheet_count(), 2);
}

TEST_F(Files, APublicCopyAndASheetForTheSystemAreSaved) {
    const Document document("zhijiang-2026");
    const Sidebar sidebar(document);
    auto window = begin(sidebar, "org.jibiao:publish", "另存公开副本");
    name_file(typed(scratch, "public.xlsx"));
    close_dialog(next_window(window, "另存公开副本"));
    EXPECT_TRUE(has(bytes_of(scratch / "public.xlsx"), "PK"));
    window = begin(sidebar, "org.jibiao:import-sheet", "另存 Excel 导入表");
    name_file(typed(scratch, "rows.xlsx"));
    close_dialog(next_window(window, "另存 Excel 导入表"));
    EXPECT_TRUE(has(bytes_of(scratch / "rows.xlsx"), "PK"));
    EXPECT_TRUE(undo_list(document).empty());
}

}  // namespace
}  // namespace jibiao::test
