// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/golden_hashes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The program that is run on a machine with a GPU, tried with a device that is none.
class DeviceReceiptTest : public QObject {
    Q_OBJECT

    static int run(const QString& library, const QString& folder)
    {
        QProcess program;
        program.start(GW_RECEIPT_PROGRAM, {"--folder", folder, "--paths", "5000", "--library", QCoreApplication::applicationDirPath() + "/" + library});
        return program.waitForFinished(120000) ? program.exitCode() : -1;
    }

private slots:
    void aReceiptIsDatedAndHasTheGoldenHashes()
    {
        const QTemporaryDir folder;
        QCOMPARE(run("fake_device.so", folder.path()), 0);
        QFile file(QDir(folder.path()).filePath(QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate) + "-fake.json"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QJsonObject receipt = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(receipt["device"].toString(), QString("Fake"));
        QCOMPARE(receipt["sameBits"].toBool(), true);
        QCOMPARE(receipt["hashes"]["antithetic"].toString(), QString::fromLatin1(gw::test::GoldenHashes().of("antithetic")));
        for (const char* machine : {"onDevice", "onProcessor"}) QVERIFY(receipt[machine]["pathMonthsPerSecond"].toDouble() > 0);
    }

    void aDeviceThatBreaksGivesNoGoodReceipt()
    {
        const QTemporaryDir folder;
        QCOMPARE(run("broken_gpu/libgigawright_cuda.so", folder.path()), 1);
    }

    void withoutAGpuThereIsNoReceipt()
    {
        const QTemporaryDir folder;
        QCOMPARE(run("fake_device_absent.so", folder.path()), 4);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeviceReceiptTest)
#include "device_receipt_test.moc"
