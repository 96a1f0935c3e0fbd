// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/read_uncertainty.h"

#include <QtTest>

#include <cmath>
#include <fstream>
#include <limits>

#include <QTemporaryDir>

using namespace gw;

class ReadUncertaintyTest : public QObject {
    Q_OBJECT

private slots:
    void everythingThatCanBeSaidIsRead();
    void oneRankStandsForAllPairs();
    void nothingSaidIsTheDefault();
    void faultsAreNamedByTheirPointer_data();
    void faultsAreNamedByTheirPointer();
    void theFileOfAFaultIsNamed();
    void numbersThatJsonCannotWriteAreRefusedToo();
};

void ReadUncertaintyTest::everythingThatCanBeSaidIsRead()
{
    const auto read = uncertaintyFromJson(R"({
        "$schema": "uncertainty.schema.json",
        "paths": 1000000, "seed": 7, "sampling": "latin_hypercube",
        "only": ["a.price", "b.price", "c.power"], "without": ["market.demand"],
        "distributions": [
            {"key": "a.price", "kind": "triangular", "low": 3.2, "mode": 3.6, "high": 4.5, "unit": "M$"},
            {"key": "b.price", "kind": "pert", "low": 1, "mode": 1, "high": 2},
            {"key": "c.power", "kind": "normal", "mean": 5, "deviation": 0.5},
            {"key": "d.power", "kind": "lognormal", "median": 5, "spread": 0.5},
            {"key": "e.power", "kind": "uniform", "low": -1, "high": 1},
            {"key": "f.power", "kind": "discrete", "choices": [{"value": 0.95, "probability": 0.25}, {"value": 1.1, "probability": 0.75}]}],
        "correlations": [{"keys": ["a.price", "b.price"], "rank": [[1, 0.4], [0.4, 1]]}],
        "market": {"token_price": {"volatility": 0.4, "half_life_years": 2, "drift": -0.1}, "utilisation": {"volatility": 0}}})");
    QVERIFY2(read.isOk(), read.isOk() ? "" : (read.error().place + " " + read.error().expected).c_str());
    Uncertainty wanted {.only = {"a.price", "b.price", "c.power"}, .without = {"market.demand"}, .sampling = Sampling::LatinHypercube, .paths = 1000000, .seed = 7};
    wanted.distributions = {{"a.price", Triangular {3.2, 3.6, 4.5}, "M$"}, {"b.price", Pert {1, 1, 2}, {}}, {"c.power", Normal {5, 0.5}, {}}, {"d.power", Lognormal {5, 0.5}, {}},
        {"e.power", Uniform {-1, 1}, {}}, {"f.power", Discrete {{{0.95, 0.25}, {1.1, 0.75}}}, {}}};
    wanted.correlations = {{{"a.price", "b.price"}, {{1, 0.4}, {0.4, 1}}}};
    wanted.market[1] = {0.4, 2, -0.1};
    wanted.market[3].volatility = 0;
    QVERIFY(*read == wanted);
}

void ReadUncertaintyTest::oneRankStandsForAllPairs()
{
    const auto read = uncertaintyFromJson(R"({"correlations": [{"keys": ["a", "b", "c"], "rank": -0.2}]})");
    QVERIFY(read.isOk());
    const std::vector<std::vector<double>> wanted {{1, -0.2, -0.2}, {-0.2, 1, -0.2}, {-0.2, -0.2, 1}};
    QCOMPARE(read->correlations.front().rank, wanted);
}

void ReadUncertaintyTest::nothingSaidIsTheDefault()
{
    const auto read = uncertaintyFromJson("{}");
    QVERIFY(read.isOk() && *read == Uncertainty {});
}

