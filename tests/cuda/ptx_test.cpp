// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cuda/ptx_faults.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

/// What nvcc made of the kernels, without a GPU to run them.
class PtxTest : public QObject {
    Q_OBJECT

    static QString ptxOf(const char* kernel)
    {
        for (const QString& path : QString(GW_PTX).split('|', Qt::SkipEmptyParts)) {
            QFile file(path);
            if (path.contains(kernel) && file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll());
        }
        return {};
    }

    /// The assembler's report on a kernel.
    static QString assembled(const char* kernel, const QString& architecture)
    {
        QProcess ptxas;
        ptxas.setProcessChannelMode(QProcess::MergedChannels);
        ptxas.start(GW_PTXAS, {"-v", "-arch=" + architecture, "-o", "/dev/null", "-"});
        ptxas.write(ptxOf(kernel).toUtf8());
        ptxas.closeWriteChannel();
        return ptxas.waitForFinished(120000) && ptxas.exitCode() == 0 ? QString::fromUtf8(ptxas.readAll()) : QString();
    }

    static void addKernels()
    {
        QTest::addColumn<QString>("kernel");
        QTest::newRow("paths") << "paths";
        QTest::newRow("hours") << "hours";
    }

private slots:
    void aKernelHasNoInstructionThatGivesOtherBits_data() { addKernels(); }
    void aKernelHasNoInstructionThatGivesOtherBits()
    {
        QFETCH(QString, kernel);
        const QString ptx = ptxOf(qPrintable(kernel));
        QVERIFY(ptx.contains("mul.rn.f"));
        QCOMPARE(gw::test::ptxFaults(ptx), QStringList {});
    }

    void pathsFuseFloatsOnly()
    {
        // The source asks for fused floats, never for fused doubles: one would be the compiler's own.
        QVERIFY(ptxOf("paths").contains("fma.rn.f32"));
        QVERIFY(ptxOf("paths").contains("mul.rn.f64"));
        QVERIFY(!ptxOf("paths").contains("fma.rn.f64"));
    }

    void registersSpillNowhere_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("architecture");
        for (const char* kernel : {"paths", "hours"})
            for (const char* architecture : {"sm_75", "sm_90"}) QTest::newRow(qPrintable(QString("%1 %2").arg(kernel, architecture))) << kernel << architecture;
    }
    void registersSpillNowhere()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, architecture);
        const QString report = assembled(qPrintable(kernel), architecture);
        const auto found = QRegularExpression("(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads").match(report);
        QVERIFY2(found.hasMatch(), qPrintable(report));
        qInfo("%s on %s: %s bytes of arrays per thread", qPrintable(kernel), qPrintable(architecture), qPrintable(found.captured(1)));
        QCOMPARE(found.captured(2), QString("0"));
        QCOMPARE(found.captured(3), QString("0"));
    }

    void closedFormsAreCodeForADevice()
    {
        QVERIFY(ptxOf("formulas_on_device").count(".entry") >= 3);
        QVERIFY(!assembled("formulas_on_device", "sm_90").isEmpty());
    }

    void whatWouldGiveOtherBitsIsFound_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isFault");
        QTest::newRow("near exponential") << "\tex2.approx.ftz.f32 \t%f1, %f2;" << true;
        QTest::newRow("near quotient") << "\tdiv.full.f32 \t%f1, %f2, %f3;" << true;
        QTest::newRow("flushed sum") << "\tadd.rn.ftz.f32 \t%f1, %f2, %f3;" << true;
        QTest::newRow("sum that may be fused") << "\tadd.f32 \t%f1, %f2, %f3;" << true;
        QTest::newRow("product that may be fused") << "\t@%p3 mul.f64 \t%fd1, %fd2, %fd3;" << true;
        QTest::newRow("library function") << "\tcall.uni (retval0), \t__internal_trig_reduction_slowpath," << true;
        QTest::newRow("foreign function") << ".extern .func  (.param .b32 func_retval0) expf" << true;
        QTest::newRow("rounded product") << "\tmul.rn.f32 \t%f1, %f2, %f3;" << false;
        QTest::newRow("fused as asked") << "\tfma.rn.f32 \t%f1, %f2, %f3, %f4;" << false;
        QTest::newRow("whole numbers") << "\tmad.lo.s32 \t%r1, %r2, %r3, %r4;" << false;
        QTest::newRow("a copy") << "\tmov.f32 \t%f1, 0f3F800000;" << false;
    }
    void whatWouldGiveOtherBitsIsFound()
    {
        QFETCH(QString, line);
        QFETCH(bool, isFault);
        QCOMPARE(gw::test::ptxFaults(line).size(), isFault ? 1 : 0);
    }
};

QTEST_APPLESS_MAIN(PtxTest)
#include "ptx_test.moc"
