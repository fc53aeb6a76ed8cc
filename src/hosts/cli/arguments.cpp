// One table says which command takes what; the reader only follows it.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/arguments.h"

#include <span>

namespace jibiao::cli {
namespace {

struct Option {
    std::string_view name;
    enum Kind { flag, text, choice } kind = text;
    std::vector<std::string_view> choices = {};
    bool needed = false;
};

struct Command {
    std::string_view name;
    std::string_view argument;     ///< what its names are called; "" when it takes none
    std::size_t most;              ///< at most so many names; at least one where it takes any
    std::vector<Option> options;
};

const Command* find_command(std::string_view name) {
    static const Option lang{"--lang", Option::choice, {"zh_CN", "en", "zh_TW"}};
    static const Option text_or_json{"--format", Option::choice, {"text", "json"}};
    static const Option templates{"--templates"};
    static const Option report{"--format", Option::choice, {"text", "json", "csv"}};
    static const std::vector<Command> commands{
        {"check",
         "FILE",
         SIZE_MAX,
         {report, {"--template"}, {"--only"}, {"--resume"}, {"--summary"}, templates, lang}},
        {"export",
         "FILE",
         SIZE_MAX,
         {{"--out"},
          {"--draft", Option::flag},
          {"--public", Option::flag},
          {"--sheet", Option::flag},
          {"--workbook", Option::flag},
          {"--override"},
          {"--resume"},
          templates,
          lang}},
        {"publish", "FILE", 1, {{"--out", Option::text, {}, true}, lang}},
        {"import",
         "JSON",
         1,
         {{"--out", Option::text, {}, true},
          {"--template"},
          {"--new-year", Option::flag},
          templates,
          lang}},
        {"insert", "TEMPLATE-ID", 1, {{"--out", Option::text, {}, true}, templates, lang}},
        {"templates", "", 0, {text_or_json, templates, lang}},
        {"rules", "", 0, {{"--format", Option::choice, {"text", "markdown", "json"}}, lang}},
        {"value", "TEXT", 1, {lang}},
        {"help", "", 0, {lang}},
        {"version", "", 0, {}},
    };
    if (name == "--help" || name == "-h") name = "help";
    if (name == "--version") name = "version";
    for (const Command& command : commands)
        if (command.name == name) return &command;
    return nullptr;
}

const Option* find_option(const Command& command, std::string_view name) {
    for (const Option& option : command.options)
        if (option.name == name) return &option;
    return nullptr;
}

bool is_choice(const Option& option, const std::string& value) {
    if (option.kind != Option::choice) return true;
    for (const std::string_view choice : option.choices)
        if (choice == value) return true;
    return false;
}

/// "-5" is a text that `value` may be asked about, not an option.
bool is_option(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && !(word[1] >= '0' && word[1] <= '9');
}

/// The words after the command, one after the other.
class Words {
public:
    explicit Words(std::span<const std::string> words) : words_(words) {}
    bool done() const { return words_.empty(); }
    std::string next() {
        std::string word = words_.front();
        words_ = words_.subspan(1);
        return word;
    }

private:
    std::span<const std::string> words_;
};

/// Takes the option that `word` begins, with its value, from the words.
std::optional<Error> take_option(const Command& command, std::string word, Words& words,
                                 Arguments& arguments) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option* option = find_option(command, name);
    if (!option || (option->kind == Option::flag && equals != std::string::npos))
        return Error{"usage.option", word, std::string(command.name)};
    std::string value;
    if (equals != std::string::npos) {
        value = word.substr(equals + 1);
    } else if (option->kind != Option::flag) {
        if (words.done()) return Error{"usage.option-value", name, ""};
        value = words.next();
    }
    if (option->kind == Option::text && value.empty()) return Error{"usage.option-value", name, ""};
    if (!is_choice(*option, value)) return Error{"usage.choice", name, value};
    arguments.options[name] = value;
    return std::nullopt;
}

std::optional<Error> check_whole(const Command& command, const Arguments& arguments) {
    const std::string name(command.name);
    if (!command.argument.empty() && arguments.names.empty())
        return Error{"usage.needs-argument", std::string(command.argument), name};
    if (arguments.names.size() > command.most)
        return Error{"usage.too-many", arguments.names[command.most], name};
    for (const Option& option : command.options)
        if (option.needed && !arguments.has(std::string(option.name)))
            return Error{"usage.needs-option", std::string(option.name), name};
    return std::nullopt;
}

}  // namespace

std::string Arguments::option(const std::string& name, std::string usual) const {
    const auto found = options.find(name);
    return found == options.end() ? usual : found->second;
}

std::vector<std::string> Arguments::list(const std::string& name) const {
    std::vector<std::string> parts;
    std::string_view rest;
    if (const auto found = options.find(name); found != options.end()) rest = found->second;
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        if (comma != 0) parts.emplace_back(rest.substr(0, comma));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return parts;
}

Result<Arguments> read_arguments(const std::vector<std::string>& given) {
    Words words(given);
    const std::string first = words.done() ? "" : words.next();
    const Command* command = find_command(first);
    if (!command) return Error{"usage.command", first, ""};
    Arguments arguments;
    arguments.command = command->name;
    bool options = true;
    while (!words.done()) {
        std::string word = words.next();
        if (options && word == "--") {
            options = false;
        } else if (options && is_option(word)) {
            if (auto error = take_option(*command, word, words, arguments)) return *error;
        } else {
            arguments.names.push_back(std::move(word));
        }
    }
    if (auto error = check_whole(*command, arguments)) return *error;
    return arguments;
}

}  // namespace jibiao::cli
