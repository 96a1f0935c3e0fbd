// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDir>
#include <QTest>

#include <memory>

using namespace gw::test;

/// Runs `catalog` of the real program with an own folder for each test.
class CatalogCommandTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void helpBeginsWithExamples();
    void theShippedCatalogueLooksRight();
    void aWrongFileIsDoubtedBeforeItIsImported();
    void anUnknownIdIsRefused();
    void exportedEntriesAreImportedElsewhere();
    void anImportReplacesOnlyWhenTold();
    void aCopyIsEditedAndUsed();
    void aBrokenOwnFileIsSaidAndLeftOut();
    void aPlanCarriesItsTypes();
    void aDiffSaysWhatWouldChange();
    void anUpdateBringsThePlanUpToTheCatalogue();
    void aPlanThatCarriesNothingHasNoDiff();
    void aNetboxTypeIsImported();
    void aHostileYamlIsRefused();

private:
    Answer run(const QStringList& arguments, const QString& home = "ada") const { return gw::test::run(arguments, {{"XDG_DATA_HOME", at(home)}}); }
    QString at(const QString& name) const { return m_folder->filePath(name); }
    QString written(const QString& name, const QByteArray& text) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
        return at(name);
    }
    /// The entry's file with another value in one figure of its first equipment, without range.
    QString edited(const QString& id, const QString& part, const QString& key, double value) const
    {
        QJsonObject file = run({"catalog", "export", id}).json();
        QJsonArray equipment = file["equipment"].toArray();
        QJsonObject type = equipment[0].toObject(), inner = part.isEmpty() ? type : type[part].toObject();
        QJsonObject figure = inner[key].toObject();
        figure["value"] = value;
        figure.remove("low");
        figure.remove("high");
        inner[key] = figure;
        if (part.isEmpty()) type = inner;
        else type[part] = inner;
        equipment[0] = type;
        file["equipment"] = equipment;
        return written(id + "-edited.json", QJsonDocument(file).toJson());
    }
    double shownValue(const QString& id, const QString& figure, const QString& home = "ada") const
    {
        for (const QJsonValue& row : run({"catalog", "show", id, "--json"}, home).json()["figures"].toArray())
            if (row.toObject()["figure"].toString() == figure) return row.toObject()["value"].toDouble();
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CatalogCommandTest::helpBeginsWithExamples()
{
    const Answer help = run({"catalog", "--help"});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.startsWith("Examples:\n  gigawright-cli catalog"), help.out.left(200));
}

void CatalogCommandTest::theShippedCatalogueLooksRight()
{
    const Answer answer = run({"catalog", "check"});
    QVERIFY2(answer.code == 0, answer.out.left(2000));
    QCOMPARE(answer.out, QByteArray("Nothing looks wrong.\n"));
    QCOMPARE(run({"catalog", "check", "--json"}).out, QByteArray("[]\n"));
}

void CatalogCommandTest::aWrongFileIsDoubtedBeforeItIsImported()
{
    const QString file = edited("gb200-nvl72", {}, "mass", 80);
    const Answer answer = run({"catalog", "check", file});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("looks wrong because it weighs") && answer.out.contains("206 kg"), answer.out);
    const QJsonArray json = run({"catalog", "check", file, "--json"}).list();
    bool isFound = false;
    for (const QJsonValue& doubt : json) {
        QVERIFY(!doubt["source"].toString().isEmpty() && !doubt["sentence"].toString().isEmpty());
        isFound = isFound || (doubt["doubt"] == "mass_per_area" && doubt["figure"] == "mass" && doubt["entry"] == "gb200-nvl72");
    }
    QVERIFY(isFound);
    QCOMPARE(run({"catalog", "check", "gb200-nvl72"}).code, 0);
}

void CatalogCommandTest::anUnknownIdIsRefused()
{
    for (const char* command : {"check", "export", "show"}) {
        const Answer answer = run({"catalog", command, "nobody"});
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("nobody"), answer.err);
    }
    QCOMPARE(run({"catalog", "remove", "nobody"}).code, 3);
}

