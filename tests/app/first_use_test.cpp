// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/main_window.h"
#include "app/plan_files.h"
#include "views/dialogs/generate_dialog.h"
#include "views/dialogs/start_page.h"
#include "views/scene/gl_probe.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace gw;

/// What a newcomer does first, with real clicks and keys: from the start page to a row of ten racks with feeds and cooling, and its PDF in hand.
class FirstUseTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); m_e.reset(); }
    void aTemplateAndItsReportTakeNoMoreThanAFewClicks();
    void aRowToOrderTakesFewerThanTwentyFiveClicks();

private:
    void click(QWidget* widget)
    {
        QVERIFY(widget);
        QVERIFY(widget->isVisible());
        QTest::mouseClick(widget, Qt::LeftButton);
        ++m_clicks;
    }
    template <class Widget>
    Widget* named(QWidget& parent, const QString& name)
    {
        for (auto* each : parent.findChildren<Widget*>())
            if (each->accessibleName() == name || each->property("text").toString() == name) return each;
        return nullptr;
    }
    /// Ctrl+P, the name typed into the dialog, Enter.
    void exportTo(const QString& path);
    void rowStands();

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
    int m_clicks = 0;
};

void FirstUseTest::init()
{
    m_clicks = 0;
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(1280, 800);
    m_window->showStartPage();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
}

void FirstUseTest::exportTo(const QString& path)
{
    // Asked again and again: the dialog comes when the machine has time for it, and its list of names may take the first Enter.
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto* line = dialog ? dialog->findChild<QLineEdit*>("fileNameEdit") : nullptr;
        if (!line) return;
        if (line->text() != path) {
            line->selectAll();
            QTest::keyClicks(line, path);
        }
        QTest::keyClick(line, Qt::Key_Return);
    });
    answer.start(300);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    m_clicks += 3;
}

/// Ten racks of one row, each fed from both sides and cooled, and no rule broken.
void FirstUseTest::rowStands()
{
    QVERIFY(m_e->isSettled());
    const Plan& plan = m_e->session.plan();
    std::map<GroupId, int> rows;
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = m_e->catalog.find(piece.type);
        if (!type || type->kind != EquipmentKind::AcceleratorRack) continue;
        ++rows[piece.group];
        QCOMPARE(std::count_if(plan.feeds.begin(), plan.feeds.end(), [&](const Feed& feed) { return feed.to == piece.id; }), 2);
        QVERIFY(std::any_of(plan.connections.begin(), plan.connections.end(), [&](const Connection& c) { return c.equipment == piece.id; }));
    }
    QCOMPARE(rows.size(), std::size_t {1});
    QCOMPARE(rows.begin()->second, 10);
    for (const Finding& finding : m_e->session.findings()) QVERIFY2(finding.severity != Severity::Error, finding.object.c_str());
}

void FirstUseTest::aTemplateAndItsReportTakeNoMoreThanAFewClicks()
{
    click(named<QToolButton>(*m_window, "Row of ten"));
    rowStands();
    exportTo(m_folder.filePath("row.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_folder.filePath("row.pdf")).size() > 20'000, patience);
    QVERIFY(m_clicks <= 25);
}

void FirstUseTest::aRowToOrderTakesFewerThanTwentyFiveClicks()
{
    click(named<QPushButton>(*m_window, "Generate a factory..."));
    auto* dialog = m_window->findChild<GenerateDialog*>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patience);
    const auto type = [&](QAbstractSpinBox* box, const QString& number) {
        click(box);
        box->selectAll();
        QTest::keyClicks(box, number);
    };
    type(named<QDoubleSpinBox>(*dialog, "Size"), "10");
    type(named<QSpinBox>(*dialog, "Racks in a row"), "10");
    click(named<QPushButton>(*dialog, "Create"));
    rowStands();
    exportTo(m_folder.filePath("order.pdf"));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_folder.filePath("order.pdf")).size() > 20'000, patience);
    QVERIFY(m_clicks <= 25);
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    QApplication::setStyle("Fusion");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    if (QApplication::arguments().contains("--probe-gl")) return probeGl();
    FirstUseTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "first_use_test.moc"
