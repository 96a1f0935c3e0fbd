// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"
#include "tests/core/storage/files.h"

#include <QTest>

using namespace gw;

class SamplesTest : public QObject {
    Q_OBJECT
private slots:
    void aSampleSurvivesTheOtherFormAndBack_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(GW_SOURCE_RESOURCES) / "samples"))
            if (entry.path().extension() == ".json") QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
    }
    void aSampleSurvivesTheOtherFormAndBack()
    {
        QFETCH(QString, path);
        const OwnFolder folder;
        const auto sample = readPlan(path.toStdString());
        QVERIFY2(sample.isOk(), sample ? "" : facts(sample.error()));
        QVERIFY(writePlan(*sample, folder.at("a.gwp")).isOk());
        const auto stored = readPlan(folder.at("a.gwp"));
        QVERIFY(stored.isOk() && *stored == *sample);
        QVERIFY(writePlan(*stored, folder.at("b.json")).isOk());
        QCOMPARE(bytesOf(folder.at("b.json")), bytesOf(path.toStdString()));
    }
};

QTEST_APPLESS_MAIN(SamplesTest)
#include "samples_test.moc"
