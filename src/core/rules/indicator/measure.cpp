// What an indicator measures, as far as the end of its name tells.
// SPDX-License-Identifier: MPL-2.0
#include "core/rules/indicator/measure.h"

#include "core/base/text.h"
#include "core/form/vocabulary.h"

namespace jibiao::rules {
namespace {

constexpr std::size_t shortest_part = 3;

/// Where a joining word stands at `at`, its length; 0 elsewhere. 及时 joins nothing.
std::size_t joint(std::u32string_view text, std::size_t at) {
    if (text[at] == U'、' || text[at] == U'和') return 1;
    if (text.substr(at).starts_with(U"以及")) return 2;
    return text[at] == U'及' && !text.substr(at + 1).starts_with(U'时') ? 1 : 0;
}

std::vector<std::u32string> split(std::u32string_view text) {
    std::vector<std::u32string> parts(1);
    int quotes = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == U'“' || text[at] == U'《' || text[at] == U'(') ++quotes;
        if (text[at] == U'”' || text[at] == U'》' || text[at] == U')') --quotes;
        const std::size_t size = quotes > 0 ? 0 : joint(text, at);
        if (size > 0) {
            parts.emplace_back();
        } else {
            parts.back() += text[at];
        }
        at += size > 0 ? size : 1;
    }
    return parts;
}

/// A folded text without brackets and stops at its end.
std::string_view bare(std::string_view folded) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view stop : {"。", ".", ";", ","}) {
            if (!folded.ends_with(stop)) continue;
            folded.remove_suffix(stop.size());
            again = true;
        }
        if (!folded.ends_with(')')) continue;
        const auto open = folded.rfind('(');
        if (open == std::string_view::npos || open == 0) continue;
        folded = folded.substr(0, open);
        again = true;
    }
    return folded;
}

Measure measure_of_bare(const Form& form, std::string_view bare) {
    const auto ends = [&](std::string_view list) {
        return ends_with_any(bare, form.vocabulary->words(list));
    };
    if (ends("shares") && !ends("not_shares")) return Measure::share;
    if (ends("people")) return Measure::people;
    if (ends("households")) return Measure::households;
    if (ends("durations")) return Measure::duration;
    if (ends("money")) return Measure::money;
    return ends("counts") ? Measure::count : Measure::unknown;
}

bool is_joint(std::string_view bare) {
    return contains_any(bare, {"、", "和", "及"});
}

std::vector<std::string> joined_measures_of_bare(const Form& form, std::string_view bare) {
    const auto measured = [&](std::string_view part) {
        return length(part) >= shortest_part &&
               (measure_of(form, part) != Measure::unknown ||
                ends_with_any(part, form.vocabulary->words("other_measures")));
    };
    std::vector<std::string> measures;
    if (!is_joint(bare)) {
        if (measured(bare)) measures.emplace_back(bare);
        return measures;
    }
    for (const std::u32string& part : split(decode(bare))) {
        std::string text = encode(part);
        if (measured(text)) measures.push_back(std::move(text));
    }
    return measures;
}

}  // namespace

std::string bare_name(std::string_view name) {
    return std::string(bare(fold_label(name)));
}

std::string_view bare_name(const Indicator& row) {
    return bare(row.folded_name);
}

Measure measure_of(const Form& form, std::string_view name) {
    return measure_of_bare(form, bare_name(name));
}

Measure measure_of(const Form& form, const Indicator& row) {
    return measure_of_bare(form, bare_name(row));
}

std::vector<std::string> joined_measures(const Form& form, std::string_view name) {
    return joined_measures_of_bare(form, bare_name(name));
}

std::vector<std::string> joined_measures(const Form& form, const Indicator& row) {
    return joined_measures_of_bare(form, bare_name(row));
}

}  // namespace jibiao::rules
