// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "views/panels/field_text.h"

#include <QTest>

using namespace gw;

class FieldTextTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsReadCanBeEnteredAgainWithoutChange();
    void entriesAreRead_data();
    void entriesAreRead();
    void wrongEntriesAreRefused_data();
    void wrongEntriesAreRefused();
    void anEmptiedOverrideFallsBackToTheType();
    void anEntryChangesEveryChosenPiece();
    void fieldsThatDifferSaySo();

private:
    Result<Edit> enter(const Subject& subject, const char* key, const char* text) { return editField(m_e.session.plan(), m_e.catalog, {subject}, key, text); }
    const FieldState& field(const std::vector<FieldState>& fields, const QString& key)
    {
        return *std::find_if(fields.begin(), fields.end(), [&](const FieldState& f) { return f.key == key; });
    }
    ExampleSession m_e;
};

void FieldTextTest::whatIsReadCanBeEnteredAgainWithoutChange()
{
    const Plan& plan = m_e.session.plan();
    std::vector<Subject> subjects {Section::Info, Section::Site, Section::Energy, Section::Workload, Section::Finance, Section::Schedule, plan.spaces[0].id,
        plan.groups[0].id, plan.equipment[0].id, m_e.firstRack(), plan.loops[0].id, plan.tiers[0].id};
    for (const Subject& subject : subjects)
        for (const FieldState& f : readFields(plan, m_e.catalog, subject)) {
            const auto edit = editField(plan, m_e.catalog, {subject}, f.key, f.text);
            QVERIFY2(edit.isOk(), qPrintable(f.key));
            QVERIFY2(edit->isEmpty(), qPrintable(f.key + " = " + f.text));
        }
}

void FieldTextTest::entriesAreRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("kilowatts") << "maximum_power_kw" << "132 kW" << "132 kW";
    QTest::newRow("megawatts") << "maximum_power_kw" << "0.132 MW" << "132 kW";
    QTest::newRow("bare") << "maximum_power_kw" << "132" << "132 kW";
    QTest::newRow("feet") << "x_m" << "10 ft" << "3.048 m";
    QTest::newRow("choice") << "facing" << "west" << "west";
}

void FieldTextTest::entriesAreRead()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, shown);
    auto edit = enter(m_e.firstRack(), key.toUtf8(), text.toUtf8());
    QVERIFY(edit.isOk());
    m_e.session.perform(*edit);
    QCOMPARE(field(readFields(m_e.session.plan(), m_e.catalog, m_e.firstRack()), key).text, shown);
    m_e.session.undoStack().undo();
}

void FieldTextTest::wrongEntriesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("mass for power") << "maximum_power_kw" << "12 kg" << int(ErrorCode::UnitMismatch);
    QTest::newRow("words") << "maximum_power_kw" << "much" << int(ErrorCode::NotANumber);
    QTest::newRow("zero price") << "price_usd" << "0" << int(ErrorCode::OutOfRange);
    QTest::newRow("negative price") << "price_usd" << "-5 $" << int(ErrorCode::OutOfRange);
    QTest::newRow("far away") << "x_m" << "1e9 m" << int(ErrorCode::OutOfRange);
    QTest::newRow("no such way") << "facing" << "up" << int(ErrorCode::UnknownChoice);
}

void FieldTextTest::wrongEntriesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto edit = enter(m_e.firstRack(), key.toUtf8(), text.toUtf8());
    QVERIFY(!edit.isOk());
    QCOMPARE(int(edit.error().code), code);
    QVERIFY(!edit.error().place.empty());
}

void FieldTextTest::anEmptiedOverrideFallsBackToTheType()
{
    m_e.session.perform(*enter(m_e.firstRack(), "power_cap_kw", "90 kW"));
    QVERIFY(m_e.session.plan().equipment.find(m_e.firstRack())->powerCap.has_value());
    m_e.session.perform(*enter(m_e.firstRack(), "power_cap_kw", " "));
    QVERIFY(!m_e.session.plan().equipment.find(m_e.firstRack())->powerCap.has_value());
}

void FieldTextTest::anEntryChangesEveryChosenPiece()
{
    const auto& rows = m_e.session.plan().equipment;
    const std::vector<Subject> two {rows[0].id, rows[1].id};
    m_e.session.perform(*editField(m_e.session.plan(), m_e.catalog, two, "price_usd", "5 M$"));
    QCOMPARE(m_e.session.plan().equipment[0].price->in(millionDollar), 5.0);
    QCOMPARE(m_e.session.plan().equipment[1].price->in(millionDollar), 5.0);
    m_e.session.undoStack().undo();
    QVERIFY(!m_e.session.plan().equipment[1].price);
}

void FieldTextTest::fieldsThatDifferSaySo()
{
    const auto& rows = m_e.session.plan().equipment;
    const auto fields = readFields(m_e.session.plan(), m_e.catalog, std::vector<Subject> {rows[0].id, rows[1].id});
    QCOMPARE(field(fields, "name").text, QString());
    QCOMPARE(field(fields, "name").hint, QString("(various)"));
}

QTEST_MAIN(FieldTextTest)
#include "field_text_test.moc"
