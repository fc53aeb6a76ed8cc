// The reader is asked where a text belongs and whether it arrived, so that a form is filled the way
// it is read: labels with a colon, several labels in a cell, lines of a year need no rules of their
// own. SPDX-License-Identifier: MPL-2.0
#include "core/import/fill.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/form/reading/indicator.h"
#include "core/form/typed.h"
#include "core/layout/filled.h"
#include "core/layout/formula.h"
#include "core/output/indicator_json.h"

namespace jibiao {
namespace {

/// Fields that may stand for each other.
constexpr std::string_view twins[][2] = {
    {"goal", "annual_goal"},        {"annual_goal", "goal"},       {"agency_name", "implementer"},
    {"implementer", "agency_name"}, {"agency_name", "department"}, {"department", "agency_name"}};

/// The cell's text with `text` in place of what it holds of the field, or behind one of its colons.
std::vector<std::string> with_text(const std::string& cell, const std::string& printed,
                                   const std::string& text) {
    std::vector<std::string> all;
    if (const auto at = cell.rfind(printed); !printed.empty() && at != std::string::npos) {
        all.push_back(std::string(cell).replace(at, printed.size(), text));
    }
    for (const std::string_view colon : {":", "："}) {
        for (auto at = cell.find(colon); printed.empty() && at != std::string::npos;
             at = cell.find(colon, at + 1))
            all.push_back(std::string(cell).insert(at + colon.size(), text));
    }
    if (all.empty() || cell.empty()) all.push_back(text);
    return all;
}

bool field_arrived(const Form& form, const std::string& key, const std::string& text) {
    const Field* field = form.field(key);
    return field && field->text == text;
}

bool amount_arrived(const Form& form, const std::string& key, const std::string& text) {
    const Amount* amount = form.amount(key);
    return amount && amount->value == Decimal::parse(text);
}

struct Typed {
    std::string op, value, unit;
};

/// Whether these cells together mean what the row says.
bool means(const Typed& typed, const ContentRow& row) {
    Indicator read;
    read.fields.set(Column::op, {typed.op, {}});
    read.fields.set(Column::value, {typed.value, {}});
    read.fields.set(Column::unit, {typed.unit, {}});
    reading::understand(read);
    return symbol(read.op) == row.text(Column::op) && value_text(read) == row.text(Column::value) &&
           read.unit == row.text(Column::unit);
}

}  // namespace

Filling::Filling(std::shared_ptr<const Template> form, const Library& library, Cell at, bool plain)
    : template_(std::move(form)),
      library_(library),
      at_(at),
      plain_(plain),
      layout_(make_layout(*template_, at)) {
    if (auto read_empty = read()) empty_ = std::move(*read_empty);
}

std::optional<Form> Filling::read() const {
    auto forms = read_forms(filled_sheet(layout_), library_, plain_ ? nullptr : template_);
    if (forms.empty()) return std::nullopt;
    return std::move(forms.front());
}

CellWrite* Filling::write_at(Cell at) {
    const auto found = std::find_if(layout_.cells.begin(), layout_.cells.end(),
                                    [at](const CellWrite& write) { return write.at == at; });
    return found == layout_.cells.end() ? nullptr : &*found;
}

/// A number that would not show as it is written (9.50) is kept as text.
void Filling::put(Cell at, const std::string& text) {
    if (CellWrite* write = write_at(at)) {
        *write = {at, text, false};
    } else {
        layout_.cells.push_back({at, text, false});
    }
    CellLook look = look_at(layout_, at);
    const bool kept = look.number == CellLook::Number::text;
    if (kept || typed_cell(text, NumberClass::plain).text == text) return;
    look.number = CellLook::Number::text;
    set_look(at, look);
}

/// Looks do not overlap, so that a host may write them in any order: the range is taken apart at
/// the cell's row.
void Filling::set_look(Cell at, const CellLook& look) {
    const auto covers = [at](const LookWrite& write) { return write.range.contains(at); };
    const auto found = std::find_if(layout_.looks.begin(), layout_.looks.end(), covers);
    if (found == layout_.looks.end()) return layout_.looks.push_back({{at, at}, look});
    const LookWrite whole = *found;
    const auto [first, last] = whole.range;
    *found = {{{at.row, first.column}, {at.row, last.column}}, look};
    if (first.row < at.row)
        layout_.looks.push_back({{first, {at.row - 1, last.column}}, whole.look});
    if (last.row > at.row)
        layout_.looks.push_back({{{at.row + 1, first.column}, last}, whole.look});
}

bool Filling::place(const std::string& key, const std::string& text, Cell at,
                    const std::string& printed, Accept accept) {
    const CellWrite* write = write_at(at);
    const std::optional<CellWrite> before = write ? std::optional(*write) : std::nullopt;
    const std::string cell = before ? before->text : "";
    const std::vector<LookWrite> looks = layout_.looks;
    for (const std::string& candidate : with_text(cell, printed, text)) {
        put(at, candidate);
        const auto form = read();
        const bool others_stay =
            form && std::all_of(placed_.begin(), placed_.end(), [&](const auto& other) {
                return field_arrived(*form, other.first, other.second);
            });
        if (others_stay && accept(*form, key, text)) return true;
    }
    layout_.looks = looks;
    if (before) *write_at(at) = *before;
    if (!before) layout_.cells.pop_back();
    return false;
}

bool Filling::fill_field(const std::string& key, const std::string& text) {
    const Field* field = empty_.field(key);
    if (!field) return false;
    if (field->text != text && !place(key, text, field->at, field->text, field_arrived))
        return false;
    placed_[key] = text;
    return true;
}

/// A line that only the template knows: "230001 某局", with the code before the name.
void Filling::fill_agency_line(const Contents& content) {
    const auto name = content.fields.find("agency_name"), code = content.fields.find("agency_code");
    if (name == content.fields.end() || empty_.field("agency_name")) return;
    const std::string text =
        (code == content.fields.end() || empty_.field("agency_code") ? "" : code->second) +
        name->second;
    for (const TemplateCell& cell : template_->cells) {
        const Cell at{at_.row + cell.range.first.row, at_.column + cell.range.first.column};
        if (cell.field == "agency_name" && !write_at(at)) return put(at, text);
    }
}

void Filling::fill_fields(const Contents& content) {
    fill_agency_line(content);
    for (const auto& [key, text] : content.fields) {
        if (key == "amount_unit" && !template_->amount_unit.empty()) continue;
        if (fill_field(key, text)) continue;
        for (const auto& [wanted, twin] : twins) {
            const std::string other(twin);
            if (wanted != key || content.fields.contains(other) || placed_.contains(other))
                continue;
            if (fill_field(other, text)) break;
        }
    }
}

bool Filling::adds_up(const CellWrite& formula, const Contents& content) const {
    const auto cells = added_cells(formula.text);
    Decimal sum;
    for (const Cell cell : cells) {
        const auto amount = std::find_if(empty_.amounts.begin(), empty_.amounts.end(),
                                         [&](const Amount& one) { return one.at == cell; });
        if (amount == empty_.amounts.end()) continue;
        const auto text = content.amounts.find(amount->key);
        if (text != content.amounts.end())
            sum = sum + Decimal::parse(text->second).value_or(Decimal());
    }
    const auto key = std::find_if(empty_.amounts.begin(), empty_.amounts.end(),
                                  [&](const Amount& one) { return one.at == formula.at; });
    const auto wanted =
        key == empty_.amounts.end() ? content.amounts.end() : content.amounts.find(key->key);
    return !cells.empty() && wanted != content.amounts.end() &&
           sum == Decimal::parse(wanted->second);
}

/// A plain form prints no unit beside an amount that brings its own.
void Filling::fill_amount(const std::string& key, const std::string& text,
                          const Contents& content) {
    const Amount* amount = empty_.amount(key);
    if (!amount) return;
    const auto unit = content.units.find(key);
    if (plain_ && unit != content.units.end()) return put(amount->at, text + unit->second);
    const CellWrite* write = write_at(amount->at);
    if (!write || write->formula) {
        put(amount->at, text);
    } else {
        place(key, text, amount->at, amount->text, amount_arrived);
    }
}

void Filling::fill_amounts(const Contents& content) {
    for (const auto& [key, text] : content.amounts) {
        const Amount* amount = empty_.amount(key);
        const CellWrite* write = amount ? write_at(amount->at) : nullptr;
        if (!write || !write->formula || !adds_up(*write, content))
            fill_amount(key, text, content);
    }
}

const TemplateColumn* Filling::column(Column column) const {
    for (const TemplateColumn& one : template_->table.columns)
        if (one.column == column && !one.tick) return &one;
    return nullptr;
}

void Filling::put(const TemplateColumn* column, int sheet_row, const std::string& text) {
    if (column && !text.empty()) put(Cell{sheet_row, at_.column + column->first}, text);
}

/// Operator and unit go into columns of their own where the form has them, else to the number.
void Filling::fill_value(const ContentRow& row, int sheet_row) {
    const TemplateColumn *op = column(Column::op), *unit = column(Column::unit);
    std::string sign = row.text(Column::op);
    const std::string value = row.text(Column::value), measure = row.text(Column::unit);
    std::vector<std::string> signs{sign, ""};
    for (const std::string& own : template_->operators)
        if (!sign.empty() && symbol(read_operator(own).op) == sign)
            signs.insert(signs.begin(), own);
    Typed best{op ? sign : "", (op ? "" : sign) + value + (unit ? "" : measure),
               unit ? measure : ""};
    bool found = false;
    for (const std::string& in_cell : signs) {
        for (const std::string& in_unit : {measure, std::string()}) {
            if ((!op && !in_cell.empty()) || (!unit && !in_unit.empty())) continue;
            for (const std::string& text :
                 {value, value + measure, sign + value, sign + value + measure}) {
                if (found || !means({in_cell, text, in_unit}, row)) continue;
                best = {in_cell, text, in_unit};
                found = true;
            }
        }
    }
    put(op, sheet_row, best.op);
    put(column(Column::value), sheet_row, best.value);
    put(unit, sheet_row, best.unit);
}

void Filling::fill_row(const ContentRow& row, int table_row) {
    const int sheet_row = at_.row + template_->table.header_row + 1 + table_row;
    fill_value(row, sheet_row);
    for (int i = 0; i < column_count; ++i) {
        const auto which = static_cast<Column>(i);
        const bool done = which == Column::level1 || which == Column::level2 ||
                          which == Column::long_term_level2 || which == Column::op ||
                          which == Column::value || which == Column::unit;
        if (!done) put(column(which), sheet_row, row.text(which));
    }
    for (const TemplateColumn& one : template_->table.columns) {
        const auto& causes = row.causes;
        const bool ticked =
            one.column == Column::possibility
                ? one.header == row.text(Column::possibility)
                : std::find(causes.begin(), causes.end(), one.header) != causes.end();
        if (one.tick && ticked) put(&one, sheet_row, "√");
    }
}

void Filling::fill_totals(const Contents& content) {
    const auto form = content.totals.empty() ? std::nullopt : read();
    if (!form || !form->total_row) return;
    for (const auto& [which, text] : content.totals) {
        const bool same = form->total_row->text(which) == text;
        if (!same && column(which)) put(form->total_row->at(which), text);
    }
}

}  // namespace jibiao
