// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/scene/opened_plan.h"
#include "views/panels/layers_panel.h"
#include "views/panels/saved_views_bar.h"
#include "views/panels/view_themes.h"
#include "views/scene/drawing_look.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
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
    void aColourIsChosenAndTakenBack();
    void aViewIsSavedUnderANameChosenAgainAndRemoved();
    void viewsTravelInAFileAndForeignOnesAreRefused_data();
    void viewsTravelInAFileAndForeignOnesAreRefused();
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

void LayersPanelTest::aColourIsChosenAndTakenBack()
{
    Shown shown;
    auto* button = shown.find<QToolButton>("colour", DrawingLayer::Racks);
    QVERIFY(button && !shown.find<QToolButton>("colour", DrawingLayer::Labels));
    emit button->menu()->aboutToShow();
    const QColor plain = withLayerColours(Theme::light(), shown.opened.session.view()).rackBody;
    button->menu()->actions()[2]->trigger();
    QVERIFY(shown.layer(DrawingLayer::Racks).colour);
    const QColor tinted = withLayerColours(Theme::light(), shown.opened.session.view()).rackBody;
    QVERIFY(plain == Theme::light().rackBody && tinted == Theme::light().chips);
    QTest::mouseClick(shown.find<QToolButton>("eye", DrawingLayer::Racks), Qt::LeftButton);
    QVERIFY2(shown.layer(DrawingLayer::Racks).colour, "an eye leaves the colour alone");
    emit button->menu()->aboutToShow();
    button->menu()->actions()[0]->trigger();
    QVERIFY(!shown.layer(DrawingLayer::Racks).colour);
}

void LayersPanelTest::aViewIsSavedUnderANameChosenAgainAndRemoved()
{
    Shown shown;
    SavedViewsBar& bar = shown.panel.savedViews();
    QSignalSpy changed(&bar, &SavedViewsBar::viewsChanged);
    auto* names = bar.findChild<QComboBox*>("savedViews");
    auto* save = bar.findChild<QToolButton*>("saveView");
    QVERIFY2(!save->isEnabled(), "a view needs a name");
    shown.opened.session.view().setLayer(DrawingLayer::Cooling, {false, true, 0.4, 0x0072b2U});
    shown.opened.session.setColourBy(ColourBy::Redundancy);
    QTest::keyClicks(names->lineEdit(), "Feeds only");
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    const SavedView kept = bar.views().front();
    applyViewTheme(shown.opened.session, ViewTheme::Everything);
    shown.opened.session.setColourBy(ColourBy::Power);
    emit names->activated(0);
    QVERIFY(viewNow(shown.opened.session, "Feeds only") == kept);
    QCOMPARE(shown.layer(DrawingLayer::Cooling).opacity, 0.4);
    QTest::mouseClick(bar.findChild<QToolButton*>("removeView"), Qt::LeftButton);
    QVERIFY(bar.views().empty());
}

void LayersPanelTest::viewsTravelInAFileAndForeignOnesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addRow("no JSON") << QByteArray("views: all") << "byte";
    QTest::addRow("another file") << QByteArray("{\"format\": 4}") << "/gigawright_views";
    QTest::addRow("no name") << QByteArray(R"({"gigawright_views": [{"colour_by": "power", "layers": {}}]})") << "/gigawright_views/0/name";
    QTest::addRow("unknown colour") << QByteArray(R"({"gigawright_views": [{"name": "A", "colour_by": "mood", "layers": {}}]})") << "/gigawright_views/0/colour_by";
    QTest::addRow("unknown layer") << QByteArray(R"({"gigawright_views": [{"name": "A", "colour_by": "power", "layers": {"roof": {}}}]})") << "/gigawright_views/0/layers/roof";
    QTest::addRow("too faint") << QByteArray(R"({"gigawright_views": [{"name": "A", "colour_by": "power", "layers": {"racks": {"opacity": 0}}}]})") << "/layers/racks/opacity";
}

void LayersPanelTest::viewsTravelInAFileAndForeignOnesAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    Shown shown;
    SavedViewsBar& bar = shown.panel.savedViews();
    QStringList said;
    connect(&bar, &SavedViewsBar::said, this, [&](const QString& sentence) { said << sentence; });
    shown.opened.session.view().setLayer(DrawingLayer::Power, {true, false, 0.5, 0xff8800U});
    bar.setViews({viewNow(shown.opened.session, "Mine")});
    QTemporaryDir folder;
    QVERIFY(bar.exportTo(folder.filePath("views.json")));
    bar.setViews({});
    QVERIFY(bar.importFrom(folder.filePath("views.json")));
    QVERIFY(bar.views() == SavedViews {viewNow(shown.opened.session, "Mine")});
    QFile foreign(folder.filePath("foreign.json"));
    QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write(text) == text.size());
    foreign.close();
    QVERIFY(!bar.importFrom(foreign.fileName()));
    QCOMPARE(bar.views().size(), std::size_t {1});
    QVERIFY2(said.size() == 1 && said.front().contains(place), qPrintable(said.join(' ')));
}

void LayersPanelTest::everyControlHasAName()
{
    Shown shown;
    for (const QWidget* control : shown.panel.findChildren<QWidget*>())
        if (control->focusPolicy() != Qt::NoFocus) QVERIFY2(!control->accessibleName().isEmpty(), control->metaObject()->className());
}

QTEST_MAIN(LayersPanelTest)
#include "layers_panel_test.moc"
