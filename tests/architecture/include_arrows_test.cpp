// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Reads every #include of the tree and says where an arrow runs the wrong way.
class IncludeArrowsTest : public QObject {
    Q_OBJECT
private slots:
    void coreIncludesOnlyRoomsBeforeItsOwn();
    void coreKnowsNoQtVtkOrCuda();
    void viewsAndCudaDoNotKnowEachOtherOrApp();
    void heavyLibrariesStayInTheirRooms_data();
    void heavyLibrariesStayInTheirRooms();
    void everySourceFileCarriesItsLicence();
};

namespace {

const QString tree = QStringLiteral(GW_SOURCE_TREE);

/// core's rooms in the order of the design: each may include itself and those before it.
const QStringList coreRooms {"errors", "units", "json", "lanes", "formulas", "catalog", "model", "storage", "compute", "airflow", "search", "explain", "checks", "editing", "exchange", "scene", "report"};

struct Include {
    QString file;   ///< Relative to the tree.
    int line;
    QString target; ///< Without quotes or brackets.
    QString at() const { return QStringLiteral("%1:%2 includes %3").arg(file).arg(line).arg(target); }
};

QStringList sources(const QString& folder)
{
    QStringList files;
    QDirIterator it(tree + "/" + folder, {"*.h", "*.cpp", "*.cu", "*.cuh"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) files << QDir(tree).relativeFilePath(it.next());
    files.sort();
    return files;
}

QList<Include> includesOf(const QString& file)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QFile source(tree + "/" + file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Text)) return {};
    QList<Include> found;
    int line = 0;
    while (!source.atEnd()) {
        ++line;
        const auto match = pattern.match(QString::fromUtf8(source.readLine()));
        if (match.hasMatch()) found << Include {file, line, match.captured(1)};
    }
    return found;
}

QList<Include> includesBelow(const QString& folder)
{
    QList<Include> all;
    for (const QString& file : sources(folder)) all << includesOf(file);
    return all;
}

QString roomOf(const QString& path) { return path.section('/', 1, 1); }

bool isLibrary(const QString& target, const QString& library)
{
    if (library == "Qt") return QRegularExpression("^Q[A-Z]|^Qt").match(target).hasMatch();
    if (library == "VTK") return target.startsWith("vtk");
    if (library == "CUDA") return target.startsWith("cuda_") || target.startsWith("cuda.");
    if (library == "oneTBB") return target.startsWith("tbb/") || target.startsWith("oneapi/");
    return target.startsWith("QtCharts") || QRegularExpression("^Q(Chart|ChartView|BarSet|BarSeries|LineSeries|StackedBarSeries|ValueAxis|BarCategoryAxis)$").match(target).hasMatch();
}

} // namespace

void IncludeArrowsTest::coreIncludesOnlyRoomsBeforeItsOwn()
{
    QStringList wrong;
    for (const Include& include : includesBelow("core")) {
        const bool isOurs = QRegularExpression("^(core|views|cuda|app)/").match(include.target).hasMatch();
        if (!isOurs) continue;
        const auto own = coreRooms.indexOf(roomOf(include.file)), other = coreRooms.indexOf(roomOf(include.target));
        if (!include.target.startsWith("core/") || own < 0 || other < 0 || other > own) wrong << include.at();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    QVERIFY(sources("core").size() > 20);
}

void IncludeArrowsTest::coreKnowsNoQtVtkOrCuda()
{
    QStringList wrong;
    for (const Include& include : includesBelow("core"))
        for (const QString library : {"Qt", "VTK", "CUDA"})
            if (isLibrary(include.target, library)) wrong << include.at();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void IncludeArrowsTest::viewsAndCudaDoNotKnowEachOtherOrApp()
{
    QStringList wrong;
    for (const Include& include : includesBelow("views"))
        if (include.target.startsWith("cuda/") || include.target.startsWith("app/")) wrong << include.at();
    for (const Include& include : includesBelow("cuda"))
        if (include.target.startsWith("views/") || include.target.startsWith("app/")) wrong << include.at();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void IncludeArrowsTest::heavyLibrariesStayInTheirRooms_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("room");
    QTest::newRow("VTK is drawn in views/scene") << "VTK" << "views/scene/";
    QTest::newRow("CUDA is spoken in cuda") << "CUDA" << "cuda/";
    QTest::newRow("Qt Charts stays in views/charts") << "Qt Charts" << "views/charts/";
    QTest::newRow("oneTBB stays in sources of core/compute") << "oneTBB" << "core/compute/";
}

void IncludeArrowsTest::heavyLibrariesStayInTheirRooms()
{
    QFETCH(QString, library);
    QFETCH(QString, room);
    QStringList wrong;
    for (const QString folder : {"core", "views", "app", "cuda"})
        for (const Include& include : includesBelow(folder)) {
            if (!isLibrary(include.target, library)) continue;
            const bool isTbbInHeader = library == "oneTBB" && include.file.endsWith(".h");
            if (!include.file.startsWith(room) || isTbbInHeader) wrong << include.at();
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void IncludeArrowsTest::everySourceFileCarriesItsLicence()
{
    QStringList wrong;
    for (const QString folder : {"core", "views", "app", "cuda", "tests"})
        for (const QString& file : sources(folder)) {
            QFile source(tree + "/" + file);
            if (!source.open(QIODevice::ReadOnly) || !source.read(300).contains("SPDX-License-Identifier: GPL-3.0-or-later")) wrong << file;
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

QTEST_APPLESS_MAIN(IncludeArrowsTest)
#include "include_arrows_test.moc"
