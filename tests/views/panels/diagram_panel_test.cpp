// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/compose.h"
#include "core/explain/explain.h"
#include "core/scene/routes.h"
#include "core/storage/plan_file.h"
#include "tests/patience.h"
#include "tests/views/scene/pointer.h"
#include "tests/views/session/example_session.h"
#include "views/panels/loop_diagram_panel.h"
#include "views/panels/one_line_panel.h"
#include "views/session/failure_drill.h"
#include "views/widgets/theme.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <cmath>
#include <set>

using namespace gw;

/// Diagrams driven by mouse and keyboard.
class DiagramPanelTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aDragFromPortToRackFeedsItAndUndoGivesTheSameBytes();
    void aDragFromALoadsPortToItsSourceMeansTheSame();
    void aWrongPairSaysWhyAndChangesNothing();
    void deleteRemovesTheChosenFeed();
    void aClickSelectsWhatTheNodeStandsFor();
    void theHoveredPieceIsTheSameEverywhere();
    void aDoubleClickOpensARow();
    void arrowsStepFromNodeToNode();
    void thePlaceUnderTheCursorStaysWhileZooming();
    void inADrillAClickTakesAnElementOutOfService();
    void aDrillIsTheSameInBothDiagrams();
    void aLostChainTakesTheCoolingItFeedsAlong();
    void arrowsTakeNothingOutOfService();
    void theDragSaysWhyNotBeforeTheDrop();
    void aNameIsChangedInTheDiagram();
    void aTypeIsChangedInTheMenu();
    void everyFigureOfACardIsAskedInItsMenu();
    void theMenuRemovesAPieceAndPutsItOutOfService();
    void aNodeTellsBothSidesAndItsMargin();
    void aDiagramThatIsNotSeenIsNotDrawn();
    void aDragInTheLoopDiagramPutsARackOnItsLoop();
    void theWrongLoopIsRefusedWithASentence();
    void theFileIsAPictureWithItsTexts();
    void samplesInBothThemes_data();
    void samplesInBothThemes();

private:
    std::size_t nodeNamed(DiagramView& view, const QString& name) const;
    QPoint centreOf(DiagramView& view, const QString& name) const;
    /// The first row of racks that is drawn as one.
    QString rowOf(DiagramView& view) const;
    QPoint portOf(DiagramView& view, const QString& name, DiagramTone tone, bool isBelow) const;
    EquipmentId addRack();
    void settle();
    std::string bytes() const { return toJson(m_example->session.plan()); }

    std::unique_ptr<ExampleSession> m_example;
    std::unique_ptr<OneLinePanel> m_power;
};

void DiagramPanelTest::init()
{
    m_example = std::make_unique<ExampleSession>();
    m_power = std::make_unique<OneLinePanel>(m_example->session);
    m_power->setTheme(Theme::light());
    m_power->resize(1800, 1100);
    m_power->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_power.get(), patience));
}

void DiagramPanelTest::cleanup()
{
    m_power.reset();
    m_example.reset();
}

std::size_t DiagramPanelTest::nodeNamed(DiagramView& view, const QString& name) const
{
    for (std::size_t n = 0; n < view.texts().size(); ++n)
        if (view.texts()[n].name == name) return n;
    qFatal("no node is called %s", qPrintable(name));
}

QPoint DiagramPanelTest::centreOf(DiagramView& view, const QString& name) const
{
    const DiagramNode& node = view.diagram().nodes[nodeNamed(view, name)];
    return view.toWidget({node.at.x + node.width / 2, node.at.y + node.height / 2}).toPoint();
}

QPoint DiagramPanelTest::portOf(DiagramView& view, const QString& name, DiagramTone tone, bool isBelow) const
{
    return view.portOf(nodeNamed(view, name), tone, isBelow).toPoint();
}

QString DiagramPanelTest::rowOf(DiagramView& view) const
{
    for (std::size_t n = 0; n < view.texts().size(); ++n)
        if (view.diagram().nodes[n].symbol == DiagramSymbol::Rack && view.diagram().nodes[n].canExpand) return view.texts()[n].name;
    qFatal("no row of racks is drawn");
}

/// A rack that nothing feeds yet, called as the program calls it.
EquipmentId DiagramPanelTest::addRack()
{
    PlanSession& session = m_example->session;
    const Edit edit = addEquipment(session.plan(), *session.catalog().find(EquipmentTypeId {"gb200-nvl72"}), session.plan().spaces[0].id, metres(1), metres(6), Facing::North);
    session.perform(edit);
    settle();
    return session.plan().equipment[session.plan().equipment.size() - 1].id;
}

