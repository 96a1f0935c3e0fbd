// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/session/example_session.h"

#include "views/panels/inspector.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace gw;

class InspectorTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_inspector.reset(); m_e.reset(); }
    void typingAPowerChangesThePlan();
    void aUnitThatDoesNotFitTurnsTheFieldRedAndChangesNothing();
    void escapeBringsTheValueBack();
    void theFieldShowsWhatUndoRestores();
    void choosingAnotherTypeChangesThePlan();
    void anUntouchedFieldChangesNothing();
    void everyEditorHasAName();
    void sectionsCanBeEdited();
    void anAgentIsTickedByItsBox();

private:
    void type(const QString& key, const QString& text);
    const Equipment& rack() const { return *m_e->session.plan().equipment.find(m_e->firstRack()); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<Inspector> m_inspector;
};

void InspectorTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_inspector = std::make_unique<Inspector>(m_e->session);
    m_inspector->resize(300, 700);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
    m_e->session.select({m_e->firstRack()});
}

void InspectorTest::type(const QString& key, const QString& text)
{
    QWidget* editor = m_inspector->row(key)->editor();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

void InspectorTest::typingAPowerChangesThePlan()
{
    type("maximum_power_kw", "132 kW");
    QVERIFY(rack().maximumPower.has_value());
    QCOMPARE(rack().maximumPower->in(kilowatt), 132.0);
    QVERIFY(!m_inspector->row("maximum_power_kw")->isRefused());
    QCOMPARE(m_e->session.undoStack().count(), 1);
}

void InspectorTest::aUnitThatDoesNotFitTurnsTheFieldRedAndChangesNothing()
{
    const std::string before = digest(m_e->session.plan());
    type("maximum_power_kw", "12 kg");
    FieldRow* row = m_inspector->row("maximum_power_kw");
    QVERIFY(row->isRefused());
    QVERIFY(row->editor()->property("invalid").toBool());
    QVERIFY(row->editor()->accessibleDescription().contains("12 kg"));
    QCOMPARE(qobject_cast<QLineEdit*>(row->editor())->text(), QString("12 kg"));
    QCOMPARE(digest(m_e->session.plan()), before);
    QCOMPARE(m_e->session.undoStack().count(), 0);
}

void InspectorTest::escapeBringsTheValueBack()
{
    type("x_m", "far");
    FieldRow* row = m_inspector->row("x_m");
    QVERIFY(row->isRefused());
    QTest::keyClick(row->editor(), Qt::Key_Escape);
    QVERIFY(!row->isRefused());
    QVERIFY(qobject_cast<QLineEdit*>(row->editor())->text().endsWith(" m"));
}

void InspectorTest::theFieldShowsWhatUndoRestores()
{
    const QString before = qobject_cast<QLineEdit*>(m_inspector->row("x_m")->editor())->text();
    type("x_m", "2.5 m");
    m_e->session.undoStack().undo();
    QCOMPARE(qobject_cast<QLineEdit*>(m_inspector->row("x_m")->editor())->text(), before);
}

void InspectorTest::choosingAnotherTypeChangesThePlan()
{
    auto* box = qobject_cast<QComboBox*>(m_inspector->row("type")->editor());
    QVERIFY(box->count() > 3);
    const QString before = box->currentData().toString();
    box->setFocus();
    QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(rack().type.text != before.toStdString());
}

void InspectorTest::anUntouchedFieldChangesNothing()
{
    for (const char* key : {"name", "x_m", "y_m", "maximum_power_kw"}) {
        QWidget* editor = m_inspector->row(key)->editor();
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_Return);
    }
    QCOMPARE(m_e->session.undoStack().count(), 0);
}

void InspectorTest::everyEditorHasAName()
{
    for (const char* key : {"name", "type", "space", "x_m", "facing", "price_usd"})
        QVERIFY2(!m_inspector->row(key)->editor()->accessibleName().isEmpty(), key);
}

void InspectorTest::sectionsCanBeEdited()
{
    m_e->session.show(Section::Energy);
    type("price_usd_per_kwh", "0.08 $/kWh");
    QCOMPARE(m_e->session.plan().energy.price.in(dollarPerKilowattHour), 0.08);
    m_e->session.show(Section::Finance);
    type("discount_rate", "11 %");
    QCOMPARE(m_e->session.plan().finance.discountRate, 0.11);
}

void InspectorTest::anAgentIsTickedByItsBox()
{
    Plan plan = m_e->session.plan();
    plan.applications.put({.id = {1}, .name = "Desk", .tier = plan.tiers[0].id});
    m_e->session.setPlan(plan);
    m_e->session.show(ApplicationId {1});
    auto* box = qobject_cast<QCheckBox*>(m_inspector->row("is_agent")->editor());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(m_e->session.plan().applications.find({1})->isAgent);
}

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
