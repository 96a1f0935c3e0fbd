// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/open_cuda_solver.h"
#include "tests/core/compute/small_factory.h"
#include "tests/cuda/fake_library.h"

#include <QtTest>

using namespace gw;

class OpenCudaSolverTest : public QObject {
    Q_OBJECT

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
        test::FakeLibrary library("fake_device");
        const auto solver = library.open();
        QVERIFY(solver);
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
        compareWithProcessor(*solver);
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
        QCOMPARE(solver->deviceFault(), std::string());
        QVERIFY(library.ledger().calls > 0);
        QCOMPARE(library.ledger().open, 0);
        QCOMPARE(library.ledger().faults, 0);
    }

    void whateverCallOfTheHoursFailsTheProcessorDoesThem()
    {
        test::FakeLibrary library("fake_device");
        test::FakeLedger& ledger = library.ledger();
        const Factory factory = *compile(test::smallPlan(5, "mild"), test::smallCatalog());
        const Outcome here = *makeCpuSolver()->solve(factory);
        QVERIFY(library.open()->solve(factory).isOk());
        const int calls = ledger.calls;
        QVERIFY(calls > 10);
        for (ledger.failAt = 1; ledger.failAt <= calls; ++ledger.failAt) {
            ledger.forget();
            const auto solver = library.open();
            const Outcome there = *solver->solve(factory);
            QVERIFY(there.headline.facilityPower == here.headline.facilityPower && there.headline.npv == here.headline.npv);
            QCOMPARE(ledger.open, 0);
            // The last call only ends what is done.
            QCOMPARE(solver->deviceFault(), std::string(ledger.failAt < calls ? "device failed" : ""));
            QCOMPARE(std::string(solver->device()), std::string(ledger.failAt < calls ? "cpu" : "Fake"));
        }
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
        QVERIFY(!test::FakeLibrary(library.toUtf8().constData()).open(whyNot));
        QCOMPARE(QString::fromStdString(whyNot), reason);
    }
};

QTEST_GUILESS_MAIN(OpenCudaSolverTest)
#include "open_cuda_solver_test.moc"
