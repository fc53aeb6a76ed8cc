// Which file, into which form, for which year: then the sheets.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/import.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/text.h"
#include "hosts/files/read_file.h"
#include "hosts/uno/commands/dialog.h"
#include "hosts/uno/commands/output_file.h"
#include "hosts/uno/session/views.h"
#include "hosts/uno/sheet/apply_layout.h"
#include "hosts/uno/sheet/undo_step.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using DocumentReference = Reference<css::sheet::XSpreadsheetDocument>;

std::vector<std::string> parts_of(const std::string& pointer) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        parts.push_back(pointer.substr(at + 1, end - at - 1));
        at = end;
    }
    return parts;
}

template <class Labels, class Key>
std::string first_label(const Labels& labels, const Key& key, const std::string& otherwise) {
    const auto found = labels.find(key);
    return found == labels.end() || found->second.empty() ? otherwise : found->second.front();
}

/// What a form calls the place of a JSON pointer that ends in "form/fields/contact",
/// "form/funding/total", "form/indicators/3/actual" …
std::string place_words(const std::string& pointer, const Vocabulary& vocabulary,
                        const Messages& messages) {
    const auto all = parts_of(pointer);
    const auto form = std::find(all.begin(), all.end(), "form");
    const std::vector<std::string> parts(form == all.end() ? all.begin() : form + 1, all.end());
    if (parts.size() < 2) return messages.ui("place.year");
    if (parts[0] == "fields") return first_label(vocabulary.fields, parts[1], parts[1]);
    if (parts[0] == "funding") return first_label(vocabulary.amounts, parts[1], parts[1]);
    if (parts.size() < 3) return pointer;
    const auto number = Decimal::parse(parts[1]);
    const auto column = column_of_key(parts[2] == "causes" ? "reason" : parts[2]);
    if (!number || !column) return pointer;
    return messages.ui("place.indicator",
                       {{"number", (*number + Decimal(1)).text()},
                        {"column", first_label(vocabulary.columns, *column, parts[2])}});
}

struct Choice {
    ImportOptions options;
    std::vector<std::shared_ptr<const Template>> templates;  ///< of the list, behind "automatic"
};

/// "项目支出绩效目标申报表（秀山，2023）" of every form of the file's kind.
std::vector<std::string> offered(Choice& choice, const std::vector<Contents>& contents,
                                 const Library& library, const Messages& messages) {
    std::vector<std::string> names{messages.ui("import.automatic")};
    for (const auto& one : library.templates) {
        const bool suits = std::all_of(
            contents.begin(), contents.end(),
            [&](const Contents& content) { return content.kind == one->kind; });
        if (!suits) continue;
        choice.templates.push_back(one);
        names.push_back(messages.ui("import.template", {{"name", one->name},
                                                        {"region", one->region},
                                                        {"year", std::to_string(one->year)}}));
    }
    return names;
}

/// "项目表：某项目，2023 年度" for each form.
std::string described(const std::vector<Contents>& contents, const Messages& messages) {
    std::string text;
    for (const Contents& content : contents) {
        std::string name;
        for (const char* key : {"project_name", "agency_name", "department", "implementer"}) {
            const auto field = content.fields.find(key);
            if (name.empty() && field != content.fields.end()) name = field->second;
        }
        const std::string year = content.year ? std::to_string(*content.year) : "—";
        text += messages.ui("import.form", {{"kind", messages.ui("kind-of-form." + content.kind)},
                                            {"name", name.empty() ? "—" : name},
                                            {"year", year}}) +
                "\n";
    }
    return text;
}

