// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/aligned_array.h"

#include <QtTest>

#include <cstdint>
#include <limits>
#include <numeric>

using namespace gw;

namespace {

bool isAlignedTo(std::size_t alignment, const void* memory) { return reinterpret_cast<std::uintptr_t>(memory) % alignment == 0; }

/// The flags that the kernel keeps of the mapping in which an address lies: "hg" where huge pages were asked for.
QString flagsOfMapping(const void* memory)
{
    QFile file("/proc/self/smaps");
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto address = reinterpret_cast<quint64>(memory);
    bool isInside = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
        const QStringList ends = line.section(' ', 0, 0).split('-');
        if (ends.size() == 2) isInside = ends[0].toULongLong(nullptr, 16) <= address && address < ends[1].toULongLong(nullptr, 16);
        if (isInside && line.startsWith("VmFlags:")) return line;
    }
    return {};
}

} // namespace

class AlignedArrayTest : public QObject {
    Q_OBJECT

private slots:
    void anArrayStartsAtACacheLineAndIsZero();
    void aLargeArrayStartsAtAHugePageAndAsksForMore();
    void theLastElementsCanBeReadAsAWholeRegister();
    void aMovedArrayLeavesNothingBehind();
    void moreThanThereIsThrows();
};

void AlignedArrayTest::anArrayStartsAtACacheLineAndIsZero()
{
    for (const std::size_t size : {1, 3, 64, 1000, 524287}) {
        const AlignedArray<float> array(size);
        QCOMPARE(array.size(), size);
        QVERIFY(isAlignedTo(lineSize, array.data()));
        QVERIFY(std::all_of(array.begin(), array.end(), [](float x) { return x == 0; }));
    }
    QVERIFY(AlignedArray<double>().data() == nullptr && AlignedArray<double>(0).size() == 0);
}

void AlignedArrayTest::aLargeArrayStartsAtAHugePageAndAsksForMore()
{
    const AlignedArray<double> array(hugePage / sizeof(double));
    QVERIFY(isAlignedTo(hugePage, array.data()));
    QVERIFY(std::accumulate(array.begin(), array.end(), 0.0) == 0);
    if (!QFile::exists("/sys/kernel/mm/transparent_hugepage/enabled")) QSKIP("This kernel has no huge pages.");
    const QString flags = flagsOfMapping(array.data());
    if (flags.isEmpty()) QSKIP("This kernel tells no flags of mappings.");
    QVERIFY2(flags.split(' ').contains("hg"), qPrintable(flags));
}

/// Memory checkers see a read beyond what was allocated.
void AlignedArrayTest::theLastElementsCanBeReadAsAWholeRegister()
{
    AlignedArray<float> array(17);
    array[16] = 3;
    float sum = 0;
    for (const float *x = array.data() + 16, *end = x + 16; x < end; ++x) sum += *x;
    QCOMPARE(sum, 3.F);
}

void AlignedArrayTest::aMovedArrayLeavesNothingBehind()
{
    AlignedArray<int> from(5), to(7);
    from[4] = 9;
    const int* place = from.data();
    to = std::move(from);
    QVERIFY(to.data() == place && to.size() == 5 && to[4] == 9);
    AlignedArray<int> last(std::move(to));
    QVERIFY(last.data() == place && to.size() == 0 && to.data() == nullptr && from.size() == 0);
    static_assert(!std::is_copy_constructible_v<AlignedArray<int>>);
}

void AlignedArrayTest::moreThanThereIsThrows()
{
    QVERIFY_EXCEPTION_THROWN(AlignedArray<double>(std::numeric_limits<std::size_t>::max() / 8), std::bad_alloc);
    QVERIFY_EXCEPTION_THROWN(AlignedArray<double>(std::numeric_limits<std::size_t>::max() / 2), std::bad_alloc);
}

QTEST_APPLESS_MAIN(AlignedArrayTest)
#include "aligned_array_test.moc"
