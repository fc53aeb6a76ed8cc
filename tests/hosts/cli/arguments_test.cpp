// Command lines and what they are taken for.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/arguments.h"

#include <gtest/gtest.h>

namespace jibiao::cli {
namespace {

using Words = std::vector<std::string>;

TEST(Arguments, TakesOptionsAnywhere) {
    const auto read = read_arguments({"check", "a.xlsx", "--format", "json", "b.xlsx", "--only=a/b,c/d"});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->command, "check");
    EXPECT_EQ(read->names, (Words{"a.xlsx", "b.xlsx"}));
    EXPECT_EQ(read->option("--format", "text"), "json");
    EXPECT_EQ(read->list("--only"), (Words{"a/b", "c/d"}));
    EXPECT_EQ(read->option("--template", "none"), "none");
    EXPECT_FALSE(read->has("--template"));
}

TEST(Arguments, TakesFlagsAndListsWithEmptyParts) {
    const auto read = read_arguments({"export", "--draft", "a.xlsx", "--out=x"});
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->has("--draft"));
    EXPECT_FALSE(read->has("--public"));
    const auto list = read_arguments({"check", "a", "--only", ",a/b,,"});
    EXPECT_EQ(list->list("--only"), (Words{"a/b"}));
}

TEST(Arguments, TakesDashedNames) {
    EXPECT_EQ(read_arguments({"value", "-5%"})->names, (Words{"-5%"}));
    EXPECT_EQ(read_arguments({"check", "--", "--only", "-"})->names, (Words{"--only", "-"}));
    EXPECT_EQ(read_arguments({"value", ""})->names, (Words{""}));
}

TEST(Arguments, KnowsHelpAndVersion) {
    EXPECT_EQ(read_arguments({"--help"})->command, "help");
    EXPECT_EQ(read_arguments({"-h"})->command, "help");
    EXPECT_EQ(read_arguments({"help", "--lang", "en"})->option("--lang", ""), "en");
    EXPECT_EQ(read_arguments({"--version"})->command, "version");
}

TEST(Arguments, RefusesWhatItDoesNotKnow) {
    const struct { Words words; Error error; } table[] = {
        {{}, {"usage.command", "", ""}},
        {{"chekc", "a"}, {"usage.command", "chekc", ""}},
        {{"check"}, {"usage.needs-argument", "FILE", "check"}},
        {{"check", "a", "--color"}, {"usage.option", "--color", "check"}},
        {{"check", "a", "--draft"}, {"usage.option", "--draft", "check"}},
        {{"export", "a", "--draft=yes"}, {"usage.option", "--draft=yes", "export"}},
        {{"check", "a", "--format"}, {"usage.option-value", "--format", ""}},
        {{"check", "a", "--template="}, {"usage.option-value", "--template", ""}},
        {{"check", "a", "--format", "xml"}, {"usage.choice", "--format", "xml"}},
        {{"check", "a", "--lang=fr"}, {"usage.choice", "--lang", "fr"}},
        {{"rules", "--format", "html"}, {"usage.choice", "--format", "html"}},
        {{"publish", "a", "b", "--out", "c"}, {"usage.too-many", "b", "publish"}},
        {{"templates", "a"}, {"usage.too-many", "a", "templates"}},
        {{"insert", "x"}, {"usage.needs-option", "--out", "insert"}},
        {{"insert", "--out", "a.xlsx"}, {"usage.needs-argument", "TEMPLATE-ID", "insert"}},
    };
    for (const auto& [words, error] : table) {
        const auto read = read_arguments(words);
        ASSERT_FALSE(read) << error.code << " " << error.where;
        EXPECT_EQ(read.error(), error) << read.error().code << " " << read.error().where;
    }
}

}  // namespace
}  // namespace jibiao::cli
