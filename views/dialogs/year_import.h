// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/series_csv.h"
#include "views/session/latest_run.h"

#include <filesystem>

namespace gw {

class PlanSession;

/// Reads measured years in the background and gives them to the plan, each as one step to undo. A later file takes the place of one being read.
class YearImport : public QObject {
    Q_OBJECT
public:
    explicit YearImport(PlanSession& session, QObject* parent = nullptr);

    void importWeather(const std::filesystem::path& file);
    /// The site's time zone is the plan's, whatever the options say.
    void importSeries(const std::filesystem::path& file, SeriesOptions options);

signals:
    /// What was imported and repaired, a sentence a line.
    void told(const QString& report);
    void weatherRefused(const QString& why);
    void seriesRefused(const QString& why);

private:
    PlanSession& m_session;
    LatestRun m_run;
};

} // namespace gw