void DiagramPanelTest::settle()
{
    QVERIFY(m_example->isSettled());
    m_power->refresh();
    m_power->view().showAll();
}

void DiagramPanelTest::aDragFromPortToRackFeedsItAndUndoGivesTheSameBytes()
{
    const EquipmentId rack = addRack();
    DiagramView& view = m_power->view();
    const QString name = QString::fromStdString(m_example->session.plan().equipment.find(rack)->name);
    const std::string before = bytes();
    const std::size_t feeds = m_example->session.plan().feeds.size();
    dragTo(view, portOf(view, "UPS 1A", DiagramTone::SideA, true), centreOf(view, name));
    drop(view, centreOf(view, name));
    QCOMPARE(m_example->session.plan().feeds.size(), feeds + 1);
    const Feed& feed = m_example->session.plan().feeds[feeds];
    QCOMPARE(feed.to, rack);
    QCOMPARE(feed.side, Side::A);
    const std::string after = bytes();
    m_example->session.undoStack().undo();
    QCOMPARE(bytes(), before);
    m_example->session.undoStack().redo();
    QCOMPARE(bytes(), after);
}

void DiagramPanelTest::aDragFromALoadsPortToItsSourceMeansTheSame()
{
    const EquipmentId rack = addRack();
    DiagramView& view = m_power->view();
    const QString name = QString::fromStdString(m_example->session.plan().equipment.find(rack)->name);
    dragTo(view, portOf(view, name, DiagramTone::SideB, false), centreOf(view, "UPS 1B"));
    drop(view, centreOf(view, "UPS 1B"));
    const Feed& feed = m_example->session.plan().feeds[m_example->session.plan().feeds.size() - 1];
    QCOMPARE(feed.to, rack);
    QCOMPARE(feed.side, Side::B);
    QCOMPARE(m_example->session.plan().equipment.find(feed.from)->name, std::string("UPS 1B"));
}

void DiagramPanelTest::aWrongPairSaysWhyAndChangesNothing()
{
    DiagramView& view = m_power->view();
    const std::string before = bytes();
    dragTo(view, portOf(view, "Main switchgear 1A", DiagramTone::SideB, true), centreOf(view, "UPS 1A"));
    drop(view, centreOf(view, "UPS 1A"));
    QCOMPARE(m_power->notice(), QString("Main switchgear 1A gives medium voltage, but UPS 1A takes low-voltage AC. Put a transformer or rectifier between them."));
    dragTo(view, portOf(view, "UPS 1A", DiagramTone::SideA, true), centreOf(view, "Transformer 1A"));
    drop(view, centreOf(view, "Transformer 1A"));
    QVERIFY2(m_power->notice().startsWith("Power would run in a circle: Transformer 1A > Switchgear 1A > UPS 1A > Transformer 1A."), qPrintable(m_power->notice()));
    QCOMPARE(bytes(), before);
    QVERIFY(!m_example->session.undoStack().canUndo());
}

void DiagramPanelTest::deleteRemovesTheChosenFeed()
{
    DiagramView& view = m_power->view();
    const std::size_t from = nodeNamed(view, "Switchgear 1A"), to = nodeNamed(view, "UPS 1A");
    const DiagramEdge* edge = nullptr;
    for (const DiagramEdge& e : view.diagram().edges)
        if (e.from == from && e.to == to) edge = &e;
    QVERIFY(edge);
    const FeedId feed = edge->feeds.front();
    const std::string before = bytes();
    // Close to the load: there no other feed runs.
    const DiagramPoint end = edge->path.back();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.toWidget({end.x, end.y - 16}).toPoint());
    QCOMPARE(m_example->session.subject(), Subject(feed));
    QTest::keyClick(&view, Qt::Key_Delete);
    QVERIFY(!m_example->session.plan().feeds.contains(feed));
    m_example->session.undoStack().undo();
    QCOMPARE(bytes(), before);
}

void DiagramPanelTest::aClickSelectsWhatTheNodeStandsFor()
{
    DiagramView& view = m_power->view();
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    QCOMPARE(m_example->session.selection().size(), std::size_t(1));
    const QString row = rowOf(view);
    const std::size_t racks = view.diagram().nodes[nodeNamed(view, row)].pieces.size();
    QVERIFY(racks > 1);
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, centreOf(view, row));
    QCOMPARE(m_example->session.selection().size(), racks + 1);
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, centreOf(view, row));
    QCOMPARE(m_example->session.selection().size(), std::size_t(1));
}

