// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/set_figure.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/read_catalog.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"

#include <QtTest>

#include <limits>

using namespace gw;

class SetFigureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyShownFigureOfEquipmentModelsAndSourcesCanBeSet();
    void rangeAndOriginStay();
    void aFigureNeverLiesOutsideItsRange();
    void onlyTheFigureAskedForChanges();
    void faultsAreNamed_data();
    void faultsAreNamed();

private:
    Catalog m_catalog;
};

void SetFigureTest::initTestCase()
{
    auto catalog = readCatalog(resourcesFolder() / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void SetFigureTest::everyShownFigureOfEquipmentModelsAndSourcesCanBeSet()
{
    for (const CatalogLine& line : listCatalog(m_catalog)) {
        if (line.kind == "market" || line.kind == "model_errors") continue;
        const auto entry = showEntry(m_catalog, line.id);
        for (const FigureText& figure : entry->figures) {
            if (figure.key.starts_with("measured.") || figure.numbers.size() != 1) continue;
            const double asked = figure.high.value_or(figure.low.value_or(figure.numbers.front()));
            Catalog changed = m_catalog;
            const Status set = setFigure(changed, line.id, figure.key, asked);
            QVERIFY2(set.isOk(), (line.id + "." + figure.key).c_str());
            const auto shown = showEntry(changed, line.id);
            const auto now = std::ranges::find(shown->figures, figure.key, &FigureText::key);
            QVERIFY(std::abs(now->numbers.front() - asked) <= 1e-12 * std::abs(asked));
        }
    }
}

void SetFigureTest::rangeAndOriginStay()
{
    Catalog changed = m_catalog;
    QVERIFY(setFigure(changed, "gb300-nvl72", "price", 3.2e6).isOk());
    const Figure<Money>& before = m_catalog.find(EquipmentTypeId {"gb300-nvl72"})->price;
    const Figure<Money>& after = changed.find(EquipmentTypeId {"gb300-nvl72"})->price;
    QCOMPARE(after.value.in(dollar), 3.2e6);
    QVERIFY(after.low == before.low && after.high == before.high && after.origin == before.origin);
}

void SetFigureTest::aFigureNeverLiesOutsideItsRange()
{
    Catalog changed = m_catalog;
    const Figure<Power>& figure = changed.find(EquipmentTypeId {"gb300-nvl72"})->rack->maximumPower;
    const auto low = figure.low;
    QVERIFY(setFigure(changed, "gb300-nvl72", "rack.maximum_power", 400).isOk());
    QCOMPARE(figure.high->in(kilowatt), 400.0);
    QVERIFY(figure.low == low);
    QVERIFY(setFigure(changed, "gb300-nvl72", "rack.maximum_power", 20).isOk());
    QCOMPARE(figure.low->in(kilowatt), 20.0);
    QVERIFY(withEntries(m_catalog, catalogFileOf(changed, "gb300-nvl72"), "written").isOk());
}

void SetFigureTest::onlyTheFigureAskedForChanges()
{
    Catalog changed = m_catalog;
    QVERIFY(setFigure(changed, "gb300-nvl72", "rack.idle_power", 30).isOk());
    int differences = 0;
    for (const CatalogLine& line : listCatalog(m_catalog)) {
        const auto before = showEntry(m_catalog, line.id), after = showEntry(changed, line.id);
        for (std::size_t i = 0; i < before->figures.size(); ++i) differences += before->figures[i].numbers != after->figures[i].numbers;
    }
    QCOMPARE(differences, 1);
    QCOMPARE(changed.find(EquipmentTypeId {"gb300-nvl72"})->rack->idlePower.value.in(kilowatt), 30.0);
}

void SetFigureTest::faultsAreNamed_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such entry") << "gb9000" << "price" << 1e6 << ErrorCode::UnknownId;
    QTest::newRow("no such figure") << "gb300-nvl72" << "prise" << 1e6 << ErrorCode::UnknownId;
    QTest::newRow("no such part") << "gb300-nvl72" << "cooling.capacity" << 1e3 << ErrorCode::UnknownId;
    QTest::newRow("part without figure") << "gb300-nvl72" << "rack" << 1e3 << ErrorCode::UnknownId;
    QTest::newRow("negative price") << "gb300-nvl72" << "price" << -1e6 << ErrorCode::OutOfRange;
    QTest::newRow("share above all") << "gb300-nvl72" << "rack.liquid_share" << 101.0 << ErrorCode::OutOfRange;
    QTest::newRow("NaN") << "gb300-nvl72" << "price" << std::numeric_limits<double>::quiet_NaN() << ErrorCode::NotANumber;
}

void SetFigureTest::faultsAreNamed()
{
    QFETCH(QString, entry);
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(ErrorCode, code);
    Catalog changed = m_catalog;
    const Status status = setFigure(changed, entry.toStdString(), key.toStdString(), value);
    QVERIFY(!status.isOk());
    QCOMPARE(status.error().code, code);
    QCOMPARE(QString::fromStdString(status.error().place), entry + "." + key);
    QVERIFY(!status.error().expected.empty());
}

QTEST_APPLESS_MAIN(SetFigureTest)
#include "set_figure_test.moc"
