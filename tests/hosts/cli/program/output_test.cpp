// What the program makes: empty forms, upload files, lists, the manual.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/form/builtin.h"
#include "core/form/template.h"
#include "core/output/json.h"
#include "core/rules/rule.h"
#include "messages/messages.h"
#include "program.h"

namespace jibiao::test {
namespace {

TEST(Insert, MakesFormsThatAskOnlyForWhatIsMissing) {
    const Scratch scratch;
    std::vector<std::string> check{"check", "--format=json"};
    std::vector<std::string> ids;
    const std::vector<std::string> endings{".xlsx", ".ods", ".xls"};
    for (const auto& one : builtin_library().templates) {
        const std::string file = (scratch / (one->id + endings[ids.size() % endings.size()])).string();
        const Outcome made = run({"insert", one->id, "--out", file});
        EXPECT_EQ(made.status, 0) << made.err;
        ids.push_back(one->id);
        check.push_back(file);
    }
    const Json report = Json::parse(run(check).out);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Json& forms = report["files"][i]["forms"];
        ASSERT_EQ(forms.size(), 1u) << ids[i];
        EXPECT_EQ(forms[0]["template"], ids[i]);
        for (const Json& finding : forms[0]["findings"])
            EXPECT_TRUE(has(finding["rule"], "missing")) << ids[i] << " " << finding;
    }
}

TEST(Insert, NeverReplacesAFile) {
    const Scratch scratch;
    const std::string file = scratch.file("mine.xlsx", "filled in by somebody");
    const Outcome outcome = run({"insert", "xiushan-2023-project", "--out", file});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(has(outcome.err, "已经存在")) << outcome.err;
    EXPECT_EQ(bytes_of(file), "filled in by somebody");
}

TEST(Insert, SaysWhyItCannot) {
    const Scratch scratch;
    const Outcome ending = run({"insert", "xiushan-2023-project", "--out", (scratch / "a.pdf").string()});
    EXPECT_EQ(ending.status, 2);
    EXPECT_TRUE(has(ending.err, ".xlsx")) << ending.err;
    const Outcome folder =
        run({"insert", "xiushan-2023-project", "--out", (scratch / "none/a.xlsx").string()});
    EXPECT_EQ(folder.status, 2);
    EXPECT_TRUE(has(folder.err, "无法写入")) << folder.err;
    EXPECT_EQ(run({"insert", "none", "--out", (scratch / "a.xlsx").string()}).status, 2);
    EXPECT_EQ(scratch.count(), 0u);
}

TEST(Export, IsRefusedWhileErrorsStand) {
    const Scratch scratch;
    const std::string folder = (scratch / "out").string();
    const Outcome refused = run({"export", workbook("boye"), "--out", folder});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(has(refused.err, "没有导出")) << refused.err;
    EXPECT_TRUE(std::filesystem::is_empty(folder));
    const Outcome draft = run({"export", workbook("boye"), "--out", folder, "--draft"});
    EXPECT_EQ(draft.status, 1) << "errors still stand";
    const std::string file = folder + "/boye-1.常年驻京值班工作队值班费.json";
    EXPECT_TRUE(has(draft.out, file)) << draft.out;
    const Json json = Json::parse(bytes_of(file));
    EXPECT_EQ(json["format"], "jibiao.performance-targets");
    EXPECT_GT(json["receipt"]["errors"], 0);
}

TEST(Export, WritesOneFilePerFormAndTheSameTwice) {
    const Scratch scratch;
    const std::string first = (scratch / "1").string(), second = (scratch / "2").string();
    for (const std::string& folder : {first, second})
        run({"export", workbook("xiushan-2023"), "--out", folder, "--draft"});
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(first)) {
        ++files;
        EXPECT_EQ(bytes_of(entry.path()), bytes_of(second / entry.path().filename()));
    }
    EXPECT_EQ(files, 5u);
}

TEST(Lists, NeedNoOffice) {
    const Outcome templates = run({"templates", "--format=json"});
    EXPECT_EQ(templates.status, 0);
    EXPECT_EQ(Json::parse(templates.out).size(), builtin_library().templates.size());
    EXPECT_EQ(run({"value", "≥95%"}).out,
              "{\"kind\":\"quantity\",\"operator\":\"≥\",\"number\":\"95\",\"unit\":\"%\"}\n");
    EXPECT_EQ(run({"value", "\xFF"}).status, 0);
    EXPECT_EQ(run({"--version"}).out, "jibiao 0.1.0\n");
    EXPECT_TRUE(has(run({"--help"}).out, "jibiao check"));
}

TEST(Lists, OfferTheTemplatesOfAFolder) {
    const std::string id = "qingshan-2027-project";
    const Scratch scratch;
    scratch.file("青山.json", bytes_of(JIBIAO_SOURCE_DIR "/tests/cases/templates/" + id + ".json"));
    const std::string folder = "--templates=" + (scratch / "").string();
    const Outcome templates = run({"templates", "--format=json", folder});
    EXPECT_EQ(templates.status, 0);
    EXPECT_EQ(Json::parse(templates.out)[0]["id"], id);
    const std::string file = (scratch / "空表.xlsx").string();
    ASSERT_EQ(run({"insert", id, "--out", file, folder}).status, 0);
    const Outcome checked = run({"check", "--format=json", file, folder});
    EXPECT_EQ(Json::parse(checked.out)["files"][0]["forms"][0]["template"], id);
    scratch.file("坏.json", "{");
    const Outcome troubled = run({"templates", folder});
    EXPECT_EQ(troubled.status, 2);
    EXPECT_TRUE(has(troubled.err, "坏.json")) << troubled.err;
    EXPECT_TRUE(has(troubled.out, id));
}

TEST(Lists, TheManualHasEveryRuleInEveryLanguage) {
    for (const std::string_view language : languages()) {
        const std::string lang = "--lang=" + std::string(language);
        const std::string manual = run({"rules", "--format=markdown", lang}).out;
        for (const Rule* rule : all_rules()) {
            const std::size_t at = manual.find("### " + std::string(rule->id) + "\n");
            ASSERT_NE(at, std::string::npos) << rule->id;
            const std::string section = manual.substr(at + 4, manual.find("\n##", at + 4) - at);
            EXPECT_TRUE(has(section, "\n|---|")) << rule->id << " has no example";
            EXPECT_TRUE(has(section, Messages(language).why(*rule))) << rule->id;
        }
        EXPECT_FALSE(has(manual, "group."));
        EXPECT_FALSE(has(manual, "[["));
        EXPECT_EQ(Json::parse(run({"rules", "--format=json", lang}).out).size(), all_rules().size());
    }
}

}  // namespace
}  // namespace jibiao::test
