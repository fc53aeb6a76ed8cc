// Keys and mouse of the virtual screen.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace jibiao::test {

/// Names as xdotool knows them: "Return", "ctrl+z".
void press(const std::string& key);
void type(const std::string& text);
void click(int x, int y);

}  // namespace jibiao::test
