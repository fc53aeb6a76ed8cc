// The automation service org.jibiao.Checker, called from outside as a macro would.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>
#include <unistd.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>

#include "cells.h"
#include "core/form/builtin.h"
#include "core/session/session.h"
#include "hosts/uno/bridge/text.h"
#include "office.h"
#include "support/sheets.h"

namespace jibiao::test {
namespace {

using nlohmann::json;
using uno::from_office;
using uno::to_office;

class Service : public testing::Test {
protected:
    json check(const Document& document, const char* template_id = "",
               const char* language = "zh_CN") const {
        return json::parse(from_office(
            checker_->check(document.get(), to_office(template_id), to_office(language))));
    }

    /// The position of the argument that a call refuses; -1 when it accepts them.
    template <class Call>
    int refused(Call&& call) const {
        try {
            call();
        } catch (const css::lang::IllegalArgumentException& trouble) {
            EXPECT_FALSE(trouble.Message.isEmpty());
            return trouble.ArgumentPosition;
        }
        return -1;
    }

    css::uno::Reference<org::jibiao::XChecker> checker_{
        office()->getServiceManager()->createInstanceWithContext(to_office("org.jibiao.Checker"),
                                                                 office()),
        css::uno::UNO_QUERY_THROW};
};

std::string first_sheet(const Document& document) {
    return read(document).name();
}

TEST_F(Service, ChecksEverySheet) {
    const Document document("xiushan-2023");
    const json file = check(document)["files"][0];
    EXPECT_TRUE(file["error"].is_null());
    ASSERT_EQ(file["forms"].size(), 5u);
    const Library library = builtin_library();
    for (int sheet = 0; sheet < document.sheet_count(); ++sheet) {
        const auto judged = judge(read(document, sheet), library);
        ASSERT_EQ(judged.size(), 1u);
        const json& form = file["forms"][sheet];
        EXPECT_EQ(form["sheet"], judged[0].form.sheet);
        EXPECT_EQ(form["range"], address(judged[0].form.range));
        EXPECT_EQ(form["findings"].size(), judged[0].findings.size());
        EXPECT_EQ(form["rows"].size(), judged[0].form.indicators.size());
    }
    ASSERT_FALSE(file["findings"].empty());
    EXPECT_EQ(file["findings"][0]["rule"], "cross/project-sum");
    EXPECT_EQ(file["findings"][0]["sheet"], "整体支出");
}

TEST_F(Service, SpeaksTheLanguageAskedFor) {
    const Document document("zhijiang-2026");
    const auto message = [&](const char* language) {
        return check(document, "", language)["files"][0]["forms"][0]["findings"][0]["message"];
    };
    EXPECT_NE(message("zh_CN"), message("en"));
    EXPECT_NE(message("zh_CN"), message("zh_TW"));
}

TEST_F(Service, ReadsWithTheTemplateAskedFor) {
    const Document document("zhijiang-2026");
    const auto used = [&](const char* id) {
        return check(document, id)["files"][0]["forms"][0]["template"];
    };
    EXPECT_EQ(used(""), "zhijiang-2026-department");
    EXPECT_EQ(used("xiushan-2023-department"), "xiushan-2023-department");
}

TEST_F(Service, InsertsEachTemplate) {
    const json templates = json::parse(from_office(checker_->templates()));
    ASSERT_EQ(templates.size(), builtin_library().templates.size());
    for (const json& entry : templates) {
        const Document document;
        const std::string id = entry["id"];
        checker_->insertTemplate(document.get(), to_office(first_sheet(document)), to_office("B3"),
                                 to_office(id));
        EXPECT_EQ(undo_list(document).size(), 1u);
        const json form = check(document)["files"][0]["forms"][0];
        EXPECT_EQ(form["template"], id);
        EXPECT_EQ(form["range"].get<std::string>().substr(0, 3), "B3:");
    }
}

TEST_F(Service, AppliesSafeFixesOrThoseOfARule) {
    const Document document("zhijiang-2026");
    const rtl::OUString sheet = to_office(first_sheet(document));
    const auto fixable = [&](const std::string& rule) {
        int found = 0;
        const json report = check(document);
        for (const json& finding : report["files"][0]["forms"][0]["findings"]) {
            found += finding["rule"] == rule && !finding["fixes"].empty() ? 1 : 0;
        }
        return found;
    };
    EXPECT_EQ(checker_->applyFixes(document.get(), sheet, to_office("weight/not-positive")), 0);
    EXPECT_TRUE(undo_list(document).empty());
    const std::string rule = "scoring/rewards-overshoot";
    const int wrong = fixable(rule);
    ASSERT_GT(wrong, 0);
    EXPECT_EQ(checker_->applyFixes(document.get(), sheet, to_office(rule)), wrong);
    EXPECT_EQ(fixable(rule), 0);
    EXPECT_GT(checker_->applyFixes(document.get(), sheet, rtl::OUString()), 0);
    EXPECT_EQ(checker_->applyFixes(document.get(), sheet, rtl::OUString()), 0);
    EXPECT_EQ(undo_list(document).size(), 2u);
}

TEST_F(Service, ExportsDraftsWhileErrorsStand) {
    const Document document("zhijiang-2026");
    const rtl::OUString sheet = to_office(first_sheet(document));
    ASSERT_GT(check(document)["files"][0]["errors"].get<int>(), 0);
    EXPECT_EQ(refused([&] { checker_->exportJson(document.get(), sheet, false); }), 2);
    const json exported =
        json::parse(from_office(checker_->exportJson(document.get(), sheet, true)));
    EXPECT_EQ(exported["format"], "jibiao.performance-targets");
    EXPECT_GT(exported["receipt"]["errors"].get<int>(), 0);
}

TEST_F(Service, NamesTheArgumentItCannotUse) {
    const Document document;
    const auto doc = document.get();
    const rtl::OUString sheet = to_office(first_sheet(document)), none, wrong = to_office("没有");
    const rtl::OUString id = to_office(builtin_library().templates.front()->id);
    const rtl::OUString a1 = to_office("A1");
    EXPECT_EQ(refused([&] { checker_->check(nullptr, none, none); }), 0);
    EXPECT_EQ(refused([&] { checker_->check(doc, wrong, none); }), 1);
    EXPECT_EQ(refused([&] { checker_->check(doc, none, wrong); }), 2);
    EXPECT_EQ(refused([&] { checker_->exportJson(nullptr, sheet, true); }), 0);
    EXPECT_EQ(refused([&] { checker_->exportJson(doc, wrong, true); }), 1);
    EXPECT_EQ(refused([&] { checker_->exportJson(doc, sheet, true); }), 1);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(nullptr, sheet, a1, id); }), 0);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(doc, wrong, a1, id); }), 1);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(doc, sheet, wrong, id); }), 2);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(doc, sheet, to_office("A1048576"), id); }), 2);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(doc, sheet, a1, wrong); }), 3);
    EXPECT_EQ(refused([&] { checker_->insertTemplate(doc, sheet, a1, none); }), 3);
    EXPECT_EQ(refused([&] { checker_->applyFixes(nullptr, sheet, none); }), 0);
    EXPECT_EQ(refused([&] { checker_->applyFixes(doc, wrong, none); }), 1);
    EXPECT_EQ(refused([&] { checker_->applyFixes(doc, sheet, wrong); }), 2);
    EXPECT_TRUE(undo_list(document).empty());
}

