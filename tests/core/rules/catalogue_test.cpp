// The rules are those of the catalogue, with its severities: tests/cases/catalogue.txt.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "core/rules/rule.h"
#include "rules/case_file.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

struct Entry {
    std::string id, severity;
    bool refused = false, outstanding = false;
};

std::vector<Entry> catalogue() {
    std::vector<Entry> entries;
    std::istringstream lines(read_text("cases/catalogue.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        Entry entry;
        words >> entry.id >> entry.severity;
        for (std::string word; words >> word;) {
            entry.refused = entry.refused || word == "refused";
            entry.outstanding = entry.outstanding || word == "outstanding";
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

TEST(Catalogue, HasTheRulesOfTheProgram) {
    const auto entries = catalogue();
    EXPECT_EQ(entries.size(), 151u);
    std::size_t written = 0;
    for (const Entry& entry : entries) {
        const Rule* rule = find_rule(entry.id);
        EXPECT_EQ(rule == nullptr, entry.outstanding)
            << entry.id << (rule ? " exists: drop 'outstanding' from its line" : " is missing");
        if (!rule) continue;
        ++written;
        EXPECT_EQ(severity_name(rule->severity), entry.severity) << entry.id;
        EXPECT_EQ(rule->refused, entry.refused) << entry.id;
    }
    EXPECT_EQ(written, all_rules().size()) << "a rule that the catalogue does not know";
}

TEST(Catalogue, GivesTheOrder) {
    std::vector<std::string> due, now;
    for (const Entry& entry : catalogue())
        if (find_rule(entry.id)) due.push_back(entry.id);
    for (const Rule* rule : all_rules()) now.emplace_back(rule->id);
    EXPECT_EQ(now, due);
}

int rank(const std::string& fix) {
    return fix == "safe" ? 2 : fix == "assisted" ? 1 : 0;
}

/// Each rule offers the fix that the catalogue wants, or less where tests/cases/fixes.txt says why.
TEST(Catalogue, IsFollowedInFixes) {
    std::istringstream lines(read_text("cases/fixes.txt"));
    std::size_t rules = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        ++rules;
        std::istringstream words(line);
        std::string id, wanted, but, instead;
        words >> id >> wanted >> but >> instead;
        // RuleCase.NamesItsBestFix holds every case to what its rule really offers.
        const std::string offered = load_case(id).fix;
        if (but.empty()) {
            EXPECT_GE(rank(offered), rank(wanted)) << id << " offers " << offered;
            continue;
        }
        EXPECT_EQ(but, "but") << line;
        EXPECT_EQ(instead, offered + ':') << id;
        EXPECT_GT(line.size(), line.find(':') + 10) << id << " gives no reason";
        EXPECT_LT(rank(offered), rank(wanted)) << id << ": drop what stands behind but";
    }
    EXPECT_GT(rules, 70u);
}

}  // namespace
}  // namespace jibiao::test
