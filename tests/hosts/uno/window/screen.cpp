// Keys and mouse by xdotool.
// SPDX-License-Identifier: MPL-2.0
#include "screen.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
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

std::string picture(int x, int y, int width, int height) {
    const std::string part = std::to_string(width) + 'x' + std::to_string(height) + '+' +
                             std::to_string(x) + '+' + std::to_string(y);
    const std::string command = "import -silent -window root -depth 8 -crop " + part + " rgb:-";
    std::FILE* const pipe = popen(command.c_str(), "r");
    std::string pixels;
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) {
        pixels.append(buffer, count);
    }
    EXPECT_EQ(pclose(pipe), 0);
    EXPECT_EQ(pixels.size(), static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    return pixels;
}

}  // namespace jibiao::test
