// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/formulas/accelerator_table.h"
#include "core/formulas/model_table.h"

#include <QtTest>

#include <set>

using namespace gw;

namespace {

const Catalog& shipped()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

/// Where public sources differ and each list keeps its own: the contract fixes the formulas' figures, the catalogue tells its sources.
const std::set<std::string> knownToDiffer {
    "b200-sxm scale-out", "gb200 scale-out",   // 800 Gb/s in the contract, 400 in the sources of the catalogue.
    "b300-sxm fp4",                            // 14 PFLOP/s in the contract, 13.5 in the source of the catalogue.
    "gpt-oss-120b cache"};                     // The catalogue counts the layers without a window, the table all; the formula shortens their context instead.

/// Within the figure's own range, or as near to it as the two are rounded.
template <class Q>
bool holds(const Figure<Q>& figure, double value)
{
    constexpr double rounding = 0.001;
    const auto si = [](const Q& q) {
        if constexpr (std::is_same_v<Q, double>) return q;
        else return q.si();
    };
    const double low = si(figure.low.value_or(figure.value)), high = si(figure.high.value_or(figure.value));
    return value >= low * (1 - rounding) && value <= high * (1 + rounding);
}

} // namespace

/// The formulas know accelerators and models by the contract's tables, the plan by the catalogue: one must not say what the other denies.
class FormulaTablesTest : public QObject {
    Q_OBJECT
private slots:
    void acceleratorsAreThoseOfTheFormulas_data();
    void acceleratorsAreThoseOfTheFormulas();
    void modelsAreThoseOfTheFormulas_data();
    void modelsAreThoseOfTheFormulas();
};

void FormulaTablesTest::acceleratorsAreThoseOfTheFormulas_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("row");
    for (const char* id : {"h100-sxm", "h200-sxm", "b200-sxm", "b300-sxm", "mi300x", "mi325x", "mi355x", "tpu-v5p"}) QTest::newRow(id) << QByteArray(id) << QByteArray(id);
    QTest::newRow("gb200") << QByteArray("gb200") << QByteArray("gb200-nvl72");
    QTest::newRow("gb300") << QByteArray("gb300") << QByteArray("gb300-nvl72");
}

void FormulaTablesTest::acceleratorsAreThoseOfTheFormulas()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, row);
    const AcceleratorType* type = shipped().find(AcceleratorId {entry.toStdString()});
    const AcceleratorRow* known = findAccelerator(row.toStdString());
    QVERIFY(type && known);
    const auto agree = [&](const char* name, const auto& figure, double value) {
        const bool differs = value > 0 && !holds(figure, value);   // 0 is not listed.
        QVERIFY2(differs == knownToDiffer.contains(entry.toStdString() + " " + name), name);
    };
    agree("memory bandwidth", type->memoryBandwidth, known->memoryBandwidth);
    agree("bf16", type->bf16, known->bf16);
    agree("fp8", type->fp8, known->fp8);
    if (type->fp4) agree("fp4", *type->fp4, known->fp4);
    agree("scale-up", type->scaleUp, known->scaleUp);
    if (known->scaleUp > 0) agree("scale-up domain", type->scaleUpDomain, known->scaleUpDomain);
    agree("scale-out", type->scaleOut, known->scaleOut);
    agree("board power", type->power, known->boardPower);
}

void FormulaTablesTest::modelsAreThoseOfTheFormulas_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("row");
    for (const char* id : {"llama-2-70b", "llama-3.1-8b", "llama-3.1-70b", "llama-3.1-405b", "qwen3-32b", "mixtral-8x7b", "mixtral-8x22b", "qwen3-235b-a22b", "gpt-oss-120b", "minimax-m2.5", "deepseek-r1"})
        QTest::newRow(id) << QByteArray(id) << QByteArray(id);
    QTest::newRow("qwen3-coder-480b") << QByteArray("qwen3-coder-480b") << QByteArray("qwen3-coder-480b-a35b");
}

void FormulaTablesTest::modelsAreThoseOfTheFormulas()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, row);
    const ModelType* type = shipped().find(ModelId {entry.toStdString()});
    const ModelRow* known = findModel(row.toStdString());
    QVERIFY(type && known);
    const ModelSize size = sizeOf(*known);
    QCOMPARE(type->layers.value, known->layers);
    QCOMPARE(type->hidden.value, known->hidden);
    QCOMPARE(type->queryHeads.value, known->queryHeads);
    QVERIFY2(known->isLatent() || type->keyValueHeads.value == known->keyValueHeads, "key-value heads");
    QCOMPARE(type->experts.value, known->experts);
    QCOMPARE(type->activeExperts.value, known->activeExperts);
    const auto isNear = [](double a, double b, double within) { return std::abs(a / b - 1) < within; };
    QVERIFY2(isNear(type->parameters.value, size.parameters, 0.03), qPrintable(QString("%1 against %2 parameters").arg(type->parameters.value).arg(size.parameters)));
    const bool isCacheAlike = isNear(type->kvElementsPerToken.value, size.cachePerToken, 0.001);
    QVERIFY2(isCacheAlike != knownToDiffer.contains(entry.toStdString() + " cache"), qPrintable(QString("%1 against %2 elements").arg(type->kvElementsPerToken.value).arg(size.cachePerToken)));
}

QTEST_APPLESS_MAIN(FormulaTablesTest)
#include "formula_tables_test.moc"
