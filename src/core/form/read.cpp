// Sheet -> forms. The steps, each in a file of reading/:
//   table     find header rows, name their columns
//   rows      the rows under a header, up to the footer
//   places    join pages and blocks of one form, part lists of several projects
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
#include "core/form/reading/places.h"
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

struct Rows {
    std::vector<Shared<Indicator>> indicators;
    std::vector<BlankRow> blank;
};

/// A row with one level label and nothing else that holds for the rows below it: a heading, not a
/// row somebody left blank. Below a level 2 comes a row without any label.
bool is_heading(const std::vector<PlacedRow>& placed, std::size_t i, const Table& table) {
    if (i + 1 == placed.size()) return false;
    const auto cell = [&](std::size_t row, Column column) -> const RowCell* {
        if (!table.has(column)) return nullptr;
        return &placed[row].row.cells[static_cast<std::size_t>(table.slot(column))];
    };
    const auto written = [&](Column column) {
        const auto* own = cell(i, column);
        return own != nullptr && own->written();
    };
    const auto blank_below = [&](Column column) {
        const auto* below = cell(i + 1, column);
        return below == nullptr || below->text.empty();
    };
    if (written(Column::level1) == written(Column::level2)) return false;
    return blank_below(Column::level1) && (written(Column::level1) || blank_below(Column::level2));
}

bool is_empty(const RowCells& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const RowCell& cell) { return cell.text.empty(); });
}

Rows make_rows(const Form& form, std::vector<TableRow> rows, const Table& table,
               Meanings& meanings) {
    const Levels levels(*form.vocabulary, form.hierarchy);
    std::vector<PlacedRow> placed;
    placed.reserve(rows.size());
    for (auto& row : rows) {
        placed.push_back({std::move(row), Shift::none});
        placed.back().shift =
            undo_shift(placed.back().row.cells, placed.back().row.row, table, levels);
    }
    auto labels = fill_labels(placed, table, levels);
    Rows made;
    made.indicators.reserve(placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        auto& label = labels[i];
        const auto& cells = placed[i].row.cells;
        if (!has_content(cells, table)) {
            if (is_empty(cells) || is_heading(placed, i, table)) continue;
            made.blank.push_back(
                {placed[i].row.row, std::move(label.level1), std::move(label.level2)});
            continue;
        }
        auto indicator = make_indicator(placed[i], table, *form.vocabulary, meanings);
        if (table.has(Column::level1)) indicator.fields.set(Column::level1, std::move(label.level1));
        if (table.has(Column::level2)) indicator.fields.set(Column::level2, std::move(label.level2));
        indicator.level1_own = label.level1_own;
        indicator.level2_own = label.level2_own;
        indicator.level2_in_level1 = std::move(label.level2_in_level1);
        made.indicators.push_back(meanings.shared(std::move(indicator)));
    }
    return made;
}

