// A sheet as a spreadsheet's JavaScript gives it: blocks of values and areas, one call each.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/json_reader.h"
#include "core/form/sheet.h"
#include "hosts/wasm/number_format.h"

namespace jibiao::wasm {

/// What of a sheet the core does not ask for but writing into cells does.
struct Facts {
    std::vector<std::pair<Range, NumberFormat>> formats;  ///< later ones win
    std::vector<Range> locked, unlocked;
    bool cut = false;  ///< more of the sheet may be filled than was read

    NumberFormat format(Cell at) const;
    bool is_locked(Cell at) const;
};

struct Snapshot {
    Sheet sheet;
    Facts facts;
};

/// Reads "snapshot" of a request (door.d.ts). What is wrong is noted with the reader; the result is
/// then of no use. The sheet reaches as far as the one that the LibreOffice host reads: A1 to the
/// last content, and on to the end of areas merged from there.
Snapshot read_snapshot(std::string name, const JsonReader& snapshot);

}  // namespace jibiao::wasm
