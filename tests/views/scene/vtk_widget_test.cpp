// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/shown_view.h"
#include "views/scene/gl_probe.h"
#include "views/scene/scene_frame.h"
#include "views/scene/scene_view.h"

#include <QApplication>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <set>

using namespace gw;

namespace {

std::size_t coloursIn(const QImage& image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, y));
    return colours.size();
}

double meanLightness(const QImage& image) { return double(QColor(image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)).lightnessF()); }

/// Where the environment names a folder, pictures are left there to be looked at.
void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("GW_PICTURES");
    if (!folder.isEmpty()) image.save(folder + "/" + name + ".png");
}

/// Racks in the picture: GW_RACKS where somebody wants to look at a larger plan.
std::uint32_t racksToDraw() { return std::uint32_t(std::max(8, qEnvironmentVariableIntValue("GW_RACKS"))); }

} // namespace

class VtkWidgetTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanGivesAPictureInLightAndDark();
    void aPictureInAnotherSizeIsThePlanToo();
    void aClickOnAPiecesPlaceSelectsIt();
    void aClickOnTheSkyClearsTheSelection();
    void aDragMovesAPieceByWhatThePointerMoved();
    void escapePutsADraggedPieceBack();
    void theWheelComesNearer();
    void framingTheSelectionShowsItLarge();
    void thePadLooksFromTheFrontTheSideAndAbove();
    void deletingAndUndoingIsDrawn();
    void fiftyViewsComeAndGo();
    void aViewSurvivesANewWindow();
    void aStormOfSizesIsDrawn();
    void theStartShowsEveryPieceInAnySizeUntilSomebodyMoves();
};

void VtkWidgetTest::aPlanGivesAPictureInLightAndDark()
{
    OpenedPlan opened(racksToDraw());
    VtkWidget widget(opened.session, opened.live);
    widget.setEaseTime(0);
    widget.resize(1200, 750);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget, patience));
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        widget.setTheme(theme);
        const QImage image = widget.grabFramebuffer();
        QVERIFY(coloursIn(image) > 100);
        const double mean = meanLightness(image);
        QVERIFY2(theme.isDark ? mean < 0.45 : mean > 0.55, qPrintable(QString::number(mean)));
        keep(image, theme.isDark ? "dark" : "light");
        const OrbitCamera camera = widget.camera();
        OrbitCamera near = camera;
        const Box& rack = *opened.first(EquipmentKind::AcceleratorRack);
        near.zoom(vectorOf(rack.minimum), 0.4);
        widget.setCamera(near);
        opened.session.select({rack.equipment});
        keep(widget.grabFramebuffer(), theme.isDark ? "dark_near" : "light_near");
        widget.setCamera(camera);
        opened.session.select({});
        widget.showAll();
        keep(widget.grabFramebuffer(), theme.isDark ? "dark_all" : "light_all");
        widget.setCamera(camera);
    }
    qInfo("%d draw calls for %zu pieces", widget.drawCalls(), opened.live.scene().boxes.size());
    QVERIFY(widget.drawCalls() <= 20);
}

void VtkWidgetTest::aPictureInAnotherSizeIsThePlanToo()
{
    Shown shown;
    const QImage image = shown.widget.picture({640, 400});
    QCOMPARE(image.size(), QSize(640, 400));
    QVERIFY(coloursIn(image) > 100);
    QVERIFY(coloursIn(shown.widget.grabFramebuffer()) > 100);

    VtkWidget hidden(shown.opened.session, shown.opened.live);
    QVERIFY(coloursIn(hidden.picture({640, 400})) > 100);
}

void VtkWidgetTest::aClickOnAPiecesPlaceSelectsIt()
{
    Shown shown;
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, pixelOf(shown.widget, shown.door()));
    QCOMPARE(shown.opened.session.selection(), std::vector {shown.rack.equipment});
}

void VtkWidgetTest::aClickOnTheSkyClearsTheSelection()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    shown.widget.lookFrom(VtkWidget::Side::Front);
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, QPoint(500, 4));
    QVERIFY(shown.opened.session.selection().empty());
}

void VtkWidgetTest::aDragMovesAPieceByWhatThePointerMoved()
{
    Shown shown;
    const Place before = shown.place();
    const Vector door = shown.door();
    const double out = shown.rack.front == Facing::North ? 3.6 : -3.6;
    const QPoint from = pixelOf(shown.widget, door), to = pixelOf(shown.widget, door + Vector {0, out, 0});
    dragTo(shown.widget, from, to);
    drop(shown.widget, to);
    const Place after = shown.place();
    // The pointer stands on whole pixels, so the grid is what makes the move exact.
    QVERIFY2(std::abs(after.y - before.y - out) < 0.101, qPrintable(QString("%1 -> %2").arg(before.y).arg(after.y)));
    QVERIFY(std::abs(after.x - before.x) < 0.101);
    QVERIFY(std::abs(after.y * 10 - std::round(after.y * 10)) < 1e-9);
    QCOMPARE(shown.opened.session.undoStack().count(), 1);
    const Box* box = shown.opened.live.boxOf(shown.rack.equipment);
    QVERIFY(std::abs(double(box->minimum.y - shown.rack.minimum.y) - (after.y - before.y)) < 1e-3);
}

