// What a form shows before anything is understood (title, headers, labels), and the template it
// fits. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/form/reading/labelled.h"
#include "core/form/reading/table.h"

namespace jibiao::reading {

struct Face {
    std::string title;                 ///< as compared: folded, without year
    std::vector<std::string> headers;  ///< folded
    std::vector<std::string> labels;   ///< folded, up to the colon; sorted
};

/// `areas`: the rows outside the indicator rows.
Face face_of(const Sheet& sheet, const Table& table, const std::vector<Area>& areas,
             std::string_view title);

/// The title as compared between forms and templates: "2023年特定目标类项目绩效目标表" and
/// "{year}年…" alike.
std::string bare_title(std::string_view title);

/// 0 to 100: how well the form fits the template. Deterministic sum of three parts:
///   35 for the title (21 when one only contains the other, a county's name before it for
///   instance), 40 for the headers of the table, by the share of columns that both have, 25 for the
///   template's printed labels, by the share that stands in the form.
/// Headers weigh most because they decide what the cells mean; the title tells siblings of one
/// layout apart (Hunan's many department forms share headers); labels let a form with a changed
/// title pass.
int fit(const Face& face, const Template& form_template);

/// A form belongs to a template from this fit on: all headers and most labels, or a title and most
/// of both.
inline constexpr int least_fit = 60;

/// The best fitting template; on a tie the first; null below `least_fit`.
std::shared_ptr<const Template> choose(
    const Face& face, const std::vector<std::shared_ptr<const Template>>& templates);

}  // namespace jibiao::reading
