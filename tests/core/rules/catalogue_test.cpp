// The rules are those of the catalogue, with its severities: tests/cases/catalogue.txt.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "core/rules/rule.h"
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

}  // namespace
}  // namespace jibiao::test
