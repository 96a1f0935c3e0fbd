// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_plot.h"

#include "views/charts/chart_bars.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

constexpr int labelPixels = 11, categoryPixels = 10;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QFont pixelFont(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

QList<QPointF> pointsOf(const Series& series)
{
    QList<QPointF> points;
    for (std::size_t i = 0; i < series.values.size(); ++i)
        if (std::isfinite(series.values[i])) points << QPointF(static_cast<qreal>(i), series.values[i]);
    return points;
}

/// A long name in two lines, parted at the space nearest its middle.
QStringList twoLines(const std::string& name)
{
    const QString all = text(name);
    qsizetype best = -1;
    for (qsizetype at = all.indexOf(QLatin1Char(' ')); at >= 0; at = all.indexOf(QLatin1Char(' '), at + 1))
        if (best < 0 || std::abs(2 * at - all.size()) < std::abs(2 * best - all.size())) best = at;
    if (best < 0 || all.size() <= 10) return {all};
    return {all.left(best), all.mid(best + 1)};
}

/// Qt Charts sets labels as rich text.
QString richName(const std::string& name)
{
    return twoLines(name).join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

QAbstractBarSeries* newBars(const Chart& chart)
{
    if (isLying(chart)) return new QHorizontalStackedBarSeries;
    if (isStacked(chart)) return new QStackedBarSeries;
    return new QBarSeries;
}

} // namespace

ChartPlot::ChartPlot(QWidget* parent) : QChartView(new QChart, parent)
{
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 4, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(120, 80);
    setBackgroundBrush(Qt::NoBrush);
    // Not for its children: a tip would be as transparent, which is black.
    setStyleSheet(QStringLiteral("QGraphicsView, #qt_scrollarea_viewport { background: transparent }"));
    setMouseTracking(true);
    setContextMenuPolicy(Qt::NoContextMenu);   // The chart has one as a whole.
}

void ChartPlot::setChart(const Chart& chart)
{
    const bool isSame = m_values && hasSameShape(m_chart, chart);
    m_chart = chart;
    if (isSame) refresh();
    else rebuild();
}

void ChartPlot::setTheme(const Theme& theme)
{
    m_theme = theme;
    colour();
}

void ChartPlot::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (m_values) refresh();
    turnLabels();
}

void ChartPlot::rebuild()
{
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_sets.clear(), m_lines.clear(), m_marker = nullptr, m_zero = nullptr;
    addAxes();
    addBars();
    addLines();
    addRules();
    refresh();
    colour();
    turnLabels();
}

void ChartPlot::addAxes()
{
    m_categories = new QBarCategoryAxis;
    m_values = new QValueAxis;
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
        const auto& name = m_chart.categories[placeOf(m_chart, i)];
        m_categories->append(isLying(m_chart) ? text(name).toHtmlEscaped() : richName(name));
    }
    m_categories->setTruncateLabels(false);
    m_values->setTruncateLabels(false);
    chart()->addAxis(m_categories, isLying(m_chart) ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(m_values, isLying(m_chart) ? Qt::AlignBottom : Qt::AlignLeft);
}

void ChartPlot::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_categories);
    series->attachAxis(m_values);
}

void ChartPlot::addBars()
{
    const auto marks = barMarks(m_chart);
    if (marks.empty()) return;
    QAbstractBarSeries* bars = newBars(m_chart);
    bars->setBarWidth(isStacked(m_chart) ? 0.6 : 0.66);
    for (const BarMarks& mark : marks) {
        auto* set = new QBarSet(text(mark.name));
        for (const double value : mark.values) *set << value;
        const std::size_t at = m_sets.size();
        QObject::connect(set, &QBarSet::hovered, this, [this, at](bool isInside, int category) {
            tell(isInside && category >= 0 && barMarks(m_chart)[at].tone, seriesOfBars(m_chart, at), category);
        });
        QObject::connect(set, &QBarSet::clicked, this, [this, at](int category) {
            if (category >= 0 && barMarks(m_chart)[at].tone) press(seriesOfBars(m_chart, at), category);
        });
        m_sets.push_back(set);
        bars->append(set);
    }
    attach(bars);
}

void ChartPlot::addLines()
{
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        if (!isLine(m_chart, m_chart.series[i])) continue;
        auto* line = new QLineSeries;
        line->setPointsVisible(true);
        QObject::connect(line, &QLineSeries::hovered, this,
            [this, i](const QPointF& point, bool isInside) { tell(isInside, i, static_cast<int>(std::lround(point.x()))); });
        QObject::connect(line, &QLineSeries::clicked, this, [this, i](const QPointF& point) { press(i, static_cast<int>(std::lround(point.x()))); });
        m_lines.push_back(line);
        attach(line);
    }
}

