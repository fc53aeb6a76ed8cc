// What stands against an export, form by form.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/obstacles.h"

#include "core/output/lengths.h"

namespace jibiao::sidebar {

std::vector<Obstacle> obstacles(const std::vector<Judged>& forms, const Messages& messages) {
    std::vector<Obstacle> all;
    for (const Judged& judged : forms) {
        const std::string& sheet = judged.form.sheet;
        for (const Finding& finding : judged.findings) {
            if (finding.severity == Severity::error)
                all.push_back({sheet, finding.at, messages.message(finding)});
        }
        for (const Error& error : too_long(judged.form))
            all.push_back({sheet, judged.form.range.first, messages.error(error)});
    }
    return all;
}

std::string obstacle_line(const Obstacle& obstacle, bool with_sheet) {
    return (with_sheet ? obstacle.sheet + "!" : "") + address(obstacle.at) + "　" + obstacle.words;
}

}  // namespace jibiao::sidebar
