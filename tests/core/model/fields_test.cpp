// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fields.h"

#include "core/model/choices.h"

#include <QTest>

#include <map>
#include <set>

using namespace gw;

namespace {

/// A visitor of `describe` that collects what the tests below ask about.
struct FieldList {
    std::vector<std::string> keys;
    std::vector<std::pair<std::string, std::string>> units;                        ///< Key and symbol.
    std::vector<std::tuple<std::string, double, double, double>> ranges;           ///< Key, default, low, high.
    std::vector<std::pair<const char*, std::size_t>> places;                       ///< Address and size.
    const char* begin = nullptr;
    const char* end = nullptr;

    template <class Q> void text(const char* key, Q& q) { add(key, &q); }
    template <class Q> void flag(const char* key, Q& q) { add(key, &q); }
    template <class Q> void choice(const char* key, Q& q) { add(key, &q); }
    template <class Q> void entry(const char* key, Q& q) { add(key, &q); }
    template <class Q> void reference(const char* key, Q& q, Reference) { add(key, &q); }
    template <class Q> void whole(const char* key, Q& q, double low, double high) { add(key, &q), ranges.emplace_back(key, q, low, high); }
    template <class Q> void number(const char* key, Q& q, double low, double high) { add(key, &q), ranges.emplace_back(key, q, low, high); }
    template <class D, class Q> void quantity(const char* key, Q& q, Unit<D> unit, double low, double high)
    {
        add(key, &q);
        units.emplace_back(key, unit.symbol);
        if constexpr (requires { q.in(unit); }) ranges.emplace_back(key, q.in(unit), low, high);
        else ranges.emplace_back(key, high, low, high);
    }
    template <class Q> void temperature(const char* key, Q& q, double low, double high)
    {
        add(key, &q);
        units.emplace_back(key, "degC");
        ranges.emplace_back(key, q.inCelsius(), low, high);
    }
    template <class Q> void add(const char* key, const Q* field) { keys.emplace_back(key), places.emplace_back(reinterpret_cast<const char*>(field), sizeof(Q)); }
};

/// Calls `visit(part, fields)` for each section and each table's row.
template <class Visitor>
void forEachPart(Visitor visit)
{
    const Plan plan {};
    const auto add = [&]<class T>(const char* part, const T& row) {
        FieldList fields;
        fields.begin = reinterpret_cast<const char*>(&row);
        fields.end = fields.begin + sizeof row;
        if constexpr (requires { row.id; }) fields.places.emplace_back(reinterpret_cast<const char*>(&row.id), sizeof row.id);
        describe(fields, row);
        visit(std::string(part), fields);
    };
    forEachSection(plan, add);
    forEachTable(plan, [&]<class T>(const char* part, const Table<T>&) { const T row {}; add(part, row); });
}

} // namespace

class FieldsTest : public QObject {
    Q_OBJECT
private slots:
    void keysAreLowerCaseAndUsedOnce()
    {
        forEachPart([](const std::string& part, const FieldList& fields) {
            const std::set<std::string> once(fields.keys.begin(), fields.keys.end());
            QCOMPARE(once.size(), fields.keys.size());
            for (const auto& key : fields.keys)
                QVERIFY2(key != "id" && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos, (part + " " + key).c_str());
        });
    }

    /// A member that is not described would be lost on saving: between described fields there is room for padding only.
    void everyMemberIsDescribedOnce()
    {
        forEachPart([](const std::string& part, FieldList fields) {
            std::sort(fields.places.begin(), fields.places.end());
            const char* reached = fields.begin;
            for (const auto& [address, size] : fields.places) {
                QVERIFY2(address >= reached, (part + ": a field is described twice").c_str());
                QVERIFY2(address - reached < 8, (part + ": a member is not described").c_str());
                reached = address + size;
            }
            QVERIFY2(fields.end - reached < 8, (part + ": the last member is not described").c_str());
        });
    }

