// The pages of help: one for each rule in every language, whole, and with nothing to load.
// SPDX-License-Identifier: MPL-2.0
#include "messages/help_pages.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "messages/rule_case.h"

namespace jibiao {
namespace {

std::string hand_written(std::string_view language) {
    std::ifstream file(JIBIAO_SOURCE_DIR "/extension/libreoffice/help/" + std::string(language) +
                       "/index.html");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What the page links to.
std::set<std::string> links(const std::string& html) {
    std::set<std::string> found;
    const std::string mark = "href=\"";
    for (auto at = html.find(mark); at != html.npos; at = html.find(mark, at + 1)) {
        const auto start = at + mark.size();
        found.insert(html.substr(start, html.find('"', start) - start));
    }
    return found;
}

TEST(HelpPages, LinkToEachOtherAndNowhereElse) {
    for (const std::string_view language : languages()) {
        std::map<std::string, std::string> pages{{"index.html", hand_written(language)}};
        for (const HelpPage& page : help_pages(Messages(language))) pages[page.file] = page.html;
        EXPECT_EQ(pages.size(), all_rules().size() + 2) << "two rules with one page";
        for (const auto& [file, html] : pages) {
            EXPECT_EQ(html.find("http"), html.npos) << file;
            for (const std::string& link : links(html)) {
                EXPECT_TRUE(pages.contains(link)) << language << " " << file << ": " << link;
            }
        }
        EXPECT_EQ(links(pages["rules.html"]).size(), pages.size()) << "itself, and every other";
    }
}

TEST(HelpPages, SayWhyAndShowBothExamples) {
    for (const std::string_view language : languages()) {
        const Messages messages(language);
        const auto pages = help_pages(messages);
        for (std::size_t i = 0; i < all_rules().size(); ++i) {
            const Rule& rule = *all_rules()[i];
            const std::string& html = pages[i + 1].html;
            EXPECT_EQ(pages[i + 1].file, help_file(rule.id));
            for (const char* part : {"<h1>", "manual.bad", "manual.good"}) {
                const std::string text = *part == '<' ? part : messages.ui(part);
                EXPECT_NE(html.find(text), html.npos) << rule.id << " " << part;
            }
            EXPECT_NE(html.find("<b class=\"bad\">"), html.npos) << rule.id;
            EXPECT_EQ(html.find("[["), html.npos) << rule.id;
            EXPECT_EQ(html.find('{', html.find("<body>")), html.npos)
                << rule.id << " a placeholder";
        }
    }
}

TEST(CellExample, ShowsTheCellAsItIsAndAsItShouldBe) {
    EXPECT_EQ(example_of_rule("indicator/operator-variant"), (CellExample{"≧", "≥"}));
    EXPECT_EQ(example_of_rule("no/such-rule"), std::nullopt);
    std::size_t with_example = 0;
    for (const Rule* rule : all_rules()) {
        const auto example = example_of_rule(rule->id);
        if (!example) continue;
        ++with_example;
        EXPECT_NE(example->bad, example->good) << rule->id;
        for (const std::string& text : {example->bad, example->good}) {
            EXPECT_EQ(text.find_first_of("[|"), text.npos) << rule->id << " " << text;
        }
    }
    EXPECT_GT(with_example, all_rules().size() / 2);
}

}  // namespace
}  // namespace jibiao