/// The zero line over the bars and, where the chart has one, the marker.
void ChartPlot::addRules()
{
    m_zero = new QLineSeries;
    const QPointF end(static_cast<qreal>(m_chart.categories.size()) - 0.5, 0);
    m_zero->replace(isLying(m_chart) ? QList<QPointF> {{0, -0.5}, end.transposed()} : QList<QPointF> {{-0.5, 0}, end});
    attach(m_zero);
    if (!m_chart.marker) return;
    m_marker = new QLineSeries;
    attach(m_marker);
}

void ChartPlot::refresh()
{
    const auto marks = barMarks(m_chart);
    for (std::size_t i = 0; i < m_sets.size(); ++i)
        for (std::size_t c = 0; c < marks[i].values.size(); ++c) m_sets[i]->replace(static_cast<int>(placeOf(m_chart, c)), marks[i].values[c]);
    std::size_t at = 0;
    for (const Series& series : m_chart.series)
        if (isLine(m_chart, series)) m_lines[at++]->replace(pointsOf(series));
    refreshAxis();
    if (m_marker) m_marker->replace(QList<QPointF> {{*m_chart.marker, m_values->min()}, {*m_chart.marker, m_values->max()}});
}

/// Fewer ticks where the plot is low: Qt Charts writes dots for numbers that would stand close.
int ChartPlot::wantedTicks() const
{
    constexpr int mostTicks = 4, below = 36, heightOfStep = 26;
    return isLying(m_chart) ? mostTicks : std::clamp((height() - below) / heightOfStep, 2, mostTicks);
}

void ChartPlot::refreshAxis()
{
    const ChartAxis axis = valueAxis(m_chart, wantedTicks());
    m_values->setRange(axis.low, axis.high);
    const auto ticks = static_cast<int>(axis.ticks().size());
    m_values->setTickType(ticks > 1 ? QValueAxis::TicksFixed : QValueAxis::TicksDynamic);   // A fixed number is at least two.
    m_values->setTickInterval(axis.step);
    m_values->setTickCount(ticks);
    const auto dot = tickText(axis.step, axis.step).find('.');
    const auto decimals = dot == std::string::npos ? 0 : tickText(axis.step, axis.step).size() - dot - 1;
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

void ChartPlot::colour()
{
    if (!m_values) return;
    const auto marks = barMarks(m_chart);
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        m_sets[i]->setBrush(marks[i].tone ? QBrush(m_theme.of(*marks[i].tone)) : QBrush(Qt::NoBrush));
        m_sets[i]->setPen(Qt::NoPen);
    }
    std::size_t at = 0;
    for (const Series& series : m_chart.series)
        if (isLine(m_chart, series)) m_lines[at++]->setPen(QPen(m_theme.of(series.tone), 2));
    m_zero->setPen(QPen(m_theme.text, 1.2));
    if (m_marker) m_marker->setPen(QPen(m_theme.accent, 1.2, Qt::DashLine));
    const QFont small = pixelFont(font(), labelPixels);
    m_categories->setLabelsFont(pixelFont(font(), isLying(m_chart) ? categoryPixels - 1 : categoryPixels));
    m_values->setLabelsFont(small);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_categories), static_cast<QAbstractAxis*>(m_values)}) {
        axis->setLabelsBrush(m_theme.mutedText);
        axis->setLinePen(QPen(m_theme.border, 1));
        axis->setGridLinePen(QPen(m_theme.border, 1));
    }
    m_categories->setGridLineVisible(false);
    m_values->setLineVisible(false);
}

/// Names that do not fit side by side stand upright rather than be cut; aslant, Qt Charts would drop the first.
void ChartPlot::turnLabels()
{
    if (!m_categories || m_chart.categories.empty() || isLying(m_chart)) return;
    const QFontMetrics metrics(m_categories->labelsFont());
    int widest = 0;
    for (const auto& name : m_chart.categories)
        for (const QString& line : twoLines(name)) widest = std::max(widest, metrics.horizontalAdvance(line));
    const int slot = (width() - 44) / static_cast<int>(m_chart.categories.size());
    m_categories->setLabelsAngle(10 * widest > 11 * slot ? -90 : 0);
}

void ChartPlot::press(std::size_t series, int place)
{
    if (!m_isBoxing && place >= 0 && static_cast<std::size_t>(place) < m_chart.categories.size()) emit pressed(series, placeOf(m_chart, static_cast<std::size_t>(place)));
}

void ChartPlot::tell(bool isInside, std::size_t series, int category)
{
    const bool isKnown = isInside && category >= 0 && static_cast<std::size_t>(category) < m_chart.categories.size();
    const QString said = isKnown ? text(hoverText(m_chart, series, placeOf(m_chart, static_cast<std::size_t>(category)))) : QString();
    m_isOnMark = !said.isEmpty();
    if (said.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(QCursor::pos(), said, this);
}

} // namespace gw
