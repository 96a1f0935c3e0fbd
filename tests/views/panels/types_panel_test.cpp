// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "core/editing/compose.h"
#include "core/storage/carried_types.h"
#include "views/panels/catalog_model.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/figure_row.h"
#include "views/panels/type_changes_page.h"
#include "views/panels/type_editor.h"
#include "views/panels/type_import_page.h"
#include "views/panels/type_list_page.h"
#include "views/panels/types_panel.h"
#include "views/session/type_library.h"
#include "views/session/type_trial.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace gw;

namespace {

/// The dock of types beside a plan, with a folder of its own for own types.
struct Workshop {
    QTemporaryDir folder;
    ExampleSession e;
    TypeLibrary library {e.session, resourcesFolder() / "catalog", folder.filePath("own").toStdString()};
    TypesPanel panel {e.session, library};
    QStringList complaints, told;

    Workshop()
    {
        QObject::connect(&panel, &TypesPanel::complained, [this](const QString& sentence) { complaints << sentence; });
        QObject::connect(&panel, &TypesPanel::told, [this](const QString& sentence) { told << sentence; });
        panel.resize(1280, 520);
        panel.QWidget::show();
    }
    TypeEditor& editor() { return panel.editor(); }
    FigureRow& row(const std::string& key) { return *editor().row(key); }
    /// Types with real keys in place of what stands in an editor.
    void type(const std::string& key, const QString& text, const QString& member = "value")
    {
        auto* line = qobject_cast<QLineEdit*>(row(key).editor(member));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString& text)
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisibleTo(&panel)) return QTest::mouseClick(each, Qt::LeftButton);
        qFatal("no such button");
    }
    QPushButton* button(const QString& text)
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }
};

constexpr const char* rackYaml = R"(manufacturer: Example
model: AR3100 42U
slug: example-ar3100
form_factor: 4-post-cabinet
width: 19
u_height: 42
outer_width: 600
outer_depth: 1070
outer_unit: mm
weight: 125
weight_unit: kg
)";

} // namespace

/// Editing, importing and updating types, with real keys and clicks.
class TypesPanelTest : public QObject {
    Q_OBJECT
private slots:
    void everyFigureIsShownWithItsOrigin();
    void aWrongUnitTurnsRedAndKeepsNothing();
    void anImpossibleValueTurnsRedWithItsReason();
    void whatLooksWrongIsSaidAtItsFigure();
    void aCopiedRackWithMorePowerChangesThePlansPower();
    void anIdIsTakenOnce();
    void aTypeMayBePutIntoThePlanAlone();
    void ownTypesAreMarkedOnTheirCards();
    void aPlanThatCarriesATypeShowsWhatWouldChange();
    void openingAPlanWithOtherTypesSaysSo();
    void anUpdateIsOneStepThatCanBeUndone();
    void whatIsExportedCanBeImported();
    void aNetboxFileListsWhatIsMissing();
    void aHostileFileIsRefusedWithASentence();
    void anOwnTypeThatThePlanNeedsIsNotDeleted();
    void thePictureFollowsTheDimensions();
    void aPointOfAListIsAddedAndTakenAway();
    void everyKindOfEntryIsListedFoundAndOpened();
    void everyKindOfEntryIsCopiedKeptExportedAndImported();
    void aMeasuredRowIsFoundAndOpenedAtItsModel();
    void aMissingPartIsAddedAndRefusedUntilItsSourceIsTold();
    void whatWasTypedIsNotLostToAnotherEntry();
    void anOwnEntryThatThePlanUsesIsNotDeleted();
    void everyEditorHasAName();
    void theEditorWorksByKeyboard();
};

