// Parts of a form: those that a rule reads, those that a change of the sheet touched.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <initializer_list>

#include "core/form/form.h"

namespace jibiao {

/// A set of parts: the columns of the indicator rows, each with what was understood from its cells,
/// and all that stands around the rows.
class Parts {
public:
    constexpr Parts() = default;
    constexpr Parts(Column column) : bits_(std::uint32_t{1} << static_cast<int>(column)) {}
    constexpr Parts(std::initializer_list<Parts> parts) {
        for (const Parts part : parts) bits_ |= part.bits_;
    }

    /// Indicator::op, number and unit, which are understood from three columns together.
    static constexpr Parts target() { return {Column::op, Column::value, Column::unit}; }
    /// Whether a row says that nothing applies in it.
    static constexpr Parts applies() { return Parts(std::uint32_t{1} << column_count); }
    /// Title, header fields, amounts, texts, blank rows, the total row.
    static constexpr Parts around() { return Parts(std::uint32_t{2} << column_count); }
    static constexpr Parts everything() { return Parts(~std::uint32_t{0}); }

    constexpr Parts& operator|=(Parts other) {
        bits_ |= other.bits_;
        return *this;
    }
    constexpr bool meet(Parts other) const { return (bits_ & other.bits_) != 0; }
    bool operator==(const Parts&) const = default;

private:
    constexpr explicit Parts(std::uint32_t bits) : bits_(bits) {}

    std::uint32_t bits_ = 0;
};

/// What of a row is another one.
Parts difference(const Indicator& before, const Indicator& now);
/// What of a form is another one, its rows left out; `everything` where a rule would have to look at
/// every row anew: other columns, settings, template or profile.
Parts difference_around(const Form& before, const Form& now);

}  // namespace jibiao
