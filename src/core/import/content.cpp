// JSON -> Contents, every value by its type.
// SPDX-License-Identifier: MPL-2.0
#include "core/import/content.h"

#include "core/base/decimal.h"
#include "core/base/json_reader.h"

namespace jibiao {
namespace {

constexpr const char* format_name = "jibiao.performance-targets";
constexpr int format_version = 1;
constexpr std::size_t most_rows = 900;  // a form has at most a thousand rows

void check_format(const JsonReader& root) {
    const JsonReader format = root.need("format");
    if (format.present() && format.text() != format_name) format.refuse("format", format_name);
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
            row.text(column) = indicator.find(column_key(column)).text_or_empty();
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
    read_rows(form.need("indicators"), out);
}

}  // namespace

Result<Contents> read_content(std::string_view json) {
    JsonText text(json, "import");
    const JsonReader root = text.root();
    check_format(root);
    Contents content;
    const JsonReader origin = root.find("generator").find("template");
    if (origin.present() && !origin.is_null())
        content.template_id = origin.find("id").text_or_empty();
    read_form(root.need("form"), content);
    if (text.error()) return *text.error();
    return content;
}

}  // namespace jibiao
