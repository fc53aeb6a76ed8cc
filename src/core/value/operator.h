// Calculation signs and the words for them, as a whole cell or at either end of a value.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

#include "core/value/source.h"
#include "core/value/value.h"

namespace jibiao {

/// What stands at one end of a value text; `length` 0 when no sign or word of this kind does.
struct OperatorMatch {
    Operator op = Operator::none;
    Spelling spelling = Spelling::empty;
    std::size_t length = 0;
    bool nonsense = false;  ///< several signs that make no operator together: "≥≤"
};

/// Signs at the front: "≥", "＞=". 《 and 〈 are no signs where they open a title: 《…》.
OperatorMatch signs_before(Piece text);
/// Signs, or words such as 不低于 before a number.
OperatorMatch operator_before(Piece text);
/// Words behind a number: 以上, 以内, 左右. The front is left to the number and its unit.
OperatorMatch operator_after(Piece text);

}  // namespace jibiao
