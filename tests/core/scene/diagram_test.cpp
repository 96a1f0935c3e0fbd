// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/scene/diagram_graph.h"
#include "core/scene/diagram_layout.h"
#include "core/scene/loop_diagram.h"
#include "core/scene/one_line.h"
#include "core/storage/plan_file.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

#include <set>

using namespace gw;

namespace {

/// A sample with what is computed from it.
struct Sample {
    Catalog catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    Plan plan;
    Outcome outcome;
    std::vector<ElementDrill> drill;

    explicit Sample(const char* name) : plan(readPlanFile(std::string(GW_SOURCE_RESOURCES "/samples/") + name + ".gwp.json").value().plan)
    {
        outcome = makeCpuSolver(1)->solve(compile(plan, catalog).value()).value();
        drill = powerDrill(plan, catalog, outcome);
    }
    Diagram power(const DiagramOptions& options = {}) const { return oneLine(plan, catalog, drill, options); }
    Diagram loops(const DiagramOptions& options = {}) const { return loopDiagram(plan, catalog, outcome, layLoopRoutes(plan, placePieces(plan, catalog), outcome), CoolingDrill(plan, catalog, outcome).allFailures(), options); }
};

const Sample& sample(const QString& name)
{
    static std::map<QString, std::unique_ptr<Sample>> samples;
    auto& at = samples[name];
    if (!at) at = std::make_unique<Sample>(name.toUtf8().constData());
    return *at;
}

bool overlap(const DiagramNode& a, const DiagramNode& b)
{
    return a.at.x < b.at.x + b.width && b.at.x < a.at.x + a.width && a.at.y < b.at.y + b.height && b.at.y < a.at.y + a.height;
}

/// Whether an upright or level line runs through the inside of a node.
bool runsThrough(DiagramPoint a, DiagramPoint b, const DiagramNode& node)
{
    return std::max(a.x, b.x) > node.at.x + 1 && std::min(a.x, b.x) < node.at.x + node.width - 1 && std::max(a.y, b.y) > node.at.y + 1
        && std::min(a.y, b.y) < node.at.y + node.height - 1;
}

const DiagramNode* nodeOf(const Diagram& diagram, EquipmentId id)
{
    for (const DiagramNode& node : diagram.nodes)
        if (std::ranges::find(node.pieces, id) != node.pieces.end()) return &node;
    return nullptr;
}

} // namespace

class DiagramTest : public QObject {
    Q_OBJECT

private slots:
    void layoutIsLegible_data();
    void layoutIsLegible();
    void everyPieceOfTheChainIsDrawnOnce();
    void racksOfARowWithTheSameFeedsAreOne();
    void whatIsExpandedStandsAlone();
    void eachDetailDividesTheOneBefore_data();
    void eachDetailDividesTheOneBefore();
    void autoFindsWhatFitsItsPlace_data();
    void autoFindsWhatFitsItsPlace();
    void whatIsOpenedLeavesTheRestAsItIs();
    void cardsOfOneRoomAreToldApartByIt();
    void theFocusShowsWhatLeadsToAPieceAndFromIt();
    void nodesCarryTheFiguresOfTheirPieces();
    void aGigawattIsDrawnInAPageful();
    void loopsRunFromHeatRejectionToRacks();
    void theLoopOfADiagramCarriesItsHydraulics();
    void anEmptyPlanIsAnEmptyDiagram();
    void aCircleOfFeedsIsDrawnWithoutHarm();
};

void DiagramTest::layoutIsLegible_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<bool>("isPower");
    QTest::addColumn<int>("detail");
    QTest::addColumn<int>("flow");
    for (const char* plan : {"superpod", "hall-100mw", "factory-1gw"})
        for (const bool isPower : {true, false})
            for (const DiagramFlow flow : {DiagramFlow::Down, DiagramFlow::Across}) {
                const char *what = isPower ? "power" : "loops", *way = flow == DiagramFlow::Down ? "down" : "across";
                QTest::addRow("%s %s %s", plan, what, way) << QString(plan) << isPower << int(DiagramDetail::Auto) << int(flow);
                if (QString(plan) != "factory-1gw") QTest::addRow("%s %s by rows %s", plan, what, way) << QString(plan) << isPower << int(DiagramDetail::Rows) << int(flow);
            }
}

