// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/pointer.h"
#include "tests/views/session/example_session.h"
#include "views/panels/field_text.h"
#include "views/panels/loop_diagram_panel.h"
#include "views/panels/one_line_panel.h"
#include "views/session/failure_drill.h"
#include "views/widgets/theme.h"

#include <QFile>
#include <QMenu>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace gw;

/// Great plans in the place that the window gives a diagram.
class DiagramFoldingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_panel.reset(); }
    void aGreatPlanCanBeReadAtFirstSight_data();
    void aGreatPlanCanBeReadAtFirstSight();
    void moreRoomShowsMore();
    void aClickOnTheCornerOpensACardAndFoldsItAgain();
    void returnOpensTheSelectedCardAndFoldsItAgain();
    void plusAndMinusOpenAndFold();
    void aDoubleClickOnAnOpenedPieceFoldsItsFamily();
    void openingACardLeavesTheOthersAsTheyAre();
    void aCardIsOpenedInStepsDownToItsPieces();
    void aCardTellsHowManyOfItAreSelected();
    void aCardTellsHowManyOfItAreOutOfService();
    void aCardTellsHowManyOfItHaveErrors();
    void aHoveredPieceMarksTheCardItIsIn();
    void aFoldedSourceRefusesWithASentenceAndAnOpenedOneConnects();
    void severalTypesAreNotChangedAtOnce();
    void theFileShowsWhatIsOnTheScreen();

private:
    void open(const char* sample);
    DiagramView& view() const { return m_panel->view(); }
    const Diagram& diagram() const { return view().diagram(); }
    PlanSession& session() const { return m_example->session; }
    std::size_t folded(DiagramSymbol symbol) const;
    std::size_t nodeOf(EquipmentId id) const;
    std::size_t pieces() const;
    QPoint centre(std::size_t node) const { return view().areaOnWidget(node).center().toPoint(); }
    /// With GW_PICTURES set, to be looked at.
    void keepPicture(const char* name)
    {
        const QString folder = qEnvironmentVariable("GW_PICTURES");
        if (folder.isEmpty()) return;
        for (const bool isDark : {false, true}) {
            m_panel->setTheme(isDark ? Theme::dark() : Theme::light());
            m_panel->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, isDark ? "dark" : "light"));
        }
    }
    QPoint corner(std::size_t node) const { return view().foldButtonOnWidget(node).center().toPoint(); }

    std::unique_ptr<ExampleSession> m_example;
    std::unique_ptr<OneLinePanel> m_panel;
};

void DiagramFoldingTest::open(const char* sample)
{
    QVERIFY(session().open(resourcesFolder() / "samples" / (std::string(sample) + ".gwp.json")).isOk());
    session().solveNow();
}

void DiagramFoldingTest::initTestCase()
{
    m_example = std::make_unique<ExampleSession>();
}

/// As the window of 1600 x 1000 has it.
void DiagramFoldingTest::init()
{
    open("hall-100mw");
    FailureDrill::of(session()).setOn(false);
    m_panel = std::make_unique<OneLinePanel>(session());
    m_panel->setTheme(Theme::light());
    m_panel->resize(1310, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get(), patience));
    m_panel->refresh();
}

/// The first card of a kind that stands for several.
std::size_t DiagramFoldingTest::folded(DiagramSymbol symbol) const
{
    for (std::size_t n = 0; n < diagram().nodes.size(); ++n)
        if (diagram().nodes[n].symbol == symbol && diagram().nodes[n].canExpand) return n;
    qFatal("no such card is folded");
}

std::size_t DiagramFoldingTest::nodeOf(EquipmentId id) const
{
    for (std::size_t n = 0; n < diagram().nodes.size(); ++n)
        if (std::ranges::find(diagram().nodes[n].pieces, id) != diagram().nodes[n].pieces.end()) return n;
    qFatal("the piece is not drawn");
}

std::size_t DiagramFoldingTest::pieces() const
{
    std::size_t count = 0;
    for (const DiagramNode& node : diagram().nodes) count += node.pieces.size();
    return count;
}

