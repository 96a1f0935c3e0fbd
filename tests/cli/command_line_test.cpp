// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

/// Runs the real program and reads what it answers.
class CommandLineTest : public QObject {
    Q_OBJECT
private slots:
    void versionAndHelpAreAnswered();
    void wrongUseExitsWithTwo_data();
    void wrongUseExitsWithTwo();
    void everySampleBecomesAPlanFile_data();
    void everySampleBecomesAPlanFile();
    void solveHasEveryKeyOfTheContract();
    void solveAnswersTheSameBytesWithAnyNumberOfThreads();
    void solvedFiguresObeyTheirLimits_data();
    void solvedFiguresObeyTheirLimits();
    void missingFiguresAreNullWithAReason();
    void scenariosChangeTheAnswer();
    void checkExitsWithOneWhenARuleIsBroken();
    void checkMendsWhatIsMechanicalAndWritesIt();
    void checkTellsWhyAPlanCannotBeComputed();
    void checkListsItsRulesWithTheirSources();
    void conversionIsLosslessBothWays();
    void badInputNamesFilePlaceValueAndExpectation_data();
    void badInputNamesFilePlaceValueAndExpectation();
    void reportIsAPdfOfAtLeastFivePages();
    void renderWritesAPicture();
    void renderWritesDiagramsAsSvg();
    void catalogShowPrintsSourcesOfEveryFigure();
    void generatedPlansAreRuleClean();
    void infoShowsTheHistoryOfTheFile();
    void conversionKeepsTheHistoryBothWays();
    void aDateThatIsGivenMakesFilesEqualByteForByte();
    void infoSaysWhenAFileChangedOutsideItsHistory();

private:
    struct Answer {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Answer run(const QStringList& arguments, const QString& seconds = {}) const;
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString sample(const QString& name) const { return QStringLiteral(GW_SAMPLES "/%1.gwp.json").arg(name); }
    QByteArray textOf(const QString& path) const;
    QString written(const QString& name, const QByteArray& text) const;

    QTemporaryDir m_folder;
};

CommandLineTest::Answer CommandLineTest::run(const QStringList& arguments, const QString& seconds) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove("SOURCE_DATE_EPOCH");
    if (!seconds.isNull()) environment.insert("SOURCE_DATE_EPOCH", seconds);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GW_CLI), arguments);
    if (!process.waitForFinished(60000)) return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray CommandLineTest::textOf(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString CommandLineTest::written(const QString& name, const QByteArray& text) const
{
    QFile file(at(name));
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    return at(name);
}

void CommandLineTest::versionAndHelpAreAnswered()
{
    const Answer version = run({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("gigawright "));
    const Answer help = run({"--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.indexOf("Examples") < help.out.indexOf("Options"));
}

void CommandLineTest::wrongUseExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no sub-command") << QStringList {};
    QTest::newRow("unknown sub-command") << QStringList {"dance"};
    QTest::newRow("no plan") << QStringList {"solve"};
    QTest::newRow("unknown option") << QStringList {"solve", "x.gwp", "--fast"};
    QTest::newRow("threads are no number") << QStringList {"solve", "x.gwp", "--threads", "many"};
    QTest::newRow("unknown device") << QStringList {"solve", "x.gwp", "--device", "abacus"};
}

void CommandLineTest::wrongUseExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!answer.err.isEmpty());
}

void CommandLineTest::everySampleBecomesAPlanFile_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"superpod", "hall-100mw", "factory-1gw"}) QTest::newRow(name) << QString(name);
}

void CommandLineTest::everySampleBecomesAPlanFile()
{
    QFETCH(QString, name);
    const QString plan = at(name + ".gwp");
    QCOMPARE(run({"new", name, "-o", plan}).code, 0);
    const Answer fromFile = run({"solve", plan, "--json"}), fromSample = run({"solve", sample(name), "--json"});
    QCOMPARE(fromFile.code, 0);
    // The file carries its types, which its digest shows and its figures do not.
    QJsonObject written = fromFile.json(), original = fromSample.json();
    QVERIFY(written.take("digest").toString() != original.take("digest").toString());
    QCOMPARE(written, original);
    QCOMPARE(run({"check", plan, "--severity", "warning"}).code, 0);
}

