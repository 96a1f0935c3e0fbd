// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"
#include "core/scene/labels.h"
#include "core/units/format.h"
#include "tests/patience.h"
#include "tests/views/scene/opened_plan.h"
#include "views/scene/label_figures.h"
#include "views/scene/seen_scene.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace gw;

/// Flow, temperatures, pressure and load under the names of pieces.
class LabelFiguresTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_opened = std::make_unique<OpenedPlan>(); }
    void cleanup() { m_opened.reset(); }
    void namesStandAloneUntilCoolantIsAskedFor();
    void coolantColoursTellFlowTemperaturesAndPressure_data();
    void coolantColoursTellFlowTemperaturesAndPressure();
    void aSelectedCoolerTellsThoseOnItsLoopsAlone();
    void aShownLoopTellsItsOwnTemperatures();
    void loadingColoursTellLoadAndRating();
    void aDrillTellsWhatIsCarriedThen();
    void anEditedLoopIsToldAfterItIsSolved();
    void labelsOfACutSceneNameTheirOwnPieces();
    void aLineThatDoesNotFitIsLeftOut();
    void labelsWithLinesNeverOverlap();
    void theLineIsDrawnUnderTheName();

private:
    LabelFigures& figures() { return m_opened->live.figures(); }
    EquipmentId first(EquipmentKind kind) const { return m_opened->first(kind)->equipment; }
    QString textOf(EquipmentId piece, ColourBy by)
    {
        const LabelLine* line = figures().prepare(by, QFont()) ? figures().of(piece) : nullptr;
        return line ? line->text : QString();
    }
    std::unique_ptr<OpenedPlan> m_opened;
};

namespace {

/// What a line must say of a piece on a loop.
QString lineOf(const PlanSession& session, EquipmentId piece, LoopId wanted)
{
    const Plan& plan = session.plan();
    const auto routes = layLoopRoutes(plan, placePieces(plan, session.catalog()), session.outcome());
    const auto coolants = pieceCoolants(plan, session.catalog(), session.outcome(), routes);
    const auto text = [](double value) { return QString::fromStdString(digits(value)); };
    for (const PieceCoolant& coolant : coolants[plan.equipment.indexOf(piece)])
        if (coolant.loop == wanted)
            return QStringLiteral("%1 m³/h, %2 to %3 °C, %4 kPa").arg(text(coolant.flow.in(cubicMetrePerHour)), text(coolant.supply.inCelsius()), text(coolant.back.inCelsius()),
                text(routes[plan.loops.indexOf(wanted)].drop.in(kilopascal)));
    return {};
}

LoopId loopOf(const Plan& plan, EquipmentId piece, LoopRole role)
{
    for (const Connection& c : plan.connections)
        if (c.equipment == piece && c.role == role) return c.loop;
    return {};
}

} // namespace

void LabelFiguresTest::namesStandAloneUntilCoolantIsAskedFor()
{
    QVERIFY(!figures().prepare(ColourBy::Power, QFont()));
    m_opened->session.select({first(EquipmentKind::AcceleratorRack)});
    QVERIFY(!figures().prepare(ColourBy::Cost, QFont()));
}

void LabelFiguresTest::coolantColoursTellFlowTemperaturesAndPressure_data()
{
    QTest::addColumn<int>("by");
    QTest::newRow("coolant") << int(ColourBy::CoolantSupply);
    QTest::newRow("inlet") << int(ColourBy::InletTemperature);
}

void LabelFiguresTest::coolantColoursTellFlowTemperaturesAndPressure()
{
    QFETCH(int, by);
    const Plan& plan = m_opened->session.plan();
    const EquipmentId cdu = first(EquipmentKind::Cdu), rack = first(EquipmentKind::AcceleratorRack);
    const QString ofCdu = lineOf(m_opened->session, cdu, loopOf(plan, cdu, LoopRole::Cools));
    QVERIFY(!ofCdu.isEmpty() && !ofCdu.startsWith("0 "));
    QCOMPARE(textOf(cdu, ColourBy(by)), ofCdu);
    QCOMPARE(textOf(rack, ColourBy(by)), lineOf(m_opened->session, rack, loopOf(plan, rack, LoopRole::IsCooled)));
    QVERIFY(textOf(rack, ColourBy(by)) != ofCdu);
    QCOMPARE(textOf(first(EquipmentKind::Ups), ColourBy(by)), QString());
}

