// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"
#include "core/storage/migrations.h"
#include "core/storage/plan_file.h"
#include "tests/core/storage/files.h"
#include "tests/core/storage/random_plan.h"
#include "tests/core/storage/some_history.h"

#include <QTest>

using namespace gw;
namespace fs = std::filesystem;

namespace {

/// The file with `sql` done to it and, as by one who knows the format, a digest that fits.
const std::string secondVersion = GW_SOURCE_RESOURCES "/../tests/data/superpod_v2.gwp";

QByteArray changedBy(const std::string& sql, const QByteArray& bytes)
{
    auto database = Database::ofBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!database || !database->run(sql) || !database->run("UPDATE file SET digest = '" + contentDigest(*database) + "'")) qFatal("the test's own SQL fails");
    return QByteArray::fromStdString(database->bytes());
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<OwnFolder>(); }

    void aFileKeepsItsHistory_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        for (const char* name : {"plan.gwp", "plan.json"})
            for (const int count : {0, 1, 7, 1000}) QTest::addRow("%s, %d entries", name, count) << name << count;
    }
    void aFileKeepsItsHistory()
    {
        QFETCH(QString, name);
        QFETCH(int, count);
        const auto path = at(name.toStdString());
        const auto written = writePlan(m_plan, path, someHistory(count));
        QVERIFY2(written.isOk(), written ? "" : facts(written.error()));
        const auto file = readPlanFile(path);
        QVERIFY2(file.isOk(), file ? "" : facts(file.error()));
        QVERIFY(file->plan == m_plan && file->history == someHistory(count));
    }

    void theDigestKnowsNothingOfTheHistory()
    {
        for (const char* name : {"plan.gwp", "plan.json"}) {
            QVERIFY(writePlan(m_plan, at(name), someHistory(3)).isOk());
            QCOMPARE(digest(*readPlan(at(name))), digest(m_plan));
        }
        QCOMPARE(toJson(m_plan, {}), toJson(m_plan));
        QVERIFY(toJson(m_plan, someHistory(1)) != toJson(m_plan));
    }

    void theSamePlanAndHistoryGiveTheSameBytes()
    {
        QVERIFY(writePlan(m_plan, at("a.gwp"), someHistory(3)).isOk() && writePlan(m_plan, at("b.gwp"), someHistory(3)).isOk());
        QCOMPARE(bytesOf(at("a.gwp")), bytesOf(at("b.gwp")));
    }

    void savingAddsAnEntryWithTheDigestOfThePlan()
    {
        const HistoryEntry entry {"2026-11-22T10:20:24Z", HistoryAction::Edited, "gigawright-cli 0.1.0 edit", "2 edits", {}};
        const auto history = savePlan(m_plan, at("plan.gwp"), someHistory(2), entry);
        QVERIFY2(history.isOk(), history ? "" : facts(history.error()));
        QCOMPARE(history->size(), std::size_t {3});
        QCOMPARE(history->back().digest, digest(m_plan));
        QCOMPARE(history->back().time, entry.time);
        QVERIFY(readPlanFile(at("plan.gwp"))->history == *history);
    }

    void theLatestThousandEntriesAreKept()
    {
        const History full = someHistory(1000);
        const History one = withEntry(full, someHistory(1001).back());
        QCOMPARE(one.size(), mostEntries);
        QVERIFY(one.front() == full[1]);
        QVERIFY(one.back() == someHistory(1001).back());
        QCOMPARE(withEntry(someHistory(1200), {}).size(), mostEntries);
        QVERIFY(writePlan(m_plan, at("plan.gwp"), one).isOk());
        const auto more = writePlan(m_plan, at("plan.gwp"), someHistory(1001));
        QVERIFY(!more.isOk());
        QCOMPARE(more.error().code, ErrorCode::FileTooLarge);
        QVERIFY(readPlanFile(at("plan.gwp"))->history == one);
    }

    void anEntryThatCannotBeReadAgainIsNotWritten()
    {
        History history = someHistory(2);
        history[1].time = "yesterday";
        for (const char* name : {"plan.gwp", "plan.json"}) {
            const auto written = writePlan(m_plan, at(name), history);
            QVERIFY(!written.isOk());
            QCOMPARE(written.error().place, std::string("/history/1/time"));
            QCOMPARE(written.error().seen, std::string("yesterday"));
            QVERIFY(!fs::exists(at(name)));
        }
    }

    /// Written by the program as it was before version 3.
    void aFileOfVersionTwoReadsAsTheSamePlan()
    {
        const auto old = readPlanFile(secondVersion);
        QVERIFY2(old.isOk(), old ? "" : facts(old.error()));
        QCOMPARE(old->version, 2);
        QCOMPARE(old->plan.equipment.size(), std::size_t {49});
        QVERIFY(old->plan.obstacles.isEmpty() && old->plan.groups[0].count == 0 && !old->plan.equipment[0].isLocked);
        QVERIFY(writePlan(old->plan, at("new.gwp"), old->history).isOk());
        QVERIFY(readPlanFile(at("new.gwp"))->plan == old->plan);
        QCOMPARE(readPlanFile(at("new.gwp"))->version, planSchemaVersion);
    }

    /// A file of the first version: the tables of its one migration, and no others.
    void aFileOfVersionOneReadsWithoutHistory()
    {
        putBytes(at("old.gwp"), changedBy("DROP TABLE history; PRAGMA user_version = 1", bytesOf(secondVersion)));
        const QByteArray before = bytesOf(at("old.gwp"));
        const auto old = readPlanFile(at("old.gwp"));
        QVERIFY2(old.isOk(), old ? "" : facts(old.error()));
        QVERIFY(old->plan == readPlanFile(secondVersion)->plan && old->history.empty());
        QCOMPARE(old->version, 1);
        QCOMPARE(bytesOf(at("old.gwp")), before);
        QVERIFY(writePlan(old->plan, at("old.gwp"), someHistory(1)).isOk());
        QCOMPARE(readPlanFile(at("old.gwp"))->version, planSchemaVersion);
    }

    void aVersionOneFileWithAHistoryIsRefused()
    {
        QVERIFY(writePlan(m_plan, at("plan.gwp"), someHistory(1)).isOk());
        putBytes(at("plan.gwp"), changedBy("PRAGMA user_version = 1", bytesOf(at("plan.gwp"))));
        QCOMPARE(readPlan(at("plan.gwp")).error().place, std::string("schema"));
    }

    void aDamagedHistoryIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* sql, ErrorCode code, const char* place) { QTest::newRow(sql) << sql << static_cast<int>(code) << place; };
        row("UPDATE history SET time = 'yesterday' WHERE id = 2", ErrorCode::OutOfRange, "/history/1/time");
        row("UPDATE history SET time = '' WHERE id = 1", ErrorCode::OutOfRange, "/history/0/time");
        row("UPDATE history SET digest = 'sha256:12' WHERE id = 3", ErrorCode::OutOfRange, "/history/2/digest");
        row("UPDATE history SET summary = CAST(x'41ff42' AS TEXT) WHERE id = 1", ErrorCode::OutOfRange, "/history/0/summary");
        row("PRAGMA ignore_check_constraints = ON; UPDATE history SET action = 'burnt' WHERE id = 1", ErrorCode::FileDamaged, "quick_check");
        row("WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 1001) INSERT INTO history SELECT i, time, action, program, summary, digest FROM n, history WHERE id = 1",
            ErrorCode::FileTooLarge, "history");
        row("DROP TABLE history", ErrorCode::FileDamaged, "schema");
    }
    void aDamagedHistoryIsNamed()
    {
        QFETCH(QString, sql);
        QVERIFY(writePlan(m_plan, at("plan.gwp"), someHistory(3)).isOk());
        putBytes(at("plan.gwp"), changedBy(sql.toStdString(), bytesOf(at("plan.gwp"))));
        const auto file = readPlanFile(at("plan.gwp"));
        QVERIFY(!file.isOk());
        QTEST(static_cast<int>(file.error().code), "code");
        QTEST(QString::fromStdString(file.error().place), "place");
        QVERIFY(!file.error().expected.empty() && file.error().file == at("plan.gwp"));
    }

    void aChangedEntryWithoutItsDigestIsNoticed()
    {
        QVERIFY(writePlan(m_plan, at("plan.gwp"), someHistory(3)).isOk());
        QByteArray bytes = bytesOf(at("plan.gwp"));
        const auto place = bytes.indexOf("2 edits, the last");
        QVERIFY(place > 0);
        bytes[place] = '9';
        putBytes(at("plan.gwp"), bytes);
        QCOMPARE(readPlan(at("plan.gwp")).error().place, std::string("digest"));
    }

    void badHistoryInTextIsNamed_data()
    {
        QTest::addColumn<QString>("history");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const QString time = "\"time\":\"2026-11-22T10:20:24Z\"", digest = "\"digest\":\"sha256:" + QString(64, 'a') + "\"";
        const auto row = [](const char* name, const QString& text, ErrorCode code, const char* place) { QTest::newRow(name) << text << static_cast<int>(code) << place; };
        row("no time", "[{" + digest + "}]", ErrorCode::OutOfRange, "/history/0/time");
        row("no digest", "[{" + time + "}]", ErrorCode::OutOfRange, "/history/0/digest");
        row("a number as time", "[{\"time\":5," + digest + "}]", ErrorCode::WrongType, "/history/0/time");
        row("an unknown action", "[{" + time + "," + digest + "},{\"action\":\"burnt\"," + time + "," + digest + "}]", ErrorCode::UnknownChoice, "/history/1/action");
        row("an unknown key", "[{\"id\":1," + time + "," + digest + "}]", ErrorCode::UnknownField, "/history/0/id");
        row("an object", "{}", ErrorCode::WrongType, "/history");
        row("text", "\"long\"", ErrorCode::WrongType, "/history");
        row("a list of text", "[\"long\"]", ErrorCode::WrongType, "/history/0");
        row("too many", "[" + QStringList(1001, "{" + time + "," + digest + "}").join(',') + "]", ErrorCode::FileTooLarge, "/history/1000");
    }
    void badHistoryInTextIsNamed()
    {
        QFETCH(QString, history);
        const auto file = fileFromJson(R"({"gigawright_plan":1,"site":{"climate":"x"},"history":)" + history.toStdString() + "}");
        QVERIFY(!file.isOk());
        QTEST(static_cast<int>(file.error().code), "code");
        QTEST(QString::fromStdString(file.error().place), "place");
    }

    void theHistoryMayComeFirst()
    {
        const std::string plain = toJson(m_plan), text = toJson(m_plan, someHistory(2));
        const auto part = text.substr(plain.size() - 2, text.size() - plain.size());
        const auto file = fileFromJson("{" + part.substr(1) + "," + plain.substr(1));
        QVERIFY2(file.isOk(), file ? "" : facts(file.error()));
        QVERIFY(file->plan == m_plan && file->history == someHistory(2));
    }

private:
    fs::path at(const std::string& name) const { return m_folder->at(name); }

    const Plan m_plan = randomPlan(7, 3);
    std::unique_ptr<OwnFolder> m_folder;
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "history_test.moc"
