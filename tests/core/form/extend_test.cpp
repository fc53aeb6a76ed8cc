// Templates of the user's own beside those that are built in.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/extend.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/form/builtin_data.h"

namespace jibiao {
namespace {

using nlohmann::json;

/// The text of a built-in template under another id and name.
std::string renamed(const std::string& id, const std::string& name) {
    const BuiltinFile* file = builtin_files;
    while (std::string_view(file->name) != "hebei-2022-project") ++file;
    json text = json::parse(file->text);
    text["id"] = id;
    text["name"] = name;
    return text.dump();
}

std::vector<std::string> ids(const Library& library) {
    std::vector<std::string> result;
    for (const auto& one : library.templates) result.push_back(one->id);
    return result;
}

TEST(Extend, puts_the_users_templates_first) {
    const Library before = builtin_library();
    const Extended after =
        extend(before, {{"乙.json", renamed("own-b", "乙")}, {"甲.json", renamed("own-a", "甲")}});
    EXPECT_TRUE(after.troubles.empty());
    std::vector<std::string> expected = ids(before);
    expected.insert(expected.begin(), {"own-a", "own-b"});
    EXPECT_EQ(ids(after.library), expected);
    EXPECT_EQ(after.library.find("own-a")->file, "甲.json");
    EXPECT_EQ(after.library.find("hebei-2022-project")->file, "");
}

TEST(Extend, replaces_a_built_in_template_of_the_same_id) {
    const Library before = builtin_library();
    const Extended after = extend(before, {{"a.json", renamed("hebei-2022-project", "本县的表")}});
    EXPECT_TRUE(after.troubles.empty());
    EXPECT_EQ(after.library.templates.size(), before.templates.size());
    EXPECT_EQ(after.library.find("hebei-2022-project")->name, "本县的表");
}

TEST(Extend, loads_the_first_of_two_with_one_id) {
    const Extended after = extend(
        builtin_library(), {{"a.json", renamed("own", "甲")}, {"b.json", renamed("own", "乙")}});
    EXPECT_EQ(after.troubles, (std::vector<Error>{{"template.twice", "b.json#/id", "a.json"}}));
    EXPECT_EQ(after.library.find("own")->name, "甲");
}

TEST(Extend, tells_what_cannot_be_loaded_and_loads_the_rest) {
    const Extended after = extend(builtin_library(), {{"a.json", "{"},
                                                      {"b.json", renamed("own", "")},
                                                      {"c.json", renamed("other", "丙")},
                                                      {"d.json", "[]"}});
    ASSERT_EQ(after.troubles.size(), 3u);
    EXPECT_EQ(after.troubles[0], (Error{"template.not-json", "a.json", "line 1, column 1"}));
    EXPECT_EQ(after.troubles[1].code, "template.bad-value");
    EXPECT_EQ(after.troubles[1].where, "b.json#/name");
    EXPECT_EQ(after.troubles[2].code, "template.wrong-type");
    EXPECT_TRUE(after.library.find("other"));
}

}  // namespace
}  // namespace jibiao