void LabelFiguresTest::aSelectedCoolerTellsThoseOnItsLoopsAlone()
{
    const Plan& plan = m_opened->session.plan();
    const EquipmentId cdu = first(EquipmentKind::Cdu);
    m_opened->session.select({cdu});
    std::size_t told = 0;
    QVERIFY(figures().prepare(ColourBy::Power, QFont()));
    for (const Equipment& piece : plan.equipment) {
        const bool isOnOne = std::ranges::any_of(plan.connections, [&](const Connection& c) {
            return c.equipment == piece.id && (c.loop == loopOf(plan, cdu, LoopRole::Cools) || c.loop == loopOf(plan, cdu, LoopRole::IsCooled));
        });
        if (!figures().of(piece.id)) continue;
        QVERIFY2(isOnOne, piece.name.c_str());
        ++told;
    }
    QVERIFY(told > 1);
    m_opened->session.select({});
    QVERIFY(!figures().prepare(ColourBy::Power, QFont()));
}

void LabelFiguresTest::aShownLoopTellsItsOwnTemperatures()
{
    const EquipmentId cdu = first(EquipmentKind::Cdu);
    const LoopId facility = loopOf(m_opened->session.plan(), cdu, LoopRole::IsCooled);
    m_opened->session.show(facility);
    QCOMPARE(textOf(cdu, ColourBy::CoolantSupply), lineOf(m_opened->session, cdu, facility));
    QCOMPARE(textOf(first(EquipmentKind::AcceleratorRack), ColourBy::Power), QString());
}

void LabelFiguresTest::loadingColoursTellLoadAndRating()
{
    const EquipmentId ups = first(EquipmentKind::Ups);
    const EquipmentOutcome& outcome = *m_opened->session.outcomeOf(ups);
    QVERIFY(outcome.peakPower.si() > 0);
    QCOMPARE(textOf(ups, ColourBy::Loading), QStringLiteral("%1 of %2").arg(QString::fromStdString(readable(outcome.peakPower).text()), QString::fromStdString(readable(outcome.rating).text())));
    QCOMPARE(textOf(first(EquipmentKind::AcceleratorRack), ColourBy::Loading), QString());
}

void LabelFiguresTest::aDrillTellsWhatIsCarriedThen()
{
    const EquipmentId ups = first(EquipmentKind::Ups);
    const QString before = textOf(ups, ColourBy::Loading);
    FailureDrill& drill = FailureDrill::of(m_opened->session);
    drill.fail({ups});
    QCOMPARE(textOf(ups, ColourBy::Loading), QString());
    drill.setOn(false);
    QCOMPARE(textOf(ups, ColourBy::Loading), before);
}

void LabelFiguresTest::anEditedLoopIsToldAfterItIsSolved()
{
    PlanSession& session = m_opened->session;
    const EquipmentId rack = first(EquipmentKind::AcceleratorRack);
    const QString before = textOf(rack, ColourBy::CoolantSupply);
    Loop loop = *session.plan().loops.find(loopOf(session.plan(), rack, LoopRole::IsCooled));
    loop.supply = loop.supply - kelvins(3);
    session.perform(changeRow(session.plan(), loop, "Supply"));
    QCOMPARE(textOf(rack, ColourBy::CoolantSupply), before);
    QSignalSpy changed(&figures(), &LabelFigures::changed);
    session.solveNow();
    QVERIFY2(textOf(rack, ColourBy::CoolantSupply) == before, "an edit must not wait for its labels");
    QVERIFY(changed.wait(patience));
    QVERIFY(textOf(rack, ColourBy::CoolantSupply) != before);
    QCOMPARE(textOf(rack, ColourBy::CoolantSupply), lineOf(session, rack, loop.id));
}