void DiagramPanelTest::theHoveredPieceIsTheSameEverywhere()
{
    DiagramView& view = m_power->view();
    QSignalSpy hovered(&m_example->session.view(), &ViewState::hoverChanged);
    QTest::mouseMove(&view, centreOf(view, "UPS 1A"));
    QTRY_VERIFY_WITH_TIMEOUT(hovered.count() > 0, patience);
    QCOMPARE(m_example->session.view().hoveredPiece(), view.diagram().nodes[nodeNamed(view, "UPS 1A")].pieces.front());
}

void DiagramPanelTest::aDoubleClickOpensARow()
{
    DiagramView& view = m_power->view();
    const QString row = rowOf(view);
    const std::size_t before = view.diagram().nodes.size(), racks = view.diagram().nodes[nodeNamed(view, row)].pieces.size();
    QTest::mouseDClick(&view, Qt::LeftButton, {}, centreOf(view, row));
    QCOMPARE(view.diagram().nodes.size(), before + racks - 1);
}

void DiagramPanelTest::arrowsStepFromNodeToNode()
{
    DiagramView& view = m_power->view();
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(m_example->session.plan().equipment.find(m_example->session.selection().front())->name, std::string("Switchgear 1A"));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(m_example->session.plan().equipment.find(m_example->session.selection().front())->name, std::string("Transformer 1A"));
}

void DiagramPanelTest::thePlaceUnderTheCursorStaysWhileZooming()
{
    DiagramView& view = m_power->view();
    const QPointF at = centreOf(view, "UPS 1A");
    const QPointF before = view.toDiagram(at);
    QWheelEvent wheel(at, view.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QVERIFY((view.toDiagram(at) - before).manhattanLength() < 1e-6);
}

void DiagramPanelTest::inADrillAClickTakesAnElementOutOfService()
{
    DiagramView& view = m_power->view();
    const std::string before = bytes();
    m_power->setDrilling(true);
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    QCOMPARE(m_power->notice(), QString("Without UPS 1A: nothing loses its power, all heat is taken, nothing is above its rating."));
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1B"));
    QVERIFY2(m_power->notice().startsWith("Without UPS 1A, UPS 1B: ") && m_power->notice().contains("MW lose their power"), qPrintable(m_power->notice()));
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1B"));
    QCOMPARE(m_power->notice(), QString("Click an element to take it out of service."));
    QCOMPARE(bytes(), before);
}

void DiagramPanelTest::aDrillIsTheSameInBothDiagrams()
{
    LoopDiagramPanel loops(m_example->session);
    loops.resize(1800, 1100);
    loops.show();
    QVERIFY(QTest::qWaitForWindowExposed(&loops, patience));
    loops.setDrilling(true);
    QVERIFY(m_power->isDrilling());
    DiagramView& view = loops.view();
    std::size_t cdu = 0;
    for (std::size_t n = 0; n < view.diagram().nodes.size(); ++n)
        if (view.diagram().nodes[n].symbol == DiagramSymbol::Cdu) cdu = n;
    const QString name = QString::fromStdString(view.diagram().nodes[cdu].name);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.areaOnWidget(cdu).center().toPoint());
    QVERIFY2(loops.notice().startsWith("Without " + name + ": nothing loses its power, "), qPrintable(loops.notice()));
    QCOMPARE(m_power->notice(), loops.notice());
    loops.setDrilling(false);
    QVERIFY(!m_power->isDrilling());
    QCOMPARE(m_power->notice(), QString());
}

void DiagramPanelTest::aLostChainTakesTheCoolingItFeedsAlong()
{
    std::vector<EquipmentId> plant;
    for (const Equipment& piece : m_example->session.plan().equipment)
        if (piece.name.starts_with("Plant switchgear")) plant.push_back(piece.id);
    QVERIFY(plant.size() >= 2);
    m_power->fail(plant);
    QVERIFY2(m_power->notice().contains("of heat find no coolant"), qPrintable(m_power->notice()));
    const FailureDrill& drill = FailureDrill::of(m_example->session);
    const std::size_t rack = m_example->session.plan().equipment.indexOf(m_example->firstRack());
    QCOMPARE(drill.piece(rack).standing, Standing::WithoutCoolant);
}

void DiagramPanelTest::arrowsTakeNothingOutOfService()
{
    DiagramView& view = m_power->view();
    m_power->setDrilling(true);
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(FailureDrill::of(m_example->session).failed().size(), std::size_t(1));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(FailureDrill::of(m_example->session).failed().size(), std::size_t(2));
}

