// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/panels/types_workshop.h"

#include "views/panels/type_changes_page.h"

#include <QLabel>

using namespace gw;
using gw::test::Workshop;

/// A plan that carries types which the catalogue tells otherwise.
class TypeChangesPageTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanThatCarriesATypeShowsWhatWouldChange();
    void openingAPlanWithOtherTypesSaysSo();
    void anUpdateIsOneStepThatCanBeUndone();
};

void TypeChangesPageTest::aPlanThatCarriesATypeShowsWhatWouldChange()
{
    Workshop w;
    w.panel.edit({"gb200-nvl72"});
    w.type("rack.typical_power", "100");
    w.press("Put into this plan only");
    w.panel.turnTo(TypesPanel::Page::Changes);
    TypeChangesPage& page = w.panel.changes();
    QCOMPARE(page.changes().size(), std::size_t {1});
    QCOMPARE(page.chosen(), std::vector<std::string> {"gb200-nvl72"});
    QTRY_VERIFY_WITH_TIMEOUT(!page.effect().isEmpty(), patience);
    QVERIFY2(page.effect().contains("IT"), qPrintable(page.effect()));
    bool isShown = false;
    for (const auto* label : page.findChildren<QLabel*>()) isShown = isShown || label->text().startsWith("100 kW");
    QVERIFY(isShown);
}

void TypeChangesPageTest::openingAPlanWithOtherTypesSaysSo()
{
    Workshop w;
    w.panel.edit({"gb200-nvl72"});
    w.type("rack.typical_power", "100");
    w.press("Put into this plan only");
    QVERIFY(w.e.isSettled());
    const std::string file = w.folder.filePath("plan.gwp").toStdString();
    QVERIFY(w.e.session.save(file));
    w.told.clear();
    QVERIFY(w.e.session.open(file));
    QVERIFY2(w.told.join(' ').contains("one type otherwise than the catalogue"), qPrintable(w.told.join(' ')));
    QCOMPARE(w.panel.changes().changes().size(), std::size_t {1});
    w.told.clear();
    w.e.session.setPlan(w.e.generated());
    QVERIFY(w.told.isEmpty());
}

void TypeChangesPageTest::anUpdateIsOneStepThatCanBeUndone()
{
    Workshop w;
    const double installed = w.e.session.outcome().headline.itPower.si();
    w.panel.edit({"gb200-nvl72"});
    w.type("rack.typical_power", "100");
    w.press("Put into this plan only");
    QVERIFY(w.e.isSettled());
    const double carried = w.e.session.outcome().headline.itPower.si();
    QVERIFY(carried < installed);
    w.panel.turnTo(TypesPanel::Page::Changes);
    const int steps = w.e.session.undoStack().count();
    w.press("Update the chosen types");
    QCOMPARE(w.e.session.undoStack().count(), steps + 1);
    QVERIFY(w.e.isSettled());
    QCOMPARE(w.e.session.outcome().headline.itPower.si(), installed);
    QVERIFY(w.panel.changes().changes().empty());
    w.e.session.undoStack().undo();
    QVERIFY(w.e.isSettled());
    QCOMPARE(w.e.session.outcome().headline.itPower.si(), carried);
    QCOMPARE(w.panel.changes().changes().size(), std::size_t {1});
}

QTEST_MAIN(TypeChangesPageTest)
#include "type_changes_page_test.moc"
