// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"

#include <QtTest>

#include <cmath>

using namespace gw;

/// Holds the losses of shipped types against the efficiency points that were published for them.
class UpsLossesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void lossesAnswerThePublishedPoints_data();
    void lossesAnswerThePublishedPoints();
    void doubleConversionAndEcoModeArePublishedOverTheLoad();

private:
    Catalog m_catalog;
};

namespace {

double efficiencyAt(const PowerData& power, double load)
{
    const double loss = power.noLoadLoss.value + load * (power.proportionalLoss.value + load * power.squareLoss.value);
    return load / (load + loss);
}

} // namespace

void UpsLossesTest::initTestCase()
{
    auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void UpsLossesTest::lossesAnswerThePublishedPoints_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("published");
    for (const EquipmentType& type : m_catalog.equipment) {
        if (!type.power) continue;
        for (const EfficiencyPoint& point : type.power->efficiency)
            QTest::addRow("%s at %g", type.id.text.c_str(), point.load.value) << QString::fromStdString(type.id.text) << point.load.value << point.efficiency.value;
    }
}

void UpsLossesTest::lossesAnswerThePublishedPoints()
{
    QFETCH(QString, id);
    QFETCH(double, load);
    QFETCH(double, published);
    const EquipmentType& type = *m_catalog.find(EquipmentTypeId {id.toStdString()});
    const double error = std::abs(efficiencyAt(*type.power, load) - published);
    QVERIFY2(error < 0.005, qPrintable(QString::number(error)));
}

void UpsLossesTest::doubleConversionAndEcoModeArePublishedOverTheLoad()
{
    const auto published = [&](const char* id) { return m_catalog.find(EquipmentTypeId {id})->power->efficiency; };
    const auto conversion = published("ups-9395xr-1875"), eco = published("ups-9395xr-1875-ess");
    QCOMPARE(conversion.size(), std::size_t(4));
    QCOMPARE(eco.size(), conversion.size());
    for (std::size_t i = 0; i < eco.size(); ++i) {
        QCOMPARE(eco[i].load.value, conversion[i].load.value);
        QVERIFY(eco[i].efficiency.value > conversion[i].efficiency.value + 0.01);
    }
}

QTEST_APPLESS_MAIN(UpsLossesTest)
#include "ups_losses_test.moc"