void DiagramFoldingTest::aGreatPlanCanBeReadAtFirstSight_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QSize>("size");
    for (const char* plan : {"edge-16-racks", "superpod", "retrofit-20mw", "hall-100mw", "factory-1gw"})
        for (const QSize size : {QSize(1310, 500), QSize(990, 416)}) QTest::addRow("%s in %d x %d", plan, size.width(), size.height()) << QString(plan) << size;
}

void DiagramFoldingTest::aGreatPlanCanBeReadAtFirstSight()
{
    QFETCH(QString, plan);
    QFETCH(QSize, size);
    open(qPrintable(plan));
    LoopDiagramPanel loops(session());
    loops.show();
    for (DiagramPanel* panel : std::initializer_list<DiagramPanel*> {m_panel.get(), &loops}) {
        panel->setTheme(Theme::light());
        panel->resize(size);
        QTest::qWait(1);
        panel->refresh();
        const DiagramView& view = panel->view();
        QVERIFY2(view.scale() >= DiagramView::readableScale, qPrintable(QStringLiteral("%1 cards at %2").arg(view.diagram().nodes.size()).arg(view.scale())));
        QVERIFY(view.toWidget({0, 0}).x() >= 0 && view.toWidget({view.diagram().width, 0}).x() <= view.width());
        QVERIFY(view.toWidget({0, 0}).y() >= 0 && view.toWidget({0, view.diagram().height}).y() <= view.height());
        qInfo("%s: %zu cards at a scale of %.2f", panel == m_panel.get() ? "power" : "loops", view.diagram().nodes.size(), view.scale());
    }
}

void DiagramFoldingTest::moreRoomShowsMore()
{
    const std::size_t few = diagram().nodes.size(), all = pieces();
    QVERIFY(diagram().detail == DiagramDetail::Kinds);
    m_panel->resize(2200, 1900);
    QTRY_VERIFY_WITH_TIMEOUT(diagram().nodes.size() > few, patience);
    QCOMPARE(pieces(), all);
    m_panel->resize(1310, 500);
    QTRY_COMPARE_WITH_TIMEOUT(diagram().nodes.size(), few, patience);
}

void DiagramFoldingTest::aClickOnTheCornerOpensACardAndFoldsItAgain()
{
    const Diagram before = diagram();
    const std::size_t card = folded(DiagramSymbol::Ups);
    const EquipmentId first = before.nodes[card].pieces.front();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, corner(card));
    QVERIFY(diagram().nodes.size() > before.nodes.size());
    QVERIFY(diagram().nodes[nodeOf(first)].canFold);
    QVERIFY(session().selection().empty());
    keepPicture("clicked");
    // Its parts can be read and the first of them is seen, many as they are.
    QVERIFY(view().scale() >= DiagramView::readableScale - 1e-9);
    QVERIFY(view().rect().contains(corner(nodeOf(first))));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, corner(nodeOf(first)));
    QVERIFY(diagram() == before);
}

void DiagramFoldingTest::returnOpensTheSelectedCardAndFoldsItAgain()
{
    const Diagram before = diagram();
    const std::size_t card = folded(DiagramSymbol::Cdu);
    const EquipmentId first = before.nodes[card].pieces.front();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, centre(card));
    while (diagram().nodes[nodeOf(first)].canExpand) {
        const std::size_t cards = diagram().nodes.size();
        session().select({first});
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(diagram().nodes.size() > cards);
    }
    QTest::keyClick(&view(), Qt::Key_Return);
    QVERIFY(diagram() == before);
}

void DiagramFoldingTest::plusAndMinusOpenAndFold()
{
    const Diagram before = diagram();
    session().select({before.nodes[folded(DiagramSymbol::Ups)].pieces.front()});
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(diagram() == before);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(diagram().nodes.size() > before.nodes.size());
    QVERIFY(view().scale() >= DiagramView::readableScale - 1e-9);
    QTest::keyClick(&view(), Qt::Key_Minus);
    QVERIFY(diagram() == before);
    QVERIFY(view().toWidget({0, 0}).x() >= 0 && view().toWidget({diagram().width, 0}).x() <= view().width());
}

