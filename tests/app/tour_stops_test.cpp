// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/main_window.h"
#include "views/dialogs/start_page.h"
#include "views/dialogs/tour.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/headline_strip.h"
#include "views/panels/inspector.h"
#include "views/panels/risk_panel.h"
#include "views/scene/gl_probe.h"
#include "views/scene/plan_view.h"
#include "views/scene/scene_view.h"
#include "views/widgets/click_box.h"
#include "views/widgets/field_row.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace gw;

/// The tour followed by somebody who does with mouse and keys what each stop asks for.
class TourStopsTest : public QObject {
    Q_OBJECT
private slots:
    void itCanBeFollowedStepByStep();

private:
    QPushButton* button(QWidget& in, const QString& text) const
    {
        for (auto* each : in.findChildren<QPushButton*>())
            if (each->text() == text && each->isVisible()) return each;
        return nullptr;
    }
    void press(QWidget& in, const QString& text)
    {
        auto* found = button(in, text);
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    /// Does what the stop asks for and waits for its tick.
    template <class Hands> void follow(const QString& title, Hands hands)
    {
        QCOMPARE(m_tour->findChild<QLabel*>()->window(), static_cast<QWidget*>(m_window.get()));
        bool isHere = false;
        for (auto* label : m_tour->findChildren<QLabel*>()) isHere = isHere || label->text() == title;
        QVERIFY2(isHere, qPrintable(title));
        QTest::qWait(200);
        QVERIFY2(m_window->rect().contains(m_tour->geometry()), qPrintable(title));
        QVERIFY2(!m_tour->visibleRegion().isEmpty() && m_tour->visibleRegion().boundingRect().size() == m_tour->size(), qPrintable(title));
        QCOMPARE(m_window->size(), m_size);
        hands();
        QTRY_VERIFY2_WITH_TIMEOUT(m_tour->isDone(), qPrintable(title), patience);
        press(*m_tour, m_tour->stop() + 1 == m_tour->stops() ? "Done" : "Next");
    }
    QPoint placeOf(EquipmentId id) const;

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
    Tour* m_tour = nullptr;
    QSize m_size {1280, 800};
};

/// The middle of a piece in the plan view.
QPoint TourStopsTest::placeOf(EquipmentId id) const
{
    for (const Box& box : m_e->session.scene().boxes)
        if (box.equipment == id) return m_window->findChild<PlanView*>()->toWidget({(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2}).toPoint();
    return {};
}

void TourStopsTest::itCanBeFollowedStepByStep()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(m_size);
    m_window->showStartPage();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    m_tour = m_window->findChild<Tour*>();
    press(*m_window->findChild<StartPage*>(), "Take the tour");
    QVERIFY(m_e->isSettled());
    QCOMPARE(m_e->session.plan().info.name, std::string("SuperPOD"));
    PlanSession& session = m_e->session;
    auto* drawing = m_window->findChild<SceneView*>();
    drawing->setMode(SceneView::Mode::Plan);
    auto* plan = m_window->findChild<PlanView*>();

    follow("A factory of tokens", [] {});
    follow("What it makes, draws and earns", [&] { QTest::mouseClick(m_window->findChild<HeadlineStrip*>()->findChild<ClickBox*>(), Qt::LeftButton); });
    follow("Pick", [&] { QTest::mouseClick(plan, Qt::LeftButton, {}, placeOf(m_e->firstRack())); });
    QCOMPARE(session.selection().size(), std::size_t {1});
    follow("Move", [&] { plan->setFocus(), QTest::keyClick(plan, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); });
    follow("Take it back", [&] { QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); });
    follow("Exact numbers", [&] {
        auto* line = qobject_cast<QLineEdit*>(m_window->findChild<Inspector*>()->row("x_m")->editor());
        line->setFocus(), line->selectAll();
        QTest::keyClicks(line, "3.6m + 600mm");
        QTest::keyClick(line, Qt::Key_Return);
    });
    follow("Add from the catalogue", [&] {
        auto* cards = m_window->findChild<CatalogPanel*>()->findChild<QListView*>();
        cards->setFocus(), cards->setCurrentIndex(cards->model()->index(0, 0));
        QTest::keyClick(cards, Qt::Key_Return);
        // Between the fan walls and the rows of Hall 1 the floor is free.
        const QPoint free = plan->toWidget({2.4, 4}).toPoint();
        QTest::mouseMove(plan, free);
        QTest::mouseClick(plan, Qt::LeftButton, {}, free);
        QTest::keyClick(plan, Qt::Key_Escape);
        QVERIFY(m_e->isSettled());
    });
    QVERIFY(!session.findings().empty());
    follow("Rules that watch", [&] {
        for (int step = 0; step < 3 && !session.findings().empty(); ++step) {
            QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(m_e->isSettled());
        }
    });
    follow("Money", [] {});
    follow("Risk", [&] { press(m_window->risk(), "Run"); });
    follow("Take it away", [] {});
    QVERIFY(!m_tour->isVisible());
    QCOMPARE(m_window->size(), m_size);
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    QApplication::setStyle("Fusion");
    if (QApplication::arguments().contains("--probe-gl")) return probeGl();
    TourStopsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tour_stops_test.moc"
