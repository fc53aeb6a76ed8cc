// What the commands org.jibiao:… do, and when they can.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/commands.h"

#include <algorithm>
#include <com/sun/star/frame/XTitle.hpp>

#include "core/session/places.h"
#include "hosts/uno/commands/copies.h"
#include "hosts/uno/commands/deck.h"
#include "hosts/uno/commands/edit.h"
#include "hosts/uno/commands/export.h"
#include "hosts/uno/commands/help.h"
#include "hosts/uno/commands/import.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {
namespace {

using css::uno::Reference;

bool always(const Workplace&) {
    return true;
}

bool has_form(const Workplace& place) {
    return !place.forms().empty();
}

bool has_finding(const Workplace& place) {
    const Session& session = place.document->session();
    const auto& all = session.all();
    return !session.between().empty() || std::any_of(all.begin(), all.end(), [](const auto& sheet) {
        return std::any_of(sheet.second.begin(), sheet.second.end(),
                           [](const Judged& judged) { return !judged.findings.empty(); });
    });
}

bool is_safely_fixable(const Finding& finding) {
    return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                       [](const Fix& fix) { return fix.safe; });
}

bool has_safe_fix(const Workplace& place) {
    const auto& forms = place.forms();
    return std::any_of(forms.begin(), forms.end(), [](const Judged& judged) {
        return std::any_of(judged.findings.begin(), judged.findings.end(), is_safely_fixable);
    });
}

void insert(Workplace& place) {
    show_deck(place.site.frame, "JibiaoInsertPanel");
}

void insert_row(Workplace& place) {
    const Messages& messages = place.messages();
    const auto trouble = insert_row_in_view(place.site.context, place.controller,
                                            place.document->library(), messages);
    if (trouble) {
        tell(place.site, Tone::warning, messages.ui("undo.insert-row"), messages.error(*trouble));
    }
}

using Wish = CellQuestion::Wish;

/// The panel is shown, and told what to do about the selected cell.
void ask_panel(Workplace& place, Wish wish) {
    place.document->ask({place.controller, place.here().at, wish});
    show_deck(place.site.frame, "JibiaoCheckPanel");
}

void check(Workplace& place) {
    ask_panel(place, Wish::keyboard);
}

void go(Workplace& place, Direction direction) {
    std::vector<std::string> order;
    for (const rtl::OUString& name : place.document->document()->getSheets()->getElementNames()) {
        order.push_back(from_office(name));
    }
    const Session& session = place.document->session();
    const auto there = next_place(session.all(), order, place.here(), direction, session.between());
    if (there) jump(place.controller, there->sheet, there->at);
}

void next(Workplace& place) {
    go(place, Direction::forward);
}

void previous(Workplace& place) {
    go(place, Direction::backward);
}

void fix(Workplace& place) {
    const auto sheet = active_sheet(place.controller);
    if (!sheet.is()) return;
    const Messages& messages = place.messages();
    const std::string title = messages.ui("undo.fix-all");
    const auto fixed = fix_sheet_as_agreed(place.site, place.document->document(), sheet,
                                           place.document->library(), {}, messages);
    if (!fixed) tell(place.site, Tone::warning, title, messages.error(fixed.error()));
}

bool has_fix(const Workplace& place) {
    const auto& forms = place.forms();
    const auto can = [](const Finding& finding) { return !finding.fixes.empty(); };
    return std::any_of(forms.begin(), forms.end(), [&](const Judged& judged) {
        return std::any_of(judged.findings.begin(), judged.findings.end(), can);
    });
}


void explain(Workplace& place) {
    ask_panel(place, Wish::explain);
}

/// The repair that was chosen, else the first safe one.
std::optional<Fix> chosen_fix(const std::vector<Fix>& fixes, const std::string& argument) {
    const auto number = Decimal::parse(argument);
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (number ? *number == Decimal(static_cast<int>(i)) : fixes[i].safe) return fixes[i];
    }
    return std::nullopt;
}

/// Writes what needs no choice; else the panel offers what there is.
void fix_cell(Workplace& place) {
    const auto fix = chosen_fix(fixes_at(place.document->session(), place.here()), place.argument);
    if (!fix) return ask_panel(place, Wish::repair);
    const Messages& messages = place.messages();
    const auto trouble =
        apply_fix(place.document->document(), active_sheet(place.controller), *fix, messages);
    if (trouble)
        tell(place.site, Tone::warning, messages.ui("command.fix-cell"), messages.error(*trouble));
}

bool has_error(const Workplace& place) {
    return !errors_by_sheet(place.document->session()).empty();
}

