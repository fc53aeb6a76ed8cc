// jibiao export: one upload file per form.
// SPDX-License-Identifier: MPL-2.0
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/output/import_sheet.h"
#include "core/output/json.h"
#include "core/output/public_copy.h"
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
        const JudgedWorkbook workbook = judge(opened->sheets, library_, nullptr, opened->decisions);
        if (workbook.forms.empty()) return trouble({"export.no-form", file, ""});
        for (const Judged& judged : workbook.forms) add(file, judged, office);
    }
    int status() const { return status_; }

private:
    void add(const std::string& file, const Judged& judged, Office& office) {
        const bool draft = arguments_.has("--draft");
        const int errors = count(judged.findings, Severity::error);
        if (errors > 0) note(errors_found);
        const std::string stem = fs::path(file).stem().string() + "-" + judged.form.sheet;
        const fs::path target = names_.next(stem, ".json");
        if (errors > 0 && !draft) {
            complain(messages_, {"export.refused", judged.form.sheet, std::to_string(errors)});
            return;
        }
        const Judged content = arguments_.has("--public") ? public_copy(judged) : judged;
        write(target, to_text(export_json(content, draft)));
        if (!arguments_.has("--sheet")) return;
        const fs::path sheet = names_.next(stem, ".xlsx");
        const auto bytes = office.make(import_sheet(content.form), sheet.string());
        if (!bytes) return trouble(bytes.error());
        write(sheet, *bytes);
    }

    void write(const fs::path& target, const std::string& bytes) {
        if (const auto written = write_file(target, bytes); !written) return trouble(written.error());
        std::cout << messages_.ui("cli.exported", {{"file", target.string()}}) << "\n";
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
