// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/open_cuda_solver.h"
#include "tests/core/compute/golden_hashes.h"
#include "tests/core/compute/golden_jobs.h"
#include "tests/core/compute/small_factory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <cstdio>

/// Runs the golden jobs and a large one on this machine's GPU, compares them with the processor, and writes what came out as a dated receipt.
namespace {

using namespace gw;

/// What the exit code says: the same bits, others, no GPU to try, or no file.
enum Exit { Same = 0, Different = 1, WrongUse = 2, WorldFailed = 4 };

/// As the kernel module tells it.
QString driverVersion()
{
    QFile file("/proc/driver/nvidia/version");
    if (!file.open(QIODevice::ReadOnly)) return "unknown";
    const auto found = QRegularExpression("\\s(\\d+\\.\\d+(\\.\\d+)?)\\s").match(QString::fromUtf8(file.readLine()));
    return found.hasMatch() ? found.captured(1) : QString("unknown");
}

QJsonObject hashesOf(Solver& solver)
{
    QJsonObject hashes;
    for (const test::GoldenCase& golden : test::goldenCases)
        hashes[golden.name] = QString::fromLatin1(test::hashOf(test::rowsOf(solver, test::goldenJob(golden.sampling), test::goldenRange)));
    return hashes;
}

bool areGolden(const QJsonObject& hashes)
{
    const test::GoldenHashes golden;
    return std::all_of(test::goldenCases.begin(), test::goldenCases.end(), [&](const test::GoldenCase& c) { return hashes[c.name].toString() == QString::fromLatin1(golden.of(c.name)); });
}

/// Whether the device gives the processor's year.
bool isSameYear(Solver& device)
{
    const auto factory = compile(test::smallPlan(), test::smallCatalog());
    if (!factory) return false;
    const auto here = makeCpuSolver()->solve(*factory), there = device.solve(*factory);
    return here && there && here->headline.facilityPower == there->headline.facilityPower && here->headline.npv == there->headline.npv;
}

/// Seconds of the middle one of three runs, after one that does not count.
double secondsOf(Solver& solver, std::uint64_t paths)
{
    PathJob job = test::goldenJob(Sampling::Independent);
    job.paths = paths;
    std::vector<double> seconds;
    for (int i = 0; i < 4; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (!solver.runPaths(job, {0, paths}, [](const PathTile&) {})) return 0;
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(seconds.begin() + 1, seconds.end());
    return seconds[2];
}

QJsonObject speedOf(Solver& solver, std::uint64_t paths)
{
    const double seconds = secondsOf(solver, paths), months = static_cast<double>(paths) * 12 * test::goldenVenture().finance.horizonYears;
    return {{"device", solver.device()}, {"paths", static_cast<qint64>(paths)}, {"seconds", seconds}, {"pathMonthsPerSecond", seconds > 0 ? months / seconds : 0}};
}

QJsonObject receiptOf(Solver& device, std::uint64_t paths)
{
    const QString name = device.device();
    const QJsonObject hashes = hashesOf(device);
    const bool isSame = areGolden(hashes) && isSameYear(device);
    QJsonObject receipt {{"date", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}, {"program", "gigawright " GW_VERSION}, {"device", name},
        {"driver", driverVersion()}, {"modelVersion", static_cast<int>(pathModelVersion)}, {"hashes", hashes}};
    receipt["onDevice"] = speedOf(device, paths);
    receipt["onProcessor"] = speedOf(*makeCpuSolver(), std::min<std::uint64_t>(paths, 1 << 20));
    receipt["deviceFault"] = QString::fromStdString(device.deviceFault());
    receipt["sameBits"] = isSame && device.deviceFault().empty();
    return receipt;
}

bool write(const QJsonObject& receipt, const QString& folder)
{
    const QString name = receipt["device"].toString().toLower().replace(QRegularExpression("[^a-z0-9]+"), "-");
    QSaveFile file(QDir(folder).filePath(receipt["date"].toString().left(10) + "-" + name + ".json"));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)) return false;
    file.write(QJsonDocument(receipt).toJson());
    std::printf("%s\n", qPrintable(file.fileName()));
    return file.commit();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"folder", "Where the receipt goes.", "FOLDER", GW_SOURCE_RESOURCES "/../tests/benchmarks/receipts"},
        {"library", "The device library, where it is not the installed one.", "FILE"}, {"paths", "Futures of the timed job.", "N", "16777216"}});
    parser.addHelpOption();
    parser.process(application);
    const std::uint64_t paths = parser.value("paths").toULongLong();
    if (paths == 0) return WrongUse;
    std::string whyNot;
    const std::string library = parser.value("library").toStdString();
    const auto solver = library.empty() ? openCudaSolver(whyNot) : openCudaSolver(std::filesystem::path(library), whyNot);
    if (!solver) {
        std::fprintf(stderr, "device_receipt: no GPU to try: %s.\n", whyNot.c_str());
        return WorldFailed;
    }
    const QJsonObject receipt = receiptOf(*solver, paths);
    if (!write(receipt, parser.value("folder"))) return WorldFailed;
    return receipt["sameBits"].toBool() ? Same : Different;
}
