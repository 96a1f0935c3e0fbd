// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/plan_draft.h"

#include <QTest>

using namespace gw;

namespace {

EquipmentType ratedType(double kilowattsRated)
{
    EquipmentType type {.id = {"gear"}, .kind = EquipmentKind::Ups, .name = "Gear"};
    type.width.value = metres(2);
    type.depth.value = metres(1);
    type.price.value = dollars(1000);
    type.power.emplace();
    type.power->rating.value = kilowatts(kilowattsRated);
    return type;
}

} // namespace

class PlanDraftTest : public QObject {
    Q_OBJECT
private slots:
    void rowsAreLetteredLikeColumnsOfASheet_data();
    void rowsAreLetteredLikeColumnsOfASheet();
    void whatIsExactlyFullNeedsNoOneMore();
    void gearThatIsLargeEnoughKeepsItsRatingAndPrice();
    void gearThatIsTooSmallCostsAsManyTimesMore();
    void idsAscendAndAreCounted();
    void positionsAreWholeMillimetres();
    void shelvesBeginANewLineWhenOneIsFull();
};

void PlanDraftTest::rowsAreLetteredLikeColumnsOfASheet_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("letters");
    QTest::newRow("first") << 0 << "A";
    QTest::newRow("last of one letter") << 25 << "Z";
    QTest::newRow("first of two") << 26 << "AA";
    QTest::newRow("last of two") << 701 << "ZZ";
    QTest::newRow("first of three") << 702 << "AAA";
}

void PlanDraftTest::rowsAreLetteredLikeColumnsOfASheet()
{
    QFETCH(int, index);
    QFETCH(QString, letters);
    QCOMPARE(QString::fromStdString(rowLetters(static_cast<std::size_t>(index))), letters);
}

void PlanDraftTest::whatIsExactlyFullNeedsNoOneMore()
{
    QCOMPARE(countFor(kilowatts(300), kilowatts(100)), std::size_t {3});
    QCOMPARE(countFor(kilowatts(0.1) * 3.0, kilowatts(0.1)), std::size_t {3});
    QCOMPARE(countFor(kilowatts(301), kilowatts(100)), std::size_t {4});
    QCOMPARE(countFor(kilowatts(0), kilowatts(100)), std::size_t {0});
}

void PlanDraftTest::gearThatIsLargeEnoughKeepsItsRatingAndPrice()
{
    const GenerateRequest request;
    Draft draft {.plan = {}, .parts = {}, .request = request};
    const Equipment piece = *draft.plan.equipment.find(draft.addSized(ratedType(500), {.name = "Gear"}, kilowatts(500)));
    QVERIFY(!piece.maximumPower && !piece.price);
}

void PlanDraftTest::gearThatIsTooSmallCostsAsManyTimesMore()
{
    const GenerateRequest request;
    Draft draft {.plan = {}, .parts = {}, .request = request};
    const Equipment piece = *draft.plan.equipment.find(draft.addSized(ratedType(500), {.name = "Gear"}, kilowatts(995)));
    QCOMPARE(piece.maximumPower->in(kilowatt), 1000.0);
    QCOMPARE(piece.price->in(dollar), 2000.0);
}

void PlanDraftTest::idsAscendAndAreCounted()
{
    const GenerateRequest request;
    Draft draft {.plan = {}, .parts = {}, .request = request};
    const SpaceId space = draft.add(Space {.name = "Hall"});
    const EquipmentId piece = draft.add(Equipment {.name = "Rack", .space = space});
    QCOMPARE(space.number, 1U);
    QCOMPARE(piece.number, 2U);
    QCOMPARE(draft.plan.info.lastId, 2U);
}

void PlanDraftTest::positionsAreWholeMillimetres()
{
    const GenerateRequest request;
    Draft draft {.plan = {}, .parts = {}, .request = request};
    const EquipmentId piece = draft.add(Equipment {.name = "Rack", .x = metres(0.6) * 11.0, .y = metres(-0.6) * 11.0});
    QCOMPARE(draft.plan.equipment.find(piece)->x.in(metre), 6.6);
    QVERIFY(draft.plan.equipment.find(piece)->y == metres(-6.6));
}

void PlanDraftTest::shelvesBeginANewLineWhenOneIsFull()
{
    const EquipmentType type = ratedType(500);
    Shelves shelves(metres(7), metres(1.5), metres(1));
    std::vector<std::pair<double, double>> places;
    for (int i = 0; i < 3; ++i) {
        const Equipment piece = shelves.place(type, {});
        places.emplace_back(piece.x.in(metre), piece.y.in(metre));
    }
    QVERIFY((places == std::vector<std::pair<double, double>> {{1, 1}, {4, 1}, {1, 3.5}}));
    QCOMPARE(shelves.depth().in(metre), 6.0);
    QCOMPARE(shelves.usedWidth().in(metre), 7.0);
}

QTEST_APPLESS_MAIN(PlanDraftTest)
#include "plan_draft_test.moc"
