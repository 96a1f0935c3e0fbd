// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/formulas/cooling.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace gw;

namespace {

constexpr double zeroCelsius = 273.15;
constexpr double waterRise = 5.2; ///< Of condenser water through a condenser.
constexpr int steps = 20;

bool hasWaterCondenser(const CoolingData& cooling) { return cooling.approach.value < kelvins(5); }

double at(const std::array<double, 6>& curve, double leaving, double entering)
{
    return chillerTemperatureCurve(curve.data(), leaving, entering);
}

double cop(const CoolingData& cooling, double leaving, double entering)
{
    return cooling.curves->referenceCop.value / at(cooling.curves->inputRatio, leaving, entering);
}

double evaporating(double leaving) { return leaving - 3 + zeroCelsius; }

double condensing(const CoolingData& cooling, double entering)
{
    return entering + (hasWaterCondenser(cooling) ? waterRise : 0) + cooling.approach.value.in(kelvin) + zeroCelsius;
}

/// Calls `visit(leaving, entering)` over the whole fitted box, its edges included.
template <class V>
void overBox(const ChillerCurves& curves, V visit)
{
    const auto between = [](const std::array<double, 2>& range, int i) { return range[0] + (range[1] - range[0]) * i / steps; };
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j) visit(between(curves.chilledWater, i), between(curves.condenser, j));
}

} // namespace

/// Holds the curves of shipped chillers against thermodynamics, and `carnot_share` against its definition.
class ChillerCurvesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void curvesAreOneAtTheirReference_data();
    void curvesAreOneAtTheirReference();
    void everyFittedChillerIsHeldHere();
    void carnotIsNeverExceeded();
    void carnotShareIsTheMeanOverTheBox();
    void moreLiftAsksMorePower();
    void partLoadEndsAtFullLoad();

private:
    const CoolingData& cooling(const QString& id) const { return *m_catalog.find(EquipmentTypeId {id.toStdString()})->cooling; }
    std::vector<const EquipmentType*> fitted() const
    {
        std::vector<const EquipmentType*> types;
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.cooling && type.cooling->curves) types.push_back(&type);
        return types;
    }
    Catalog m_catalog;
};

void ChillerCurvesTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

/// The reference temperatures of each published set: leaving chilled water, entering condenser water or air.
void ChillerCurvesTest::curvesAreOneAtTheirReference_data()
{
    QTest::addColumn<double>("leaving");
    QTest::addColumn<double>("entering");
    QTest::newRow("chiller-19ex-5200kw") << 6.67 << 26.11;
    QTest::newRow("chiller-cvhf-2300kw") << 5.56 << 29.44;
    QTest::newRow("chiller-cvhe-1400kw") << 5.56 << 23.89;
    QTest::newRow("chiller-30xa-1350kw") << 6.67 << 35.0;
    QTest::newRow("chiller-30xa-1600kw") << 6.67 << 35.0;
    QTest::newRow("chiller-30rb-1325kw") << 6.67 << 35.0;
}

void ChillerCurvesTest::curvesAreOneAtTheirReference()
{
    QFETCH(double, leaving);
    QFETCH(double, entering);
    const ChillerCurves& curves = *cooling(QTest::currentDataTag()).curves;
    QVERIFY(leaving >= curves.chilledWater[0] && leaving <= curves.chilledWater[1] && entering >= curves.condenser[0] && entering <= curves.condenser[1]);
    QVERIFY(std::abs(at(curves.capacity, leaving, entering) - 1) < 0.03);
    QVERIFY(std::abs(at(curves.inputRatio, leaving, entering) - 1) < 0.03);
}

void ChillerCurvesTest::everyFittedChillerIsHeldHere()
{
    QCOMPARE(fitted().size(), std::size_t(6)); // A seventh needs a row above.
    for (const EquipmentType* type : fitted()) QVERIFY(type->kind == EquipmentKind::Chiller);
}

/// Between the water that leaves and the fluid that enters, the widest claim one may make for a real machine: below Carnot's and well below.
void ChillerCurvesTest::carnotIsNeverExceeded()
{
    for (const EquipmentType* type : fitted()) {
        const CoolingData& cooling = *type->cooling;
        double best = 0;
        overBox(*cooling.curves, [&](double leaving, double entering) {
            QVERIFY(at(cooling.curves->capacity, leaving, entering) > 0.5 && at(cooling.curves->inputRatio, leaving, entering) > 0);
            best = std::max(best, cop(cooling, leaving, entering) / carnotCop(evaporating(leaving), std::max(condensing(cooling, entering), evaporating(leaving) + leastLift)));
        });
        QVERIFY2(best < 0.95, qPrintable(QString::fromStdString(type->id.text) + ' ' + QString::number(best)));
    }
}

void ChillerCurvesTest::carnotShareIsTheMeanOverTheBox()
{
    for (const EquipmentType* type : fitted()) {
        const CoolingData& cooling = *type->cooling;
        double sum = 0, error = 0;
        overBox(*cooling.curves, [&](double leaving, double entering) {
            const double whole = chillerCop(1.0, evaporating(leaving), condensing(cooling, entering));
            sum += cop(cooling, leaving, entering) / whole;
            error = std::max(error, std::abs(cooling.carnotShare.value * whole / cop(cooling, leaving, entering) - 1));
        });
        const double mean = sum / ((steps + 1) * (steps + 1));
        const QByteArray told = QByteArray::fromStdString(type->id.text) + ' ' + QByteArray::number(mean) + ' ' + QByteArray::number(error);
        QVERIFY2(std::abs(mean - cooling.carnotShare.value) < 0.001, told.constData());
        QVERIFY2(error < 0.5, told.constData()); // What one share for the whole box costs at its corners.
    }
}

void ChillerCurvesTest::moreLiftAsksMorePower()
{
    for (const EquipmentType* type : fitted()) {
        const ChillerCurves& curves = *type->cooling->curves;
        const auto [cold, warm] = curves.chilledWater;
        const auto [cool, hot] = curves.condenser;
        QVERIFY2(cop(*type->cooling, cold, hot) < cop(*type->cooling, warm, cool), type->id.text.c_str());
        QVERIFY2(at(curves.capacity, cold, hot) < at(curves.capacity, warm, cool), type->id.text.c_str());
    }
}

void ChillerCurvesTest::partLoadEndsAtFullLoad()
{
    for (const EquipmentType* type : fitted()) {
        const auto& [a, b, c] = type->cooling->curves->partLoad;
        const auto power = [&](double x) { return a + x * (b + x * c); };
        QVERIFY2(std::abs(power(1) - 1) < 0.03, type->id.text.c_str());
        QVERIFY2(power(0.25) > 0 && power(0.25) < power(0.5) && power(0.5) < power(1), type->id.text.c_str());
    }
}

QTEST_APPLESS_MAIN(ChillerCurvesTest)
#include "chiller_curves_test.moc"
