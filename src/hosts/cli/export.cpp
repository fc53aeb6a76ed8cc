// jibiao export: one upload file per form.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/output/import_sheet.h"
#include "core/output/json.h"
#include "core/output/lengths.h"
#include "core/output/public_copy.h"
#include "core/session/set_aside.h"
#include "hosts/cli/batch.h"
#include "hosts/cli/commands.h"
#include "hosts/cli/report.h"
#include "hosts/files/safe_name.h"
#include "hosts/files/write_file.h"

namespace jibiao::cli {
namespace {

namespace fs = std::filesystem;

/// Writes the forms of each file; the status grows with what goes wrong.
class Exporter {
public:
    Exporter(const Arguments& arguments, const Inputs& inputs, const Messages& messages)
        : arguments_(arguments),
          messages_(messages),
          library_(load_library(arguments, messages, status_)),
          names_(arguments.option("--out", "."), inputs.files) {}

    void add(const std::string& file, const ReadFile& opened, Office& office) {
        if (!opened) return note(unusable);
        JudgedWorkbook workbook = judge(opened->sheets, library_, nullptr, opened->decisions);
        if (workbook.forms.empty()) return trouble({"export.no-form", file, ""});
        if (arguments_.has("--override"))
            set_errors_aside(workbook.forms, arguments_.option("--override", ""));
        const std::string stem = fs::path(file).stem().string();
        bool whole = true;
        for (Judged& judged : workbook.forms) {
            if (arguments_.has("--public")) judged = public_copy(std::move(judged));
            whole = add(stem, judged, office) && whole;
        }
        if (!arguments_.has("--workbook")) return;
        const fs::path target = names_.next(stem, ".json");
        if (!whole) return complain(messages_, {"export.workbook-refused", file, ""});
        write(target, to_text(export_workbook_json(workbook, is_draft())));
    }
    int status() const { return status_; }

private:
    bool is_draft() const { return arguments_.has("--draft"); }

    /// False when the form is held back.
    bool add(const std::string& file_stem, const Judged& judged, Office& office) {
        const int errors = count(judged.findings, Severity::error);
        const auto unfit = too_long(judged.form);
        for (const Error& error : unfit) complain(messages_, error);
        if (errors > 0 || !unfit.empty()) note(errors_found);
        const std::string stem = file_stem + "-" + judged.form.sheet;
        const fs::path target = names_.next(stem, ".json");
        if (!is_draft() && (errors > 0 || !unfit.empty())) {
            const auto all = static_cast<std::size_t>(errors) + unfit.size();
            complain(messages_, {"export.refused", judged.form.sheet, std::to_string(all)});
            return false;
        }
        write(target, to_text(export_json(judged, is_draft())));
        if (arguments_.has("--sheet")) add_sheet(stem, judged.form, office);
        return true;
    }

    void add_sheet(const std::string& stem, const Form& form, Office& office) {
        const fs::path sheet = names_.next(stem, ".xlsx");
        const auto bytes = office.make({import_sheet(form)}, sheet.string());
        if (!bytes) return trouble(bytes.error());
        write(sheet, *bytes);
    }

    void write(const fs::path& target, const std::string& bytes) {
        if (const auto written = write_file(target, bytes); !written) return trouble(written.error());
        std::cout << messages_.ui("cli.exported", {{"file", target.string()}}) << "\n"
                  << std::flush;  // whoever waits for it sees it
    }

    void trouble(const Error& error) {
        complain(messages_, error);
        note(unusable);
    }
    void note(int status) { status_ = std::max(status_, status); }

    const Arguments& arguments_;
    const Messages& messages_;
    int status_ = fine;
    const Library library_;
    OutputNames names_;
};

}  // namespace

int export_forms(const Arguments& arguments, const Messages& messages, OfficeProcess& process) {
    const fs::path folder = arguments.option("--out", ".");
    std::error_code reported_by_the_write;
    fs::create_directories(folder, reported_by_the_write);
    const Inputs inputs = collect_inputs(arguments.names);
    Exporter exporter(arguments, inputs, messages);
    const bool done = for_each_file(inputs, arguments, messages, process,
                                    [&](const std::string& file, const ReadFile& opened, Office& office) {
                                        exporter.add(file, opened, office);
                                    });
    return done && inputs.troubles.empty() ? exporter.status() : unusable;
}

}  // namespace jibiao::cli
