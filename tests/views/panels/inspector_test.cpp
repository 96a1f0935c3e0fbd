// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/editing/compose.h"
#include "core/editing/hourly_edits.h"
#include "core/explain/explain.h"
#include "views/panels/inspector.h"
#include "views/panels/measured_years.h"
#include "views/widgets/click_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
    void whatIsCalculatedIsEnteredAndRemembered();
    void valuesOfOtherThingsCanBeUsed();
    void eachValueSaysWhereItComesFromAndCanBeReset();
    void aSearchNarrowsTheForm();
    void aLockedPieceIsRefusedInItsField();
    void aRowsCountActs();
    void manyPiecesAreChangedInOneStep();
    void tenThousandRacksAreChangedInOneStep();
    void spacesObstaclesAislesAndUnderlaysHaveFields();
    void severalRoomsAreChangedInOneStep();
    void whatDifferentObjectsShareIsChangedTogether();
    void measuredYearsSayWhereTheyComeFromAndCanBeRemoved();
    void aRegionFillsPriceAndCarbon();
    void aFigureOfTheCatalogueLeadsToItsEntry();
    void everyFigureOfThePlanCanBeAskedHowItIsMade();

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
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get(), patience));
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

void InspectorTest::whatIsCalculatedIsEnteredAndRemembered()
{
    type("x_m", "2*600mm+1.2m");
    QCOMPARE(rack().x.in(metre), 2.4);
    const auto* line = qobject_cast<QLineEdit*>(m_inspector->row("x_m")->editor());
    QCOMPARE(line->text(), QString("2.4 m"));
    QVERIFY2(line->toolTip().contains("2*600mm+1.2m"), qPrintable(line->toolTip()));
    type("y_m", "6'-3\"");
    QCOMPARE(rack().y.in(metre), 75 * 0.0254);
    m_e->session.undoStack().undo();
    m_e->session.undoStack().undo();
    QVERIFY(!line->toolTip().contains("600mm"));
    type("x_m", "2*");
    QVERIFY(m_inspector->row("x_m")->isRefused());
    QVERIFY(m_inspector->row("x_m")->editor()->accessibleDescription().contains("character 3"));
    type("x_m", "1.5 MW");
    QVERIFY(m_inspector->row("x_m")->editor()->accessibleDescription().contains("not a power"));
    QCOMPARE(m_e->session.undoStack().index(), 0);
}

void InspectorTest::valuesOfOtherThingsCanBeUsed()
{
    const Space& space = *m_e->session.plan().spaces.find(rack().space);
    type("y_m", QString("=%1.width/2").arg(QString::fromStdString(space.name)));
    QVERIFY2(!m_inspector->row("y_m")->isRefused(), qPrintable(m_inspector->row("y_m")->editor()->accessibleDescription()));
    QCOMPARE(rack().y.in(metre), space.width.in(metre) / 2);
}

void InspectorTest::eachValueSaysWhereItComesFromAndCanBeReset()
{
    FieldRow* price = m_inspector->row("price_usd");
    QCOMPARE(price->originLabel()->text(), QString("Catalogue"));
    QVERIFY(!price->originLabel()->toolTip().isEmpty());
    QVERIFY(!price->resetButton()->isVisible());
    type("price_usd", "5 M$");
    QCOMPARE(price->originLabel()->text(), QString("Override"));
    QVERIFY(price->resetButton()->isVisible());
    QTest::mouseClick(price->resetButton(), Qt::LeftButton);
    QVERIFY(!rack().price);
    QCOMPARE(price->originLabel()->text(), QString("Catalogue"));
    m_e->session.show(Section::Finance);
    QCOMPARE(m_inspector->row("discount_rate")->originLabel()->text(), QString("Default"));
}

