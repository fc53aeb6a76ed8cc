// Search, filters and names of the panel 表样.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/uno/sidebar/model/templates_view.h"

#include <gtest/gtest.h>

#include "chinese.h"
#include "core/form/template.h"

namespace jibiao::sidebar {
namespace {

std::shared_ptr<const Template> made(std::string id, std::string name, std::string kind,
                                     std::string region, int year) {
    Template result;
    result.id = std::move(id);
    result.name = std::move(name);
    result.kind = std::move(kind);
    result.region = std::move(region);
    result.year = year;
    return std::make_shared<const Template>(std::move(result));
}

Library library() {
    Library result;
    result.templates = {made("b-2023-department", "整体支出表", "department", "乙县", 2023),
                        made("a-2024-project", "项目表", "project", "甲县", 2024),
                        made("a-2026-project", "项目表", "project", "甲县", 2026),
                        made("a-2026-project-2", "专项表", "project", "甲县", 2026)};
    return result;
}

std::string found(const TemplateFilter& filter) {
    std::string ids;
    for (const auto& row : make_templates_view({}, library(), {}, filter, chinese()).rows)
        ids += row.id + " ";
    return ids;
}

TEST(TemplatesView, FindsByWordRegionYearAndKind) {
    EXPECT_EQ(found({}), "b-2023-department a-2026-project a-2026-project-2 a-2024-project ");
    EXPECT_EQ(found({"乙县", "", "", ""}), "b-2023-department ");
    EXPECT_EQ(found({" ２０２４　甲 ", "", "", ""}), "a-2024-project ");
    EXPECT_EQ(found({"Department", "", "", ""}), "b-2023-department ");
    EXPECT_EQ(found({"", "甲县", "2026", ""}), "a-2026-project a-2026-project-2 ");
    EXPECT_EQ(found({"", "", "", "部门整体"}), "b-2023-department ");
    EXPECT_EQ(found({"没有", "", "", ""}), "");
}

TEST(TemplatesView, OffersEveryChoiceWhateverIsFiltered) {
    const TemplatesView view =
        make_templates_view({}, library(), {}, {"没有", "", "", ""}, chinese());
    EXPECT_EQ(view.regions.size(), 2u);
    EXPECT_EQ(view.years, (std::vector<std::string>{"2026", "2024", "2023"}));
    EXPECT_EQ(view.kinds.size(), 2u);
    EXPECT_EQ(view.note, chinese().ui("sidebar.templates.none-found"));
}

TEST(TemplatesView, LabelsTellTemplatesOfOneRegionApart) {
    std::string labels;
    for (const auto& row : make_templates_view({}, library(), {}, {}, chinese()).rows)
        labels += row.label + "|";
    EXPECT_EQ(labels, "2023 部门整体|2026 项目表|2026 专项表|2024 项目支出|");
    const auto rows = make_templates_view({}, library(), {}, {"专项", "", "", ""}, chinese()).rows;
    EXPECT_EQ(rows.at(0).label, "2026 专项表");
}

TEST(TemplatesView, NamesTheFileOfTheUsersOwn) {
    Template own = *library().templates[0];
    own.file = "我的.json";
    Library all;
    all.templates = {std::make_shared<const Template>(own)};
    const TemplatesView view = make_templates_view({}, all, {}, {}, chinese());
    EXPECT_EQ(view.rows.at(0).about, "整体支出表（来自 我的.json）");
    EXPECT_EQ(view.trouble, "");
}

TEST(TemplatesView, ListsWhatCouldNotBeLoaded) {
    const std::vector<Error> troubles{{"template.empty", "空.json", ""},
                                      {"folder.missing", "/没有", ""}};
    const TemplatesView view = make_templates_view({}, library(), troubles, {}, chinese());
    EXPECT_NE(view.trouble.find("2"), std::string::npos);
    ASSERT_EQ(view.troubles.size(), 2u);
    EXPECT_NE(view.troubles[0].find("空.json"), std::string::npos);
    EXPECT_NE(view.troubles[1].find("/没有"), std::string::npos);
}

TEST(TemplatesView, SaysWhichFormTheSheetIs) {
    Judged judged;
    judged.form.range = {{0, 0}, {17, 9}};
    judged.form.form_template = library().templates[0];
    judged.form.fit = 92;
    EXPECT_EQ(make_templates_view({judged}, library(), {}, {}, chinese()).recognised,
              std::vector<std::string>{"第1–18行：乙县 2023 部门整体（吻合度 92）"});
    judged.form.form_template = nullptr;
    const TemplatesView unknown = make_templates_view({judged}, library(), {}, {}, chinese());
    EXPECT_NE(unknown.recognised.at(0).find("通用规则"), std::string::npos);
    EXPECT_TRUE(unknown.has_form);
    const TemplatesView none = make_templates_view({}, library(), {}, {}, chinese());
    EXPECT_EQ(none.recognised.at(0), chinese().ui("sidebar.templates.no-form"));
    EXPECT_FALSE(none.has_form);
}

}  // namespace
}  // namespace jibiao::sidebar
