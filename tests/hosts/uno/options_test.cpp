// The options page in a running office, and what follows from it: templates of the user's own.
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <nlohmann/json.hpp>
#include <org/jibiao/XChecker.hpp>
#include <thread>

#include "../cli/scratch.h"
#include "core/rules/rule.h"
#include "hosts/uno/bridge/property.h"
#include "office.h"

namespace jibiao::test {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using nlohmann::json;
using uno::from_office;
using uno::to_office;

Reference<css::uno::XInterface> make(const char* service) {
    return office()->getServiceManager()->createInstanceWithContext(to_office(service), office());
}

/// A page as the office's options show it: "Options" or "Rules".
class Page {
public:
    explicit Page(const std::string& name = "Options")
        : handler_(make(("org.jibiao." + name + "Page").c_str()), UNO_QUERY_THROW) {
        const auto frame = Reference<css::frame::XModel>(document_.get(), UNO_QUERY_THROW)
                               ->getCurrentController()
                               ->getFrame();
        window_ = css::awt::ContainerWindowProvider::create(office())->createContainerWindow(
            to_office("vnd.sun.star.extension://org.jibiao.calc/" + name + ".xdl"), to_office(""),
            Reference<css::awt::XWindowPeer>(frame->getContainerWindow(), UNO_QUERY_THROW),
            handler_);
        tell("initialize");
    }
    ~Page() { Reference<css::lang::XComponent>(window_, UNO_QUERY_THROW)->dispose(); }

    void tell(const char* event) {
        EXPECT_TRUE(handler_->callHandlerMethod(window_, css::uno::Any(to_office(event)),
                                                to_office("external_event")));
    }
    Reference<css::awt::XControlModel> model(const char* name) const {
        const Reference<css::awt::XControlContainer> controls(window_, UNO_QUERY_THROW);
        return Reference<css::awt::XControl>(controls->getControl(to_office(name)), UNO_QUERY_THROW)
            ->getModel();
    }
    /// A button, or an event of a list.
    void press(const char* method) {
        EXPECT_TRUE(handler_->callHandlerMethod(window_, css::uno::Any(), to_office(method)));
    }
    void pick(const char* list, int position) {
        const auto at = static_cast<sal_Int16>(position);
        uno::put(model(list), "SelectedItems", css::uno::Sequence<sal_Int16>(&at, 1));
    }
    int picked(const char* list) const {
        const auto at = uno::get<css::uno::Sequence<sal_Int16>>(model(list), "SelectedItems");
        return at && at->hasElements() ? (*at)[0] : -1;
    }
    std::string text(const char* name, const char* property) const {
        return from_office(*uno::get<rtl::OUString>(model(name), property));
    }

private:
    Document document_;
    Reference<css::awt::XContainerWindowEventHandler> handler_;
    Reference<css::awt::XWindow> window_;
};

/// As typed into the page, with OK.
void set_folder(const std::string& folder) {
    Page page;
    uno::put(page.model("folder"), "Text", to_office(folder));
    page.tell("ok");
}

void set_language(sal_Int16 choice) {
    Page page;
    uno::put(page.model("language"), "SelectedItems", css::uno::Sequence<sal_Int16>(&choice, 1));
    page.tell("ok");
}

/// Of a rule, by its number in the list of levels: as usual, error, warning, hint, off.
void set_level(const char* rule, int level) {
    const auto all = all_rules();
    Page page("Rules");
    page.pick("rules",
              static_cast<int>(std::find(all.begin(), all.end(), find_rule(rule)) - all.begin()));
    page.press("pick_rule");
    page.pick("level", level);
    page.press("set_level");
    page.tell("ok");
}

class Options : public testing::Test {
protected:
    void TearDown() override {
        set_folder("");
        set_language(0);
        Page rules("Rules");
        rules.press("reset_rules");
        rules.tell("ok");
    }
    /// How many findings of a rule a report has.
    int count(const Document& document, const std::string& rule) const {
        const json report = json::parse(
            from_office(checker_->check(document.get(), rtl::OUString(), rtl::OUString())));
        int found = 0;
        for (const json& form : report["files"][0]["forms"]) {
            for (const json& finding : form["findings"]) found += finding["rule"] == rule;
        }
        return found;
    }
    bool comes_to_count(const Document& document, const std::string& rule, int wanted) const {
        for (int attempt = 0; attempt < 200 && count(document, rule) != wanted; ++attempt) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return count(document, rule) == wanted;
    }
    /// Asks for ten seconds: the office loads templates after it has taken note of the folder.
    bool comes_to_offer(const std::string& id, bool wanted = true) const {
        for (int attempt = 0; attempt < 200 && offers(id) != wanted; ++attempt) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return offers(id) == wanted;
    }
    bool offers(const std::string& id) const {
        for (const json& one : json::parse(from_office(checker_->templates()))) {
            if (one["id"] == id) return true;
        }
        return false;
    }

