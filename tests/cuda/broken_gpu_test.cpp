// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choose_solver.h"
#include "tests/core/compute/golden_jobs.h"

#include <QtTest>

using namespace gw;

/// Beside this program stands a device library whose device fails in the middle of a run.
class BrokenGpuTest : public QObject {
    Q_OBJECT

private slots:
    void theUserIsToldOnceAndGetsTheSameAnswer_data()
    {
        QTest::addColumn<QString>("device");
        QTest::newRow("chosen") << "auto";
        QTest::newRow("asked for") << "gpu";
    }
    void theUserIsToldOnceAndGetsTheSameAnswer()
    {
        QFETCH(QString, device);
        const PathJob job = test::goldenJob(Sampling::Independent);
        std::vector<std::string> told;
        const SolverChoice choice = chooseSolver(device.toStdString(), 0, [&](const std::string& sentence) { told.push_back(sentence); });
        QCOMPARE(choice.note, std::string());
        QCOMPARE(std::string(choice.solver->device()), std::string("Fake"));
        const std::string expected = test::rowsOf(*makeCpuSolver(), job, test::goldenRange);
        QVERIFY(test::rowsOf(*choice.solver, job, test::goldenRange) == expected);
        QVERIFY(test::rowsOf(*choice.solver, job, test::goldenRange) == expected);
        QCOMPARE(told, std::vector<std::string> {"The GPU stopped working: device failed. The processor finished the computation, with the same result."});
        QCOMPARE(std::string(choice.solver->device()), std::string("cpu"));
    }

    void theProcessorAskedForHasNothingToTell()
    {
        const SolverChoice choice = chooseSolver("cpu");
        QCOMPARE(choice.note, std::string());
        QCOMPARE(std::string(choice.solver->device()), std::string("cpu"));
    }
};

QTEST_APPLESS_MAIN(BrokenGpuTest)
#include "broken_gpu_test.moc"