void CatalogCommandTest::exportedEntriesAreImportedElsewhere()
{
    QCOMPARE(run({"catalog", "copy", "gb200-nvl72", "my-rack", "--name", "My rack"}).code, 0);
    const QString file = at("export.json");
    QCOMPARE(run({"catalog", "export", "my-rack", "-o", file}).code, 0);
    const Answer imported = run({"catalog", "import", file}, "bob");
    QVERIFY2(imported.code == 0, imported.err);
    QCOMPARE(imported.out, QByteArray("my-rack\n"));
    QCOMPARE(shownValue("my-rack", "mass", "bob"), shownValue("gb200-nvl72", "mass"));
    QVERIFY(run({"catalog", "import", file}, "bob").out.contains("says the same already"));
}

void CatalogCommandTest::anImportReplacesOnlyWhenTold()
{
    const QString file = edited("gb200-nvl72", {}, "mass", 1700);
    const double before = shownValue("gb200-nvl72", "mass");
    const Answer refused = run({"catalog", "import", file});
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("--replace"), refused.err);
    QCOMPARE(shownValue("gb200-nvl72", "mass"), before);
    QCOMPARE(run({"catalog", "import", file, "--replace"}).code, 0);
    QCOMPARE(shownValue("gb200-nvl72", "mass"), 1700.0);
    QCOMPARE(run({"catalog", "remove", "gb200-nvl72"}).code, 0);
    QCOMPARE(shownValue("gb200-nvl72", "mass"), before);
}

void CatalogCommandTest::aCopyIsEditedAndUsed()
{
    QCOMPARE(run({"catalog", "copy", "gb200-nvl72", "my-rack"}).code, 0);
    QVERIFY(run({"catalog", "list"}).out.contains("my-rack"));
    const QString plan = at("mine.gwp");
    const Answer generated = run({"generate", "--racks", "8", "--rack", "my-rack", "-o", plan});
    QVERIFY2(generated.code == 0, generated.err);
    // Elsewhere nobody has that rack; the plan brings it along.
    QVERIFY(!run({"catalog", "list"}, "bob").out.contains("my-rack"));
    const Answer here = run({"solve", plan, "--json"}), there = run({"solve", plan, "--json"}, "bob");
    QCOMPARE(there.code, 0);
    QCOMPARE(there.out, here.out);
}

void CatalogCommandTest::aBrokenOwnFileIsSaidAndLeftOut()
{
    written("ada/gigawright/catalog/broken.json", "{\"equipment\": [{\"id\": 5}]}");
    const Answer answer = run({"catalog", "list"});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.err.contains("broken.json") && answer.err.contains("/equipment/0/id"), answer.err);
    QVERIFY(answer.out.contains("gb200-nvl72"));
}

void CatalogCommandTest::aPlanCarriesItsTypes()
{
    const QString plan = at("kept.gwp");
    QCOMPARE(run({"new", "superpod", "-o", plan}).code, 0);
    QVERIFY(run({"info", plan, "--json"}).json()["counts"].toObject()["carried_types"].toInt() > 10);
    const QByteArray before = run({"solve", plan, "--json"}).out;
    QCOMPARE(run({"catalog", "import", edited("gb200-nvl72", "rack", "maximum_power", 150), "--replace"}).code, 0);
    QCOMPARE(run({"solve", plan, "--json"}).out, before);
}

void CatalogCommandTest::aDiffSaysWhatWouldChange()
{
    const QString plan = at("kept.gwp");
    QCOMPARE(run({"new", "superpod", "-o", plan}).code, 0);
    const Answer same = run({"catalog", "diff", plan});
    QCOMPARE(same.code, 0);
    QVERIFY(same.out.contains("are the installed ones"));
    QCOMPARE(run({"catalog", "import", edited("gb200-nvl72", {}, "price", 5e6), "--replace"}).code, 0);
    const Answer text = run({"catalog", "diff", plan});
    QCOMPARE(text.code, 1);
    for (const char* words : {"gb200-nvl72", "price", "With the installed types", " M -> $"}) QVERIFY2(text.out.contains(words), text.out);
    const QJsonObject json = run({"catalog", "diff", plan, "--json"}).json();
    const QJsonObject type = json["types"].toArray()[0].toObject(), figure = type["figures"].toArray()[0].toObject();
    QCOMPARE(type["entry"].toString(), QString("gb200-nvl72"));
    QCOMPARE(figure["figure"].toString(), QString("price"));
    QCOMPARE(figure["after"].toObject()["value"].toDouble(), 5e6);
    QVERIFY(!figure["before"].toObject()["title"].toString().isEmpty());
    const QJsonObject headline = json["headline"].toObject();
    QVERIFY(headline["after"].toObject()["capex_usd"].toDouble() > headline["before"].toObject()["capex_usd"].toDouble() + 8e6);
    QCOMPARE(headline["before"].toObject(), run({"solve", plan, "--json"}).json()["headline"].toObject());
}

