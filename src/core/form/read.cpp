// Sheet -> forms. The steps, each in a file of reading/:
//   table     find header rows, name their columns
//   rows      the rows under a header, up to the footer
//   extent    from the title down to the last footer row
//   face      choose the template; its own labels then come before the vocabulary's
//   grid      the funding grid of a self-evaluation or monitoring table
//   labelled  header fields and amounts
//   tasks     a department's main tasks and what they cost
//   shift     put back the cells of rows that moved one column
//   labels    give every row the level labels of its block
//   indicator take operator, number, unit and weight of a row apart
// SPDX-License-Identifier: MPL-2.0
#include "core/form/read.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "core/base/text.h"
#include "core/form/reading/cells.h"
#include "core/form/reading/extent.h"
#include "core/form/reading/face.h"
#include "core/form/reading/grid.h"
#include "core/form/reading/header_fields.h"
#include "core/form/reading/indicator.h"
#include "core/form/reading/shift.h"
#include "core/form/reading/tasks.h"

namespace jibiao {
namespace {

using namespace reading;

using TemplatePointer = std::shared_ptr<const Template>;

void settle(Form& form, const TemplatePointer& form_template, const Vocabulary& vocabulary) {
    form.form_template = form_template;
    form.settings = form_template ? form_template->settings : vocabulary.settings;
    const std::string profile = form_template ? form_template->hierarchy : "any";
    if (const auto found = vocabulary.hierarchies.find(profile);
        found != vocabulary.hierarchies.end()) {
        form.hierarchy = found->second;
    }
}

void add_columns(Form& form, const Table& table) {
    form.header_row = table.header_last;
    for (const auto& slot : table.slots) form.headers.push_back(slot.header);
    for (std::size_t column = 0; column < column_count; ++column) {
        const int slot = table.slot_of[column];
        if (slot >= 0) form.columns[column] = table.slots[static_cast<std::size_t>(slot)].first;
    }
}

void add_rows(Form& form, TableRows rows, const Table& table) {
    const Levels levels(*form.vocabulary, form.hierarchy);
    std::vector<PlacedRow> placed;
    placed.reserve(rows.rows.size());
    for (auto& row : rows.rows) {
        placed.push_back({std::move(row), Shift::none});
        placed.back().shift =
            undo_shift(placed.back().row.cells, placed.back().row.row, table, levels);
    }
    auto labels = fill_labels(placed, table, levels);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        auto& label = labels[i];
        if (!has_content(placed[i].row.cells, table)) {
            form.blank_rows.push_back(
                {placed[i].row.row, std::move(label.level1), std::move(label.level2)});
            continue;
        }
        form.indicators.push_back(make_indicator(placed[i], table));
        auto& indicator = form.indicators.back();
        if (table.has(Column::level1)) indicator.fields[0] = std::move(label.level1);
        if (table.has(Column::level2)) indicator.fields[1] = std::move(label.level2);
        indicator.level1_own = label.level1_own;
        indicator.level2_own = label.level2_own;
        indicator.level2_in_level1 = std::move(label.level2_in_level1);
    }
    if (rows.total) form.total_row = make_indicator({std::move(*rows.total), Shift::none}, table);
}

bool holds_all(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& key) {
        return std::find(all.begin(), all.end(), key) != all.end();
    });
}

/// Without a template an identity is tried only where the form prints all of its amounts (one that
/// names the total and a single source does not say that this source is all), and no longer one
/// with the same left side (上年结转 besides 财政拨款 and 其他资金).
void add_identities(Form& form) {
    if (form.form_template) {
        for (const auto& identity : form.form_template->identities) {
            if (form.amount(identity.left)) form.identities.push_back(identity);
        }
        return;
    }
    std::vector<Identity> whole;
    for (const auto& identity : form.vocabulary->identities) {
        const auto printed = [&](const std::string& key) { return form.amount(key) != nullptr; };
        if (printed(identity.left) &&
            std::all_of(identity.right.begin(), identity.right.end(), printed)) {
            whole.push_back(identity);
        }
    }
    for (const auto& identity : whole) {
        const bool part = std::any_of(whole.begin(), whole.end(), [&](const Identity& other) {
            return other.left == identity.left && other.right.size() > identity.right.size() &&
                   holds_all(other.right, identity.right);
        });
        if (!part) form.identities.push_back(identity);
    }
}

void add_texts(Form& form, const Sheet& sheet, const Area& area, const Words& words,
               const Labelled& labelled) {
    for (int row = area.first_row; row <= area.last_row; ++row) {
        for (int column = 0; column <= area.last_column; ++column) {
            const Cell at{row, column};
            if (sheet.at(at).content != Content::text || !begins_text(sheet, at)) continue;
            const auto text = shown(sheet, at);
            if (labelled.is_label(at) || words.is_printed(text)) continue;
            form.texts.push_back({std::string(text), at});
        }
    }
}

