// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panels/types_workshop.h"

#include "core/editing/compose.h"
#include "views/panels/catalog_model.h"
#include "views/panels/catalog_panel.h"

#include <QComboBox>
#include <QListView>

using namespace gw;
using gw::test::Workshop;

/// Own types: copied, kept, used by the plan, deleted.
class TypesPanelTest : public QObject {
    Q_OBJECT
private slots:
    void aCopiedRackWithMorePowerChangesThePlansPower();
    void anIdIsTakenOnce();
    void aTypeMayBePutIntoThePlanAlone();
    void ownTypesAreMarkedOnTheirCards();
    void anOwnTypeThatThePlanNeedsIsNotDeleted();
    void whatWasTypedIsNotLostToAnotherEntry();
    void anOwnEntryThatThePlanUsesIsNotDeleted();
};

void TypesPanelTest::aCopiedRackWithMorePowerChangesThePlansPower()
{
    Workshop w;
    const Power before = w.e.session.outcome().headline.itPower;
    w.panel.copy({"gb200-nvl72"});
    w.type("rack.maximum_power", "190");
    w.type("rack.typical_power", "180");
    QVERIFY2(w.button("Keep as own type")->isEnabled(), qPrintable(w.editor().state()));
    w.press("Keep as own type");
    const EquipmentTypeId own {"gb200-nvl72-2"};
    QVERIFY(w.library.isOwn(own.text));
    const EquipmentType* type = w.e.session.catalog().find(own);
    QVERIFY(type);
    QCOMPARE(type->rack->typicalPower.value.in(kilowatt), 180.0);
    Equipment rack = *w.e.session.plan().equipment.find(w.e.firstRack());
    rack.type = own;
    w.e.session.perform(changeRow(w.e.session.plan(), rack, "Another type"));
    QVERIFY(w.e.isSettled());
    QVERIFY(w.e.session.outcome().headline.itPower > before + kilowatts(20));
    // An own type that is changed changes the plan at once.
    const Power placed = w.e.session.outcome().headline.itPower;
    w.panel.edit(own.text);
    w.type("rack.typical_power", "150");
    w.press("Keep as own type");
    QVERIFY(w.e.isSettled());
    QVERIFY(w.e.session.outcome().headline.itPower < placed);
}

void TypesPanelTest::anIdIsTakenOnce()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    QLineEdit* id = nullptr;
    for (auto* each : w.panel.findChildren<QLineEdit*>())
        if (each->accessibleName() == "Id of the type") id = each;
    QVERIFY(id);
    id->setFocus();
    id->selectAll();
    QTest::keyClicks(id, "gb300-nvl72");
    QVERIFY(!w.button("Keep as own type")->isEnabled());
    id->selectAll();
    QTest::keyClicks(id, "My Rack");
    QVERIFY(!w.button("Keep as own type")->isEnabled());
    id->selectAll();
    QTest::keyClicks(id, "my-rack");
    w.press("Keep as own type");
    QVERIFY(w.library.isOwn("my-rack"));
}

void TypesPanelTest::aTypeMayBePutIntoThePlanAlone()
{
    Workshop w;
    const Power before = w.e.session.outcome().headline.itPower;
    w.panel.edit({"gb200-nvl72"});
    w.type("rack.maximum_power", "190");
    w.type("rack.typical_power", "180");
    w.press("Put into this plan only");
    QVERIFY(w.e.isSettled());
    QVERIFY(w.e.session.outcome().headline.itPower > before);
    QVERIFY(!w.library.isOwn("gb200-nvl72"));
    QCOMPARE(w.e.session.installedCatalog()->find(EquipmentTypeId {"gb200-nvl72"})->rack->typicalPower.value, w.e.catalog.find(EquipmentTypeId {"gb200-nvl72"})->rack->typicalPower.value);
    w.e.session.undoStack().undo();
    QVERIFY(w.e.isSettled());
    QCOMPARE(w.e.session.outcome().headline.itPower.si(), before.si());
    // Another machine without the type computes the same from the file.
    w.e.session.undoStack().redo();
    QVERIFY(w.e.isSettled());
    const std::string file = w.folder.filePath("plan.gwp").toStdString();
    const double power = w.e.session.outcome().headline.itPower.si();
    QVERIFY(w.e.session.save(file));
    ExampleSession other;
    QVERIFY(other.session.open(file));
    QVERIFY(other.isSettled());
    QCOMPARE(other.session.outcome().headline.itPower.si(), power);
}

void TypesPanelTest::ownTypesAreMarkedOnTheirCards()
{
    Workshop w;
    CatalogPanel cards(w.e.session);
    cards.setLibrary(w.library);
    const auto* list = cards.findChild<QListView*>();
    const int all = list->model()->rowCount();
    w.panel.copy({"gb300-nvl72"});
    w.press("Keep as own type");
    QCOMPARE(list->model()->rowCount(), all + 1);
    cards.choose({"gb300-nvl72-2"});
    QCOMPARE(cards.chosenId().text, std::string("gb300-nvl72-2"));
    QVERIFY(list->currentIndex().data(CatalogModel::TrustRole).toString().startsWith("Own type"));
    for (auto* box : cards.findChildren<QComboBox*>())
        if (box->accessibleName() == "Which of the catalogue") box->setCurrentIndex(3);
    QCOMPARE(list->model()->rowCount(), 1);
}

void TypesPanelTest::anOwnTypeThatThePlanNeedsIsNotDeleted()
{
    Workshop w;
    w.panel.copy({"gb200-nvl72"});
    w.press("Keep as own type");
    Equipment rack = *w.e.session.plan().equipment.find(w.e.firstRack());
    rack.type = {"gb200-nvl72-2"};
    w.e.session.perform(changeRow(w.e.session.plan(), rack, "Another type"));
    QVERIFY(!w.library.remove("gb200-nvl72-2"));
    QVERIFY(w.library.isOwn("gb200-nvl72-2"));
    w.e.session.undoStack().undo();
    QVERIFY(w.library.remove("gb200-nvl72-2"));
    QVERIFY(!w.e.session.catalog().find(EquipmentTypeId {"gb200-nvl72-2"}));
}

void TypesPanelTest::whatWasTypedIsNotLostToAnotherEntry()
{
    Workshop w;
    w.panel.copy("gb300-nvl72");
    w.type("mass", "1400");
    w.panel.edit("phoenix");
    QCOMPARE(w.editor().draft()->id(), std::string("gb300-nvl72-2"));
    QVERIFY2(w.complaints.join(' ').contains("kept nowhere yet"), qPrintable(w.complaints.join(' ')));
    w.press("Close without keeping");
    w.panel.edit("phoenix");
    QCOMPARE(w.editor().draft()->id(), std::string("phoenix"));
}

void TypesPanelTest::anOwnEntryThatThePlanUsesIsNotDeleted()
{
    Workshop w;
    const std::string climate = w.e.catalog.climates.front().id.text;
    w.panel.copy(climate);
    w.editor().keepOwn();
    const ClimateId own {w.editor().draft()->id()};
    Site site = w.e.session.plan().site;
    site.climate = own;
    w.e.session.perform(changeSection(w.e.session.plan(), site, "Another climate"));
    QVERIFY(w.library.isUsed(own.text));
    QVERIFY(!w.library.remove(own.text));
    w.e.session.undoStack().undo();
    QVERIFY(w.library.remove(own.text));
}

QTEST_MAIN(TypesPanelTest)
#include "types_panel_test.moc"
