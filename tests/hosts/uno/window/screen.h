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
void double_click(int x, int y);

struct Point {
    int x, y;
};
/// Presses the left button at one place and takes it to the other step by step, without letting go.
void drag(Point from, Point to);
/// A little to and fro while the button is held: see `nudge`.
void waver(Point at);
void let_go();
/// Lets go while a key is held: "ctrl".
void let_go_with(const std::string& key);
/// Escape, then lets go. Not by `press`: it lets go of the button before it presses a key.
void give_drag_up();
/// Waits until no program holds the pointer. The office's X11 plugin does for up to 0.2 s after cells were
/// dropped: clicks and keys get lost, and a window that is closed takes the office down, with the extension
/// or without (SelectionManager::deregisterDropTarget calls the drag's listener, which is gone by then).
void wait_for_free_pointer();
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
