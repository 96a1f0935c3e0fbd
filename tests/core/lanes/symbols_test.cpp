// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

namespace {

/// A line "object's lanes : path" for every object that `gw_lane_sources` makes.
QStringList linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts) : QStringList();
}

QString symbolsOf(const QString& object)
{
    QProcess nm;
    nm.start("nm", {"--demangle", "--defined-only", object});
    return nm.waitForFinished() && nm.exitCode() == 0 ? QString::fromUtf8(nm.readAllStandardOutput()) : QString();
}

/// Names of which the linker may keep another instruction set's: weak, and without the lanes of this one.
QStringList sharedNames(const QString& symbols, int lanes)
{
    static const QRegularExpression weak("^[0-9a-f]+ [WVu] (.*)$", QRegularExpression::MultilineOption);
    const QRegularExpression own(QString("\\blanes%1\\b|\\bvec<(float|int|unsigned int), %1>|\\bmask<4, %1>|\\bvec<(double|long|unsigned long), %2>|\\bmask<8, %2>").arg(lanes).arg(lanes / 2));
    QStringList found;
    for (auto match = weak.globalMatch(symbols); match.hasNext();)
        if (const QString name = match.next().captured(1); !name.contains(own) && name != "DW.ref.__gxx_personality_v0") found.append(name);
    return found;
}

} // namespace

class SymbolsTest : public QObject {
    Q_OBJECT

private slots:
    void noObjectOfAnInstructionSetDefinesANameThatAnotherMayTakeOver();
    void aSharedFunctionIsFound();
    void ownNamesAreKnownByTheirLanes();
};

void SymbolsTest::noObjectOfAnInstructionSetDefinesANameThatAnotherMayTakeOver()
{
    int seen = 0;
    for (const QString& line : linesOf(GW_LANE_OBJECT_LIST)) {
        const int lanes = line.section(':', 0, 0).toInt();
        const QString object = line.section(':', 1), symbols = symbolsOf(object);
        QVERIFY2(symbols.contains(QString("lanes%1::").arg(lanes)), qPrintable(object + " defines nothing in its own namespace"));
        const QStringList shared = sharedNames(symbols, lanes);
        if (lanes > 4) QVERIFY2(shared.isEmpty(), qPrintable(object + ":\n" + shared.join('\n')));
        ++seen;
    }
    QVERIFY(seen >= 3 && seen % 3 == 0);
}

void SymbolsTest::aSharedFunctionIsFound()
{
    const QStringList shared = sharedNames(symbolsOf(GW_FAULTY_OBJECT), 8);
    QCOMPARE(shared, QStringList {"gw::sharedByMistake(double)"});
}

void SymbolsTest::ownNamesAreKnownByTheirLanes()
{
    const QString symbols = "00 W a(gw::lane::vec<float, 8>)\n01 W b(gw::lane::vec<float, 16>)\n02 W c(gw::lane::vec<double, 4>)\n03 V gw::lanes8::table\n04 T d()\n";
    QCOMPARE(sharedNames(symbols, 8), QStringList {"b(gw::lane::vec<float, 16>)"});
    QCOMPARE(sharedNames(symbols, 16).size(), 3);
}

QTEST_APPLESS_MAIN(SymbolsTest)
#include "symbols_test.moc"
