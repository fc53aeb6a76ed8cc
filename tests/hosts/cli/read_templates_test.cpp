// A folder of templates may hold anything: what is no template is told, the rest is loaded.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/read_templates.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/form/builtin.h"
#include "messages/messages.h"
#include "scratch.h"

namespace jibiao {
namespace {

using test::Scratch;

std::string tenth() {
    return test::bytes_of(JIBIAO_SOURCE_DIR "/tests/cases/templates/qingshan-2027-project.json");
}

/// "code where" of each.
std::vector<std::string> codes(const Extended& extended) {
    std::vector<std::string> result;
    for (const Error& error : extended.troubles) result.push_back(error.code + " " + error.where);
    return result;
}

TEST(ReadTemplates, NoFolderIsTheBuiltInLibrary) {
    const Extended none = library_with("");
    EXPECT_TRUE(none.troubles.empty());
    EXPECT_EQ(none.library.templates.size(), builtin_library().templates.size());
}

TEST(ReadTemplates, LoadsEveryJsonFile) {
    const Scratch scratch;
    scratch.file("青山.JSON", "\xEF\xBB\xBF" + tenth());
    scratch.file("说明.txt", "no template");
    scratch.file(".hidden.json", "no template");
    const Extended extended = library_with(scratch / "");
    EXPECT_EQ(codes(extended), std::vector<std::string>{});
    ASSERT_TRUE(extended.library.find("qingshan-2027-project"));
    EXPECT_EQ(extended.library.find("qingshan-2027-project")->file, "青山.JSON");
}

TEST(ReadTemplates, TellsWhatItCannotUse) {
    const Scratch scratch;
    scratch.file("binary.json", std::string("{\0}", 3));
    scratch.file("empty.json", "");
    scratch.file("gbk.json", "{\"name\": \"\xC4\xE3\"}");
    scratch.file("good.json", tenth());
    scratch.file("large.json", std::string((3 << 20) + 5, ' '));
    std::filesystem::create_directory(scratch / "folder.json");
    std::filesystem::create_symlink(scratch / "gone", scratch / "link.json");
    ASSERT_EQ(mkfifo((scratch / "pipe.json").c_str(), 0600), 0);
    const Extended extended = library_with(scratch / "");
    EXPECT_EQ(codes(extended), (std::vector<std::string>{
                                   "template.binary binary.json", "template.empty empty.json",
                                   "template.not-a-file folder.json", "template.not-utf8 gbk.json",
                                   "template.too-large large.json", "template.missing link.json",
                                   "template.not-a-file pipe.json"}));
    EXPECT_EQ(extended.troubles[4].detail, "4");
    EXPECT_TRUE(extended.library.find("qingshan-2027-project"));
    const Messages messages;
    for (const Error& error : extended.troubles) {
        EXPECT_NE(messages.error(error).find(error.where), std::string::npos);
        EXPECT_EQ(messages.error(error).find(error.code), std::string::npos) << error.code;
    }
}

TEST(ReadTemplates, TellsWhenTheFolderCannotBeUsed) {
    const Scratch scratch;
    const std::string file = scratch.file("a.json", tenth());
    const std::string gone = (scratch / "none").string();
    EXPECT_EQ(codes(library_with(gone)), std::vector<std::string>{"folder.missing " + gone});
    EXPECT_EQ(codes(library_with(file)), std::vector<std::string>{"folder.not-a-folder " + file});
    EXPECT_FALSE(library_with(gone).library.templates.empty());
}

TEST(ReadTemplates, LimitsTheNumberOfFiles) {
    const Scratch scratch;
    for (int i = 0; i < 501; ++i) scratch.file(std::to_string(1000 + i) + ".json", "");
    const Extended extended = library_with(scratch / "");
    ASSERT_EQ(extended.troubles.size(), 501u);
    EXPECT_EQ(extended.troubles[0].code, "folder.too-many");
    EXPECT_EQ(extended.troubles[500].where, "1499.json");
}

}  // namespace
}  // namespace jibiao
