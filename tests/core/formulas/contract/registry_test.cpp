// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/registry.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace gw;
using contract::Entry;
using contract::FieldText;

/// What holds for every formula of the registry, whatever it computes.
class RegistryTest : public QObject {
    Q_OBJECT
private slots:
    void namesAreUniqueAndTellTheirArea();
    void everyFormulaSaysWhatItIs_data();
    void everyFormulaSaysWhatItIs();
    void everyKeyIsSnakeCaseAndUnique_data() { addFormulas(); }
    void everyKeyIsSnakeCaseAndUnique();
    void nothingGivenIsAnsweredOrNamesWhatIsMissing_data() { addFormulas(); }
    void nothingGivenIsAnsweredOrNamesWhatIsMissing();
    void aKeyNobodyKnowsIsRefused_data() { addFormulas(); }
    void aKeyNobodyKnowsIsRefused();
    void everyInputRefusesWrongTypes_data() { addFormulas(); }
    void everyInputRefusesWrongTypes();
    void showHasTheKeysOfTheContract_data() { addFormulas(); }
    void showHasTheKeysOfTheContract();

private:
    static void addFormulas();
    static const Entry& formula();
    static std::string codeOf(const Json& answer) { return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "answered"; }
};

void RegistryTest::addFormulas()
{
    QTest::addColumn<QString>("name");
    for (const Entry& entry : contract::allFormulas()) QTest::newRow(std::string(entry.text.name).c_str()) << QString::fromUtf8(entry.text.name.data(), qsizetype(entry.text.name.size()));
}

const Entry& RegistryTest::formula()
{
    const QString name = *static_cast<QString*>(QTest::qData("name", QMetaType::QString));
    return *contract::findFormula(name.toStdString());
}

void RegistryTest::namesAreUniqueAndTellTheirArea()
{
    std::set<std::string_view> names, finished;
    std::string_view area;
    for (const Entry& entry : contract::allFormulas()) {
        QVERIFY(names.insert(entry.text.name).second);
        if (entry.area() != area) QVERIFY2(finished.insert(entry.area()).second, std::string(entry.area()).c_str());
        area = entry.area();
    }
    QVERIFY(names.size() > 60);
    QVERIFY(contract::findFormula("psychrometrics.nothing") == nullptr);
}

void RegistryTest::everyFormulaSaysWhatItIs_data() { addFormulas(); }

void RegistryTest::everyFormulaSaysWhatItIs()
{
    const contract::FormulaText& text = formula().text;
    QVERIFY(!text.meaning.empty());
    QVERIFY(!text.equation.empty());
    QVERIFY(!text.source.empty());
    std::set<std::string_view> flags;
    for (const contract::FlagText& flag : text.flags) QVERIFY(flags.insert(flag.name).second && !flag.meaning.empty());
}

void RegistryTest::everyKeyIsSnakeCaseAndUnique()
{
    static const QRegularExpression snake("^[a-z][a-z0-9_]*$");
    for (const auto& fields : {formula().inputs(), formula().outputs()}) {
        std::set<std::string> keys;
        for (const FieldText& field : fields) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY2(snake.match(QString::fromStdString(field.key)).hasMatch(), field.key.c_str());
            QVERIFY2(!field.meaning.empty(), field.key.c_str());
        }
        QVERIFY(!keys.empty());
    }
}

void RegistryTest::nothingGivenIsAnsweredOrNamesWhatIsMissing()
{
    const std::string code = codeOf(contract::runFormula(formula().text.name, Json::object()));
    const auto inputs = formula().inputs();
    const bool isAnyRequired = std::any_of(inputs.begin(), inputs.end(), [](const FieldText& field) { return field.isRequired; });
    if (isAnyRequired) QCOMPARE(code, std::string("missing_input"));
    else QVERIFY2(code == "answered" || code == "invalid_input" || code == "missing_input", code.c_str());
}

void RegistryTest::aKeyNobodyKnowsIsRefused()
{
    QCOMPARE(codeOf(contract::runFormula(formula().text.name, {{"no_such_key", 1}})), std::string("unknown_input"));
}

void RegistryTest::everyInputRefusesWrongTypes()
{
    for (const FieldText& field : formula().inputs()) {
        Json inputs = Json::object();
        inputs[field.key] = Json {{"wrong", true}};
        QCOMPARE(codeOf(contract::runFormula(formula().text.name, inputs)), std::string("invalid_input"));
        if (field.type != "text") inputs[field.key] = "wrong";
        else inputs[field.key] = 17;
        QCOMPARE(codeOf(contract::runFormula(formula().text.name, inputs)), std::string("invalid_input"));
    }
}

void RegistryTest::showHasTheKeysOfTheContract()
{
    const Json shown = contract::showJson(formula());
    for (const char* key : {"name", "area", "meaning", "equation", "inputs", "outputs", "flags", "source"}) QVERIFY2(shown.contains(key), key);
    for (const Json& input : shown["inputs"])
        for (const char* key : {"key", "type", "unit", "required", "default", "minimum", "maximum", "meaning"}) QVERIFY2(input.contains(key), key);
    for (const Json& output : shown["outputs"])
        for (const char* key : {"key", "type", "unit", "meaning"}) QVERIFY2(output.contains(key), key);
}

QTEST_APPLESS_MAIN(RegistryTest)
#include "registry_test.moc"
