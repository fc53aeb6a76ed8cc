// What the panels show, as JSON for a host that draws them itself.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/output/json.h"
#include "hosts/uno/sidebar/model/balance_view.h"
#include "hosts/uno/sidebar/model/check_view.h"
#include "hosts/uno/sidebar/model/columns_view.h"
#include "hosts/uno/sidebar/model/sums_view.h"
#include "hosts/uno/sidebar/model/templates_view.h"

namespace jibiao::wasm {

/// The key as a text that hosts keep and compare.
std::string key_text(const sidebar::FindingKey& key);

Json view_json(const sidebar::TemplatesView& view);
Json view_json(const sidebar::ColumnsView& view);
Json view_json(const sidebar::SumsView& view, const std::optional<sidebar::BalanceView>& balance);
Json view_json(const sidebar::CheckView& view, const std::optional<sidebar::Details>& details);

}  // namespace jibiao::wasm
