// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/day.h"
#include "core/editing/plan_document.h"
#include "core/editing/waive.h"
#include "core/storage/plan_file.h"
#include "tests/core/checks/small_plan.h"

#include <QTest>

using namespace gw;

class WaiveTest : public QObject {
    Q_OBJECT
private slots:
    void aWaivedFindingIsAcceptedWithItsReasonAndUndoGivesTheBytesBack();
    void aWaiverNamesThePieceItIsAboutSoThatItMayBeRenamed();
    void aWaiverOfSomethingElseNamesTheObject();
    void takingBackRemovesEveryWaiverOfTheFinding();
    void impossibleTermsAreRefused_data();
    void impossibleTermsAreRefused();
    void aWaiverHoldsToItsLastDay_data();
    void aWaiverHoldsToItsLastDay();
    void todayIsTheDayOfTheSourceDateEpoch();
};

namespace {

const WaiverTerms terms {"Bought already", "Ada", "2026-11-22", "2027-06"};

/// The only finding: a busway that the loss of a side overloads.
SmallPlan overloaded()
{
    SmallPlan s;
    s.edit<Equipment>(s.busway, [](Equipment& e) { e.maximumPower = kilowatts(180); });
    return s;
}

} // namespace

void WaiveTest::aWaivedFindingIsAcceptedWithItsReasonAndUndoGivesTheBytesBack()
{
    SmallPlan s = overloaded();
    const std::string before = toJson(s.plan);
    const Edit edit = waive(s.plan, s.findings()[0], terms).value();
    PlanDocument document(s.plan);
    document.apply(edit);
    s.plan = document.plan();
    QCOMPARE(s.findings().size(), std::size_t {1});
    QVERIFY(s.findings()[0].isWaived);
    QCOMPARE(s.findings()[0].waiverReason, std::string("Bought already"));
    const Waiver& waiver = s.plan.waivers[0];
    QCOMPARE(waiver.author + waiver.date + waiver.expires, std::string("Ada2026-11-222027-06"));
    document.revert(edit);
    QVERIFY(toJson(document.plan()) == before);
}

void WaiveTest::aWaiverNamesThePieceItIsAboutSoThatItMayBeRenamed()
{
    SmallPlan s = overloaded();
    PlanDocument document(s.plan);
    document.apply(waive(s.plan, s.findings()[0], terms).value());
    s.plan = document.plan();
    QVERIFY(s.plan.waivers[0].equipment == s.busway && s.plan.waivers[0].object.empty());
    s.edit<Equipment>(s.busway, [](Equipment& e) { e.name = "Renamed"; });
    QVERIFY(s.findings()[0].isWaived);
}

void WaiveTest::aWaiverOfSomethingElseNamesTheObject()
{
    SmallPlan s;
    s.outcome.loops[0].heat = kilowatts(161);
    PlanDocument document(s.plan);
    document.apply(waive(s.plan, s.findings()[0], terms).value());
    QVERIFY(document.plan().waivers[0].equipment.isNone());
    QCOMPARE(document.plan().waivers[0].object, std::string("Technology"));
}

void WaiveTest::takingBackRemovesEveryWaiverOfTheFinding()
{
    SmallPlan s = overloaded();
    s.add(Waiver {.rule = "feed_failure_overload", .reason = "All"});
    s.add(Waiver {.rule = "feed_failure_overload", .equipment = s.busway, .reason = "This"});
    s.add(Waiver {.rule = "overlap", .reason = "Another"});
    PlanDocument document(s.plan);
    document.apply(unwaive(s.plan, s.findings()[0]));
    QCOMPARE(document.plan().waivers.size(), std::size_t {1});
    QVERIFY(unwaive(document.plan(), s.findings()[0]).isEmpty());
}

void WaiveTest::impossibleTermsAreRefused_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("expires");
    QTest::addColumn<QString>("place");
    QTest::newRow("no reason") << "" << "" << "reason";
    QTest::newRow("a blank reason") << " \t" << "" << "reason";
    QTest::newRow("no date") << "Why" << "soon" << "expires";
    QTest::newRow("a date that does not exist") << "Why" << "2027-02-30" << "expires";
    QTest::newRow("a day gone by") << "Why" << "2026-11-21" << "expires";
}

void WaiveTest::impossibleTermsAreRefused()
{
    QFETCH(QString, reason);
    QFETCH(QString, expires);
    QFETCH(QString, place);
    const SmallPlan s = overloaded();
    const auto edit = waive(s.plan, s.findings()[0], {reason.toStdString(), "Ada", "2026-11-22", expires.toStdString()});
    QVERIFY(!edit);
    QCOMPARE(QString::fromStdString(edit.error().place), place);
    QVERIFY(!edit.error().expected.empty());
}

void WaiveTest::aWaiverHoldsToItsLastDay_data()
{
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<bool>("expired");
    QTest::newRow("for good") << QByteArray("") << QByteArray("2199-12-31") << false;
    QTest::newRow("its last day") << QByteArray("2026-11-22") << QByteArray("2026-11-22") << false;
    QTest::newRow("the day after") << QByteArray("2026-11-22") << QByteArray("2026-11-23") << true;
    QTest::newRow("within its month") << QByteArray("2026-11") << QByteArray("2026-11-30") << false;
    QTest::newRow("after its month") << QByteArray("2026-11") << QByteArray("2026-12-01") << true;
    QTest::newRow("within its year") << QByteArray("2026") << QByteArray("2026-12-31") << false;
}

void WaiveTest::aWaiverHoldsToItsLastDay()
{
    QFETCH(QByteArray, expires);
    QFETCH(QByteArray, day);
    QFETCH(bool, expired);
    QCOMPARE(hasExpired(expires.toStdString(), day.toStdString()), expired);
}

void WaiveTest::todayIsTheDayOfTheSourceDateEpoch()
{
    qputenv("SOURCE_DATE_EPOCH", "1763769600");
    QCOMPARE(today(), std::string("2025-11-22"));
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY(today() > "2026");
}

QTEST_APPLESS_MAIN(WaiveTest)
#include "waive_test.moc"