void DiagramTest::layoutIsLegible()
{
    QFETCH(QString, plan);
    QFETCH(bool, isPower);
    QFETCH(int, detail);
    QFETCH(int, flow);
    const DiagramOptions options {.detail = static_cast<DiagramDetail>(detail), .flow = static_cast<DiagramFlow>(flow)};
    const Diagram diagram = isPower ? sample(plan).power(options) : sample(plan).loops(options);
    QVERIFY(!diagram.nodes.empty());
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        QVERIFY(node.at.x >= 0 && node.at.y >= 0 && node.at.x + node.width <= diagram.width && node.at.y + node.height <= diagram.height);
        for (std::size_t j = 0; j < i; ++j) QVERIFY2(!overlap(node, diagram.nodes[j]), node.name.c_str());
    }
    for (const DiagramEdge& edge : diagram.edges) {
        const DiagramNode &from = diagram.nodes[edge.from], &to = diagram.nodes[edge.to];
        QVERIFY(from.layer < to.layer);
        const DiagramPoint leave = portOf(from, edge.tone, diagram.flow, true), enter = portOf(to, edge.tone, diagram.flow, false);
        QVERIFY(std::hypot(edge.path.front().x - leave.x, edge.path.front().y - leave.y) < 1e-6 && std::hypot(edge.path.back().x - enter.x, edge.path.back().y - enter.y) < 1e-6);
        QVERIFY(diagram.flow == DiagramFlow::Down ? leave.y < enter.y : leave.x < enter.x);
        for (std::size_t p = 1; p < edge.path.size(); ++p) {
            const DiagramPoint a = edge.path[p - 1], b = edge.path[p];
            QVERIFY(std::abs(a.x - b.x) < 0.51 || std::abs(a.y - b.y) < 0.51);
            for (const DiagramNode& node : diagram.nodes) QVERIFY2(!runsThrough(a, b, node), node.name.c_str());
        }
    }
}

void DiagramTest::everyPieceOfTheChainIsDrawnOnce()
{
    const Sample& s = sample("superpod");
    const Diagram diagram = s.power();
    std::multiset<EquipmentId> drawn;
    for (const DiagramNode& node : diagram.nodes) drawn.insert(node.pieces.begin(), node.pieces.end());
    for (const Equipment& piece : s.plan.equipment) QCOMPARE(drawn.count(piece.id), std::size_t(1));
    std::size_t feeds = 0;
    for (const DiagramEdge& edge : diagram.edges) feeds += edge.feeds.size();
    QCOMPARE(feeds, s.plan.feeds.size());
}

void DiagramTest::racksOfARowWithTheSameFeedsAreOne()
{
    const Sample& s = sample("superpod");
    const Diagram diagram = s.power();
    int rows = 0;
    for (const DiagramNode& node : diagram.nodes) {
        if (node.symbol != DiagramSymbol::Rack || node.type != "GB200 NVL72") continue;
        ++rows;
        QVERIFY(node.canExpand);
        QVERIFY(node.row.starts_with("Row "));
        for (const EquipmentId id : node.pieces) QCOMPARE(s.plan.groups.find(s.plan.equipment.find(id)->group)->name, node.row);
    }
    QCOMPARE(rows, 2);
}

void DiagramTest::whatIsExpandedStandsAlone()
{
    const Sample& s = sample("superpod");
    const DiagramNode* row = nullptr;
    const Diagram before = s.power();
    for (const DiagramNode& node : before.nodes)
        if (node.canExpand) row = &node;
    QVERIFY(row);
    DiagramOptions opened;
    for (const EquipmentId id : row->pieces) opened.opened[id] = DiagramDetail::Pieces;
    const Diagram after = s.power(opened);
    QCOMPARE(after.nodes.size(), before.nodes.size() + row->pieces.size() - 1);
    for (const EquipmentId id : row->pieces) QCOMPARE(nodeOf(after, id)->pieces.size(), std::size_t(1));
}

void DiagramTest::eachDetailDividesTheOneBefore_data()
{
    QTest::addColumn<QString>("plan");
    for (const char* plan : {"edge-16-racks", "superpod", "retrofit-20mw", "hall-100mw", "factory-1gw"}) QTest::addRow("%s", plan) << QString(plan);
}

