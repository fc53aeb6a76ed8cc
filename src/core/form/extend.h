// A library with templates of the user's own, from texts.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/form/read.h"

namespace jibiao {

/// What should be a template, and the name of the file it comes from.
struct TemplateText {
    std::string file, text;
};

/// A library, and what could not be added to it.
struct Extended {
    Library library;
    /// `where` is the file, with "#" and a JSON pointer for a place in it.
    std::vector<Error> troubles;
};

/// Adds templates, before those that are there: of two templates that fit a form equally well the
/// user's is chosen. One with the id of a template of `library` takes its place. Errors: those of
/// load_template, and "template.twice" for an id that an earlier text has (`detail` is its file).
Extended extend(Library library, const std::vector<TemplateText>& texts);

}  // namespace jibiao
