// Chooses the template, fills it, reads it again and compares.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/import.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/decimal.h"
#include "core/import/fill.h"
#include "core/import/new_year.h"
#include "core/import/plain_form.h"
#include "core/import/rows.h"

namespace jibiao {
namespace {

using Reason = Unplaced::Reason;

/// A form without a year has none in its title either.
void set_year(Template& form, std::optional<int> year) {
    if (year) {
        form.year = *year;
        return;
    }
    for (TemplateCell& cell : form.cells) {
        for (const std::string_view mark : {"{year}年度", "{year}年", "{year}"}) {
            const auto at = cell.text.find(mark);
            if (at != std::string::npos) cell.text.erase(at, mark.size());
        }
    }
}

/// Amounts in the unit that the template prints.
void convert_amounts(Contents& content, const Template& form) {
    if (form.amount_unit.empty()) return;
    const auto factor = *Decimal::parse(form.amount_unit == "元" ? "10000" : "0.0001");
    for (auto& [key, text] : content.amounts) {
        const auto own = content.units.find(key);
        const auto& unit = own == content.units.end() ? content.amount_unit : own->second;
        if (unit.empty() || unit == form.amount_unit) continue;
        const auto amount = Decimal::parse(text);
        const auto product = amount ? Decimal::product(*amount, factor) : std::nullopt;
        if (product) text = product->text();
    }
}

/// Trailing zeros are no part of an amount: a cell would not show them.
void trim_amounts(Contents& content) {
    for (auto& [key, text] : content.amounts)
        if (const auto amount = Decimal::parse(text)) text = amount->trimmed().text();
}

class Comparison {
public:
    Comparison(const Contents& wanted, const Contents& read) : wanted_(wanted), read_(read) {}

    std::vector<Unplaced> compare(std::vector<Unplaced> before) {
        out_ = std::move(before);
        if (wanted_.year != read_.year && wanted_.year)
            note("year", std::to_string(*wanted_.year),
                 read_.year ? Reason::changed : Reason::no_place);
        compare_fields();
        for (const auto& [column, text] : wanted_.totals) {
            const auto found = read_.totals.find(column);
            const bool there = found != read_.totals.end();
            if (there && found->second == text) continue;
            note("totals/" + std::string(column_key(column)), text,
                 there ? Reason::changed : Reason::no_place);
        }
        for (const auto& [key, text] : wanted_.amounts) {
            const auto found = read_.amounts.find(key);
            const bool there = found != read_.amounts.end();
            if (there && Decimal::parse(found->second) == Decimal::parse(text)) continue;
            note("funding/" + key, text, there ? Reason::changed : Reason::no_place);
        }
        for (std::size_t i = 0; i < wanted_.rows.size(); ++i) compare_row(i);
        return std::move(out_);
    }

private:
    void note(const std::string& where, const std::string& text, Reason reason) {
        out_.push_back({"/form/" + where, text, reason});
    }

    /// A text that stands in a field of another name is not lost.
    void compare_fields() {
        for (const auto& [key, text] : wanted_.fields) {
            if (key == "amount_unit" && !read_.amount_unit.empty()) continue;
            const auto is_text = [&wanted = text](const auto& field) {
                return field.second == wanted;
            };
            const bool there = std::any_of(read_.fields.begin(), read_.fields.end(), is_text);
            if (!there) note("fields/" + key, text, Reason::no_place);
        }
    }

    void compare_row(std::size_t i) {
        const std::string where = "indicators/" + std::to_string(i) + "/";
        const ContentRow none, &wanted = wanted_.rows[i];
        const ContentRow& read = i < read_.rows.size() ? read_.rows[i] : none;
        for (int column = 0; column < column_count; ++column) {
            const auto which = static_cast<Column>(column);
            const std::string &text = wanted.text(which), &now = read.text(which);
            if (text == now || text.empty()) continue;
            note(where + std::string(column_key(which)), text,
                 now.empty() ? Reason::no_place : Reason::changed);
        }
        if (wanted.causes == read.causes) return;
        for (std::size_t cause = 0; cause < wanted.causes.size(); ++cause)
            note(where + "causes/" + std::to_string(cause), wanted.causes[cause], Reason::no_place);
    }

