// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"
#include "core/catalog/read_catalog.h"
#include "core/json/parse_json.h"
#include "tests/core/catalog/schema_check.h"

#include <QtTest>

#include <sstream>

using namespace gw;

namespace {

/// The definition of a list's entries.
template <class Part> constexpr const char* definition = nullptr;
template <> constexpr const char* definition<PowerCapPoint> = "power_cap_point";
template <> constexpr const char* definition<FlowPoint> = "flow_point";
template <> constexpr const char* definition<EfficiencyPoint> = "efficiency_point";
template <> constexpr const char* definition<PumpPoint> = "pump_point";

/// Writes down what the published schema must say of a description: of each key, and which keys no entry can do without.
class SchemaFields {
public:
    Json properties = Json::object();
    Json required = Json::array();

    void text(const char* key, const std::string&) { need(key, "#/$defs/text"); }
    template <class Tag> void entry(const char* key, const CatalogId<Tag>&) { need(key, "#/$defs/text"); }
    template <class Tag> void entry(const char* key, const std::optional<CatalogId<Tag>>&) { properties[key] = "#/$defs/text"; }
    void choice(const char* key, const EquipmentKind&) { need(key, equipmentKindWords()); }
    void choice(const char* key, const std::optional<EquipmentKind>&) { properties[key] = equipmentKindWords(); }
    template <class Q, class D> void figure(const char* key, const Figure<Q>&, Unit<D> unit, double low, double high) { need(key, range(low, high) + " " + unit.symbol); }
    template <class Q, class D> void figure(const char* key, const std::optional<Figure<Q>>&, Unit<D> unit, double low, double high) { properties[key] = range(low, high) + " " + unit.symbol; }
    void temperature(const char* key, const Figure<Temperature>&, double low, double high) { need(key, range(low, high) + " degC"); }
    template <class Values> void months(const char* key, const Values&, double low, double high) { need(key, range(low, high) + ", January to December"); }
    template <class Values> void numbers(const char* key, const Values& values, double low, double high) { need(key, std::to_string(values.size()) + " numbers, " + range(low, high)); }
    void date(const char* key, const std::optional<DatedFact>&) { properties[key] = "#/$defs/dated_fact"; }
    template <class Part> void parts(const char* key, const std::vector<Part>&) { properties[key] = std::string("a list of #/$defs/") + definition<Part>; }
    void origin(const char* key, const Origin&) { need(key, "#/$defs/origin"); }
    template <class Part> void section(const char* key, const std::optional<Part>&) { properties[key] = std::string("#/$defs/") + key; }

private:
    void need(const char* key, std::string words)
    {
        properties[key] = std::move(words);
        required.push_back(key);
    }

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
    return {{"properties", fields.properties}, {"required", fields.required}};
}

/// A property as the schema has it, in the same words.
std::string said(const Json& property)
{
    if (property.contains("description")) return property["description"];
    if (property.contains("$ref")) return property["$ref"];
    if (property.contains("items")) return "a list of " + property["items"]["$ref"].get<std::string>();
    std::string words;
    for (const auto& word : property["enum"]) words += (words.empty() ? "" : ", ") + word.get<std::string>();
    return words;
}

std::filesystem::path resources() { return GW_SOURCE_RESOURCES; }

Json parsedFile(const std::filesystem::path& path)
{
    const auto text = readTextFile(path);
    if (!text) return {};
    const auto json = parseJson(*text);
    return json ? *json : Json {};
}

Json publishedSchema() { return parsedFile(resources() / "schema" / "catalog.schema.json"); }

} // namespace

class CatalogSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void thePublishedSchemaSaysWhatTheDescriptionSays_data();
    void thePublishedSchemaSaysWhatTheDescriptionSays();
    void everySectionOfTheReaderIsInTheSchema();
    void everyShippedFileObeysTheSchema();
    void aFileThatBreaksTheSchemaIsNoticed_data();
    void aFileThatBreaksTheSchemaIsNoticed();
};

