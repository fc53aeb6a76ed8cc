// The words of the program in one language: sentences of findings, labels of fixes, the interface's
// texts. SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/output/json.h"
#include "core/rules/rule.h"

namespace jibiao {

class Lookup;

/// The languages that have a catalogue; the first one is the usual one: zh_CN, en, zh_TW.
std::span<const std::string_view> languages();

/// The language that suits a locale, however it is spelled ("zh-CN", "zh_Hant_TW", "en-GB.UTF-8"):
/// Chinese by script or region, zh_CN where nothing is said, English for everyone else.
std::string best_language(std::string_view locale);

/// One catalogue. The catalogues are part of the program: no file is read. A key without an entry
/// comes back as it is, so that nothing is ever silent.
class Messages {
public:
    /// `language` is one of languages(); any other means the first.
    explicit Messages(std::string_view language = "zh_CN");

    const std::string& language() const { return language_; }

    /// What is wrong, where, what was read and what to do. Beside the finding's own arguments the
    /// sentence may use {cell} ("J10") and {row} (from 1).
    std::string message(const Finding& finding) const;
    /// The usual sentence of a rule with its placeholders, for the manual.
    std::string pattern(const Rule& rule) const;
    /// What the fix would do, for a button.
    std::string fix_label(const Fix& fix) const;
    /// Why the rule exists.
    std::string why(const Rule& rule) const;
    /// A text of the interface; `arguments` replace {name}.
    std::string ui(std::string_view key, const Args& arguments = {}) const;
    /// What cannot be used, where and what to do; the sentence may use {where} and {detail}.
    std::string error(const Error& error) const;

    /// The findings in order, each with its words.
    std::vector<Spoken> speak(const std::vector<Finding>& findings) const;
    /// All of a form, also those that were set aside, with the reason.
    std::vector<Spoken> speak_form(const Judged& judged) const;

private:
    /// Empty when the catalogue has no such entry.
    std::string entry(const char* context, std::string_view key) const;
    std::string any_of(std::string text) const;

    std::string language_;
    std::shared_ptr<const Lookup> lookup_;
};

/// Findings between forms as the entries of a file's "findings".
std::vector<Json> findings_json(const std::vector<SheetFinding>& between, const Messages& messages);

}  // namespace jibiao
