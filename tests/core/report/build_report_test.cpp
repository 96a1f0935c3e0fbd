// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rule_facts.h"
#include "core/report/report_words.h"
#include "tests/core/report/sample_futures.h"
#include "tests/core/report/sample_outcome.h"

#include <QTest>

#include <algorithm>

using namespace gw;

namespace {

QString qs(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

const ReportPage& page(const Report& report, std::string_view title)
{
    return *std::find_if(report.pages.begin(), report.pages.end(), [&](const ReportPage& p) { return p.title == title; });
}

std::vector<TextTable> tables(const ReportPage& page)
{
    std::vector<TextTable> found;
    for (const Block& block : page.blocks)
        if (const auto* table = std::get_if<TextTable>(&block)) found.push_back(*table);
    return found;
}

QString allText(const ReportPage& page)
{
    QString all;
    for (const Block& block : page.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) all += qs(paragraph->text) + "\n";
        if (const auto* table = std::get_if<TextTable>(&block))
            for (const auto& row : table->rows)
                for (const auto& cell : row) all += qs(cell) + "\n";
    }
    return all;
}

} // namespace

class BuildReportTest : public QObject {
    Q_OBJECT
private slots:
    void reportHasEveryPageInOrder();
    void coverShowsTheOnlyHallAndSixFigures();
    void planOfSeveralHallsShowsItsSiteOnTheCover();
    void headlineFiguresStandInTheOrderOfTheStrip();
    void missingFigureIsADashWithItsReason();
    void summarySpeaksTheFiguresOfTheOutcome();
    void whatBindsEachTierStandsBesideTheLayers();
    void balancesAreToldInUnitsThatReadWell();
    void summaryOfAnEmptyOutcomeGivesReasons();
    void everyRowOfATableHasOneCellPerColumn();
    void everyAssumptionIsPlanInputOrNamesItsSource();
    void everyFigureOfEveryUsedEntryNamesARegisteredSource();
    void likeLoopsShareOneEntry();
    void findingsAreListedAndWaiversGiveTheirReason();
    void waiversArePrintedWithAuthorAndLastDay();
    void planWithoutFindingsSaysSo();
    void ruleBrokenAThousandTimesIsListedShortlyAndCounted();
    void everyRuleIsCountedInItsArea();
    void futuresMakeAPageAboutRiskAfterTheCashFlow();
    void theReturnIsToldByItsYearsAndTheBestOfThemInFull();
    void sameInputMakesTheSameReport();
};

void BuildReportTest::reportHasEveryPageInOrder()
{
    const sample::Sample sample;
    const Report report = buildReport(sample.input());
    std::vector<std::string> titles;
    for (const ReportPage& p : report.pages) titles.push_back(p.title);
    const std::vector<std::string> expected { "Test superpod", "Executive summary", "The five layers", "Cash flow and power", "Equipment",
        "Assumptions", "Catalogue figures", "Findings", "How the return is made", "Sources"};
    QVERIFY(titles == expected);
}

void BuildReportTest::futuresMakeAPageAboutRiskAfterTheCashFlow()
{
    const sample::Sample sample;
    const Futures futures = sample::futures();
    ReportInput input = sample.input();
    input.futures = &futures;
    const Report report = buildReport(input);
    QCOMPARE(report.pages.size(), std::size_t {11});
    QCOMPARE(report.pages[4].title, std::string("Risk"));
    const ReportPage& risk = report.pages[4];
    const auto& figures = std::get<KeyFigures>(risk.blocks[0]).figures;
    QCOMPARE(qs(figures[0].value + "|" + figures[1].value + "|" + figures[2].value + "|" + figures[3].value), QStringLiteral("12 %|\u2011$2 M|$20 M|$50 M"));
    QCOMPARE(std::get<ChartRow>(risk.blocks[2]).charts[0].id, std::string("cash_fan"));
    QCOMPARE(std::get<ChartRow>(risk.blocks[2]).charts[1].id, std::string("spread_npv_usd"));
    QCOMPARE(std::get<ChartRow>(risk.blocks[3]).charts[0].id, std::string("tornado_npv_usd"));
    const TextTable quantiles = tables(risk).front();
    const auto npv = std::find_if(quantiles.rows.begin(), quantiles.rows.end(), [](const auto& row) { return row[0] == "Net present value, M$"; });
    QVERIFY(npv != quantiles.rows.end());
    QCOMPARE(qs((*npv)[3]), QStringLiteral("20 ± 0.1"));
    for (const auto& row : quantiles.rows) QCOMPARE(row.size(), quantiles.header.size());
    const QString text = allText(risk);
    for (const char* said : {"In 12 % of the futures", "1,000 futures were drawn: Latin hypercube draws, seed 7", "models' errors: 1.", "Price of tokens: 10 % a year", "off by up to a share of 0.031"})
        QVERIFY2(text.contains(QLatin1String(said)), qPrintable(text));
}

