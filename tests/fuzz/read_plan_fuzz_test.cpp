// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/content_digest.h"
#include "core/storage/plan_file.h"
#include "core/storage/sqlite_plan.h"
#include "tests/core/storage/random_plan.h"
#include "tests/core/storage/some_history.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;

namespace {

/// A second each in the ordinary run; GW_FUZZ_SECONDS lets it go on for a night.
qint64 milliseconds()
{
    return std::max(1, qEnvironmentVariableIntValue("GW_FUZZ_SECONDS")) * qint64 {1000};
}

/// Bits flipped, bytes replaced, pieces removed, doubled, exchanged or cut off.
std::string mutated(std::string bytes, std::mt19937& random)
{
    static const std::string words[] = {"null", "-1", "1e999", "0", "{", "}", "[", "]", "\"id\":1", "\"", "\\u0000", "NaN", "99999999999999999999", "{\"si\":1}", "true", ",", "\xff"};
    for (auto count = 1 + random() % 4; count > 0 && !bytes.empty(); --count) {
        const std::size_t at = random() % bytes.size(), size = std::min<std::size_t>(1 + random() % 60, bytes.size() - at);
        switch (random() % 7) {
        case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8)); break;
        case 1: bytes[at] = static_cast<char>(random()); break;
        case 2: bytes.erase(at, size); break;
        case 3: bytes.insert(random() % bytes.size(), bytes.substr(at, size)); break;
        case 4: bytes.replace(at, size, bytes.substr(random() % bytes.size(), size)); break;
        case 5: bytes.insert(at, words[random() % std::size(words)]); break;
        default: if (random() % 10 == 0) bytes.resize(at);
        }
    }
    return bytes;
}

/// What was accepted can be written and read again.
bool isSound(const PlanFile& file)
{
    const auto again = fileFromJson(toJson(file.plan, file.history));
    return again && again->plan == file.plan && again->history == file.history && checkValues(file.plan) && toSqlite(file.plan, file.history);
}

} // namespace

class ReadPlanFuzzTest : public QObject {
    Q_OBJECT
private slots:
    void spoiltJsonIsRefusedOrSound()
    {
        std::mt19937 random(1);
        QElapsedTimer timer;
        timer.start();
        int accepted = 0, refused = 0;
        const std::string seeds[] = {toJson(Plan {}), toJson(randomPlan(1, 1), someHistory(3)), toJson(randomPlan(2, 4))};
        while (timer.elapsed() < milliseconds()) {
            const auto file = fileFromJson(mutated(seeds[random() % std::size(seeds)], random));
            ++(file ? accepted : refused);
            if (file) QVERIFY(isSound(*file));
            else QVERIFY(!file.error().expected.empty());
        }
        qInfo("%d accepted, %d refused", accepted, refused);
        QVERIFY(refused > 0);
    }

    void spoiltFilesAreRefusedOrTheSame()
    {
        std::mt19937 random(2);
        QElapsedTimer timer;
        timer.start();
        const Plan plan = randomPlan(3, 3);
        const std::string seed = *toSqlite(plan, someHistory(3));
        int refused = 0;
        while (timer.elapsed() < milliseconds()) {
            std::string bytes = seed;
            for (int i = 0; i < 3; ++i) bytes[100 + random() % (bytes.size() - 100)] = static_cast<char>(random());
            const auto read = fromSqlite(random() % 2 == 0 ? bytes : mutated(bytes, random));
            if (read) QVERIFY(read->plan == plan && read->history == someHistory(3));
            else ++refused;
        }
        QVERIFY(refused > 0);
    }

    /// Someone who knows the format writes a digest that fits: every value is still judged.
    void wellSignedNonsenseIsRefusedOrSound()
    {
        std::mt19937 random(3);
        QElapsedTimer timer;
        timer.start();
        const std::string seed = *toSqlite(randomPlan(4, 3), someHistory(3));
        static const std::string values[] = {"-1", "0", "1e308", "9e999", "-9e999", "''", "'x'", "NULL", "4294967296", "1", "'a'", "'row'", "x'00'", "CAST(x'ff' AS TEXT)", "'\U0001F600'"};
        int refused = 0, accepted = 0;
        while (timer.elapsed() < milliseconds()) {
            auto database = Database::ofBytes(seed);
            QVERIFY(database.isOk());
            const std::string table = database->ask("SELECT name FROM sqlite_schema WHERE name NOT IN ('file', 'exact_values') LIMIT 1 OFFSET " + std::to_string(random() % 19));
            const std::string column = database->ask("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1 OFFSET " + std::to_string(random() % 10));
            if (column.empty()) continue;
            if (!database->run("UPDATE \"" + table + "\" SET \"" + column + "\" = " + values[random() % std::size(values)] + " WHERE rowid % 2 = 1")) continue;
            QVERIFY(database->run("UPDATE file SET digest = '" + contentDigest(*database) + "'").isOk());
            const auto file = fromSqlite(database->bytes());
            ++(file ? accepted : refused);
            if (file) QVERIFY2(isSound(*file), (table + " " + column).c_str());
        }
        qInfo("%d accepted, %d refused", accepted, refused);
        QVERIFY(refused > 0 && accepted > 0);
    }
};

QTEST_APPLESS_MAIN(ReadPlanFuzzTest)
#include "read_plan_fuzz_test.moc"