void LabelFiguresTest::labelsOfACutSceneNameTheirOwnPieces()
{
    SeenScene seen(m_opened->session, m_opened->live);
    const auto areTrue = [&] {
        std::size_t named = 0;
        for (const SceneLabel& label : seen.scene().labels) {
            const Equipment* piece = m_opened->session.plan().equipment.find(seen.pieceOf(label));
            if (piece && QString::fromStdString(piece->name) != QString::fromStdString(label.text)) return std::size_t {0};
            named += piece ? 1 : 0;
        }
        return named;
    };
    const std::size_t all = areTrue();
    QCOMPARE(all, std::size_t(m_opened->session.plan().equipment.size()));
    const Box rack = *m_opened->first(EquipmentKind::AcceleratorRack);
    m_opened->session.view().setLayer(DrawingLayer::Power, {false, false, 1});
    const std::size_t shown = areTrue();
    QVERIFY(shown > 0 && shown < all);
    m_opened->session.view().setSection(SectionBox {{rack.minimum.x - 2, rack.minimum.y - 2, 0}, {rack.maximum.x + 2, rack.maximum.y + 2, 2}});
    QVERIFY(areTrue() > 0 && areTrue() < shown);
}

void LabelFiguresTest::aLineThatDoesNotFitIsLeftOut()
{
    const SceneLabel cdu {{}, "CDU 1", labelOfCdu}, row {{}, "Row A", labelOfRow};
    const LabelLine line {"52 m³/h, 30 to 40 °C, 85 kPa", 190};
    const auto under = [&](const SceneLabel& label) { return &label == &cdu ? &line : nullptr; };
    const auto alone = arrangeLabels({{&cdu, {400, 300}, 1}}, QFont(), {0, 0, 800, 600}, {}, under);
    QCOMPARE(alone.front().line, &line);
    QVERIFY(alone.front().area.width() > 190);
    const auto beside = arrangeLabels({{&cdu, {400, 300}, 1}, {&row, {330, 300}, 1}}, QFont(), {0, 0, 800, 600}, {}, under);
    QCOMPARE(beside.size(), std::size_t(2));
    QCOMPARE(beside.back().label, &cdu);
    QCOMPARE(beside.back().line, nullptr);
}

void LabelFiguresTest::labelsWithLinesNeverOverlap()
{
    const std::vector<SceneLabel> labels(400, SceneLabel {{}, "CDU 1", labelOfCdu});
    const LabelLine line {"52 m³/h, 30 to 40 °C, 85 kPa", 190};
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < labels.size(); ++i) wishes.push_back({&labels[i], QPointF(130 + std::fmod(23.0 * double(i), 600), 60 + 11 * std::floor(23.0 * double(i) / 600)), 1});
    const auto placed = arrangeLabels(wishes, QFont(), {0, 0, 800, 600}, {}, [&](const SceneLabel&) { return &line; });
    QVERIFY(std::ranges::any_of(placed, [](const PlacedLabel& label) { return label.line != nullptr; }));
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) QVERIFY(!placed[i].area.intersects(placed[j].area));
}

void LabelFiguresTest::theLineIsDrawnUnderTheName()
{
    const SceneLabel cdu {{}, "CDU 1", labelOfCdu};
    const LabelLine line {"52 m³/h", lineWidth("52 m³/h", QFont())}, none {};
    const auto drawn = [&](const LabelLine* under) {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLabels(painter, {{&cdu, {100, 80, 100, 40}, 1, under}}, Theme::light());
        return image.copy(100, 100, 100, 20);
    };
    QVERIFY(drawn(&line) != drawn(&none));
}

QTEST_MAIN(LabelFiguresTest)
#include "label_figures_test.moc"
