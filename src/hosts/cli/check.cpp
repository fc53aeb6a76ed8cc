// jibiao check: judges every form of every file.
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/output/json.h"
#include "hosts/cli/batch.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/table.h"
#include "hosts/files/write_file.h"

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

FileReport judge_file(const std::string& file, const ReadFile& opened, const Plan& plan) {
    FileReport report{file, std::nullopt, {}, {}, std::nullopt};
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

/// Prints the reports in one of the formats, each as soon as it is there, and sums them up.
class Printer {
public:
    Printer(const std::string& format, bool many, const Messages& messages)
        : format_(format), many_(many), messages_(messages) {
        if (format_ == "csv") std::cout << csv_head(messages_);
    }

    void add(const FileReport& report) {
        const bool errors = count(report, Severity::error) > 0;
        status_ = std::max<int>(status_, report.error ? unusable : errors ? errors_found : fine);
        count_.add(report);
        std::vector<const Form*> forms;
        for (const Judged& judged : report.forms) forms.push_back(&judged.form);
        add_to_units(forms, units_);
        if (format_ == "json") files_.push_back(report_json(report, messages_));
        if (format_ == "csv") std::cout << csv_lines(report, messages_) << std::flush;
        if (format_ == "text" && !report.error)
            std::cout << report_text(report, messages_) << std::flush;
    }

    int finish() {
        if (format_ == "json") {
            Json report = jibiao::report_json(std::move(files_));
            if (many_) report["summary"] = summary_json(count_, units_);
            std::cout << to_text(report);
        }
        // A table is no place for a second one.
        std::ostream& summary = format_ == "text" ? std::cout : std::cerr;
        if (many_ && format_ != "json") summary << summary_text(count_, units_, messages_);
        return status_;
    }

    /// The summary alone, as the ending of the file's name says.
    Result<bool> write_summary(const std::string& file) const {
        if (file.ends_with(".json")) return write_file(file, to_text(summary_json(count_, units_)));
        if (file.ends_with(".csv")) return write_file(file, summary_csv(units_, messages_));
        return write_file(file, summary_text(count_, units_, messages_));
    }

private:
    const std::string format_;
    const bool many_;
    const Messages& messages_;
    int status_ = fine;
    std::vector<Json> files_;
    FileCount count_;
    std::vector<UnitSum> units_;
};

}  // namespace

int check(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    int status = fine;
    const auto plan = make_plan(arguments, load_library(arguments, messages, status));
    if (!plan) {
        complain(messages, plan.error());
        return unusable;
    }
    const Inputs inputs = collect_inputs(arguments.names);
    Printer printer(arguments.option("--format", "text"), inputs.files.size() > 1, messages);
    const bool done = for_each_file(inputs, arguments, messages, process,
                                    [&](const std::string& file, const ReadFile& opened, Office&) {
                                        printer.add(judge_file(file, opened, *plan));
                                    });
    status = std::max(status, printer.finish());
    if (arguments.has("--summary")) {
        const auto written = printer.write_summary(arguments.option("--summary", ""));
        if (!written) complain(messages, written.error());
        if (!written) return unusable;
    }
    return done && inputs.troubles.empty() ? status : unusable;
}

}  // namespace jibiao::cli
