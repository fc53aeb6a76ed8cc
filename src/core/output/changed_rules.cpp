// Rules that the user's own settings changed.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/changed_rules.h"

#include <nlohmann/json.hpp>

#include "core/rules/rule.h"

namespace jibiao {

void note_changed_rules(Json& exported, const Settings& of_user) {
    Json changed = Json::array();
    for (const Rule* rule : all_rules()) {
        const auto found = of_user.rules.find(rule->id);
        if (found == of_user.rules.end()) continue;
        const auto& [id, settings] = *found;
        if (settings.off) changed.push_back({{"rule", id}, {"off", true}});
        if (!settings.off && settings.severity) {
            changed.push_back({{"rule", id}, {"severity", severity_name(*settings.severity)}});
        }
    }
    if (!changed.empty()) exported["receipt"]["changed_rules"] = std::move(changed);
}

}  // namespace jibiao
