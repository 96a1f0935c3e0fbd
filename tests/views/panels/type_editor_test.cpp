// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/panels/types_workshop.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace gw;
using gw::test::Workshop, gw::test::rackYaml;

/// The figures of one entry, changed with real keys and clicks.
class TypeEditorTest : public QObject {
    Q_OBJECT
private slots:
    void everyFigureIsShownWithItsOrigin();
    void aWrongUnitTurnsRedAndKeepsNothing();
    void anImpossibleValueTurnsRedWithItsReason();
    void whatLooksWrongIsSaidAtItsFigure();
    void thePictureFollowsTheDimensions();
    void aPointOfAListIsAddedAndTakenAway();
    void aMissingPartIsAddedAndRefusedUntilItsSourceIsTold();
    void everyEditorHasAName();
    void theEditorWorksByKeyboard();
};

void TypeEditorTest::everyFigureIsShownWithItsOrigin()
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

void TypeEditorTest::aWrongUnitTurnsRedAndKeepsNothing()
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

void TypeEditorTest::anImpossibleValueTurnsRedWithItsReason()
{
    Workshop w;
    w.panel.copy({"gb300-nvl72"});
    w.type("width", "-1");
    QVERIFY(w.row("width").isRefused());
    QVERIFY2(w.row("width").reason().contains("0.05"), qPrintable(w.row("width").reason()));
    QVERIFY(!w.button("Put into this plan only")->isEnabled());
}

void TypeEditorTest::whatLooksWrongIsSaidAtItsFigure()
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

void TypeEditorTest::thePictureFollowsTheDimensions()
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

void TypeEditorTest::aPointOfAListIsAddedAndTakenAway()
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

void TypeEditorTest::aMissingPartIsAddedAndRefusedUntilItsSourceIsTold()
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

void TypeEditorTest::everyEditorHasAName()
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

void TypeEditorTest::theEditorWorksByKeyboard()
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

QTEST_MAIN(TypeEditorTest)
#include "type_editor_test.moc"
