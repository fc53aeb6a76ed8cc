// A good request of every kind, and bad ones made of them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/output/json.h"

namespace jibiao::test {

/// In an order in which all of them get a result: a document "d" with the sheets of boye.xlsx.
std::vector<Json> good_requests();

/// Every member of the request, at any depth, left out or replaced by values of other types, one at
/// a time; members that nobody knows.
std::vector<Json> wrong_requests(const Json& request);

/// The text with some bytes changed, doubled, left out; the same number gives the same text.
std::string damaged(std::string text, unsigned number);

}  // namespace jibiao::test
