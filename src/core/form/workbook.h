// What the rules between forms look at: the forms of a workbook and the prose beside them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/form.h"
#include "core/form/sheet.h"

namespace jibiao {

/// The sentences of a sheet that holds no form, such as 第一部分 部门整体绩效目标 in front of the
/// forms of its projects. Only texts with a number are kept: they alone can be compared with a
/// form.
struct Narrative {
    std::string sheet;
    std::vector<Field> texts;
    bool operator==(const Narrative&) const = default;
};

/// Forms and narratives in the order of their sheets, forms of one sheet from top to bottom. Owns
/// nothing.
struct Workbook {
    std::vector<const Form*> forms;
    std::vector<const Narrative*> narratives;
};

/// Called for sheets in which no form was found.
Narrative read_narrative(const Sheet& sheet);

}  // namespace jibiao
