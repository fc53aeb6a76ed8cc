// The upload file of a form, from a document.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/export.h"

#include <osl/thread.h>

#include <nlohmann/json.hpp>
#include <osl/file.hxx>

#include "core/output/export_name.h"
#include "core/output/json.h"
#include "hosts/files/write_file.h"
#include "hosts/uno/bridge/text.h"

namespace jibiao::uno {
namespace {

constexpr std::size_t most_listed = 8;

std::vector<Finding> errors_of(const Judged& judged) {
    std::vector<Finding> errors;
    for (const Finding& finding : judged.findings) {
        if (finding.severity == Severity::error) errors.push_back(finding);
    }
    return errors;
}

/// "J10  权重合计为 90，应为 100。" line by line; what is too much for a box is counted.
std::string list(const std::vector<Finding>& errors, const Messages& messages) {
    std::string lines;
    for (std::size_t i = 0; i < errors.size() && i < most_listed; ++i) {
        lines += address(errors[i].at) + "  " + messages.message(errors[i]) + "\n";
    }
    if (errors.size() > most_listed) {
        const std::string more = std::to_string(errors.size() - most_listed);
        lines += messages.ui("export.more", {{"count", more}}) + "\n";
    }
    return lines;
}

bool wants_draft(const DialogSite& site, const Judged& judged, const std::vector<Finding>& errors,
                 const Messages& messages) {
    return ask(site, messages.ui("export.title"),
               messages.ui("export.errors", {{"sheet", judged.form.sheet},
                                             {"count", std::to_string(errors.size())},
                                             {"list", list(errors, messages)}}));
}

/// The path of a local file; Error "output.not-local" for other places.
Result<std::string> local_path(const std::string& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(to_office(url), path) != osl::FileBase::E_None) {
        return Error{"output.not-local", url, ""};
    }
    return std::string(rtl::OUStringToOString(path, osl_getThreadTextEncoding()).getStr());
}

Result<bool> save(const std::string& url, const std::string& text) {
    const auto path = local_path(url);
    if (!path) return path.error();
    return write_file(*path, text);
}

}  // namespace

void export_form(const DialogSite& site, const Judged& judged, const std::string& folder,
                 const Messages& messages) {
    const std::string title = messages.ui("export.title");
    const auto errors = errors_of(judged);
    const bool draft = !errors.empty();
    if (draft && !wants_draft(site, judged, errors, messages)) return;
    std::string name = export_name(judged.form);
    if (draft) name += messages.ui("export.draft-suffix");
    const auto url = choose_file(site, title, folder, name, "json");
    if (!url) return;
    const auto saved = save(*url, to_text(export_json(judged, draft)));
    if (!saved) return tell(site, Tone::warning, title, messages.error(saved.error()));
    const std::string shown = local_path(*url).value();
    tell(site, Tone::information, title, messages.ui("export.saved", {{"file", shown}}));
}

}  // namespace jibiao::uno
