// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/core/exchange/hostile_memory.h"
#include "tests/core/exchange/small_epw.h"

#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gw::test;

/// Runs the real program and reads what it answers.
class ImportCommandTest : public QObject {
    Q_OBJECT

    /// The most memory that a child took so far, KiB, and its processor time.
    static std::pair<long, double> costOf(const QStringList& arguments, int& code)
    {
        std::vector<QByteArray> words {GW_CLI};
        for (const QString& word : arguments) words.push_back(word.toUtf8());
        std::vector<char*> argv;
        for (QByteArray& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        const pid_t child = fork();
        if (child == 0) {
            if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr)) _exit(99);
            execv(argv[0], argv.data());
            _exit(99);
        }
        int status = 0;
        rusage usage {};
        wait4(child, &status, 0, &usage);
        code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return {usage.ru_maxrss, static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6};
    }

    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString written(const QString& name, const std::string& text) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0) qFatal("cannot write");
        return at(name);
    }
    static QString sample() { return QStringLiteral(GW_SAMPLES "/superpod.gwp.json"); }
    static std::string prices(const char* header, const char* value)
    {
        std::string text = header;
        const int days[] {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= days[month - 1]; ++day)
                for (int hour = 0; hour < 24; ++hour) {
                    char row[64];
                    std::snprintf(row, sizeof row, "\n2023-%02d-%02d %02d:00;%s", month, day, hour, value);
                    text += row;
                }
        return text;
    }
    static double figure(const Answer& answer, const char* key) { return answer.json()["headline"].toObject()[key].toDouble(); }

    QTemporaryDir m_folder;

