// Keys and mouse by xdotool.
// SPDX-License-Identifier: MPL-2.0
#include "screen.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

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

}  // namespace

void press(const std::string& key) { xdotool({"key", "--clearmodifiers", key}); }
void wait_for_window(const std::string& title) {
    xdotool({"search", "--sync", "--onlyvisible", "--name", title});
}
void type(const std::string& text) { xdotool({"type", "--delay", "20", text}); }
void click(int x, int y) {
    xdotool({"mousemove", std::to_string(x), std::to_string(y), "click", "1"});
}

}  // namespace jibiao::test
