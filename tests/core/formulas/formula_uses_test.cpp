// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/formula_uses.h"

#include "core/formulas/examples.h"
#include "core/formulas/registry.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace gw;
using contract::FormulaUse;

namespace {

const QString tree = QStringLiteral(GW_SOURCE_TREE "/");

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// All sources of a folder as one text.
QString sourcesOf(const QString& folder, const QString& pattern)
{
    QString all;
    for (const QFileInfo& file : QDir(tree + folder).entryInfoList({pattern})) all += contentOf(file.filePath());
    return all;
}

/// Whether a source calls a function or hands it on to be called: "f(x)", "each(f, 6)".
bool calls(const QString& source, std::string_view function)
{
    const QString name = "\\b" + text(function);
    return source.contains(QRegularExpression(name + "(<[^>;]*>)?\\(")) || source.contains(QRegularExpression("\\(" + name + ", "));
}

} // namespace

/// What the registry says of the plan's figures is what the sources do.
class FormulaUsesTest : public QObject {
    Q_OBJECT
private slots:
    void everyUseIsOfAFormula();
    void formulaAndStageCallTheSameFunction_data();
    void formulaAndStageCallTheSameFunction();
    void aFormulaThatNoFigureComesFromHasNoUse();
    void everyFormulaThatAnExplanationNamesIsUsed();
    void everyFormulaHasAnExampleThatIsAnswered_data();
    void everyFormulaHasAnExampleThatIsAnswered();
};

void FormulaUsesTest::everyUseIsOfAFormula()
{
    QVERIFY(contract::formulaUses().size() > 40);
    for (const FormulaUse& use : contract::formulaUses()) {
        QVERIFY2(contract::findFormula(use.formula), std::string(use.formula).c_str());
        QVERIFY(!contract::word(use.stage).empty());
    }
}

void FormulaUsesTest::formulaAndStageCallTheSameFunction_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const FormulaUse& use : contract::formulaUses())
        QTest::newRow(qPrintable(text(use.formula) + " in " + text(use.place))) << number++;
}

void FormulaUsesTest::formulaAndStageCallTheSameFunction()
{
    QFETCH(int, number);
    const FormulaUse& use = contract::formulaUses()[static_cast<std::size_t>(number)];
    const QString formulas = sourcesOf("core/formulas/contract", "*.cpp") + sourcesOf("core/formulas", "*.cpp");
    QVERIFY2(calls(formulas, use.shared), "the formula does not call it");
    const QString place = contentOf(tree + text(use.place));
    QVERIFY2(!place.isEmpty(), "there is no such source file");
    if (use.through.empty()) {
        QVERIFY2(calls(place, use.shared), "the stage does not call it");
        return;
    }
    QVERIFY2(calls(place, use.through), "the stage does not call what stands between");
    const QString headers = sourcesOf("core/formulas", "*.h");
    QVERIFY(calls(headers, use.through) && calls(headers, use.shared));
}

void FormulaUsesTest::aFormulaThatNoFigureComesFromHasNoUse()
{
    QVERIFY(contract::usesOf("economics.learning_curve").empty());
    QCOMPARE(contract::usesOf("hydraulics.coolant_loop_sizing").size(), std::size_t {2});
}

/// What an explanation calls by a formula's name comes from that formula.
void FormulaUsesTest::everyFormulaThatAnExplanationNamesIsUsed()
{
    const QString explained = sourcesOf("core/explain", "*.cpp") + sourcesOf("core/explain", "*.h");
    int named = 0;
    for (auto found = QRegularExpression("\"([a-z_]+\\.[a-z_]+)\"").globalMatch(explained); found.hasNext();) {
        const std::string name = found.next().captured(1).toStdString();
        if (!contract::findFormula(name)) continue;
        ++named;
        QVERIFY2(!contract::usesOf(name).empty(), name.c_str());
    }
    QVERIFY(named > 10);
}

void FormulaUsesTest::everyFormulaHasAnExampleThatIsAnswered_data()
{
    QTest::addColumn<QString>("name");
    for (const contract::Entry& entry : contract::allFormulas()) QTest::newRow(qPrintable(text(entry.text.name))) << text(entry.text.name);
}

void FormulaUsesTest::everyFormulaHasAnExampleThatIsAnswered()
{
    QFETCH(QString, name);
    const auto inputs = parseJson(contract::exampleInputs(name.toStdString()), 8);
    QVERIFY(inputs);
    const Json answer = contract::runFormula(name.toStdString(), *inputs);
    QVERIFY2(contract::isAnswered(answer), answer.dump().c_str());
}

QTEST_APPLESS_MAIN(FormulaUsesTest)
#include "formula_uses_test.moc"
