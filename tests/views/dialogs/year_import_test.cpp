// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/year_import.h"

#include "core/storage/hourly_numbers.h"
#include "tests/core/exchange/small_epw.h"
#include "tests/patience.h"
#include "tests/views/session/example_session.h"
#include "views/dialogs/series_dialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;

class YearImportTest : public QObject {
    Q_OBJECT

    std::filesystem::path written(const char* name, const std::string& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0) qFatal("cannot write");
        return file.fileName().toStdString();
    }
    static std::string table(const char* header)
    {
        std::string text = header;
        for (int day = 0; day < 365; ++day)
            for (int hour = 0; hour < 24; ++hour)
                text += "\n" + QDateTime(QDate(2023, 1, 1).addDays(day), QTime(hour, 0)).toString("yyyy-MM-dd HH:mm").toStdString() + ",40";
        return text;
    }
    static QLineEdit* field(const SeriesDialog& dialog, const char* name)
    {
        for (QLineEdit* each : dialog.findChildren<QLineEdit*>())
            if (each->accessibleName() == QLatin1String(name)) return each;
        return nullptr;
    }

    QTemporaryDir m_folder;

private slots:
    void weatherIsReadBesideTheWorkAndIsOneStepToUndo()
    {
        ExampleSession e;
        const Plan before = e.session.plan();
        test::SmallEpw epw;
        epw.setField(500, 6, "99.9");
        YearImport import(e.session);
        QSignalSpy told(&import, &YearImport::told);
        import.importWeather(written("middle.epw", epw.text()));
        QVERIFY(findSeries(e.session.plan(), SeriesKind::DryBulb) == nullptr);   // Not read yet: the call returned at once.
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
        const QString report = told.front().front().toString();
        QVERIFY2(report.contains("Middle Town AP") && report.contains("Hours of dry bulb that were missing, put on a straight line between their neighbours: 1"), qPrintable(report));
        QCOMPARE(e.session.plan().series.size(), std::size_t {3});
        QVERIFY(e.session.catalog().find(e.session.plan().site.climate));
        e.session.undoStack().undo();
        Plan after = e.session.plan();
        after.info.lastId = before.info.lastId;
        QVERIFY(after == before);
    }

    void aBadFileIsRefusedAndChangesNothing()
    {
        ExampleSession e;
        const Plan before = e.session.plan();
        test::SmallEpw epw;
        epw.rows.pop_back();
        YearImport import(e.session);
        QSignalSpy refused(&import, &YearImport::weatherRefused);
        import.importWeather(written("short.epw", epw.text()));
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, patience);
        QVERIFY(refused.front().front().toString().contains("the missing hour is 31 December, 23:00 to 24:00"));
        QVERIFY(e.session.plan() == before);
    }

    void whatATableDoesNotSayIsAskedFor()
    {
        ExampleSession e;
        YearImport import(e.session);
        SeriesDialog dialog;
        connect(&import, &YearImport::seriesRefused, &dialog, &SeriesDialog::explain);
        connect(&dialog, &SeriesDialog::tryWanted, &import, [&] { import.importSeries(dialog.file().toStdString(), dialog.options()); });
        QSignalSpy told(&import, &YearImport::told);
        dialog.take(QString::fromStdString(written("euro.csv", table("Time,Price EUR/MWh")).string()), SeriesKind::EnergyPrice);
        import.importSeries(dialog.file().toStdString(), dialog.options());
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isVisible(), patience);
        QVERIFY(!dialog.isModal());
        QVERIFY(dialog.findChild<QLabel*>()->text().contains("dollars for one EUR"));
        for (QLineEdit* each : dialog.findChildren<QLineEdit*>()) QVERIFY(!each->accessibleName().isEmpty());
        QTest::keyClicks(field(dialog, "Exchange rate"), "1.25");
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text() == "Import") QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
        QVERIFY(told.front().front().toString().contains("0.05 $/kWh on average"));
        QCOMPARE(readHours(*findSeries(e.session.plan(), SeriesKind::EnergyPrice))->front(), 0.05);
    }
};

QTEST_MAIN(YearImportTest)
#include "year_import_test.moc"
