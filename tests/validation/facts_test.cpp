// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/registry.h"
#include "tests/validation/judge.h"

#include <QTest>

#include <filesystem>

using namespace gw;

/// What is known of physics, finance and planning, each with its source, against the formulas.
class FactsTest : public QObject {
    Q_OBJECT
private slots:
    void everyFactHolds_data();
    void everyFactHolds();
    void everyFormulaHasAFact();

private:
    static Json readAll();
};

Json FactsTest::readAll()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(GW_FACTS)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Json all = Json::array();
    for (const auto& file : files) {
        const auto text = readTextFile(file);
        const auto facts = text ? parseJson(*text) : Result<Json>(text.error());
        if (!facts) qFatal("%s cannot be read", file.c_str());
        for (const Json& fact : *facts) all.push_back(fact);
    }
    return all;
}

void FactsTest::everyFactHolds_data()
{
    QTest::addColumn<QByteArray>("fact");
    for (const Json& fact : readAll()) QTest::newRow(fact["fact"].get_ref<const std::string&>().c_str()) << QByteArray::fromStdString(fact.dump());
}

void FactsTest::everyFactHolds()
{
    QFETCH(QByteArray, fact);
    const Json known = *parseJson(fact.toStdString());
    QVERIFY(!known["source"].get<std::string>().empty());
    const Json answer = contract::runFormula(known["formula"].get<std::string>(), known["inputs"]);
    QVERIFY2(contract::isAnswered(answer), answer.dump().c_str());
    for (const Json& expected : known["expect"]) {
        const Json* got = judge::lookUp(answer["outputs"], expected["output"].get<std::string>());
        QVERIFY2(got != nullptr, expected.dump().c_str());
        const bool isMet = expected.contains("exactly") ? got->dump() == expected["value"].dump() : judge::isClose(*got, expected["value"], expected.value("relative", 0.0), expected.value("absolute", 0.0));
        QVERIFY2(isMet, (expected.dump() + " but " + shown(*got)).c_str());
    }
    if (known.contains("flags")) QCOMPARE(answer["flags"].dump(), known["flags"].dump());
}

void FactsTest::everyFormulaHasAFact()
{
    std::vector<std::string> without;
    const Json facts = readAll();
    for (const contract::Entry& entry : contract::allFormulas()) {
        const bool isKnown = std::any_of(facts.begin(), facts.end(), [&](const Json& fact) { return fact["formula"].get<std::string>() == entry.text.name; });
        if (!isKnown) without.emplace_back(entry.text.name);
    }
    QVERIFY2(without.empty(), Json(without).dump().c_str());
}

QTEST_APPLESS_MAIN(FactsTest)
#include "facts_test.moc"
