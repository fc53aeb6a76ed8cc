// From the upload JSON back to a filled form.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/form/read.h"
#include "core/import/content.h"
#include "core/layout/layout.h"
#include "core/output/json.h"

namespace jibiao {

/// A text of the JSON that the filled form does not show as it was.
struct Unplaced {
    std::string where;  ///< JSON pointer: "/form/indicators/3/actual"
    std::string text;
    enum class Reason : unsigned char {
        no_place,   ///< the form has no cell for it
        changed,    ///< it stands in the form but reads differently
        last_year,  ///< dropped on purpose, for the new year
    } reason = Reason::no_place;
    bool operator==(const Unplaced&) const = default;
};
std::string_view reason_name(Unplaced::Reason reason);  ///< "no-place" "changed" "last-year"
/// An array of {"where": …, "text": …, "reason": …}.
Json unplaced_json(const std::vector<Unplaced>& unplaced);

struct Import {
    std::shared_ptr<const Template> form_template;
    Layout layout;  ///< the form with all its texts
    std::vector<Unplaced> unplaced;
};

struct ImportOptions {
    std::string template_id;  ///< "": the one it was exported from, else the nearest of its kind
    bool new_year = false;    ///< see in_new_year
    Cell at;                  ///< where the form's first cell goes
};

/// Every form of an export, or of a workbook's; options hold for each of them. Errors: those of
/// import_form but the last.
Result<std::vector<Import>> import_forms(std::string_view json, const Library& library,
                                         const ImportOptions& options = {});

/// Sheet -> JSON -> sheet -> JSON gives the same "form" and "records" again, as far as nothing is
/// unplaced; the receipt is of the new sheet. Errors: those of read_contents, "template.unknown",
/// "import.no-template" (none of its kind), "import.several" (a workbook's file with more than one
/// form).
Result<Import> import_form(std::string_view json, const Library& library,
                           const ImportOptions& options = {});

}  // namespace jibiao
