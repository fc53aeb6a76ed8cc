// Files are judged by their content: names lie, and cut-off files look whole at their beginning.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/file_kind.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "scratch.h"

namespace jibiao::cli {
namespace {

using std::string_literals::operator""s;

const std::string workbook = test::bytes_of(JIBIAO_SOURCE_DIR "/tests/cases/workbooks/boye.xlsx");

TEST(FileKind, KnowsWorkbooks) {
    EXPECT_EQ(kind_of(workbook), FileKind::workbook);
    EXPECT_EQ(kind_of("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
              FileKind::workbook);
}

TEST(FileKind, KnowsWhatIsNone) {
    const struct { std::string bytes; FileKind kind; } table[] = {
        {"PK\x03\x04 word/document.xml", FileKind::document},
        {"PK\x03\x04 ppt/presentation.xml", FileKind::document},
        {"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", FileKind::document},
        {"PK\x03\x04 holiday.jpg", FileKind::archive},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, FileKind::document},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0"s, FileKind::compound},
        {"%PDF-1.7\n", FileKind::pdf},
        {"\x89PNG\r\n", FileKind::image},
        {"\xFF\xD8\xFF\xE0", FileKind::image},
        {"<html><table>", FileKind::web_page},
        {"\xEF\xBB\xBF<!DOCTYPE html>", FileKind::web_page},
        {"一级指标,二级指标\n产出,数量\n", FileKind::text},
        {"\xD2\xBB\xBC\xB6,95%\r\n", FileKind::text},
        {"\x7F""ELF\0\1\2"s, FileKind::unknown},
    };
    for (const auto& [bytes, kind] : table)
        EXPECT_EQ(kind_of(bytes), kind) << kind_key(kind) << " " << kind_key(kind_of(bytes));
}

std::string trouble(const std::string& file) {
    const auto looked = look_at(file);
    if (looked) return std::string(kind_key(*looked));
    EXPECT_EQ(looked.error().where, file);
    return looked.error().code;
}

TEST(LookAt, SaysWhatIsWrong) {
    const test::Scratch scratch;
    std::filesystem::create_directory(scratch / "folder.xlsx");
    mkfifo((scratch / "pipe.xlsx").c_str(), 0600);
    EXPECT_EQ(trouble(scratch.file("whole.dat", workbook)), "workbook");
    EXPECT_EQ(trouble((scratch / "none.xlsx").string()), "file.missing");
    EXPECT_EQ(trouble((scratch / "folder.xlsx").string()), "file.directory");
    EXPECT_EQ(trouble((scratch / "pipe.xlsx").string()), "file.unreadable");
    EXPECT_EQ(trouble(scratch.file("empty.xlsx", "")), "file.empty");
    EXPECT_EQ(trouble(scratch.file("text.xlsx", "a,b\n1,2\n")), "file.not-spreadsheet");
    EXPECT_EQ(trouble((scratch / "text.xlsx/inside.xlsx").string()), "file.missing");
}

TEST(LookAt, SeesEveryCutOfAnArchive) {
    const test::Scratch scratch;
    for (std::size_t length = 4; length + 22 < workbook.size(); length += 517)
        EXPECT_EQ(trouble(scratch.file("cut.xlsx", workbook.substr(0, length))), "file.broken") << length;
}

TEST(LookAt, SeesTheCutOfACompoundFile) {
    const test::Scratch scratch;
    // One table sector (number 0) that says sectors 0 to 3 are used.
    std::string compound(512, '\xFF');
    compound.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    compound.replace(30, 2, "\x09\x00"s);
    compound.replace(76, 4, "\0\0\0\0"s);
    compound += std::string(16, '\0') + std::string(496, '\xFF') + std::string(3 * 512, 'x');
    EXPECT_EQ(trouble(scratch.file("whole.xls", compound)), "compound");
    EXPECT_EQ(trouble(scratch.file("shorter.xls", compound.substr(0, compound.size() - 512))), "file.broken");
    EXPECT_EQ(trouble(scratch.file("no-table.xls", compound.substr(0, 600))), "file.broken");
    EXPECT_EQ(trouble(scratch.file("no-header.xls", compound.substr(0, 100))), "file.broken");
}

}  // namespace
}  // namespace jibiao::cli
