// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/risk_shard.h"

#include "core/search/risk_answer.h"
#include "core/search/shard_format.h"
#include "tests/core/search/fake_paths.h"

#include <QTest>

#include <random>

using namespace gw;

namespace {

constexpr std::uint64_t paths = 41'000;

RiskQuestion question()
{
    RiskQuestion q {.plan = "Hall \"ä\"", .digest = "sha256:1", .scenario = "base", .paths = paths, .seed = 7, .years = 3, .job = "sha256:2"};
    q.inputs.push_back({"rack.price", "Price of a rack", "normal 3 to 4", "register", 3.1, 1.0 / 3, 3.9, "$"});
    q.notes.push_back("correlations_changed 0.01");
    return q;
}

PathSummary summaryOf(ShardPart part)
{
    PathJob job;
    job.venture.finance.horizonYears = 3;
    FakePaths solver(2);
    return *summarisePaths(job, rangeOf(paths, part), solver);
}

RiskShard shardOf(ShardPart part, const RiskQuestion& asked = question()) { return {asked, "cpu", part, summaryOf(part)}; }

/// All that an answer says, as one text.
std::string written(const RiskResult& result)
{
    std::string text = result.question.plan + result.device + std::to_string(result.broken);
    const auto add = [&](double number) { text += " " + std::to_string(std::bit_cast<std::uint64_t>(number)); };
    for (const FigureRisk& figure : result.figures) {
        text += "\n" + std::to_string(figure.count) + " " + std::to_string(figure.missing);
        for (const double number : {figure.spread->mean, figure.spread->deviation, figure.spread->expectedShortfall, figure.spread->belowZero}) add(number);
        for (const Quantile& quantile : figure.spread->quantiles) add(quantile.value), add(quantile.standardError);
        for (const std::uint64_t count : figure.spread->histogram.counts) text += " " + std::to_string(count);
    }
    for (const FanYear& year : result.fan)
        for (const Quantile& quantile : year.quantiles) add(quantile.value);
    return text;
}

Error errorOf(const Status& status) { return status ? Error {.code = ErrorCode::Cancelled} : status.error(); }

/// The text with another value at a JSON pointer and a check that fits it.
std::string forged(const std::string& text, const char* pointer, const Json& value)
{
    Json file = *parseJson(text);
    file[Json::json_pointer(pointer)] = value;
    file["check"] = checkOf(file["body"]);
    return file.dump();
}

} // namespace

class RiskShardTest : public QObject {
    Q_OBJECT
private slots:
    void partsAreWholeTilesAndCoverAllPaths_data();
    void partsAreWholeTilesAndCoverAllPaths();
    void aShardReadsBackAsItWas();
    void mergedShardsAnswerAsTheWhole_data();
    void mergedShardsAnswerAsTheWhole();
    void aMissingShardIsNamed();
    void aShardGivenTwiceCountsOnce();
    void aDuplicateWithOtherBytesIsRefused();
    void shardsOfAnotherQuestionAreRefused_data();
    void shardsOfAnotherQuestionAreRefused();
    void damagedShardsAreRefused_data();
    void damagedShardsAreRefused();
    void everyTruncationIsRefused();
    void devicesOfAllShardsAreNamed();
};

void RiskShardTest::partsAreWholeTilesAndCoverAllPaths_data()
{
    QTest::addColumn<quint64>("all");
    QTest::addColumn<quint64>("count");
    QTest::newRow("one") << quint64 {1'000'000} << quint64 {1};
    QTest::newRow("eight") << quint64 {1'000'000} << quint64 {8};
    QTest::newRow("more parts than tiles") << quint64 {5000} << quint64 {7};
    QTest::newRow("a single path") << quint64 {1} << quint64 {3};
    QTest::newRow("very many") << quint64 {1'000'000'000'000'000} << quint64 {999'983};
}

void RiskShardTest::partsAreWholeTilesAndCoverAllPaths()
{
    QFETCH(quint64, all);
    QFETCH(quint64, count);
    std::uint64_t next = 0;
    for (std::uint64_t index = 1; index <= count; ++index) {
        const PathRange range = rangeOf(all, {index, count});
        QCOMPARE(range.first, next);
        QVERIFY(range.first % pathsPerTile == 0 || range.first == all);
        QVERIFY(range.count <= all / count + 2 * pathsPerTile);
        next = range.first + range.count;
    }
    QCOMPARE(next, std::uint64_t {all});
}