void DiagramPanelTest::theDragSaysWhyNotBeforeTheDrop()
{
    DiagramView& view = m_power->view();
    const std::string before = bytes();
    dragTo(view, portOf(view, "Main switchgear 1A", DiagramTone::SideB, true), centreOf(view, "UPS 1A"));
    QCOMPARE(view.objection(), QString("Main switchgear 1A gives medium voltage, but UPS 1A takes low-voltage AC. Put a transformer or rectifier between them."));
    QTest::keyClick(&view, Qt::Key_Escape);
    drop(view, centreOf(view, "UPS 1A"));
    QCOMPARE(bytes(), before);
    const EquipmentId rack = addRack();
    const QString name = QString::fromStdString(m_example->session.plan().equipment.find(rack)->name);
    dragTo(view, portOf(view, "UPS 1A", DiagramTone::SideA, true), centreOf(view, name));
    QCOMPARE(view.objection(), QString());
    QTest::keyClick(&view, Qt::Key_Escape);
    drop(view, centreOf(view, name));
}

void DiagramPanelTest::aNameIsChangedInTheDiagram()
{
    DiagramView& view = m_power->view();
    const std::string before = bytes();
    QTest::mouseClick(&view, Qt::LeftButton, {}, centreOf(view, "UPS 1A"));
    const EquipmentId ups = m_example->session.selection().front();
    QTest::keyClick(&view, Qt::Key_F2);
    auto* entry = view.findChild<QLineEdit*>();
    QVERIFY(entry);
    QCOMPARE(entry->text(), QString("UPS 1A"));
    QTest::keyClicks(entry, "UPS North");
    QTest::keyClick(entry, Qt::Key_Return);
    QCOMPARE(m_example->session.plan().equipment.find(ups)->name, std::string("UPS North"));
    m_example->session.undoStack().undo();
    QCOMPARE(bytes(), before);
    settle();
    QTest::keyClick(&view, Qt::Key_F2);
    QTest::keyClicks(view.findChild<QLineEdit*>(), "no");
    QTest::keyClick(view.findChild<QLineEdit*>(), Qt::Key_Escape);
    QCOMPARE(bytes(), before);
    m_power->edits().rename(nodeNamed(view, rowOf(view)));
    QVERIFY2(m_power->notice().contains("stands for several"), qPrintable(m_power->notice()));
}

void DiagramPanelTest::aTypeIsChangedInTheMenu()
{
    DiagramView& view = m_power->view();
    const std::string before = bytes();
    const std::size_t node = nodeNamed(view, "UPS 1A");
    const EquipmentId ups = view.diagram().nodes[node].pieces.front();
    const EquipmentTypeId type = m_example->session.plan().equipment.find(ups)->type;
    const auto menu = m_power->edits().menuFor(node, DiagramView::nothing);
    QAction* other = nullptr;
    for (QMenu* types : menu->findChildren<QMenu*>())
        for (QAction* action : types->title() == "Type" ? types->actions() : QList<QAction*>()) {
            QVERIFY(action->isCheckable());
            if (!action->isChecked()) other = action;
        }
    QVERIFY(other);
    other->trigger();
    QVERIFY(m_example->session.plan().equipment.find(ups)->type != type);
    QCOMPARE(m_example->catalog.find(m_example->session.plan().equipment.find(ups)->type)->kind, EquipmentKind::Ups);
    m_example->session.undoStack().undo();
    QCOMPARE(bytes(), before);
}

