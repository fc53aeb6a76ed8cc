// The clauses of a scoring standard, before they are put together.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/scoring/pieces.h"

namespace jibiao::scoring {

struct Clauses {
    std::optional<Decimal> full_marks;  ///< 满分10分
    std::optional<Points> reached;      ///< 达到计划值得满分3分
    std::string condition;           ///< 制度健全的,得2分: what earns `reached`
    std::optional<Condition> stated; ///< 目标值为≥98%
    std::optional<Condition> missed; ///< 比例不足90%时, before a deduction or a share
    bool partly = false;             ///< 部分完成 in front of `share`
    std::optional<Share> share;         ///< 按实际值/计划值*分值计分
    std::vector<std::pair<Condition, Points>> bands;
    std::optional<Points> otherwise;  ///< 否则不得分
    std::optional<Deduction> deduction;
    std::optional<Decimal> most;  ///< 最多扣5分
};

/// False when something was said before.
template <class T>
bool set_once(std::optional<T>& slot, const T& value) {
    if (slot) return false;
    slot = value;
    return true;
}

/// A clause from which no points follow; in remarks.cpp.
bool take_remark(Scanner& text, Clauses& clauses);

/// Empty when a clause is not understood, says something twice or contradicts another.
std::optional<Clauses> read_clauses(Text text);

}  // namespace jibiao::scoring
