// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain.h"
#include "core/explain/object_figure.h"
#include "tests/core/compute/small_plant.h"
#include "tests/core/explain/told_tree.h"

using namespace gw;

/// Plants whose gear takes turns, with one piece out of service.
class FailingTreeTest : public QObject {
    Q_OBJECT
private slots:
    void everyPieceAtWorstIsTheDrills_data();
    void everyPieceAtWorstIsTheDrills();
    void theTitleSaysWhichPieceFails();
};

void FailingTreeTest::everyPieceAtWorstIsTheDrills_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::newRow("dry coolers") << QStringList {"dry-cooler-1500kw"};
    QTest::newRow("dry coolers of two sizes") << QStringList {"dry-cooler-1500kw", "dry-cooler-500kw"};
    QTest::newRow("dry coolers at their limit and chillers") << QStringList {"dry-cooler-1500kw", "chiller-air-1500kw"};
    QTest::newRow("towers") << QStringList {"cooling-tower-1750kw"};
    QTest::newRow("towers and chillers") << QStringList {"cooling-tower-1750kw", "chiller-air-1500kw"};
    QTest::newRow("chillers") << QStringList {"chiller-air-1500kw"};
    QTest::newRow("pumps") << QStringList {"dry-cooler-1500kw", QString::fromStdString(test::firstOf(EquipmentKind::Pump))};
}

void FailingTreeTest::everyPieceAtWorstIsTheDrills()
{
    QFETCH(QStringList, types);
    test::SmallPlant plant;
    plant.cdus(3);
    for (const QString& type : types)
        plant.plant(qPrintable(type), qPrintable(type), 2);
    const test::Drilled drilled = plant.solved();
    const std::vector<CoolerDrill> all = drilled.drill.allFailures();
    int hotter = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].rating.si() <= 0) continue;
        const auto tree = explain(drilled.plan, test::catalog(), metricOf({ObjectFigureKind::Worst, drilled.plan.equipment[i].id.number}));
        QVERIFY(tree);
        QVERIFY2(std::abs(tree->root().value - all[i].worst.si()) <= 1e-9 * all[i].rating.si(), textOf(*tree, tree->root(), all[i].worst.si()).constData());
        QVERIFY2(wrongIn(*tree).isEmpty(), wrongIn(*tree).constData());
        hotter += !all[i].worstWithout.isNone();
    }
    QVERIFY2(hotter >= 4, qPrintable(QString::number(hotter)));
}

void FailingTreeTest::theTitleSaysWhichPieceFails()
{
    const test::Drilled drilled = test::SmallPlant().cdus(2).plant("dry-cooler-1500kw", "Dry cooler", 2).solved();
    const auto tree = explain(drilled.plan, test::catalog(), "worst:CDU 1");
    QVERIFY(tree);
    QCOMPARE(tree->root().title, std::string("Load at worst"));
    QCOMPARE(tree->root().of, std::string("CDU 1 without CDU 2"));
}

QTEST_APPLESS_MAIN(FailingTreeTest)
#include "failing_tree_test.moc"
