// A cell that holds labels and their contents: "填表人: 张三  填表日期: 2025.12.15".
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/form/reading/words.h"

namespace jibiao::reading {

/// "label：value" inside one cell.
struct LabelPart {
    std::string_view label, value;
};

/// Splits "填表人:   联系电话:   填表日期: 2025.12.15" at its known labels. Empty when the text
/// does not begin with a known label and a colon.
std::vector<LabelPart> label_parts(std::string_view text, const Words& words);

/// "资金总额：50万元，其中财政拨款48万元，其他资金2万元": the amounts told in one sentence. Only the
/// given part where anything else stands in it.
std::vector<LabelPart> told_amounts(const LabelPart& part, const Words& words);

}  // namespace jibiao::reading
