// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/help_page.h"

#include "core/catalog/read_catalog.h"
#include "core/model/fields.h"
#include "core/model/plan.h"
#include "views/widgets/field_row.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <set>

using namespace gw;

class HelpPageTest : public QObject {
    Q_OBJECT
private slots:
    void everyFieldOfThePlanThatIsEditedHasAPage();
    void everyPageSaysSomethingUnderATitleOfItsOwn();
    void theFieldComesBeforeThePanelItStandsIn();
    void aFieldsPageTellsItsRange();
    void aSearchFindsPagesByTheirWords();
    void aLinkAsksForACommand();

private:
    HelpBook book() const { return HelpBook(std::filesystem::path(GW_SOURCE_RESOURCES) / "help"); }
};

namespace {

/// The keys of every field, as `describe` says them.
class Keys {
public:
    std::set<std::string> keys;
    template <class... A> void text(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void flag(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void choice(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void number(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void whole(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void quantity(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void temperature(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void reference(const char* key, A&&...) { keys.insert(key); }
    template <class... A> void entry(const char* key, A&&...) { keys.insert(key); }
};

} // namespace

void HelpPageTest::everyFieldOfThePlanThatIsEditedHasAPage()
{
    Plan plan;
    Keys all;
    forEachSection(plan, [&](const char*, auto& section) { describe(all, section); });
    Space space;
    Group group;
    Equipment piece;
    Loop loop;
    Feed feed;
    Connection connection;
    ServiceTier tier;
    Application application;
    EnergySource source;
    Obstacle obstacle;
    Aisle aisle;
    Underlay underlay;
    Measurement measurement;
    const auto read = [&](auto&... rows) { (describe(all, rows), ...); };
    read(space, group, piece, loop, feed, connection, tier, application, source, obstacle, aisle, underlay, measurement);
    const HelpBook pages = book();
    QStringList missing;
    for (const std::string& key : all.keys)
        if (key != "last_id" && key != "content" && !pages.find("field." + QString::fromStdString(key))) missing << QString::fromStdString(key);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(' ')));
}

void HelpPageTest::everyPageSaysSomethingUnderATitleOfItsOwn()
{
    std::set<QString> ids;
    const HelpBook pages = book();
    QVERIFY(pages.topics().size() > 60);
    for (const HelpTopic& topic : pages.topics()) {
        QVERIFY2(!topic.title.isEmpty() && topic.text.trimmed().size() > 20, qPrintable(topic.title));
        for (const QString& id : topic.ids) QVERIFY2(ids.insert(id).second, qPrintable(id));
    }
    for (const char* id : {"start", "dock.plan", "dock.catalog", "dock.inspector", "dock.history", "dock.layers", "dock.charts", "dock.risk", "dock.findings", "dock.one_line",
             "dock.loops", "dock.report", "dock.formulas", "tool.select", "tool.corners", "tool.measure", "tool.measure_height", "tool.feed", "tool.loop"})
        QVERIFY2(ids.contains(id), id);
}

void HelpPageTest::theFieldComesBeforeThePanelItStandsIn()
{
    QDockWidget dock;
    dock.setObjectName("inspector");
    auto* row = new FieldRow({.key = "pitch_m", .title = "Pitch", .text = "0.6 m"});
    dock.setWidget(row);
    QCOMPARE(helpTopicsOf(row->editor()), QStringList({"field.pitch_m", "dock.inspector", "start"}));
    HelpPage page(book());
    page.showTopic(helpTopicsOf(row->editor()));
    QCOMPARE(page.shownTitle(), QString("Pitch"));
    page.showTopic(helpTopicsOf(&dock));
    QCOMPARE(page.shownTitle(), QString("Inspector"));
    page.showTopic(helpTopicsOf(nullptr));
    QCOMPARE(page.shownTitle(), QString("Help"));
}

void HelpPageTest::aFieldsPageTellsItsRange()
{
    FieldRow row({.key = "pitch_m", .title = "Pitch", .text = "0.6 m", .tip = "0.01 to 100 m"});
    HelpPage page(book());
    page.showTopic(helpTopicsOf(row.editor()), fieldNote(row.editor()));
    QVERIFY(page.findChild<QTextBrowser*>()->toPlainText().contains("0.01 to 100 m"));
}

void HelpPageTest::aSearchFindsPagesByTheirWords()
{
    HelpPage page(book());
    page.show();
    auto* list = page.findChild<QListWidget*>();
    const int all = list->count();
    QTest::keyClicks(page.findChild<QLineEdit*>(), "shoelace");
    QVERIFY(list->count() > 0 && list->count() < all / 4);
    list->setCurrentRow(0);
    QVERIFY(page.findChild<QTextBrowser*>()->toPlainText().contains("shoelace"));
}

void HelpPageTest::aLinkAsksForACommand()
{
    HelpPage page(book());
    page.showTopic({"start"});
    QSignalSpy wanted(&page, &HelpPage::commandWanted);
    emit page.findChild<QTextBrowser*>()->anchorClicked(QUrl("action:help.shortcuts"));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QString("help.shortcuts"));
}

QTEST_MAIN(HelpPageTest)
#include "help_page_test.moc"
