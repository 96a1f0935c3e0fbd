// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/pdf_writer.h"

#include "tests/core/report/sample_futures.h"
#include "tests/core/report/sample_outcome.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gw;

namespace {

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

#define NEEDS_TOOL(name) \
    if (QStandardPaths::findExecutable(QStringLiteral(name)).isEmpty()) QSKIP(name " (package poppler-utils or qpdf) is not installed")

class PdfWriterTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void initTestCase();
    void reportHasAtLeastFivePagesOfA4();
    void everyHeadingCanBeFound();
    void everyPageSaysPlanScenarioDigestAndItsNumber();
    void textStaysWithinTheMargins();
    void headerOfALongTableIsRepeated();
    void fontsAreEmbedded();
    void futuresFillOnePage();
    void nothingIsAPicture();
    void fileIsSound();
    void sameReportGivesTheSameBytes();
    void placeThatCannotBeWrittenIsAnErrorWithItsPath();
    void aReportThatIsStoppedLeavesTheOldFile();
    void failedWriteLeavesTheOldFile();

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_pages = 0;
};

void PdfWriterTest::initTestCase()
{
    m_path = m_folder.filePath("report.pdf");
    const sample::Sample sample;
    QVERIFY(writePdf(buildReport(sample.input()), m_path.toStdString()).isOk());
    QVERIFY(bytesOf(m_path).startsWith("%PDF-"));
}

void PdfWriterTest::reportHasAtLeastFivePagesOfA4()
{
    NEEDS_TOOL("pdfinfo");
    const QString info = output("pdfinfo", {m_path});
    m_pages = QRegularExpression("Pages:\\s+(\\d+)").match(info).captured(1).toInt();
    QVERIFY(m_pages >= 5);
    QVERIFY(info.contains("A4"));
    QVERIFY(info.contains("Test superpod"));
}

void PdfWriterTest::everyHeadingCanBeFound()
{
    NEEDS_TOOL("pdftotext");
    const QString text = output("pdftotext", {"-layout", m_path, "-"});
    for (const char* heading : { "Test superpod", "Executive summary", "What is planned", "What it costs and earns", "What binds", "The five layers",
             "Chips take 70 % of capital", "Cash flow and power", "Pays back in 4 years", "Cooling takes 6 % of site energy", "Equipment",
             "Assumptions", "Energy contract", "Catalogue figures", "Findings", "Rules checked", "Sources"})
        QVERIFY2(text.contains(QString::fromUtf8(heading)), heading);
}

void PdfWriterTest::everyPageSaysPlanScenarioDigestAndItsNumber()
{
    NEEDS_TOOL("pdftotext");
    const QStringList pages = output("pdftotext", {"-layout", m_path, "-"}).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString wanted = QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size());
        QVERIFY2(pages[i].contains(wanted), qPrintable(wanted));
        QVERIFY(pages[i].contains("Test superpod") && pages[i].contains("Scenario base") && pages[i].contains("sha256:0123456789ab"));
    }
}

void PdfWriterTest::textStaysWithinTheMargins()
{
    NEEDS_TOOL("pdftotext");
    const QString boxes = output("pdftotext", {"-bbox", m_path, "-"});
    auto words =
        QRegularExpression("<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">(.*)</word>").globalMatch(boxes);
    int count = 0;
    while (words.hasNext()) {
        const auto word = words.next();
        ++count;
        QVERIFY2(word.captured(1).toDouble() > 56 && word.captured(3).toDouble() < 595.28 - 56, qPrintable(word.captured(0)));
        QVERIFY2(word.captured(2).toDouble() > 28 && word.captured(4).toDouble() < 841.89 - 28, qPrintable(word.captured(0)));
    }
    QVERIFY(count > 500);
}

void PdfWriterTest::headerOfALongTableIsRepeated()
{
    NEEDS_TOOL("pdftotext");
    Report report;
    report.plan = "Long";
    ReportPage page {"Page", {}};
    TextTable table {"Long table", {"Unmistakable", "Value"}, {false, true}, {}, false};
    for (int i = 0; i < 150; ++i) table.rows.push_back({"row", std::to_string(i)});
    page.blocks = {table};
    report.pages = {ReportPage {"Long", {}}, page};
    const QString path = m_folder.filePath("long.pdf");
    QVERIFY(writePdf(report, path.toStdString()).isOk());
    const QString text = output("pdftotext", {"-layout", path, "-"});
    const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 4);
    for (qsizetype i = 1; i < pages.size(); ++i) QCOMPARE(pages[i].count("Unmistakable"), 1);
    for (int i = 0; i < 150; ++i) QVERIFY(QRegularExpression(QStringLiteral("row\\s+%1\\s").arg(i)).match(text).hasMatch());
}

