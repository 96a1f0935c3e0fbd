// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recovery.h"

#include "core/catalog/read_catalog.h"
#include "core/storage/plan_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gw;

class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = std::filesystem::path(m_home->path().toStdString()) / "state" / "recovery";
    }

    void whatIsKeptIsFoundWhenItsProcessHasEnded()
    {
        const Plan plan = readPlan(resourcesFolder() / "samples" / "superpod.gwp.json").value();
        const Unsaved what = left(4711, "2026-11-22T10:00:00Z");
        QVERIFY(keepUnsaved(plan, what).isOk());
        QCOMPARE(findUnsaved(m_folder, [](std::int64_t) { return false; }), std::vector {what});
        QCOMPARE(digest(readPlan(what.file).value()), digest(plan));
        QVERIFY(findUnsaved(m_folder, [](std::int64_t process) { return process == 4711; }).empty());
    }

    void theLatestComesFirst()
    {
        for (const auto& [process, time] : {std::pair {1, "2026-11-20T10:00:00Z"}, std::pair {2, "2026-11-22T10:00:00Z"}, std::pair {3, "2026-11-21T10:00:00Z"}})
            QVERIFY(keepUnsaved({}, left(process, time)).isOk());
        const auto found = findUnsaved(m_folder, [](std::int64_t) { return false; });
        QCOMPARE(found.size(), std::size_t {3});
        QCOMPARE(found[0].time, std::string("2026-11-22T10:00:00Z"));
        QCOMPARE(found[2].time, std::string("2026-11-20T10:00:00Z"));
    }

    void whatIsForgottenIsGone()
    {
        const Unsaved what = left(5, "2026-11-22T10:00:00Z");
        QVERIFY(keepUnsaved({}, what).isOk());
        forgetUnsaved(what.file);
        QVERIFY(std::filesystem::is_empty(m_folder));
        forgetUnsaved(what.file);
    }

    void aNoteThatCannotBeReadLeavesItsPlanAlone()
    {
        const Unsaved what = left(5, "2026-11-22T10:00:00Z");
        QVERIFY(keepUnsaved({}, what).isOk());
        for (const char* text : {"", "{", "[]", R"({"time": 7})", R"({"time": "soon"})"}) {
            QFile note(QString::fromStdString((m_folder / "5.json").string()));
            QVERIFY(note.open(QIODevice::WriteOnly));
            note.write(text);
            note.close();
            QVERIFY(findUnsaved(m_folder, [](std::int64_t) { return false; }).empty());
        }
        QVERIFY(std::filesystem::exists(what.file));
    }

    void aFolderThatIsNotThereHoldsNothing() { QVERIFY(findUnsaved("/nowhere/at/all", [](std::int64_t) { return false; }).empty()); }

    void aFolderThatCannotBeMadeIsTold()
    {
        const Status status = keepUnsaved({}, {.file = "/proc/gigawright/1.gwp"});
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::FileNotWritable);
    }

private:
    Unsaved left(std::int64_t process, const char* time) const { return {recoveryFile(m_folder, process), "/plans/hall.gwp", "Hall \"7\"", time, "3 edits, the last: Move"}; }

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
