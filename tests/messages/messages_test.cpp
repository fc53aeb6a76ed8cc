// Looking words up: languages, arguments, and what happens when there is no entry.
// SPDX-License-Identifier: MPL-2.0
#include "messages/messages.h"

#include <gtest/gtest.h>

#include "catalogue_file.h"

namespace jibiao {
namespace {

TEST(BestLanguage, FollowsScriptAndRegion) {
    const struct { const char* locale; const char* language; } table[] = {
        {"", "zh_CN"},           {"C", "zh_CN"},       {"C.UTF-8", "zh_CN"},   {"POSIX", "zh_CN"},
        {"zh", "zh_CN"},         {"zh-CN", "zh_CN"},   {"zh_CN.UTF-8", "zh_CN"},
        {"zh-SG", "zh_CN"},      {"zh-Hans-HK", "zh_CN"},
        {"zh-TW", "zh_TW"},      {"zh_TW.Big5", "zh_TW"},  {"zh-Hant", "zh_TW"}, {"zh_HK", "zh_TW"},
        {"en-US", "en"},         {"en_GB.UTF-8", "en"},    {"de-DE", "en"},      {"bo-CN", "en"},
    };
    for (const auto& [locale, language] : table) EXPECT_EQ(best_language(locale), language) << locale;
}

TEST(Messages, SpeaksEveryLanguage) {
    std::set<std::string> words;
    for (const std::string_view language : languages()) {
        const Messages messages(language);
        EXPECT_EQ(messages.language(), language);
        words.insert(messages.ui("severity.error"));
    }
    EXPECT_EQ(words, (std::set<std::string>{"错误", "error", "錯誤"}));
}

TEST(Messages, TakesTheFirstLanguageForAnUnknownOne) {
    EXPECT_EQ(Messages("tlh").language(), "zh_CN");
    EXPECT_EQ(Messages("").ui("severity.error"), "错误");
}

TEST(Messages, PutsArgumentsIn) {
    const Messages messages("en");
    EXPECT_EQ(messages.ui("report.counts", {{"errors", "1"}, {"warnings", "2"}, {"hints", "3"}}),
              "errors: 1, warnings: 2, hints: 3");
    EXPECT_EQ(messages.ui("report.counts", {{"errors", "{hints}"}, {"hints", "}{"}}),
              "errors: {hints}, warnings: {warnings}, hints: }{");
    EXPECT_EQ(messages.error({"template.unknown", "x", ""}),
              "There is no template “x”; jibiao templates lists them all.");
}

TEST(Messages, NamesTotalsThatAFormAllows) {
    Finding finding;
    finding.rule = "weight/sum";
    finding.args = {{"sum", "80"}, {"totals", "100/90"}};
    EXPECT_EQ(Messages("zh_CN").message(finding), "权重合计80，应为100或90；请调整各行权重。");
    EXPECT_EQ(Messages("en").message(finding),
              "The weights add up to 80, but should make 100 or 90; adjust them.");
    EXPECT_EQ(Messages("zh_TW").message(finding), "權重合計80，應為100或90；請調整各列權重。");
}

TEST(Messages, GivesTheKeyWhereThereIsNoEntry) {
    const Messages messages("en");
    EXPECT_EQ(messages.ui("no.such.key"), "no.such.key");
    EXPECT_EQ(messages.ui(""), "");
    EXPECT_EQ(messages.error({"no.such.code", "/a", "b"}), "no.such.code /a b");
    EXPECT_EQ(messages.fix_label({"no-such-fix", {}, {}, true}), "no-such-fix");
    Finding finding;
    finding.rule = "no/such-rule";
    finding.variant = "variant";
    EXPECT_EQ(messages.message(finding), "no/such-rule");
}

}  // namespace
}  // namespace jibiao
