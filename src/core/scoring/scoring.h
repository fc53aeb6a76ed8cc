// A scoring standard (评分标准) as far as the rules need it: its kind and its full marks.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/base/decimal.h"

namespace jibiao {

enum class ScoringKind : unsigned char {
    none,         ///< empty text
    ratio,        ///< 达到计划值得满分3分,否则按实际值/计划值*指标分值计分
    reverse_ratio,///< 计划值/实际值, or 1-(实际-计划)/计划
    bands,        ///< tiers with thresholds or the national bands 100%-80%(含) …
    deduction,    ///< 每发生1件扣X分,扣完为止
    discretionary,///< 酌情扣分: not computable
    other         ///< text of another kind
};

struct Scoring {
    ScoringKind kind = ScoringKind::none;
    std::optional<Decimal> full_marks;   ///< 3, 15 (the highest band); empty when the text gives none
    bool truncated = false;              ///< ends in "不得" or "为不得": the 分 is missing
    bool operator==(const Scoring&) const = default;
};

Scoring read_scoring(std::string_view text);

}  // namespace jibiao
