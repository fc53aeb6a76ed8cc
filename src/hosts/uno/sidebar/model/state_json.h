// What the panels show, as JSON: how tests in a real office read the sidebar.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/output/json.h"
#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/uno/sidebar/model/columns_view.h"
#include "hosts/uno/sidebar/model/sums_view.h"
#include "hosts/uno/sidebar/model/templates_view.h"
#include "hosts/uno/sidebar/model/typing_view.h"

namespace jibiao::sidebar {

Json to_json(const TemplatesView& view);
Json to_json(const SumsView& view);
Json to_json(const ColumnsView& view);
/// Null while nothing is typed.
Json to_json(const TypingView& view);
/// `details`: the picked finding, null without one.
Json to_json(const CheckView& view, const std::optional<Details>& details);

}  // namespace jibiao::sidebar
