// Sheet -> forms: find every form of a sheet, name its columns and fields, undo what merging did.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/form/decisions.h"
#include "core/form/form.h"
#include "core/form/sheet.h"
#include "core/form/template.h"
#include "core/form/vocabulary.h"

namespace jibiao {

/// The templates and words a program run works with. Immutable, shared by all forms made from it.
struct Library {
    std::shared_ptr<const Vocabulary> vocabulary;
    std::vector<std::shared_ptr<const Template>> templates;

    std::shared_ptr<const Template> find(std::string_view id) const;   ///< null when unknown
};

/// Every form of the sheet, from top to bottom; none when the sheet holds no indicator table.
/// `only` forces a template instead of choosing the best match. Headers that the user gave a meaning
/// have it. Forms `before` a change of the sheet spare reading again what their rows still say; the
/// result is the same without them.
std::vector<Form> read_forms(const Sheet& sheet, const Library& library,
                             std::shared_ptr<const Template> only = nullptr,
                             const Decisions& decisions = {},
                             const std::vector<const Form*>& before = {});

}  // namespace jibiao
