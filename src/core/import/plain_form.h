// A form for contents whose own form no template describes.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/form/template.h"
#include "core/form/vocabulary.h"
#include "core/import/content.h"

namespace jibiao {

/// Title, a line for every header field and amount, the funding grid, and a table with the columns
/// that the contents have; labels and headers are the vocabulary's first ones, so that it is read
/// without a template. Its id is "". The rows of the table are empty, see with_rows.
Template plain_form(const Contents& content, const Vocabulary& vocabulary);

}  // namespace jibiao