void BuildReportTest::coverShowsTheOnlyHallAndSixFigures()
{
    const sample::Sample sample;
    const Report report = buildReport(sample.input());
    const auto& blocks = report.pages.front().blocks;
    QCOMPARE(qs(std::get<Paragraph>(blocks[0]).text), QStringLiteral("Ashburn, Virginia"));
    QCOMPARE(std::get<Picture>(blocks[1]).scene.boxes.size(), std::size_t {8});
    QCOMPARE(std::get<KeyFigures>(blocks[2]).figures.size(), std::size_t {6});
}

void BuildReportTest::planOfSeveralHallsShowsItsSiteOnTheCover()
{
    sample::Sample sample;
    sample.plan.spaces.put({SpaceId {3}, "Hall 2", SpaceKind::DataHall, metres(0), metres(20), metres(12), metres(9)});
    const Report report = buildReport(sample.input());
    QCOMPARE(std::get<Picture>(report.pages.front().blocks[1]).scene.boxes.size(), sample.plan.equipment.size());
}

void BuildReportTest::headlineFiguresStandInTheOrderOfTheStrip()
{
    const auto figures = headlineFigures(sample::headline());
    QStringList read;
    for (const KeyFigure& figure : figures) read << qs(figure.value) + " " + qs(figure.unit);
    QCOMPARE(read, (QStringList {"900 kW", "1 MW", "1.111 ", "250 k tok/s", "$1.35 /Mtok", "$40 M", "17.4 %", "4 years"}));
}

void BuildReportTest::missingFigureIsADashWithItsReason()
{
    Headline headline = sample::headline();
    headline.irr = Missing::NoSignChange;
    const KeyFigure irr = headlineFigures(headline)[6];
    QCOMPARE(qs(irr.value), QStringLiteral("-"));
    QVERIFY(qs(irr.reason).contains(QStringLiteral("never changes sign")));
}

void BuildReportTest::summarySpeaksTheFiguresOfTheOutcome()
{
    const sample::Sample sample;
    const QString text = allText(page(buildReport(sample.input()), words::summary));
    for (const char* said : { "8 accelerator racks and 576 accelerators in one data hall", "250 k tok/s of output", "$1.35 per million tokens",
             "PUE 1.111", "60 % of the grid connection", "$40 M of capital", "$4 M to run", "rate of return is 17.4 %", "paid back after 4 years",
             "warnings: 1", "round and invented"})
        QVERIFY2(text.contains(QString::fromUtf8(said)), said);
}

void BuildReportTest::whatBindsEachTierStandsBesideTheLayers()
{
    const sample::Sample sample;
    const QString text = allText(page(buildReport(sample.input()), words::layers));
    for (const char* said : {"44.4 %", "Memory bandwidth"}) QVERIFY2(text.contains(QString::fromUtf8(said)), said);
}

void BuildReportTest::balancesAreToldInUnitsThatReadWell()
{
    sample::Sample sample;
    sample.outcome.balances = {{"power", 3.6e12, 3.6e12}, {"money", 4e7, 4e7}};
    const auto found = tables(page(buildReport(sample.input()), words::findings));
    const auto balances = std::find_if(found.begin(), found.end(), [](const TextTable& table) { return table.title == words::balancesTable; });
    QVERIFY(balances != found.end());
    QCOMPARE(qs(balances->rows[0][1]), QStringLiteral("1 GWh"));
    QCOMPARE(qs(balances->rows[1][2]), QStringLiteral("$40 M"));
}

void BuildReportTest::summaryOfAnEmptyOutcomeGivesReasons()
{
    sample::Sample sample;
    sample.outcome = {};
    sample.outcome.headline.irr = Missing::NoSignChange, sample.outcome.headline.payback = Missing::NeverPaidBack;
    const QString text = allText(page(buildReport(sample.input()), words::summary));
    QVERIFY(text.contains(QStringLiteral("sells no tokens: there is no accelerator rack")));
    QVERIFY(text.contains(QStringLiteral("no internal rate of return: the cash flow never changes sign")));
    QVERIFY(!text.contains(QStringLiteral("nan")) && !text.contains(QStringLiteral("n/a")));
}

void BuildReportTest::everyRowOfATableHasOneCellPerColumn()
{
    const sample::Sample sample;
    for (const ReportPage& p : buildReport(sample.input()).pages)
        for (const TextTable& table : tables(p)) {
            QCOMPARE(table.isNumber.size(), table.header.size());
            for (const auto& row : table.rows) QCOMPARE(row.size(), table.header.size());
        }
}

void BuildReportTest::everyAssumptionIsPlanInputOrNamesItsSource()
{
    const sample::Sample sample;
    int count = 0;
    for (const TextTable& table : tables(page(buildReport(sample.input()), words::assumptions)))
        for (const auto& row : table.rows) {
            ++count;
            QVERIFY2(row.back() == words::planInput || row.back().starts_with(words::catalogue), row[0].c_str());
            QVERIFY2(!row[1].empty(), row[0].c_str());
        }
    QVERIFY(count > 50);
}

