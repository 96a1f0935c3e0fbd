// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choose_solver.h"
#include "app/main_window.h"
#include "app/plan_files.h"
#include "app/screenshot.h"
#include "core/catalog/read_catalog.h"
#include "core/storage/own_catalog.h"
#include "core/storage/recovery.h"
#include "views/panels/risk_panel.h"
#include "views/panels/sweep_page.h"
#include "views/scene/gl_probe.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace {

using namespace gw;

enum Exit { Done = 0, WrongUse = 2, BadInput = 3, WorldFailed = 4 };

struct Options {
    QString plan, screenshot, device, theme, panel;
    QSize size;
    bool isProbe = false, isSafe = false;
};

void tell(const QString& sentence) { std::fprintf(stderr, "gigawright: %s\n", qPrintable(sentence)); }

/// A platform the user has named is his affair; otherwise some display must be there.
bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool isNamed = !platform.isEmpty() && platform != "xcb";
    return isNamed || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split('x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

Options readOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::tr("Plans AI factories. Without a plan the start page opens."));
    parser.addPositionalArgument("PLAN", QApplication::tr("A plan, .gwp or .json."), "[PLAN]");
    parser.addOptions({{"device", QApplication::tr("auto, cpu or gpu; as in the settings where it is not given."), "DEVICE"}, {"theme", QApplication::tr("light, dark or system."), "THEME"},
        {"size", QApplication::tr("Size of the window, such as 1600x1000."), "WxH"},
        {"panel", QApplication::tr("Raise a panel by its name, such as findings or one_line; risk has its futures drawn, search its candidates computed. A name that is none lists them all."), "PANEL"},
        {"screenshot", QApplication::tr("Write a picture of the window and quit."), "FILE"},
        {"safe", QApplication::tr("Start as the program came: kept settings are ignored, and nothing is kept.")},
        {"probe-gl", QApplication::tr("Try OpenGL and end with 0 when it works.")}});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    const QStringList plans = parser.positionalArguments();
    return {.plan = plans.isEmpty() ? QString() : plans.front(), .screenshot = parser.value("screenshot"), .device = parser.value("device"),
        .theme = parser.value("theme"), .panel = parser.value("panel"), .size = sizeOf(parser.value("size")), .isProbe = parser.isSet("probe-gl"), .isSafe = parser.isSet("safe")};
}

/// Opens what was asked for. Where nothing was, the start page; for a picture, the sample.
void openFirstPlan(MainWindow& window, const QString& plan, bool isShot)
{
    if (!plan.isEmpty() && window.files().open(plan.toStdString())) return;
    const auto sample = resourcesFolder() / "samples" / "superpod.gwp.json";
    if (plan.isEmpty() && isShot) window.files().openAsNew(sample);
    else if (plan.isEmpty()) window.showStartPage();
}

/// Shows a sentence of any thread in the window.
TellSentence sayInWindow(QApplication& application)
{
    return [&application](const std::string& sentence) {
        const auto say = [text = QString::fromStdString(sentence)] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* window = qobject_cast<MainWindow*>(widget)) window->say(text);
        };
        QMetaObject::invokeMethod(&application, say, Qt::QueuedConnection);
    };
}

/// False where there is no such panel. What a panel must compute begins once the plan is solved.
bool raisePanel(MainWindow& window, PlanSession& session, const QString& panel)
{
    if (panel.isEmpty()) return true;
    const bool isSearch = panel == "search";
    const auto start = [&window, isSearch] {
        if (isSearch) window.risk().showSearch().run();
        else window.risk().run();
    };
    if (isSearch || panel == "risk") QObject::connect(&session, &PlanSession::outcomeChanged, &window, start, Qt::SingleShotConnection);
    return window.showPanel(isSearch ? QStringLiteral("risk") : panel);
}

int runWindow(QApplication& application, const Options& options)
{
    const auto catalogs = readCatalogs(resourcesFolder() / "catalog", options.isSafe ? std::filesystem::path() : ownCatalogFolder());
    if (!catalogs) {
        tell(message(catalogs.error()));
        return BadInput;
    }
    const bool isShot = !options.screenshot.isEmpty();
    Settings settings = isShot || options.isSafe ? Settings {} : readSettings();
    const SolverChoice choice = chooseSolver((options.device.isEmpty() ? settings.device : options.device).toStdString(), 0, sayInWindow(application));
    PlanSession session(catalogs->catalog, *choice.solver);
    if (!options.theme.isEmpty()) settings.theme = themeChoiceOf(options.theme);

    MainWindow window(session, settings);
    if (options.size.isValid()) window.resize(options.size);
    if (isShot) takeScreenshotAndQuit(window, session, options.screenshot, [&window] { return window.risk().isBusy(); });
    if (!raisePanel(window, session, options.panel)) {
        tell(QApplication::tr("There is no panel \"%1\"; there are %2.").arg(options.panel, (window.panels() << "search").join(", ")));
        return WrongUse;
    }
    openFirstPlan(window, options.plan, isShot);
    for (const Error& error : catalogs->skipped) window.complain(message(error));
    if (!choice.note.empty()) window.say(QString::fromStdString(choice.note));
    if (options.isSafe) window.beSafe();
    if (const auto folder = recoveryFolder(); !isShot && !options.isSafe && !folder.empty()) window.keepUnsavedIn(folder);
    window.show();
    const int code = application.exec();
    if (!isShot && !options.isSafe) writeSettings(window.settings());
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    prepareOpenGl();
    if (!hasDisplay()) {
        tell("there is no display. Start it where there is a screen, or use gigawright-cli.");
        return WorldFailed;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName("Gigawright");
    QApplication::setApplicationName("gigawright");
    QApplication::setApplicationVersion(GW_VERSION);
    QApplication::setStyle("Fusion");
    const Options options = readOptions(application);
    return options.isProbe ? probeGl() : runWindow(application, options);
}
