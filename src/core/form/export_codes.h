// Codes of the budget system for an upload, as data: of the vocabulary, and of a template for its region.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

namespace jibiao {

class JsonReader;

struct ExportCodes {
    using Codes = std::map<std::string, std::string, std::less<>>;

    Codes level1, level2;  ///< by standard level name
    Codes level3;          ///< by the indicator's name, of the region's own library of indicators
    Codes operators;       ///< by standard sign: "≥"
    std::string division_code, division_name;  ///< 财政区划; "" where the profile does not say
    /// What behind the region (the first six digits of a project code) makes a division code.
    std::string division_suffix;
    /// Characters that an element of a record may have, by its name.
    std::map<std::string, int, std::less<>> lengths;
    std::string amount_unit;  ///< of the records; "" leaves amounts as typed

    /// These codes, and those of `other` where it has one.
    ExportCodes with(const ExportCodes& other) const;
};

/// {"level1": {"产出指标": "1"}, …, "division_code": "500241000", "lengths": {"KPI_VAL": 60}};
/// all keys may be absent.
ExportCodes load_export_codes(const JsonReader& codes);

}  // namespace jibiao
