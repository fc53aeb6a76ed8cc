// Keys and mouse by xdotool.
// SPDX-License-Identifier: MPL-2.0
#include "screen.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "keyboard.h"
#include "output_of.h"

namespace jibiao::test {
namespace {

void xdotool(std::vector<std::string> words) {
    words.insert(words.begin(), "xdotool");
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    ASSERT_EQ(posix_spawnp(&process, "xdotool", nullptr, nullptr, arguments.data(), environ), 0);
    int status = 0;
    waitpid(process, &status, 0);
    ASSERT_EQ(status, 0) << words[1];
}

/// What xdotool says, without the end of the line; "" when it fails.
std::string told(const std::string& call) {
    std::FILE* pipe = popen(("xdotool " + call + " 2>/dev/null").c_str(), "r");
    std::string text(1000, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), pipe));
    pclose(pipe);
    return text.substr(0, text.find('\n'));
}

}  // namespace

ActiveWindow active_window() {
    const std::string id = told("getactivewindow");
    return {id, id.empty() ? "" : told("getwindowname " + id)};
}

ActiveWindow next_window(const ActiveWindow& before, const std::string& title) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    ActiveWindow now;
    do {
        now = active_window();
        if (now.id != before.id && now.title.find(title) != std::string::npos) return now;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    } while (std::chrono::steady_clock::now() < deadline);
    ADD_FAILURE() << "instead of “" << title << "” there is “" << now.title << "”";
    return now;
}

void press(const std::string& key) { xdotool({"key", "--clearmodifiers", key}); }
void wait_for_window(const std::string& title) {
    xdotool({"search", "--sync", "--onlyvisible", "--name", title});
}
void type(const std::string& text, int delay) {
    teach_keyboard(text);
    xdotool({"type", "--delay", std::to_string(delay), text});
}
void click(int x, int y) {
    // Away again: a tip that appears under a resting pointer would take the next click.
    xdotool({"mousemove", std::to_string(x), std::to_string(y), "click", "1", "mousemove", "2", "2"});
}
void double_click(int x, int y) {
    xdotool({"mousemove", std::to_string(x), std::to_string(y), "click", "--repeat", "2", "1"});
}

void drag(Point from, Point to) {
    constexpr int steps = 5;
    std::vector<std::string> words{"mousemove", std::to_string(from.x), std::to_string(from.y),
                                   "mousedown", "1"};
    for (int step = 1; step <= steps; ++step) {
        words.insert(words.end(),
                     {"mousemove", std::to_string(from.x + (to.x - from.x) * step / steps),
                      std::to_string(from.y + (to.y - from.y) * step / steps)});
    }
    xdotool(words);
}

void waver(Point at) {
    const std::string y = std::to_string(at.y);
    xdotool({"mousemove", std::to_string(at.x - 1), y, "mousemove", std::to_string(at.x), y});
}

void let_go() { xdotool({"mouseup", "1"}); }
void let_go_with(const std::string& key) {
    xdotool({"keydown", key, "mouseup", "1", "keyup", key});
}

void give_drag_up() { xdotool({"key", "Escape", "mouseup", "1"}); }

void wait_for_free_pointer() {
    output_of(
        "timeout 20 python3 -c \"import ctypes, time\n"
        "x = ctypes.CDLL('libX11.so.6')\n"
        "x.XOpenDisplay.restype = ctypes.c_void_p\n"
        "screen = ctypes.c_void_p(x.XOpenDisplay(None))\n"
        "root = ctypes.c_ulong(x.XDefaultRootWindow(screen))\n"
        "while x.XGrabPointer(screen, root, 0, 0, 1, 1, 0, 0, 0): time.sleep(0.02)\"");
}

void nudge() {
    xdotool({"mousemove", "600", "780", "mousemove", "604", "780", "mousemove", "2", "2"});
}

std::string picture(int x, int y, int width, int height) {
    const std::string part = std::to_string(width) + 'x' + std::to_string(height) + '+' +
                             std::to_string(x) + '+' + std::to_string(y);
    std::string pixels = output_of("import -silent -window root -depth 8 -crop " + part + " rgb:-");
    EXPECT_EQ(pixels.size(), static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    return pixels;
}

}  // namespace jibiao::test
