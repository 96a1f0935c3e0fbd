// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/search_text.h"

#include "core/units/format.h"
#include "core/units/money_text.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("search", text); }
QString q(const std::string& text) { return QString::fromStdString(text); }

/// The names that `metrics()` gives, for the translators.
[[maybe_unused]] constexpr const char* metricNames[] {
    QT_TRANSLATE_NOOP("search", "accelerator racks"), QT_TRANSLATE_NOOP("search", "accelerators"), QT_TRANSLATE_NOOP("search", "IT power"),
    QT_TRANSLATE_NOOP("search", "facility power"), QT_TRANSLATE_NOOP("search", "grid peak"), QT_TRANSLATE_NOOP("search", "PUE"),
    QT_TRANSLATE_NOOP("search", "WUE"), QT_TRANSLATE_NOOP("search", "CUE"), QT_TRANSLATE_NOOP("search", "energy a year"),
    QT_TRANSLATE_NOOP("search", "carbon a year"), QT_TRANSLATE_NOOP("search", "water a year"), QT_TRANSLATE_NOOP("search", "tokens per second"),
    QT_TRANSLATE_NOOP("search", "tokens per second and MW"), QT_TRANSLATE_NOOP("search", "tokens per joule"), QT_TRANSLATE_NOOP("search", "cost per million tokens"),
    QT_TRANSLATE_NOOP("search", "goodput"), QT_TRANSLATE_NOOP("search", "availability"), QT_TRANSLATE_NOOP("search", "capital"),
    QT_TRANSLATE_NOOP("search", "running cost a year"), QT_TRANSLATE_NOOP("search", "revenue a year"), QT_TRANSLATE_NOOP("search", "net present value"),
    QT_TRANSLATE_NOOP("search", "rate of return"), QT_TRANSLATE_NOOP("search", "payback"), QT_TRANSLATE_NOOP("search", "return on investment"),
    QT_TRANSLATE_NOOP("search", "time to power"), QT_TRANSLATE_NOOP("search", "time to full capacity")};

bool isShare(std::string_view key) { return key == "irr" || key == "roi" || key == "goodput" || key == "availability"; }

QString join(const QStringList& parts)
{
    QString text = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i) text = tr(QT_TRANSLATE_NOOP("search", "%1, %2")).arg(text, parts[i]);
    return text;
}

QString change(const InputChange& change)
{
    const QString input = inputTitle(change.key), to = q(change.to);
    if (change.from.empty()) return tr(QT_TRANSLATE_NOOP("search", "%1 %2")).arg(input, to);
    return tr(QT_TRANSLATE_NOOP("search", "%1 %2 instead of %3")).arg(input, to, q(change.from));
}

QString changes(const Proposal& proposal)
{
    QStringList parts;
    for (const InputChange& input : proposal.changes) parts << change(input);
    if (parts.isEmpty()) return tr(QT_TRANSLATE_NOOP("search", "no change"));
    return join(parts);
}

QString figures(const Proposal& proposal, Verdict verdict)
{
    QStringList parts;
    for (const ProposedFigure& f : proposal.figures)
        if (f.verdict == verdict)
            parts << tr(QT_TRANSLATE_NOOP("search", "%1 %2 instead of %3")).arg(title(*f.objective.metric), figureText(*f.objective.metric, f.proposed), figureText(*f.objective.metric, f.present));
    return join(parts);
}

QString standing(const Proposal& proposal)
{
    const QString what = changes(proposal), gains = figures(proposal, Verdict::Better), costs = figures(proposal, Verdict::Worse);
    switch (proposal.standing) {
    case ProposalStanding::Dominates: return tr(QT_TRANSLATE_NOOP("search", "With %1 it dominates the plan: %2, and nothing that was asked gets worse.")).arg(what, gains);
    case ProposalStanding::Trades: return tr(QT_TRANSLATE_NOOP("search", "With %1 it gains: %2; it pays with: %3.")).arg(what, gains, costs);
    case ProposalStanding::Same: return tr(QT_TRANSLATE_NOOP("search", "With %1 it comes to the figures of the plan.")).arg(what);
    case ProposalStanding::Behind: return tr(QT_TRANSLATE_NOOP("search", "With %1 nothing gets better, and this gets worse: %2.")).arg(what, costs);
    }
    return {};
}

QString valueText(const Variable& variable, double value) { return q(variable.show(value)); }

QString reason(const GoalPoint& point) { return point.error ? message(*point.error) : message(point.missing); }