void BuildReportTest::everyFigureOfEveryUsedEntryNamesARegisteredSource()
{
    const sample::Sample sample;
    const Report report = buildReport(sample.input());
    const auto figures = tables(page(report, words::catalogFigures));
    QStringList entries;
    for (const TextTable& table : figures) {
        entries << qs(table.title);
        for (const auto& row : table.rows) {
            QVERIFY(sample.catalog.findSource(row[3]) != nullptr);
            QVERIFY(!row[4].empty() && !row[5].empty());
        }
    }
    for (const char* used : {"Test rack 72", "Test transformer 3 MVA", "Test dry cooler 1.5 MW", "Test chip", "Test model 405B", "Test town"})
        QVERIFY2(entries.contains(QLatin1String(used)), used);
    QVERIFY(allText(page(report, words::sources)).contains(QStringLiteral("https://example.com")));
}

void BuildReportTest::likeLoopsShareOneEntry()
{
    sample::Sample sample;
    for (std::uint32_t i = 0; i < 40; ++i) sample.plan.loops.put({LoopId {100 + i}, "Loop " + std::to_string(i + 1)});
    const QString text = allText(page(buildReport(sample.input()), words::assumptions));
    QVERIFY(text.contains(QStringLiteral("Loop 1 and 39 more alike")));
    QVERIFY(!text.contains(QStringLiteral("Loop 17")));
}

void BuildReportTest::waiversArePrintedWithAuthorAndLastDay()
{
    sample::Sample sample;
    sample.plan.waivers.put({.id = WaiverId {900}, .rule = "one_side_only", .reason = "Why", .author = "Ada", .date = "2026-11-22", .object = "Rack 2", .expires = "2027"});
    const auto found = tables(page(buildReport(sample.input()), words::findings));
    QVERIFY((found[2].rows.at(0) == std::vector<std::string> {"one_side_only", "Rack 2", "Why", "Ada", "2026-11-22", "2027"}));
}

void BuildReportTest::findingsAreListedAndWaiversGiveTheirReason()
{
    const sample::Sample sample;
    const auto found = tables(page(buildReport(sample.input()), words::findings));
    QCOMPARE(qs(found[0].rows.at(0)[1]), QStringLiteral("Aisle too narrow"));
    QCOMPARE(qs(found[0].rows.at(0)[3]), QStringLiteral("1.1 m"));
    QCOMPARE(qs(found[1].rows.at(0)[5]), QStringLiteral("A test rack that may fail"));
    QCOMPARE(found[0].rows.size(), std::size_t {1});
}

void BuildReportTest::planWithoutFindingsSaysSo()
{
    sample::Sample sample;
    sample.findings.clear();
    QVERIFY(allText(page(buildReport(sample.input()), words::findings)).contains(QStringLiteral("No findings.")));
}

void BuildReportTest::ruleBrokenAThousandTimesIsListedShortlyAndCounted()
{
    sample::Sample sample;
    sample.findings.assign(1000, sample::findings()[0]);
    const auto found = tables(page(buildReport(sample.input()), words::findings));
    QVERIFY(found[0].rows.size() < 20);
    QVERIFY(qs(found[0].rows.back()[2]).startsWith(QStringLiteral("988 further")));
}

void BuildReportTest::everyRuleIsCountedInItsArea()
{
    const sample::Sample sample;
    const TextTable areas = tables(page(buildReport(sample.input()), words::findings)).back();
    const auto sum = [&](std::size_t column) {
        std::size_t all = 0;
        for (const auto& row : areas.rows) all += qs(row.at(column)).toUInt();
        return all;
    };
    QCOMPARE(areas.rows.size(), ruleAreaCount);
    QCOMPARE(sum(2), ruleCount);
    QCOMPARE(sum(3) + sum(4), sample.findings.size());
}

void BuildReportTest::theReturnIsToldByItsYearsAndTheBestOfThemInFull()
{
    const sample::Sample sample;
    const Report report = buildReport(sample.input());
    const ReportPage& told = page(report, words::howReturnIsMade);
    QCOMPARE(told.blocks.size(), std::size_t {3});
    const auto& years = std::get<TextTable>(told.blocks[1]);
    QCOMPARE(years.rows.size(), static_cast<std::size_t>(sample.plan.finance.horizon.in(year) + 1.5));
    QVERIFY(qs(years.rows[2][2]).startsWith("revenue - "));
    const auto& best = std::get<TextTable>(told.blocks[2]);
    QVERIFY(best.rows.size() > 4 && best.rows[0][0] == "Revenue");
}

void BuildReportTest::sameInputMakesTheSameReport()
{
    const sample::Sample sample;
    const Report a = buildReport(sample.input()), b = buildReport(sample.input());
    for (std::size_t i = 0; i < a.pages.size(); ++i) QCOMPARE(allText(a.pages[i]), allText(b.pages[i]));
}

QTEST_APPLESS_MAIN(BuildReportTest)
#include "build_report_test.moc"
