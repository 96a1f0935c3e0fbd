// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/tape.h"

#include <QTest>

using namespace gw;

namespace {

Traced input(Tape& tape, double value, const char* title) { return tape.leaf(value, {.title = title, .provenance = ModelConstant {"test"}}); }

Derivation derivation(const Tape& tape, const Traced& root) { return {.metric = {}, .nodes = tape.nodesOf(root), .missing = {}}; }

} // namespace

class TapeTest : public QObject {
    Q_OBJECT
private slots:
    void arithmeticBetweenNamesBecomesAFormula();
    void whatAddsNothingIsNotTold();
    void ofAChoiceTheSideTakenIsTold();
    void aSumTellsTheSharesOfItsParts();
    void aDifferenceHasNoShares();
    void aLongSumIsToldByParts();
    void aTermIsKnownByItsPlace();
    void aFunctionIsAskedAgain();
    void aPartOfTwoNodesIsOneNode();
};

void TapeTest::arithmeticBetweenNamesBecomesAFormula()
{
    Tape tape;
    const Traced sold = input(tape, 3, "Tokens sold"), price = input(tape, 2, "Price"), cost = input(tape, 1, "Cost");
    const Traced profit = tape.name((sold - Traced(1)) * price - cost, {.title = "Profit"});
    const Derivation d = derivation(tape, profit);
    QCOMPARE(d.nodes.size(), std::size_t(4));
    QCOMPARE(d.root().formula, std::string("(tokens sold - 1) x price - cost"));
    QCOMPARE(d.root().value, 3.0);
    QCOMPARE(d.evaluated(d.root()), 3.0);
    QCOMPARE(d.root().evaluate(std::vector<double> {5, 2, 1}), 7.0);
}

void TapeTest::whatAddsNothingIsNotTold()
{
    Tape tape;
    const Traced racks = input(tape, 4, "Racks"), price = input(tape, 2, "Price");
    const Traced all = tape.name((racks * Traced(1) + Traced(0)) * price / Traced(1) + Traced(0) * price, {.title = "All"});
    QCOMPARE(derivation(tape, all).root().formula, std::string("racks x price"));
}

void TapeTest::ofAChoiceTheSideTakenIsTold()
{
    Tape tape;
    const Traced offered = input(tape, 4, "Offered"), asked = input(tape, 2, "Asked");
    const Traced sold = tape.name(lane::smaller(offered, asked) * Traced(3), {.title = "Sold"});
    QCOMPARE(derivation(tape, sold).root().formula, std::string("the smaller of offered and asked x 3"));
    const Traced taken = tape.name(lane::select(offered > asked, offered, asked) * Traced(3), {.title = "Taken"});
    QCOMPARE(derivation(tape, taken).root().formula, std::string("offered x 3"));
    const Traced bound = tape.name(lane::larger(offered, Traced(0)) * asked, {.title = "Bound"});
    QCOMPARE(derivation(tape, bound).root().formula, std::string("offered x asked"));
}

void TapeTest::aSumTellsTheSharesOfItsParts()
{
    Tape tape;
    const Traced a = input(tape, 1, "A"), b = input(tape, 3, "B");
    const Derivation d = derivation(tape, tape.name(a + b, {.title = "Sum"}));
    QCOMPARE(d.root().shares, (std::vector<double> {0.25, 0.75}));
}

void TapeTest::aDifferenceHasNoShares()
{
    Tape tape;
    const Traced a = input(tape, 5, "A"), b = input(tape, 3, "B");
    QVERIFY(derivation(tape, tape.name(a - b, {.title = "Rest"})).root().shares.empty());
}

void TapeTest::aLongSumIsToldByParts()
{
    Tape tape;
    Traced sum(0);
    for (int i = 0; i < 9; ++i) {
        tape.setTime("year " + std::to_string(i));
        sum += input(tape, i + 1, ("Amount " + std::to_string(i)).c_str()) * input(tape, 2, ("Price " + std::to_string(i)).c_str());
    }
    const Derivation d = derivation(tape, tape.name(sum, {.title = "Sum"}));
    QCOMPARE(d.root().children.size(), std::size_t(9));
    QCOMPARE(d.nodes[d.root().children[0]].title, std::string("Sum, a part"));
    QCOMPARE(d.nodes[d.root().children[3]].of, std::string("year 3"));
    for (const DerivationNode& node : d.nodes) QCOMPARE(d.evaluated(node), node.value);
}

void TapeTest::aTermIsKnownByItsPlace()
{
    Tape tape;
    const double rate = 0.25, other = 0.25;
    tape.know(&rate, input(tape, rate, "Tax rate"));
    const Traced income = input(tape, 8, "Income");
    QCOMPARE(derivation(tape, tape.name(Traced(rate) * income, {.title = "Tax"})).root().formula, std::string("tax rate x income"));
    QCOMPARE(derivation(tape, tape.name(Traced(other) * income, {.title = "Part"})).root().formula, std::string("0.25 x income"));
}

void TapeTest::aFunctionIsAskedAgain()
{
    Tape tape;
    const Traced a = input(tape, 3, "A");
    const Traced square = tape.function(9, {.title = "Square", .formula = "a x a"}, {a, a}, [](std::span<const double> v) { return v[0] * v[1]; });
    const Derivation d = derivation(tape, square);
    QCOMPARE(d.root().children.size(), std::size_t(1));
    QCOMPARE(d.evaluated(d.root()), 9.0);
    QCOMPARE(d.root().evaluate(std::vector<double> {4}), 16.0);
}

void TapeTest::aPartOfTwoNodesIsOneNode()
{
    Tape tape;
    const Traced a = input(tape, 3, "A"), b = input(tape, 4, "B"), shared = tape.name(a * b, {.title = "Shared"});
    const Traced one = tape.name(shared + a, {.title = "One"}), two = tape.name(shared + b, {.title = "Two"});
    const Derivation d = derivation(tape, tape.name(one / two, {.title = "Root"}));
    QCOMPARE(d.nodes.size(), std::size_t(6));
    for (const DerivationNode& node : d.nodes) QCOMPARE(d.evaluated(node), node.value);
}

QTEST_APPLESS_MAIN(TapeTest)
#include "tape_test.moc"
