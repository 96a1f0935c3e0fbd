// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/philox.h"

#include <QtTest>

#include <bitset>

using namespace gw::lane;

using Block = PhiloxBlock<std::uint32_t>;

class PhiloxTest : public QObject {
    Q_OBJECT

private slots:
    void theKnownAnswersOfRandom123AreGiven_data();
    void theKnownAnswersOfRandom123AreGiven();
    void everyLaneGivesTheWordsOfItsOwnCounter();
    void aChangeOfOneBitOfCounterOrKeyChangesHalfOfAllBits();
};

/// The vectors "philox4x32 10" of Random123 1.14, tests/kat_vectors.
void PhiloxTest::theKnownAnswersOfRandom123AreGiven_data()
{
    QTest::addColumn<QList<quint32>>("counter");
    QTest::addColumn<QList<quint32>>("key");
    QTest::addColumn<QList<quint32>>("words");
    QTest::newRow("zeros") << QList<quint32> {0, 0, 0, 0} << QList<quint32> {0, 0} << QList<quint32> {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QTest::newRow("ones") << QList<quint32>(4, 0xffffffff) << QList<quint32>(2, 0xffffffff)
                          << QList<quint32> {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("digits of pi") << QList<quint32> {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344} << QList<quint32> {0xa4093822, 0x299f31d0}
                                  << QList<quint32> {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void PhiloxTest::theKnownAnswersOfRandom123AreGiven()
{
    QFETCH(QList<quint32>, counter);
    QFETCH(QList<quint32>, key);
    QFETCH(QList<quint32>, words);
    const Block block = philox(Block {counter[0], counter[1], counter[2], counter[3]}, key[0], key[1]);
    for (int i = 0; i < 4; ++i) QCOMPARE(block.word[i], words[i]);
}

void PhiloxTest::everyLaneGivesTheWordsOfItsOwnCounter()
{
    using U = vec<std::uint32_t, 8>;
    PhiloxBlock<U> counter;
    for (int lane = 0; lane < 8; ++lane)
        for (int i = 0; i < 4; ++i) counter.word[i][lane] = 0x9e3779b9u * (lane + 8 * i + 1);
    const PhiloxBlock<U> blocks = philox(counter, 11, 22);
    for (int lane = 0; lane < 8; ++lane) {
        const Block alone = philox(Block {counter.word[0][lane], counter.word[1][lane], counter.word[2][lane], counter.word[3][lane]}, 11, 22);
        for (int i = 0; i < 4; ++i) QCOMPARE(blocks.word[i][lane], alone.word[i]);
    }
}

/// Of 192 x 128 bits half change, give or take five standard deviations of 78.
void PhiloxTest::aChangeOfOneBitOfCounterOrKeyChangesHalfOfAllBits()
{
    const Block base = philox(Block {1, 2, 3, 4}, 5, 6);
    int changed = 0;
    for (int bit = 0; bit < 192; ++bit) {
        std::uint32_t input[6] {1, 2, 3, 4, 5, 6};
        input[bit / 32] ^= 1u << (bit % 32);
        const Block other = philox(Block {input[0], input[1], input[2], input[3]}, input[4], input[5]);
        for (int i = 0; i < 4; ++i) changed += static_cast<int>(std::bitset<32>(base.word[i] ^ other.word[i]).count());
    }
    QVERIFY2(std::abs(changed - 192 * 64) < 5 * 78, qPrintable(QString::number(changed)));
}

QTEST_APPLESS_MAIN(PhiloxTest)
#include "philox_test.moc"
