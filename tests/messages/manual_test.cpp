// The manual of the rules: whole in every language, and the committed one is the present one.
// SPDX-License-Identifier: MPL-2.0
#include "messages/manual.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace jibiao {
namespace {

const char* const committed = JIBIAO_SOURCE_DIR "/src/core/rules/RULES.md";

std::string section_of(const std::string& manual, const Rule& rule) {
    const auto at = manual.find("### " + std::string(rule.id) + "\n");
    return at == std::string::npos ? "" : manual.substr(at, manual.find("\n##", at + 4) - at);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Manual, ShowsEveryRuleWholeInEveryLanguage) {
    for (const std::string_view language : languages()) {
        const Messages messages(language);
        const std::string manual = rules_manual(messages);
        for (const Rule* rule : all_rules()) {
            const std::string section = section_of(manual, *rule);
            ASSERT_FALSE(section.empty()) << rule->id;
            EXPECT_TRUE(has(section, messages.why(*rule))) << rule->id;
            EXPECT_TRUE(has(section, messages.pattern(*rule))) << rule->id;
            EXPECT_EQ(has(section, messages.ui("report.refused")), rule->refused) << rule->id;
            EXPECT_TRUE(has(section, messages.ui("manual.bad") + "\n\n")) << rule->id;
            EXPECT_TRUE(has(section, messages.ui("manual.good") + "\n\n")) << rule->id;
            EXPECT_TRUE(has(section, "**" + messages.ui("manual.blank") + "**") ||
                        has(section, "| **"))
                << rule->id << " points at no cell";
            EXPECT_TRUE(has(section, std::string(rule->source))) << rule->id;
        }
        for (const char* leftover : {"group.", "manual.", "[[", "]]"})
            EXPECT_FALSE(has(manual, leftover)) << language << ' ' << leftover;
    }
}

TEST(Manual, InTheSourceTreeIsThePresentOne) {
    const std::string manual = rules_manual(Messages("zh_CN"));
    if (std::getenv("JIBIAO_BLESS")) std::ofstream(committed) << manual;
    std::stringstream text;
    text << std::ifstream(committed).rdbuf();
    EXPECT_TRUE(text.str() == manual) << committed << " is stale; write it anew with\n"
                                      << "JIBIAO_BLESS=1 ./test -R Manual.InTheSourceTree";
}

}  // namespace
}  // namespace jibiao
