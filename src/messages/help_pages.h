// The rules as pages of help: one for each rule and one that lists them.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.h"

namespace jibiao {

struct HelpPage {
    std::string file;  ///< "weight-sum.html"
    std::string html;  ///< whole, with nothing to load from elsewhere
};

/// Of the page of a rule.
std::string help_file(std::string_view rule);

/// "rules.html" first, then a page per rule in the order of the catalogue. They link to
/// "index.html", which is written by hand.
std::vector<HelpPage> help_pages(const Messages& messages);

}  // namespace jibiao