void InspectorTest::aSearchNarrowsTheForm()
{
    QTest::keyClicks(m_inspector->search(), "pos");
    QVERIFY(m_inspector->row("x_m")->isVisible());
    QVERIFY(!m_inspector->row("price_usd")->isVisible());
    m_inspector->search()->clear();
    QVERIFY(m_inspector->row("price_usd")->isVisible());
    QVERIFY(!m_inspector->row("is_detached")->isVisible());
    QTest::mouseClick(m_inspector->advancedSwitch(), Qt::LeftButton);
    QVERIFY(m_inspector->row("is_detached")->isVisible());
}

void InspectorTest::aLockedPieceIsRefusedInItsField()
{
    auto* box = qobject_cast<QCheckBox*>(m_inspector->row("is_locked")->editor());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(rack().isLocked);
    const std::string before = digest(m_e->session.plan());
    type("x_m", "1 m");
    QVERIFY(m_inspector->row("x_m")->isRefused());
    QCOMPARE(digest(m_e->session.plan()), before);
    m_e->session.perform(removeEquipment(m_e->session.plan(), {m_e->firstRack()}));
    QCOMPARE(digest(m_e->session.plan()), before);
    box = qobject_cast<QCheckBox*>(m_inspector->row("is_locked")->editor());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(!rack().isLocked);
}

void InspectorTest::aRowsCountActs()
{
    const std::string before = digest(m_e->session.plan());
    const GroupId row = rack().group;
    const std::size_t pieces = m_e->session.plan().equipment.size();
    m_e->session.show(row);
    const auto racks = static_cast<std::size_t>(std::count_if(m_e->session.plan().equipment.begin(), m_e->session.plan().equipment.end(), [&](const Equipment& e) {
        const EquipmentType* type = m_e->catalog.find(e.type);
        return e.group == row && type->kind != EquipmentKind::Busway;
    }));
    type("count", QString::number(racks + 2));
    QCOMPARE(m_e->session.plan().equipment.size(), pieces + 2);
    QCOMPARE(m_e->session.undoStack().count(), 1);
    m_e->session.undoStack().undo();
    QCOMPARE(digest(m_e->session.plan()), before);
}

void InspectorTest::manyPiecesAreChangedInOneStep()
{
    std::vector<EquipmentId> racks;
    for (const Equipment& piece : m_e->session.plan().equipment)
        if (m_e->catalog.find(piece.type)->rack) racks.push_back(piece.id);
    m_e->session.select(racks);
    QCOMPARE(qobject_cast<QLineEdit*>(m_inspector->row("name")->editor())->placeholderText(), QString("(various)"));
    type("power_cap_kw", "0.1 MW");
    for (const EquipmentId id : racks) QCOMPARE(m_e->session.plan().equipment.find(id)->powerCap->in(kilowatt), 100.0);
    QCOMPARE(m_e->session.undoStack().count(), 1);
}

void InspectorTest::severalRoomsAreChangedInOneStep()
{
    const Plan before = m_e->session.plan();
    const SpaceId first = before.spaces[0].id, second = before.spaces[1].id;
    m_e->session.select({}, {first, second});
    const auto titles = m_inspector->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(titles, [](const QLabel* label) { return label->text().startsWith("2 "); }));
    QCOMPARE(qobject_cast<QLineEdit*>(m_inspector->row("name")->editor())->placeholderText(), QString("(various)"));
    type("aisle_minimum_m", "1.5 m");
    for (const SpaceId id : {first, second}) QCOMPARE(m_e->session.plan().spaces.find(id)->aisleMinimum, metres(1.5));
    QCOMPARE(m_e->session.undoStack().count(), 1);
    m_e->session.undoStack().undo();
    QVERIFY(m_e->session.plan() == before);
}