/// Of every card of both diagrams; what a card of one piece shows is the root of the tree that its menu asks for.
void DiagramPanelTest::everyFigureOfACardIsAskedInItsMenu()
{
    LoopDiagramPanel loops(m_example->session);
    std::set<std::string> kinds;
    const auto check = [&](DiagramPanel& panel, std::size_t node) {
        const auto menu = panel.edits().menuFor(node, DiagramView::nothing);
        QSignalSpy wanted(&panel.edits(), &DiagramEdits::explainWanted);
        for (QMenu* figures : menu->findChildren<QMenu*>())
            if (figures->title() == "How is it made?")
                for (QAction* action : figures->actions()) action->trigger();
        for (const auto& signal : wanted) {
            const std::string metric = signal[0].value<Asked>().metric.toStdString();
            const auto tree = explain(m_example->session.plan(), m_example->catalog, metric, {}, {}, longestWay);
            QVERIFY2(tree, metric.c_str());
            const DiagramNode& n = panel.view().diagram().nodes[node];
            const std::string kind = metric.substr(0, metric.find(':'));
            const double value = tree->root().value, shown = kind == "loading" ? n.loading : kind == "worst_loading" ? n.worstLoading : kind == "loop_mains" && !n.loops.empty() ? n.coolant.flow.si() : kind == "loop_return" ? n.coolant.back.inCelsius()
                : n.count() > 1 && kind != "load" ? value : kind == "load" || kind == "heat" || kind == "loop_heat" ? n.load.si() : kind == "worst" ? n.worstLoading * n.rating.si() : kind == "margin" ? (n.rating - n.load).si() : value;
            if (n.count() == 1 || n.symbol == DiagramSymbol::Rack) QVERIFY2(std::abs(value - shown) <= 1e-6 * std::max(std::abs(shown), 1.0), (metric + ' ' + std::to_string(value) + ' ' + std::to_string(shown)).c_str());
            kinds.insert(kind);
        }
    };
    for (DiagramPanel* panel : {static_cast<DiagramPanel*>(m_power.get()), static_cast<DiagramPanel*>(&loops)}) {
        panel->refresh();
        QVERIFY(panel->view().diagram().nodes.size() > 3);
        for (std::size_t n = 0; n < panel->view().diagram().nodes.size(); ++n) check(*panel, n);
    }
    for (const char* kind : {"load", "loading", "margin", "worst", "worst_loading", "heat", "loop_heat", "loop_capacity", "loop_mains", "loop_return", "loop_speed", "loop_drop"}) QVERIFY2(kinds.contains(kind), kind);
}

void DiagramPanelTest::theMenuRemovesAPieceAndPutsItOutOfService()
{
    DiagramView& view = m_power->view();
    const std::size_t node = nodeNamed(view, "UPS 1A");
    const EquipmentId ups = view.diagram().nodes[node].pieces.front();
    const auto action = [&](const QString& text) {
        const auto menu = m_power->edits().menuFor(node, DiagramView::nothing);
        for (QAction* each : menu->actions())
            if (each->text() == text) return each->trigger(), true;
        return false;
    };
    QVERIFY(action("Take out of service"));
    QCOMPARE(FailureDrill::of(m_example->session).piece(m_example->session.plan().equipment.indexOf(ups)).standing, Standing::OutOfService);
    QVERIFY(action("Put back into service"));
    QVERIFY(FailureDrill::of(m_example->session).failed().empty());
    QVERIFY(action("Disconnect from what feeds it"));
    QVERIFY(std::none_of(m_example->session.plan().feeds.begin(), m_example->session.plan().feeds.end(), [ups](const Feed& feed) { return feed.to == ups; }));
    QVERIFY(action("Remove from the plan"));
    QVERIFY(!m_example->session.plan().equipment.contains(ups));
}

void DiagramPanelTest::aNodeTellsBothSidesAndItsMargin()
{
    DiagramView& view = m_power->view();
    const NodeText& ups = view.texts()[nodeNamed(view, "UPS 1A")];
    QVERIFY2(ups.worst.endsWith(" free") && ups.worst.contains(" without "), qPrintable(ups.worst));
    const NodeText& racks = view.texts()[nodeNamed(view, rowOf(view))];
    QVERIFY2(racks.figures.contains(": A ") && racks.figures.contains(", B "), qPrintable(racks.figures));
    QVERIFY2(racks.tip.contains("from side A and"), qPrintable(racks.tip));
}

void DiagramPanelTest::aDiagramThatIsNotSeenIsNotDrawn()
{
    LoopDiagramPanel loops(m_example->session);
    m_example->session.setPlan(m_example->generated());
    m_example->session.solveNow();
    QCoreApplication::processEvents();
    QVERIFY(loops.view().diagram().nodes.empty());
    loops.show();
    QVERIFY(!loops.view().diagram().nodes.empty());
}

