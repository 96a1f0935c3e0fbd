// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/registry.h"
#include "tests/validation/judge.h"

#include <QTest>

#include <set>

using namespace gw;

/// The published cases, where they are at hand: beside the project in ../shared, or where GIGAWRIGHT_PUBLISHED_CASES names them.
class PublishedCasesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyFormulaOfTheCasesIsInTheRegistry();
    void atLeastNinetySevenOfAHundredChecksPass();
    void everyGroupLiesWithinItsLimit_data();
    void everyGroupLiesWithinItsLimit();

private:
    static bool isKnown(const Json& check) { return contract::findFormula(check["formula"].get<std::string>()) != nullptr; }

    Json m_cases, m_answers;
};

void PublishedCasesTest::initTestCase()
{
    const QByteArray named = qgetenv("GIGAWRIGHT_PUBLISHED_CASES");
    const std::filesystem::path path = named.isEmpty() ? GW_SHARED_CASES : named.toStdString();
    if (named.isEmpty() && !std::filesystem::exists(path)) QSKIP("the published cases are not at hand; GIGAWRIGHT_PUBLISHED_CASES may name them");
    const auto text = readTextFile(path);
    QVERIFY2(text.isOk(), path.c_str());
    const auto cases = parseJson(*text);
    QVERIFY(cases.isOk());
    m_cases = *cases;
    m_answers = Json::object();
    for (const Json& check : m_cases["checks"]) m_answers[check["id"].get<std::string>()] = contract::runFormula(check["formula"].get<std::string>(), check["inputs"]);
}

void PublishedCasesTest::everyFormulaOfTheCasesIsInTheRegistry()
{
    std::set<std::string> missing;
    for (const Json& check : m_cases["checks"])
        if (!isKnown(check)) missing.insert(check["formula"].get<std::string>());
    std::string names;
    for (const std::string& name : missing) names += " " + name;
    QVERIFY2(missing.empty(), ("not in the registry:" + names).c_str());
}

void PublishedCasesTest::atLeastNinetySevenOfAHundredChecksPass()
{
    std::vector<std::string> failed;
    std::size_t all = 0;
    for (const Json& check : m_cases["checks"])
        for (const auto& [output, expectation] : check["expect"].items()) {
            ++all;
            const std::string id = check["id"].get<std::string>();
            if (!judge::meets(m_answers[id], output, expectation, m_cases["groups"])) failed.push_back(id + " " + output);
        }
    for (const std::string& line : failed) qInfo("not met: %s", line.c_str());
    QVERIFY(all > 250);
    QVERIFY2(static_cast<double>(all - failed.size()) >= 0.97 * static_cast<double>(all), qPrintable(QString("%1 of %2 not met").arg(failed.size()).arg(all)));
}

void PublishedCasesTest::everyGroupLiesWithinItsLimit_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, group] : m_cases["groups"].items()) QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void PublishedCasesTest::everyGroupLiesWithinItsLimit()
{
    QFETCH(QString, name);
    QVERIFY(judge::groupHolds(name.toStdString(), m_cases["groups"][name.toStdString()], m_cases["checks"], m_answers));
}

QTEST_APPLESS_MAIN(PublishedCasesTest)
#include "published_cases_test.moc"