void add_rows(Form& form, TableRows rows, const Table& table, Meanings& meanings) {
    auto made = make_rows(form, std::move(rows.rows), table, meanings);
    form.indicators = std::move(made.indicators);
    form.blank_rows = std::move(made.blank);
    if (rows.total)
        form.total_row = make_indicator({std::move(*rows.total), Shift::none}, table,
                                        *form.vocabulary, meanings);
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

struct Framed {
    Form form;
    bool open_grid = false;  ///< see Labelled::open_grid
};

/// What the form says around its rows. Binds the columns of the place's tables to the words of the
/// template that was found.
Framed frame(const Sheet& sheet, FormPlace& place, const Words& general, const Library& library,
             TemplatePointer form_template) {
    Form form;
    form.sheet = sheet.name();
    form.vocabulary = library.vocabulary;
    auto& table = place.main.table;
    const Extent extent = extent_of(sheet, place, general);
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
    form.labels = std::move(labelled.printed);
    add_unlabelled_fields(form, sheet, extent.head);
    form.title_year = year_in(form.title.text);
    return {std::move(form), labelled.open_grid};
}

/// What the cells of a list say about one of its projects.
void add_entry(Form& form, const Sheet& sheet, const Table& table, const ListEntry& entry,
               const Words& words) {
    form.range.first.row = entry.first;
    form.range.last.row = entry.rows.last;
    if (entry.banner) {
        form.fields["agency_name"] = {std::string(shown(sheet, *entry.banner)), *entry.banner};
    }
    for (const auto& column : table.list) {
        const auto known = std::find_if(entry.cells.begin(), entry.cells.end(),
                                        [&](const auto& cell) { return cell.first == &column; });
        const Cell at =
            known != entry.cells.end() ? known->second : Cell{entry.first, column.first};
        if (!column.field.empty()) {
            form.fields[column.field] = {std::string(shown(sheet, at)), at};
        } else {
            add_list_amount(form, sheet, at, column.header, *words.amounts(column.header));
            auto unit = unit_in_brackets(*form.vocabulary, column.header);
            if (!unit.empty()) form.fields["amount_unit"] = {std::move(unit), column.at};
        }
    }
}

void finish(Form& form, TableRows rows, const Table& table, Meanings& meanings,
            bool open_grid = false) {
    form.kind = kind_of(form);
    if (!open_grid || form.form_template) add_identities(form);
    auto of_tasks = task_identities(form.amounts);
    std::move(of_tasks.begin(), of_tasks.end(), std::back_inserter(form.identities));
    add_rows(form, std::move(rows), table, meanings);
}

/// What stands above the list and its header belongs to the first project, what stands below the
/// list to the last.
void share_frame(const Form& framed, std::vector<Form>& forms) {
    for (Form& form : forms) {
        const bool first = &form == &forms.front(), last = &form == &forms.back();
        if (first) form.range.first.row = framed.range.first.row;
        if (last) form.range.last.row = framed.range.last.row;
        form.shares_header = !first;
        std::erase_if(form.texts, [&](const Field& text) {
            return text.at.row > form.header_row ? !last : !first;
        });
    }
}

std::vector<Form> bind_list(const Sheet& sheet, FormPlace place, const Words& words,
                            const Form& framed, Meanings& meanings) {
    std::vector<Form> forms;
    auto entries = part_list(sheet, place.main.table, std::move(place.main.rows));
    for (auto& entry : entries) {
        forms.push_back(framed);
        add_entry(forms.back(), sheet, place.main.table, entry, words);
        finish(forms.back(), std::move(entry.rows), place.main.table, meanings);
    }
    share_frame(framed, forms);
    return forms;
}

std::vector<Form> read_place(const Sheet& sheet, FormPlace place, const Words& general,
                             const Library& library, const TemplatePointer& form_template,
                             Meanings& meanings) {
    auto [form, open_grid] = frame(sheet, place, general, library, form_template);
    if (!place.main.table.list.empty()) {
        return bind_list(sheet, std::move(place), general, form, meanings);
    }
    finish(form, std::move(place.main.rows), place.main.table, meanings, open_grid);
    if (place.long_term) {
        auto& [table, rows] = *place.long_term;
        form.long_term = make_rows(form, std::move(rows.rows), table, meanings).indicators;
    }
    std::vector<Form> forms;
    forms.push_back(std::move(form));
    return forms;
}

/// A level-1 or level-2 name of the field stands in the rows.
bool names_levels(const Form& form) {
    const Levels levels(*form.vocabulary, form.hierarchy);
    const auto known = [&](const std::string& level1, const std::string& level2) {
        return levels.is_level1(level1) || levels.is_level2(level2);
    };
    return std::any_of(form.indicators.begin(), form.indicators.end(),
                       [&](const Indicator& row) {
                           return known(row.text(Column::level1), row.text(Column::level2)) ||
                                  known("", row.text(Column::level1));
                       }) ||
           std::any_of(form.blank_rows.begin(), form.blank_rows.end(), [&](const BlankRow& row) {
               return known(row.level1.text, row.level2.text);
           });
}

/// Tables that look alike and are none: lists of indicators without values, explanations how to
/// fill in a form, appraisals of staff. Where the rows carry no level names, the words around them
/// tell.
bool is_form(const Form& form) {
    const auto& other = form.vocabulary->words("not_form_titles");
    const bool told = contains_any(form.title.text, other) || contains_any(form.sheet, other);
    if (told && !names_levels(form)) return false;
    return form.has(Column::value) || form.has(Column::long_term_value) ||
           (is_title(form.title.text) && !told) || !form.fields.empty();
}

}  // namespace

std::shared_ptr<const Template> Library::find(std::string_view id) const {
    for (const auto& form_template : templates) {
        if (form_template->id == id) return form_template;
    }
    return nullptr;
}

std::vector<Form> read_forms(const Sheet& sheet, const Library& library,
                             std::shared_ptr<const Template> only, const Decisions& decisions,
                             const std::vector<const Form*>& before) {
    assert(library.vocabulary != nullptr);
    auto general = library.vocabulary->index;
    if (!general) general = std::make_shared<const Words>(*library.vocabulary);
    auto templates = library.templates;
    if (only) templates.push_back(only);
    const Words known(templates, *general);
    const Words words(decisions, known);

    Meanings meanings(before);
    std::vector<Form> forms;
    for (auto& place : find_places(sheet, words)) {
        if (!forms.empty()) place.begin = forms.back().range.last.row + 1;
        for (auto& form : read_place(sheet, std::move(place), words, library, only, meanings)) {
            if (is_form(form)) forms.push_back(std::move(form));
        }
    }
    return forms;
}

}  // namespace jibiao