TEST_F(Service, RefusesAProtectedSheet) {
    const Document document("zhijiang-2026");
    const rtl::OUString sheet = to_office(first_sheet(document));
    protect(document);
    const std::string before = print_sheet(read(document));
    EXPECT_EQ(refused([&] { checker_->applyFixes(document.get(), sheet, rtl::OUString()); }), 1);
    EXPECT_EQ(print_sheet(read(document)), before);
}

TEST_F(Service, ImportsWhatItExported) {
    const Document source("xiushan-2023"), target;
    const auto name = to_office(first_sheet(source));
    const auto exported = checker_->exportJson(source.get(), name, true);
    const Sheet empty = read(target);
    const auto sheet = to_office(empty.name());
    const auto import = [&](const char* cell, const rtl::OUString& json, const char* form) {
        return checker_->importJson(target.get(), sheet, to_office(cell), json, to_office(form), false);
    };
    EXPECT_EQ(refused([&] { import("no", exported, ""); }), 2);
    EXPECT_EQ(refused([&] { import("A1", to_office("{}"), ""); }), 3);
    EXPECT_EQ(refused([&] { import("A1", exported, "none"); }), 4);
    EXPECT_EQ(json::parse(from_office(import("B3", exported, ""))), json::array());
    EXPECT_EQ(refused([&] { import("A1", exported, ""); }), 2) << "the place is taken";
    const json first = json::parse(from_office(exported));
    const json again = json::parse(from_office(checker_->exportJson(target.get(), sheet, true)));
    EXPECT_EQ(first["form"].dump(), again["form"].dump());
    EXPECT_EQ(first["records"].dump(), again["records"].dump());
    undo(target);
    EXPECT_TRUE(read(target) == empty);
}

TEST_F(Service, PublishesACopyWithoutPersons) {
    const Document document("zhijiang-2026");
    const auto cell = document.sheet()->getCellByPosition(0, 21);
    css::uno::Reference<css::text::XTextRange>(cell, css::uno::UNO_QUERY_THROW)
        ->setString(to_office("填表人: 张三  联系电话: 13800138000  填表日期: 2025.12.15"));
    EXPECT_EQ(refused([&] { checker_->publish(document.get(), to_office("file:///none/a.pdf")); }), 1);
    EXPECT_EQ(refused([&] { checker_->publish(document.get(), to_office("file:///none/a.xlsx")); }), 1);
    const std::string copy = std::string(std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "/tmp") +
                             "/jibiao-published-" + std::to_string(getpid()) + ".ods";
    const json removed =
        json::parse(from_office(checker_->publish(document.get(), to_office("file://" + copy))));
    EXPECT_GT(std::filesystem::file_size(copy), 0u);
    std::filesystem::remove(copy);
    ASSERT_EQ(removed.size(), 2u) << removed;
    EXPECT_EQ(removed[0]["cell"], "A22");
    EXPECT_EQ(removed[0]["kind"], "name");
    EXPECT_EQ(removed[1]["kind"], "phone");
    EXPECT_NE(read(document).at({21, 0}).text.find("张三"), std::string::npos);
}

}  // namespace
}  // namespace jibiao::test