void TypesPanelTest::everyFigureIsShownWithItsOrigin()
{
    Workshop w;
    w.panel.edit({"gb300-nvl72"});
    FigureRow& power = w.row("rack.maximum_power");
    QCOMPARE(qobject_cast<QLineEdit*>(power.editor("value"))->text(), QString("142"));
    QCOMPARE(qobject_cast<QLineEdit*>(power.editor("low"))->text(), QString("132"));
    QCOMPARE(qobject_cast<QLineEdit*>(power.editor("high"))->text(), QString("150"));
    QVERIFY(!qobject_cast<QLineEdit*>(power.editor("source"))->text().isEmpty());
    QCOMPARE(qobject_cast<QComboBox*>(power.editor("confidence"))->currentText(), QString("Press"));
    for (const char* key : {"width", "mass", "price", "lead_time", "rack.liquid_share", "name", "maker"}) QVERIFY2(w.editor().row(key), key);
    QVERIFY(!w.editor().isChanged());
}

void TypesPanelTest::aWrongUnitTurnsRedAndKeepsNothing()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.type("rack.maximum_power", "12 kg");
    QVERIFY(w.row("rack.maximum_power").isRefused());
    QVERIFY(w.row("rack.maximum_power").editor("value")->property("invalid").toBool());
    QVERIFY(!w.row("rack.maximum_power").reason().isEmpty());
    QVERIFY(!w.button("Keep as own type")->isEnabled());
    w.type("rack.maximum_power", "0.15 MW");
    QVERIFY(!w.row("rack.maximum_power").isRefused());
    QVERIFY(w.button("Keep as own type")->isEnabled());
}

void TypesPanelTest::anImpossibleValueTurnsRedWithItsReason()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.type("width", "-1");
    QVERIFY(w.row("width").isRefused());
    QVERIFY2(w.row("width").reason().contains("0.05"), qPrintable(w.row("width").reason()));
    QVERIFY(!w.button("Put into this plan only")->isEnabled());
}

void TypesPanelTest::whatLooksWrongIsSaidAtItsFigure()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    const auto doubts = [&] {
        QString all;
        for (const auto* row : w.panel.findChildren<FigureRow*>()) all += row->doubts();
        return all;
    };
    // The figures of a popular planner: a rack of 72 accelerators with 16 kW and 80 kg.
    w.type("rack.maximum_power", "16");
    w.type("rack.typical_power", "14");
    w.type("rack.idle_power", "4");
    w.type("mass", "80");
    QVERIFY2(doubts().contains("because"), qPrintable(doubts()));
    QVERIFY(!w.row("mass").doubts().isEmpty() || !w.row("rack.maximum_power").doubts().isEmpty());
    QVERIFY(w.button("Keep as own type")->isEnabled());
}

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

void TypesPanelTest::aPlanThatCarriesATypeShowsWhatWouldChange()
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

void TypesPanelTest::openingAPlanWithOtherTypesSaysSo()
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

void TypesPanelTest::anUpdateIsOneStepThatCanBeUndone()
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

void TypesPanelTest::whatIsExportedCanBeImported()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.press("Keep as own type");
    const QString file = w.folder.filePath("rack.json");
    w.panel.exportTo({"gb300-nvl72-2"}, file);
    QVERIFY(QFile::exists(file));
    Workshop other;
    other.panel.importFile(file);
    QVERIFY2(other.complaints.isEmpty(), qPrintable(other.complaints.join(' ')));
    QVERIFY(other.library.isOwn("gb300-nvl72-2"));
    QVERIFY(other.e.session.catalog().find(EquipmentTypeId {"gb300-nvl72-2"}));
    other.panel.importFile(file);
    QVERIFY2(other.told.last().contains("just so"), qPrintable(other.told.last()));
    // An own entry is not written over by another of its id.
    w.type("mass", "1500");
    w.press("Keep as own type");
    w.panel.exportTo("gb300-nvl72-2", file);
    other.panel.importFile(file);
    QCOMPARE(other.complaints.size(), 1);
}