    void keysSayTheirUnit()
    {
        const std::map<std::string, std::string> endings {{"m", "_m"}, {"m2", "_m2"}, {"MW", "_mw"}, {"kW", "_kw"}, {"month", "_months"}, {"year", "_years"},
            {"h", "_h"}, {"min", "_min"}, {"s", "_s"}, {"K", "_k"}, {"degC", "_c"}, {"$", "_usd"}, {"$/m2", "_usd_per_m2"}, {"$/m3", "_usd_per_m3"},
            {"$/year", "_usd_per_year"}, {"$/kWh", "_usd_per_kwh"}, {"$/(kW month)", "_usd_per_kw_month"}, {"g/kWh", "_g_per_kwh"},
            {"kg/m2", "_kg_per_m2"}, {"tok", "tokens"}, {"tok/s", "_tokens_per_s"}, {"$/Mtok", "_usd_per_million"}};
        forEachPart([&](const std::string& part, const FieldList& fields) {
            for (const auto& [key, unit] : fields.units) {
                const auto ending = endings.find(unit);
                QVERIFY2(ending != endings.end(), (part + " " + key + " " + unit).c_str());
                QVERIFY2(key.find(ending->second) != std::string::npos, (part + " " + key + " " + unit).c_str());
            }
        });
    }

    void rangesAreNotEmptyAndNoDefaultLiesAboveThem()
    {
        forEachPart([](const std::string& part, const FieldList& fields) {
            for (const auto& [key, value, low, high] : fields.ranges) QVERIFY2(low < high && value <= high, (part + " " + key).c_str());
        });
    }

    void defaultsOfSectionsArePermitted()
    {
        const Plan plan {};
        forEachSection(plan, [](const char* part, const auto& section) {
            FieldList fields;
            describe(fields, section);
            for (const auto& [key, value, low, high] : fields.ranges) QVERIFY2(value >= low && value <= high, (std::string(part) + " " + key).c_str());
        });
    }

    void everyValueOfAnEnumerationHasItsWord()
    {
        QCOMPARE(choicesOf<SpaceKind>.size(), static_cast<std::size_t>(SpaceKind::Yard) + 1);
        QCOMPARE(choicesOf<GroupKind>.size(), static_cast<std::size_t>(GroupKind::Pod) + 1);
        QCOMPARE(choicesOf<Facing>.size(), static_cast<std::size_t>(Facing::West) + 1);
        QCOMPARE(choicesOf<Side>.size(), static_cast<std::size_t>(Side::B) + 1);
        QCOMPARE(choicesOf<LoopKind>.size(), static_cast<std::size_t>(LoopKind::Technology) + 1);
        QCOMPARE(choicesOf<LoopRole>.size(), static_cast<std::size_t>(LoopRole::IsCooled) + 1);
        QCOMPARE(choicesOf<Precision>.size(), static_cast<std::size_t>(Precision::Fp4) + 1);
        QCOMPARE(choicesOf<Assumption>.size(), static_cast<std::size_t>(Assumption::ConstructionTime) + 1);
        QCOMPARE(choicesOf<Facing>[static_cast<std::size_t>(Facing::East)], std::string_view("east"));
        QCOMPARE(choicesOf<Assumption>[static_cast<std::size_t>(Assumption::CarbonIntensity)], std::string_view("carbon_intensity"));
    }

    void everyTableAndSectionIsFoundByItsType()
    {
        Plan plan;
        forEachTable(plan, [&]<class T>(const char*, Table<T>& table) { QCOMPARE(static_cast<void*>(&tableOf<T>(plan)), static_cast<void*>(&table)); });
        forEachSection(plan, [&]<class T>(const char*, T& section) { QCOMPARE(static_cast<void*>(&sectionOf<T>(plan)), static_cast<void*>(&section)); });
    }
};

QTEST_APPLESS_MAIN(FieldsTest)
#include "fields_test.moc"