void DiagramFoldingTest::aDoubleClickOnAnOpenedPieceFoldsItsFamily()
{
    const Diagram before = diagram();
    const std::size_t card = folded(DiagramSymbol::Transformer);
    const EquipmentId first = before.nodes[card].pieces.front();
    for (int i = 0; i < 6 && diagram().nodes[nodeOf(first)].canExpand; ++i) {
        view().showAll();
        QTest::mouseDClick(&view(), Qt::LeftButton, {}, centre(nodeOf(first)));
    }
    QCOMPARE(diagram().nodes[nodeOf(first)].pieces.size(), std::size_t {1});
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, centre(nodeOf(first)));
    QVERIFY(diagram() == before);
}

void DiagramFoldingTest::openingACardLeavesTheOthersAsTheyAre()
{
    std::set<std::vector<EquipmentId>> before, after;
    const std::size_t card = folded(DiagramSymbol::Transformer);
    for (std::size_t n = 0; n < diagram().nodes.size(); ++n)
        if (n != card) before.insert(diagram().nodes[n].pieces);
    emit view().expandAsked(card);
    for (const DiagramNode& node : diagram().nodes) after.insert(node.pieces);
    QVERIFY(std::ranges::includes(after, before));
    QVERIFY(after.size() > before.size() + 1);
}

void DiagramFoldingTest::aCardIsOpenedInStepsDownToItsPieces()
{
    open("factory-1gw");
    m_panel->refresh();
    const std::size_t all = pieces();
    const EquipmentId first = diagram().nodes[folded(DiagramSymbol::Ups)].pieces.front();
    std::size_t steps = 0;
    for (; diagram().nodes[nodeOf(first)].canExpand; ++steps) {
        const std::size_t card = nodeOf(first);
        const DiagramNode before = diagram().nodes[card];
        emit view().expandAsked(card);
        QVERIFY(diagram().nodes[nodeOf(first)].count() < before.count());
        QCOMPARE(pieces(), all);
    }
    // By hall, then one by one.
    QCOMPARE(steps, std::size_t {2});
    keepPicture("opened");
    QCOMPARE(session().plan().equipment.size(), all);
    emit view().foldAsked(nodeOf(first));
    const bool hasRoom = view().texts()[nodeOf(first)].name.startsWith("384");
    QVERIFY2(hasRoom, qPrintable(view().texts()[nodeOf(first)].name));
}

void DiagramFoldingTest::aCardTellsHowManyOfItAreSelected()
{
    const std::size_t card = folded(DiagramSymbol::Ups);
    const std::vector<EquipmentId> units = diagram().nodes[card].pieces;
    session().select({units[0], units[1]});
    keepPicture("selected");
    QCOMPARE(view().marks()[card].text, QString("2 selected"));
    QVERIFY(!view().marks()[card].isFault);
    session().select(units);
    QCOMPARE(view().marks()[card].text, QString());
}

void DiagramFoldingTest::aCardTellsHowManyOfItAreOutOfService()
{
    const std::size_t card = folded(DiagramSymbol::Ups);
    const std::vector<EquipmentId> units = diagram().nodes[card].pieces;
    m_panel->fail({units[2]});
    QCOMPARE(view().marks()[card].text, QString("1 out of service"));
    QVERIFY(view().marks()[card].isFault);
    keepPicture("drilled");
    m_panel->setDrilling(false);
    QCOMPARE(view().marks()[card].text, QString());
}

void DiagramFoldingTest::aCardTellsHowManyOfItHaveErrors()
{
    const std::size_t card = folded(DiagramSymbol::Ups);
    const EquipmentId unit = diagram().nodes[card].pieces[1];
    for (const NodeMark& mark : view().marks()) QVERIFY(mark.text.isEmpty());
    // Too small for what it feeds when the other side is gone.
    session().perform(editField(session().plan(), session().catalog(), {Subject(unit)}, "maximum_power_kw", "100"));
    QVERIFY(m_example->isSettled());
    m_panel->refresh();
    std::size_t told = 0;
    for (const NodeMark& mark : view().marks()) told += mark.isFault && (mark.text.endsWith("with errors") || mark.text.endsWith("overloaded"));
    QVERIFY(told > 0);
    QCOMPARE(view().marks()[nodeOf(unit)].text, QString("1 overloaded"));
    session().undoStack().undo();
}

