// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sha256.h"

#include <QTest>

#include <random>

using namespace gw;

class Sha256Test : public QObject {
    Q_OBJECT
private slots:
    /// FIPS 180-4 examples and the vectors of NIST's secure hash validation suite.
    void theKnownAnswersComeOut_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("hash");
        QTest::newRow("empty") << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("one block") << QByteArray("abc") << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
        QTest::newRow("a million") << QByteArray(1'000'000, 'a') << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    }
    void theKnownAnswersComeOut()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, hash);
        QCOMPARE(QString::fromStdString(sha256({message.constData(), static_cast<std::size_t>(message.size())})), hash);
    }

    void theProcessorsOwnInstructionsGiveTheSame()
    {
        const Sha256Block own = blockByExtensions();
        if (!own) QSKIP("This processor has no instructions for SHA-256.");
        std::mt19937 random(180);
        for (int i = 0; i < 2000; ++i) {
            Sha256State plain, fast;
            for (std::uint32_t& word : plain) word = static_cast<std::uint32_t>(random());
            fast = plain;
            std::array<unsigned char, 64> block;
            for (unsigned char& byte : block) byte = static_cast<unsigned char>(random());
            addBlockPlainly(plain, block.data());
            own(fast, block.data());
            QCOMPARE(fast, plain);
        }
    }

    void piecesHashLikeTheWhole()
    {
        const std::string whole(1000, 'x');
        for (const std::size_t cut : {1U, 55U, 56U, 63U, 64U, 65U, 119U, 999U}) {
            Sha256 hash;
            hash.add(std::string_view(whole).substr(0, cut));
            hash.add(std::string_view(whole).substr(cut));
            QCOMPARE(hash.finish(), sha256(whole));
        }
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
