// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script.h"

#include "core/storage/plan_file.h"
#include "tests/core/editing/small_hall.h"

#include <QTest>

#include <random>

using namespace gw;

namespace {

const Catalog catalog = smallCatalog();

/// The small hall with names to speak of.
Plan namedHall()
{
    Hall h = hall();
    Space space = *h.plan.spaces.find(h.space);
    space.name = "Hall 1";
    h.plan.spaces.put(space);
    Loop loop = *h.plan.loops.find(h.loop);
    loop.name = "Loop 1";
    h.plan.loops.put(loop);
    return h.plan;
}

const Equipment& named(const Plan& plan, const std::string& name)
{
    return *std::find_if(plan.equipment.begin(), plan.equipment.end(), [&](const Equipment& e) { return e.name == name; });
}

} // namespace

class ScriptTest : public QObject {
    Q_OBJECT
private slots:
    void theWindowsEditsRunInOrder()
    {
        const auto run = runScript(namedHall(), catalog, R"([
            {"do": "row", "type": "rack", "space": "Hall 1", "x": "1 m", "y": 5, "count": 4, "pitch": "600 mm", "name": "Row B"},
            {"do": "mirror", "where": "row=Row B", "along": "y", "aisle": "1.2 m"},
            {"do": "set", "object": "Row B", "field": "count", "value": 5},
            {"do": "set", "where": "row=Row B", "field": "power_cap_kw", "value": "0.5*100 kW"},
            {"do": "set", "object": "energy", "field": "price_usd_per_kwh", "value": "$0.08/kWh"},
            {"do": "move", "pieces": ["A-07"], "x": "2*600mm", "y": "=Row B.pitch"},
            {"do": "place", "type": "cdu", "space": "Hall 1", "x": 0, "y": 0, "facing": "west", "name": "CDU 9"},
            {"do": "remove", "pieces": ["A-09"]}])");
        QVERIFY2(run.isOk(), run ? "" : (run.error().place + ": " + run.error().seen + ": " + run.error().expected).c_str());
        QCOMPARE(run->steps.size(), 8u);
        QVERIFY(checkReferences(run->plan).isOk());
        QCOMPARE(run->plan.equipment.size(), 5u + 4 + 4 + 1 + 1 - 1);
        QCOMPARE(named(run->plan, "A-07").x.in(metre), 3.2);
        QCOMPARE(named(run->plan, "A-07").y.in(metre), 3.6);
        QCOMPARE(run->plan.energy.price.in(dollarPerKilowattHour), 0.08);
        QVERIFY(named(run->plan, "CDU 9").facing == Facing::West);
        QCOMPARE(named(run->plan, "rack 4").powerCap->in(kilowatt), 50.0);
    }

    void aFaultNamesItsPlaceInTheScript_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        const auto add = [](const char* script, ErrorCode code, const char* place) { QTest::newRow(script) << QString(script) << static_cast<int>(code) << QString(place); };
        add("{", ErrorCode::NotJson, "1:1");
        add("{}", ErrorCode::WrongType, "/");
        add("[3]", ErrorCode::WrongType, "/0");
        add("[{}]", ErrorCode::MissingField, "/0/do");
        add(R"([{"do": "fly"}])", ErrorCode::UnknownChoice, "/0/do");
        add(R"([{"do": "move", "pieces": ["A-07"], "x": "3 kW"}])", ErrorCode::UnitMismatch, "/0/x");
        add(R"([{"do": "move", "pieces": ["A-07"], "x": [1]}])", ErrorCode::WrongType, "/0/x");
        add(R"([{"do": "move", "pieces": ["A-07"], "z": 1}])", ErrorCode::UnknownField, "/0/z");
        add(R"([{"do": "move", "pieces": ["A-07", "Nobody"], "x": 1}])", ErrorCode::UnknownId, "/0/pieces/1");
        add(R"([{"do": "lock", "pieces": ["A-07"]}, {"do": "move", "pieces": ["A-07"], "x": 1}])", ErrorCode::Unsupported, "/1, A-07");
        add(R"([{"do": "remove", "where": "colour=red"}])", ErrorCode::UnknownField, "/0/where");
        add(R"([{"do": "place", "type": "toaster", "space": "Hall 1", "x": 0, "y": 0}])", ErrorCode::UnknownId, "/0/type");
        add(R"([{"do": "set", "object": "Hall 1", "field": "colour", "value": 1}])", ErrorCode::UnknownField, "/0/field");
        add(R"([{"do": "set", "object": "Hall 1", "field": "width_m", "value": -1}])", ErrorCode::OutOfRange, "/0/value");
        add(R"([{"do": "row", "type": "rack", "space": "Hall 1", "x": 0, "y": 0, "count": 2.5}])", ErrorCode::OutOfRange, "/0/count");
        add(R"([{"do": "connect", "from": "Bus", "to": "Bus"}])", ErrorCode::Unsupported, "/0, Bus to Bus");
    }
    void aFaultNamesItsPlaceInTheScript()
    {
        QFETCH(QString, script);
        QFETCH(int, code);
        QFETCH(QString, place);
        const auto run = runScript(namedHall(), catalog, script.toStdString());
        QVERIFY(!run);
        QCOMPARE(static_cast<int>(run.error().code), code);
        QCOMPARE(QString::fromStdString(run.error().place), place);
    }

    void everyVerbIsInTheHelpAndRefusesNothingness()
    {
        for (const char* verb : {"place", "row", "move", "set", "remove", "array", "grid", "path", "mirror", "rotate", "align", "distribute", "make_row", "make_pod", "repeat", "group",
                 "ungroup", "detach", "lock", "to_space", "connect", "feed_pair", "feed_by", "disconnect", "cool", "cool_from", "cool_by", "waive", "unwaive"}) {
            QVERIFY2(scriptHelp().find(std::string("  ") + verb + " ") != std::string::npos, verb);
            QVERIFY2(!runScript(namedHall(), catalog, std::string("[{\"do\": \"") + verb + "\"}]"), verb);
        }
    }

    void findingsAreAcceptedAndCountedAgain()
    {
        const auto accepted = runScript(namedHall(), catalog, R"([{"do": "waive", "rule": "one_side_only", "object": "A-01", "reason": "Bought so", "author": "Ada", "date": "2026-11-22", "expires": "2027-06"}])");
        QVERIFY(accepted.isOk());
        QCOMPARE(accepted->plan.waivers.size(), std::size_t {1});
        const Waiver& waiver = accepted->plan.waivers[0];
        QVERIFY(waiver.rule == "one_side_only" && waiver.author == "Ada" && waiver.date == "2026-11-22" && waiver.expires == "2027-06");
        const auto again = runScript(accepted->plan, catalog, R"([{"do": "unwaive", "rule": "one_side_only", "object": "A-01"}])");
        QVERIFY(again.isOk() && again->plan.waivers.isEmpty());
        QVERIFY(!runScript(namedHall(), catalog, R"([{"do": "unwaive", "rule": "one_side_only", "object": "A-01"}])"));
        QVERIFY(!runScript(namedHall(), catalog, R"([{"do": "waive", "rule": "no_such_rule", "object": "A-01", "reason": "Bought so", "author": "Ada"}])"));
        QVERIFY(!runScript(namedHall(), catalog, R"([{"do": "waive", "rule": "one_side_only", "object": "A-01", "reason": " ", "author": "Ada"}])"));
    }

    void brokenScriptsNeverBreakThePlan()
    {
        const std::string good = R"([{"do":"row","type":"rack","space":"Hall 1","x":1,"y":5,"count":4,"name":"Row B"},{"do":"array","where":"row=Row B","copies":2,"x":0,"y":"2 m"},)"
            R"({"do":"make_pod","where":"row=Row B"},{"do":"repeat","group":"Pod 1","copies":2,"pitch":3,"along":"x"},{"do":"set","object":"Row B","field":"count","value":6}])";
        QVERIFY(runScript(namedHall(), catalog, good).isOk());
        std::mt19937 random(9);
        for (int i = 0; i < 3000; ++i) {
            std::string bad = good;
            for (auto n = 1 + random() % 3; n > 0; --n) bad[random() % bad.size()] = static_cast<char>(32 + random() % 95);
            const auto run = runScript(namedHall(), catalog, bad);
            if (run) QVERIFY2(checkReferences(run->plan).isOk(), bad.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ScriptTest)
#include "script_test.moc"
