// Records against the lengths of the profile.
// SPDX-License-Identifier: MPL-2.0
#include "core/output/lengths.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/output/records.h"

namespace jibiao {
namespace {

/// The same in every record of a form.
bool is_of_the_form(const std::string& element) {
    constexpr std::string_view beginnings[] = {"MOF_", "FISCAL_", "AGENCY_", "DEPT_", "PRO_"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view one) { return element.starts_with(one); });
}

/// A record's elements, each against its length.
void look_at(const Json& record, const ExportCodes& codes, std::vector<Error>& found) {
    const std::string name = record.value("LV3_PERF_IND_NAME", "");
    for (const auto& [element, value] : record.items()) {
        const auto most = codes.lengths.find(element);
        if (most == codes.lengths.end() || !value.is_string()) continue;
        const auto size = static_cast<int>(length(value.get_ref<const std::string&>()));
        if (size <= most->second) continue;
        const bool named = !name.empty() && !is_of_the_form(element);
        Error error{"export.too-long", element + (named ? " " + name : ""),
                    std::to_string(size) + "/" + std::to_string(most->second)};
        if (std::find(found.begin(), found.end(), error) == found.end())
            found.push_back(std::move(error));
    }
}

}  // namespace

std::vector<Error> too_long(const Form& form) {
    std::vector<Error> found;
    const RecordHead head = record_head(form);
    const Json records = records_json(form, head);
    for (const auto& list : records)
        for (const Json& record : list) look_at(record, head.codes, found);
    return found;
}

}  // namespace jibiao
