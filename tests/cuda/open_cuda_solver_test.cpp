// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/open_cuda_solver.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

using namespace gw;

class OpenCudaSolverTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<Solver> openFake(const char* name, std::string& whyNot)
    {
        const QString path = QCoreApplication::applicationDirPath() + "/" + name + ".so";
        return openCudaSolver(std::filesystem::path(path.toStdString()), whyNot);
    }

    static void compareWithProcessor(Solver& solver)
    {
        for (const char* climate : {"cold", "mild", "hot"}) {
            const Factory factory = *compile(test::smallPlan(5, climate), test::smallCatalog());
            const Outcome there = *solver.solve(factory), here = *makeCpuSolver()->solve(factory);
            QVERIFY(there.headline.facilityPower == here.headline.facilityPower && there.headline.npv == here.headline.npv);
            for (std::size_t h = 0; h < here.hours.size(); ++h)
                QVERIFY(here.hours[h].siteKw == there.hours[h].siteKw && here.hours[h].coolingKw == there.hours[h].coolingKw);
        }
    }

private slots:
    void withoutADeviceThereIsAReasonAndNoSolver()
    {
        std::string whyNot;
        const auto solver = openCudaSolver(whyNot);
        if (solver) QSKIP("this machine has a device");
        const QStringList reasons {"no library", "no driver", "driver too old", "no device", "out of memory"};
        QVERIFY2(reasons.contains(QString::fromStdString(whyNot)), whyNot.c_str());
    }

    void askingTwiceGivesTheSameAnswer()
    {
        std::string first, second;
        const bool hadFirst = openCudaSolver(first) != nullptr, hadSecond = openCudaSolver(second) != nullptr;
        QCOMPARE(hadFirst, hadSecond);
        QCOMPARE(first, second);
    }

    void theDeviceGivesTheProcessorsBits()
    {
        std::string whyNot;
        const auto solver = openCudaSolver(whyNot);
        if (!solver) QSKIP("no device; the comparison needs one");
        const std::string name = solver->device();
        QVERIFY(name != "cpu");
        compareWithProcessor(*solver);
        QCOMPARE(std::string(solver->device()), name);
    }

    void aDeviceDoesTheHours()
    {
        std::string whyNot;
        const auto solver = openFake("fake_device_works", whyNot);
        QVERIFY2(solver, whyNot.c_str());
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
        compareWithProcessor(*solver);
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
    }

    void aDeviceThatBreaksLeavesItsWorkToTheProcessor()
    {
        std::string whyNot;
        const auto solver = openFake("fake_device_breaks", whyNot);
        QVERIFY2(solver, whyNot.c_str());
        compareWithProcessor(*solver);
        QCOMPARE(std::string(solver->device()), std::string("cpu"));
    }

    void aLibraryWithoutDeviceOrOfAnotherVersionIsNotUsed_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no device") << "fake_device_absent" << "no device";
        QTest::newRow("another version") << "fake_device_foreign" << "wrong library";
        QTest::newRow("no library") << "fake_device_that_is_not_there" << "no library";
    }
    void aLibraryWithoutDeviceOrOfAnotherVersionIsNotUsed()
    {
        QFETCH(QString, library);
        QFETCH(QString, reason);
        std::string whyNot;
        QVERIFY(!openFake(library.toUtf8().constData(), whyNot));
        QCOMPARE(QString::fromStdString(whyNot), reason);
    }
};

QTEST_GUILESS_MAIN(OpenCudaSolverTest)
#include "open_cuda_solver_test.moc"
