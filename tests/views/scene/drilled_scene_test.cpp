// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"
#include "tests/views/session/example_session.h"
#include "views/scene/box_colours.h"
#include "views/scene/drilled_scene.h"
#include "views/scene/live_scene.h"

#include <QSignalSpy>

#include <cmath>

using namespace gw;

/// The drawing while a failure drill is on.
class DrilledSceneTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_example = std::make_unique<ExampleSession>(); }
    void cleanup() { m_example.reset(); }
    void loadsMoveToTheOtherSide();
    void whatIsOutSaysSoAndIsHatched();
    void racksWithoutBothSidesAreWithoutSupply();
    void theEndOfTheDrillIsTheSceneOfBefore();
    void anEditInADrillIsDrawnWithIt();

private:
    EquipmentId named(const char* name) const
    {
        for (const Equipment& piece : m_example->session.plan().equipment)
            if (piece.name == name) return piece.id;
        qFatal("no piece is called %s", name);
    }
    std::unique_ptr<ExampleSession> m_example;
};

void DrilledSceneTest::loadsMoveToTheOtherSide()
{
    LiveScene live(m_example->session);
    QSignalSpy changed(&live, &LiveScene::changed);
    FailureDrill& drill = FailureDrill::of(m_example->session);
    drill.setOn(true);
    const float before = live.boxOf(named("UPS 1B"))->value;
    QVERIFY(before > 0);
    drill.fail({named("UPS 1A")});
    QVERIFY(changed.count() >= 2);
    QCOMPARE(live.scene().legend.by, ColourBy::Loading);
    QVERIFY(live.scene().legend.hasUnder);
    QVERIFY2(std::abs(live.boxOf(named("UPS 1B"))->value / before - 2) < 0.02F, qPrintable(QString::number(double(live.boxOf(named("UPS 1B"))->value / before))));
}

void DrilledSceneTest::whatIsOutSaysSoAndIsHatched()
{
    LiveScene live(m_example->session);
    FailureDrill::of(m_example->session).fail({named("UPS 1A")});
    const Box& box = *live.boxOf(named("UPS 1A"));
    QVERIFY(isUnsupplied(box, live.scene().legend));
    QCOMPARE(bandColour(box, live.scene().legend, Theme::light()), std::optional(Theme::light().error));
    QCOMPARE(bandPattern(box, live.scene().legend), Qt::DiagCrossPattern);
    const std::size_t at = m_example->session.plan().equipment.indexOf(named("UPS 1A"));
    QCOMPARE(live.scene().labels[at].text, std::string("UPS 1A: out of service"));
    QVERIFY(!isUnsupplied(*live.boxOf(named("UPS 1B")), live.scene().legend));
}

void DrilledSceneTest::racksWithoutBothSidesAreWithoutSupply()
{
    LiveScene live(m_example->session);
    FailureDrill::of(m_example->session).fail({named("UPS 1A"), named("UPS 1B")});
    QCOMPARE(live.boxOf(m_example->firstRack())->value, unsuppliedValue);
}

void DrilledSceneTest::theEndOfTheDrillIsTheSceneOfBefore()
{
    LiveScene live(m_example->session);
    const Scene before = live.scene();
    FailureDrill& drill = FailureDrill::of(m_example->session);
    drill.fail({named("UPS 1A")});
    QVERIFY(live.scene().legend != before.legend);
    drill.setOn(false);
    QVERIFY(&live.scene() == &m_example->session.scene());
    QCOMPARE(live.scene().legend, before.legend);
    QVERIFY(live.scene().labels == before.labels);
}

void DrilledSceneTest::anEditInADrillIsDrawnWithIt()
{
    LiveScene live(m_example->session);
    FailureDrill& drill = FailureDrill::of(m_example->session);
    drill.fail({named("UPS 1A")});
    const EquipmentId ups = named("UPS 1A");
    m_example->session.perform(removeEquipment(m_example->session.plan(), {ups}));
    QVERIFY(drill.failed().empty());
    QCOMPARE(live.scene().boxes.size(), m_example->session.plan().equipment.size());
    m_example->session.solveNow();
    QVERIFY(drill.isOn());
    QVERIFY(!live.boxOf(ups));
}

QTEST_MAIN(DrilledSceneTest)
#include "drilled_scene_test.moc"
