// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "views/session/type_draft.h"

#include <QTest>

using namespace gw;

namespace {

const Catalog& shipped()
{
    static const Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
    return catalog;
}

TypeDraft draftOf(std::string_view id) { return TypeDraft::of(shipped(), id).value(); }

TypeDraft::Place placeOf(const TypeDraft& draft, std::string_view key)
{
    for (const auto& place : draft.places())
        if (place.key == key) return place;
    return {};
}

constexpr std::string_view today = "2026-11-22";

} // namespace

/// A catalogue entry while it is changed.
class TypeDraftTest : public QObject {
    Q_OBJECT
private slots:
    void everyEquipmentTypeBecomesADraftThatReadsBack();
    void aCalculatedValueIsEnteredInTheFiguresUnit_data();
    void aCalculatedValueIsEnteredInTheFiguresUnit();
    void anotherValueLosesTheOriginOfTheFormer();
    void aRangeThatNoLongerHoldsIsTakenAway();
    void aWordIsNoNumber();
    void aSourceIsFoundByItsTitleOrMade();
    void anImpossibleFigureIsNamedByItsPlace();
    void partsAreAddedAndTakenAway();
    void whatIsNoEntryIsRefused();
};

void TypeDraftTest::everyEquipmentTypeBecomesADraftThatReadsBack()
{
    for (const EquipmentType& type : shipped().equipment) {
        const auto draft = TypeDraft::of(shipped(), type.id.text);
        QVERIFY2(draft, type.id.text.c_str());
        QVERIFY(draft->places().size() > 8);
        const auto with = draft->in(shipped());
        QVERIFY2(with, type.id.text.c_str());
        const EquipmentType* read = with->find(type.id);
        QVERIFY(read && read->mass == type.mass && read->price == type.price && read->width == type.width);
    }
}

void TypeDraftTest::aCalculatedValueIsEnteredInTheFiguresUnit_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("a bare number") << QByteArray("rack.maximum_power") << QByteArray("150") << 150.0;
    QTest::newRow("another unit") << QByteArray("rack.maximum_power") << QByteArray("0.16 MW") << 160.0;
    QTest::newRow("a sum") << QByteArray("rack.maximum_power") << QByteArray("72*2 kW + 10 kW") << 154.0;
    QTest::newRow("feet") << QByteArray("width") << QByteArray("2 ft") << 0.6096;
    QTest::newRow("a temperature") << QByteArray("rack.maximum_supply") << QByteArray("104 F") << 40.0;
    QTest::newRow("per cent") << QByteArray("rack.liquid_share") << QByteArray("90 %") << 90.0;
    QTest::newRow("weeks from days") << QByteArray("lead_time") << QByteArray("70 d") << 10.0;
}

void TypeDraftTest::aCalculatedValueIsEnteredInTheFiguresUnit()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, typed);
    QFETCH(double, value);
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, key.toStdString());
    QVERIFY(draft.setNumber(place, "value", typed.toStdString(), today));
    QCOMPARE(draft.find(place.pointer + "/value")->get<double>(), value);
}

void TypeDraftTest::anotherValueLosesTheOriginOfTheFormer()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, "rack.maximum_power");
    const std::string before = draft.sourceText(place, shipped());
    QVERIFY(draft.setNumber(place, "value", draft.text(place.pointer + "/value"), today));
    QCOMPARE(draft.sourceText(place, shipped()), before);
    QVERIFY(draft.setNumber(place, "value", "155", today));
    QCOMPARE(draft.sourceText(place, shipped()), std::string("Entered by hand"));
    QCOMPARE(draft.text(place.pointer + "/confidence"), std::string("estimate"));
    QCOMPARE(draft.text(place.pointer + "/date"), std::string(today));
    QVERIFY(draft.text(place.pointer + "/note").find("before: 142") != std::string::npos);
    const auto with = draft.in(shipped());
    QVERIFY(with);
    QCOMPARE(with->find(EquipmentTypeId {"gb300-nvl72"})->rack->maximumPower.value.in(kilowatt), 155.0);
}

