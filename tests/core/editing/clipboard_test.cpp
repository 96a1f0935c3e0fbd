// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/follow.h"
#include "core/editing/fragment.h"
#include "core/editing/groups.h"
#include "core/editing/piece_table.h"

#include "core/storage/plan_file.h"
#include "tests/core/editing/small_hall.h"

#include <QTest>

#include <random>

using namespace gw;

namespace {

const Catalog catalog = smallCatalog();

std::vector<EquipmentId> allOf(const Plan& plan)
{
    std::vector<EquipmentId> ids;
    for (const Equipment& e : plan.equipment) ids.push_back(e.id);
    return ids;
}

/// Another plan, with other things under the numbers of the first.
Plan otherPlan()
{
    const Plan empty;
    EditBuilder builder(empty, "");
    for (int i = 0; i < 30; ++i) {
        auto space = builder.fresh<Space>();
        space.name = "Room " + std::to_string(i);
        builder.put(space);
    }
    return after(empty, std::move(builder).finish());
}

const Equipment* named(const Plan& plan, const std::string& name)
{
    for (const Equipment& e : plan.equipment)
        if (e.name == name) return &e;
    return nullptr;
}

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT
private slots:
    void aFragmentCarriesRowsLoopsAndFeedsToAnotherPlan()
    {
        const Hall h = hall();
        const Plan rows = after(h.plan, *makeRow(h.plan, catalog, h.racks));
        const auto fragment = readFragment(fragmentText(rows, allOf(rows)), catalog);
        QVERIFY(fragment.isOk());
        const Plan other = otherPlan();
        const Edit edit = *pasteFragment(other, catalog, *fragment, {other.spaces[3].id, metres(10), metres(20), true});
        const Plan plan = after(other, edit);
        QVERIFY(checkReferences(plan).isOk());
        QCOMPARE(plan.equipment.size(), 5u);
        QCOMPARE(plan.feeds.size(), 6u);
        QCOMPARE(plan.connections.size(), 4u);
        QCOMPARE(plan.loops.size(), 1u);
        QCOMPARE(plan.groups.size(), 2u);
        QCOMPARE(plan.equipment[0].x.in(metre), 10.0);
        QVERIFY(plan.equipment[0].space == other.spaces[3].id);
        QVERIFY(after(other, withFollowers(other, catalog, edit)) == plan);
        PlanDocument document(other);
        document.apply(edit);
        document.revert(edit);
        QVERIFY(document.plan() == other);
    }

    void outerSourcesAreKeptInTheSamePlanAndLeftOutInAnother()
    {
        const Hall h = hall();
        const auto fragment = readFragment(fragmentText(h.plan, {h.racks[0]}), catalog);
        QVERIFY(fragment.isOk());
        PasteRequest request {h.space, metres(0), metres(2)};
        request.count = 3;
        request.pitchX = metres(0.6);
        PasteRequest inOnePlace = request;
        inOnePlace.pitchX = {};
        QVERIFY(!pasteFragment(h.plan, catalog, *fragment, inOnePlace));
        const Plan same = after(h.plan, *pasteFragment(h.plan, catalog, *fragment, request));
        QCOMPARE(same.equipment.size(), h.plan.equipment.size() + 3);
        QCOMPARE(same.feeds.size(), h.plan.feeds.size() + 6);
        QCOMPARE(same.connections.size(), h.plan.connections.size() + 3);
        QVERIFY(std::abs(same.equipment[same.equipment.size() - 1].x.in(metre) - 3.2) < 1e-9);
        const Plan other = otherPlan();
        const Plan alone = after(other, *pasteFragment(other, catalog, *fragment, {other.spaces[0].id, metres(1), metres(1), true}));
        QCOMPARE(alone.equipment.size(), 1u);
        // Names stay where they are free, and only there.
        QCOMPARE(alone.equipment[0].name, h.plan.equipment.find(h.racks[0])->name);
        QVERIFY(same.equipment[same.equipment.size() - 1].name != alone.equipment[0].name);
        QVERIFY(alone.feeds.isEmpty() && alone.connections.isEmpty());
        QVERIFY(checkReferences(alone).isOk());
    }