private slots:
    void weatherGoesIntoThePlanAndItsRepairsAreTold()
    {
        SmallEpw epw;
        epw.setField(1000, 6, "99.9");
        const QString file = written("Middle.epw", epw.text());
        const Answer answer = run({"import", "weather", sample(), file, "-o", at("warm.gwp"), "--json"});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.json()["place"].toString(), QString("Middle Town AP, XX, TST"));
        const QJsonArray repairs = answer.json()["repairs"].toArray();
        QCOMPARE(repairs.size(), 1);
        QCOMPARE(repairs[0].toObject()["kind"].toString(), QString("interpolated"));
        QCOMPARE(repairs[0].toObject()["count"].toInt(), 1);
        const Answer solved = run({"solve", at("warm.gwp"), "--json"});
        QVERIFY2(solved.code == 0, solved.err.constData());
        const QJsonArray series = solved.json()["grid"].toObject()["series"].toArray();
        QCOMPARE(series.size(), 3);
        QVERIFY(series[0].toObject()["origin"].toString().startsWith("Middle.epw; hours of dry bulb interpolated: 1"));
        QVERIFY(figure(solved, "pue") > 1 && figure(solved, "pue") != figure(run({"solve", sample(), "--json"}), "pue"));
    }

    void hourlyPricesOfTheFlatPriceChangeNothingAndOthersDo()
    {
        const double flat = figure(run({"solve", sample(), "--json"}), "opex_usd_per_year");
        const Answer plan = run({"convert", sample(), at("flat.json")});
        QCOMPARE(plan.code, 0);
        QFile file(at("flat.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const double price = QJsonDocument::fromJson(file.readAll()).object()["energy"].toObject()["price_usd_per_kwh"].toDouble();
        const auto opexAt = [&](double value, const char* name) {
            const QString table = written("prices.csv", prices("Time;Price ($/kWh)", QByteArray::number(value, 'g', 17).constData()));
            const Answer imported = run({"import", "prices", sample(), table, "-o", at(name)});
            if (imported.code != 0) qFatal("%s", imported.err.constData());
            return figure(run({"solve", at(name), "--json"}), "opex_usd_per_year");
        };
        QVERIFY(std::abs(opexAt(price, "same.gwp") / flat - 1) < 1e-11);
        QVERIFY(opexAt(price * 1.5, "dear.gwp") > flat);
        QVERIFY(opexAt(-0.01, "paid.gwp") < flat);
    }

    void whatTheFileDoesNotSayIsAskedFor()
    {
        const QString table = written("euro.csv", prices("Datum;Preis [EUR/MWh]", "80,5"));
        const Answer without = run({"import", "prices", sample(), table, "-o", at("none.gwp")});
        QCOMPARE(without.code, 3);
        QVERIFY2(without.err.contains("exchange rate") && without.err.contains("EUR"), without.err.constData());
        QVERIFY(!QFileInfo::exists(at("none.gwp")));
        const Answer with = run({"import", "prices", sample(), table, "--rate", "1.1", "-o", at("euro.gwp"), "--json"});
        QVERIFY2(with.code == 0, with.err.constData());
        QVERIFY(std::abs(with.json()["mean_usd_per_kwh"].toDouble() - 0.08855) < 1e-9);
        const Answer carbon = run({"import", "carbon", sample(), written("carbon.csv", prices("Time;lb/MWh", "800")), "-o", at("carbon.gwp"), "--json"});
        QVERIFY2(carbon.code == 0, carbon.err.constData());
        QVERIFY(std::abs(carbon.json()["mean_g_per_kwh"].toDouble() - 362.873896) < 1e-6);
    }

    void badFilesAreRefusedAndThePlanStaysAsItWas()
    {
        SmallEpw short_;
        short_.rows.erase(short_.rows.begin() + 1001);
        QVERIFY(QFile::copy(sample(), at("kept.gwp.json")));
        QFile::setPermissions(at("kept.gwp.json"), QFile::ReadOwner | QFile::WriteOwner);
        const Answer answer = run({"import", "weather", at("kept.gwp.json"), written("short.epw", short_.text())});
        QCOMPARE(answer.code, 3);
        for (const char* part : {"short.epw", "8759 rows", "8,760", "the missing hour is 11 February, 17:00 to 18:00"}) QVERIFY2(answer.err.contains(part), answer.err.constData());
        QFile kept(at("kept.gwp.json")), original(sample());
        QVERIFY(kept.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), original.readAll());
        QCOMPARE(run({"import", "weather", sample(), at("nowhere.epw"), "-o", at("x.gwp")}).code, 3);
        QCOMPARE(run({"import", "weather"}).code, 2);
        QCOMPARE(run({"import", "tides", sample(), at("short.epw")}).code, 2);
    }

    void hostileFilesCostLittleMoreThanTheProgramItself_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("size");
        QTest::newRow("a weather file of a hundred megabytes") << "weather" << QByteArray("LOCATION,") << qint64(100) * (1 << 20);
        QTest::newRow("a table of a hundred megabytes") << "prices" << QByteArray("Time,$/MWh\n") << qint64(100) * (1 << 20);
        QTest::newRow("weather of commas alone") << "weather" << QByteArray(8 << 20, ',') << qint64(8 << 20);
        QTest::newRow("a table of commas alone") << "prices" << QByteArray(8 << 20, ',') << qint64(8 << 20);
        QTest::newRow("a table of line ends alone") << "prices" << QByteArray(8 << 20, '\n') << qint64(8 << 20);
        QTest::newRow("a table of one endless row") << "prices" << "Time,$/MWh\n" + QByteArray((8 << 20) - 16, '"') << qint64(0);
        QByteArray rows = "Time,$/MWh\n";
        while (rows.size() < (8 << 20) - 64) rows += "2023-01-01 00:00,1\n";
        QTest::newRow("a table of far too many rows") << "prices" << rows << qint64(0);
    }
    void hostileFilesCostLittleMoreThanTheProgramItself()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, text);
        QFETCH(qint64, size);
        const QString file = written("hostile", text.toStdString());
        if (size > 0) QVERIFY(QFile::resize(file, size));
        int code = 0;
        const auto [idleMemory, idleTime] = costOf({"info", sample()}, code);
        const auto [memory, time] = costOf({"import", kind, sample(), file, "-o", at("hostile.gwp")}, code);
        QCOMPARE(code, 3);
        QVERIFY2(memory - idleMemory < hostileMemory, std::to_string(memory - idleMemory).c_str());
        // Processor time, not the clock's: other work does not count.
        QVERIFY2(time - idleTime < 1, std::to_string(time - idleTime).c_str());
        QVERIFY(!QFileInfo::exists(at("hostile.gwp")));
    }

    void climatesSayThatTheyAreSyntheticAndHowNearTheyCome()
    {
        const Answer text = run({"catalog", "show", "phoenix"});
        QVERIFY2(text.code == 0, text.err.constData());
        QVERIFY(text.out.contains("synthetic") && text.out.contains("99.6 %"));
        const QJsonObject year = run({"catalog", "show", "phoenix", "--json"}).json()["synthetic_year"].toObject();
        QVERIFY(year["synthetic"].toBool());
        const QJsonArray percentiles = year["percentiles"].toArray();
        QCOMPARE(percentiles.size(), 6);
        QVERIFY(std::abs(percentiles[0].toObject()["dry_bulb_difference_k"].toDouble()) < 2);
        QVERIFY(percentiles[0].toObject()["dry_bulb_c"].toDouble() > percentiles[5].toObject()["dry_bulb_c"].toDouble());
        QVERIFY(!run({"catalog", "show", "gb300-nvl72", "--json"}).json().contains("synthetic_year"));
    }

    void aRegionIsGeneratedWithItsPriceAndCarbon()
    {
        const Answer answer = run({"generate", "--racks", "16", "--region", "us-ohio", "-o", at("ohio.json")});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QFile file(at("ohio.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject energy = QJsonDocument::fromJson(file.readAll()).object()["energy"].toObject();
        QCOMPARE(energy["region"].toString(), QString("us-ohio"));
        QVERIFY(std::abs(energy["price_usd_per_kwh"].toDouble() - 0.0703) < 1e-9);
        QCOMPARE(run({"generate", "--racks", "16", "--region", "atlantis", "-o", at("a.json")}).code, 3);
    }

    void realMarketsAndWeatherAreImported()
    {
        const QString data = QStringLiteral(GW_SHARED_FOLDER "/data/");
        if (!QFileInfo::exists(data)) QSKIP("The files of markets and weather are not there.");
        const Answer prices = run({"import", "prices", sample(), data + "market/PJM_price_2023.csv", "--time-zone", "utc", "-o", at("pjm.gwp"), "--json"});
        QVERIFY2(prices.code == 0, prices.err.constData());
        QVERIFY(std::abs(prices.json()["mean_usd_per_kwh"].toDouble() - 0.03575) < 1e-4);
        QCOMPARE(run({"import", "carbon", at("pjm.gwp"), data + "market/PJM_carbon_2023.csv", "--column", "LCA"}).code, 0);
        QCOMPARE(run({"import", "weather", at("pjm.gwp"), data + "weather/USA_VA_Leesburg.Exec.epw"}).code, 0);
        const Answer solved = run({"solve", at("pjm.gwp"), "--json"});
        QVERIFY2(solved.code == 0, solved.err.constData());
        const QJsonObject grid = solved.json()["grid"].toObject();
        QVERIFY(grid["price_is_hourly"].toBool() && grid["carbon_is_hourly"].toBool());
        QVERIFY(grid["price_usd_per_kwh"].toDouble() > 0.03 && grid["price_usd_per_kwh"].toDouble() < 0.045);
        QVERIFY(grid["carbon_g_per_kwh"].toDouble() > 380 && grid["carbon_g_per_kwh"].toDouble() < 400);
        QCOMPARE(grid["series"].toArray().size(), 5);
    }
};

QTEST_APPLESS_MAIN(ImportCommandTest)
#include "import_command_test.moc"
