// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/import_commands.h"

#include "app/commands.h"
#include "core/editing/hourly_edits.h"
#include "core/storage/hourly_numbers.h"
#include "views/dialogs/series_dialog.h"
#include "views/dialogs/year_import.h"
#include "views/session/plan_session.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ImportCommands", text); }

/// What the commands work with: both belong to the window.
struct Imports {
    YearImport* years;
    SeriesDialog* dialog;
    QWidget* window;
};

void importWeather(const Imports& imports)
{
    const QString file = QFileDialog::getOpenFileName(imports.window, tr("Weather year"), {}, tr("Weather files (*.epw)"));
    if (!file.isEmpty()) imports.years->importWeather(file.toStdString());
}

/// At first as the file says itself; the dialog asks for what it does not say.
void importSeries(const Imports& imports, SeriesKind kind)
{
    const QString title = kind == SeriesKind::EnergyPrice ? tr("Hourly prices") : tr("Hourly carbon");
    const QString file = QFileDialog::getOpenFileName(imports.window, title, {}, tr("Tables (*.csv *.txt *.tsv)"));
    if (file.isEmpty()) return;
    imports.dialog->take(file, kind);
    imports.years->importSeries(file.toStdString(), imports.dialog->options());
}

Imports makeImports(PlanSession& session, const ImportCommandParts& parts)
{
    const Imports imports {new YearImport(session, &parts.window), new SeriesDialog(&parts.window), &parts.window};
    QObject::connect(imports.years, &YearImport::told, imports.dialog, [imports, tell = parts.tell](const QString& report) {
        imports.dialog->hide();
        tell(report);
    });
    QObject::connect(imports.years, &YearImport::weatherRefused, imports.dialog, parts.complain);
    QObject::connect(imports.years, &YearImport::seriesRefused, imports.dialog, &SeriesDialog::explain);
    QObject::connect(imports.dialog, &SeriesDialog::tryWanted, imports.years,
        [imports] { imports.years->importSeries(imports.dialog->file().toStdString(), imports.dialog->options()); });
    return imports;
}

void addRemoval(Commands& commands, PlanSession& session, SeriesKind kind, const QString& id, const QString& title, const QString& none)
{
    commands.add({.id = id, .title = title, .menu = tr("&Insert/&Measured years"), .run = [&session, kind] { session.perform(removeSeries(session.plan(), kind)); },
        .whyNot = [&session, kind, none] {
            for (const SeriesKind each : kindsWith(kind))
                if (findSeries(session.plan(), each)) return QString();
            return none;
        }});
}

} // namespace

void addImportCommands(Commands& commands, PlanSession& session, const ImportCommandParts& parts)
{
    const Imports imports = makeImports(session, parts);
    const QString menu = tr("&Insert/&Measured years");
    commands.add({.id = "import.weather", .title = tr("&Weather year (EPW)..."), .menu = menu, .icon = "open", .run = [imports] { importWeather(imports); }});
    commands.add({.id = "import.prices", .title = tr("Hourly &prices (CSV)..."), .menu = menu, .icon = "open", .run = [imports] { importSeries(imports, SeriesKind::EnergyPrice); }});
    commands.add({.id = "import.carbon", .title = tr("Hourly &carbon (CSV)..."), .menu = menu, .icon = "open", .run = [imports] { importSeries(imports, SeriesKind::Carbon); }});
    commands.addSeparator(menu);
    addRemoval(commands, session, SeriesKind::DryBulb, "import.remove_weather", tr("&Remove the measured weather"), tr("The plan has no measured weather."));
    addRemoval(commands, session, SeriesKind::EnergyPrice, "import.remove_prices", tr("Remove the hourly p&rices"), tr("The plan has no hourly prices."));
    addRemoval(commands, session, SeriesKind::Carbon, "import.remove_carbon", tr("Remove the hourly c&arbon"), tr("The plan has no hourly carbon."));
}

} // namespace gw
