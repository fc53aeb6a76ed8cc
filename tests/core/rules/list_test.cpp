// Folder, list, cases and catalogues speak of the same rules.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <set>

#include "../messages/catalogue_file.h"
#include "core/base/text.h"
#include "core/rules/rule.h"
#include "rules/case_file.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using Names = std::set<std::string>;

Names listed() {
    Names ids;
    for (const Rule* rule : all_rules()) ids.insert(std::string(rule->id));
    return ids;
}

/// The ids of the files that define a rule.
Names in_folder() {
    Names ids;
    for (const std::string& path : files_below("../src/core/rules", ".cpp")) {
        if (!contains(path, "/")) continue;
        const std::string source = read_text("../src/core/rules/" + path);
        if (contains(source, "const Rule ")) ids.insert(path.substr(0, path.size() - 4));
    }
    return ids;
}

/// Findings of every case table, bad and clean.
std::vector<Finding> findings_of_cases() {
    std::vector<Finding> all;
    for (const std::string& id : all_case_ids()) {
        const Case the_case = load_case(id);
        for (const CaseTable& table : the_case.tables)
            for (SheetFinding& one : check_case(table)) all.push_back(std::move(one.finding));
    }
    return all;
}

std::string message_key(const Finding& finding) {
    const std::string variant(finding.variant);
    return std::string(finding.rule) + (variant.empty() ? "" : ":" + variant);
}

Names supplied(const Args& args) {
    Names names;
    for (const auto& [name, value] : args) names.emplace(name);
    return names;
}

void expect_supplied(const testing::Entries& catalogue, const testing::Key& key, Names names) {
    const auto entry = catalogue.find(key);
    ASSERT_NE(entry, catalogue.end()) << key.first << ' ' << key.second;
    for (const std::string& name : testing::placeholders(entry->second))
        EXPECT_TRUE(names.contains(name)) << key.first << ' ' << key.second << " lacks " << name;
}

TEST(RuleList, EqualsFolderAndCases) {
    const auto cases = all_case_ids();
    EXPECT_EQ(listed(), in_folder());
    EXPECT_EQ(listed(), Names(cases.begin(), cases.end()));
    EXPECT_EQ(listed().size(), all_rules().size()) << "a rule is listed twice";
}

TEST(RuleList, HoldsCompleteRules) {
    for (const Rule* rule : all_rules()) {
        const bool inside = rule->check_row != nullptr || rule->check_form != nullptr;
        EXPECT_NE(inside, rule->check_workbook != nullptr) << rule->id;
        EXPECT_GE(length(rule->why), 10u) << rule->id;
        EXPECT_FALSE(rule->source.empty()) << rule->id;
        EXPECT_EQ(find_rule(rule->id), rule);
    }
    EXPECT_EQ(find_rule("weight/nothing"), nullptr);
}

TEST(RuleList, HasSentencesForEveryRuleAndReason) {
    for (const char* language : {"zh_CN", "en", "zh_TW"}) {
        const auto catalogue = testing::read_catalogue_file(language);
        for (const auto& [key, text] : catalogue) {
            if (key.first != "message") continue;
            EXPECT_NE(find_rule(key.second.substr(0, key.second.find(':'))), nullptr) << key.second;
        }
        if (std::string_view(language) == "zh_CN") continue;  // the reason is its own Chinese text
        for (const Rule* rule : all_rules())
            EXPECT_TRUE(catalogue.contains({"why", std::string(rule->why)}))
                << language << rule->id;
    }
}

TEST(RuleList, HasAWordForEveryFindingAndFixOfTheCases) {
    const auto catalogue = testing::read_catalogue_file("zh_CN");
    Names used;
    for (const Finding& finding : findings_of_cases()) {
        Names names = supplied(finding.args);
        names.insert({"cell", "row"});
        expect_supplied(catalogue, {"message", message_key(finding)}, names);
        used.insert("message " + message_key(finding));
        for (const Fix& fix : finding.fixes) {
            const std::string label(fix.label);
            expect_supplied(catalogue, {"fix", label}, supplied(fix.args));
            used.insert("fix " + label);
        }
    }
    for (const auto& [key, text] : catalogue)
        if (key.first == "message" || key.first == "fix") {
            EXPECT_TRUE(used.contains(key.first + " " + key.second)) << "no case: " << key.second;
        }
}

}  // namespace
}  // namespace jibiao::test