/// To the first error, of the sheet in view where it has one.
void review(Workplace& place) {
    const auto errors = errors_by_sheet(place.document->session());
    const std::string here = place.sheet_name();
    const std::string sheet = errors.count(here) > 0 ? here : errors.begin()->first;
    const Session& session = place.document->session();
    std::optional<Cell> first;
    const auto look_at = [&](const Finding& finding) {
        const bool earlier = !first || finding.at < *first;
        if (finding.severity == Severity::error && earlier) first = finding.at;
    };
    for (const Judged& judged : session.forms(sheet)) {
        for (const Finding& finding : judged.findings) look_at(finding);
    }
    for (const SheetFinding& one : session.between()) {
        if (one.sheet == sheet) look_at(one.finding);
    }
    if (!first) return;
    jump(place.controller, sheet, *first);
    ask_panel(place, Wish::explain);
}

/// "绩效目标：错误 3，警告 5": of the sheet in view.
std::string summary(const Workplace& place) {
    if (place.forms().empty()) return {};
    int counts[3] = {};
    for (const Judged& judged : place.forms()) {
        for (const Finding& finding : judged.findings) ++counts[static_cast<int>(finding.severity)];
    }
    const std::string sheet = place.sheet_name();
    for (const SheetFinding& one : place.document->session().between()) {
        if (one.sheet == sheet) ++counts[static_cast<int>(one.finding.severity)];
    }
    if (counts[0] + counts[1] == 0) return place.messages().ui("status.clean");
    return place.messages().ui("status.counts", {{"errors", std::to_string(counts[0])},
                                                 {"warnings", std::to_string(counts[1])}});
}

std::string folder_of(const Workplace& place) {
    const std::string url = from_office(place.controller->getModel()->getURL());
    return url.substr(0, url.rfind('/') + 1);
}

/// Of the document, without its ending; the title of one that was never saved.
std::string stem_of(const Workplace& place) {
    const Reference<css::frame::XTitle> title(place.controller->getModel(), css::uno::UNO_QUERY);
    const std::string name = title.is() ? from_office(title->getTitle()) : "";
    const auto dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

/// The form around the selected cell, else the sheet's first one.
const Judged& chosen_form(const Workplace& place) {
    const Cell at = selected_cell(place.controller);
    for (const Judged& judged : place.forms()) {
        if (judged.form.range.contains(at)) return judged;
    }
    return place.forms().front();
}

/// Everything is copied: the boxes let the office work on, and the session with it.
ExportRequest export_request(const Workplace& place) {
    ExportRequest request;
    const Session& session = place.document->session();
    const Judged* chosen = &chosen_form(place);
    for (const rtl::OUString& name : place.document->document()->getSheets()->getElementNames()) {
        for (const Judged& judged : session.forms(from_office(name))) {
            if (&judged == chosen) request.chosen = request.workbook.forms.size();
            request.workbook.forms.push_back(judged);
        }
    }
    request.workbook.between = session.between();
    request.folder = folder_of(place);
    request.name = stem_of(place);
    request.of_user = place.documents->user_settings();
    return request;
}

void export_json_files(Workplace& place) {
    const auto there = export_forms(place.site, export_request(place), place.messages());
    if (!there) return;
    show_deck(place.site.frame, "JibiaoCheckPanel");
    jump(place.controller, there->sheet, there->at);
}

void import_json_file(Workplace& place) {
    import_file(place.site, place.controller, place.document->library(), folder_of(place),
                place.messages());
}

void save_sheet(Workplace& place) {
    const Form form = chosen_form(place).form;
    save_import_sheet(place.site, form, folder_of(place), place.messages());
}

void publish_copy_file(Workplace& place) {
    publish(place.site, place.document->document(), *place.document->library().vocabulary,
            folder_of(place), stem_of(place), place.messages());
}

void help(Workplace& place) {
    show_help(place.site, {}, place.messages());
}

constexpr Command commands[] = {
    {"org.jibiao:insert", always, insert},
    {"org.jibiao:insert-row", has_form, insert_row},
    {"org.jibiao:check", always, check},
    {"org.jibiao:next", has_finding, next},
    {"org.jibiao:previous", has_finding, previous},
    {"org.jibiao:explain", has_form, explain},
    {"org.jibiao:fix-cell", has_fix, fix_cell},
    {"org.jibiao:fix", has_safe_fix, fix},
    {"org.jibiao:review", has_error, review},
    {"org.jibiao:summary", has_form, check, summary},
    {"org.jibiao:export", has_form, export_json_files},
    {"org.jibiao:import", always, import_json_file},
    {"org.jibiao:import-sheet", has_form, save_sheet},
    {"org.jibiao:publish", always, publish_copy_file},
    {"org.jibiao:help", always, help},
};

}  // namespace

std::string Workplace::sheet_name() const {
    const auto sheet = active_sheet(controller);
    return sheet.is() ? name_of(sheet) : std::string();
}

const std::vector<Judged>& Workplace::forms() const {
    return document->session().forms(sheet_name());
}

Place Workplace::here() const {
    return {sheet_name(), selected_cell(controller)};
}

const Command* find_command(std::string_view url) {
    url = url.substr(0, url.find('?'));
    for (const Command& command : commands) {
        if (command.url == url) return &command;
    }
    return nullptr;
}

}  // namespace jibiao::uno
