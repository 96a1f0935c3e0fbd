// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Qt's own five seconds are too few on a busy machine: a test that waits says for how long.
class PatientWaitsTest : public QObject {
    Q_OBJECT
private slots:
    void noTestWaitsForFiveSecondsOnly();
    void aBareWaitIsSeen_data();
    void aBareWaitIsSeen();
};

namespace {

bool waitsBriefly(const QString& line)
{
    static const QRegularExpression bare(R"(\bQTRY_(VERIFY2?|COMPARE(_\w\w)?)\(|\.wait\(\)|\bqWaitForWindow\w+\([^,]*$)");
    return bare.match(line).hasMatch();
}

QStringList briefWaits(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return {path};
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
    QStringList found;
    for (int line = 0; line < lines.size(); ++line)
        if (waitsBriefly(lines[line])) found << QStringLiteral("%1:%2").arg(path).arg(line + 1);
    return found;
}

} // namespace

void PatientWaitsTest::noTestWaitsForFiveSecondsOnly()
{
    const QString tests = QStringLiteral(GW_SOURCE_TREE) + "/tests";
    QDirIterator it(tests, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    QStringList found;
    int files = 0;
    for (; it.hasNext(); ++files)
        if (const QString path = it.next(); !path.endsWith("patient_waits_test.cpp")) found += briefWaits(path);
    QVERIFY(files > 200);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void PatientWaitsTest::aBareWaitIsSeen_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isBrief");
    QTest::newRow("a check tried again") << "    QTRY_VERIFY(dialog->isVisible());" << true;
    QTest::newRow("a comparison tried again") << "    QTRY_COMPARE(told.count(), 1);" << true;
    QTest::newRow("a signal") << "    QVERIFY(changed.wait());" << true;
    QTest::newRow("a window") << "    QVERIFY(QTest::qWaitForWindowExposed(&view));" << true;
    QTest::newRow("a patient check") << "    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), patience);" << false;
    QTest::newRow("a patient window") << "    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));" << false;
}

void PatientWaitsTest::aBareWaitIsSeen()
{
    QFETCH(QString, line);
    QTEST(waitsBriefly(line), "isBrief");
}

QTEST_GUILESS_MAIN(PatientWaitsTest)
#include "patient_waits_test.moc"
