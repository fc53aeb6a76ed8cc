// What the commands org.jibiao:… do, and when they can.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/commands/commands.h"

#include <algorithm>

#include "core/session/places.h"
#include "hosts/uno/commands/deck.h"
#include "hosts/uno/commands/edit.h"
#include "hosts/uno/commands/export.h"
#include "hosts/uno/session/views.h"

namespace jibiao::uno {
namespace {

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

void check(Workplace& place) {
    show_deck(place.site.frame, "JibiaoCheckPanel");
}

void go(Workplace& place, Direction direction) {
    std::vector<std::string> order;
    for (const rtl::OUString& name : place.document->document()->getSheets()->getElementNames()) {
        order.push_back(from_office(name));
    }
    const Place here{place.sheet_name(), selected_cell(place.controller)};
    const Session& session = place.document->session();
    const auto there = next_place(session.all(), order, here, direction, session.between());
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
                                           place.document->library(), messages);
    if (!fixed) tell(place.site, Tone::warning, title, messages.error(fixed.error()));
}

std::string folder_of(const Workplace& place) {
    const std::string url = from_office(place.controller->getModel()->getURL());
    return url.substr(0, url.rfind('/') + 1);
}

/// The form around the selected cell, else the sheet's first one.
const Judged& chosen_form(const Workplace& place) {
    const Cell at = selected_cell(place.controller);
    for (const Judged& judged : place.forms()) {
        if (judged.form.range.contains(at)) return judged;
    }
    return place.forms().front();
}

/// The form is copied: the boxes let the office work on, and the session with it.
void export_json_file(Workplace& place) {
    const Judged judged = chosen_form(place);
    export_form(place.site, judged, folder_of(place), place.messages());
}

constexpr Command commands[] = {
    {"org.jibiao:insert", always, insert},
    {"org.jibiao:insert-row", has_form, insert_row},
    {"org.jibiao:check", always, check},
    {"org.jibiao:next", has_finding, next},
    {"org.jibiao:previous", has_finding, previous},
    {"org.jibiao:fix", has_safe_fix, fix},
    {"org.jibiao:export", has_form, export_json_file},
};

}  // namespace

std::string Workplace::sheet_name() const {
    const auto sheet = active_sheet(controller);
    return sheet.is() ? name_of(sheet) : std::string();
}

const std::vector<Judged>& Workplace::forms() const {
    return document->session().forms(sheet_name());
}

const Command* find_command(std::string_view url) {
    for (const Command& command : commands) {
        if (command.url == url) return &command;
    }
    return nullptr;
}

}  // namespace jibiao::uno
