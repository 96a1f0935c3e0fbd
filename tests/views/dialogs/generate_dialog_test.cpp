// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/generate_dialog.h"

#include "tests/views/session/example_session.h"

#include <QComboBox>
#include <QDoubleSpinBox>
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
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == "Place them") QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(e.session.plan().equipment.size() > pieces);
        const std::string full = digest(e.session.plan());
        e.session.undoStack().undo();
        QCOMPARE(digest(e.session.plan()), digest(plan));
        e.session.undoStack().redo();
        QCOMPARE(digest(e.session.plan()), full);
        QVERIFY(before != full);
    }

private:
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
