// The real forms: what tests/cases/expected.json promises, and every finding as a golden list.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/rules/rule.h"
#include "core/session/session.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using Json = nlohmann::json;

const Library& library() {
    static const Library builtin = builtin_library();
    return builtin;
}

std::vector<Finding> findings_of(const Sheet& sheet) {
    std::vector<Finding> all;
    for (const Form& form : read_forms(sheet, library()))
        for (Finding& finding : check(form)) all.push_back(std::move(finding));
    return all;
}

/// "F13 indicator/value-missing:qualitative error name=…": one finding a line.
std::string line_of(const Finding& finding) {
    std::string line = address(finding.at) + ' ' + finding.rule;
    if (!finding.variant.empty()) line += ':' + finding.variant;
    line +=
        ' ' + std::string(severity_name(finding.severity)) + (finding.refused ? " refused" : "");
    for (const auto& [name, value] : finding.args) line += ' ' + name + '=' + value;
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

}  // namespace
}  // namespace jibiao::test
