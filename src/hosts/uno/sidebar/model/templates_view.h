// What the panel 表样 shows: the form the sheet was taken for, and the templates to choose from. No
// office in it. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::sidebar {

/// What the user is looking for; empty means everything.
struct TemplateFilter {
    std::string search;              ///< words, all of which must occur; white space apart
    std::string region, year, kind;  ///< as in TemplateRow
    bool operator==(const TemplateFilter&) const = default;
};

struct TemplateRow {
    std::string id, name;
    std::string region;  ///< "重庆秀山"
    std::string year;    ///< "2023"; "" when the template is of no year
    std::string kind;    ///< "部门整体": the word, not the key
    std::string label;   ///< "2023 部门整体": tells it from the others of its region
    std::string source;  ///< where the form comes from
    std::string about;   ///< the name, and the file where it is the user's own
    bool operator==(const TemplateRow&) const = default;
};

struct TemplatesView {
    /// One sentence per form of the sheet; or one that says what to do.
    std::vector<std::string> recognised;
    bool has_form = false;
    std::vector<TemplateRow> rows;  ///< those that pass the filter, by region, kind and year
    std::vector<std::string> regions, years, kinds;  ///< what the filters offer
    std::string note;                                ///< when no template passes; else ""
    /// How many files of the user's folder could not be used, in a sentence; else "".
    std::string trouble;
    std::vector<std::string> troubles;  ///< a sentence for each of them
    bool operator==(const TemplatesView&) const = default;
};

/// `troubles`: see Extended.
TemplatesView make_templates_view(const std::vector<Judged>& forms, const Library& library,
                                  const std::vector<Error>& troubles, const TemplateFilter& filter,
                                  const Messages& messages);

}  // namespace jibiao::sidebar