/// The labels inside a task table mean nothing outside it.
void read_head(const Sheet& sheet, const Words& words, const Vocabulary& vocabulary,
               const Area& head, Labelled& out) {
    const auto tasks = read_tasks(sheet, vocabulary, words, head, out);
    Area above = head, below = head;
    if (tasks) above.last_row = tasks->first - 1;
    below.first_row = tasks ? tasks->last + 1 : head.last_row + 1;
    read_labelled(sheet, words, above, true, out);
    read_labelled(sheet, words, below, true, out);
}

/// One form and the place of its table.
struct Place {
    Table table;
    TableRows rows;
    int begin = 0, end = 0;  ///< rows the form may take
};

Form bind(const Sheet& sheet, Place place, const Words& general, const Library& library,
          TemplatePointer form_template) {
    Form form;
    form.sheet = sheet.name();
    form.vocabulary = library.vocabulary;
    auto& table = place.table;
    const Extent extent = extent_of(sheet, table, place.rows, general, place.begin, place.end);
    form.range = extent.range;
    form.title = extent.title;
    const auto face =
        face_of(sheet, table, {extent.head, extent.header, extent.foot}, form.title.text);
    if (!form_template) form_template = choose(face, library.templates);
    if (form_template) form.fit = fit(face, *form_template);
    settle(form, form_template, *library.vocabulary);
    std::optional<Words> own;
    if (form_template) bind_columns(table, own.emplace(*form_template, general));
    const Words& words = own ? *own : general;
    add_columns(form, table);

    Labelled labelled;
    read_grid(sheet, words, extent.head, labelled);
    read_head(sheet, words, *library.vocabulary, extent.head, labelled);
    read_labelled(sheet, words, extent.foot, false, labelled);
    add_texts(form, sheet, extent.head, words, labelled);
    add_texts(form, sheet, extent.foot, words, labelled);
    form.amounts = std::move(labelled.amounts);
    form.fields = std::move(labelled.fields);
    add_unlabelled_fields(form, sheet, extent.head);
    form.title_year = year_in(form.title.text);
    form.kind = kind_of(form);
    if (!labelled.open_grid || form.form_template) add_identities(form);
    auto of_tasks = task_identities(form.amounts);
    std::move(of_tasks.begin(), of_tasks.end(), std::back_inserter(form.identities));
    add_rows(form, std::move(place.rows), table);
    return form;
}

/// The header of `table` printed again on a further page: the same cells, and neither a title nor a
/// field's label since the last row.
bool is_repeated(const Sheet& sheet, const Words& words, const Place& before, const Table& table) {
    for (int row = before.rows.last + 1; row < table.header_first; ++row) {
        const auto first = first_cell(sheet, row, table.last_column());
        if (!first) continue;
        const auto text = shown(sheet, *first);
        if (is_title(text) || words.is_label(text.substr(0, find_colon(text).at))) return false;
    }
    const auto& slots = before.table.slots;
    return std::equal(slots.begin(), slots.end(), table.slots.begin(), table.slots.end(),
                      [](const Slot& left, const Slot& right) {
                          return left.first == right.first && left.header.text == right.header.text;
                      });
}

/// A list of indicators without values is a form only where something of a form stands around it.
bool is_form(const Form& form) {
    return form.has(Column::value) || form.has(Column::long_term_value) ||
           is_title(form.title.text) || !form.fields.empty();
}

std::vector<Place> find_places(const Sheet& sheet, const Words& words) {
    std::vector<Place> places;
    auto tables = find_tables(sheet, words);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const int end = i + 1 < tables.size() ? tables[i + 1].header_first : sheet.rows();
        auto rows = read_rows(sheet, tables[i], words, end);
        if (!places.empty() && is_repeated(sheet, words, places.back(), tables[i])) {
            auto& all = places.back().rows;
            std::move(rows.rows.begin(), rows.rows.end(), std::back_inserter(all.rows));
            if (rows.total) all.total = std::move(rows.total);
            all.last = rows.last;
            places.back().end = end;
            continue;
        }
        places.push_back({std::move(tables[i]), std::move(rows), 0, end});
    }
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        places[i].end = top_of(sheet, places[i + 1].table, places[i].rows.last + 1);
    }
    return places;
}

}  // namespace

std::shared_ptr<const Template> Library::find(std::string_view id) const {
    for (const auto& form_template : templates) {
        if (form_template->id == id) return form_template;
    }
    return nullptr;
}

std::vector<Form> read_forms(const Sheet& sheet, const Library& library,
                             std::shared_ptr<const Template> only) {
    assert(library.vocabulary != nullptr);
    auto general = library.vocabulary->index;
    if (!general) general = std::make_shared<const Words>(*library.vocabulary);
    auto templates = library.templates;
    if (only) templates.push_back(only);
    const Words words(templates, *general);

    std::vector<Form> forms;
    for (auto& place : find_places(sheet, words)) {
        if (!forms.empty()) place.begin = forms.back().range.last.row + 1;
        auto form = bind(sheet, std::move(place), words, library, only);
        if (is_form(form)) forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace jibiao