void InspectorTest::whatDifferentObjectsShareIsChangedTogether()
{
    Plan plan = m_e->session.plan();
    const SpaceId space = plan.spaces[0].id;
    plan.obstacles.put({.id = {9001}, .name = "Column", .space = space, .x = metres(1), .width = metres(1), .depth = metres(1)});
    plan.aisles.put({.id = {9002}, .name = "Aisle", .space = space, .x = metres(2), .width = metres(1), .depth = metres(1)});
    plan.info.lastId = 9002;
    m_e->session.setPlan(plan);
    m_e->session.select({}, {ObstacleId {9001}, AisleId {9002}});
    // Both have a kind, but not of the same choices.
    QVERIFY(m_inspector->row("width_m") && !m_inspector->row("kind") && !m_inspector->row("containment"));
    type("x_m", "4 m");
    QCOMPARE(m_e->session.plan().obstacles.find({9001})->x, metres(4));
    QCOMPARE(m_e->session.plan().aisles.find({9002})->x, metres(4));
}

void InspectorTest::tenThousandRacksAreChangedInOneStep()
{
    constexpr std::uint32_t many = 10'000, first = 100'001;
    Plan plan = m_e->session.plan();
    Equipment copy = rack();
    std::vector<EquipmentId> racks;
    for (std::uint32_t i = 0; i < many; ++i) {
        copy.id = {first + i}, copy.name = "Rack " + std::to_string(i), copy.x = metres(0.8 * (i % 100)), copy.y = metres(2.0 * (i / 100));
        copy.group = {}, copy.slot = 0;
        plan.equipment.put(copy);
        racks.push_back(copy.id);
    }
    plan.info.lastId = first + many;
    m_e->session.setPlan(plan);
    const std::string before = digest(m_e->session.plan());
    QElapsedTimer time;
    time.start();
    m_e->session.select(racks);
    qInfo("Selected in %lld ms", static_cast<long long>(time.restart()));
    QVERIFY(m_inspector->row("power_cap_kw"));
    const auto shown = [&](const char* key) { return qobject_cast<QLineEdit*>(m_inspector->row(key)->editor()); };
    QCOMPARE(shown("name")->placeholderText(), QString("(various)"));
    QCOMPARE(shown("power_cap_kw")->placeholderText(), QString("No cap"));
    time.restart();
    type("power_cap_kw", "0.1 MW");
    qInfo("Changed in %lld ms", static_cast<long long>(time.elapsed()));
    for (const EquipmentId id : racks) QCOMPARE(m_e->session.plan().equipment.find(id)->powerCap, std::optional(kilowatts(100)));
    QCOMPARE(shown("power_cap_kw")->text(), QString("100 kW"));
    QVERIFY(!rack().powerCap);
    QCOMPARE(m_e->session.undoStack().count(), 1);
    m_e->session.undoStack().undo();
    QCOMPARE(digest(m_e->session.plan()), before);
}

void InspectorTest::spacesObstaclesAislesAndUnderlaysHaveFields()
{
    Plan plan = m_e->session.plan();
    const SpaceId space = plan.spaces[0].id;
    plan.obstacles.put({.id = {9001}, .name = "Column", .space = space});
    plan.aisles.put({.id = {9002}, .name = "Aisle", .space = space});
    plan.underlays.put({.id = {9003}, .name = "Drawing"});
    plan.info.lastId = 9003;
    m_e->session.setPlan(plan);
    m_e->session.show(ObstacleId {9001});
    type("width_m", "40 kg");
    QVERIFY(m_inspector->row("width_m")->isRefused());
    type("width_m", "400 mm");
    QCOMPARE(m_e->session.plan().obstacles.find({9001})->width.in(metre), 0.4);
    m_e->session.show(AisleId {9002});
    QVERIFY(m_inspector->row("containment"));
    m_e->session.show(UnderlayId {9003});
    QVERIFY(m_inspector->row("opacity") && !m_inspector->row("content"));
    m_e->session.show(m_e->session.plan().feeds[0].id);
    QVERIFY(m_inspector->row("side"));
    m_e->session.show(space);
    type("aisle_minimum_m", "4'");
    QCOMPARE(m_e->session.plan().spaces.find(space)->aisleMinimum.in(metre), 4 * 0.3048);
}

