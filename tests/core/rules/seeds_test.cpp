// The real forms: what tests/cases/expected.json promises, and every finding as a golden list.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/output/json.h"
#include "core/rules/rule.h"
#include "core/session/session.h"
#include "support/library.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {


std::vector<Finding> findings_of(const Sheet& sheet) {
    std::vector<Finding> all;
    for (const Form& form : read_forms(sheet, library()))
        for (Finding& finding : check(form)) all.push_back(std::move(finding));
    return all;
}

/// "F13 indicator/value-missing:qualitative error name=…": one finding a line.
std::string line_of(const Finding& finding) {
    std::string line = address(finding.at) + ' ' + std::string(finding.rule);
    if (!finding.variant.empty()) line.append(":").append(finding.variant);
    line +=
        ' ' + std::string(severity_name(finding.severity)) + (finding.refused ? " refused" : "");
    for (const auto& [name, value] : finding.args)
        line.append(" ").append(name).append("=" + value);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line + '\n';
}

bool fires(const std::vector<Finding>& findings, const std::string& rule, int row) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.rule == rule && (row == 0 || finding.at.row + 1 == row);
    });
}

void expect_findings(const Json& expected, const std::vector<Finding>& findings,
                     const std::string& where) {
    for (const Json& must : expected.value("must", Json::array())) {
        const std::string rule = must.at("rule");
        const int row = must.value("row", 0);
        EXPECT_TRUE(fires(findings, rule, row)) << where << rule << " row " << row;
    }
    for (const Json& must : expected.value("must_row_any", Json::array())) {
        const auto& rules = must.at("rules");
        EXPECT_TRUE(
            std::any_of(rules.begin(), rules.end(),
                        [&](const Json& rule) { return fires(findings, rule, must.at("row")); }))
            << where << must.dump();
    }
    for (const Json& rule : expected.value("must_not", Json::array()))
        EXPECT_FALSE(fires(findings, rule, 0)) << where << rule;
    for (const Json& must : expected.value("must_not_at", Json::array()))
        EXPECT_FALSE(fires(findings, must.at("rule"), must.at("row"))) << where << must.dump();
}

/// Of every workbook what is found between its forms.
std::map<std::string, std::vector<SheetFinding>> between_forms() {
    std::map<std::string, std::vector<Sheet>> workbooks;
    for (const SheetFile& file : all_sheet_files())
        workbooks[file.workbook].push_back(load_sheet(file.workbook, file.number));
    std::map<std::string, std::vector<SheetFinding>> found;
    for (const auto& [workbook, sheets] : workbooks)
        found[workbook] = judge(sheets, library()).between;
    return found;
}

TEST(Seeds, SayWhatIsExpected) {
    const Json expected = Json::parse(read_text("cases/expected.json"));
    std::map<std::string, std::vector<Finding>> of_workbook;
    const auto between = between_forms();
    int sheets = 0;
    for (const SheetFile& file : seed_files()) {
        const Sheet sheet = load_sheet(file.workbook, file.number);
        const auto& workbook = expected.at(file.workbook + ".xlsx");
        ASSERT_TRUE(workbook.contains(sheet.name())) << file.workbook << ' ' << sheet.name();
        auto findings = findings_of(sheet);
        for (const SheetFinding& one : between.at(file.workbook))
            if (one.sheet == sheet.name()) findings.push_back(one.finding);
        expect_findings(workbook.at(sheet.name()), findings,
                        file.workbook + '/' + sheet.name() + ' ');
        auto& all = of_workbook[file.workbook];
        all.insert(all.end(), findings.begin(), findings.end());
        ++sheets;
    }
    EXPECT_EQ(sheets, 19);
    for (const auto& [workbook, findings] : of_workbook) {
        const auto& whole = expected.at(workbook + ".xlsx");
        if (whole.contains("*")) expect_findings(whole.at("*"), findings, workbook + ' ');
    }
}

TEST(Seeds, FindingsAreTheGoldenOnes) {
    for (const SheetFile& file : all_sheet_files()) {
        std::string text;
        for (const Finding& finding : findings_of(load_sheet(file.workbook, file.number)))
            text += line_of(finding);
        expect_golden(
            "golden/findings/" + file.workbook + '-' + std::to_string(file.number) + ".txt", text);
    }
}

TEST(Seeds, FindingsBetweenFormsAreTheGoldenOnes) {
    std::string text;
    for (const auto& [workbook, between] : between_forms()) {
        for (const SheetFinding& one : between)
            text += workbook + ' ' + one.sheet + ' ' + line_of(one.finding);
    }
    expect_golden("golden/findings/between-forms.txt", text);
}

/// "2 F13 indicator/value-missing:qualitative": a finding of a workbook's sheet.
std::string key_of(int sheet, const Finding& finding) {
    std::string key =
        std::to_string(sheet) + ' ' + address(finding.at) + ' ' + std::string(finding.rule);
    return finding.variant.empty() ? key : key.append(":").append(finding.variant);
}

/// Every finding of a workbook, those between its forms last.
std::vector<std::string> keys_of(const std::vector<Sheet>& sheets) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        for (const Finding& finding : findings_of(sheets[i]))
            keys.push_back(key_of(static_cast<int>(i) + 1, finding));
    for (const SheetFinding& one : judge(sheets, library()).between) {
        const auto sheet = std::find_if(sheets.begin(), sheets.end(),
                                        [&](const Sheet& s) { return s.name() == one.sheet; });
        keys.push_back(key_of(static_cast<int>(sheet - sheets.begin()) + 1, one.finding));
    }
    return keys;
}

/// What is said of each key behind it: "yes ..." or "no ...".
std::map<std::string, std::string> judgements(const std::string& path) {
    std::map<std::string, std::string> judged;
    std::ifstream lines(tests_path(path), std::ios::binary);
    for (std::string line; std::getline(lines, line);) {
        std::size_t end = 0;
        for (int words = 0; words < 3 && end != std::string::npos; ++words)
            end = line.find(' ', end + 1);
        if (end != std::string::npos) judged[line.substr(0, end)] = line.substr(end + 1);
    }
    return judged;
}

/// Somebody has read every finding against its table and found it right. Blessing lists new ones
/// with "?": replace it by "yes" and why, or mend the rule.
TEST(Seeds, EveryFindingIsJudgedRight) {
    std::map<std::string, std::vector<Sheet>> workbooks;
    for (const SheetFile& file : seed_files())
        workbooks[file.workbook].push_back(load_sheet(file.workbook, file.number));
    for (const auto& [workbook, sheets] : workbooks) {
        const std::string path = "golden/judged/" + workbook + ".txt";
        const auto judged = judgements(path);
        std::string text;
        for (const std::string& key : keys_of(sheets)) {
            const auto found = judged.find(key);
            const std::string judgement = found == judged.end() ? "?" : found->second;
            EXPECT_TRUE(judgement.starts_with("yes "))
                << workbook << ' ' << key << ' ' << judgement;
            text += key + ' ' + judgement + '\n';
        }
        expect_golden(path, text);
    }
}

}  // namespace
}  // namespace jibiao::test