void CommandLineTest::solveHasEveryKeyOfTheContract()
{
    const QJsonObject answer = run({"solve", sample("superpod"), "--json"}).json();
    for (const char* key : {"program", "model_version", "plan", "digest", "scenario", "device", "headline", "layers", "tiers", "limits", "power", "findings", "missing"})
        QVERIFY2(answer.contains(key), key);
    const QJsonObject headline = answer["headline"].toObject();
    for (const char* key : {"racks", "accelerators", "it_power_kw", "facility_power_kw", "grid_peak_kw", "pue", "wue_l_per_kwh", "cue_kg_per_kwh", "energy_mwh_per_year",
             "carbon_t_per_year", "water_m3_per_year", "tokens_per_s", "tokens_per_s_per_mw", "tokens_per_joule", "usd_per_million_tokens", "goodput", "availability", "capex_usd",
             "opex_usd_per_year", "revenue_usd_per_year", "npv_usd", "irr", "payback_years", "roi", "months_to_power", "months_to_full_capacity"})
        QVERIFY2(headline.contains(key), key);
    for (const char* layer : {"energy", "chips", "infrastructure", "models", "applications"})
        for (const char* key : {"capex_usd", "opex_usd_per_year", "value_added_usd_per_year", "roi"}) QVERIFY2(answer["layers"].toObject()[layer].toObject().contains(key), key);
    QCOMPARE(headline["racks"].toInt(), 8);
    QCOMPARE(headline["accelerators"].toInt(), 576);
}

void CommandLineTest::solveAnswersTheSameBytesWithAnyNumberOfThreads()
{
    const QByteArray one = run({"solve", sample("hall-100mw"), "--json", "--threads", "1"}).out;
    QVERIFY(!one.isEmpty());
    for (const char* threads : {"2", "0"}) QCOMPARE(run({"solve", sample("hall-100mw"), "--json", "--threads", threads}).out, one);
}

void CommandLineTest::solvedFiguresObeyTheirLimits_data() { everySampleBecomesAPlanFile_data(); }

void CommandLineTest::solvedFiguresObeyTheirLimits()
{
    QFETCH(QString, name);
    const QJsonObject answer = run({"solve", sample(name), "--json"}).json();
    const QJsonObject headline = answer["headline"].toObject();
    QVERIFY(headline["pue"].toDouble() > 1.0 && headline["pue"].toDouble() < 2.0);
    QVERIFY(headline["facility_power_kw"].toDouble() > headline["it_power_kw"].toDouble());
    QVERIFY(headline["grid_peak_kw"].toDouble() >= headline["facility_power_kw"].toDouble());
    for (const auto& tier : answer["tiers"].toArray()) QVERIFY(tier.toObject()["tokens_per_s"].toDouble() <= tier.toObject()["limit_tokens_per_s"].toDouble());
    double valueAdded = 0;
    for (const auto& layer : answer["layers"].toObject()) valueAdded += layer.toObject()["value_added_usd_per_year"].toDouble();
    const double revenue = headline["revenue_usd_per_year"].toDouble();
    QVERIFY(std::abs(valueAdded - revenue) <= 1e-9 * revenue);
    for (const auto& stage : answer["power"].toObject()["stages"].toArray()) {
        const QJsonObject s = stage.toObject();
        QVERIFY(std::abs(s["in_kw"].toDouble() - s["out_kw"].toDouble() - s["loss_kw"].toDouble()) <= 1e-6 * (1 + s["in_kw"].toDouble()));
    }
}

void CommandLineTest::missingFiguresAreNullWithAReason()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    for (const char* table : {"equipment", "feeds", "connections", "waivers"}) plan[table] = QJsonArray();
    const Answer answer = run({"solve", written("empty.json", QJsonDocument(plan).toJson()), "--json"});
    QCOMPARE(answer.code, 0);
    const QJsonObject headline = answer.json()["headline"].toObject();
    QVERIFY(headline["pue"].isNull());
    QVERIFY(headline["tokens_per_s"].isNull());
    QVERIFY(answer.json()["missing"].toObject().contains("tokens_per_s"));
    QVERIFY(!answer.out.toLower().contains("nan"));
}

void CommandLineTest::scenariosChangeTheAnswer()
{
    const QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    const QJsonArray scenarios = plan["scenarios"].toArray();
    QVERIFY(!scenarios.isEmpty());
    const QString name = scenarios[0].toObject()["name"].toString();
    const Answer base = run({"solve", sample("superpod"), "--json"}), other = run({"solve", sample("superpod"), "--json", "--scenario", name});
    QCOMPARE(other.code, 0);
    QVERIFY(base.json()["headline"] != other.json()["headline"]);
    QCOMPARE(run({"solve", sample("superpod"), "--scenario", "no such"}).code, 3);
}

