// A .po reader of a few lines, independent of msgfmt and Boost.
// SPDX-License-Identifier: MPL-2.0
#include "catalogue_file.h"

#include <fstream>

namespace jibiao::testing {
namespace {

std::string unquote(const std::string& line) {
    const std::size_t open = line.find('"'), close = line.rfind('"');
    std::string text;
    for (std::size_t i = open + 1; i < close; ++i) {
        if (line[i] != '\\') {
            text += line[i];
        } else if (line[++i] == 'n') {
            text += '\n';
        } else {
            text += line[i];
        }
    }
    return text;
}

}  // namespace

Entries read_catalogue_file(const std::string& language) {
    std::ifstream file(JIBIAO_SOURCE_DIR "/extension/messages/" + language + ".po");
    Entries entries;
    std::string context, id, text, line;
    std::string* current = nullptr;
    const auto finish = [&] {
        if (!id.empty()) entries[{context, id}] = text;
        context.clear(), id.clear(), text.clear();
    };
    while (std::getline(file, line)) {
        if (line.empty()) finish();
        if (line.starts_with("msgctxt")) current = &context;
        if (line.starts_with("msgid")) current = &id;
        if (line.starts_with("msgstr")) current = &text;
        if (current && line.find('"') != std::string::npos && line[0] != '#')
            *current += unquote(line);
    }
    finish();
    return entries;
}

std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open + 1, text.find('}', open) - open - 1));
    return names;
}

}  // namespace jibiao::testing
