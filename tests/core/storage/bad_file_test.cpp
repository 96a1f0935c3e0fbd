// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"
#include "core/storage/plan_file.h"
#include "tests/core/storage/files.h"
#include "tests/core/storage/random_plan.h"

#include <QTest>

using namespace gw;
namespace fs = std::filesystem;

namespace {

/// A big-endian number of SQLite's header.
void setHeader(QByteArray& bytes, int offset, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i) bytes[offset + i] = static_cast<char>(value >> (24 - 8 * i));
}

} // namespace

class BadFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<OwnFolder>(); }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const char* place, const char* expected) {
            QTest::newRow(name) << bytes << static_cast<int>(code) << place << expected;
        };
        const QByteArray good = goodBytes();
        auto changed = [&](int offset, std::uint32_t value) { QByteArray b = good; setHeader(b, offset, value); return b; };
        row("empty", "", ErrorCode::FileDamaged, "", "a plan");
        row("a picture", "\x89PNG\r\n\x1a\n", ErrorCode::NotAPlanFile, "", "a SQLite or JSON plan");
        row("blanks", " \n ", ErrorCode::NotAPlanFile, "", "a SQLite or JSON plan");
        row("another program's database", changed(68, 0x47504B47), ErrorCode::NotAPlanFile, "application_id", "0x4757504C");
        row("newer", changed(60, 5), ErrorCode::FileTooNew, "user_version", "at most 4");
        row("version zero", changed(60, 0), ErrorCode::FileDamaged, "user_version", "1 to 4");
        row("version below zero", changed(60, 0xFFFFFFFF), ErrorCode::FileDamaged, "user_version", "1 to 4");
        row("cut in half", good.left(good.size() / 2), ErrorCode::FileDamaged, "header, size", nullptr);
        row("cut in the header", good.left(50), ErrorCode::FileDamaged, "header", "at least 100 bytes");
        row("longer", good + QByteArray(100, 'x'), ErrorCode::FileDamaged, "header, size", nullptr);
        row("write-ahead log", [&] { QByteArray b = good; b[18] = b[19] = 2; return b; }(), ErrorCode::FileDamaged, "header, journal", "a rollback journal");
    }
    void badFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        putBytes(at("bad.gwp"), bytes);
        const auto plan = readPlan(at("bad.gwp"));
        QVERIFY(!plan.isOk());
        QTEST(static_cast<int>(plan.error().code), "code");
        QTEST(QString::fromStdString(plan.error().place), "place");
        QCOMPARE(plan.error().file, at("bad.gwp").string());
        if (!expected.isEmpty()) QTEST(QString::fromStdString(plan.error().expected), "expected");
    }

    void whatAStrangerWroteIntoAFileIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("withDigest");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* sql, bool withDigest, ErrorCode code, const char* place) {
            QTest::newRow(sql) << sql << withDigest << static_cast<int>(code) << place;
        };
        row("UPDATE energy SET price_usd_per_kwh = 0.01", false, ErrorCode::FileDamaged, "digest");
        row("UPDATE energy SET price_usd_per_kwh = 0", true, ErrorCode::OutOfRange, "/energy/price_usd_per_kwh");
        row("UPDATE equipment SET price_usd = -1", true, ErrorCode::OutOfRange, "/equipment/0/price_usd");
        row("UPDATE feeds SET \"to\" = 4000000", true, ErrorCode::UnknownId, "/feeds/0/to");
        row("UPDATE feeds SET \"to\" = 5000000000", true, ErrorCode::OutOfRange, nullptr);
        row("UPDATE info SET last_id = 1", true, ErrorCode::OutOfRange, "/spaces/5/id");
        row("UPDATE spaces SET name = CAST(x'41ff42' AS TEXT)", true, ErrorCode::OutOfRange, "/spaces/0/name");
        row("INSERT INTO scenarios (id, name) SELECT id, '' FROM spaces", true, ErrorCode::DuplicateId, "/scenarios/0/id");
        row("DELETE FROM finance", true, ErrorCode::FileDamaged, "finance");
        row("DELETE FROM file", false, ErrorCode::FileDamaged, "digest");
        row("CREATE TABLE more (x)", true, ErrorCode::FileDamaged, "schema");
        row("CREATE VIEW shown AS SELECT * FROM equipment", true, ErrorCode::FileDamaged, "schema");
        row("CREATE TRIGGER bang AFTER INSERT ON spaces BEGIN DELETE FROM spaces; END", true, ErrorCode::FileDamaged, "schema");
        row("CREATE INDEX fast ON equipment (name)", true, ErrorCode::FileDamaged, "schema");
        row("ALTER TABLE equipment ADD COLUMN more REAL", true, ErrorCode::FileDamaged, "schema");
        row("DROP TABLE waivers", true, ErrorCode::FileDamaged, "schema");
    }
    void whatAStrangerWroteIntoAFileIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(bool, withDigest);
        QFETCH(QString, place);
        const QByteArray good = goodBytes();
        auto database = Database::ofBytes({good.constData(), static_cast<std::size_t>(good.size())});
        QVERIFY(database.isOk());
        const auto done = database->run(sql.toStdString());
        QVERIFY2(done.isOk(), done ? "" : done.error().seen.c_str());
        if (withDigest) QVERIFY(database->run("UPDATE file SET digest = '" + contentDigest(*database) + "'").isOk());
        putBytes(at("strange.gwp"), QByteArray::fromStdString(database->bytes()));
        const auto plan = readPlan(at("strange.gwp"));
        QVERIFY(!plan.isOk());
        QTEST(static_cast<int>(plan.error().code), "code");
        if (!place.isEmpty()) QCOMPARE(QString::fromStdString(plan.error().place), place);
        QVERIFY(!plan.error().file.empty() && !plan.error().expected.empty());
    }

    void noFileAndAFolderAreNamed()
    {
        QCOMPARE(readPlan(at("nothing.gwp")).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readPlan(at(".")).error().code, ErrorCode::FileNotReadable);
    }

    void everyCutFileIsRefused()
    {
        const QByteArray good = goodBytes();
        for (int length = 0; length < good.size(); length += length < 600 ? 7 : 2999) {
            putBytes(at("cut.gwp"), good.left(length));
            QVERIFY(!readPlan(at("cut.gwp")).isOk());
        }
    }

    void aFlippedBitNeverGivesAnotherPlan()
    {
        const QByteArray good = goodBytes();
        const Plan plan = randomPlan(6, 6);
        std::mt19937 random(1);
        int refused = 0;
        for (int i = 0; i < 700; ++i) {
            QByteArray bytes = good;
            const auto bit = i < 500 ? static_cast<std::uint32_t>(i) : random() % static_cast<std::uint32_t>(good.size() * 8);
            bytes[static_cast<int>(bit / 8)] = static_cast<char>(bytes[static_cast<int>(bit / 8)] ^ (1 << bit % 8));
            putBytes(at("flipped.gwp"), bytes);
            const auto read = readPlan(at("flipped.gwp"));
            if (read) QVERIFY2(*read == plan, qPrintable(QString("bit %1").arg(bit)));   // The bit lay in unused space.
            else ++refused;
        }
        QVERIFY(refused > 250);
    }

    void randomPagesNeverCrash()
    {
        const QByteArray good = goodBytes();
        std::mt19937 random(2);
        for (int i = 0; i < 100; ++i) {
            QByteArray bytes = good;
            const auto start = 100 + static_cast<int>(random() % static_cast<std::uint32_t>(good.size() - 400));
            for (int k = 0; k < 300; ++k) bytes[start + k] = static_cast<char>(random());
            putBytes(at("spoilt.gwp"), bytes);
            const auto read = readPlan(at("spoilt.gwp"));
            if (read) QVERIFY(*read == randomPlan(6, 6));
        }
    }

    void readingChangesNothing()
    {
        QVERIFY(writePlan(randomPlan(1, 3), at("plan.gwp")).isOk());
        const QByteArray before = bytesOf(at("plan.gwp"));
        QVERIFY(readPlan(at("plan.gwp")).isOk());
        QCOMPARE(bytesOf(at("plan.gwp")), before);
        QCOMPARE(filesIn(at(".")), std::size_t {1});
    }

    void aJournalBesideTheFileIsLeftAlone()
    {
        const Plan plan = randomPlan(1, 3);
        QVERIFY(writePlan(plan, at("plan.gwp")).isOk());
        putBytes(at("plan.gwp-journal"), QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + QByteArray(600, '\1'));
        const auto read = readPlan(at("plan.gwp"));
        QVERIFY(read.isOk() && *read == plan);
        QVERIFY(fs::exists(at("plan.gwp-journal")));
    }

private:
    fs::path at(const std::string& name) const { return m_folder->at(name); }

    /// A file that reads.
    QByteArray goodBytes() const
    {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "good.gwp";
        if (!writePlan(randomPlan(6, 6), path).isOk()) qFatal("a good plan cannot be written");
        return bytesOf(path);
    }

    std::unique_ptr<OwnFolder> m_folder;
};

QTEST_APPLESS_MAIN(BadFileTest)
#include "bad_file_test.moc"