void CatalogSchemaTest::thePublishedSchemaSaysWhatTheDescriptionSays_data()
{
    QTest::addColumn<QString>("description");
    const auto row = [](const char* name, const Json& description) { QTest::newRow(name) << QString::fromStdString(description.dump()); };
    row("accelerator", described<AcceleratorType>());
    row("equipment", described<EquipmentType>());
    row("rack", described<RackData>());
    row("power", described<PowerData>());
    row("cooling", described<CoolingData>());
    row("power_cap_point", described<PowerCapPoint>());
    row("flow_point", described<FlowPoint>());
    row("efficiency_point", described<EfficiencyPoint>());
    row("pump_point", described<PumpPoint>());
    row("curves", described<ChillerCurves>());
    row("generation", described<GenerationData>());
    row("storage", described<StorageData>());
    row("model", described<ModelType>());
    row("network", described<NetworkType>());
    row("region", described<RegionalPrice>());
    row("cost_record", described<BuildCostRecord>());
    row("lead_time_record", described<LeadTimeRecord>());
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
    const Json schema = publishedSchema();
    QVERIFY(schema.is_object());
    const Json& type = schema.at("$defs").at(QTest::currentDataTag());
    Json published = {{"properties", Json::object()}, {"required", type.at("required")}};
    for (const auto& property : type.at("properties").items()) published["properties"][property.key()] = said(property.value());
    QCOMPARE(QString::fromStdString(published.dump()), description);
    QCOMPARE(type.at("additionalProperties").dump(), std::string("false"));
}

/// The reader names its sections when it meets another one.
void CatalogSchemaTest::everySectionOfTheReaderIsInTheSchema()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("foreign.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"foreign": []})");
    file.close();
    const auto read = readCatalog(folder.path().toStdString());
    QVERIFY(!read.isOk());
    const Json schema = publishedSchema();
    QString words;
    for (const auto& section : schema.at("properties").items())
        if (section.key() != "$schema") words += (words.isEmpty() ? "" : ", ") + QString::fromStdString(section.key());
    QCOMPARE(words.replace(", model_errors", " or model_errors"), QString::fromStdString(read.error().expected));
}

void CatalogSchemaTest::everyShippedFileObeysTheSchema()
{
    const Json schema = publishedSchema();
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(resources() / "catalog")) {
        const std::string fault = SchemaCheck(schema).faultOf(parsedFile(entry.path()));
        QVERIFY2(fault.empty(), (entry.path().filename().string() + fault).c_str());
        ++files;
    }
    QVERIFY(files > 5);
}

void CatalogSchemaTest::aFileThatBreaksTheSchemaIsNoticed_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("fault");
    QTest::newRow("an unknown section") << R"([{"op": "add", "path": "/foreign", "value": []}])" << "/foreign: not known";
    QTest::newRow("an unknown key") << R"([{"op": "add", "path": "/network/0/colour", "value": "red"}])" << "/network/0/colour: not known";
    QTest::newRow("a missing figure") << R"([{"op": "remove", "path": "/network/0/ports"}])" << "/network/0/ports: missing";
    QTest::newRow("a missing source") << R"([{"op": "remove", "path": "/network/0/ports/source"}])" << "/network/0/ports/source: missing";
    QTest::newRow("a text for a number") << R"([{"op": "replace", "path": "/network/0/ports/value", "value": "64"}])" << "/network/0/ports/value: not of type number";
    QTest::newRow("a date of another form") << R"([{"op": "replace", "path": "/network/0/ports/date", "value": "April 2026"}])" << "/network/0/ports/date: not of the pattern";
    QTest::newRow("another confidence") << R"([{"op": "replace", "path": "/network/0/ports/confidence", "value": "sure"}])" << "/network/0/ports/confidence: not one of the choices";
    QTest::newRow("an empty name") << R"([{"op": "replace", "path": "/network/0/name", "value": ""}])" << "/network/0/name: too short";
}

void CatalogSchemaTest::aFileThatBreaksTheSchemaIsNoticed()
{
    QFETCH(QString, patch);
    QFETCH(QString, fault);
    const Json figure {{"value", 64}, {"unit", "1"}, {"source", "ESTIMATE"}, {"date", "2026-11"}, {"confidence", "estimate"}};
    const Json sound {{"network", Json::array({{{"id", "a"}, {"name", "A"}, {"maker", "B"}, {"part", "switch"}, {"ports", figure}, {"port_rate", figure}, {"power", figure}, {"price", figure}}})}};
    const Json schema = publishedSchema();
    const SchemaCheck check(schema);
    QCOMPARE(check.faultOf(sound), std::string());
    QCOMPARE(QString::fromStdString(check.faultOf(sound.patch(Json::parse(patch.toStdString())))), fault);
}

QTEST_APPLESS_MAIN(CatalogSchemaTest)
#include "catalog_schema_test.moc"
