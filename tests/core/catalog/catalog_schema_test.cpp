// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"
#include "core/json/parse_json.h"

#include <QtTest>

#include <sstream>

using namespace gw;

namespace {

/// Writes down what the published schema must say of a description.
class SchemaFields {
public:
    Json properties = Json::object();

    void text(const char* key, const std::string&) { properties[key] = "#/$defs/text"; }
    template <class Id> void entry(const char* key, const Id&) { properties[key] = "#/$defs/text"; }
    template <class Kind> void choice(const char* key, const Kind&) { properties[key] = equipmentKindWords(); }
    template <class Value, class D> void figure(const char* key, const Value&, Unit<D> unit, double low, double high) { properties[key] = range(low, high) + " " + unit.symbol; }
    void temperature(const char* key, const Figure<Temperature>&, double low, double high) { properties[key] = range(low, high) + " degC"; }
    template <class Values> void months(const char* key, const Values&, double low, double high) { properties[key] = range(low, high) + ", January to December"; }
    template <class Values> void numbers(const char* key, const Values& values, double low, double high) { properties[key] = std::to_string(values.size()) + " numbers, " + range(low, high); }
    void date(const char* key, const std::optional<DatedFact>&) { properties[key] = "#/$defs/dated_fact"; }
    template <class Part> void parts(const char* key, const std::vector<Part>&) { properties[key] = std::string("a list of #/$defs/") + key; }
    void origin(const char* key, const Origin&) { properties[key] = "#/$defs/origin"; }
    template <class Part> void section(const char* key, const std::optional<Part>&) { properties[key] = std::string("#/$defs/") + key; }

private:
    static std::string range(double low, double high)
    {
        std::ostringstream text;
        text << low << " to " << high;
        return text.str();
    }
};

template <class Type>
Json described()
{
    SchemaFields fields;
    const Type type {};
    describeFigures(fields, type);
    return fields.properties;
}

/// A property as the schema has it, in the same words.
std::string said(const Json& property)
{
    if (property.contains("description")) return property["description"];
    if (property.contains("$ref")) return property["$ref"];
    std::string words;
    for (const auto& word : property["enum"]) words += (words.empty() ? "" : ", ") + word.get<std::string>();
    return words;
}

} // namespace

class CatalogSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void thePublishedSchemaSaysWhatTheDescriptionSays_data();
    void thePublishedSchemaSaysWhatTheDescriptionSays();
};

void CatalogSchemaTest::thePublishedSchemaSaysWhatTheDescriptionSays_data()
{
    QTest::addColumn<QString>("description");
    const auto row = [](const char* name, const Json& properties) { QTest::newRow(name) << QString::fromStdString(properties.dump()); };
    row("accelerator", described<AcceleratorType>());
    row("equipment", described<EquipmentType>());
    row("rack", described<RackData>());
    row("power", described<PowerData>());
    row("cooling", described<CoolingData>());
    row("model", described<ModelType>());
    row("energy_source", described<EnergySourceType>());
    row("climate", described<Climate>());
    row("measurement", described<MeasuredThroughput>());
    row("build_costs", described<BuildCosts>());
    row("market", described<MarketType>());
    row("market_correlation", described<MarketCorrelation>());
    row("model_errors", described<ModelErrors>());
}

void CatalogSchemaTest::thePublishedSchemaSaysWhatTheDescriptionSays()
{
    QFETCH(QString, description);
    const auto text = readTextFile(std::filesystem::path(GW_SOURCE_RESOURCES) / "schema" / "catalog.schema.json");
    QVERIFY(text.isOk());
    const auto schema = parseJson(*text);
    QVERIFY(schema.isOk());
    Json published = Json::object();
    for (const auto& property : schema->at("$defs").at(QTest::currentDataTag()).at("properties").items()) published[property.key()] = said(property.value());
    QCOMPARE(QString::fromStdString(published.dump()), description);
}

QTEST_APPLESS_MAIN(CatalogSchemaTest)
#include "catalog_schema_test.moc"
