// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/risk_text.h"

#include "core/report/metric_text.h"
#include "core/units/format.h"
#include "views/text/risk_notes.h"

#include <QCoreApplication>
#include <QLocale>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("risk", text); }

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString spreadText(const RiskResult& risk)
{
    const FigureRisk& npv = risk.of(PathFigure::Npv);
    if (!npv.spread) return tr("No future has a net present value");
    const auto at = [&](std::size_t i) { return riskText(titleOf(PathFigure::Npv), npv.spread->quantiles[i].value); };
    return tr("Probability of loss %1; net present value between %2 and %3 in 9 of 10 futures").arg(text(percent(npv.spread->belowZero)), at(0), at(4));
}

QString runText(const Assessed& assessed)
{
    const QString time = assessed.seconds < 0.1 ? tr("%1 ms").arg(qRound(1e3 * assessed.seconds)) : tr("%1 s").arg(text(digits(assessed.seconds, 2)));
    return tr("%1 futures on %2 in %3").arg(QLocale().toString(assessed.risk.question.paths), text(assessed.risk.device).toUpper(), time);
}

} // namespace

QString riskSentence(const Assessed& assessed)
{
    const QString sentence = tr("%1; %2.").arg(spreadText(assessed.risk), runText(assessed));
    if (assessed.risk.broken == 0) return sentence;
    return tr("%1 %2 futures overflowed and are in no figure.").arg(sentence, QLocale().toString(assessed.risk.broken));
}

QString notesText(const RiskResult& risk)
{
    QStringList notes;
    for (const std::string& note : risk.question.notes) notes << riskNote(note);
    return notes.join(QLatin1Char(' '));
}

QString riskText(const FigureTitle& title, double value) { return text(metricText(title.key, title.unit, value)); }

} // namespace gw
