// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"

#include "core/storage/content_digest.h"
#include "tests/core/storage/random_plan.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw;
namespace fs = std::filesystem;

namespace {

QByteArray bytesOf(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const fs::path& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("the test cannot write its own file");
}

QByteArray facts(const Error& error)
{
    return QByteArray::fromStdString(std::to_string(static_cast<int>(error.code)) + " | " + error.file + " | " + error.place + " | " + error.seen + " | " + error.expected);
}

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Runs `action` where the folder may not be written: root lends its rights to nobody for that time, others close the folder.
template <class Action>
auto withoutRights(const fs::path& folder, Action action)
{
    constexpr uid_t nobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    fs::permissions(folder, static_cast<fs::perms>(0555));
    if (isRoot && ::seteuid(nobody) != 0) qFatal("root cannot lend its rights");
    auto result = action();
    if (isRoot && ::seteuid(0) != 0) qFatal("root does not get its rights back");
    fs::permissions(folder, fs::perms::owner_all);
    return result;
}

/// A big-endian number of SQLite's header.
void setHeader(QByteArray& bytes, int offset, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i) bytes[offset + i] = static_cast<char>(value >> (24 - 8 * i));
}

} // namespace

class PlanFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPlanReadsBackFromItsFile_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QString>("name");
        for (int seed = 1; seed <= 12; ++seed)
            for (const char* name : {"plan.gwp", "plan.json", "no ending"}) QTest::addRow("%s %d", name, seed) << seed << name;
    }
    void aPlanReadsBackFromItsFile()
    {
        QFETCH(int, seed);
        QFETCH(QString, name);
        const Plan plan = randomPlan(static_cast<std::uint32_t>(seed), static_cast<std::size_t>(seed * 3));
        const auto path = at(name.toStdString());
        const auto written = writePlan(plan, path);
        QVERIFY2(written.isOk(), written ? "" : facts(written.error()));
        const auto again = readPlan(path);
        QVERIFY2(again.isOk(), again ? "" : facts(again.error()));
        QVERIFY(*again == plan);
        QCOMPARE(digest(*again), digest(plan));
        QCOMPARE(filesIn(path.parent_path()), std::size_t {1});
    }

    void aNewPlanIsWrittenAndRead()
    {
        for (const char* name : {"new.gwp", "new.json"}) {
            QVERIFY(writePlan(Plan {}, at(name)).isOk());
            const auto again = readPlan(at(name));
            QVERIFY(again.isOk() && *again == Plan {});
        }
    }

    void theContentDecidesNotTheEnding()
    {
        const Plan plan = randomPlan(2, 2);
        QVERIFY(writePlan(plan, at("a.gwp")).isOk());
        fs::rename(at("a.gwp"), at("a.json"));
        const auto again = readPlan(at("a.json"));
        QVERIFY(again.isOk() && *again == plan);
    }

    void ourFilesSayWhatTheyAre()
    {
        QVERIFY(writePlan(randomPlan(1, 1), at("a.gwp")).isOk());
        const QByteArray bytes = bytesOf(at("a.gwp"));
        QCOMPARE(bytes.left(15), QByteArray("SQLite format 3"));
        QCOMPARE(bytes.mid(68, 4), QByteArray("GWPL"));
        QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\1", 4));
    }

    void theSamePlanGivesTheSameBytes()
    {
        const Plan plan = randomPlan(4, 5);
        QVERIFY(writePlan(plan, at("a.gwp")).isOk() && writePlan(plan, at("b.gwp")).isOk());
        QCOMPARE(bytesOf(at("a.gwp")), bytesOf(at("b.gwp")));
    }

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
        row("newer", changed(60, 2), ErrorCode::FileTooNew, "user_version", "at most 1");
        row("version zero", changed(60, 0), ErrorCode::FileDamaged, "user_version", "1 to 1");
        row("version below zero", changed(60, 0xFFFFFFFF), ErrorCode::FileDamaged, "user_version", "1 to 1");
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
        QCOMPARE(readPlan(m_folder->path().toStdString()).error().code, ErrorCode::FileNotReadable);
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

    void aPlanThatCannotBeReadAgainIsNotWritten()
    {
        Plan plan = randomPlan(3, 3);
        Equipment piece = plan.equipment[0];
        piece.price = dollars(0);
        plan.equipment.put(piece);
        for (const char* name : {"zero.gwp", "zero.json"}) {
            const auto written = writePlan(plan, at(name));
            QVERIFY(!written.isOk());
            QCOMPARE(written.error().code, ErrorCode::OutOfRange);
            QCOMPARE(written.error().place, std::string("/equipment/0/price_usd"));
            QCOMPARE(written.error().expected, std::string("above 0, at most 1000000000000 $"));
            QVERIFY(!fs::exists(at(name)));
        }
        piece.price = dollars(NAN);
        plan.equipment.put(piece);
        QCOMPARE(writePlan(plan, at("nan.gwp")).error().code, ErrorCode::OutOfRange);
    }

    void aMissingFolderIsNamed()
    {
        const auto written = writePlan(Plan {}, at("missing/plan.gwp"));
        QVERIFY(!written.isOk());
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(written.error().place, std::string("create"));
        QCOMPARE(written.error().file, at("missing/plan.gwp").string());
    }

    void aFolderIsNotReplaced()
    {
        fs::create_directory(at("plan.gwp"));
        QCOMPARE(writePlan(Plan {}, at("plan.gwp")).error().code, ErrorCode::FileNotWritable);
        QVERIFY(fs::is_directory(at("plan.gwp")));
    }

    void aReadOnlyFolderKeepsTheOldFile()
    {
        QVERIFY(writePlan(randomPlan(1, 2), at("plan.gwp")).isOk());
        const QByteArray before = bytesOf(at("plan.gwp"));
        fs::permissions(at("plan.gwp"), static_cast<fs::perms>(0666));
        const auto written = withoutRights(at("."), [&] { return writePlan(randomPlan(2, 2), at("plan.gwp")); });
        QVERIFY(!written.isOk());
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(written.error().place, std::string("create"));
        QCOMPARE(bytesOf(at("plan.gwp")), before);
        QCOMPARE(filesIn(at(".")), std::size_t {1});
    }

    /// The child saves two plans in turn; it is killed at any moment, and the file must be one of them.
    void aKilledSaveLeavesTheOldPlanOrTheNew()
    {
        const Plan one = randomPlan(1, 40), two = randomPlan(2, 40);
        QVERIFY(writePlan(one, at("plan.gwp")).isOk());
        std::mt19937 random(1);
        for (int round = 0; round < 40; ++round) {
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0)
                for (;;) (void)(writePlan(two, at("plan.gwp")).isOk() && writePlan(one, at("plan.gwp")).isOk());
            ::usleep(static_cast<useconds_t>(random() % 40'000));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const auto read = readPlan(at("plan.gwp"));
            QVERIFY2(read.isOk(), read ? "" : facts(read.error()));
            QVERIFY(*read == one || *read == two);
        }
    }

    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("limit");
        for (const char* name : {"plan.gwp", "plan.json"})
            for (const int limit : {0, 1, 4096, 20000}) QTest::addRow("%s at %d bytes", name, limit) << name << limit;
    }
    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(QString, name);
        QFETCH(int, limit);
        const auto path = at(name.toStdString());
        QVERIFY(writePlan(randomPlan(1, 20), path).isOk());
        const QByteArray before = bytesOf(path);
        rlimit old {};
        getrlimit(RLIMIT_FSIZE, &old);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small {static_cast<rlim_t>(limit), old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = writePlan(randomPlan(2, 200), path);
        setrlimit(RLIMIT_FSIZE, &old);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written.isOk());
        QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(written.error().place, std::string("write"));
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(filesIn(path.parent_path()), std::size_t {1});
    }

    void aLinkKeepsItsPlaceAndTheFileItsMode()
    {
        QVERIFY(writePlan(randomPlan(1, 1), at("real.gwp")).isOk());
        fs::permissions(at("real.gwp"), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
        fs::create_symlink("real.gwp", at("link.gwp"));
        const Plan later = randomPlan(2, 1);
        QVERIFY(writePlan(later, at("link.gwp")).isOk());
        QVERIFY(fs::is_symlink(at("link.gwp")));
        QVERIFY(fs::is_regular_file(fs::symlink_status(at("real.gwp"))));
        QCOMPARE(static_cast<int>(fs::status(at("real.gwp")).permissions()), 0640);
        const auto again = readPlan(at("real.gwp"));
        QVERIFY(again.isOk() && *again == later);
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

    void aGigawattPlanIsSavedAndOpenedInUnderASecond()
    {
        const Plan plan = randomPlan(1, 2500);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(writePlan(plan, at("big.gwp")).isOk());
        const auto saved = timer.restart();
        const auto again = readPlan(at("big.gwp"));
        const auto opened = timer.elapsed();
        QVERIFY(again.isOk() && *again == plan);
        qInfo("30,000 rows, %lld bytes: saved in %lld ms, opened in %lld ms", static_cast<long long>(fs::file_size(at("big.gwp"))), static_cast<long long>(saved),
            static_cast<long long>(opened));
        QVERIFY(saved < 10'000 && opened < 10'000);
    }

private:
    fs::path at(const std::string& name) const { return fs::path(m_folder->path().toStdString()) / name; }

    /// A file that reads.
    QByteArray goodBytes() const
    {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "good.gwp";
        if (!writePlan(randomPlan(6, 6), path).isOk()) qFatal("a good plan cannot be written");
        return bytesOf(path);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(PlanFileTest)
#include "plan_file_test.moc"