void TypesPanelTest::aNetboxFileListsWhatIsMissing()
{
    Workshop w;
    w.panel.importFile(w.write("rack.yaml", rackYaml));
    QVERIFY2(w.complaints.isEmpty(), qPrintable(w.complaints.join(' ')));
    TypeImportPage& page = w.panel.importer();
    QVERIFY(page.import().has_value());
    QVERIFY(!page.import()->missing.empty());
    QLineEdit* price = page.field("price");
    QVERIFY(price);
    price->setFocus();
    QTest::keyClicks(price, "12 kg");
    QVERIFY(!page.reason("price").isEmpty());
    QVERIFY(!w.button("Open in the editor")->isEnabled());
    w.press("Estimate what is missing");
    QVERIFY2(w.editor().hasDraft(), qPrintable(w.complaints.join(' ')));
    QVERIFY(w.editor().row("price"));
    w.press("Keep as own type");
    QVERIFY2(w.library.isOwn(w.editor().draft()->id()), qPrintable(w.editor().state()));
}

void TypesPanelTest::aHostileFileIsRefusedWithASentence()
{
    Workshop w;
    w.panel.importFile(w.write("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"));
    w.panel.importFile(w.write("text.json", "not a catalogue"));
    w.panel.importFile(w.write("large.json", QByteArray(2 << 20, ' ')));
    w.panel.importFile(w.folder.filePath("nowhere.json"));
    QCOMPARE(w.complaints.size(), 4);
    for (const QString& each : w.complaints) QVERIFY(each.size() > 20);
    QVERIFY(!w.editor().hasDraft());
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

void TypesPanelTest::thePictureFollowsTheDimensions()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    const auto picture = [&] {
        for (const auto* label : w.panel.findChildren<QLabel*>())
            if (label->accessibleName() == "Picture by the dimensions") return label->pixmap(Qt::ReturnByValue).toImage();
        return QImage();
    };
    const QImage narrow = picture();
    w.type("width", "1.2");
    QVERIFY(picture() != narrow);
}

void TypesPanelTest::aPointOfAListIsAddedAndTakenAway()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    QVERIFY(!w.editor().row("rack.caps.2.power"));
    const auto press = [&](const QString& name) {
        for (auto* each : w.panel.findChildren<QToolButton*>())
            if (each->accessibleName() == name) return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL("no such button");
    };
    press("Caps 2: Once more");
    QTRY_VERIFY_WITH_TIMEOUT(w.editor().row("rack.caps.2.power"), patience);
    w.type("rack.caps.2.power", "100");
    press("Caps 3: Take away");
    QTRY_VERIFY_WITH_TIMEOUT(!w.editor().row("rack.caps.2.power"), patience);
}

void TypesPanelTest::everyKindOfEntryIsListedFoundAndOpened()
{
    Workshop w;
    const auto lines = listCatalog(w.e.session.catalog());
    QCOMPARE(w.panel.list().shownCount(), static_cast<int>(lines.size() + w.e.session.catalog().measurements.size()));
    std::set<std::string> kinds;
    for (const CatalogLine& line : lines) {
        if (!kinds.insert(line.kind).second) continue;
        w.panel.list().search().setText(QString::fromStdString(line.id + " " + line.name));
        QVERIFY2(w.panel.list().shownCount() >= 1, line.id.c_str());
        w.panel.list().choose(line.id);
        QCOMPARE(w.panel.chosen(), line.id);
        w.panel.turnTo(TypesPanel::Page::All);
        w.press("Edit");
        QCOMPARE(w.editor().draft()->id(), line.id);
        QVERIFY2(w.editor().state().startsWith("Every figure is plausible."), qPrintable(w.editor().state()));
    }
    QVERIFY(kinds.size() > 25);
    w.panel.list().search().setText("nobody has such an entry");
    QCOMPARE(w.panel.list().shownCount(), 0);
}

