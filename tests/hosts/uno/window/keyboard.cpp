// A keyboard for Chinese: the keys that no keyboard of today has, by xkbcomp.
// SPDX-License-Identifier: MPL-2.0
#include "keyboard.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <vector>

#include "core/base/text.h"

namespace jibiao::test {
namespace {

/// The X server's number of a character: some have an older one than that of Unicode.
unsigned long keysym(char32_t c) {
    switch (c) {
        case U'≥': return 0x08be;
        case U'≤': return 0x08bc;
        case U'、': return 0x04a4;
        case U'。': return 0x04a1;
        default: return 0x01000000UL + c;
    }
}

std::vector<int> spare_keys() {
    std::vector<int> keys;
    for (int key = 147; key <= 190; ++key) keys.push_back(key);
    for (int key = 208; key <= 255; ++key) keys.push_back(key);
    return keys;
}

std::string keymap(const std::u32string& characters, const std::vector<int>& keys) {
    std::ostringstream map;
    map << "xkb_keymap { xkb_keycodes { include \"evdev+aliases(qwerty)\" };"
           " xkb_types { include \"complete\" }; xkb_compat { include \"complete\" };"
           " xkb_symbols { include \"pc+us\"\n";
    for (std::size_t i = 0; i < characters.size(); ++i) {
        map << "key <I" << keys[i] << "> { [ 0x" << std::hex << keysym(characters[i]) << std::dec
            << " ] };\n";
    }
    map << "}; };\n";
    return map.str();
}

}  // namespace

void teach_keyboard(const std::string& text) {
    static std::u32string known;
    static const std::vector<int> keys = spare_keys();
    const std::size_t before = known.size();
    for (const char32_t c : decode(text)) {
        if (c > 127 && known.find(c) == known.npos) known += c;
    }
    if (known.size() == before) return;
    ASSERT_LE(known.size(), keys.size()) << "no key is left";
    const char* const display = std::getenv("DISPLAY");
    ASSERT_TRUE(display);
    const std::string command = std::string("xkbcomp -w 0 - ") + display + " 2>/dev/null";
    std::FILE* const pipe = popen(command.c_str(), "w");
    std::fputs(keymap(known, keys).c_str(), pipe);
    ASSERT_EQ(pclose(pipe), 0);
}

}  // namespace jibiao::test
