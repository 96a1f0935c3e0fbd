// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_words.h"
#include "core/storage/hourly_numbers.h"
#include "tests/core/report/sample_outcome.h"

#include <QtTest>

#include <algorithm>

using namespace gw;

namespace {

const ReportPage& assumptionsOf(const Report& report)
{
    return *std::find_if(report.pages.begin(), report.pages.end(), [](const ReportPage& page) { return page.title == words::assumptions; });
}

bool says(const ReportPage& page, std::string_view sentence)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph && paragraph->text == sentence;
    });
}

const TextTable* tableOf(const ReportPage& page, std::string_view title)
{
    for (const Block& block : page.blocks)
        if (const auto* table = std::get_if<TextTable>(&block); table && table->title == title) return table;
    return nullptr;
}

} // namespace

class MeasuredYearsTest : public QObject {
    Q_OBJECT

private slots:
    void withoutMeasuredYearsTheReportSaysWhatIsSyntheticAndFlat()
    {
        const sample::Sample sample;
        const Report report = buildReport(sample.input());
        QVERIFY(says(assumptionsOf(report), words::syntheticYear));
        QVERIFY(says(assumptionsOf(report), words::flatGrid));
        QVERIFY(!tableOf(assumptionsOf(report), words::measuredYears));
    }

    void measuredYearsNameTheirFileAndItsRepairs()
    {
        sample::Sample sample;
        std::vector<double> hours(hoursOfSeries, 0.05);
        hours[7] = -0.02, hours[8] = 0.12;
        const std::string origin = "market.csv; hours of price interpolated: 3 (first 2 January, 03:00 to 04:00)";
        sample.plan.series.put({.id = {++sample.plan.info.lastId}, .name = "Price, 2023", .kind = SeriesKind::EnergyPrice, .origin = origin, .hours = writeHours(hours)});
        const Report report = buildReport(sample.input());
        const TextTable* table = tableOf(assumptionsOf(report), words::measuredYears);
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t {1});
        QCOMPARE(table->rows[0], (std::vector<std::string> {"Price of energy", "Price, 2023", "0.05", "-0.02", "0.12", "$/kWh", origin}));
        QVERIFY(says(assumptionsOf(report), words::measuredLead));
        QVERIFY(says(assumptionsOf(report), words::flatCarbon) && !says(assumptionsOf(report), words::flatGrid));
    }
};

QTEST_APPLESS_MAIN(MeasuredYearsTest)
#include "measured_years_test.moc"