void RiskShardTest::aShardReadsBackAsItWas()
{
    const RiskShard shard = shardOf({2, 3});
    const std::string text = textOf(shard);
    const auto read = readShard(text);
    QVERIFY(read.isOk());
    QVERIFY(read->summary == shard.summary);
    QVERIFY(read->part == shard.part);
    QVERIFY(checkSame(read->question, shard.question).isOk());
    QCOMPARE(textOf(*read), text);
    QVERIFY(isShardText(text));
}

void RiskShardTest::mergedShardsAnswerAsTheWhole_data()
{
    QTest::addColumn<quint64>("count");
    for (const quint64 count : {1, 2, 7, 16}) QTest::addRow("%d shards", static_cast<int>(count)) << count;
}

void RiskShardTest::mergedShardsAnswerAsTheWhole()
{
    QFETCH(quint64, count);
    const std::string whole = written(answerOf(question(), "cpu", summaryOf({})));
    std::vector<std::string> texts;
    for (std::uint64_t index = 1; index <= count; ++index) texts.push_back(textOf(shardOf({index, count})));
    std::mt19937 random(3);
    std::shuffle(texts.begin(), texts.end(), random);
    ShardMerger merger;
    for (const std::string& text : texts) QVERIFY(merger.add("file", text).isOk());
    const auto merged = std::move(merger).finish();
    QVERIFY(merged.isOk());
    QVERIFY(written(*merged) == whole);
}

void RiskShardTest::aMissingShardIsNamed()
{
    ShardMerger merger;
    QVERIFY(merger.add("a", textOf(shardOf({1, 4}))).isOk());
    QVERIFY(merger.add("c", textOf(shardOf({3, 4}))).isOk());
    const auto merged = std::move(merger).finish();
    QVERIFY(!merged.isOk());
    QCOMPARE(merged.error().place, std::string("shard 2/4, 4/4"));
    QVERIFY(!ShardMerger().finish().isOk());
}

void RiskShardTest::aShardGivenTwiceCountsOnce()
{
    ShardMerger merger;
    for (const std::uint64_t index : {1, 2, 2, 1}) QVERIFY(merger.add("file", textOf(shardOf({index, 2}))).isOk());
    QVERIFY(written(*std::move(merger).finish()) == written(answerOf(question(), "cpu", summaryOf({}))));
}

void RiskShardTest::aDuplicateWithOtherBytesIsRefused()
{
    ShardMerger merger;
    const std::string text = textOf(shardOf({1, 2}));
    QVERIFY(merger.add("first", text).isOk());
    const Error error = errorOf(merger.add("second", forged(text, "/body/device", "gpu")));
    QCOMPARE(error.code, ErrorCode::DuplicateId);
    QCOMPARE(error.file, std::string("second"));
    QVERIFY(error.expected.find("first") != std::string::npos);
}

void RiskShardTest::shardsOfAnotherQuestionAreRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("place");
    QTest::newRow("seed") << "/body/question/seed" << "8" << "seed";
    QTest::newRow("plan") << "/body/question/digest" << "\"sha256:9\"" << "digest of the plan";
    QTest::newRow("scenario") << "/body/question/scenario" << "\"dear\"" << "scenario";
    QTest::newRow("model") << "/body/question/model_version" << "99" << "model version";
    QTest::newRow("catalogue or uncertainty") << "/body/question/job" << "\"sha256:9\"" << "digest of catalogue and uncertainty";
    QTest::newRow("sampling") << "/body/question/sampling" << "\"antithetic\"" << "digest of catalogue and uncertainty";
    QTest::newRow("inputs") << "/body/question/inputs/0/base" << "1" << "inputs";
}

void RiskShardTest::shardsOfAnotherQuestionAreRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, place);
    ShardMerger merger;
    QVERIFY(merger.add("own", textOf(shardOf({9, 10}))).isOk());
    const std::string foreign = forged(textOf(shardOf({10, 10})), qPrintable(pointer), *parseJson(value.toStdString()));
    const Error error = errorOf(merger.add("foreign", foreign));
    QCOMPARE(error.code, ErrorCode::OutOfRange);
    QCOMPARE(error.file, std::string("foreign"));
    QCOMPARE(QString::fromStdString(error.place), place);
    QVERIFY(!error.seen.empty() && !error.expected.empty());
}