void CommandLineTest::checkExitsWithOneWhenARuleIsBroken()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    plan["feeds"] = QJsonArray();
    const QString path = written("dark.json", QJsonDocument(plan).toJson());
    const Answer answer = run({"check", path});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.contains("rack_without_feed"));
    QVERIFY(!QJsonDocument::fromJson(run({"check", path, "--json"}).out).array().isEmpty());
}

void CommandLineTest::checkMendsWhatIsMechanicalAndWritesIt()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    QJsonObject site = plan["site"].toObject();
    site["grid_capacity_mw"] = 1;
    plan["site"] = site;
    const QString path = written("small_grid.json", QJsonDocument(plan).toJson()), mended = at("mended.json");
    QCOMPARE(run({"check", path}).code, 1);
    QCOMPARE(run({"check", path, "--fix"}).code, 2);
    const Answer answer = run({"check", path, "--fix", "-o", mended});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("Raise the grid connection"));
    QCOMPARE(run({"check", mended, "--severity", "all"}).code, 0);
    QCOMPARE(QJsonDocument::fromJson(run({"check", path, "--fix", "--json", "-o", mended}).out).object()["fixed"].toArray().size(), 1);
}

void CommandLineTest::checkTellsWhyAPlanCannotBeComputed()
{
    QByteArray plan = textOf(sample("superpod"));
    QVERIFY(plan.contains("\"from\":31,\"to\":32"));
    const QString circle = written("circle.json", QByteArray(plan).replace("\"from\":31,\"to\":32", "\"from\":31,\"to\":30")), mended = at("open.json");
    const Answer answer = run({"check", circle});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("feed_cycle"), qPrintable(answer.out));
    QVERIFY2(answer.err.contains("not judged"), qPrintable(answer.err));
    QVERIFY(run({"check", circle, "--fix", "-o", mended}).out.contains("Remove the feed"));
    QVERIFY(!run({"check", mended, "--severity", "all"}).out.contains("feed_cycle"));
    const QString unknown = written("unknown.json", plan.replace("\"type\":\"gb200-nvl72\"", "\"type\":\"gb900-nvl9000\""));
    QCOMPARE(run({"check", unknown}).code, 1);
    const QJsonArray findings = QJsonDocument::fromJson(run({"check", unknown, "--json"}).out).array();
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const auto& f) { return f.toObject()["rule"] == "unknown_type" && f.toObject()["seen"] == "gb900-nvl9000"; }));
}

void CommandLineTest::checkListsItsRulesWithTheirSources()
{
    const Answer answer = run({"check", "--rules"});
    QCOMPARE(answer.code, 0);
    for (const char* part : {"working_space_too_shallow (space)", "NEC 110.26", "Source: "}) QVERIFY2(answer.out.contains(part), part);
    const QJsonArray rules = QJsonDocument::fromJson(run({"check", "--rules", "--json"}).out).array();
    QVERIFY(rules.size() >= 40);
    for (const auto& rule : rules) QVERIFY(!rule.toObject()["source"].toString().isEmpty());
    QCOMPARE(run({"check"}).code, 2);
}

void CommandLineTest::conversionIsLosslessBothWays()
{
    const QString gwp = at("round.gwp"), json = at("round.json"), again = at("again.gwp"), last = at("last.json");
    QCOMPARE(run({"convert", sample("superpod"), gwp}).code, 0);
    QCOMPARE(run({"convert", gwp, json}).code, 0);
    QCOMPARE(run({"convert", json, again}).code, 0);
    QCOMPARE(run({"convert", again, last}).code, 0);
    QVERIFY(!textOf(json).isEmpty());
    QCOMPARE(textOf(json), textOf(last));
    QCOMPARE(run({"info", gwp, "--json"}).json()["digest"], run({"info", last, "--json"}).json()["digest"]);
    QCOMPARE(run({"convert", gwp, at("drawing.dwg")}).code, 3);
}