    const Contents &wanted_, &read_;
    std::vector<Unplaced> out_;
};

/// What an export of the filled form would say.
Contents read_again(const Filling& filling) {
    const auto form = filling.read();
    if (!form) return {};
    auto contents = read_contents(to_text(export_json({*form, {}, {}, {}}, true)));
    return contents ? contents->front() : Contents();
}

Import fill(Contents content, std::shared_ptr<const Template> form, const Library& library,
            const ImportOptions& options, bool plain = false) {
    std::vector<Unplaced> unplaced;
    if (options.new_year) content = in_new_year(std::move(content), *form, unplaced);
    convert_amounts(content, *form);
    trim_amounts(content);
    RowPlan plan = plan_rows(content.rows, form->table, *library.vocabulary);
    Template grown = with_rows(*form, std::move(plan.rows));
    set_year(grown, content.year);
    Filling filling(std::make_shared<const Template>(std::move(grown)), library, options.at, plain);
    for (std::size_t i = 0; i < content.rows.size(); ++i)
        filling.fill_row(content.rows[i], plan.row_of[i]);
    filling.fill_amounts(content);
    filling.fill_totals(content);
    filling.fill_fields(content);
    unplaced = Comparison(content, read_again(filling)).compare(std::move(unplaced));
    return {std::move(form), filling.layout(), std::move(unplaced)};
}

Import fill_plain(const Contents& content, const Library& library, const ImportOptions& options) {
    Contents next = content;
    if (options.new_year && content.year) next.title = next_year(content.title, *content.year);
    auto form = std::make_shared<const Template>(plain_form(next, *library.vocabulary));
    return fill(content, std::move(form), library, options, true);
}

Result<Import> import_content(const Contents& content, const Library& library,
                              const ImportOptions& options) {
    if (!options.template_id.empty()) {
        auto form = library.find(options.template_id);
        if (!form) return Error{"template.unknown", options.template_id, ""};
        return fill(content, std::move(form), library, options);
    }
    if (auto own = library.find(content.template_id); own && own->kind == content.kind)
        return fill(content, std::move(own), library, options);
    // A form that nobody described comes back as it was, if it can.
    std::optional<Import> best;
    const bool known_kind =
        std::any_of(library.templates.begin(), library.templates.end(),
                    [&](const auto& form) { return form->kind == content.kind; });
    if (known_kind && content.template_id.empty()) best = fill_plain(content, library, options);
    if (best && best->unplaced.empty()) return std::move(*best);
    for (const auto& form : library.templates) {
        if (form->kind != content.kind) continue;
        Import made = fill(content, form, library, options);
        if (!best || made.unplaced.size() < best->unplaced.size()) best = std::move(made);
    }
    if (!best) return Error{"import.no-template", content.kind, ""};
    return std::move(*best);
}

}  // namespace

std::string_view reason_name(Reason reason) {
    switch (reason) {
        case Reason::changed:
            return "changed";
        case Reason::last_year:
            return "last-year";
        case Reason::no_place:
            break;
    }
    return "no-place";
}

Json unplaced_json(const std::vector<Unplaced>& unplaced) {
    Json list = Json::array();
    for (const Unplaced& one : unplaced)
        list.push_back(
            {{"where", one.where}, {"text", one.text}, {"reason", reason_name(one.reason)}});
    return list;
}

Result<std::vector<Import>> import_forms(std::string_view json, const Library& library,
                                         const ImportOptions& options) {
    const auto contents = read_contents(json);
    if (!contents) return contents.error();
    std::vector<Import> all;
    for (const Contents& content : *contents) {
        auto made = import_content(content, library, options);
        if (!made) return made.error();
        Import& import = made.value();
        if (!content.sheet.empty()) import.layout.sheet_name = content.sheet;
        for (Unplaced& one : import.unplaced) one.where.insert(0, content.pointer);
        all.push_back(std::move(import));
    }
    return all;
}

Result<Import> import_form(std::string_view json, const Library& library,
                           const ImportOptions& options) {
    auto all = import_forms(json, library, options);
    if (!all) return all.error();
    if (all->size() > 1) return Error{"import.several", "/forms", std::to_string(all->size())};
    return std::move(all.value().front());
}

}  // namespace jibiao