/// "hbm_bandwidth" -> "HBM bandwidth"
QString limitTitle(const std::string& key)
{
    return key == "hbm_bandwidth" ? tr(QT_TRANSLATE_NOOP("search", "HBM bandwidth")) : key == "ttft" ? tr(QT_TRANSLATE_NOOP("search", "time to first token")) : choiceTitle(q(key)).toLower();
}

} // namespace

QString title(const Metric& metric) { return tr(metric.name); }

QString figureText(const Metric& metric, double value)
{
    if (!std::isfinite(value)) return tr(QT_TRANSLATE_NOOP("search", "none"));
    const std::string_view unit = metric.unit, key = metric.key;
    if (unit == "kW") return q(readable(kilowatts(value)).text());
    if (unit == "MWh") return q(readable(megawattHours(value)).text());
    if (unit == "t") return q(readable(tonnes(value)).text());
    if (unit == "$" || unit == "$/year") return q(dollarText(value));
    if (unit == "tok/s") return q(readable(tokensPerSecond(value)).text());
    if (unit == "$/Mtok") return q(readablePrice(dollarsPerMillionTokens(value)).text());
    if (isShare(key)) return q(readableShare(value).text());
    const QString number = q(digits(value, 4));
    return unit.empty() ? number : tr(QT_TRANSLATE_NOOP("search", "%1 %2")).arg(number, q(std::string(unit)));
}

QString inputTitle(const std::string& key)
{
    if (key == "it_power") return tr(QT_TRANSLATE_NOOP("search", "IT power"));
    const QStringList parts = q(key).split(QLatin1Char('.'));
    QString field = fieldTitle(parts.last());
    if (!field.isEmpty() && !(field.size() > 1 && field[1].isUpper())) field[0] = field[0].toLower();
    if (parts.size() == 1 || (parts.size() == 2 && parts[0] != QLatin1String("tier_share"))) return field;
    if (parts.size() == 2) return tr(QT_TRANSLATE_NOOP("search", "share of %1")).arg(parts[1]);
    const QString row = parts.mid(1, parts.size() - 2).join(QLatin1Char('.'));
    if (row == QLatin1String("*")) return tr(QT_TRANSLATE_NOOP("search", "%1 of all %2")).arg(field, choiceTitle(parts[0]).toLower());
    return tr(QT_TRANSLATE_NOOP("search", "%1 of %2")).arg(field, row);
}

QString message(const Proposal& proposal)
{
    const QString text = standing(proposal);
    if (proposal.rules.errors <= proposal.presentRules.errors) return text;
    const auto more = static_cast<int>(proposal.rules.errors - proposal.presentRules.errors);
    return tr(QT_TRANSLATE_NOOP("search", "%1 Design rules object to it in %2 more places than to the plan.")).arg(text).arg(more);
}

QString message(const GoalAnswer& answer, const GoalRequest& request)
{
    const Variable& v = request.input.variable;
    const QString figure = title(*request.metric), input = inputTitle(v.key), target = figureText(*request.metric, request.target);
    const QString low = valueText(v, request.input.low), high = valueText(v, request.input.high), at = valueText(v, answer.found.input);
    const QString found = figureText(*request.metric, answer.found.figure.value_or(NAN));
    switch (answer.end) {
    case GoalEnd::Reached: return tr(QT_TRANSLATE_NOOP("search", "With %1 %2, %3 is %4.")).arg(input, at, figure, target);
    case GoalEnd::Jumps:
        return tr(QT_TRANSLATE_NOOP("search", "No %1 gives %2 %3 exactly: with %4 it is %5, with %6 it is %7."))
            .arg(input, figure, target, at, found, valueText(v, answer.beyond.input), figureText(*request.metric, answer.beyond.figure.value_or(NAN)));
    case GoalEnd::OutOfReach: {
        const QString text = tr(QT_TRANSLATE_NOOP("search", "Not reachable, because with %1 from %2 to %3 %4 comes no nearer to %5 than %6, at %7."))
            .arg(input, low, high, figure, target, found, at);
        return answer.limit.empty() ? text : tr(QT_TRANSLATE_NOOP("search", "%1 Throughput is bound there by %2.")).arg(text, limitTitle(answer.limit));
    }
    case GoalEnd::DoesNotDepend: return tr(QT_TRANSLATE_NOOP("search", "Not reachable, because %1 does not depend on %2: it is %3 from %4 to %5.")).arg(figure, input, found, low, high);
    case GoalEnd::NoFigure: return tr(QT_TRANSLATE_NOOP("search", "Not reachable, because there is no %1 with %2 from %3 to %4. %5")).arg(figure, input, low, high, reason(answer.found));
    }
    return {};
}

} // namespace gw
