// Which forms, what stands against it, where to: one question after the other.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/export.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/output/changed_rules.h"
#include "core/output/export_name.h"
#include "core/output/json.h"
#include "hosts/files/safe_name.h"
#include "hosts/files/write_file.h"
#include "hosts/uno/bridge/text.h"
#include "hosts/uno/commands/dialog.h"
#include "hosts/uno/commands/output_file.h"
#include "hosts/uno/sidebar/model/obstacles.h"

namespace jibiao::uno {
namespace {

using sidebar::Obstacle;

enum Answer : int { go_there = 1, make_draft, go_on };

std::vector<std::string> lines(const std::vector<Obstacle>& found, bool with_sheet) {
    std::vector<std::string> out;
    for (const Obstacle& one : found) out.push_back(sidebar::obstacle_line(one, with_sheet));
    return out;
}

struct Decision {
    bool draft = false;
    std::optional<Place> place;  ///< to go to instead
};

/// Empty when the user cancels.
std::optional<Decision> decide(const DialogSite& site, const std::vector<Obstacle>& found,
                               bool whole, const Messages& messages) {
    Dialog dialog(site, messages.ui("export.not-yet"), 300, 200);
    const std::string heading = messages.ui(whole ? "export.workbook-errors" : "export.errors",
                                            {{"sheet", found.front().sheet},
                                             {"count", std::to_string(found.size())}});
    dialog.add_words("heading", {8, 6, 284, 38}, heading);
    dialog.add_list("errors", {8, 46, 284, 126}, lines(found, whole));
    dialog.add_button("go", {8, 178, 70, 16}, messages.ui("export.go"), go_there);
    dialog.add_button("draft", {150, 178, 84, 16}, messages.ui("export.draft"), make_draft);
    dialog.add_cancel({238, 178, 54, 16}, messages.ui("preview.cancel"));
    dialog.answer_on_double_click("errors", go_there);
    const auto answer = dialog.execute();
    if (!answer) return std::nullopt;
    if (*answer == make_draft) return Decision{true, std::nullopt};
    const int line = dialog.chosen("errors");
    if (line < 0) return std::nullopt;
    const Obstacle& one = found[static_cast<std::size_t>(line)];
    return Decision{false, Place{one.sheet, one.at}};
}

/// Whether every form is wanted; empty when the user cancels.
std::optional<bool> wants_all(const DialogSite& site, const ExportRequest& request,
                              const Messages& messages) {
    const auto& forms = request.workbook.forms;
    Dialog dialog(site, messages.ui("export.title"), 250, 96);
    dialog.add_words("heading", {8, 6, 234, 12}, messages.ui("export.which"));
    dialog.add_radio(
        "one", {14, 20, 228, 12},
        messages.ui("export.one", {{"sheet", forms[request.chosen].form.sheet}}), true);
    dialog.add_radio("all", {14, 36, 228, 24},
                     messages.ui("export.all", {{"count", std::to_string(forms.size())}}), false);
    dialog.add_button("go", {130, 74, 54, 16}, messages.ui("export.next"), go_on);
    dialog.add_cancel({188, 74, 54, 16}, messages.ui("preview.cancel"));
    if (!dialog.execute()) return std::nullopt;
    return dialog.is_set("all");
}

struct OutputFile {
    std::filesystem::path path;
    std::string text;
};

/// The bytes of an export that says which rules the user changed.
std::string noted(Json exported, const Settings& of_user) {
    note_changed_rules(exported, of_user);
    return to_text(exported);
}

std::vector<OutputFile> files_of(const ExportRequest& request, const std::string& folder,
                                 bool draft, const Messages& messages) {
    OutputNames names(folder, {});
    const std::string suffix = draft ? messages.ui("export.draft-suffix") : "";
    std::vector<OutputFile> files;
    for (const Judged& judged : request.workbook.forms)
        files.push_back({names.next(export_name(judged.form) + suffix, ".json"),
                         noted(export_json(judged, draft), request.of_user)});
    files.push_back({names.next(request.name + suffix, ".json"),
                     noted(export_workbook_json(request.workbook, draft), request.of_user)});
    return files;
}

/// Asks before files are replaced.
bool may_replace(const DialogSite& site, const std::vector<OutputFile>& files,
                 const Messages& messages) {
    std::string there;
    for (const OutputFile& file : files) {
        std::error_code missing;
        if (std::filesystem::exists(file.path, missing))
            there += file.path.filename().string() + "\n";
    }
    return there.empty() ||
           ask(site, messages.ui("export.title"), messages.ui("export.replace", {{"list", there}}));
}

void write_all(const DialogSite& site, const ExportRequest& request, bool draft,
               const Messages& messages) {
    const std::string title = messages.ui("export.title");
    const auto url = choose_folder(site, title, request.folder);
    if (!url) return;
    const auto folder = local_path(*url);
    if (!folder) return tell(site, Tone::warning, title, messages.error(folder.error()));
    const auto files = files_of(request, *folder, draft, messages);
    if (!may_replace(site, files, messages)) return;
    std::string list;
    for (const OutputFile& file : files) {
        const auto written = write_file(file.path, file.text);
        if (!written) return tell(site, Tone::warning, title, messages.error(written.error()));
        list += file.path.filename().string() + "\n";
    }
    show_list(site, title,
              messages.ui("export.all-saved",
                          {{"count", std::to_string(files.size())}, {"folder", *folder}}),
              list, messages.ui("dialog.close"));
}

void write_one(const DialogSite& site, const ExportRequest& request, bool draft,
               const Messages& messages) {
    const Judged& judged = request.workbook.forms[request.chosen];
    const std::string title = messages.ui("export.title");
    std::string name = export_name(judged.form);
    if (draft) name += messages.ui("export.draft-suffix");
    const auto url = choose_file(site, title, request.folder, name, "json");
    if (!url) return;
    const auto saved = save(*url, noted(export_json(judged, draft), request.of_user));
    if (!saved) return tell(site, Tone::warning, title, messages.error(saved.error()));
    const std::string shown = local_path(*url).value();
    tell(site, Tone::information, title, messages.ui("export.saved", {{"file", shown}}));
}

}  // namespace

std::optional<Place> export_forms(const DialogSite& site, ExportRequest request,
                                  const Messages& messages) {
    const auto all =
        request.workbook.forms.size() > 1 ? wants_all(site, request, messages) : false;
    if (!all) return std::nullopt;
    const Judged& chosen = request.workbook.forms[request.chosen];
    const auto found =
        sidebar::obstacles(*all ? request.workbook.forms : std::vector{chosen}, messages);
    Decision decision;
    if (!found.empty()) {
        const auto decided = decide(site, found, *all, messages);
        if (!decided || decided->place) return decided ? decided->place : std::nullopt;
        decision = *decided;
    }
    if (*all) write_all(site, request, decision.draft, messages);
    if (!*all) write_one(site, request, decision.draft, messages);
    return std::nullopt;
}

}  // namespace jibiao::uno
