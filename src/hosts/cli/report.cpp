// Puts a report into lines.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/form/template.h"
#include "core/output/json.h"
#include "hosts/cli/commands.h"

namespace jibiao::cli {
namespace {

std::string heading(const Form& form, const Messages& messages) {
    Args arguments{{"sheet", form.sheet}, {"range", address(form.range)}};
    if (!form.form_template) return messages.ui("report.form-without-template", arguments);
    arguments.emplace_back("template", form.form_template->name);
    return messages.ui("report.form", arguments);
}

/// `place`: "J10", for a finding between forms "整体支出!J10".
std::string finding_lines(const std::string& place, const Spoken& spoken,
                          const Messages& messages) {
    const Finding& finding = spoken.finding;
    std::string text = "    " + place + "  ";
    text += messages.ui("severity." + std::string(severity_name(finding.severity)));
    if (finding.refused) text += messages.ui("report.refused");
    text += "  " + spoken.message + "  [" + std::string(finding.rule) + "]\n";
    if (!spoken.set_aside.empty())
        return text + "        " +
               messages.ui("report.set-aside", {{"reason", spoken.set_aside}}) + "\n";
    for (const std::string& label : spoken.fix_labels)
        text += "        " + messages.ui("report.fix", {{"label", label}}) + "\n";
    return text;
}

std::string between_lines(const std::vector<SheetFinding>& between, const Messages& messages) {
    if (between.empty()) return "";
    std::string text = "  " + messages.ui("report.between") + "\n";
    for (const SheetFinding& one : between) {
        const std::string place = one.sheet + "!" + address(one.finding.at);
        text += finding_lines(place, messages.speak({one.finding}).front(), messages);
    }
    return text;
}

std::string sum_lines(const Sums& sums, const Messages& messages) {
    std::string text;
    if (sums.has_weight) {
        text += "    " + messages.ui("report.weight", {{"sum", sums.weight.trimmed().text()}});
        for (const auto& [name, weight] : sums.weight_by_level1)
            text += "  " + name + " " + weight.trimmed().text();
        text += "\n";
    }
    for (const IdentitySum& identity : sums.identities) {
        text += "    " +
                messages.ui(identity.holds ? "report.identity-holds" : "report.identity-broken",
                            {{"label", identity.left_label},
                             {"left", identity.left.text()},
                             {"right", identity.right.text()},
                             {"difference", identity.difference.abs().text()}}) +
                "\n";
    }
    return text;
}

}  // namespace

int count(const std::vector<Finding>& findings, Severity severity) {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& one) { return one.severity == severity; }));
}

int count(const FileReport& report, Severity severity) {
    int found = 0;
    for (const Judged& judged : report.forms) found += count(judged.findings, severity);
    for (const SheetFinding& one : report.between) found += one.finding.severity == severity;
    return found;
}

std::string report_text(const FileReport& report, const Messages& messages) {
    std::string text = report.file + "\n";
    if (report.error) return text + "  " + sentence(messages, *report.error) + "\n";
    if (report.forms.empty()) text += "  " + messages.ui("report.no-form") + "\n";
    for (const Judged& judged : report.forms) {
        text += "  " + heading(judged.form, messages) + "\n";
        for (const Spoken& spoken : messages.speak_form(judged))
            text += finding_lines(address(spoken.finding.at), spoken, messages);
        text += sum_lines(judged.sums, messages);
    }
    text += between_lines(report.between, messages);
    Args counts;
    for (const auto& [name, severity] : {std::pair{"errors", Severity::error},
                                         {"warnings", Severity::warning},
                                         {"hints", Severity::hint}})
        counts.emplace_back(name, std::to_string(count(report, severity)));
    return text + "  " + messages.ui("report.counts", counts) + "\n";
}

Json report_json(const FileReport& report, const Messages& messages) {
    std::vector<Json> forms;
    for (const Judged& judged : report.forms)
        forms.push_back(form_json(judged, messages.speak_form(judged)));
    return file_json(report.file, report.error ? sentence(messages, *report.error) : "",
                     std::move(forms), findings_json(report.between, messages));
}

}  // namespace jibiao::cli
