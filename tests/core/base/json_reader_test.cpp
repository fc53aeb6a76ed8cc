// JSON read by type: every mistake is told with its place, what was read and what is expected.
// SPDX-License-Identifier: MPL-2.0
#include "core/base/json_reader.h"

#include <gtest/gtest.h>

namespace jibiao {
namespace {

struct Mistake {
    const char* text;
    const char* code;
    const char* where;
    const char* detail;
};

/// Reads {"name": text, "count": 1..9, "share": 0..1, "on": bool, "list": [text]}, the last three
/// optional.
std::optional<Error> read(std::string_view text) {
    JsonText file(text, "test");
    const JsonReader root = file.root();
    root.allow({"name", "count", "share", "on", "list"});
    root.need("name").text();
    root.need("count").whole(1, 9);
    root.find("share").number(0, 1);
    root.find("on").truth();
    root.find("list").texts();
    return file.error();
}

TEST(JsonReader, tells_every_mistake) {
    const Mistake mistakes[] = {
        {"", "test.not-json", "", "line 1, column 0"},
        {"{\n \"name\": nul}", "test.not-json", "", "line 2, column 13"},
        {"{\"name\": \"a\", \"name\": \"b\"}", "test.bad-value", "",
         "key \"name\" twice in one object"},
        {"[]", "test.wrong-type", "", "a list; expected an object"},
        {"{}", "test.missing-key", "/name", "nothing; expected this key"},
        {R"({"name": 5, "count": 1})", "test.wrong-type", "/name", "5; expected a text"},
        {R"({"name": "", "count": 1})", "test.bad-value", "/name",
         "\"\"; expected a text that is not empty"},
        {R"({"name": "a", "count": "1"})", "test.wrong-type", "/count",
         "\"1\"; expected a whole number"},
        {R"({"name": "a", "count": 1.5})", "test.wrong-type", "/count",
         "1.5; expected a whole number"},
        {R"({"name": "a", "count": 10})", "test.bad-value", "/count",
         "10; expected a whole number from 1 to 9"},
        {R"({"name": "a", "count": 18446744073709551615})", "test.bad-value", "/count",
         "18446744073709551615; expected a whole number from 1 to 9"},
        {R"({"name": "a", "count": 1, "share": 2})", "test.bad-value", "/share",
         "2; expected a number from 0.0 to 1.0"},
        {R"({"name": "a", "count": 1, "on": 1})", "test.wrong-type", "/on",
         "1; expected true or false"},
        {R"({"name": "a", "count": 1, "list": {}})", "test.wrong-type", "/list",
         "an object; expected a list"},
        {R"({"name": "a", "count": 1, "list": ["x", null]})", "test.wrong-type", "/list/1",
         "null; expected a text"},
        {R"({"name": "a", "count": 1, "list": ["x", "x"]})", "test.bad-value", "/list/1",
         "\"x\"; expected a text not yet in the list"},
        {R"({"name": "a", "count": 1, "a/b~": 1})", "test.unknown-key", "/a~1b~0",
         "expected one of: name count share on list"},
    };
    for (const Mistake& mistake : mistakes) {
        const auto error = read(mistake.text);
        ASSERT_TRUE(error) << mistake.text;
        EXPECT_EQ(*error, (Error{mistake.code, mistake.where, mistake.detail})) << mistake.text;
    }
}

TEST(JsonReader, reads_what_is_right) {
    JsonText file(R"({"name": "绩效", "count": 3, "list": ["a", "b"], "on": true, "share": 1})",
                  "test");
    const JsonReader root = file.root();
    EXPECT_EQ(root.need("name").text(), "绩效");
    EXPECT_EQ(root.need("count").whole(1, 9), 3);
    EXPECT_EQ(root.find("list").texts(), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(root.find("on").truth());
    EXPECT_EQ(root.find("share").number(0, 1), 1);
    EXPECT_FALSE(root.find("absent").present());
    EXPECT_EQ(root.find("absent").text(), "");
    EXPECT_FALSE(file.error());
}

TEST(JsonReader, keeps_the_first_error) {
    EXPECT_EQ(read(R"({"name": 1, "count": "x"})")->where, "/name");
}

}  // namespace
}  // namespace jibiao
