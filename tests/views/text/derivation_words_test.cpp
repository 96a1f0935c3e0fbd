// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/derivation_words.h"

#include "core/catalog/read_catalog.h"
#include "core/explain/explain.h"
#include "core/explain/object_figure.h"
#include "core/storage/carried_types.h"
#include "core/storage/plan_file.h"

#include <QTest>
#include <QTranslator>

#include <map>
#include <set>

using namespace gw;

namespace {

/// Says everything backwards.
class Backwards : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (QByteArray(context) != "derivation") return {};
        QString text = QString::fromUtf8(source), turned;
        for (qsizetype i = text.size(); i > 0; --i) turned += text[i - 1];
        return turned.replace("1%", "%1");
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// The titles of derivations in the user's words.
class DerivationWordsTest : public QObject {
    Q_OBJECT
private slots:
    void everyTitleOfTheSamplesIsKnownToTranslators_data();
    void everyTitleOfTheSamplesIsKnownToTranslators();
    void everyTitleOfOneObjectIsKnownToTranslators_data() { everyTitleOfTheSamplesIsKnownToTranslators_data(); }
    void everyTitleOfOneObjectIsKnownToTranslators();
    void anEndingIsASentenceOfItsOwn();
    void titlesFollowTheLanguage();
};

void DerivationWordsTest::everyTitleOfTheSamplesIsKnownToTranslators_data()
{
    QTest::addColumn<QString>("sample");
    for (const char* name : {"superpod", "edge-16-racks", "retrofit-20mw", "hall-100mw", "factory-1gw"}) QTest::newRow(name) << name;
}

void DerivationWordsTest::everyTitleOfTheSamplesIsKnownToTranslators()
{
    QFETCH(QString, sample);
    const Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
    const Plan plan = readPlan(resourcesFolder() / "samples" / (sample + ".gwp.json").toStdString()).value();
    const auto all = explainAll(plan, catalog);
    QVERIFY(all);
    QStringList unknown;
    for (const Derivation& derivation : *all)
        for (const DerivationNode& node : derivation.nodes)
            if (!isDerivationTitle(node.title)) unknown << QString::fromStdString(node.title);
    unknown.removeDuplicates();
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(" | ")));
}

/// One piece of every type and the first loops.
void DerivationWordsTest::everyTitleOfOneObjectIsKnownToTranslators()
{
    QFETCH(QString, sample);
    const Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
    const Plan plan = readPlan(resourcesFolder() / "samples" / (sample + ".gwp.json").toStdString()).value();
    std::map<std::string, std::uint32_t> pieces;
    for (const Equipment& piece : plan.equipment) pieces[piece.type.text] = piece.id.number;
    std::vector<ObjectFigure> figures;
    for (std::size_t l = 0; l < std::min<std::size_t>(plan.loops.size(), 5); ++l)
        for (const ObjectFigureKind kind : {ObjectFigureKind::LoopHeat, ObjectFigureKind::LoopCapacity, ObjectFigureKind::LoopFlow, ObjectFigureKind::LoopMains, ObjectFigureKind::LoopReturn, ObjectFigureKind::LoopSpeed, ObjectFigureKind::LoopDrop})
            figures.push_back({kind, plan.loops[l].id.number});
    for (const ObjectFigureKind kind : {ObjectFigureKind::Load, ObjectFigureKind::Mean, ObjectFigureKind::Tokens, ObjectFigureKind::Cost})
        figures.push_back(findObjectFigure(plan, metricOf(kind, plan.spaces[0].id)).value());
    for (const auto& [type, id] : pieces)
        for (const ObjectFigureKind kind : {ObjectFigureKind::Load, ObjectFigureKind::Loading, ObjectFigureKind::FailureLoading, ObjectFigureKind::Margin, ObjectFigureKind::Worst, ObjectFigureKind::WorstLoading, ObjectFigureKind::Mean, ObjectFigureKind::Heat,
                 ObjectFigureKind::Tokens, ObjectFigureKind::Cost}) figures.push_back({kind, id});
    for (const ServiceTier& tier : plan.tiers)
        for (const ObjectFigureKind kind : {ObjectFigureKind::TierInteractivity, ObjectFigureKind::TierTtft}) figures.push_back({kind, tier.id.number});
    std::set<std::string> unknown;
    int told = 0;
    for (const ObjectFigure& figure : figures) {
        const auto d = explain(plan, catalog, metricOf(figure), {}, {}, [](const Plan&, const Catalog&, LoopId) { return metres(50); });
        if (!d) continue; // Not every kind has every figure.
        ++told;
        for (const DerivationNode& node : d->nodes)
            if (!isDerivationTitle(node.title)) unknown.insert(node.title);
    }
    QVERIFY(told > 10);
    QVERIFY2(unknown.empty(), unknown.empty() ? "" : unknown.begin()->c_str());
}

void DerivationWordsTest::anEndingIsASentenceOfItsOwn()
{
    QVERIFY(isDerivationTitle("Serving load at which all capacity works, a factor, a part"));
    QVERIFY(!isDerivationTitle("Nobody's title, a part"));
    QCOMPARE(derivationTitle("Taxable income, a part"), QString("Taxable income, a part"));
}

void DerivationWordsTest::titlesFollowTheLanguage()
{
    Backwards language;
    QCoreApplication::installTranslator(&language);
    QCOMPARE(derivationTitle("Net cash"), QString("hsac teN"));
    QCOMPARE(derivationTitle("Taxable income, a part"), QString("trap a ,emocni elbaxaT"));
    QCoreApplication::removeTranslator(&language);
}

QTEST_GUILESS_MAIN(DerivationWordsTest)
#include "derivation_words_test.moc"
