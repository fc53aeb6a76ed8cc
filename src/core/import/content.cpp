// JSON -> Contents, every value by its type.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/content.h"

#include "core/base/decimal.h"
#include "core/base/json_reader.h"

namespace jibiao {
namespace {

constexpr const char* format_name = "jibiao.performance-targets";
constexpr const char* workbook_format_name = "jibiao.performance-targets.workbook";
constexpr int format_version = 1;
constexpr std::size_t most_forms = 500;
constexpr std::size_t most_rows = 900;  // a form has at most a thousand rows

void check_format(const JsonReader& root, const char* name) {
    const JsonReader format = root.need("format");
    if (format.present() && format.text() != name) format.refuse("format", name);
    const JsonReader version = root.need("version");
    if (version.present() && version.whole(0, INT32_MAX) > format_version)
        version.refuse("format", std::to_string(format_version));
}

void read_rows(const JsonReader& indicators, Contents& out) {
    const auto all = indicators.items();
    if (all.size() > most_rows) indicators.refuse("at most 900 indicators");
    for (const JsonReader& indicator : all) {
        ContentRow& row = out.rows.emplace_back();
        for (int i = 0; i < column_count; ++i) {
            const auto column = static_cast<Column>(i);
            const JsonReader text = indicator.find(column_key(column));
            row.text(column) = text.text_or_empty();
            if (text.present()) out.columns.insert(column);
        }
        row.causes = indicator.find("causes").texts();
    }
}

void read_amounts(const JsonReader& funding, Contents& out) {
    for (const auto& [key, amount] : funding.members()) {
        std::string text = amount.text_or_empty();
        if (amount.present() && !Decimal::parse(text)) amount.refuse("a decimal number");
        out.amounts[key] = std::move(text);
    }
}

/// The unit in which an amount was written is the one that gives its number.
void read_units(const JsonReader& amounts, Contents& out) {
    for (const auto& [key, money] : amounts.members()) {
        for (const char* unit : {"万元", "元"}) {
            const auto wanted = out.amounts.find(key);
            if (wanted == out.amounts.end() || out.units.contains(key)) continue;
            if (Decimal::parse(money.find(unit).text_or_empty()) == Decimal::parse(wanted->second))
                out.units[key] = unit;
        }
    }
}

/// What a JSON says outside of "fields", where it has none of this name.
void read_other_fields(const JsonReader& form, Contents& out) {
    const auto add = [&](const std::string& key, const std::string& text) {
        if (!text.empty()) out.fields.emplace(key, text);
    };
    add("goal", form.find("goal").text_or_empty());
    for (const char* owner : {"agency", "project"}) {
        const JsonReader names = form.find(owner);
        if (!names.present()) continue;
        for (const char* part : {"code", "name"})
            add(std::string(owner) + "_" + part, names.find(part).text_or_empty());
    }
    for (const JsonReader& month : form.find("plan").items()) {
        add("plan." + std::to_string(month.need("month").whole(1, 12)),
            month.need("percent").text_or_empty());
    }
}

void read_form(const JsonReader& form, Contents& out) {
    out.kind = form.need("kind").text();
    const JsonReader year = form.find("year");
    if (year.present() && !year.is_null()) out.year = year.whole(1900, 2200);
    out.amount_unit = form.find("amount_unit").text_or_empty();
    for (const auto& [key, field] : form.find("fields").members())
        if (std::string text = field.text_or_empty(); !text.empty()) out.fields[key] = text;
    if (out.fields.empty()) read_other_fields(form, out);
    read_amounts(form.find("funding"), out);
    if (out.amount_unit.empty()) read_units(form.find("amounts"), out);
    read_rows(form.need("indicators"), out);
    for (const Column column : {Column::weight, Column::score}) {
        const JsonReader total = form.find("totals").find(column_key(column));
        if (std::string text = total.text_or_empty(); !text.empty()) out.totals[column] = text;
    }
}

Contents read_export(const JsonReader& root) {
    check_format(root, format_name);
    Contents content;
    const JsonReader origin = root.find("generator").find("template");
    if (origin.present() && !origin.is_null())
        content.template_id = origin.find("id").text_or_empty();
    if (content.template_id.empty())
        content.title = root.find("generator").find("title").text_or_empty();
    read_form(root.need("form"), content);
    return content;
}

bool is_workbook(const JsonReader& root) {
    const JsonReader format = root.find("format");
    return format.is_text() && format.text() == workbook_format_name;
}

std::vector<Contents> read_workbook(const JsonReader& root) {
    check_format(root, workbook_format_name);
    const JsonReader forms = root.need("forms");
    std::vector<Contents> all;
    for (const JsonReader& entry : forms.items()) {
        if (all.size() == most_forms) {
            forms.refuse("at most 500 forms");
            break;
        }
        all.push_back(read_export(entry.need("export")));
        all.back().sheet = entry.find("sheet").text_or_empty();
        all.back().pointer = entry.pointer() + "/export";
    }
    if (forms.present() && all.empty()) forms.refuse("at least one form");
    return all;
}

}  // namespace

Result<std::vector<Contents>> read_contents(std::string_view json) {
    JsonText text(json, "import");
    const JsonReader root = text.root();
    std::vector<Contents> all;
    if (is_workbook(root)) {
        all = read_workbook(root);
    } else {
        all.push_back(read_export(root));
    }
    if (text.error()) return *text.error();
    return all;
}

}  // namespace jibiao
