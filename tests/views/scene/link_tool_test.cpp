// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/worked_plan.h"
#include "views/scene/tools/link_ports.h"

using namespace gw;

/// Feeds and coolant dragged from port to port.
class LinkToolTest : public WorkedPlan {
    Q_OBJECT
private slots:
    void aFeedIsDraggedFromSourceToLoadAndRefusedWithTheReason();
    void anInletSaysTheSideOfTheFeedThatIsLetGoThere();
    void coolantIsDraggedFromACduToARack();
};

void LinkToolTest::aFeedIsDraggedFromSourceToLoadAndRefusedWithTheReason()
{
    openRoom();
    take(Tool::Feed);
    const auto rack = racks();
    const std::size_t before = plan().feeds.size();
    const Place busway = middleOf(plan().equipment[0].id), load = middleOf(rack[1]);
    dragFromTo(busway, {load.x, load.y - 0.4});
    QCOMPARE(plan().feeds.size(), before);
    QCOMPARE(m_said.size(), 1);
    type("b");
    dragFromTo(busway, {load.x, load.y - 0.4});
    QCOMPARE(plan().feeds.size(), before + 1);
    QCOMPARE(int(plan().feeds[before].side), int(Side::B));
    QCOMPARE(plan().feeds[before].to, rack[1]);
    // A rack gives no power, and nothing feeds itself.
    dragFromTo({load.x, load.y - 0.4}, middleOf(plan().equipment[1].id));
    dragFromTo(middleOf(plan().equipment[1].id), middleOf(plan().equipment[1].id));
    QCOMPARE(plan().feeds.size(), before + 1);
    QVERIFY(m_said.size() >= 2);
    for (const QString& sentence : m_said) QVERIFY2(sentence.size() > 20, qPrintable(sentence));
}

void LinkToolTest::anInletSaysTheSideOfTheFeedThatIsLetGoThere()
{
    openRoom();
    take(Tool::Feed);
    const auto rack = racks();
    const std::size_t before = plan().feeds.size();
    const Box& box = *m_opened->live.boxOf(rack[2]);
    const LinkPorts ports = linkPorts({box.minimum.x, box.minimum.y, box.maximum.x, box.maximum.y}, box.front);
    const Place busway = middleOf(plan().equipment[0].id);
    // Side A is in hand and taken: its inlet is refused, that of side B is not.
    dragFromTo(busway, ports.inlet(Side::A));
    QCOMPARE(plan().feeds.size(), before);
    dragFromTo(busway, ports.inlet(Side::B));
    QCOMPARE(plan().feeds.size(), before + 1);
    QCOMPARE(int(plan().feeds[before].side), int(Side::B));
    QCOMPARE(plan().feeds[before].to, rack[2]);
}

void LinkToolTest::coolantIsDraggedFromACduToARack()
{
    openRoom();
    take(Tool::Place, "gb200-nvl72");
    clickAt({12, 8});
    const EquipmentId added = last().id;
    take(Tool::Loop);
    const std::size_t before = plan().connections.size();
    dragFromTo(middleOf(plan().equipment[1].id), middleOf(added));
    QCOMPARE(plan().connections.size(), before + 1);
    QCOMPARE(plan().connections[before].equipment, added);
    dragFromTo(middleOf(added), middleOf(plan().equipment[1].id));
    QCOMPARE(plan().connections.size(), before + 1);
    QCOMPARE(m_said.size(), 1);
}

QTEST_MAIN(LinkToolTest)
#include "link_tool_test.moc"
