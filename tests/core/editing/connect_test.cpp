// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/connect.h"

#include "core/catalog/read_catalog.h"
#include "core/editing/plan_document.h"
#include "core/search/generate_plan.h"

#include <QTest>

using namespace gw;

/// Connections on a generated plan of eight racks with the shipped catalogue.
class ConnectTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aFeedIsOneRowMore();
    void whatCannotBeFedIsRefused_data();
    void whatCannotBeFedIsRefused();
    void aCircleIsNamed();
    void aBusbarTakesTheVoltageOfWhatItIsConnectedTo();
    void aPairFeedsASelectionInOneStepAndReplacesWhatFedIt();
    void onePieceThatCannotBeFedRefusesThePair();
    void disconnectingUndoesExactlyTheFeeds();
    void whatDoesNotBelongOnALoopIsRefused_data();
    void whatDoesNotBelongOnALoopIsRefused();
    void loopsThatCoolEachOtherAreRefused();
    void aPieceGoesOnALoopAndOffAgain();

private:
    EquipmentId add(const char* type, const char* name);
    EquipmentId named(const std::string& name) const;
    LoopId loop(LoopKind kind) const;
    ConnectFault faultOfFeed(EquipmentId from, EquipmentId to, Side side) const { return connectFeed(m_plan, m_catalog, from, to, side).refusal().fault; }

    Catalog m_catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    Plan m_plan;
};

void ConnectTest::init()
{
    m_plan = generatePlan({.name = "Example", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}}, m_catalog).value();
}

EquipmentId ConnectTest::add(const char* type, const char* name)
{
    Equipment piece {.name = name, .type = {type}, .space = m_plan.spaces[0].id};
    piece.id.number = ++m_plan.info.lastId;
    m_plan.equipment.put(piece);
    return piece.id;
}

EquipmentId ConnectTest::named(const std::string& name) const
{
    for (const Equipment& piece : m_plan.equipment)
        if (piece.name == name) return piece.id;
    qFatal("no piece is called %s", name.c_str());
}

LoopId ConnectTest::loop(LoopKind kind) const
{
    for (const Loop& l : m_plan.loops)
        if (l.kind == kind) return l.id;
    qFatal("no such loop");
}

void ConnectTest::aFeedIsOneRowMore()
{
    const EquipmentId rack = add("gb200-nvl72", "New");
    const Connected connected = connectFeed(m_plan, m_catalog, named("UPS 1A"), rack, Side::A);
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    QCOMPARE(document.plan().feeds.size(), m_plan.feeds.size() + 1);
    document.revert(connected.edit());
    QVERIFY(document.plan() == m_plan);
}

void ConnectTest::whatCannotBeFedIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isB");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, const char* from, const char* to, bool isB, ConnectFault fault) {
        QTest::newRow(name) << QString(from) << QString(to) << isB << static_cast<int>(fault);
    };
    row("a piece by itself", "UPS 1A", "UPS 1A", false, ConnectFault::ToItself);
    row("the same feed twice", "UPS 1A", "Busway A side A", false, ConnectFault::Twice);
    row("a side that is taken", "UPS 1A", "A-01", false, ConnectFault::SideTaken);
    row("power into the grid", "Switchgear 1A", "Grid connection 1A", false, ConnectFault::TakesNoPower);
    row("power out of a rack", "A-01", "A-02", false, ConnectFault::GivesNoPower);
    row("medium voltage into a UPS", "Main switchgear 1A", "UPS 1A", true, ConnectFault::WrongVoltage);
    row("low voltage into a transformer", "UPS 1A", "Transformer 1B", false, ConnectFault::WrongVoltage);
    row("direct current into a UPS", "Rectifier", "UPS 1A", true, ConnectFault::WrongVoltage);
    row("direct current onto a busway that carries alternating", "Rectifier", "Busway A side A", false, ConnectFault::WrongVoltage);
}

void ConnectTest::whatCannotBeFedIsRefused()
{
    add("rectifier-800v-1mw", "Rectifier");
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, isB);
    QFETCH(int, fault);
    for (const Equipment& piece : m_plan.equipment)
        if (from.startsWith("Grid") || to.startsWith("Grid")) {
            if (m_catalog.find(piece.type)->kind == EquipmentKind::GridConnection) (from.startsWith("Grid") ? from : to) = QString::fromStdString(piece.name);
        }
    const Connected connected = connectFeed(m_plan, m_catalog, named(from.toStdString()), named(to.toStdString()), isB ? Side::B : Side::A);
    QVERIFY(!connected.isOk());
    QCOMPARE(static_cast<int>(connected.refusal().fault), fault);
    QCOMPARE(connected.refusal().to, to.toStdString());
}

void ConnectTest::aCircleIsNamed()
{
    const EquipmentId first = add("switchgear-lv-4000a", "One"), second = add("ups-1500kw", "Two");
    m_plan.feeds.put({.id = {++m_plan.info.lastId}, .from = first, .to = second});
    const Connected connected = connectFeed(m_plan, m_catalog, second, first, Side::A);
    QVERIFY(!connected.isOk());
    QCOMPARE(connected.refusal().fault, ConnectFault::Circle);
    QCOMPARE(connected.refusal().seen, std::string("One > Two > One"));
}

