// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "core/editing/arrange.h"
#include "core/editing/compose.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/findings_panel.h"
#include "views/panels/headline_strip.h"
#include "views/panels/history_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoView>

using namespace gw;

namespace {

QStringList texts(const QWidget& panel)
{
    QStringList all;
    for (const QLabel* label : panel.findChildren<QLabel*>()) all << label->text();
    return all;
}

} // namespace

class PanelsTest : public QObject {
    Q_OBJECT
private slots:
    void theStripShowsTheHeadlineAndItsChange();
    void searchNarrowsTheCatalogue();
    void addingPlacesARackBesideTheSelection();
    void nothingCanBeAddedBesideNothing();
    void aChosenFindingSelectsItsPieces();
    void aClickInTheHistoryTravelsThere();
};

void PanelsTest::theStripShowsTheHeadlineAndItsChange()
{
    ExampleSession e;
    HeadlineStrip strip(e.session);
    const QStringList before = texts(strip);
    QVERIFY(before.contains("PUE"));
    QCOMPARE(before.filter("▼").size() + before.filter("▲").size(), 0);
    Equipment rack = *e.session.plan().equipment.find(e.firstRack());
    rack.powerCap = kilowatts(60);
    e.session.perform(changeRow(e.session.plan(), rack, "Cap"));
    QVERIFY(e.isSettled());
    QVERIFY(texts(strip).filter("▼").size() > 0);
}

void PanelsTest::searchNarrowsTheCatalogue()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    const auto* list = panel.findChild<QListView*>();
    const int all = list->model()->rowCount();
    QTest::keyClicks(panel.findChild<QLineEdit*>(), "gb200");
    QVERIFY(list->model()->rowCount() > 0);
    QVERIFY(list->model()->rowCount() < all);
}

void PanelsTest::addingPlacesARackBesideTheSelection()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    e.session.select({e.firstRack()});
    QTest::keyClicks(panel.findChild<QLineEdit*>(), "gb200");
    auto* list = panel.findChild<QListView*>();
    list->setCurrentIndex(list->model()->index(0, 0));
    const std::size_t before = e.session.plan().equipment.size();
    QTest::mouseClick(panel.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(e.session.plan().equipment.size(), before + 1);
    QCOMPARE(e.session.selection().size(), std::size_t {1});
    QVERIFY(e.session.selection().front() != e.firstRack());
    e.session.undoStack().undo();
    QCOMPARE(e.session.plan().equipment.size(), before);
}

void PanelsTest::nothingCanBeAddedBesideNothing()
{
    ExampleSession e;
    CatalogPanel panel(e.session);
    auto* list = panel.findChild<QListView*>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(!panel.findChild<QPushButton*>()->isEnabled());
    QVERIFY(texts(panel).join(' ').contains("Select a piece"));
}

void PanelsTest::aChosenFindingSelectsItsPieces()
{
    ExampleSession e;
    const EquipmentId id = e.firstRack();
    e.session.perform(moveEquipment(e.session.plan(), id, metres(-500), metres(-500)));
    QVERIFY(e.isSettled());
    FindingsPanel panel(e.session);
    panel.resize(600, 300);
    panel.show();
    QSignalSpy framed(&panel, &FindingsPanel::frameRequested);
    auto* list = panel.findChild<QListView*>();
    QVERIFY(list->model()->rowCount() > 1);
    QVERIFY(panel.summary().contains("error"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());   // Below its heading.
    QVERIFY(e.session.isSelected(id));
    QCOMPARE(framed.count(), 1);
}

void PanelsTest::aClickInTheHistoryTravelsThere()
{
    ExampleSession e;
    HistoryPanel panel(e.session);
    panel.resize(290, 500);
    panel.show();
    auto* lines = panel.findChild<QUndoView*>();
    auto* hint = panel.findChild<QLabel*>();
    QVERIFY(hint->isVisible());
    std::vector<std::string> states {digest(e.session.plan())};
    for (int step = 0; step < 3; ++step) {
        e.session.perform(movePieces(e.session.plan(), {e.firstRack()}, metres(0.1), metres(0)));
        states.push_back(digest(e.session.plan()));
    }
    QVERIFY(!hint->isVisible());
    for (const int step : {0, 2, 1, 3}) {
        QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, lines->visualRect(lines->model()->index(step, 0)).center());
        QCOMPARE(digest(e.session.plan()), states[static_cast<std::size_t>(step)]);
    }
}

QTEST_MAIN(PanelsTest)
#include "panels_test.moc"
