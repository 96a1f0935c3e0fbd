// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/year_import.h"

#include "core/exchange/import_year.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/text/repair_text.h"

#include <QLocale>

namespace gw {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

std::string nameOf(const std::filesystem::path& file) { return file.filename().string(); }

QString number(double value) { return QLocale::c().toString(value, 'g', 4); }

QString reportOf(const Epw& epw, const std::string& file)
{
    const QString place = YearImport::tr("The plan now has the weather of %1, hour by hour, from %2.").arg(text(epw.place), text(file));
    return place + QLatin1Char('\n') + repairsText(epw.repairs);
}

QString reportOf(const MarketYearFile& series, const std::string& file)
{
    const QString what = series.kind == SeriesKind::EnergyPrice
        ? YearImport::tr("The plan now pays hourly prices of %1 from %2: %3 $/kWh on average, %4 to %5.")
        : YearImport::tr("The plan's grid now emits by the hour of %1, from %2: %3 g/kWh on average, %4 to %5.");
    return what.arg(QString::number(series.year), text(file), number(series.mean), number(series.lowest), number(series.highest)) + QLatin1Char('\n') + repairsText(series.repairs);
}

} // namespace

YearImport::YearImport(PlanSession& session, QObject* parent) : QObject(parent), m_session(session) {}

void YearImport::importWeather(const std::filesystem::path& file)
{
    m_run.start([this, file](const Progress&) -> LatestRun::Deliver {
        auto epw = std::make_shared<Result<Epw>>(readEpw(file));
        return [this, file, epw] {
            if (!*epw) return emit weatherRefused(message(epw->error()));
            auto edit = gw::importWeather(m_session.plan(), m_session.catalog(), **epw, nameOf(file));
            if (!edit) return emit weatherRefused(message(inFile(edit.error(), file.string())));
            m_session.perform(*std::move(edit));
            emit told(reportOf(**epw, nameOf(file)));
        };
    });
}

void YearImport::importSeries(const std::filesystem::path& file, SeriesOptions options)
{
    options.siteZone = zoneOfSite(m_session.plan(), m_session.catalog());
    m_run.start([this, file, options = std::move(options)](const Progress&) -> LatestRun::Deliver {
        auto series = std::make_shared<Result<MarketYearFile>>(readSeries(file, options));
        return [this, file, series] {
            if (!*series) return emit seriesRefused(message(series->error()));
            m_session.perform(gw::importSeries(m_session.plan(), **series, nameOf(file)));
            emit told(reportOf(**series, nameOf(file)));
        };
    });
}

} // namespace gw