void DiagramTest::eachDetailDividesTheOneBefore()
{
    QFETCH(QString, plan);
    const Sample& s = sample(plan);
    std::vector<std::size_t> before;
    for (const DiagramDetail detail : {DiagramDetail::Kinds, DiagramDetail::Alike, DiagramDetail::Places}) {
        const Diagram diagram = s.power({.detail = detail});
        QVERIFY(diagram.detail == detail);
        std::vector<std::size_t> nodeOfPiece(s.plan.equipment.size(), noClass);
        for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
            std::set<std::size_t> coarser;
            for (const EquipmentId id : diagram.nodes[n].pieces) {
                const std::size_t at = s.plan.equipment.indexOf(id);
                nodeOfPiece[at] = n;
                if (!before.empty()) coarser.insert(before[at]);
            }
            QVERIFY(coarser.size() <= 1);
        }
        before = nodeOfPiece;
    }
}

void DiagramTest::autoFindsWhatFitsItsPlace_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<bool>("isPower");
    for (const char* plan : {"edge-16-racks", "superpod", "retrofit-20mw", "hall-100mw", "factory-1gw"})
        for (const bool isPower : {true, false}) QTest::addRow("%s %s", plan, isPower ? "power" : "loops") << QString(plan) << isPower;
}

void DiagramTest::autoFindsWhatFitsItsPlace()
{
    QFETCH(QString, plan);
    QFETCH(bool, isPower);
    const Sample& s = sample(plan);
    const DiagramOptions place {.flow = DiagramFlow::Across, .mostWidth = 2700, .mostHeight = 900};
    QElapsedTimer clock;
    clock.start();
    const Diagram diagram = isPower ? s.power(place) : s.loops(place);
    qInfo("%zu nodes in %.1f ms", diagram.nodes.size(), static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    QVERIFY2(diagram.width <= place.mostWidth && diagram.height <= place.mostHeight, qPrintable(QStringLiteral("%1 x %2").arg(diagram.width).arg(diagram.height)));
    const DiagramOptions vast {.flow = DiagramFlow::Across, .mostWidth = 1e6, .mostHeight = 1e6};
    const Diagram full = isPower ? s.power(vast) : s.loops(vast);
    QVERIFY(diagram.nodes.size() <= full.nodes.size() && diagram.detail <= full.detail);
}

void DiagramTest::whatIsOpenedLeavesTheRestAsItIs()
{
    const Sample& s = sample("factory-1gw");
    DiagramOptions options {.flow = DiagramFlow::Across, .mostWidth = 2700, .mostHeight = 900};
    const Diagram before = s.power(options);
    const auto card = std::ranges::find(before.nodes, DiagramSymbol::Ups, &DiagramNode::symbol);
    QVERIFY(card != before.nodes.end() && card->canExpand && !card->canFold);
    for (const EquipmentId id : card->pieces) options.opened[id] = DiagramDetail::Places;
    const Diagram after = s.power(options);
    QVERIFY(after.detail == before.detail);
    QVERIFY(after.nodes.size() > before.nodes.size());
    for (const DiagramNode& node : before.nodes) {
        if (node.pieces == card->pieces) continue;
        const DiagramNode* now = nodeOf(after, node.pieces.front());
        QVERIFY(now->pieces == node.pieces && !now->canFold);
    }
    std::size_t parts = 0;
    for (const DiagramNode& node : after.nodes) {
        if (node.family != card->family) continue;
        QVERIFY(node.canFold);
        parts += node.pieces.size();
    }
    QCOMPARE(parts, card->pieces.size());
}

void DiagramTest::cardsOfOneRoomAreToldApartByIt()
{
    const Sample& s = sample("factory-1gw");
    std::set<std::string> rooms;
    for (const DiagramNode& node : s.power({.detail = DiagramDetail::Places}).nodes) {
        if (node.symbol != DiagramSymbol::Ups) continue;
        const auto space = s.plan.equipment.find(node.pieces.front())->space;
        for (const EquipmentId id : node.pieces) QVERIFY(s.plan.equipment.find(id)->space == space);
        QCOMPARE(node.place, s.plan.spaces.find(space)->name);
        rooms.insert(node.place);
    }
    QVERIFY(rooms.size() > 10);
    for (const DiagramNode& node : s.power({.detail = DiagramDetail::Alike}).nodes) QVERIFY(node.place.empty());
}

void DiagramTest::theFocusShowsWhatLeadsToAPieceAndFromIt()
{
    const Sample& s = sample("superpod");
    EquipmentId ups;
    for (const Equipment& piece : s.plan.equipment)
        if (piece.name == "UPS 1A") ups = piece.id;
    const Diagram diagram = s.power({.focus = {ups}});
    bool hasGrid = false, hasRack = false;
    for (const DiagramNode& node : diagram.nodes) {
        hasGrid |= node.symbol == DiagramSymbol::Grid;
        hasRack |= node.symbol == DiagramSymbol::Rack;
        QVERIFY(node.symbol != DiagramSymbol::Chiller);
        QVERIFY(!node.name.ends_with("1B"));
    }
    QVERIFY(hasGrid && hasRack);
}

void DiagramTest::nodesCarryTheFiguresOfTheirPieces()
{
    const Sample& s = sample("superpod");
    for (const DiagramNode& node : s.power().nodes) {
        Power load;
        double worst = 0;
        for (const EquipmentId id : node.pieces) {
            const ElementDrill& element = s.drill[s.plan.equipment.indexOf(id)];
            load += element.load;
            worst = std::max(worst, element.worstLoading());
        }
        QVERIFY(std::abs((node.load - load).si()) < 1e-6);
        QCOMPARE(node.worstLoading, worst);
    }
}

void DiagramTest::aGigawattIsDrawnInAPageful()
{
    const Sample& s = sample("factory-1gw");
    QElapsedTimer clock;
    clock.start();
    const Diagram power = s.power();
    const double ms = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
    clock.start();
    const Diagram loops = s.loops();
    qInfo("one-line of %zu nodes in %.1f ms, loops of %zu nodes with routes in %.1f ms", power.nodes.size(), ms, loops.nodes.size(), static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    QVERIFY(power.nodes.size() <= mostDetailedNodes);
    QVERIFY(loops.nodes.size() <= mostDetailedNodes);
    std::size_t pieces = 0;
    for (const DiagramNode& node : power.nodes) pieces += node.pieces.size();
    QCOMPARE(pieces, s.plan.equipment.size());
}

void DiagramTest::loopsRunFromHeatRejectionToRacks()
{
    const Diagram diagram = sample("superpod").loops();
    const auto layerOf = [&](DiagramSymbol symbol) {
        for (const DiagramNode& node : diagram.nodes)
            if (node.symbol == symbol) return static_cast<int>(node.layer);
        return -1;
    };
    QCOMPARE(layerOf(DiagramSymbol::DryCooler), 0);
    QVERIFY(layerOf(DiagramSymbol::DryCooler) < layerOf(DiagramSymbol::FacilityLoop));
    QVERIFY(layerOf(DiagramSymbol::FacilityLoop) < layerOf(DiagramSymbol::Cdu));
    QVERIFY(layerOf(DiagramSymbol::Cdu) < layerOf(DiagramSymbol::TechnologyLoop));
    QVERIFY(layerOf(DiagramSymbol::TechnologyLoop) < layerOf(DiagramSymbol::Rack));
}

void DiagramTest::theLoopOfADiagramCarriesItsHydraulics()
{
    const Sample& s = sample("superpod");
    for (const DiagramNode& node : s.loops().nodes) {
        if (node.loops.empty()) continue;
        const std::size_t at = s.plan.loops.indexOf(node.loops.front());
        QCOMPARE(node.coolant.flow, s.outcome.loops[at].flow);
        QCOMPARE(node.coolant.supply, s.plan.loops[at].supply);
        QVERIFY(node.coolant.diameter > millimetres(20) && node.coolant.velocity <= metresPerSecond(2.5));
        QVERIFY(node.coolant.drop > pascals(100) && node.coolant.drop < bars(3));
    }
}

void DiagramTest::anEmptyPlanIsAnEmptyDiagram()
{
    QVERIFY(oneLine({}, {}, {}, {}).nodes.empty());
    QVERIFY(loopDiagram({}, {}, {}, {}, {}, {}).nodes.empty());
}

void DiagramTest::aCircleOfFeedsIsDrawnWithoutHarm()
{
    const Sample& s = sample("superpod");
    Plan plan = s.plan;
    EquipmentId first, second;
    for (const Equipment& piece : plan.equipment) {
        if (piece.name == "UPS 1A") first = piece.id;
        if (piece.name == "Switchgear 1A") second = piece.id;
    }
    plan.feeds.put({.id = {++plan.info.lastId}, .from = first, .to = second});
    const Diagram diagram = oneLine(plan, s.catalog, {}, {});
    for (const DiagramEdge& edge : diagram.edges) QVERIFY(edge.path.size() >= 2);
    QCOMPARE(nodeOf(diagram, first)->pieces.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(DiagramTest)
#include "diagram_test.moc"
