// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/instruction_set.h"

#include <QtTest>

using namespace gw;

namespace {

/// What the system's kernel says of the first processor.
QSet<QString> flagsOfTheKernel()
{
    QFile file("/proc/cpuinfo");
    if (!file.open(QIODevice::ReadOnly)) return {};
    QStringList flags;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n'))
        if (flags.isEmpty() && line.startsWith("flags")) flags = line.section(':', 1).split(' ');
    return {flags.begin(), flags.end()};
}

} // namespace

class InstructionSetTest : public QObject {
    Q_OBJECT

private slots:
    void theWidestSetIsTheOneWhoseFlagsTheKernelLists();
    void setsAreNamedAsCompilersNameThem();
    void eachSetHasItsOwnFunction();
};

void InstructionSetTest::theWidestSetIsTheOneWhoseFlagsTheKernelLists()
{
    const QSet<QString> flags = flagsOfTheKernel();
    if (flags.isEmpty()) QSKIP("The kernel lists no flags here.");
    const QSet<QString> v3 {"cx16", "lahf_lm", "popcnt", "pni", "ssse3", "sse4_1", "sse4_2", "avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "abm", "movbe", "xsave"};
    const QSet<QString> v4 {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"};
    const InstructionSet expected = !flags.contains(v3) ? InstructionSet::Baseline : flags.contains(v4) ? InstructionSet::V4 : InstructionSet::V3;
    QCOMPARE(nameOf(widestInstructionSet()), nameOf(expected));
}

void InstructionSetTest::setsAreNamedAsCompilersNameThem()
{
    QCOMPARE(nameOf(InstructionSet::Baseline), std::string_view("x86-64"));
    QCOMPARE(nameOf(InstructionSet::V3), std::string_view("x86-64-v3"));
    QCOMPARE(nameOf(InstructionSet::V4), std::string_view("x86-64-v4"));
}

void InstructionSetTest::eachSetHasItsOwnFunction()
{
    const auto four = [] { return 4; };
    const auto eight = [] { return 8; };
    const auto sixteen = [] { return 16; };
    for (const InstructionSet set : {InstructionSet::Baseline, InstructionSet::V3, InstructionSet::V4})
        QCOMPARE(chosenFor<int()>(set, +four, +eight, +sixteen)(), floatLanes(set));
}

QTEST_APPLESS_MAIN(InstructionSetTest)
#include "instruction_set_test.moc"
