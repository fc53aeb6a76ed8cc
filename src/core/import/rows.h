// A template with as many indicator rows as a form needs, each in its block.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/form/template.h"
#include "core/import/content.h"

namespace jibiao {

struct RowPlan {
    std::vector<TemplateRow> rows;  ///< of the table
    std::vector<int> row_of;        ///< for each indicator its row in the table
};

/// Puts every indicator into the block of the template that has its labels, in their order. Blocks
/// grow where they are too small; labels the template lacks get a block of their own; blocks nobody
/// fills stay as they are.
RowPlan plan_rows(const std::vector<ContentRow>& indicators, const TemplateTable& table,
                  const Vocabulary& vocabulary);

/// The template with these rows in its table: what lies below moves, what spans the table and the
/// sums over it are extended.
Template with_rows(Template form, std::vector<TemplateRow> rows);

}  // namespace jibiao