void InspectorTest::measuredYearsSayWhereTheyComeFromAndCanBeRemoved()
{
    EditBuilder builder(m_e->session.plan(), "Import");
    putSeries(builder, SeriesKind::EnergyPrice, "Price, 2023", "market.csv; 3 hours interpolated", std::vector<double>(8760, 0.05));
    m_e->session.perform(std::move(builder).finish());
    m_e->session.show(Section::Site);
    auto* years = m_inspector->findChild<MeasuredYears*>();
    QVERIFY(years && years->isHidden());
    m_e->session.show(Section::Energy);
    years = m_inspector->findChildren<MeasuredYears*>().back();
    QVERIFY(years->isVisible());
    QStringList words;
    for (const QLabel* label : years->findChildren<QLabel*>()) words.append(label->text());
    QVERIFY(words.contains("Price, 2023") && words.contains("market.csv; 3 hours interpolated"));
    QToolButton* remove = years->removal(SeriesKind::EnergyPrice);
    QVERIFY(remove && !remove->accessibleName().isEmpty());
    QTest::mouseClick(remove, Qt::LeftButton);
    QVERIFY(m_e->session.plan().series.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_inspector->findChildren<MeasuredYears*>().back()->isHidden(), patience);
    m_e->session.undoStack().undo();
    QCOMPARE(m_e->session.plan().series.size(), std::size_t {1});
}

void InspectorTest::aRegionFillsPriceAndCarbon()
{
    m_e->session.show(Section::Energy);
    auto* box = qobject_cast<QComboBox*>(m_inspector->row("region")->editor());
    QVERIFY(box);
    QVERIFY(box->count() > 3);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    const EnergyContract& contract = m_e->session.plan().energy;
    const RegionalPrice* record = m_e->catalog.find(contract.region);
    QVERIFY(record);
    QCOMPARE(contract.price.si(), record->price.value.si());
    QCOMPARE(contract.carbon.si(), record->carbon.value.si());
    m_e->session.undoStack().undo();
    QVERIFY(m_e->session.plan().energy.price.si() != record->price.value.si());
}

void InspectorTest::aFigureOfTheCatalogueLeadsToItsEntry()
{
    QSignalSpy wanted(m_inspector.get(), &Inspector::entryWanted);
    m_e->session.solveNow();
    m_e->session.select({m_e->session.plan().equipment[0].id});
    QCoreApplication::processEvents(); // The new lines take their places.
    int clicked = 0;
    for (ClickBox* box : m_inspector->findChildren<ClickBox*>()) {
        if (!box->accessibleName().startsWith("Where ")) continue;
        m_inspector->ensureWidgetVisible(box);
        QTest::mouseClick(box, Qt::LeftButton);
        QCOMPARE(wanted.size(), ++clicked);
        QCOMPARE(wanted.back()[0].toString().toStdString(), m_e->session.plan().equipment[0].type.text);
    }
    QVERIFY(clicked > 5);
}

void InspectorTest::everyFigureOfThePlanCanBeAskedHowItIsMade()
{
    QSignalSpy asked(m_inspector.get(), &Inspector::explainWanted);
    m_e->session.solveNow();
    for (const Section section : {Section::Info, Section::Site, Section::Energy, Section::Workload, Section::Finance, Section::Schedule}) {
        m_e->session.show(Subject {section});
        auto boxes = m_inspector->findChildren<ClickBox*>();
        boxes.removeIf([](const ClickBox* box) { return box->accessibleName().startsWith("Where "); });
        QVERIFY(!boxes.empty());
        asked.clear();
        for (ClickBox* box : boxes) {
            QVERIFY(!box->accessibleName().isEmpty());
            m_inspector->ensureWidgetVisible(box);
            QTest::mouseClick(box, Qt::LeftButton);
        }
        QCOMPARE(asked.size(), boxes.size());
        for (const auto& signal : asked) {
            const QString metric = signal[0].value<Asked>().metric;
            QVERIFY2(explain(m_e->session.plan(), m_e->session.catalog(), metric.toStdString()).isOk(), qPrintable(metric));
        }
    }
}

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
