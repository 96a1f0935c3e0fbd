// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_text.h"
#include "core/catalog/read_catalog.h"
#include "core/catalog/write_catalog.h"
#include "views/session/type_draft.h"

#include <QTest>

#include <algorithm>

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
    void everyEntryOfAnyKindBecomesADraftThatReadsBack();
    void aNewPartIsBlankAndRefusedUntilItsSourceIsTold();
    void anOptionalPartIsTakenAwayAndAddedAgain();
    void whatWasMeasuredIsEditedWithItsModel();
    void aSourceTakenAwayIsMissedAtItsFigure();
    void sourcesOfLikeNamesStayApart();
    void aDayAndWhatMonthsShareHaveAnOrigin();
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
    draft.remove(placeOf(draft, "rack.caps.2"));
    draft.remove(placeOf(draft, "rack.caps.1"));
    const auto fewer = draft.in(shipped());
    QVERIFY(fewer);
    QCOMPARE(fewer->find(EquipmentTypeId {"gb300-nvl72"})->rack->caps.size(), before - 1);
}

void TypeDraftTest::everyEntryOfAnyKindBecomesADraftThatReadsBack()
{
    for (const CatalogLine& line : listCatalog(shipped())) {
        const auto draft = TypeDraft::of(shipped(), line.id);
        QVERIFY2(draft, line.id.c_str());
        QVERIFY2(draft->places().size() > 1, line.id.c_str());
        const auto with = draft->in(shipped());
        QVERIFY2(with, line.id.c_str());
        QVERIFY(catalogJsonOf(*with, line.id) == catalogJsonOf(shipped(), line.id));
    }
}

void TypeDraftTest::aNewPartIsBlankAndRefusedUntilItsSourceIsTold()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto parts = draft.addable();
    const auto flows = std::ranges::find(parts, std::string("rack.flows"), &TypeDraft::Addable::key);
    QVERIFY(flows != parts.end() && flows->isList);
    const std::string at = draft.add(*flows);
    const std::string key = at.substr(1, 4) + ".flows." + at.substr(at.rfind('/') + 1);
    const auto refused = [&] { return draft.placeInEntry(draft.in(shipped()).error().place); };
    QVERIFY(!draft.in(shipped()));
    QCOMPARE(refused(), at + "/supply/value");
    for (const char* figure : {"supply", "flow"}) {
        const auto place = placeOf(draft, key + "." + figure);
        QVERIFY(draft.setNumber(place, "value", figure == std::string("flow") ? "900" : "50", today));
        QCOMPARE(refused(), place.pointer + "/source");
        draft.setSource(place, "Maker's curve", today, shipped());
    }
    const auto with = draft.in(shipped());
    QVERIFY2(with, with ? "" : with.error().place.c_str());
    QCOMPARE(with->find(EquipmentTypeId {"gb300-nvl72"})->rack->flows.back().flow.value.in(litrePerMinute), 900.0);
}

void TypeDraftTest::anOptionalPartIsTakenAwayAndAddedAgain()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto available = placeOf(draft, "rack.available");
    QVERIFY(available.isRemovable && !placeOf(draft, "mass").isRemovable);
    QVERIFY(std::ranges::none_of(draft.addable(), [](const TypeDraft::Addable& part) { return part.key == "rack.available"; }));
    draft.remove(available);
    QVERIFY(!draft.in(shipped())->find(EquipmentTypeId {"gb300-nvl72"})->rack->available);
    for (const auto& part : draft.addable())
        if (part.key == "rack.available") QCOMPARE(draft.add(part), available.pointer);
    draft.setText(available.pointer + "/value", "2026-03");
    draft.setText(available.pointer + "/date", "2026");
    draft.setSource(available, shipped().sources.front().title, today, shipped());
    QCOMPARE(draft.in(shipped())->find(EquipmentTypeId {"gb300-nvl72"})->rack->available->date, std::string("2026-03"));
}

void TypeDraftTest::whatWasMeasuredIsEditedWithItsModel()
{
    const MeasuredThroughput& row = shipped().measurements.front();
    TypeDraft draft = draftOf(row.model.text);
    const auto figure = placeOf(draft, "measured.0.per_accelerator");
    QCOMPARE(figure.pointer, std::string("/measured/0/per_accelerator"));
    QCOMPARE(draft.rowKey("measured." + row.accelerator.text + "." + row.scenario + ".per_accelerator"), figure.key);
    QVERIFY(draft.setNumber(figure, "value", "1234", today));
    QCOMPARE(draft.in(shipped())->measurements.size(), shipped().measurements.size());
    QVERIFY(std::ranges::any_of(draft.in(shipped())->measurements, [&](const MeasuredThroughput& each) { return each.perAccelerator.value.si() == 1234; }));
    QVERIFY(draft.setNumber(figure, "value", "-1", today));
    QVERIFY(draft.placeInEntry(draft.in(shipped()).error().place).starts_with(figure.pointer));
    draft.remove(placeOf(draft, "measured.0"));
    QCOMPARE(draft.in(shipped())->measurements.size(), shipped().measurements.size() - 1);
    const std::string at = draft.add(draft.addable().back());
    QVERIFY(at.starts_with("/measured/"));
    QVERIFY(draft.placeInEntry(draft.in(shipped()).error().place).starts_with(at));
}

void TypeDraftTest::aSourceTakenAwayIsMissedAtItsFigure()
{
    TypeDraft draft = draftOf("phoenix");
    const auto place = placeOf(draft, "design_dry_bulb");
    draft.setSource(place, "", today, shipped());
    const auto with = draft.in(shipped());
    QVERIFY(!with);
    QCOMPARE(draft.placeInEntry(with.error().place), place.pointer + "/source");
}

void TypeDraftTest::sourcesOfLikeNamesStayApart()
{
    TypeDraft draft = draftOf("gb300-nvl72");
    const auto mass = placeOf(draft, "mass"), price = placeOf(draft, "price");
    draft.setSource(mass, "Datasheet https://example.org/a", today, shipped());
    draft.setSource(price, "Datasheet https://example.org/b", today, shipped());
    QVERIFY(draft.text(mass.pointer + "/source") != draft.text(price.pointer + "/source"));
    QCOMPARE(draft.sourceText(mass, shipped()), std::string("Datasheet https://example.org/a"));
    // A source of another own entry keeps its key.
    const auto with = draft.in(shipped());
    TypeDraft other = TypeDraft::of(*with, "gb200-nvl72").value();
    const auto width = placeOf(other, "width");
    other.setSource(width, "Datasheet https://example.org/c", today, *with);
    const auto both = other.in(*with);
    QCOMPARE(both->findSource(both->find(EquipmentTypeId {"gb300-nvl72"})->mass.origin.source)->address, std::string("https://example.org/a"));
}

void TypeDraftTest::aDayAndWhatMonthsShareHaveAnOrigin()
{
    TypeDraft draft = draftOf("phoenix");
    const auto months = placeOf(draft, "monthly_origin");
    QVERIFY(months.line == TypeDraft::Line::Origin);
    draft.setSource(months, "Own station https://example.org", today, shipped());
    QCOMPARE(draft.in(shipped())->findSource(draft.in(shipped())->find(ClimateId {"phoenix"})->monthlyOrigin.source)->title, std::string("Own station"));
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
