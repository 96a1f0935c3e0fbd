// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lanes/same_bits.h"

#include "core/lanes/instruction_set.h"
#include "core/lanes/scalar.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

/// Random numbers and, at the start, those that functions treat specially.
struct Numbers {
    std::vector<float> any, usual, share;
    std::vector<std::uint32_t> words;
    explicit Numbers(std::size_t count);
    SameBitsInput input() const { return {any.size(), any.data(), usual.data(), share.data(), words.data()}; }
};

Numbers::Numbers(std::size_t count)
{
    std::mt19937 random(20261122);
    std::uniform_real_distribution<float> logs(std::log(1e-3F), std::log(80.F)), shares(0, 1);
    for (std::size_t i = 0; i < count; ++i) {
        any.push_back(lane::floatOf(static_cast<std::uint32_t>(random())));
        usual.push_back(std::exp(logs(random)) * (i % 2 == 0 ? 1.F : -1.F));
        share.push_back(i % 16 == 0 ? std::ldexp(shares(random), -static_cast<int>(i % 149)) : shares(random));
        words.push_back(i % 16 == 1 ? static_cast<std::uint32_t>(i) : static_cast<std::uint32_t>(random()));
    }
    const std::uint32_t special[] {0, 0x80000000, 1, 0x80000001, 0x007fffff, 0x00800000, 0x3f800000, 0x3f7fffff, 0x3f800001, 0xbf800000, 0x7f7fffff, 0xff7fffff,
        0x7f800000, 0xff800000, 0x7fc00000, 0x42b17217, 0x42b17218, 0xc2aeac4f, 0xc2aeac50, 0x47c35000, 0x4b000000, 0xcb000001, 0x3f3504f3, 0x3f3504f2};
    for (std::size_t i = 0; i < std::size(special); ++i) any[i] = lane::floatOf(special[i]), words[i] = special[i];
}

std::vector<std::uint32_t> answers(SameBits* compute, int width, const Numbers& numbers)
{
    std::vector<std::uint32_t> out(numbers.any.size() * sameBitsRowCount);
    compute(width, numbers.input(), out.data());
    return out;
}

/// Machines give NaN different bits, and nothing may depend on them.
bool isSame(std::uint32_t a, std::uint32_t b)
{
    return a == b || (std::isnan(lane::floatOf(a)) && std::isnan(lane::floatOf(b)));
}

} // namespace

class SameBitsTest : public QObject {
    Q_OBJECT

private slots:
    void everyWidthOfEverySetGivesTheBitsOfALoneFloat_data();
    void everyWidthOfEverySetGivesTheBitsOfALoneFloat();
};

void SameBitsTest::everyWidthOfEverySetGivesTheBitsOfALoneFloat_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("width");
    for (const InstructionSet set : {InstructionSet::Baseline, InstructionSet::V3, InstructionSet::V4})
        for (const int width : {1, 4, 8, 16}) QTest::addRow("%s, %d", nameOf(set).data(), width) << static_cast<int>(set) << width;
}

void SameBitsTest::everyWidthOfEverySetGivesTheBitsOfALoneFloat()
{
    QFETCH(int, set);
    QFETCH(int, width);
    if (set > static_cast<int>(widestInstructionSet())) QSKIP("This machine cannot run it.");
    const Numbers numbers(1 << 16);
    SameBits* const compute = chosenFor<SameBits>(static_cast<InstructionSet>(set), lanes4::computeInLanes, lanes8::computeInLanes, lanes16::computeInLanes);
    const std::vector<std::uint32_t> alone = answers(lanes4::computeInLanes, 1, numbers), given = answers(compute, width, numbers);
    for (std::size_t i = 0; i < alone.size(); ++i)
        if (!isSame(alone[i], given[i]))
            QFAIL(qPrintable(QString("%1 of number %2 (%3): %4 alone, %5 here").arg(sameBitsRows[i / numbers.any.size()]).arg(i % numbers.any.size())
                .arg(numbers.any[i % numbers.any.size()], 0, 'g', 9).arg(alone[i], 0, 16).arg(given[i], 0, 16)));
}

QTEST_APPLESS_MAIN(SameBitsTest)
#include "same_bits_test.moc"