void DiagramFoldingTest::aHoveredPieceMarksTheCardItIsIn()
{
    const std::size_t card = folded(DiagramSymbol::Ups);
    const QImage before = view().grab().toImage();
    session().view().setHovered(diagram().nodes[card].pieces.back());
    QVERIFY(view().grab().toImage() != before);
}

void DiagramFoldingTest::aFoldedSourceRefusesWithASentenceAndAnOpenedOneConnects()
{
    const std::size_t card = folded(DiagramSymbol::Switchgear), ups = folded(DiagramSymbol::Ups);
    const std::size_t feeds = session().plan().feeds.size();
    const QPoint port = view().portOf(card, DiagramTone::SideB, true).toPoint();
    dragTo(view(), port, centre(ups));
    drop(view(), centre(ups));
    QVERIFY2(m_panel->notice().contains("stands for several"), qPrintable(m_panel->notice()));
    QCOMPARE(session().plan().feeds.size(), feeds);
    const EquipmentId busway = diagram().nodes[folded(DiagramSymbol::Busway)].pieces.front();
    const EquipmentId unit = diagram().nodes[ups].pieces.back();
    for (const EquipmentId id : {busway, unit})
        while (diagram().nodes[nodeOf(id)].canExpand) emit view().expandAsked(nodeOf(id));
    session().select({busway, unit});
    view().frameSelection();
    dragTo(view(), view().portOf(nodeOf(unit), DiagramTone::SideB, true).toPoint(), centre(nodeOf(busway)));
    drop(view(), centre(nodeOf(busway)));
    QVERIFY2(m_panel->notice().isEmpty(), qPrintable(m_panel->notice()));
    QCOMPARE(session().plan().feeds.size(), feeds + 1);
    m_panel->refresh();
    QCOMPARE(diagram().nodes[nodeOf(unit)].count(), std::size_t {1});
    session().undoStack().undo();
    QCOMPARE(session().plan().feeds.size(), feeds);
}

void DiagramFoldingTest::severalTypesAreNotChangedAtOnce()
{
    const EquipmentId unit = diagram().nodes[folded(DiagramSymbol::Ups)].pieces[1];
    const EquipmentTypeId now = session().plan().equipment.find(unit)->type;
    const auto& types = session().catalog().equipment;
    const auto other = std::ranges::find_if(types, [&](const EquipmentType& type) { return type.kind == EquipmentKind::Ups && type.id != now; });
    QVERIFY(other != types.end());
    session().perform(editField(session().plan(), session().catalog(), {Subject(unit)}, "type", QString::fromStdString(other->id.text)));
    m_panel->refresh();
    session().undoStack().setClean();
    const std::size_t mixed = nodeOf(unit);
    QVERIFY(diagram().nodes[mixed].canExpand && diagram().nodes[mixed].type.empty());
    QCOMPARE(view().texts()[mixed].detail, QString("Several types"));
    const auto menu = m_panel->edits().menuFor(mixed, DiagramView::nothing);
    QVERIFY(std::ranges::none_of(menu->findChildren<QMenu*>(), [](const QMenu* each) { return each->title() == "Type"; }));
    for (QAction* action : menu->actions())
        if (action->text() == "Type") action->trigger();
    QVERIFY2(m_panel->notice().contains("several types"), qPrintable(m_panel->notice()));
    QVERIFY(session().undoStack().isClean());
}

void DiagramFoldingTest::theFileShowsWhatIsOnTheScreen()
{
    const QTemporaryDir folder;
    const auto written = [&](const char* name) {
        QFile file(folder.filePath(name));
        return m_panel->writeSvg(folder.filePath(name).toStdString()) && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const std::size_t card = folded(DiagramSymbol::Ups);
    const EquipmentId last = diagram().nodes[card].pieces.back();
    const QString name = QString::fromStdString(session().plan().equipment.find(last)->name), several = view().texts()[card].name;
    const QString before = written("folded.svg");
    QVERIFY(before.contains(several) && !before.contains(QStringLiteral(">%1<").arg(name)));
    while (diagram().nodes[nodeOf(last)].canExpand) emit view().expandAsked(nodeOf(last));
    const QString after = written("opened.svg");
    QVERIFY(after.contains(name));
}

QTEST_MAIN(DiagramFoldingTest)
#include "diagram_folding_test.moc"
