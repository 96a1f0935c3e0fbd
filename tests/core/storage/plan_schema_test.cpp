// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_schema.h"

#include "core/json/parse_json.h"
#include "core/storage/plan_file.h"
#include "tests/core/storage/random_plan.h"
#include "tests/core/storage/some_history.h"

#include <QTest>

using namespace gw;

namespace {

bool isOneOf(const Json& values, const Json& wanted)
{
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

/// What is wrong with `value` by the few keywords our schema uses; empty when nothing.
std::string faultOf(const Json& value, const Json& schema, const Json& root, const std::string& place)
{
    if (schema.contains("$ref")) return faultOf(value, root["$defs"]["exact"], root, place);
    if (schema.contains("anyOf")) {
        std::string fault;
        for (const Json& one : schema["anyOf"])
            if (fault = faultOf(value, one, root, place); fault.empty()) return {};
        return fault;
    }
    if (schema.contains("const")) return value == schema["const"] ? "" : place + " const";
    if (schema.contains("enum")) return isOneOf(schema["enum"], value) ? "" : place + " enum";
    const std::string type = schema["type"];
    if (type == "number" || type == "integer") {
        if (!value.is_number() || (type == "integer" && !value.is_number_integer())) return place + " type";
        if (schema.contains("minimum") && value < schema["minimum"]) return place + " minimum";
        if (schema.contains("maximum") && value > schema["maximum"]) return place + " maximum";
        return {};
    }
    if (type == "string") return value.is_string() ? "" : place + " type";
    if (type == "boolean") return value.is_boolean() ? "" : place + " type";
    if (type == "array") {
        if (!value.is_array()) return place + " type";
        for (const Json& item : value)
            if (const auto fault = faultOf(item, schema["items"], root, place + "/*"); !fault.empty()) return fault;
        return {};
    }
    if (!value.is_object()) return place + " type";
    if (schema.contains("required"))
        for (const std::string key : schema["required"])
            if (!value.contains(key)) return place + "/" + key + " required";
    for (const auto& [key, inner] : value.items()) {
        if (!schema["properties"].contains(key)) return place + "/" + key + " unknown";
        if (const auto fault = faultOf(inner, schema["properties"][key], root, place + "/" + key); !fault.empty()) return fault;
    }
    return {};
}

std::string faultOf(std::string_view text)
{
    static const Json schema = Json::parse(planSchema());
    return faultOf(Json::parse(text), schema, schema, "");
}

} // namespace

class PlanSchemaTest : public QObject {
    Q_OBJECT
private slots:
    void thePublishedFileIsWhatTheFieldsSay()
    {
        const auto file = readTextFile(std::filesystem::path(GW_SOURCE_RESOURCES) / "schema" / "plan.schema.json");
        if (!file || *file != planSchema()) {
            const auto fresh = std::filesystem::temp_directory_path() / "plan.schema.json";
            QFile out(QString::fromStdString(fresh.string()));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(planSchema()));
            QFAIL(qPrintable("the fields have changed; put this in its place: " + out.fileName()));
        }
    }

    void whatWeWriteKeepsTheSchema()
    {
        QCOMPARE(faultOf(toJson(Plan {})), std::string());
        QCOMPARE(faultOf(toJson(Plan {}, someHistory(5))), std::string());
        for (std::uint32_t seed = 1; seed <= 30; ++seed) QCOMPARE(faultOf(toJson(randomPlan(seed, 10))), std::string());
    }

    void whatTheReaderRefusesTheSchemaRefuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("version") << R"({"gigawright_plan":2,"site":{"climate":"x"}})";
        QTest::newRow("no site") << R"({"gigawright_plan":1})";
        QTest::newRow("no climate") << R"({"gigawright_plan":1,"site":{}})";
        QTest::newRow("price zero") << R"({"gigawright_plan":1,"site":{"climate":"x"},"energy":{"price_usd_per_kwh":0}})";
        QTest::newRow("unknown field") << R"({"gigawright_plan":1,"site":{"climate":"x"},"energy":{"price":1}})";
        QTest::newRow("word") << R"({"gigawright_plan":1,"info":{"last_id":1},"site":{"climate":"x"},"loops":[{"id":1,"kind":"warm"}]})";
        QTest::newRow("no id") << R"({"gigawright_plan":1,"info":{"last_id":1},"site":{"climate":"x"},"loops":[{}]})";
        QTest::newRow("no time") << R"({"gigawright_plan":1,"site":{"climate":"x"},"history":[{}]})";
        QTest::newRow("no width") << R"({"gigawright_plan":1,"info":{"last_id":1},"site":{"climate":"x"},"spaces":[{"id":1,"depth_m":5}]})";
    }
    void whatTheReaderRefusesTheSchemaRefuses()
    {
        QFETCH(QString, text);
        QVERIFY(!fromJson(text.toStdString()).isOk());
        QVERIFY(!faultOf(text.toStdString()).empty());
    }
};

QTEST_APPLESS_MAIN(PlanSchemaTest)
#include "plan_schema_test.moc"