void CommandLineTest::badInputNamesFilePlaceValueAndExpectation_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("a wrong type") << QByteArray("\"discount_rate\"") << QByteArray("\"discount_rate\":\"high\",\"x\"") << QByteArrayList {"/finance/discount_rate", "high"};
    QTest::newRow("a zero price") << QByteArray("\"price_usd_per_kwh\":0.0892") << QByteArray("\"price_usd_per_kwh\":0") << QByteArrayList {"/energy/price_usd_per_kwh", "0"};
    QTest::newRow("a negative price") << QByteArray("\"price_usd_per_kwh\":0.0892") << QByteArray("\"price_usd_per_kwh\":-0.07") << QByteArrayList {"/energy/price_usd_per_kwh", "-0.07"};
    QTest::newRow("an unknown equipment type") << QByteArray("\"gb200-nvl72\"") << QByteArray("\"gb999-nvl72\"") << QByteArrayList {"gb999-nvl72"};
    QTest::newRow("an unknown word") << QByteArray("\"electrical_room\"") << QByteArray("\"ballroom\"") << QByteArrayList {"ballroom", "electrical_room"};
}

void CommandLineTest::badInputNamesFilePlaceValueAndExpectation()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArrayList, words);
    QByteArray text = textOf(sample("superpod"));
    const qsizetype place = text.indexOf(from);
    QVERIFY(place > 0);
    const QString path = written("bad.json", text.replace(place, from.size(), to));
    const Answer answer = run({"solve", path});
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains("bad.json"), answer.err);
    for (const QByteArray& word : words) QVERIFY2(answer.err.contains(word), answer.err);
    QVERIFY2(answer.err.contains("xpected"), answer.err);
}

void CommandLineTest::reportIsAPdfOfAtLeastFivePages()
{
    const QString pdf = at("report.pdf");
    QCOMPARE(run({"report", sample("superpod"), "-o", pdf, "--date", "2026-11-22"}).code, 0);
    const QByteArray bytes = textOf(pdf);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.count("/Type /Page\n") + bytes.count("/Type /Page ") + bytes.count("/Type/Page\n") >= 5);
    QCOMPARE(run({"report", sample("superpod"), "-o", at("no/such/folder.pdf")}).code, 4);
}

void CommandLineTest::renderWritesAPicture()
{
    const QString png = at("plan.png");
    QCOMPARE(run({"render", sample("superpod"), "-o", png, "--width", "640", "--height", "400"}).code, 0);
    QVERIFY(textOf(png).startsWith("\x89PNG"));
}

void CommandLineTest::renderWritesDiagramsAsSvg()
{
    for (const auto& [diagram, name] : {std::pair {"one-line", "UPS 1A"}, std::pair {"loops", "Facility loop 1"}}) {
        const QString svg = at(QStringLiteral("%1.svg").arg(diagram));
        QCOMPARE(run({"render", sample("superpod"), "--diagram", diagram, "-o", svg}).code, 0);
        const QByteArray text = textOf(svg);
        QVERIFY(text.contains("<svg") && text.contains(name));
        QCOMPARE(run({"render", sample("superpod"), "--diagram", diagram, "-o", at("again.svg")}).code, 0);
        QCOMPARE(textOf(at("again.svg")), text);
    }
    QCOMPARE(run({"render", sample("superpod"), "--diagram", "rose", "-o", at("rose.svg")}).code, 2);
}

void CommandLineTest::catalogShowPrintsSourcesOfEveryFigure()
{
    const QJsonArray entries = QJsonDocument::fromJson(run({"catalog", "list", "--json"}).out).array();
    QVERIFY(entries.size() > 40);
    const QJsonObject rack = run({"catalog", "show", "gb300-nvl72", "--json"}).json();
    QVERIFY(rack["figures"].toArray().size() >= 10);
    for (const auto& figure : rack["figures"].toArray()) {
        const QJsonValue value = figure.toObject()["value"];
        QVERIFY(figure.toObject()["figure"] == "rack.available" ? value == "2025-07" : value.isDouble());
        for (const char* key : {"source", "title", "date", "confidence"}) QVERIFY2(!figure.toObject()[key].toString().isEmpty(), key);
    }
    QCOMPARE(run({"catalog", "show", "abacus"}).code, 3);
}

void CommandLineTest::generatedPlansAreRuleClean()
{
    const QString plan = at("generated.gwp");
    QCOMPARE(run({"generate", "--racks", "20", "--rack", "gb300-nvl72", "--site", "dallas", "-o", plan}).code, 0);
    const Answer answer = run({"check", plan, "--severity", "warning"});
    QVERIFY2(answer.code == 0, answer.out);
}

