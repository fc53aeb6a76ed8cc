// Loading the vocabulary and finding the standard name behind a printed level label.
// SPDX-License-Identifier: MPL-2.0
#include "core/form/vocabulary.h"

#include <optional>

#include "core/base/text.h"
#include "core/form/load.h"
#include "core/form/reading/words.h"

namespace jibiao {
namespace {

/// Notes a level-1 or level-2 name that would mean two standard names.
void add_name(LevelNames& names, std::string_view spelling, const std::string& standard,
              const JsonReader& where) {
    if (!names.add(spelling, standard))
        where.refuse("a name of one level only, not also " + names.standard(spelling));
}

void load_synonyms(LevelNames& names, const JsonReader& synonyms) {
    for (const auto& [standard, spellings] : synonyms.members()) {
        if (names.standard(standard) != standard)
            spellings.refuse("a level name of a hierarchy as key");
        for (const std::string& spelling : spellings.texts())
            add_name(names, spelling, standard, spellings);
    }
}

std::vector<LevelOne> load_hierarchy(Vocabulary& out, const JsonReader& profile) {
    std::vector<LevelOne> levels;
    for (const JsonReader& level : profile.items()) {
        level.allow({"name", "level2"});
        levels.push_back({level.need("name").text(), level.need("level2").texts()});
        add_name(out.level1_names, levels.back().name, levels.back().name, level.find("name"));
        for (const std::string& name : levels.back().level2) {
            add_name(out.level2_names, name, name, level.find("level2"));
        }
    }
    return levels;
}

/// Label -> where it was first met. A label that means two things would be read by chance.
class Once {
public:
    void check(const std::string& label, const std::string& meaning, const JsonReader& list) {
        const auto [entry, fresh] = seen_.emplace(fold_label(label), meaning);
        if (!fresh) list.refuse("each label once; \"" + label + "\" stands in " + entry->second);
    }

private:
    std::map<std::string, std::string> seen_;
};

NamedLists load_labels(const JsonReader& lists, Once& once) {
    NamedLists out = load_lists(lists);
    for (const auto& [meaning, list] : lists.members()) {
        for (const std::string& label : out[meaning]) once.check(label, meaning, list);
    }
    return out;
}

std::map<Column, std::vector<std::string>> load_columns(const JsonReader& columns) {
    std::map<Column, std::vector<std::string>> out;
    Once headers;
    for (auto& [key, texts] : load_labels(columns, headers)) {
        if (const auto column = column_of_key(key)) {
            out[*column] = texts;
        } else {
            columns.find(key).refuse("unknown-key", "the name of an indicator column as key");
        }
    }
    return out;
}

void load_grid(Vocabulary& out, const JsonReader& grid) {
    grid.allow({"columns", "rows"});
    Once headers, labels;
    out.grid_columns = load_labels(grid.find("columns"), headers);
    out.grid_rows = load_labels(grid.find("rows"), labels);
}

}  // namespace

const WordList& Vocabulary::words(std::string_view name) const {
    static const WordList none;
    const auto found = word_lists.find(name);
    return found == word_lists.end() ? none : found->second;
}

Result<Vocabulary> load_vocabulary(std::string_view json) {
    JsonText file(json, "vocabulary");
    const JsonReader root = file.root();
    root.allow({"columns", "ticks", "fields", "amounts", "grid", "identities", "hierarchies",
                "level1_synonyms", "level2_synonyms", "word_lists", "settings", "export"});
    Vocabulary out;
    out.columns = load_columns(root.need("columns"));
    out.ticks = load_columns(root.find("ticks"));
    load_grid(out, root.find("grid"));
    Once labels;
    out.fields = load_labels(root.need("fields"), labels);
    out.amounts = load_labels(root.need("amounts"), labels);
    out.identities = load_identities(root.need("identities"));
    for (const auto& [name, profile] : root.need("hierarchies").members()) {
        out.hierarchies[name] = load_hierarchy(out, profile);
    }
    load_synonyms(out.level1_names, root.need("level1_synonyms"));
    load_synonyms(out.level2_names, root.need("level2_synonyms"));
    for (auto& [name, words] : load_lists(root.need("word_lists")))
        out.word_lists.emplace(name, std::move(words));
    out.settings = load_settings(root.need("settings"));
    if (const JsonReader codes = root.find("export"); codes.present()) {
        out.export_codes = load_export_codes(codes);
    }
    if (file.error()) return *file.error();
    out.index = std::make_shared<const reading::Words>(out);
    return out;
}

}  // namespace jibiao
