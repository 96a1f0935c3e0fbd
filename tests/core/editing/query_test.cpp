// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/query.h"

#include "tests/core/editing/small_hall.h"

#include <QTest>

#include <random>

using namespace gw;

namespace {

/// The small hall with figures to ask for.
struct Asked {
    Hall hall = gw::hall();
    Catalog catalog = smallCatalog();
    Outcome outcome;
    std::vector<Finding> findings;

    Asked()
    {
        catalog.equipment[0].mass.value = kilograms(1500);
        catalog.equipment[0].maker = "NVIDIA";
        Equipment first = *hall.plan.equipment.find(hall.racks[0]);
        first.isLocked = true;
        hall.plan.equipment.put(first);
        hall.plan.spaces.put([&] { Space s = hall.plan.spaces[0]; s.name = "Hall 1 and 2"; return s; }());
        for (std::size_t i = 0; i < hall.plan.equipment.size(); ++i) {
            EquipmentOutcome o;
            o.typicalPower = kilowatts(50.0 * static_cast<double>(i + 1));
            o.loading = 0.25 * static_cast<double>(i);
            outcome.equipment.push_back(o);
        }
        findings.push_back({Rule::Overlap, Severity::Error, {hall.racks[1]}});
    }
    std::size_t count(const std::string& text) const
    {
        const auto query = parseQuery(text);
        return query ? piecesWhere(*query, {hall.plan, catalog, &hall.plan, &outcome, &findings}).size() : 999;
    }
};

} // namespace

class QueryTest : public QObject {
    Q_OBJECT
private slots:
    void selectsWhatIsAsked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const auto add = [](const char* text, int count) { QTest::newRow(text) << QString(text) << count; };
        add("", 5);
        add("kind=rack", 3);
        add("kind = accelerator_rack and power>100kW", 1);
        add("power >= 0.1 MW", 4);
        add("power>50+50", 3);
        add("not kind=rack", 2);
        add("kind!=rack", 2);
        add("name~A-0", 3);
        add("NAME = a-08", 1);
        add("name=\"A-08\" or name=Bus", 2);
        add("type=cdu or type=busway", 2);
        add("kind=rack and (name=A-07 or name=A-08)", 2);
        add("locked", 1);
        add("not locked and kind=rack", 2);
        add("locked=no", 4);
        add("loading>=50%", 3);
        add("mass>1 t", 3);
        add("maker=nvidia", 3);
        add("side=ab", 3);
        add("side=none", 2);
        add("finding=overlap", 1);
        add("finding=none and kind=rack", 2);
        add("x<2.5m", 2);
        add("y = 3000 mm", 5);
        add("facing=north", 5);
        add("space=\"hall 1 and 2\"", 5);
        add("space~hall 1", 5);
        add("slot=0 and x < (1+1)*2", 4);
    }
    void selectsWhatIsAsked()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(static_cast<int>(Asked().count(text.toStdString())), count);
    }

    void aWrongQuerySaysWhereAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* text, ErrorCode code, const char* place, const char* expected) {
            QTest::newRow(text) << QString(text) << static_cast<int>(code) << QString(place) << QString(expected);
        };
        add("colour=red", ErrorCode::UnknownField, "Character 1", "one of name, type");
        add("kind=rack and watts>3", ErrorCode::UnknownField, "Character 15", "power");
        add("power~3", ErrorCode::UnknownChoice, "Character 6", "<= or >=");
        add("kind>rack", ErrorCode::UnknownChoice, "Character 5", "=, != or ~");
        add("power>3 m", ErrorCode::UnitMismatch, "Character 7", "a power, not a length");
        add("power>", ErrorCode::NotANumber, "Character 7", "a number after the sign");
        add("name=", ErrorCode::UnknownChoice, "Character 6", "a text");
        add("(kind=rack", ErrorCode::UnknownChoice, "Character 11", "closing parenthesis");
        add("kind=rack)", ErrorCode::UnknownChoice, "Character 10", "or the end");
        add("locked=maybe", ErrorCode::UnknownChoice, "Character 8", "yes or no");
        add("and", ErrorCode::UnknownField, "Character 1", "one of");
    }
    void aWrongQuerySaysWhereAndWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        QFETCH(QString, place);
        QFETCH(QString, expected);
        const auto query = parseQuery(text.toStdString());
        QVERIFY(!query);
        QCOMPARE(static_cast<int>(query.error().code), code);
        QCOMPARE(QString::fromStdString(query.error().place), place);
        QVERIFY2(QString::fromStdString(query.error().expected).contains(expected), query.error().expected.c_str());
    }

    void anyTextIsReadOrRefused()
    {
        std::mt19937 random(3);
        const Asked asked;
        const std::vector<std::string> pieces {"kind", "=", "rack", " and ", " or ", "not ", "(", ")", "power", ">", "3kW", "~", "\"", "name", "!", "<=", "locked", "%", " ", "\xff"};
        for (int i = 0; i < 20000; ++i) {
            std::string text;
            for (auto length = random() % 12; length > 0; --length) text += pieces[random() % pieces.size()];
            const auto query = parseQuery(text);
            if (query) QVERIFY(asked.count(text) <= 5);
            else QVERIFY2(!query.error().expected.empty(), text.c_str());
        }
        QVERIFY(!parseQuery(std::string(1000, '(')));
        QVERIFY(!parseQuery(std::string(3000, 'x')));
    }

    void findsWhatIsSimilar()
    {
        const Asked asked;
        const Plan& plan = asked.hall.plan;
        QCOMPARE(similarPieces(plan, asked.catalog, {asked.hall.racks[0]}, Likeness::Type).size(), 3u);
        QCOMPARE(similarPieces(plan, asked.catalog, {asked.hall.cdu}, Likeness::Kind).size(), 1u);
        QCOMPARE(similarPieces(plan, asked.catalog, {asked.hall.cdu}, Likeness::Row).size(), 5u);
        QVERIFY(similarPieces(plan, asked.catalog, {}, Likeness::Space).empty());
    }
};

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
