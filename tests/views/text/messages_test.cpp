// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/messages.h"

#include "core/model/choices.h"
#include "core/model/fields.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace gw;

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void everyErrorHasASentenceOfItsOwn();
    void anErrorTellsFilePlaceSeenAndExpected();
    void everyRuleHasATitleAndASentenceOfItsOwn();
    void aFindingTellsObjectMeasuredAndLimit();
    void everyReasonForAMissingFigureHasASentence();
    void everyFieldHasATitleWithoutItsUnit();
};

namespace {

constexpr int errorCodes = static_cast<int>(ErrorCode::Cancelled) + 1;
constexpr int rules = static_cast<int>(ruleCount);
constexpr int reasons = static_cast<int>(Missing::NoLoad) + 1;

/// Collects the titles of every field that `describe` knows.
struct TitleCollector {
    QStringList titles;
    template <class... A> void add(const char* key) { titles << fieldTitle(QString::fromLatin1(key)); }
    template <class... A> void text(const char* key, A&&...) { add(key); }
    template <class... A> void flag(const char* key, A&&...) { add(key); }
    template <class... A> void choice(const char* key, A&&...) { add(key); }
    template <class... A> void number(const char* key, A&&...) { add(key); }
    template <class... A> void whole(const char* key, A&&...) { add(key); }
    template <class... A> void quantity(const char* key, A&&...) { add(key); }
    template <class... A> void temperature(const char* key, A&&...) { add(key); }
    template <class... A> void reference(const char* key, A&&...) { add(key); }
    template <class... A> void entry(const char* key, A&&...) { add(key); }
};

} // namespace

void MessagesTest::everyErrorHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (int code = 0; code < errorCodes; ++code) {
        const QString sentence = message(Error {static_cast<ErrorCode>(code)});
        QVERIFY2(sentence.endsWith('.'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), errorCodes);
}

void MessagesTest::anErrorTellsFilePlaceSeenAndExpected()
{
    const QString text = message(Error {ErrorCode::OutOfRange, "plan.json", "/energy/price_usd_per_kwh", "0", "above 0 $/kWh"});
    for (const char* part : {"plan.json", "/energy/price_usd_per_kwh", "Seen: 0", "expected: above 0 $/kWh"}) QVERIFY2(text.contains(part), qPrintable(text));
}

void MessagesTest::everyRuleHasATitleAndASentenceOfItsOwn()
{
    QSet<QString> titles, sentences, explanations;
    for (int rule = 0; rule < rules; ++rule) {
        QTest::failOnWarning(QRegularExpression(".*"));
        Finding finding {static_cast<Rule>(rule), Severity::Error};
        titles.insert(title(finding.rule));
        sentences.insert(message(finding));
        explanations.insert(explanation(finding.rule));
        QVERIFY2(message(finding).endsWith('.'), qPrintable(message(finding)));
        QVERIFY2(explanation(finding.rule).endsWith('.'), qPrintable(explanation(finding.rule)));
        QVERIFY(!ruleFacts(finding.rule).source.empty());
    }
    QCOMPARE(explanations.size(), rules);
    QCOMPARE(titles.size(), rules);
    QCOMPARE(sentences.size(), rules);
}

void MessagesTest::aFindingTellsObjectMeasuredAndLimit()
{
    Finding finding {Rule::FeedOverloaded, Severity::Error};
    finding.object = "Busway A";
    finding.measured = 2600;
    finding.limit = 2500;
    finding.unit = "kW";
    const QString text = message(finding);
    for (const char* part : {"Busway A", "2600 kW", "2500 kW"}) QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains('%'), qPrintable(text));
    QCOMPARE(withUnit(45.5, "C"), QStringLiteral("45.5 \u00B0C"));
    QCOMPARE(withUnit(12'345.6, "m2"), QStringLiteral("12346 m\u00B2"));
    finding.object = "Row %2";
    QVERIFY2(message(finding).startsWith("Row %2 carries"), qPrintable(message(finding)));
}

void MessagesTest::everyReasonForAMissingFigureHasASentence()
{
    QSet<QString> sentences;
    for (int reason = 0; reason < reasons; ++reason) sentences.insert(message(static_cast<Missing>(reason)));
    QCOMPARE(sentences.size(), reasons);
    QVERIFY(!sentences.contains(QString()));
}

void MessagesTest::everyFieldHasATitleWithoutItsUnit()
{
    TitleCollector collector;
    Plan plan;
    forEachSection(plan, [&](const char*, auto& section) { describe(collector, section); });
    forEachTable(plan, [&](const char*, auto& table) {
        typename std::decay_t<decltype(table)>::Row row {};
        describe(collector, row);
    });
    QVERIFY(collector.titles.size() > 80);
    for (const QString& title : collector.titles) {
        QVERIFY2(!title.isEmpty() && title[0].isUpper(), qPrintable(title));
        for (const char* unit : {" usd", " kwh", " kw", " mw", " m2"}) QVERIFY2(!title.toLower().endsWith(unit), qPrintable(title));
    }
}

QTEST_APPLESS_MAIN(MessagesTest)
#include "messages_test.moc"