void CatalogCommandTest::anUpdateBringsThePlanUpToTheCatalogue()
{
    const QString plan = at("kept.gwp"), updated = at("updated.gwp");
    QCOMPARE(run({"new", "superpod", "-o", plan}).code, 0);
    QCOMPARE(run({"catalog", "import", edited("gb200-nvl72", {}, "price", 5e6), "--replace"}).code, 0);
    const QJsonObject promised = run({"catalog", "diff", plan, "--json"}).json()["headline"].toObject()["after"].toObject();
    const Answer update = run({"catalog", "update", plan, "-o", updated, "gb200-nvl72"});
    QVERIFY2(update.code == 0, update.err);
    QCOMPARE(run({"catalog", "diff", updated}).code, 0);
    QCOMPARE(run({"solve", updated, "--json"}, "bob").json()["headline"].toObject(), promised);
    QVERIFY(run({"info", updated}).out.contains("Update gb200-nvl72"));
    QCOMPARE(run({"catalog", "update", plan, "-o", updated, "gb300-nvl72"}).code, 3);
}

void CatalogCommandTest::aPlanThatCarriesNothingHasNoDiff()
{
    const Answer answer = run({"catalog", "diff", GW_SAMPLES "/superpod.gwp.json"});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("carries no types yet"));
}

void CatalogCommandTest::aNetboxTypeIsImported()
{
    const QString file = written("cabinet.yaml", "manufacturer: Maker\nmodel: Cabinet\nslug: maker-cabinet\nform_factor: 4-post-cabinet\nu_height: 42\nouter_width: 600\nouter_depth: 1200\nouter_unit: mm\nweight: 120\nweight_unit: kg\n");
    const Answer missing = run({"catalog", "import", file});
    QCOMPARE(missing.code, 1);
    for (const char* words : {"price in $", "rack.maximum_power in kW", "--set", "--estimate"}) QVERIFY2(missing.err.contains(words), missing.err);
    QVERIFY(!run({"catalog", "list"}).out.contains("maker-cabinet"));
    const Answer imported = run({"catalog", "import", file, "--estimate", "--kind", "network_rack", "--set", "price=3000"});
    QVERIFY2(imported.code == 0, imported.err);
    QVERIFY(imported.out.startsWith("maker-cabinet\n"));
    QVERIFY(run({"catalog", "list"}).out.contains("network_rack"));
    QCOMPARE(shownValue("maker-cabinet", "price"), 3000.0);
    QCOMPARE(shownValue("maker-cabinet", "mass"), 120.0);
    QCOMPARE(run({"catalog", "import", file, "--set", "price"}).code, 2);
    QCOMPARE(run({"catalog", "import", file, "--kind", "spaceship"}).code, 2);
}

void CatalogCommandTest::aHostileYamlIsRefused()
{
    const Answer bomb = run({"catalog", "import", written("bomb.yaml", "a: &a [x, x]\nb: [*a, *a]\n")});
    QCOMPARE(bomb.code, 3);
    QVERIFY2(bomb.err.contains("bomb.yaml") && bomb.err.contains("1:4"), bomb.err);
    QFile large(at("large.yaml"));
    QVERIFY(large.open(QFile::WriteOnly) && large.resize(100 << 20));
    large.close();
    const Answer refused = run({"catalog", "import", at("large.yaml")});
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("large.yaml"), refused.err);
    QVERIFY(!QFileInfo::exists(at("ada/gigawright")));
}

QTEST_APPLESS_MAIN(CatalogCommandTest)
#include "catalog_command_test.moc"
