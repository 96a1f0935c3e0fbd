// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"
#include "tests/core/storage/files.h"
#include "tests/core/storage/random_plan.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw;
namespace fs = std::filesystem;

namespace {

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

} // namespace

class SavePlanTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<OwnFolder>(); }

    void theSamePlanGivesTheSameBytes()
    {
        const Plan plan = randomPlan(4, 5);
        QVERIFY(writePlan(plan, at("a.gwp")).isOk() && writePlan(plan, at("b.gwp")).isOk());
        QCOMPARE(bytesOf(at("a.gwp")), bytesOf(at("b.gwp")));
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

private:
    fs::path at(const std::string& name) const { return m_folder->at(name); }

    std::unique_ptr<OwnFolder> m_folder;
};

QTEST_APPLESS_MAIN(SavePlanTest)
#include "save_plan_test.moc"