void ConnectTest::aBusbarTakesTheVoltageOfWhatItIsConnectedTo()
{
    const EquipmentId rectifier = add("rectifier-800v-1mw", "Rectifier"), bus = add("busway-1250kw", "Bus"), rack = add("gb200-nvl72", "New");
    const auto connect = [&](EquipmentId from, EquipmentId to, Side side) {
        const Connected connected = connectFeed(m_plan, m_catalog, from, to, side);
        if (!connected.isOk()) return false;
        PlanDocument document(m_plan);
        document.apply(connected.edit());
        m_plan = document.plan();
        return true;
    };
    QVERIFY(connect(rectifier, bus, Side::A));
    QVERIFY(connect(bus, rack, Side::A));
    QCOMPARE(faultOfFeed(named("UPS 1A"), bus, Side::B), ConnectFault::WrongVoltage);
    QCOMPARE(faultOfFeed(named("Busway A side B"), rack, Side::B), ConnectFault::WrongVoltage);
    QVERIFY(connect(named("Main switchgear 1A"), rectifier, Side::A));
}

void ConnectTest::aPairFeedsASelectionInOneStepAndReplacesWhatFedIt()
{
    const std::vector<EquipmentId> racks {named("A-01"), named("A-02")};
    const Connected connected = feedFromPair(m_plan, m_catalog, racks, named("UPS 1B"), named("UPS 1A"));
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    QCOMPARE(document.plan().feeds.size(), m_plan.feeds.size());
    for (const Feed& feed : document.plan().feeds)
        if (feed.to == racks[0] || feed.to == racks[1]) QCOMPARE(feed.from, named(feed.side == Side::A ? "UPS 1B" : "UPS 1A"));
    document.revert(connected.edit());
    QVERIFY(document.plan() == m_plan);
}

void ConnectTest::onePieceThatCannotBeFedRefusesThePair()
{
    const std::vector<EquipmentId> pieces {named("A-01"), named("Main switchgear 1A")};
    const Connected connected = feedFromPair(m_plan, m_catalog, pieces, named("UPS 1A"), named("UPS 1B"));
    QVERIFY(!connected.isOk());
    QCOMPARE(connected.refusal().fault, ConnectFault::Circle);
    QCOMPARE(connected.refusal().to, std::string("Main switchgear 1A"));
}

void ConnectTest::disconnectingUndoesExactlyTheFeeds()
{
    const std::vector<EquipmentId> racks {named("A-01"), named("A-02")};
    PlanDocument document(m_plan);
    const Edit edit = disconnectLoads(m_plan, racks);
    QCOMPARE(edit.changes.size(), std::size_t(4));
    document.apply(edit);
    QCOMPARE(document.plan().feeds.size(), m_plan.feeds.size() - 4);
}

void ConnectTest::whatDoesNotBelongOnALoopIsRefused_data()
{
    QTest::addColumn<bool>("isFacility");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("cools");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, bool isFacility, const char* type, bool cools, ConnectFault fault) {
        QTest::newRow(name) << isFacility << QString(type) << cools << static_cast<int>(fault);
    };
    row("a rack on a facility loop", true, "gb200-nvl72", false, ConnectFault::RackOnFacilityLoop);
    row("a rack that would cool", true, "gb200-nvl72", true, ConnectFault::CannotCool);
    row("an air-cooled rack on a technology loop", false, "hgx-h100-4", false, ConnectFault::TakesNoLiquid);
    row("a dry cooler on a technology loop", false, "dry-cooler-1500kw", true, ConnectFault::OutdoorPlantOnTechnologyLoop);
    row("a dry cooler that is cooled", true, "dry-cooler-1500kw", false, ConnectFault::CannotBeCooled);
    row("a transformer that is cooled", true, "transformer-2500kva", false, ConnectFault::CannotBeCooled);
    row("a fan wall that cools water", true, "fan-wall-fa096", true, ConnectFault::CannotCool);
}

void ConnectTest::whatDoesNotBelongOnALoopIsRefused()
{
    QFETCH(bool, isFacility);
    QFETCH(QString, type);
    QFETCH(bool, cools);
    QFETCH(int, fault);
    const EquipmentId piece = add(type.toUtf8().constData(), "New");
    const Connected connected = connectLoop(m_plan, m_catalog, loop(isFacility ? LoopKind::Facility : LoopKind::Technology), piece, cools ? LoopRole::Cools : LoopRole::IsCooled);
    QVERIFY(!connected.isOk());
    QCOMPARE(static_cast<int>(connected.refusal().fault), fault);
}

void ConnectTest::loopsThatCoolEachOtherAreRefused()
{
    const EquipmentId cdu = add("cdu-2300kw", "Other CDU");
    const LoopId facility = loop(LoopKind::Facility), technology = loop(LoopKind::Technology);
    m_plan.connections.put({.id = {++m_plan.info.lastId}, .loop = facility, .equipment = cdu, .role = LoopRole::Cools});
    QCOMPARE(connectLoop(m_plan, m_catalog, technology, cdu, LoopRole::IsCooled).refusal().fault, ConnectFault::CoolsTheOther);
    QCOMPARE(connectLoop(m_plan, m_catalog, facility, cdu, LoopRole::IsCooled).refusal().fault, ConnectFault::CoolsIt);
    QCOMPARE(connectLoop(m_plan, m_catalog, facility, cdu, LoopRole::Cools).refusal().fault, ConnectFault::Twice);
}

void ConnectTest::aPieceGoesOnALoopAndOffAgain()
{
    const EquipmentId rack = add("gb200-nvl72", "New");
    const Connected connected = connectLoop(m_plan, m_catalog, loop(LoopKind::Technology), rack, LoopRole::IsCooled);
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    QCOMPARE(document.plan().connections.size(), m_plan.connections.size() + 1);
    document.apply(disconnectCooled(document.plan(), std::vector {rack}));
    QVERIFY(document.plan().connections == m_plan.connections);
}

QTEST_APPLESS_MAIN(ConnectTest)
#include "connect_test.moc"