void RiskShardTest::damagedShardsAreRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* pointer, const char* value, ErrorCode code) { QTest::newRow(name) << pointer << value << static_cast<int>(code); };
    row("another format", "/format", "\"another\"", ErrorCode::UnknownChoice);
    row("a later version", "/version", "3", ErrorCode::FileTooNew);
    row("no body", "/body", "null", ErrorCode::WrongType);
    row("shard 0", "/body/shard", "0", ErrorCode::OutOfRange);
    row("shard beyond the last", "/body/shard", "11", ErrorCode::OutOfRange);
    row("another shard's paths", "/body/shards", "2", ErrorCode::OutOfRange);
    row("negative seed", "/body/question/seed", "-1", ErrorCode::WrongType);
    row("unknown sampling", "/body/question/sampling", "\"lucky\"", ErrorCode::UnknownChoice);
    row("years beyond all plans", "/body/question/years", "1000000000", ErrorCode::OutOfRange);
    row("a year too few", "/body/cumulative_cash", "[]", ErrorCode::OutOfRange);
    row("a figure without pages", "/body/figures/npv_usd/pages", "[]", ErrorCode::OutOfRange);
    row("pages are text", "/body/figures/npv_usd/pages", "\"none\"", ErrorCode::WrongType);
    row("a page is a number", "/body/figures/npv_usd/pages/0", "5", ErrorCode::WrongType);
    row("the page of infinity", "/body/figures/npv_usd/pages/0/page", "255", ErrorCode::OutOfRange);
    row("a bin too many", "/body/figures/npv_usd/pages/0/bins", "[1024,1,0]", ErrorCode::OutOfRange);
    row("half a bin", "/body/figures/npv_usd/pages/0/bins", "[1,1]", ErrorCode::OutOfRange);
    row("a sum that no values have", "/body/figures/npv_usd/pages/0/bins", "[1,1,8192]", ErrorCode::OutOfRange);
    row("one square", "/body/figures/npv_usd/pages/0/squares", "[1]", ErrorCode::OutOfRange);
    row("more missing than paths", "/body/figures/npv_usd/missing", "99999999", ErrorCode::OutOfRange);
    row("a fraction of a path", "/body/figures/npv_usd/broken", "0.5", ErrorCode::WrongType);
    row("an input without name", "/body/question/inputs/0", "{\"key\":\"a\"}", ErrorCode::MissingField);
    row("a note that is none", "/body/question/notes/0", "3", ErrorCode::WrongType);
}

void RiskShardTest::damagedShardsAreRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(int, code);
    const std::string text = textOf(shardOf({1, 10}));
    const auto read = readShard(forged(text, qPrintable(pointer), *parseJson(value.toStdString())));
    QVERIFY(!read.isOk());
    QVERIFY2(read.error().code == static_cast<ErrorCode>(code), read.error().place.c_str());
    QVERIFY(!read.error().place.empty());
    // Whatever is changed without the digest is damage.
    if (!pointer.startsWith("/body")) return;
    Json file = *parseJson(text);
    file[Json::json_pointer(qPrintable(pointer))] = *parseJson(value.toStdString());
    QCOMPARE(readShard(file.dump()).error().code, ErrorCode::FileDamaged);
}

void RiskShardTest::everyTruncationIsRefused()
{
    const std::string text = textOf(shardOf({16, 16}));
    for (std::size_t size = 0; size + 2 < text.size(); size += 1 + text.size() / 53) QVERIFY(!readShard(std::string_view(text).substr(0, size)).isOk());
}

void RiskShardTest::devicesOfAllShardsAreNamed()
{
    RiskShard second = shardOf({2, 2});
    second.device = "gpu";
    ShardMerger merger;
    QVERIFY(merger.add("b", textOf(second)).isOk());
    QVERIFY(merger.add("a", textOf(shardOf({1, 2}))).isOk());
    QCOMPARE(std::move(merger).finish()->device, std::string("cpu, gpu"));
}

QTEST_APPLESS_MAIN(RiskShardTest)
#include "risk_shard_test.moc"
