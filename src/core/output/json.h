// The JSON that others build on (check report, upload export, lists). Keys in a fixed order, no time stamp.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/rules/rule.h"
#include "core/session/session.h"

namespace jibiao {

using Json = nlohmann::ordered_json;

inline constexpr const char* program_version = "0.1.0";

/// A finding with the words of one language; the messages library makes it.
struct Spoken {
    Finding finding;
    std::string message;                    ///< one sentence: what, where, what was read, what to do
    std::vector<std::string> fix_labels;    ///< one per fix
    std::string set_aside;                  ///< the reason, where the user set the finding aside
};

/// One entry of "forms" of `check --format json`. `spoken` holds form.findings in order, also those
/// that were set aside.
Json form_json(const Judged& judged, const std::vector<Spoken>& spoken);
Json finding_json(const Spoken& spoken);
/// The same for a finding between forms: it also names its sheet.
Json finding_json(const Spoken& spoken, const std::string& sheet);
/// One entry of "files"; `error` empty means none. `findings` are those between its forms; the counts
/// are of all that were not set aside.
Json file_json(const std::string& file, const std::string& error, std::vector<Json> forms,
               std::vector<Json> findings);
Json report_json(std::vector<Json> files);

/// `jibiao value TEXT`: {"kind":"quantity","operator":"≥","number":"95","unit":"%"}.
Json value_json(std::string_view text);
/// `jibiao templates`: id, name, kind, region, year, version, source of each.
Json templates_json(const Library& library);

/// The upload JSON (INTERFACES): form, records, receipt. `draft` marks one made while errors stand.
/// Beyond the promised keys, "form" ends with "amount_unit", "amounts" (money in 万元 and 元) and "fields":
/// every header field of the sheet by key, as typed, so that a form can be filled again. ASCII comparison signs become the standard ones,
/// because the budget system would rewrite an ASCII ">" as a bracket.
Json export_json(const Judged& judged, bool draft);

/// The exports of all forms of a workbook in one file, each with the name of its sheet, and a
/// receipt of the workbook: the counts of all forms and of what is found between them.
Json export_workbook_json(const JudgedWorkbook& workbook, bool draft);

/// Two spaces of indentation, UTF-8, a final line feed: the same bytes on every host.
std::string to_text(const Json& json);

}  // namespace jibiao
