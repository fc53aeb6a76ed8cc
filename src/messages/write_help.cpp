// jibiao_help FOLDER: writes the pages of help, a folder per language. Runs while the extension is packed.
// SPDX-License-Identifier: MPL-2.0
#include <filesystem>
#include <fstream>
#include <iostream>

#include "messages/help_pages.h"

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: jibiao_help FOLDER\n";
        return 2;
    }
    for (const std::string_view language : jibiao::languages()) {
        const auto folder = std::filesystem::path(arguments[1]) / std::string(language);
        std::filesystem::create_directories(folder);
        for (const auto& page : jibiao::help_pages(jibiao::Messages(language))) {
            std::ofstream file(folder / page.file, std::ios::binary);
            if (!(file << page.html).flush()) {
                std::cerr << "cannot write " << (folder / page.file) << "\n";
                return 1;
            }
        }
    }
}
