// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"
#include "tests/core/storage/files.h"
#include "tests/core/storage/random_plan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;
namespace fs = std::filesystem;

class PlanFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<OwnFolder>(); }

    void aPlanReadsBackFromItsFile_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QString>("name");
        for (int seed = 1; seed <= 12; ++seed)
            for (const char* name : {"plan.gwp", "plan.json", "no ending"}) QTest::addRow("%s %d", name, seed) << seed << name;
    }
    void aPlanReadsBackFromItsFile()
    {
        QFETCH(int, seed);
        QFETCH(QString, name);
        const Plan plan = randomPlan(static_cast<std::uint32_t>(seed), static_cast<std::size_t>(seed * 3));
        const auto path = at(name.toStdString());
        const auto written = writePlan(plan, path);
        QVERIFY2(written.isOk(), written ? "" : facts(written.error()));
        const auto again = readPlan(path);
        QVERIFY2(again.isOk(), again ? "" : facts(again.error()));
        QVERIFY(*again == plan);
        QCOMPARE(digest(*again), digest(plan));
        QCOMPARE(filesIn(path.parent_path()), std::size_t {1});
    }

    void aNewPlanIsWrittenAndRead()
    {
        for (const char* name : {"new.gwp", "new.json"}) {
            QVERIFY(writePlan(Plan {}, at(name)).isOk());
            const auto again = readPlan(at(name));
            QVERIFY(again.isOk() && *again == Plan {});
        }
    }

    void theContentDecidesNotTheEnding()
    {
        const Plan plan = randomPlan(2, 2);
        QVERIFY(writePlan(plan, at("a.gwp")).isOk());
        fs::rename(at("a.gwp"), at("a.json"));
        const auto again = readPlan(at("a.json"));
        QVERIFY(again.isOk() && *again == plan);
    }

    void ourFilesSayWhatTheyAre()
    {
        QVERIFY(writePlan(randomPlan(1, 1), at("a.gwp")).isOk());
        const QByteArray bytes = bytesOf(at("a.gwp"));
        QCOMPARE(bytes.left(15), QByteArray("SQLite format 3"));
        QCOMPARE(bytes.mid(68, 4), QByteArray("GWPL"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\4", 4));
    }

    void aGigawattPlanIsSavedAndOpenedInUnderASecond()
    {
        const Plan plan = randomPlan(1, 2500);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(writePlan(plan, at("big.gwp")).isOk());
        const auto saved = timer.restart();
        const auto again = readPlan(at("big.gwp"));
        const auto opened = timer.elapsed();
        QVERIFY(again.isOk() && *again == plan);
        qInfo("30,000 rows, %lld bytes: saved in %lld ms, opened in %lld ms", static_cast<long long>(fs::file_size(at("big.gwp"))), static_cast<long long>(saved),
            static_cast<long long>(opened));
        QVERIFY(saved < 10'000 && opened < 10'000);
    }

private:
    fs::path at(const std::string& name) const { return m_folder->at(name); }

    std::unique_ptr<OwnFolder> m_folder;
};

QTEST_APPLESS_MAIN(PlanFileTest)
#include "plan_file_test.moc"
