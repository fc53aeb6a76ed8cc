// Typing texts into an empty form where a reader of the sheet will find them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/read.h"
#include "core/import/content.h"
#include "core/layout/layout.h"

namespace jibiao {

/// An empty form being filled: every text goes into the layout as one more cell. What the form has
/// no place for is left out; reading the sheet tells.
class Filling {
public:
    /// `form` is the template with its rows already in place, `at` where its first cell goes. A
    /// plain form is read without a template.
    Filling(std::shared_ptr<const Template> form, const Library& library, Cell at,
            bool plain = false);

    /// Into the field of that key, or into one that means as much where neither form nor content
    /// has more of them (the goal of the year is the goal).
    void fill_fields(const Contents& content);
    /// A formula that gives the wanted amount stays; else the number takes its place.
    void fill_amounts(const Contents& content);
    void fill_row(const ContentRow& row, int table_row);
    /// The row of sums, where its formulas give something else.
    void fill_totals(const Contents& content);

    const Layout& layout() const { return layout_; }
    /// The filled form as read again; null when the reader finds none.
    std::optional<Form> read() const;

private:
    using Accept = bool (*)(const Form& form, const std::string& key, const std::string& text);

    bool place(const std::string& key, const std::string& text, Cell at, const std::string& printed,
               Accept accept);
    void fill_agency_line(const Contents& content);
    bool fill_field(const std::string& key, const std::string& text);
    void fill_amount(const std::string& key, const std::string& text, const Contents& content);
    bool adds_up(const CellWrite& formula, const Contents& content) const;
    void fill_value(const ContentRow& row, int sheet_row);
    CellWrite* write_at(Cell at);
    void put(Cell at, const std::string& text);
    void set_look(Cell at, const CellLook& look);
    void put(const TemplateColumn* column, int sheet_row, const std::string& text);
    const TemplateColumn* column(Column column) const;

    std::shared_ptr<const Template> template_;
    const Library& library_;
    Cell at_;
    bool plain_;
    Layout layout_;
    Form empty_;
    std::map<std::string, std::string> placed_;  ///< fields by key
};

}  // namespace jibiao
