// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/open_cuda_solver.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

using namespace gw;

class OpenCudaSolverTest : public QObject {
    Q_OBJECT

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
        for (const char* climate : {"cold", "mild", "hot"}) {
            const Factory factory = *compile(test::smallPlan(5, climate), test::smallCatalog());
            const Outcome there = *solver->solve(factory), here = *makeCpuSolver()->solve(factory);
            QVERIFY(there.device != "cpu");
            QVERIFY(there.headline.facilityPower == here.headline.facilityPower && there.headline.npv == here.headline.npv);
            for (std::size_t h = 0; h < here.hours.size(); ++h)
                QVERIFY(here.hours[h].siteKw == there.hours[h].siteKw && here.hours[h].coolingKw == there.hours[h].coolingKw);
        }
    }
};

QTEST_APPLESS_MAIN(OpenCudaSolverTest)
#include "open_cuda_solver_test.moc"