    void foreignTextIsRefused()
    {
        const Hall h = hall();
        for (const char* text : {"", "hello", "{}", "{\"gigawright_fragment\":2}", "{\"gigawright_fragment\":1,\"copied\":[1]}", "{\"gigawright_fragment\":1,\"copied\":[77],\"plan\":{\"gigawright_plan\":1}}"}) {
            const auto fragment = readFragment(text, catalog);
            QVERIFY2(!fragment && !(fragment.error().expected.empty() && fragment.error().place.empty()), text);
        }
        Catalog other = catalog;
        other.equipment.erase(other.equipment.begin());
        QVERIFY(readFragment(fragmentText(h.plan, h.racks), other).error().code == ErrorCode::UnknownId);
        std::mt19937 random(5);
        const std::string good = fragmentText(h.plan, h.racks);
        for (int i = 0; i < 3000; ++i) {
            std::string bad = good;
            for (auto n = 1 + random() % 4; n > 0; --n) bad[random() % bad.size()] = static_cast<char>(random() % 128);
            const auto read = readFragment(bad, catalog);
            if (!read) continue;
            const auto edit = pasteFragment(h.plan, catalog, *read, {h.space});
            if (edit) QVERIFY(checkReferences(after(h.plan, *edit)).isOk());
        }
    }

    void aTableGoesOutAndComesBackWithoutChange()
    {
        const Hall h = hall();
        const std::string table = pieceTable(h.plan, catalog, allOf(h.plan));
        QVERIFY(table.starts_with("name\ttype\tspace\tx [m]\ty [m]\tfacing\tpower [kW]\nA-07\track\t"));
        QVERIFY(isPieceTable(table));
        QVERIFY(pasteTable(h.plan, catalog, table, h.space)->isEmpty());
    }

    void aTableMovesAndAddsPieces()
    {
        const Hall h = hall();
        const auto edit = pasteTable(h.plan, catalog, "Name;x [mm];y;Type;Facing\r\nA-07;=A-08.x+1m;4,5;;South\r\nNew one;2*600mm;1;rack;\r\n", h.space);
        QVERIFY2(edit.isOk(), edit ? "" : edit.error().expected.c_str());
        const Plan plan = after(h.plan, *edit);
        QCOMPARE(named(plan, "A-07")->x.in(metre), 3.6);
        QCOMPARE(named(plan, "A-07")->y.in(metre), 4.5);
        QVERIFY(named(plan, "A-07")->facing == Facing::South);
        QCOMPARE(named(plan, "New one")->x.in(metre), 1.2);
        QVERIFY(checkReferences(plan).isOk());
    }

    void aForeignTableIsRefusedWithLineColumnAndValue_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("seen");
        const auto add = [](const char* table, ErrorCode code, const char* place, const char* seen) {
            QTest::newRow(table) << QString(table) << static_cast<int>(code) << QString(place) << QString(seen);
        };
        add("Month\tSales\nMay\t12\n", ErrorCode::UnknownField, "Row 1, column 1", "Month");
        add("name\tx\nA-07\tfar\n", ErrorCode::NotANumber, "Row 2, column x", "far");
        add("name\tx\nA-07\t3 kW\n", ErrorCode::UnitMismatch, "Row 2, column x", "3 kW");
        add("name\tx\nA-07\t1e9\n", ErrorCode::OutOfRange, "Row 2, column x", "1e9");
        add("name\tx\ty\ttype\nZ\t1\t1\ttoaster\n", ErrorCode::UnknownId, "Row 2, column type", "toaster");
        add("name\tx\nZ\t1\n", ErrorCode::MissingField, "Row 2, column type", "");
        add("name\tfacing\nA-07\tup\n", ErrorCode::UnknownChoice, "Row 2, column facing", "up");
        add("name\tx\nA-07\t1\t2\t3\n", ErrorCode::UnknownField, "Row 2, column 3", "2");
        add("name\tx\nA-07\t1\nA-07\t2\n", ErrorCode::DuplicateId, "Row 3, column name", "A-07");
        add("x\ty\n1\t2\n", ErrorCode::MissingField, "Row 1", "x");
        add("name\tspace\nA-07\tNowhere\n", ErrorCode::UnknownId, "Row 2, column space", "Nowhere");
    }
    void aForeignTableIsRefusedWithLineColumnAndValue()
    {
        QFETCH(QString, table);
        QFETCH(int, code);
        QFETCH(QString, place);
        QFETCH(QString, seen);
        const Hall h = hall();
        const auto edit = pasteTable(h.plan, catalog, table.toStdString(), h.space);
        QVERIFY(!edit);
        QCOMPARE(static_cast<int>(edit.error().code), code);
        QCOMPARE(QString::fromStdString(edit.error().place), place);
        QCOMPARE(QString::fromStdString(edit.error().seen), seen);
        QVERIFY(!edit.error().expected.empty());
    }
};

QTEST_APPLESS_MAIN(ClipboardTest)
#include "clipboard_test.moc"
