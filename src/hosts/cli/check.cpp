// jibiao check: judges every form of every file.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iostream>

#include "core/output/json.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/office.h"
#include "hosts/cli/report.h"

namespace jibiao::cli {
namespace {

/// What of a check is the same for all files.
struct Plan {
    Library library;
    std::shared_ptr<const Template> only;  ///< null: the best match of each form
    std::vector<std::string> rules;        ///< empty: all of them
};

Result<Plan> make_plan(const Arguments& arguments, Library library) {
    Plan plan{std::move(library), nullptr, arguments.list("--only")};
    if (arguments.has("--template")) {
        const std::string id = arguments.option("--template", "");
        plan.only = plan.library.find(id);
        if (!plan.only) return Error{"template.unknown", id, ""};
    }
    for (const std::string& rule : plan.rules)
        if (!find_rule(rule)) return Error{"rule.unknown", rule, ""};
    return plan;
}

bool among(const std::vector<std::string>& rules, const Finding& finding) {
    return std::find(rules.begin(), rules.end(), finding.rule) != rules.end();
}

void keep_only(const std::vector<std::string>& rules, std::vector<Finding>& findings) {
    std::erase_if(findings, [&](const Finding& finding) { return !among(rules, finding); });
}

FileReport check_file(const std::string& file, const Plan& plan, Office& office) {
    FileReport report{file, std::nullopt, {}, {}, std::nullopt};
    const auto opened = office.read(file);
    if (!opened) {
        report.error = opened.error();
        return report;
    }
    report.trouble = opened->trouble;
    JudgedWorkbook judged = judge(opened->sheets, plan.library, plan.only, opened->decisions);
    report.forms = std::move(judged.forms);
    report.between = std::move(judged.between);
    if (plan.rules.empty()) return report;
    for (Judged& form : report.forms) {
        keep_only(plan.rules, form.findings);
        std::erase_if(form.set_aside, [&](const SetAsideFinding& one) {
            return !among(plan.rules, one.finding);
        });
    }
    std::erase_if(report.between,
                  [&](const SheetFinding& one) { return !among(plan.rules, one.finding); });
    return report;
}

}  // namespace

int check(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    int status = fine;
    const auto plan = make_plan(arguments, load_library(arguments, messages, status));
    if (!plan) {
        complain(messages, plan.error());
        return unusable;
    }
    const bool as_json = arguments.option("--format", "text") == "json";
    std::vector<Json> files;
    Office office(process);
    for (const std::string& file : arguments.names) {
        const FileReport report = check_file(file, *plan, office);
        if (report.error) complain(messages, *report.error);
        if (report.trouble) complain(messages, *report.trouble);
        if (as_json) files.push_back(report_json(report, messages));
        if (!as_json && !report.error) std::cout << report_text(report, messages) << std::flush;
        const bool errors = count(report, Severity::error) > 0;
        status = std::max<int>(status, report.error ? unusable : errors ? errors_found : fine);
    }
    if (as_json) std::cout << to_text(jibiao::report_json(std::move(files)));
    return status;
}

}  // namespace jibiao::cli
