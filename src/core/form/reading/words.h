// The vocabulary's labels made ready for looking up what a cell says.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text_map.h"
#include "core/form/decisions.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao::reading {

inline bool is_level(Column column) {
    return column == Column::level1 || column == Column::level2 || column == Column::level3;
}

/// A header text's column. The lower the rank, the more surely it means this column.
struct ColumnWord {
    Column column;
    int rank = 0;
};

/// An amount's label: `group` is the label it must stand under or right of, "" for none; folded.
struct AmountWord {
    std::string key, group;
};

/// Looks up headers and labels as typed: spaces, line breaks, width and stars do not matter, a
/// leading "其中：" and brackets with their content only where the whole text is unknown.
class Words {
public:
    explicit Words(const Vocabulary& vocabulary);
    /// The table headers of templates where `general`, which must outlive this, has none.
    Words(const std::vector<std::shared_ptr<const Template>>& templates, const Words& general);
    /// One template's own labels, before those of `general`, which must outlive this.
    Words(const Template& form_template, const Words& general);

    /// What the user said about headers, before all of `general`, which must outlive this.
    Words(const Decisions& decisions, const Words& general);

    /// Whether the user said that nothing is asked of a column with this header.
    bool is_unchecked(std::string_view header) const;
    /// The column that the user gave to this header.
    std::optional<ColumnWord> answer(std::string_view header) const;
    std::optional<ColumnWord> column(std::string_view text) const;
    /// The key of a header field or null.
    const std::string* field(std::string_view text) const;
    /// The amounts that a label may mean; null for none.
    const std::vector<AmountWord>* amounts(std::string_view text) const;
    bool is_label(std::string_view text) const { return field(text) || amounts(text); }
    /// The first part of an amount's key by a header of the funding grid ("executed" by
    /// "执行数（B）" or "1-7月执行数"), the second by a row's label; null for none.
    const std::string* grid_column(std::string_view text) const;
    const std::string* grid_row(std::string_view text) const;
    /// The column that a tick under this header tells about.
    std::optional<Column> tick(std::string_view text) const;
    /// 合计 总计 总分 小计 …
    bool is_total(std::string_view text) const;
    /// Printed in the form by its template, with nothing typed behind it.
    bool is_printed(std::string_view text) const;
    /// A cheap first look: false when the text cannot be the header of a level column.
    bool may_name_level(std::string_view text) const;

private:
    template <class T>
    using Map = TextMap<T>;

    /// Null where the user said nothing about this header.
    const std::optional<Column>* answered(std::string_view header) const;
    void add_columns(Column column, const std::vector<std::string>& headers);
    void add_headers(const Template& form_template);
    void drop_ambiguous_amounts();
    bool holds_mark(std::string_view text) const;
    void add_amount(const std::string& key, std::string_view label);
    bool names_grid_column(std::string_view key) const;
    bool add_grid(const Template& form_template, const TemplateCell& cell);
    template <class T>
    const T* find(Map<T> Words::*map, std::string_view text) const;

    const Words* general_ = nullptr;
    Map<ColumnWord> columns_;
    Map<std::string> fields_, grid_columns_, grid_rows_;
    Map<Column> ticks_;
    Map<std::vector<AmountWord>> amounts_;
    Map<std::optional<Column>> answers_;
    Map<bool> totals_, printed_;
    std::vector<std::string> level_marks_;  ///< every level header contains one of these characters
};

/// "1-7月执行数" -> "执行数": without the months that it covers; folded.
std::string_view without_months(std::string_view folded);

/// Folded, brackets and what stands in them dropped: "部门(单位)名称" -> "部门名称".
std::string without_brackets(std::string_view folded);

}  // namespace jibiao::reading
