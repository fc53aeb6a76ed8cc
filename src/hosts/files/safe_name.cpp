// Replacing what a path would take for something else.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/safe_name.h"

#include <algorithm>

namespace jibiao {
namespace {

constexpr std::size_t longest =
    180;  // bytes; a name may have 255, with number, ending and temporary prefix

std::string small(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_refused(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
}

/// CON, NUL, COM1 … mean devices to Windows, also with an ending.
bool is_device(const std::string& name) {
    const std::string stem = small(name.substr(0, name.find('.')));
    if (stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")))
        return stem[3] >= '1' && stem[3] <= '9';
    return stem == "con" || stem == "prn" || stem == "aux" || stem == "nul";
}

}  // namespace

std::string safe_name(std::string_view text) {
    std::string name(text.substr(0, longest));
    // Not in the middle of a character.
    if (text.size() > longest)
        while (!name.empty() && (static_cast<unsigned char>(text[name.size()]) & 0xC0) == 0x80)
            name.pop_back();
    std::replace_if(name.begin(), name.end(), is_refused, '_');
    while (name.starts_with('.') || name.starts_with(' ')) name.erase(0, 1);
    while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
    if (is_device(name)) name.insert(0, "_");
    return name.empty() ? "_" : name;
}

OutputNames::OutputNames(std::filesystem::path folder, const std::vector<std::string>& inputs)
    : folder_(std::move(folder)) {
    std::error_code error;
    for (const std::string& input : inputs) {
        auto path = std::filesystem::canonical(input, error);
        if (!error) inputs_.insert(std::move(path));
    }
}

bool OutputNames::is_input(const std::filesystem::path& file) const {
    std::error_code error;
    return inputs_.contains(std::filesystem::weakly_canonical(file, error));
}

std::filesystem::path OutputNames::next(std::string_view stem, std::string_view ending) {
    const std::string name = safe_name(stem);
    for (int number = 1;; ++number) {
        const std::string numbered = name + (number > 1 ? "-" + std::to_string(number) : "");
        const std::string whole = numbered + std::string(ending);
        if (is_input(folder_ / whole) || !taken_.insert(small(whole)).second) continue;
        return folder_ / whole;
    }
}

}  // namespace jibiao