void TypesPanelTest::everyKindOfEntryIsCopiedKeptExportedAndImported()
{
    Workshop w, other;
    std::set<std::string> kinds;
    for (const CatalogLine& line : listCatalog(w.e.catalog)) {
        if (!isCopyable(w.e.catalog, line.id) || !kinds.insert(line.kind).second) continue;
        w.panel.copy(line.id);
        w.editor().keepOwn();
        const std::string own = w.editor().draft()->id();
        QVERIFY2(w.library.isOwn(own), qPrintable(w.editor().state()));
        const QString file = w.folder.filePath(QString::fromStdString(own) + ".json");
        w.panel.exportTo(own, file);
        other.panel.importFile(file);
        QVERIFY2(other.library.isOwn(own), qPrintable(other.complaints.join(' ')));
        QVERIFY(showEntry(other.e.session.catalog(), own)->figures.size() == showEntry(w.e.session.catalog(), own)->figures.size());
    }
    QVERIFY(kinds.size() > 20);
}

void TypesPanelTest::aMeasuredRowIsFoundAndOpenedAtItsModel()
{
    Workshop w;
    const MeasuredThroughput& row = w.e.catalog.measurements.front();
    w.panel.list().search().setText(QString::fromStdString(row.accelerator.text + " " + row.scenario + " measured"));
    QTest::keyClick(&w.panel.list().search(), Qt::Key_Down);
    QVERIFY(w.e.catalog.find(ModelId {w.panel.chosen()}));
    w.press("Edit");
    QCOMPARE(w.editor().draft()->id(), w.panel.chosen());
    w.type("measured.0.per_accelerator", "4321");
    w.press("Keep as own type");
    QVERIFY(std::ranges::any_of(w.e.session.catalog().measurements, [](const MeasuredThroughput& each) { return each.perAccelerator.value.si() == 4321; }));
}

void TypesPanelTest::aMissingPartIsAddedAndRefusedUntilItsSourceIsTold()
{
    Workshop w;
    w.panel.copy("gb200-nvl72");
    const auto caps = w.e.catalog.find(EquipmentTypeId {"gb200-nvl72"})->rack->caps.size();
    const std::string key = "rack.caps." + std::to_string(caps) + ".";
    auto* add = w.button("Add a part");
    QVERIFY(add && add->menu());
    for (QAction* action : add->menu()->actions())
        if (action->text() == "Rack: Caps") action->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(w.editor().row(key + "power"), patience);
    QVERIFY(!w.button("Keep as own type")->isEnabled());
    w.type(key + "name", "Max-Own", "text");
    w.type(key + "power", "40");
    QVERIFY2(w.row(key + "power").isRefused(), qPrintable(w.editor().state()));
    QVERIFY(w.row(key + "power").editor("source")->property("invalid").toBool());
    w.type(key + "power", "Maker's letter https://example.org/letter", "source");
    w.type(key + "throughput", "60");
    w.type(key + "throughput", "Maker's letter https://example.org/letter", "source");
    QVERIFY2(w.button("Keep as own type")->isEnabled(), qPrintable(w.editor().state()));
    w.press("Keep as own type");
    const auto& kept = w.e.session.catalog().find(EquipmentTypeId {w.editor().draft()->id()})->rack->caps;
    QCOMPARE(kept.size(), caps + 1);
    QCOMPARE(w.e.session.catalog().findSource(kept.back().power.origin.source)->address, std::string("https://example.org/letter"));
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

void TypesPanelTest::everyEditorHasAName()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.panel.importFile(w.write("rack.yaml", rackYaml));
    int editors = 0;
    for (const auto* widget : w.panel.findChildren<QWidget*>()) {
        if (!qobject_cast<const QLineEdit*>(widget) && !qobject_cast<const QComboBox*>(widget)) continue;
        ++editors;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(editors > 100);
}

void TypesPanelTest::theEditorWorksByKeyboard()
{
    Workshop w;
    w.panel.activateWindow();
    w.panel.copy({"gb300-nvl72"});
    QWidget* value = w.row("width").editor("value");
    value->setFocus();
    QTest::keyClick(value, Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(w.row("width").editor("low")->hasFocus(), patience);
    QPushButton* keep = w.button("Keep as own type");
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    QVERIFY(w.library.isOwn("gb300-nvl72-2"));
}

QTEST_MAIN(TypesPanelTest)
#include "types_panel_test.moc"