void PdfWriterTest::fontsAreEmbedded()
{
    NEEDS_TOOL("pdffonts");
    const QStringList lines = output("pdffonts", {m_path}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 3);
    for (qsizetype i = 2; i < lines.size(); ++i)
        QVERIFY2(QRegularExpression("\\s(yes)\\s+(yes|no)\\s+yes\\s").match(lines[i]).hasMatch(), qPrintable(lines[i]));
}

void PdfWriterTest::futuresFillOnePage()
{
    NEEDS_TOOL("pdftotext");
    const sample::Sample sample;
    const Futures futures = sample::futures();
    ReportInput input = sample.input();
    input.futures = &futures;
    const QString path = m_folder.filePath("futures.pdf");
    QVERIFY(writePdf(buildReport(input), path.toStdString()).isOk());
    const QStringList with = output("pdftotext", {"-layout", path, "-"}).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    const QStringList without = output("pdftotext", {"-layout", m_path, "-"}).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QCOMPARE(with.size(), without.size() + 1);
    const auto page = std::find_if(with.begin(), with.end(), [](const QString& text) { return text.contains("Figures over all futures"); });
    QVERIFY(page != with.end());
    for (const char* part : {"Chance of loss", "12 %", "matters most", "each with its standard error", "1,000 futures were drawn", "Markets move month by month"})
        QVERIFY2(page->contains(QString::fromUtf8(part)), part);
}

void PdfWriterTest::nothingIsAPicture()
{
    NEEDS_TOOL("pdfimages");
    QCOMPARE(output("pdfimages", {"-list", m_path}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 2);
}

void PdfWriterTest::fileIsSound()
{
    NEEDS_TOOL("qpdf");
    QVERIFY(output("qpdf", {"--check", m_path}).contains("No syntax or stream encoding errors"));
}

void PdfWriterTest::sameReportGivesTheSameBytes()
{
    const sample::Sample sample;
    const QString again = m_folder.filePath("again.pdf");
    QTest::qWait(1100); // Past the second the writer would stamp.
    QVERIFY(writePdf(buildReport(sample.input()), again.toStdString()).isOk());
    QVERIFY(bytesOf(m_path) == bytesOf(again));
}

void PdfWriterTest::placeThatCannotBeWrittenIsAnErrorWithItsPath()
{
    const sample::Sample sample;
    const std::string path = m_folder.filePath("no/such/folder/report.pdf").toStdString();
    const Status status = writePdf(buildReport(sample.input()), path);
    QVERIFY(!status.isOk());
    QCOMPARE(status.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(status.error().file, path);
}

void PdfWriterTest::aReportThatIsStoppedLeavesTheOldFile()
{
    const sample::Sample sample;
    const QString path = m_folder.filePath("stopped.pdf");
    QVERIFY(writePdf(buildReport(sample.input()), path.toStdString()).isOk());
    const QByteArray before = bytesOf(path);
    std::stop_source stop;
    int sheets = 0;
    const Progress progress {[&](const char*, double fraction) {
        QVERIFY(fraction >= 0 && fraction < 1);
        if (++sheets == 3) stop.request_stop();
    }, stop.get_token()};
    const Status status = writePdf(buildReport(sample.input()), path.toStdString(), progress);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Cancelled);
    QCOMPARE(sheets, 3);
    QVERIFY(bytesOf(path) == before);
}

void PdfWriterTest::failedWriteLeavesTheOldFile()
{
    const QString path = m_folder.filePath("folder.pdf");
    QVERIFY(QDir().mkpath(path));
    QVERIFY(!writePdf(Report {}, path.toStdString()).isOk());
    QVERIFY(QDir(path).exists());
}

QTEST_MAIN(PdfWriterTest)
#include "pdf_writer_test.moc"
