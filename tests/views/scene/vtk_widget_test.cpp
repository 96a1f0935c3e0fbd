// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/opened_plan.h"
#include "views/scene/gl_probe.h"
#include "views/scene/scene_frame.h"
#include "views/scene/vtk_widget.h"

#include "core/scene/pieces.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <set>

using namespace gw;

namespace {

[[maybe_unused]] QPoint pixelOf(const VtkWidget& widget, Vector at)
{
    const auto place = widget.camera().project(at, widget.viewSize());
    return place ? QPointF(place->x, place->y).toPoint() : QPoint(-1, -1);
}

std::size_t coloursIn(const QImage& image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) colours.insert(image.pixel(x, y));
    return colours.size();
}

/// Where the environment names a folder, pictures are left there to be looked at.
void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("GW_PICTURES");
    if (!folder.isEmpty()) image.save(folder + "/" + name + ".png");
}

} // namespace

class VtkWidgetTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanGivesAPictureInLightAndDark();
};

void VtkWidgetTest::aPlanGivesAPictureInLightAndDark()
{
    OpenedPlan opened(qEnvironmentVariableIntValue("GW_RACKS") > 0 ? std::uint32_t(qEnvironmentVariableIntValue("GW_RACKS")) : 8);
    VtkWidget widget(opened.session, opened.live);
    widget.setEaseTime(0);
    widget.resize(1200, 750);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        widget.setTheme(theme);
        const QImage image = widget.grabFramebuffer();
        QVERIFY(coloursIn(image) > 100);
        keep(image, theme.isDark ? "dark" : "light");
        const OrbitCamera camera = widget.camera();
        OrbitCamera near = camera;
        near.zoom(vectorOf(opened.first(EquipmentKind::AcceleratorRack)->minimum), 0.4);
        widget.setCamera(near);
        opened.session.select({opened.first(EquipmentKind::AcceleratorRack)->equipment});
        keep(widget.grabFramebuffer(), theme.isDark ? "dark_near" : "light_near");
        widget.setCamera(camera);
        opened.session.select({});
    }
    qInfo("%d draw calls, %zu boxes, %zu tubes", widget.drawCalls(), opened.live.scene().boxes.size(), opened.live.scene().tubes.size());
    QVERIFY(widget.drawCalls() <= 20);
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    VtkWidgetTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "vtk_widget_test.moc"
