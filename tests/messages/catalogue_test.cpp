// The catalogues against each other: same keys, same placeholders, nothing empty, nothing left out.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "catalogue_file.h"
#include "messages/catalogues.h"
#include "messages/compiled_catalogue.h"
#include "messages/messages.h"

namespace jibiao {
namespace {

using testing::Entries;

/// The id of a reason is its Chinese text, so the Chinese catalogue need not repeat it.
bool may_be_missing(const testing::Key& key, std::string_view language) {
    return key.first == "why" && language == "zh_CN";
}

TEST(Catalogues, HaveTheSameKeys) {
    std::set<testing::Key> keys;
    for (const std::string_view language : languages())
        for (const auto& [key, text] : testing::read_catalogue_file(std::string(language)))
            keys.insert(key);
    ASSERT_FALSE(keys.empty());
    for (const std::string_view language : languages()) {
        const Entries entries = testing::read_catalogue_file(std::string(language));
        for (const auto& key : keys)
            EXPECT_TRUE(entries.contains(key) || may_be_missing(key, language))
                << language << " lacks " << key.first << " " << key.second;
    }
}

TEST(Catalogues, LeaveNothingEmpty) {
    for (const std::string_view language : languages())
        for (const auto& [key, text] : testing::read_catalogue_file(std::string(language)))
            EXPECT_FALSE(text.empty()) << language << " " << key.first << " " << key.second;
}

TEST(Catalogues, UseTheSamePlaceholders) {
    const Entries first = testing::read_catalogue_file(std::string(languages().front()));
    for (const std::string_view language : languages()) {
        for (const auto& [key, text] : testing::read_catalogue_file(std::string(language))) {
            if (const auto chinese = first.find(key); chinese != first.end()) {
                EXPECT_EQ(testing::placeholders(text), testing::placeholders(chinese->second))
                    << language << " " << key.first << " " << key.second;
            }
        }
    }
}

TEST(Catalogues, AreTheOnesInTheProgram) {
    for (const std::string_view language : languages()) {
        const Messages messages(language);
        for (const auto& [key, text] : testing::read_catalogue_file(std::string(language))) {
            if (key.first == "ui") { EXPECT_EQ(messages.ui(key.second), text); }
        }
    }
}

/// WebAssembly looks words up in the compiled catalogue itself.
TEST(Catalogues, SayTheSameWithoutBoost) {
    for (const std::string_view language : languages()) {
        const std::string_view bytes = catalogue(language);
        for (const auto& [key, text] : testing::read_catalogue_file(std::string(language)))
            EXPECT_EQ(compiled_entry(bytes, key.first, key.second), text)
                << language << " " << key.first << " " << key.second;
        EXPECT_EQ(compiled_entry(bytes, "ui", "no.such.key"), "");
        EXPECT_EQ(compiled_entry(bytes, "no-such-context", "severity.error"), "");
    }
}

TEST(Catalogues, ThatAreBrokenSayNothing) {
    const std::string whole(catalogue("en"));
    for (std::size_t length = 0; length < 4000; ++length) {
        const std::string part = whole.substr(0, length);
        EXPECT_EQ(compiled_entry(part, "ui", "severity.error"), "") << length;
    }
    std::string other = whole;
    for (std::size_t at = 0; at < 64; ++at) {
        other[at] = static_cast<char>(0xFF);
        compiled_entry(other, "ui", "severity.error");
    }
    EXPECT_EQ(compiled_entry("", "ui", "severity.error"), "");
}

}  // namespace
}  // namespace jibiao
