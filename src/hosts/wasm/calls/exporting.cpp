// The upload file of a form.
// SPDX-License-Identifier: MPL-2.0
#include <nlohmann/json.hpp>

#include "core/output/export_name.h"
#include "hosts/wasm/calls/lists.h"

namespace jibiao::wasm {
namespace {

constexpr std::size_t most_listed = 8;

std::vector<Finding> errors_of(const Judged& judged) {
    std::vector<Finding> errors;
    for (const Finding& finding : judged.findings)
        if (finding.severity == Severity::error) errors.push_back(finding);
    return errors;
}

/// "J10  权重合计为 90，应为 100。" line by line; what is too much for a box is counted.
std::string list(const std::vector<Finding>& errors, const Messages& messages) {
    std::string lines;
    for (std::size_t i = 0; i < errors.size() && i < most_listed; ++i)
        lines += address(errors[i].at) + "  " + messages.message(errors[i]) + "\n";
    if (errors.size() > most_listed) {
        const std::string more = std::to_string(errors.size() - most_listed);
        lines += messages.ui("export.more", {{"count", more}}) + "\n";
    }
    return lines;
}

std::string question(const std::string& sheet, const std::vector<Finding>& errors,
                     const Messages& messages) {
    return messages.ui("export.errors", {{"sheet", sheet},
                                         {"count", std::to_string(errors.size())},
                                         {"list", list(errors, messages)}});
}

}  // namespace

Result<Json> export_call(Desk& desk, const Request& request) {
    request.allow({"document", "sheet", "form", "draft"});
    const JsonReader number = request.find("form");
    const auto wanted = static_cast<std::size_t>(request.count("form"));
    const bool draft = request.truth("draft");
    const auto asked = sheet_of(desk, request);
    if (!asked) return asked.error();
    const std::vector<Judged>& forms = asked->document.session().forms(asked->name);
    if (forms.empty()) return Error{"export.no-form", asked->name, ""};
    if (wanted >= forms.size()) number.refuse("the number of a form of the sheet");
    if (request.wrong()) return *request.wrong();
    const Judged& judged = forms[wanted];
    const std::vector<Finding> errors = errors_of(judged);
    const Messages& messages = request.messages();
    const bool refused = !errors.empty() && !draft;
    Json listed = Json::array();
    for (const Spoken& spoken : messages.speak(errors)) listed.push_back(finding_json(spoken));
    std::string name = export_name(judged.form);
    if (!errors.empty()) name += messages.ui("export.draft-suffix");
    return Json{{"text", refused ? Json() : Json(to_text(export_json(judged, !errors.empty())))},
                {"name", name + ".json"},
                {"draft", !errors.empty()},
                {"forms", forms.size()},
                {"errors", std::move(listed)},
                {"question", refused ? question(asked->name, errors, messages) : ""}};
}

}  // namespace jibiao::wasm