void DiagramPanelTest::aDragInTheLoopDiagramPutsARackOnItsLoop()
{
    const EquipmentId rack = addRack();
    PlanSession& session = m_example->session;
    LoopDiagramPanel loops(session);
    loops.resize(1800, 1100);
    loops.show();
    QVERIFY(QTest::qWaitForWindowExposed(&loops, patience));
    DiagramView& view = loops.view();
    const std::string before = bytes();
    const QString name = QString::fromStdString(session.plan().equipment.find(rack)->name);
    const QPoint loop = view.portOf(nodeNamed(view, "Technology loop 1"), DiagramTone::Coolant, true).toPoint();
    dragTo(view, loop, centreOf(view, name));
    drop(view, centreOf(view, name));
    const auto isOnIt = [&](const Connection& c) { return c.equipment == rack && c.role == LoopRole::IsCooled; };
    QVERIFY(std::any_of(session.plan().connections.begin(), session.plan().connections.end(), isOnIt));
    session.undoStack().undo();
    QCOMPARE(bytes(), before);
    loops.refresh();
    const std::size_t chilled = nodeNamed(view, "Chilled water 1"), facility = nodeNamed(view, "Facility loop 1");
    std::size_t dry = 0;
    for (std::size_t n = 0; n < view.diagram().nodes.size(); ++n)
        if (view.diagram().nodes[n].symbol == DiagramSymbol::DryCooler) dry = n;
    QVERIFY(facility != chilled);
    const QPoint from = view.portOf(dry, DiagramTone::Coolant, true).toPoint(), to = centreOf(view, "Chilled water 1");
    dragTo(view, from, to);
    drop(view, to);
    const std::size_t coolers = view.diagram().nodes[dry].pieces.size();
    QCOMPARE(session.plan().connections[session.plan().connections.size() - 1].role, LoopRole::Cools);
    QVERIFY(coolers > 0);
    session.undoStack().undo();
    QCOMPARE(bytes(), before);
}

void DiagramPanelTest::theWrongLoopIsRefusedWithASentence()
{
    LoopDiagramPanel loops(m_example->session);
    loops.resize(1800, 1100);
    loops.show();
    QVERIFY(QTest::qWaitForWindowExposed(&loops, patience));
    DiagramView& view = loops.view();
    const std::string before = bytes();
    const QPoint from = view.portOf(nodeNamed(view, "Chilled water 1"), DiagramTone::Coolant, true).toPoint(), to = centreOf(view, "Technology loop 1");
    dragTo(view, from, to);
    drop(view, to);
    QCOMPARE(loops.notice(), QString("A loop cannot cool a loop. Put CDUs between Chilled water 1 and Technology loop 1."));
    const QString racks = rowOf(view);
    dragTo(view, from, centreOf(view, racks));
    drop(view, centreOf(view, racks));
    QVERIFY2(loops.notice().contains("takes coolant from a technology loop; Chilled water 1 is a facility loop"), qPrintable(loops.notice()));
    QCOMPARE(bytes(), before);
}

void DiagramPanelTest::theFileIsAPictureWithItsTexts()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("power.svg");
    QVERIFY(m_power->writeSvg(path.toStdString()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text")) texts << xml.readElementText().trimmed();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const NodeText& text : m_power->view().texts()) QVERIFY2(texts.contains(text.name) || text.name.size() > 18, qPrintable(text.name));
    QVERIFY(!m_power->writeSvg((folder.filePath("none") + "/power.svg").toStdString()));
}

void DiagramPanelTest::samplesInBothThemes_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<bool>("isDark");
    for (const char* plan : {"superpod", "hall-100mw", "factory-1gw"})
        for (const bool isDark : {false, true}) QTest::addRow("%s %s", plan, isDark ? "dark" : "light") << QString(plan) << isDark;
}

/// With GW_PICTURES set the pictures are kept, to be looked at.
void DiagramPanelTest::samplesInBothThemes()
{
    QFETCH(QString, plan);
    QFETCH(bool, isDark);
    PlanSession& session = m_example->session;
    QVERIFY(session.open(resourcesFolder() / "samples" / (plan + ".gwp.json").toStdString()).isOk());
    session.solveNow();
    LoopDiagramPanel loops(session);
    loops.resize(1600, 900);
    m_power->resize(1600, 900);
    loops.show();
    for (DiagramPanel* panel : std::initializer_list<DiagramPanel*> {m_power.get(), &loops}) {
        panel->setTheme(isDark ? Theme::dark() : Theme::light());
        panel->refresh();
        panel->view().showAll();
        const QImage image = panel->grab().toImage();
        QVERIFY(!panel->view().diagram().nodes.empty());
        QSet<QRgb> colours;
        for (int y = 60; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, y));
        QVERIFY(colours.size() > 8);
        const QString folder = qEnvironmentVariable("GW_PICTURES");
        if (!folder.isEmpty()) image.save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, plan, panel == m_power.get() ? "power" : "loops", isDark ? "dark" : "light"));
    }
}

QTEST_MAIN(DiagramPanelTest)
#include "diagram_panel_test.moc"
