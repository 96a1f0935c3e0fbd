// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/opened_plan.h"
#include "views/panels/layers_panel.h"
#include "views/panels/view_themes.h"

#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace gw;

class LayersPanelTest : public QObject {
    Q_OBJECT
private slots:
    void anEyeHidesItsLayerAndShowsItAgain();
    void aLockIsToldToTheViews();
    void theSliderSetsHowStronglyALayerIsDrawn();
    void thePanelFollowsWhatOthersChange();
    void aThemeShowsWhatItIsGoodFor_data();
    void aThemeShowsWhatItIsGoodFor();
    void everyControlHasAName();
};

namespace {

struct Shown {
    OpenedPlan opened;
    LayersPanel panel {opened.session};
    Shown()
    {
        panel.resize(300, 420);
        panel.show();
    }
    const LayerState& layer(DrawingLayer layer) const { return opened.session.view().layer(layer); }
    template <class Control> Control* find(const char* kind, DrawingLayer layer) { return panel.findChild<Control*>(QString("%1%2").arg(kind).arg(int(layer))); }
};

} // namespace

void LayersPanelTest::anEyeHidesItsLayerAndShowsItAgain()
{
    Shown shown;
    auto* eye = shown.find<QToolButton>("eye", DrawingLayer::Power);
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(!shown.layer(DrawingLayer::Power).isShown);
    QVERIFY(shown.layer(DrawingLayer::Cooling).isShown);
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(shown.layer(DrawingLayer::Power).isShown);
}

void LayersPanelTest::aLockIsToldToTheViews()
{
    Shown shown;
    QTest::mouseClick(shown.find<QToolButton>("lock", DrawingLayer::Racks), Qt::LeftButton);
    QVERIFY(shown.layer(DrawingLayer::Racks).isLocked && shown.layer(DrawingLayer::Racks).isShown);
}

void LayersPanelTest::theSliderSetsHowStronglyALayerIsDrawn()
{
    Shown shown;
    auto* slider = shown.find<QSlider>("opacity", DrawingLayer::Racks);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(shown.layer(DrawingLayer::Racks).opacity < 0.2);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(shown.layer(DrawingLayer::Racks).opacity, 1.0);
}

void LayersPanelTest::thePanelFollowsWhatOthersChange()
{
    Shown shown;
    shown.opened.session.view().setLayer(DrawingLayer::Cooling, {false, true, 0.5});
    QVERIFY(!shown.find<QToolButton>("eye", DrawingLayer::Cooling)->isChecked());
    QVERIFY(shown.find<QToolButton>("lock", DrawingLayer::Cooling)->isChecked());
    QCOMPARE(shown.find<QSlider>("opacity", DrawingLayer::Cooling)->value(), 50);
}

void LayersPanelTest::aThemeShowsWhatItIsGoodFor_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("hidden");
    QTest::newRow("power") << int(ViewTheme::Power) << int(DrawingLayer::Power) << int(DrawingLayer::Cooling);
    QTest::newRow("cooling") << int(ViewTheme::Cooling) << int(DrawingLayer::Cooling) << int(DrawingLayer::Power);
    QTest::newRow("network") << int(ViewTheme::Network) << int(DrawingLayer::Network) << int(DrawingLayer::Power);
    QTest::newRow("clean") << int(ViewTheme::Clean) << int(DrawingLayer::Racks) << int(DrawingLayer::Power);
}

void LayersPanelTest::aThemeShowsWhatItIsGoodFor()
{
    QFETCH(int, theme);
    QFETCH(int, shown);
    QFETCH(int, hidden);
    Shown view;
    view.opened.session.view().setLayer(DrawingLayer(shown), {true, true, 1});
    QTest::mouseClick(view.panel.findChild<QToolButton*>(QString("theme%1").arg(theme)), Qt::LeftButton);
    QVERIFY(view.layer(DrawingLayer(shown)).isShown);
    QCOMPARE(view.layer(DrawingLayer(shown)).opacity, 1.0);
    QVERIFY2(view.layer(DrawingLayer(shown)).isLocked, "locks stay");
    QVERIFY(!view.layer(DrawingLayer(hidden)).isShown);
    QTest::mouseClick(view.panel.findChild<QToolButton*>(QString("theme%1").arg(int(ViewTheme::Everything))), Qt::LeftButton);
    for (std::size_t i = 0; i < drawingLayers; ++i) QVERIFY(view.layer(DrawingLayer(i)).isShown);
}

void LayersPanelTest::everyControlHasAName()
{
    Shown shown;
    for (const QWidget* control : shown.panel.findChildren<QWidget*>())
        if (control->focusPolicy() != Qt::NoFocus) QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
}

QTEST_MAIN(LayersPanelTest)
#include "layers_panel_test.moc"
