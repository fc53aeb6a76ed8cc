// Which findings the list shows, in which order, under which headings. No office in it.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hosts/uno/sidebar/model/check_view.h"

namespace jibiao::sidebar {

enum class Order : unsigned char {
    severity,  ///< errors first
    group,     ///< by group of rules, each under a heading
    place      ///< from top to bottom
};

/// What is ticked is shown; with nothing ticked everything is.
struct Filter {
    bool errors = false, warnings = false, hints = false, refused = false;
    Order order = Order::severity;
    bool all() const { return !errors && !warnings && !hints && !refused; }
    bool operator==(const Filter&) const = default;
};

struct ListedRow {
    std::optional<std::size_t> finding;  ///< the number in CheckView::rows; none for a heading
    std::string key;  ///< of a heading: stays the same while findings come and go
    std::string heading;
    bool operator==(const ListedRow&) const = default;
};

/// A filter that leaves nothing gives one heading that says so.
std::vector<ListedRow> list_findings(const std::vector<FindingRow>& rows, const Filter& filter,
                                     const Messages& messages);

}  // namespace jibiao::sidebar
