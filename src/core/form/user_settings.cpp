// The user's word counts more than the template's.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/user_settings.h"

namespace jibiao {

void lay_over(Settings& of_template, const Settings& of_user) {
    for (const auto& [rule, theirs] : of_user.rules) {
        RuleSettings& ours = of_template.rules[rule];
        ours.off = theirs.off;
        if (theirs.severity) ours.severity = theirs.severity;
    }
}

Library with_settings(Library library, const Settings& of_user) {
    if (of_user.rules.empty()) return library;
    for (auto& one : library.templates) {
        Template changed = *one;
        lay_over(changed.settings, of_user);
        one = std::make_shared<const Template>(std::move(changed));
    }
    Vocabulary words = *library.vocabulary;
    lay_over(words.settings, of_user);
    library.vocabulary = std::make_shared<const Vocabulary>(std::move(words));
    return library;
}

}  // namespace jibiao