void TypeDraftTest::aRangeThatNoLongerHoldsIsTakenAway()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, "rack.maximum_power");
    QVERIFY(draft.find(place.pointer + "/high"));
    QVERIFY(draft.setNumber(place, "value", "200", today));
    QVERIFY(!draft.find(place.pointer + "/high"));
    QVERIFY(draft.find(place.pointer + "/low"));
    QVERIFY(draft.setNumber(place, "low", "", today));
    QVERIFY(!draft.find(place.pointer + "/low"));
    QVERIFY(draft.setNumber(place, "high", "220", today));
    QVERIFY(draft.in(shipped()));
}

void TypeDraftTest::aWordIsNoNumber()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, "rack.maximum_power");
    const auto word = draft.setNumber(place, "value", "much", today), unit = draft.setNumber(place, "value", "12 kg", today);
    QVERIFY(!word && word.error().code == ErrorCode::NotANumber);
    QVERIFY(!unit && unit.error().code == ErrorCode::UnitMismatch);
    QCOMPARE(draft.find(place.pointer + "/value")->get<double>(), 142.0);
}

void TypeDraftTest::aSourceIsFoundByItsTitleOrMade()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, "mass");
    const Source& known = shipped().sources[1];
    draft.setSource(place, known.title, today, shipped());
    QCOMPARE(draft.text(place.pointer + "/source"), known.key);
    draft.setSource(place, "Maker's drawing 12 https://example.org/12", today, shipped());
    const auto with = draft.in(shipped());
    QVERIFY(with);
    const Source* made = with->findSource(with->find(EquipmentTypeId {"gb300-nvl72"})->mass.origin.source);
    QVERIFY(made);
    QCOMPARE(made->title, std::string("Maker's drawing 12"));
    QCOMPARE(made->address, std::string("https://example.org/12"));
}

void TypeDraftTest::anImpossibleFigureIsNamedByItsPlace()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto place = placeOf(draft, "width");
    QVERIFY(draft.setNumber(place, "value", "-3", today));
    const auto with = draft.in(shipped());
    QVERIFY(!with);
    QVERIFY2(draft.placeInEntry(with.error().place).starts_with("/width"), with.error().place.c_str());
}

void TypeDraftTest::partsAreAddedAndTakenAway()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto heading = placeOf(draft, "rack.caps.1");
    QVERIFY(TypeDraft::isPart(heading));
    QVERIFY(!TypeDraft::isPart(placeOf(draft, "rack")));
    const std::size_t before = shipped().find(EquipmentTypeId {"gb300-nvl72"})->rack->caps.size();
    draft.repeatPart(heading);
    QVERIFY(draft.setNumber(placeOf(draft, "rack.caps.2.power"), "value", "110", today));
    QVERIFY(draft.setNumber(placeOf(draft, "rack.caps.2.throughput"), "value", "90", today));
    const auto more = draft.in(shipped());
    QVERIFY(more);
    const auto& caps = more->find(EquipmentTypeId {"gb300-nvl72"})->rack->caps;
    QCOMPARE(caps.size(), before + 1);
    QCOMPARE(caps[2].power.value.in(kilowatt), 110.0);
    draft.removePart(placeOf(draft, "rack.caps.2"));
    draft.removePart(placeOf(draft, "rack.caps.1"));
    const auto fewer = draft.in(shipped());
    QVERIFY(fewer);
    QCOMPARE(fewer->find(EquipmentTypeId {"gb300-nvl72"})->rack->caps.size(), before - 1);
}

void TypeDraftTest::whatIsNoEntryIsRefused()
{
    QVERIFY(!TypeDraft::of(shipped(), "nothing"));
    QVERIFY(!TypeDraft::ofFile("[]", "x"));
    QVERIFY(!TypeDraft::ofFile("{", "x"));
    QVERIFY(!TypeDraft::ofFile("{}", "x"));
}

QTEST_APPLESS_MAIN(TypeDraftTest)
#include "type_draft_test.moc"
