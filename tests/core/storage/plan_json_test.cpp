// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"

#include "core/units/exact_number.h"
#include "tests/core/storage/random_plan.h"

#include <QElapsedTimer>
#include <QTest>

#include <bit>

using namespace gw;

namespace {

/// A small plan in which every reference leads somewhere; `from` is replaced by `to` once.
std::string textWith(const std::string& from, const std::string& to)
{
    std::string text = R"({"gigawright_plan":1,
"info":{"name":"Hall","last_id":20},
"site":{"name":"Ashburn","climate":"ashburn","grid_capacity_mw":30},
"energy":{"price_usd_per_kwh":0.07},
"spaces":[{"id":1,"name":"Hall","width_m":30,"depth_m":20}],
"equipment":[
{"id":2,"name":"Rack","type":"gb200-nvl72","space":1,"x_m":2,"y_m":3,"maximum_power_kw":132,"price_usd":3000000},
{"id":3,"type":"cdu","space":1,"x_m":4,"y_m":3}],
"feeds":[{"id":4,"from":3,"to":2,"side":"b"}],
"loops":[{"id":5,"supply_c":45}]})";
    if (from.empty()) return text;
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("the text to replace is not there");
    return text.replace(at, from.size(), to);
}

} // namespace

class PlanJsonTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenReadsBackToTheSameBits_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void whatIsWrittenReadsBackToTheSameBits()
    {
        QFETCH(int, seed);
        const Plan plan = randomPlan(static_cast<std::uint32_t>(seed), static_cast<std::size_t>(seed));
        const std::string text = toJson(plan);
        const auto again = fromJson(text);
        QVERIFY2(again.isOk(), again ? "" : (again.error().place + " " + again.error().seen + " " + again.error().expected).c_str());
        QVERIFY(*again == plan);
        QVERIFY(toJson(*again) == text);
        QCOMPARE(digest(*again), digest(plan));
    }

    void aNewPlanReadsBack()
    {
        const auto again = fromJson(toJson(Plan {}));
        QVERIFY(again.isOk());
        QVERIFY(*again == Plan {});
    }

    void everyBitOfAQuantitySurvivesItsUnit()
    {
        std::mt19937_64 random(7);
        int kept = 0, beside = 0;
        for (int i = 0; i < 200'000; ++i) {
            const double si = std::ldexp(1.0 + static_cast<double>(random() >> 11) * 0x1p-53, static_cast<int>(random() % 60) - 20);
            for (const double inSi : {1e3, 1e6, 1e-6, 1.0 / 3.6e6, 1e-3 / 3.6e6, 1e-3 / secondsPerMonth, secondsPerMonth, secondsPerYear, 1.0 / secondsPerYear}) {
                const auto value = exactIn(si, inSi);
                ++(value ? kept : beside);
                if (value) QVERIFY(std::bit_cast<std::uint64_t>(*value * inSi) == std::bit_cast<std::uint64_t>(si));
            }
        }
        QVERIFY(kept > 5 * beside);
    }

    void typedNumbersStayShort()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 100'000; ++i) {
            const double typed = static_cast<double>(random() % 1'000'000) / 1000;
            for (const double inSi : {1e3, 1e6, 1e-6, 1.0 / 3.6e6, 1e-3 / 3.6e6, 1e-3 / secondsPerMonth, secondsPerMonth, secondsPerYear})
                QCOMPARE(exactIn(typed * inSi, inSi).value_or(-1), typed);
            if (typed < 100) QCOMPARE(exactCelsius(celsius(typed)).value_or(-1), typed);
        }
    }

    void valuesMissingFromTheTextKeepTheirDefaults()
    {
        const auto plan = fromJson(textWith("", ""));
        QVERIFY(plan.isOk());
        QCOMPARE(plan->energy.price.in(dollarPerKilowattHour), 0.07);
        QVERIFY(plan->energy.demandCharge == EnergyContract {}.demandCharge);
        QVERIFY(plan->equipment[0].maximumPower == kilowatts(132));
        QVERIFY(!plan->equipment[1].maximumPower);
        QVERIFY(plan->loops[0].supply == celsius(45));
    }

    void rowsMayComeInAnyOrder()
    {
        auto plan = fromJson(R"({"gigawright_plan":1,"info":{"last_id":9},"site":{"climate":"x"},"scenarios":[{"id":9},{"id":2},{"id":5}]})");
        QVERIFY(plan.isOk());
        QVERIFY(plan->scenarios.contains(ScenarioId {2}));
        QCOMPARE(plan->scenarios[2].id.number, 9U);
    }

    void keysMayComeInAnyOrder()
    {
        const auto plan = fromJson(R"({"scenarios":[{"id":2}],"info":{"last_id":9},"site":{"climate":"x"},"gigawright_plan":1})");
        QVERIFY(plan.isOk());
        QVERIFY(plan->scenarios.contains(ScenarioId {2}));
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, const char* to, ErrorCode code, const char* place, const char* seen, const char* expected) {
            QTest::newRow(name) << from << to << static_cast<int>(code) << place << seen << expected;
        };
        using E = ErrorCode;
        row("wrong type", "\"maximum_power_kw\":132", "\"maximum_power_kw\":\"132\"", E::WrongType, "/equipment/0/maximum_power_kw", "\"132\"", "a number, above 0, at most 10000000 kW");
        row("a unit", "\"maximum_power_kw\":132", "\"maximum_power_kw\":\"132 kg\"", E::WrongType, "/equipment/0/maximum_power_kw", "\"132 kg\"", "a number, above 0, at most 10000000 kW");
        row("price zero", "3000000", "0", E::OutOfRange, "/equipment/0/price_usd", "0 $", "above 0, at most 1000000000000 $");
        row("price negative", "3000000", "-5", E::OutOfRange, "/equipment/0/price_usd", "-5 $", "above 0, at most 1000000000000 $");
        row("energy price zero", "0.07", "0", E::OutOfRange, "/energy/price_usd_per_kwh", "0 $/kWh", "above 0, at most 100 $/kWh");
        row("too warm", "45", "450", E::OutOfRange, "/loops/0/supply_c", "450 degC", "2 to 80 degC");
        row("beyond a double", "45", "1e999", E::OutOfRange, "/loops/0/supply_c", "1e999", "a finite number");
        row("beyond a double instead of a row", "{\"id\":5,\"supply_c\":45}", "1e999", E::OutOfRange, "/loops/0", "1e999", "a finite number");
        row("beyond a double as the version", "\"gigawright_plan\":1", "\"gigawright_plan\":1e999", E::OutOfRange, "/gigawright_plan", "1e999", "a finite number");
        row("unknown word", "\"b\"", "\"c\"", E::UnknownChoice, "/feeds/0/side", "\"c\"", "one of a, b");
        row("unknown field", "\"side\"", "\"sid\"", E::UnknownField, "/feeds/0/sid", "\"b\"", "one of from, to, side");
        row("field in another unit", "\"width_m\"", "\"width_mm\"", E::UnknownField, "/spaces/0/width_mm", "30",
            "one of name, kind, x_m, y_m, width_m, depth_m, height_m, floor_limit_kg_per_m2, aisle_minimum_m, raised_floor_m, outline");
        row("unknown part", "\"feeds\"", "\"food\"", E::UnknownField, "/food", "food",
            "one of info, site, energy, workload, finance, schedule, spaces, groups, equipment, feeds, loops, connections, sources, tiers, applications, "
            "scenarios, scenario_changes, waivers, obstacles, aisles, underlays, measurements, carried_types, series, history");
        row("missing size", "\"width_m\":30,", "", E::MissingField, "/spaces/0/width_m", "", "0.1 to 10000 m");
        row("missing site", "\"site\":{\"name\":\"Ashburn\",\"climate\":\"ashburn\",\"grid_capacity_mw\":30},\n", "", E::MissingField, "/site/climate", "", "the name of a catalogue entry");
        row("missing type", "\"type\":\"cdu\",", "", E::MissingField, "/equipment/1/type", "", "the name of a catalogue entry");
        row("missing id", "{\"id\":3,", "{", E::MissingField, "/equipment/1/id", "", "a whole number, 1 to 4294967295");
        row("missing reference", "\"from\":3,", "", E::MissingField, "/feeds/0/from", "", "the id of another row");
        row("reference to nothing", "\"from\":3", "\"from\":77", E::UnknownId, "/feeds/0/from", "77", "the id of a row of equipment");
        row("reference to another kind", "\"from\":3", "\"from\":1", E::UnknownId, "/feeds/0/from", "1", "the id of a row of equipment");
        row("id twice", "{\"id\":3", "{\"id\":2", E::DuplicateId, "/equipment/1/id", "2", "an id not used elsewhere");
        row("id of another table", "{\"id\":5", "{\"id\":2", E::DuplicateId, "/loops/0/id", "2", "an id not used elsewhere");
        row("id never given", "{\"id\":5", "{\"id\":21", E::OutOfRange, "/loops/0/id", "21", "at most last_id of info, 20");
        row("half an id", "{\"id\":5", "{\"id\":5.5", E::WrongType, "/loops/0/id", "5.5", "a whole number, 1 to 4294967295");
        row("id zero", "{\"id\":5", "{\"id\":0", E::OutOfRange, "/loops/0/id", "0", "a whole number, 1 to 4294967295");
        row("key twice", "\"side\":\"b\"", "\"from\":3", E::DuplicateId, "/feeds/0/from", "the same key twice", "each key once");
        row("part twice", "\"feeds\"", "\"equipment\"", E::DuplicateId, "/equipment", "the same key twice", "each key once");
        row("a table as an object", "[{\"id\":5,\"supply_c\":45}]", "{}", E::WrongType, "/loops", "an object", "an array of rows");
        row("a section as an array", "{\"price_usd_per_kwh\":0.07}", "[]", E::WrongType, "/energy", "an array", "an object");
        row("a row as a number", "{\"id\":5,\"supply_c\":45}", "5", E::WrongType, "/loops/0", "a number", "an object");
        row("a list as a value", "45", "[45]", E::WrongType, "/loops/0/supply_c", "an array", "a single value");
        row("null", "45", "null", E::WrongType, "/loops/0/supply_c", "null", "a number, 2 to 80 degC");
        row("exact twice", "45", "{\"si\":300,\"si\":310}", E::DuplicateId, "/loops/0/supply_c", "the same key twice", "each key once");
        row("exact in another unit", "45", "{\"kelvin\":300}", E::UnknownField, "/loops/0/supply_c", "kelvin", "si");
        row("exact of nothing", "45", "{}", E::WrongType, "/loops/0/supply_c", "an object", "a number");
        row("exact out of range", "45", "{\"si\":0}", E::OutOfRange, "/loops/0/supply_c", "-273.15 degC", "2 to 80 degC");
        row("newer", "\"gigawright_plan\":1", "\"gigawright_plan\":2", E::FileTooNew, "/gigawright_plan", "2", "at most 1");
        row("foreign", "\"gigawright_plan\":1", "\"name\":\"npm\"", E::NotAPlanFile, "/name", "name", "an object with gigawright_plan, the version of its form");
        row("half a text", "\"loops\":[{\"id\":5,\"supply_c\":45}]}", "\"loops\":[{", E::NotJson, "10:10", "{", "JSON");
    }
    void badInputIsNamed()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto plan = fromJson(textWith(from.toStdString(), to.toStdString()));
        QVERIFY(!plan.isOk());
        QTEST(static_cast<int>(plan.error().code), "code");
        QTEST(QString::fromStdString(plan.error().place), "place");
        if (plan.error().code != ErrorCode::NotJson) QTEST(QString::fromStdString(plan.error().seen), "seen");
        QTEST(QString::fromStdString(plan.error().expected), "expected");
    }

    void everyCutTextIsRefused()
    {
        const std::string text = textWith("", "");
        for (std::size_t length = 0; length < text.size(); ++length) QVERIFY(!fromJson(std::string_view(text).substr(0, length)).isOk());
    }

    void aChangedByteNeverCrashes()
    {
        std::mt19937 random(3);
        const std::string text = toJson(randomPlan(5, 3));
        for (int i = 0; i < 5000; ++i) {
            std::string changed = text;
            changed[random() % changed.size()] = static_cast<char>(random());
            const auto plan = fromJson(changed);
            if (plan) QVERIFY(fromJson(toJson(*plan)).isOk());
        }
    }

    void aGigawattPlanReadsAndWritesInAMoment()
    {
        const Plan plan = randomPlan(1, 2500);
        QElapsedTimer timer;
        timer.start();
        const std::string text = toJson(plan);
        const auto written = timer.restart();
        const auto again = fromJson(text);
        const auto read = timer.elapsed();
        QVERIFY(again.isOk());
        qInfo("%zu bytes, 30,000 rows: written in %lld ms, read in %lld ms", text.size(), static_cast<long long>(written), static_cast<long long>(read));
        QVERIFY(written < 2000 && read < 2000);
    }
};

QTEST_APPLESS_MAIN(PlanJsonTest)
#include "plan_json_test.moc"
