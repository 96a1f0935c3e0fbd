// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/generate_dialog.h"

#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace gw;

class GenerateDialogTest : public QObject {
    Q_OBJECT
private slots:
    void itAsksForWhatWasChosen()
    {
        ExampleSession e;
        GenerateDialog dialog(e.session);
        named<QDoubleSpinBox>(dialog, "Size")->setValue(12);
        named<QSpinBox>(dialog, "Racks in a row")->setValue(6);
        named<QComboBox>(dialog, "Power")->setCurrentIndex(1);
        const GenerateRequest request = dialog.request();
        QCOMPARE(request.racks, 12u);
        QCOMPARE(request.racksPerRow, 6u);
        QVERIFY(request.redundancy == Topology::N);
    }

    void megawattsBecomeRacksAtTheirTypicalDraw()
    {
        ExampleSession e;
        GenerateDialog dialog(e.session);
        named<QDoubleSpinBox>(dialog, "Size")->setValue(5);
        named<QComboBox>(dialog, "Unit of the size")->setCurrentIndex(1);
        const GenerateRequest request = dialog.request();
        const EquipmentType* type = e.catalog.find(request.rack);
        QCOMPARE(request.racks, static_cast<std::uint32_t>(megawatts(5) / type->rack->typicalPower.value));
    }

    /// Words appear at once; what the rules say follows.
    void itTellsTheHallsAndWhatTheRulesSay()
    {
        ExampleSession e;
        GenerateDialog dialog(e.session);
        dialog.show();
        named<QDoubleSpinBox>(dialog, "Size")->setValue(24);
        named<QComboBox>(dialog, "Power")->setCurrentIndex(3);
        QVERIFY2(says(dialog, "24 racks"), "at once");
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, "No design rule objects."), patience);
        QVERIFY(says(dialog, "Capital"));
    }

    void whatCannotBeIsRefusedWithTheReasonAndCannotBeCreated()
    {
        ExampleSession e;
        GenerateDialog dialog(e.session);
        dialog.show();
        QPushButton* create = button(dialog, "Create");
        QVERIFY(create->isEnabled());
        named<QComboBox>(dialog, "Halls")->setCurrentIndex(1);
        named<QDoubleSpinBox>(dialog, "Hall width")->setValue(3);
        QVERIFY(!create->isEnabled());
        QVERIFY(says(dialog, "at least"));
        named<QDoubleSpinBox>(dialog, "Hall width")->setValue(40);
        QVERIFY(create->isEnabled());
        QVERIFY(says(dialog, "would need"));
        QVERIFY(dialog.request().hall.has_value());
        named<QComboBox>(dialog, "Cooling")->setCurrentIndex(3);
        QVERIFY(!create->isEnabled());
        QVERIFY(says(dialog, "liquid"));
    }

    void fillingAHallIsOneStepThatUndoBringsBack()
    {
        ExampleSession e;
        const std::string before = digest(e.session.plan());
        const std::size_t pieces = e.session.plan().equipment.size();
        Plan plan = e.session.plan();
        Space hall = plan.spaces[0];
        hall.id.number = ++plan.info.lastId;
        hall.name = "Empty hall";
        hall.x = metres(200);
        plan.site.gridCapacity = megawatts(500);
        plan.spaces.put(hall);
        e.session.setPlan(plan);
        e.session.solveNow();
        GenerateDialog dialog(e.session);
        dialog.showFill();
        dialog.show();
        auto* halls = named<QComboBox>(dialog, "Hall");
        halls->setCurrentIndex(halls->findText("Empty hall"));
        QPushButton* place = button(dialog, "Place them");
        QTRY_VERIFY_WITH_TIMEOUT(place->isEnabled(), patience);
        QTest::mouseClick(place, Qt::LeftButton);
        QVERIFY(e.session.plan().equipment.size() > pieces);
        const std::string full = digest(e.session.plan());
        e.session.undoStack().undo();
        QCOMPARE(digest(e.session.plan()), digest(plan));
        e.session.undoStack().redo();
        QCOMPARE(digest(e.session.plan()), full);
        QVERIFY(before != full);
    }

private:
    static QPushButton* button(GenerateDialog& dialog, const QString& text)
    {
        for (auto* each : dialog.findChildren<QPushButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    static bool says(GenerateDialog& dialog, const QString& words)
    {
        for (auto* label : dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    template <class Editor>
    Editor* named(GenerateDialog& dialog, const QString& name)
    {
        for (auto* editor : dialog.findChildren<Editor*>())
            if (editor->accessibleName() == name) return editor;
        return nullptr;
    }
};

QTEST_MAIN(GenerateDialogTest)
#include "generate_dialog_test.moc"