/// Empty when the user cancels.
std::optional<ImportOptions> choose(const DialogSite& site, const std::vector<Contents>& contents,
                                    const Library& library, const Messages& messages) {
    Choice choice;
    const auto names = offered(choice, contents, library, messages);
    Dialog dialog(site, messages.ui("import.title"), 260, 176);
    dialog.add_words("heading", {8, 6, 244, 12}, messages.ui("import.heading"));
    dialog.add_text("forms", {8, 20, 244, 56}, described(contents, messages));
    dialog.add_words("into", {8, 82, 244, 12}, messages.ui("import.into"));
    dialog.add_choice("template", {8, 94, 244, 14}, names, 0);
    dialog.add_check("year", {8, 114, 244, 34}, messages.ui("import.new-year"), false);
    dialog.add_button("go", {140, 154, 54, 16}, messages.ui("import.go"), 1);
    dialog.add_cancel({198, 154, 54, 16}, messages.ui("preview.cancel"));
    if (!dialog.execute()) return std::nullopt;
    ImportOptions options;
    const int chosen = dialog.chosen("template");
    if (chosen > 0) options.template_id = choice.templates[static_cast<std::size_t>(chosen) - 1]->id;
    options.new_year = dialog.is_set("year");
    return options;
}

/// The name of the first sheet that was made.
Result<std::string> insert(const DocumentReference& document, const std::vector<Import>& imports,
                           const Messages& messages) {
    std::string first;
    const std::string title =
        messages.ui("undo.import", {{"name", imports.front().form_template->name}});
    const UndoStep step(document, title);
    for (const Import& import : imports) {
        const auto sheet = apply_layout_on_new_sheet(document, import.layout, title);
        if (!sheet) return sheet.error();
        if (first.empty()) first = name_of(*sheet);
    }
    return first;
}

void tell_unplaced(const DialogSite& site, const std::vector<Import>& imports,
                   const Vocabulary& vocabulary, const Messages& messages) {
    std::string list;
    int count = 0;
    for (const Import& import : imports) {
        if (imports.size() > 1 && !import.unplaced.empty())
            list += import.layout.sheet_name + "\n";
        for (const Unplaced& one : import.unplaced) {
            list += unplaced_line(one, vocabulary, messages) + "\n";
            ++count;
        }
    }
    if (count == 0) return;
    show_list(site, messages.ui("import.title"),
              messages.ui("import.unplaced", {{"count", std::to_string(count)}}), list,
              messages.ui("dialog.close"));
}

/// The text of a file of the user's; empty after it was said why not.
std::optional<std::string> read(const DialogSite& site, const std::string& url,
                                const Messages& messages) {
    const auto path = local_path(url);
    const auto text = path ? read_file(*path) : Result<std::string>(path.error());
    if (text) return *text;
    tell(site, Tone::warning, messages.ui("import.title"), messages.error(text.error()));
    return std::nullopt;
}

}  // namespace

std::string unplaced_line(const Unplaced& one, const Vocabulary& vocabulary,
                          const Messages& messages) {
    return messages.ui("unplaced." + std::string(reason_name(one.reason)),
                       {{"where", place_words(one.where, vocabulary, messages)},
                        {"text", one.text}});
}

void import_file(const DialogSite& site, const Reference<css::frame::XController>& controller,
                 const Library& library, const std::string& folder, const Messages& messages) {
    const std::string title = messages.ui("import.title");
    const auto url = choose_existing_file(site, title, folder, "json");
    const auto json = url ? read(site, *url, messages) : std::nullopt;
    if (!json) return;
    const auto refuse = [&](const Error& error) {
        const bool no_json = error.code == "import.not-json";  // it does not know its file
        const std::string where = no_json ? local_path(*url).value() : error.where;
        tell(site, Tone::warning, title, messages.error({error.code, where, error.detail}));
    };
    const auto contents = read_contents(*json);
    if (!contents) return refuse(contents.error());
    const auto options = choose(site, *contents, library, messages);
    if (!options) return;
    const auto imports = import_forms(*json, library, *options);
    if (!imports) return refuse(imports.error());
    const DocumentReference document(controller->getModel(), UNO_QUERY_THROW);
    const auto sheet = insert(document, *imports, messages);
    if (!sheet) return refuse(sheet.error());
    jump(controller, *sheet, {0, 0});
    tell_unplaced(site, *imports, *library.vocabulary, messages);
}

}  // namespace jibiao::uno
