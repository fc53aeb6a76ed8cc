// A keyboard for Chinese on the virtual screen.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace jibiao::test {

/// Gives each character that no key has yet a key of its own, for good. xdotool alone would lend all of them
/// one key in turn, and whoever reads the keyboard a moment later sees another character.
void teach_keyboard(const std::string& text);

}  // namespace jibiao::test