void CommandLineTest::infoShowsTheHistoryOfTheFile()
{
    const QString plan = at("dated.gwp");
    QCOMPARE(run({"generate", "--racks", "8", "-o", plan}, "1795342824").code, 0);
    const QJsonObject info = run({"info", plan, "--json"}).json();
    const QJsonArray history = info["history"].toArray();
    QCOMPARE(history.size(), 1);
    const QJsonObject entry = history[0].toObject();
    QCOMPARE(entry["time"].toString(), "2026-11-22T10:20:24Z");
    QCOMPARE(entry["action"].toString(), "created");
    QCOMPARE(entry["program"].toString(), "gigawright-cli " GW_VERSION " generate");
    QCOMPARE(entry["summary"].toString(), "8 racks of gb300-nvl72, ashburn");
    QCOMPARE(entry["digest"], info["digest"]);
    const QByteArray text = run({"info", plan}).out;
    for (const char* word : {"schema_version     4", "2026-11-22T10:20:24Z", "created", "8 racks of gb300-nvl72, ashburn"}) QVERIFY2(text.contains(word), text);
    QVERIFY(run({"info", sample("superpod")}).out.contains("none kept in this file"));
    QVERIFY(run({"info", sample("superpod"), "--json"}).json()["history"].toArray().isEmpty());
}

void CommandLineTest::conversionKeepsTheHistoryBothWays()
{
    const QString first = at("kept.gwp"), json = at("kept.json"), same = at("same.json"), last = at("last.gwp");
    QCOMPARE(run({"convert", sample("superpod"), first}).code, 0);
    const QJsonArray history = run({"info", first, "--json"}).json()["history"].toArray();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history[0].toObject()["action"].toString(), "converted");
    QCOMPARE(history[0].toObject()["summary"].toString(), "from superpod.gwp.json");
    const QDateTime time = QDateTime::fromString(history[0].toObject()["time"].toString(), Qt::ISODate);
    QVERIFY(std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) < 300);
    QCOMPARE(run({"convert", first, json}).code, 0);
    QCOMPARE(run({"convert", first, same}).code, 0);
    QCOMPARE(textOf(json), textOf(same));
    QCOMPARE(run({"info", json, "--json"}).json()["history"].toArray(), history);
    QCOMPARE(run({"convert", json, last}).code, 0);
    QCOMPARE(textOf(last), textOf(first));
    QCOMPARE(run({"solve", last, "--json"}).json()["digest"], run({"solve", sample("superpod"), "--json"}).json()["digest"]);
}

void CommandLineTest::aDateThatIsGivenMakesFilesEqualByteForByte()
{
    const QStringList command {"generate", "--racks", "8", "-o"};
    for (const char* name : {"one.gwp", "two.gwp"}) QCOMPARE(run(command + QStringList {at(name)}, "0").code, 0);
    QCOMPARE(textOf(at("one.gwp")), textOf(at("two.gwp")));
    for (const char* name : {"one.json", "two.json"}) QCOMPARE(run(command + QStringList {at(name)}).code, 0);
    QVERIFY(!textOf(at("one.json")).contains("history"));
    QCOMPARE(textOf(at("one.json")), textOf(at("two.json")));
    for (const char* seconds : {"", "soon", "-1", "1.5", "99999999999999999999"}) {
        const Answer answer = run(command + QStringList {at("never.gwp")}, seconds);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("SOURCE_DATE_EPOCH"), answer.err);
    }
    QVERIFY(!QFile::exists(at("never.gwp")));
}

void CommandLineTest::infoSaysWhenAFileChangedOutsideItsHistory()
{
    const QString plan = at("kept.gwp"), json = at("touched.json");
    QCOMPARE(run({"new", "superpod", "-o", plan}).code, 0);
    QCOMPARE(run({"convert", plan, json}).code, 0);
    QVERIFY(!run({"info", json}).out.contains("Changed since"));
    QByteArray text = textOf(json);
    QVERIFY(text.contains("\"price_usd_per_kwh\":0.0892"));
    const QString touched = written("touched.json", text.replace("\"price_usd_per_kwh\":0.0892", "\"price_usd_per_kwh\":0.07"));
    QVERIFY(run({"info", touched}).out.contains("Changed since"));
    const Answer bad = run({"info", written("bad.json", text.replace("\"digest\":\"sha256:", "\"digest\":\"sha1:"))});
    QCOMPARE(bad.code, 3);
    for (const char* word : {"bad.json", "/history/0/digest", "xpected"}) QVERIFY2(bad.err.contains(word), bad.err);
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
