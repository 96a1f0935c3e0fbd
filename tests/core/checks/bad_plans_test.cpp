// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/storage/plan_file.h"

#include <QTest>

using namespace gw;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& catalog()
{
    static const Catalog read = readCatalog(resources / "catalog").value();
    return read;
}

/// One passage of the superpod replaced, and the fault that must be named with the value seen.
struct BadPlan {
    const char* name;
    const char* passage;
    const char* instead;
    ErrorCode code;
    const char* seen;
};

const BadPlan badPlans[] = {
    {"no JSON", "{\"gigawright_plan\":1,", "gigawright_plan = 1", ErrorCode::NotJson, ""},
    {"a foreign file", "\"gigawright_plan\":1", "\"shopping_list\":1", ErrorCode::NotAPlanFile, ""},
    {"a newer file", "\"gigawright_plan\":1", "\"gigawright_plan\":99", ErrorCode::FileTooNew, "99"},
    {"a word for a number", "\"utilisation\":0.45", "\"utilisation\":\"often\"", ErrorCode::WrongType, "often"},
    {"a field nobody knows", "\"utilisation\":0.45", "\"utilisation\":0.45,\"mood\":1", ErrorCode::UnknownField, "mood"},
    {"a direction that does not exist", "\"facing\":\"south\"", "\"facing\":\"up\"", ErrorCode::UnknownChoice, "up"},
    {"a space that does not exist", "\"type\":\"gb200-nvl72\",\"space\":1", "\"type\":\"gb200-nvl72\",\"space\":4000", ErrorCode::UnknownId, "4000"},
    {"an equipment type that does not exist", "\"type\":\"gb200-nvl72\"", "\"type\":\"gb900-nvl9000\"", ErrorCode::UnknownId, "gb900-nvl9000"},
    {"a negative price", "\"price_usd_per_kwh\":0.0892", "\"price_usd_per_kwh\":-0.0892", ErrorCode::OutOfRange, "-0.0892"},
    {"a price of nothing", "\"price_usd_per_kwh\":0.0892", "\"price_usd_per_kwh\":0", ErrorCode::OutOfRange, "0"},
    {"a feed to where it comes from", "\"from\":31,\"to\":32", "\"from\":31,\"to\":30", ErrorCode::Cycle, ""},
};

QByteArray superpod()
{
    QFile file(QString::fromStdString((resources / "samples/superpod.gwp.json").string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray changed(const char* passage, const char* instead)
{
    QByteArray text = superpod();
    const auto at = text.indexOf(passage);
    return at < 0 ? QByteArray() : text.replace(at, static_cast<int>(qstrlen(passage)), instead);
}

/// The fault of reading or compiling; none when there is none.
std::optional<Error> faultOf(const QByteArray& text)
{
    const auto plan = fromJson({text.constData(), static_cast<std::size_t>(text.size())});
    if (!plan) return plan.error();
    const auto factory = compile(*plan, catalog());
    if (!factory) return factory.error();
    return std::nullopt;
}

} // namespace

class BadPlansTest : public QObject {
    Q_OBJECT
private slots:
    void badPlansAreRefusedByNameAndValue_data();
    void badPlansAreRefusedByNameAndValue();
    void truncatedFilesAreRefusedWhereverTheyEnd();
    void aRackOutsideItsHallIsAFinding();
};

void BadPlansTest::badPlansAreRefusedByNameAndValue_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(badPlans)); ++i) QTest::newRow(badPlans[i].name) << i;
}

void BadPlansTest::badPlansAreRefusedByNameAndValue()
{
    QFETCH(int, row);
    const BadPlan& bad = badPlans[row];
    const QByteArray text = changed(bad.passage, bad.instead);
    QVERIFY2(!text.isEmpty(), "the sample has no such passage");
    const auto fault = faultOf(text);
    QVERIFY(fault);
    QCOMPARE(static_cast<int>(fault->code), static_cast<int>(bad.code));
    const QString told = QString::fromStdString(fault->seen + " " + fault->place);
    QVERIFY2(told.contains(bad.seen), qPrintable(told));
    QVERIFY(!fault->expected.empty());
}

void BadPlansTest::truncatedFilesAreRefusedWhereverTheyEnd()
{
    const QByteArray whole = superpod();
    for (int size = 0; size + 3 < whole.size(); size += 97) QVERIFY(faultOf(whole.left(size)));
    QVERIFY(!faultOf(whole));
}

void BadPlansTest::aRackOutsideItsHallIsAFinding()
{
    const QByteArray text = changed("\"group\":3,\"x_m\":3.6,", "\"group\":3,\"x_m\":-3.6,");
    const Plan plan = fromJson(text.toStdString()).value();
    const Outcome outcome = makeCpuSolver(1)->solve(compile(plan, catalog()).value()).value();
    const auto findings = check(plan, catalog(), outcome);
    QCOMPARE(static_cast<int>(findings.size()), 1);
    QCOMPARE(static_cast<int>(findings[0].rule), static_cast<int>(Rule::OutsideSpace));
    QCOMPARE(findings[0].measured, 3.6);
}

QTEST_APPLESS_MAIN(BadPlansTest)
#include "bad_plans_test.moc"