void ReadUncertaintyTest::faultsAreNamedByTheirPointer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, const char* text, const char* place, ErrorCode code) { QTest::newRow(name) << text << place << code; };
    row("no object", "[]", "", ErrorCode::WrongType);
    row("an unknown key", R"({"path": 5})", "/path", ErrorCode::UnknownField);
    row("no paths", R"({"paths": 0})", "/paths", ErrorCode::OutOfRange);
    row("negative paths", R"({"paths": -5})", "/paths", ErrorCode::OutOfRange);
    row("half a path", R"({"paths": 1.5})", "/paths", ErrorCode::OutOfRange);
    row("paths in words", R"({"paths": "many"})", "/paths", ErrorCode::WrongType);
    row("a seed that is no number", R"({"seed": "x"})", "/seed", ErrorCode::WrongType);
    row("a seed beyond 32 bits", R"({"seed": 4294967296})", "/seed", ErrorCode::OutOfRange);
    row("another sampling", R"({"sampling": "sobol"})", "/sampling", ErrorCode::UnknownChoice);
    row("a key that is no text", R"({"only": [5]})", "/only/0", ErrorCode::WrongType);
    row("a key twice", R"({"without": ["a", "a"]})", "/without/1", ErrorCode::DuplicateId);
    row("a market factor that does not exist", R"({"without": ["market.oil"]})", "/without/0", ErrorCode::UnknownId);
    row("a distribution without key", R"({"distributions": [{"kind": "uniform", "low": 0, "high": 1}]})", "/distributions/0/key", ErrorCode::MissingField);
    row("a distribution without kind", R"({"distributions": [{"key": "a"}]})", "/distributions/0/kind", ErrorCode::MissingField);
    row("an unknown distribution", R"({"distributions": [{"key": "a", "kind": "cauchy"}]})", "/distributions/0/kind", ErrorCode::UnknownChoice);
    row("a bound that is missing", R"({"distributions": [{"key": "a", "kind": "uniform", "low": 0}]})", "/distributions/0/high", ErrorCode::MissingField);
    row("a number of another distribution", R"({"distributions": [{"key": "a", "kind": "uniform", "low": 0, "high": 1, "mode": 0.5}]})", "/distributions/0/mode", ErrorCode::UnknownField);
    row("minimum above maximum", R"({"distributions": [{"key": "a", "kind": "uniform", "low": 2, "high": 1}]})", "/distributions/0/high", ErrorCode::OutOfRange);
    row("mode outside", R"({"distributions": [{"key": "a", "kind": "pert", "low": 2, "mode": 1, "high": 3}]})", "/distributions/0/mode", ErrorCode::OutOfRange);
    row("a distribution twice", R"({"distributions": [{"key": "a", "kind": "uniform", "low": 0, "high": 1}, {"key": "a", "kind": "uniform", "low": 0, "high": 1}]})",
        "/distributions/1/key", ErrorCode::DuplicateId);
    row("a choice without probability", R"({"distributions": [{"key": "a", "kind": "discrete", "choices": [{"value": 1}]}]})", "/distributions/0/choices/0/probability",
        ErrorCode::MissingField);
    row("probabilities of 0.9", R"({"distributions": [{"key": "a", "kind": "discrete", "choices": [{"value": 1, "probability": 0.9}]}]})", "/distributions/0/choices",
        ErrorCode::OutOfRange);
    row("a correlation of one", R"({"correlations": [{"keys": ["a"], "rank": 0.5}]})", "/correlations/0/keys", ErrorCode::OutOfRange);
    row("a correlation above 1", R"({"correlations": [{"keys": ["a", "b"], "rank": 1.5}]})", "/correlations/0/rank/0/1", ErrorCode::OutOfRange);
    row("a matrix that is not symmetric", R"({"correlations": [{"keys": ["a", "b"], "rank": [[1, 0.5], [0.4, 1]]}]})", "/correlations/0/rank/0/1", ErrorCode::OutOfRange);
    row("a matrix of another size", R"({"correlations": [{"keys": ["a", "b"], "rank": [[1]]}]})", "/correlations/0/rank", ErrorCode::WrongType);
    row("a ragged matrix", R"({"correlations": [{"keys": ["a", "b"], "rank": [[1, 0.5], [0.5]]}]})", "/correlations/0/rank/1", ErrorCode::WrongType);
    row("a matrix of words", R"({"correlations": [{"keys": ["a", "b"], "rank": [[1, "x"], [0.5, 1]]}]})", "/correlations/0/rank/0/1", ErrorCode::WrongType);
    row("no rank", R"({"correlations": [{"keys": ["a", "b"]}]})", "/correlations/0/rank", ErrorCode::MissingField);
    row("input with market", R"({"correlations": [{"keys": ["a", "market.demand"], "rank": 0.5}]})", "/correlations/0/keys", ErrorCode::OutOfRange);
    row("an unknown market", R"({"market": {"oil": {}}})", "/market/oil", ErrorCode::UnknownField);
    row("negative volatility", R"({"market": {"demand": {"volatility": -0.1}}})", "/market/demand/volatility", ErrorCode::OutOfRange);
    row("all lost every year", R"({"market": {"demand": {"drift": -1}}})", "/market/demand/drift", ErrorCode::OutOfRange);
    row("no JSON", "{", "1:1", ErrorCode::NotJson);
}

void ReadUncertaintyTest::faultsAreNamedByTheirPointer()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(ErrorCode, code);
    const auto read = uncertaintyFromJson(text.toStdString());
    QVERIFY(!read.isOk());
    QCOMPARE(QString::fromStdString(read.error().place), place);
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().expected.empty());
}

void ReadUncertaintyTest::theFileOfAFaultIsNamed()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("own.json").toStdString();
    QCOMPARE(readUncertainty(path).error().code, ErrorCode::FileNotFound);
    std::ofstream(path) << R"({"paths": 0})";
    QCOMPARE(readUncertainty(path).error().file, path);
    std::ofstream(path) << R"({"paths": 10})";
    QCOMPARE(readUncertainty(path)->paths, std::uint64_t {10});
}

void ReadUncertaintyTest::numbersThatJsonCannotWriteAreRefusedToo()
{
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    Uncertainty uncertainty {.distributions = {{"a", Uniform {0, notANumber}, {}}}};
    QCOMPARE(check(uncertainty).error().place, std::string("/distributions/0/high"));
    QCOMPARE(check(uncertainty).error().code, ErrorCode::NotANumber);
    uncertainty = {.correlations = {{{"a", "b"}, {{1, notANumber}, {notANumber, 1}}}}};
    QCOMPARE(check(uncertainty).error().place, std::string("/correlations/0/rank/0/1"));
    uncertainty = {};
    uncertainty.market[0].volatility = notANumber;
    QCOMPARE(check(uncertainty).error().place, std::string("/market/energy_price/volatility"));
    QCOMPARE(check(uncertainty).error().code, ErrorCode::NotANumber);
}

QTEST_APPLESS_MAIN(ReadUncertaintyTest)
#include "read_uncertainty_test.moc"