void VtkWidgetTest::escapePutsADraggedPieceBack()
{
    Shown shown;
    const Place before = shown.place();
    const QPoint from = pixelOf(shown.widget, shown.door());
    dragTo(shown.widget, from, from + QPoint(180, 60));
    QVERIFY(shown.place() != before);
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.place(), before);
    drop(shown.widget, from + QPoint(180, 60));
    QCOMPARE(shown.place(), before);
}

void VtkWidgetTest::theWheelComesNearer()
{
    Shown shown;
    const Vector held = shown.door();
    const QPoint at = pixelOf(shown.widget, held);
    const double distance = shown.widget.camera().distance;
    QWheelEvent wheel(at, shown.widget.mapToGlobal(at), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&shown.widget, &wheel);
    QVERIFY(shown.widget.camera().distance < distance);
    QVERIFY((pixelOf(shown.widget, held) - at).manhattanLength() <= 2);
}

void VtkWidgetTest::framingTheSelectionShowsItLarge()
{
    Shown shown;
    shown.widget.showAll();
    const double before = shown.widget.camera().pixelsPerMetre(shown.door(), shown.widget.viewSize());
    shown.opened.session.select({shown.rack.equipment});
    QTest::keyClick(&shown.widget, Qt::Key_F);
    QVERIFY(shown.widget.camera().pixelsPerMetre(shown.door(), shown.widget.viewSize()) > 2 * before);
    QTest::keyClick(&shown.widget, Qt::Key_Home);
    QVERIFY(shown.widget.camera().pixelsPerMetre(shown.door(), shown.widget.viewSize()) < 1.1 * before);
}

void VtkWidgetTest::thePadLooksFromTheFrontTheSideAndAbove()
{
    Shown shown;
    QTest::keyClick(&shown.widget, Qt::Key_7, Qt::KeypadModifier);
    QVERIFY(shown.widget.camera().forward().z < -0.999);
    QTest::keyClick(&shown.widget, Qt::Key_1, Qt::KeypadModifier);
    QVERIFY(shown.widget.camera().forward().y > 0.9);
    QTest::keyClick(&shown.widget, Qt::Key_3, Qt::KeypadModifier);
    QVERIFY(shown.widget.camera().forward().x < -0.9);
}

void VtkWidgetTest::deletingAndUndoingIsDrawn()
{
    Shown shown;
    const QImage whole = shown.widget.grabFramebuffer();
    shown.opened.session.select({shown.rack.equipment});
    QTest::keyClick(&shown.widget, Qt::Key_Delete);
    QVERIFY(!shown.opened.session.plan().equipment.contains(shown.rack.equipment));
    const QPoint at = pixelOf(shown.widget, shown.door());
    QVERIFY(shown.widget.grabFramebuffer().pixel(at) != whole.pixel(at));
    shown.opened.session.undoStack().undo();
    shown.opened.session.select({});
    shown.opened.session.solveNow();
    QCOMPARE(shown.widget.grabFramebuffer().pixel(at), whole.pixel(at));
}

void VtkWidgetTest::fiftyViewsComeAndGo()
{
    OpenedPlan opened;
    for (int i = 0; i < 50; ++i) {
        VtkWidget widget(opened.session, opened.live);
        widget.resize(200, 150);
        widget.show();
        QVERIFY(coloursIn(widget.grabFramebuffer()) > 10);
    }
}

void VtkWidgetTest::aViewSurvivesANewWindow()
{
    Shown shown;
    for (int i = 0; i < 5; ++i) {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&shown.widget);
        window.resize(500, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, patience));
        QVERIFY(coloursIn(shown.widget.grabFramebuffer()) > 50);
        shown.widget.setParent(nullptr);
        shown.widget.show();
        QVERIFY(coloursIn(shown.widget.grabFramebuffer()) > 50);
    }
}

void VtkWidgetTest::aStormOfSizesIsDrawn()
{
    OpenedPlan opened;
    VtkWidget widget(opened.session, opened.live);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget, patience));
    for (int i = 0; i < 100; ++i) {
        widget.resize(160 + (i * 37) % 400, 120 + (i * 53) % 300);
        QCoreApplication::sendPostedEvents();
        const QImage image = widget.grabFramebuffer();
        QCOMPARE(image.size(), widget.size());
        if (i % 10 == 0) QVERIFY(coloursIn(image) > 10);
    }
}

void VtkWidgetTest::theStartShowsEveryPieceInAnySizeUntilSomebodyMoves()
{
    OpenedPlan opened;
    VtkWidget widget(opened.session, opened.live);
    widget.setEaseTime(0);
    widget.resize(900, 700);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget, patience));
    for (const QSize size : {QSize(900, 700), QSize(900, 240), QSize(300, 600)}) {
        widget.resize(size);
        widget.grabFramebuffer();
        for (const Box& box : opened.live.scene().boxes) {
            QVERIFY(widget.rect().contains(pixelOf(widget, vectorOf(box.minimum))));
            QVERIFY(widget.rect().contains(pixelOf(widget, vectorOf(box.maximum))));
        }
    }
    QWheelEvent wheel({150, 300}, widget.mapToGlobal(QPoint(150, 300)), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &wheel);
    const OrbitCamera moved = widget.camera();
    widget.resize(900, 700);
    widget.grabFramebuffer();
    QVERIFY(widget.camera() == moved);
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    VtkWidgetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "vtk_widget_test.moc"
