// Forms as a careful clerk fills them in (tests/cases/clean-forms): no rule says a word.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "core/rules/rule.h"
#include "core/session/session.h"
#include "support/layout_file.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

/// "# allowed: rule because …" of a file.
std::set<std::string> allowed(const std::string& text) {
    std::set<std::string> rules;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string hash, word, rule;
        words >> hash >> word >> rule;
        if (hash == "#" && word == "allowed:") rules.insert(rule);
    }
    return rules;
}

class CleanForms : public testing::TestWithParam<std::string> {};

TEST_P(CleanForms, AreSilent) {
    const std::string text = read_text("cases/clean-forms/" + GetParam() + ".table");
    const std::set<std::string> hints = allowed(text);
    const JudgedWorkbook judged = judge(std::vector<Sheet>{draw_sheet(text)}, library());
    ASSERT_EQ(judged.forms.size(), 1u);
    EXPECT_GE(judged.forms[0].form.indicators.size(), 6u);
    EXPECT_TRUE(judged.between.empty());
    for (const Finding& finding : judged.forms[0].findings) {
        const std::string rule(finding.rule);
        std::string shown = address(finding.at) + ' ' + rule + ':' + std::string(finding.variant);
        for (const auto& [name, value] : finding.args)
            shown.append(" ").append(name).append("=" + value);
        const bool hint = finding.severity == Severity::hint && hints.count(rule) > 0;
        EXPECT_TRUE(hint) << shown;
    }
}

INSTANTIATE_TEST_SUITE_P(Drawn, CleanForms, testing::ValuesIn(files_of("cases/clean-forms")),
                         [](const auto& info) {
                             std::string name = info.param;
                             for (char& c : name) c = c == '-' ? '_' : c;
                             return name;
                         });

}  // namespace
}  // namespace jibiao::test
