// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "core/storage/hourly_numbers.h"
#include "tests/core/exchange/small_epw.h"
#include "tests/patience.h"
#include "views/dialogs/series_dialog.h"
#include "views/widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace gw;

/// The window's way from a file to a measured year, with real events.
class ImportCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); m_e.reset(); }
    void weatherIsImportedAndItsRepairsStandAboveTheDrawing();
    void aTableThatSaysTooLittleIsAskedAboutBesideTheWork();
    void removalsSayWhyTheyCannotBeDone();

private:
    QString written(const char* name, const std::string& text) const;
    QAction* command(const char* id) const { return m_window->findChild<Commands*>()->find(id); }
    /// Runs the command and types the file's name into the dialog that asks for it.
    void choose(const char* id, const QString& file);
    /// A picture for those who want to see it.
    void show(const char* name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void ImportCommandsTest::init()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
}

QString ImportCommandsTest::written(const char* name, const std::string& text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0) qFatal("cannot write");
    return file.fileName();
}

void ImportCommandsTest::choose(const char* id, const QString& file)
{
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [file] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto* line = dialog ? dialog->findChild<QLineEdit*>("fileNameEdit") : nullptr;
        if (!line) return;
        if (line->text() != file) {
            line->selectAll();
            QTest::keyClicks(line, file);
        }
        QTest::keyClick(line, Qt::Key_Return);
    });
    answer.start(300);
    command(id)->trigger();
}

void ImportCommandsTest::show(const char* name) const
{
    const QString folder = qEnvironmentVariable("GW_PICTURES");
    if (folder.isEmpty()) return;
    QTest::qWait(500);
    m_window->grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".png"));
}

void ImportCommandsTest::weatherIsImportedAndItsRepairsStandAboveTheDrawing()
{
    test::SmallEpw epw(true);
    epw.setField(500, 6, "99.9");
    choose("import.weather", written("middle.epw", epw.text()));
    auto* bar = m_window->findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && bar->text().contains("Middle Town AP"), patience);
    QVERIFY2(bar->text().contains("29 February was left out") && bar->text().contains("straight line"), qPrintable(bar->text()));
    QCOMPARE(m_e->session.plan().series.size(), std::size_t {3});
    QVERIFY(!QApplication::activeModalWidget());
    m_e->session.show(Section::Site);
    QVERIFY(m_e->isSettled());
    QVERIFY(m_e->session.outcome().headline.pue.value);
    show("weather");
    command("import.remove_weather")->trigger();
    QVERIFY(m_e->session.plan().series.isEmpty());
}

void ImportCommandsTest::aTableThatSaysTooLittleIsAskedAboutBesideTheWork()
{
    std::string text = "Datum;Preis [EUR/MWh]";
    for (int hour = 0; hour < 8760; ++hour)
        text += "\n" + QDateTime(QDate(2023, 1, 1).addDays(hour / 24), QTime(hour % 24, 0)).toString("dd.MM.yyyy HH:mm").toStdString() + (hour % 24 < 6 ? ";-8,5" : ";80");
    choose("import.prices", written("euro.csv", text));
    auto* dialog = m_window->findChild<SeriesDialog*>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patience);
    QVERIFY(!dialog->isModal());
    if (const QString folder = qEnvironmentVariable("GW_PICTURES"); !folder.isEmpty()) dialog->grab().save(folder + "/dialog.png");
    for (QLineEdit* each : dialog->findChildren<QLineEdit*>())
        if (each->accessibleName() == QLatin1String("Exchange rate")) QTest::keyClicks(each, "1.1");
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_e->session.plan().series.size(), std::size_t {1}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
    QCOMPARE(readHours(m_e->session.plan().series[0])->front(), -8.5e-3 * 1.1);
    QVERIFY(m_window->findChild<MessageBar*>()->text().contains("hourly prices of 2023"));
    m_e->session.show(Section::Energy);
    QVERIFY(m_e->isSettled());
    QVERIFY(m_e->session.outcome().grid.isPriceHourly);
    show("prices");
}

void ImportCommandsTest::removalsSayWhyTheyCannotBeDone()
{
    auto* commands = m_window->findChild<Commands*>();
    for (const char* id : {"import.remove_weather", "import.remove_prices", "import.remove_carbon"}) QVERIFY(!commands->whyNot(*command(id)).isEmpty());
    for (const char* id : {"import.weather", "import.prices", "import.carbon"}) QVERIFY(commands->whyNot(*command(id)).isEmpty());
}

QTEST_MAIN(ImportCommandsTest)
#include "import_commands_test.moc"
