// Headers that nobody knows, as questions to the user, and what the user answered. No office in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

struct ColumnChoice {
    std::string label;             ///< "指标值", "不检查这一列"
    std::optional<Column> column;  ///< empty: not to be checked
    bool operator==(const ColumnChoice&) const = default;
};

struct ColumnQuestion {
    std::string header;  ///< folded: the key of Decisions::headers
    std::string text;    ///< "第9行表头“完成目标”是哪一列？"
    Cell at;
    std::vector<ColumnChoice> choices;  ///< the columns that the form lacks
    bool operator==(const ColumnQuestion&) const = default;
};

struct ColumnAnswer {
    std::string header;
    std::string text;  ///< "按您的选择，“完成目标”是指标值"
    bool operator==(const ColumnAnswer&) const = default;
};

struct ColumnsView {
    std::vector<ColumnQuestion> questions;
    std::vector<ColumnAnswer> answers;
    bool operator==(const ColumnsView&) const = default;
};

/// `forms` are those of the sheet in view.
ColumnsView make_columns_view(const std::vector<Judged>& forms, const Decisions& decisions,
                              const Messages& messages);

}  // namespace jibiao::sidebar