    const std::string tenth_ = "qingshan-2027-project";
    Reference<org::jibiao::XChecker> checker_{make("org.jibiao.Checker"), UNO_QUERY_THROW};
};

TEST_F(Options, AFolderAddsItsTemplatesAtOnce) {
    const Scratch scratch;
    scratch.file("broken.json", "{");
    scratch.file("青山.json",
                 bytes_of(JIBIAO_SOURCE_DIR "/tests/cases/templates/" + tenth_ + ".json"));
    EXPECT_FALSE(offers(tenth_));
    set_folder((scratch / "").string());
    ASSERT_TRUE(comes_to_offer(tenth_));
    EXPECT_TRUE(offers("hebei-2022-project"));
    const Document document;
    const rtl::OUString sheet = document.get()->getSheets()->getElementNames()[0];
    checker_->insertTemplate(document.get(), sheet, to_office("A1"), to_office(tenth_));
    const json report =
        json::parse(from_office(checker_->check(document.get(), rtl::OUString(), rtl::OUString())));
    EXPECT_EQ(report["files"][0]["forms"][0]["template"], tenth_);
    set_folder("");
    EXPECT_TRUE(comes_to_offer(tenth_, false));
}

TEST_F(Options, ThePageShowsWhatWasSet) {
    set_folder("/没有/这个 文件夹");
    set_language(2);
    const Page page;
    EXPECT_EQ(page.text("folder", "Text"), "/没有/这个 文件夹");
    const auto chosen =
        uno::get<css::uno::Sequence<sal_Int16>>(page.model("language"), "SelectedItems");
    ASSERT_TRUE(chosen && chosen->getLength() == 1);
    EXPECT_EQ((*chosen)[0], 2);
    EXPECT_TRUE(offers("hebei-2022-project"));
}

TEST_F(Options, ARuleIsSwitchedOffAndOnAgain) {
    const Document document("xiushan-2023");
    const int before = count(document, "hierarchy/level1-unknown");
    ASSERT_GT(before, 0);
    set_level("hierarchy/level1-unknown", 4);
    EXPECT_TRUE(comes_to_count(document, "hierarchy/level1-unknown", 0));
    set_level("hierarchy/level1-unknown", 0);
    EXPECT_TRUE(comes_to_count(document, "hierarchy/level1-unknown", before));
}

TEST_F(Options, LiveAndMarksAreOnUntilTheUserSwitchesThemOff) {
    {
        Page page;
        EXPECT_EQ(uno::get<sal_Int16>(page.model("live"), "State"), sal_Int16(1));
        EXPECT_EQ(uno::get<sal_Int16>(page.model("marks"), "State"), sal_Int16(1));
        uno::put(page.model("marks"), "State", sal_Int16(0));
        page.tell("ok");
    }
    Page page;
    EXPECT_EQ(uno::get<sal_Int16>(page.model("live"), "State"), sal_Int16(1));
    EXPECT_EQ(uno::get<sal_Int16>(page.model("marks"), "State"), sal_Int16(0));
    uno::put(page.model("marks"), "State", sal_Int16(1));
    page.tell("ok");
}

TEST_F(Options, ThePageOfRulesListsEveryRuleAndShowsWhatIsSet) {
    set_level("weight/sum", 3);
    Page page("Rules");
    const auto rules =
        uno::get<css::uno::Sequence<rtl::OUString>>(page.model("rules"), "StringItemList");
    ASSERT_TRUE(rules);
    ASSERT_EQ(rules->getLength(), static_cast<sal_Int32>(all_rules().size()));
    const auto all = all_rules();
    const auto at =
        static_cast<int>(std::find(all.begin(), all.end(), find_rule("weight/sum")) - all.begin());
    const std::string label = from_office((*rules)[at]);
    EXPECT_TRUE(label.starts_with("【提示】权重") || label.starts_with("[hint] ")) << label;
    page.pick("rules", at);
    page.press("pick_rule");
    EXPECT_EQ(page.picked("level"), 3);
    EXPECT_NE(page.text("rule_text", "Label").find("weight/sum"), std::string::npos);
}

}  // namespace
}  // namespace jibiao::test
