// Keys and mouse of the virtual screen.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace jibiao::test {

/// Names as xdotool knows them: "Return", "ctrl+z".
void press(const std::string& key);
/// `delay`: milliseconds after each key.
void type(const std::string& text, int delay = 20);
void click(int x, int y);
/// The pixels of a part of the screen, three bytes each.
std::string picture(int x, int y, int width, int height);
/// Moves the pointer a little over the cells: under load the office's X11 plugin leaves an event, such as a
/// new size of its window, lying about until the next one comes.
void nudge();
/// Waits until a window whose title holds this is shown.
void wait_for_window(const std::string& title);

/// The window that has the keyboard.
struct ActiveWindow {
    std::string id, title;
};
ActiveWindow active_window();
/// Waits, twenty seconds at most, until another window than `before` has the keyboard and its title
/// holds this.
ActiveWindow next_window(const ActiveWindow& before, const std::string& title);

}  // namespace jibiao::test
