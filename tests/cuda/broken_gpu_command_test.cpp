// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The command line beside a device library, as installed; the device is a fake one.
class BrokenGpuCommandTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QJsonObject json;
        QString device, told;
    };

    QTemporaryDir m_folder;

    Answer risk(const QString& device) const
    {
        QProcess program;
        program.start(m_folder.filePath("gigawright-cli"), {"risk", GW_SAMPLES "/superpod.gwp.json", "--paths", "20000", "--json", "--device", device});
        if (!program.waitForFinished(120000)) return {};
        QJsonObject json = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        const QString computed = json.take("device").toString();
        return {program.exitCode(), json, computed, QString::fromUtf8(program.readAllStandardError())};
    }

    void put(const char* library) const
    {
        QFile::remove(m_folder.filePath("libgigawright_cuda.so"));
        QVERIFY(QFile::copy(library, m_folder.filePath("libgigawright_cuda.so")));
    }

private slots:
    void initTestCase() { QVERIFY(QFile::copy(GW_CLI, m_folder.filePath("gigawright-cli"))); }

    void aGpuThatBreaksChangesNothingButASentence_data()
    {
        QTest::addColumn<QString>("device");
        QTest::newRow("chosen") << "auto";
        QTest::newRow("asked for") << "gpu";
    }
    void aGpuThatBreaksChangesNothingButASentence()
    {
        QFETCH(QString, device);
        put(GW_BROKEN_DEVICE);
        const Answer expected = risk("cpu"), answer = risk(device);
        QCOMPARE(expected.exit, 0);
        QCOMPARE(expected.told, QString());
        QCOMPARE(answer.exit, 0);
        QVERIFY(!answer.json.isEmpty());
        QCOMPARE(answer.json, expected.json);
        QCOMPARE(answer.device, QString("cpu"));
        QCOMPARE(answer.told, QString("gigawright-cli: The GPU stopped working: device failed. The processor finished the computation, with the same result.\n"));
    }

    void aGpuThatWorksIsNamedAndGivesTheSame()
    {
        put(GW_FAKE_DEVICE);
        const Answer expected = risk("cpu"), answer = risk("gpu");
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json, expected.json);
        QCOMPARE(answer.device, QString("gpu"));
        QCOMPARE(answer.told, QString());
    }
};

QTEST_APPLESS_MAIN(BrokenGpuCommandTest)
#include "broken_gpu_command_test.moc"
