// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "views/charts/chart_bars.h"
#include "views/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLineSeries>
#include <QResizeEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

constexpr int labelPixels = 11, categoryPixels = 10, titlePixels = 13;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QFont pixelFont(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
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
QString richName(const std::string& name) { return twoLines(name).join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")); }

/// The steps of a waterfall have names too long to stand side by side in a dock; they stand under each other.
bool isLying(const Chart& chart) { return chart.kind == ChartKind::Waterfall; }

/// Qt Charts counts lying bars from below.
std::size_t placeOf(const Chart& chart, std::size_t category) { return isLying(chart) ? chart.categories.size() - 1 - category : category; }

QAbstractBarSeries* newBars(const Chart& chart)
{
    if (isLying(chart)) return new QHorizontalStackedBarSeries;
    if (isStacked(chart)) return new QStackedBarSeries;
    return new QBarSeries;
}

bool isLine(const Chart& chart, const Series& series) { return series.isLine || chart.kind == ChartKind::Lines; }

/// Whether the same series and axes can show the other chart.
bool hasSameShape(const Chart& a, const Chart& b)
{
    return a.kind == b.kind && a.categories == b.categories && a.marker.has_value() == b.marker.has_value()
        && std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(),
            [](const Series& x, const Series& y) { return x.name == y.name && x.tone == y.tone && x.isLine == y.isLine && x.values.size() == y.values.size(); });
}

} // namespace

struct ChartView::Private {
    QLabel* title = nullptr;
    QLabel* keys = nullptr;
    QChartView* view = nullptr;
    QChart* plot = nullptr;
    QBarCategoryAxis* categories = nullptr;
    QValueAxis* values = nullptr;
    std::vector<QBarSet*> sets;
    std::vector<QLineSeries*> lines;
    QLineSeries* marker = nullptr;
    QLineSeries* zero = nullptr;
    Chart chart;
    Theme theme = Theme::light();

    void rebuild(QWidget* owner);
    void addBars(QWidget* owner);
    void addLines(QWidget* owner);
    void addRules();
    void attach(QAbstractSeries* series);
    void refresh();
    void refreshAxis();
    void colour();
    void writeKeys();
    void turnLabels();
    std::size_t seriesOfSet(std::size_t set) const;
    void show(QWidget* owner, bool isInside, std::size_t series, int category) const;
};

ChartView::ChartView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->title = new QLabel(this);
    d->title->setWordWrap(true);
    d->title->setTextFormat(Qt::PlainText);
    d->keys = new QLabel(this);
    d->keys->setWordWrap(true);
    d->keys->setTextFormat(Qt::RichText);
    d->plot = new QChart;
    d->view = new QChartView(d->plot, this);
    d->plot->legend()->hide();
    d->plot->setAnimationOptions(QChart::NoAnimation);
    d->plot->setBackgroundVisible(false);
    d->plot->setMargins(QMargins(0, 0, 4, 0));
    d->plot->layout()->setContentsMargins(0, 0, 0, 0);
    d->view->setRenderHint(QPainter::Antialiasing);
    d->view->setFrameShape(QFrame::NoFrame);
    d->view->setMinimumSize(120, 80);
    d->view->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(d->title);
    layout->addWidget(d->keys);
    layout->addWidget(d->view, 1);
    setTheme(d->theme);
}

ChartView::~ChartView() = default;

void ChartView::setChart(const Chart& chart)
{
    if (chart == d->chart) return;
    const bool isSame = d->values && hasSameShape(d->chart, chart);
    d->chart = chart;
    d->title->setText(text(chart.title));
    if (isSame) d->refresh();
    else d->rebuild(this);
}

void ChartView::setTheme(const Theme& theme)
{
    d->theme = theme;
    d->title->setFont(pixelFont(font(), titlePixels, QFont::DemiBold));
    d->keys->setFont(pixelFont(font(), labelPixels));
    for (const auto& [label, ink] : {std::pair {d->title, theme.text}, {d->keys, theme.mutedText}}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    }
    d->view->setBackgroundBrush(Qt::NoBrush);
    d->view->setStyleSheet(QStringLiteral("background: transparent"));
    d->colour();
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->view && event->type() == QEvent::Resize) d->turnLabels();
    return QWidget::eventFilter(watched, event);
}

void ChartView::Private::rebuild(QWidget* owner)
{
    plot->removeAllSeries();
    for (QAbstractAxis* axis : plot->axes()) {
        plot->removeAxis(axis);
        delete axis;
    }
    sets.clear(), lines.clear(), marker = nullptr, zero = nullptr;
    categories = new QBarCategoryAxis;
    values = new QValueAxis;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto& name = chart.categories[placeOf(chart, i)];
        categories->append(isLying(chart) ? text(name).toHtmlEscaped() : richName(name));
    }
    categories->setTruncateLabels(false);
    plot->addAxis(categories, isLying(chart) ? Qt::AlignLeft : Qt::AlignBottom);
    plot->addAxis(values, isLying(chart) ? Qt::AlignBottom : Qt::AlignLeft);
    addBars(owner);
    addLines(owner);
    addRules();
    refresh();
    colour();
    turnLabels();
}

void ChartView::Private::attach(QAbstractSeries* series)
{
    plot->addSeries(series);
    series->attachAxis(categories);
    series->attachAxis(values);
}

void ChartView::Private::addBars(QWidget* owner)
{
    const auto marks = barMarks(chart);
    if (marks.empty()) return;
    QAbstractBarSeries* bars = newBars(chart);
    bars->setBarWidth(isStacked(chart) ? 0.6 : 0.66);
    for (const BarMarks& mark : marks) {
        auto* set = new QBarSet(text(mark.name));
        for (const double value : mark.values) *set << value;
        const std::size_t at = sets.size();
        QObject::connect(set, &QBarSet::hovered, owner, [this, owner, at](bool isInside, int category) { 
            show(owner, isInside && category >= 0 && barMarks(chart)[at].tone, seriesOfSet(at), category);
        });
        sets.push_back(set);
        bars->append(set);
    }
    attach(bars);
}

void ChartView::Private::addLines(QWidget* owner)
{
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (!isLine(chart, chart.series[i])) continue;
        auto* line = new QLineSeries;
        line->setPointsVisible(true);
        QObject::connect(line, &QLineSeries::hovered, owner, [this, owner, i](const QPointF& point, bool isInside) { show(owner, isInside, i, static_cast<int>(std::lround(point.x()))); });
        lines.push_back(line);
        attach(line);
    }
}

/// The zero line over the bars and, where the chart has one, the marker.
void ChartView::Private::addRules()
{
    zero = new QLineSeries;
    const QPointF end(static_cast<qreal>(chart.categories.size()) - 0.5, 0);
    zero->replace(isLying(chart) ? QList<QPointF> {{0, -0.5}, end.transposed()} : QList<QPointF> {{-0.5, 0}, end});
    attach(zero);
    if (!chart.marker) return;
    marker = new QLineSeries;
    attach(marker);
}

void ChartView::Private::refresh()
{
    const auto marks = barMarks(chart);
    for (std::size_t i = 0; i < sets.size(); ++i)
        for (std::size_t c = 0; c < marks[i].values.size(); ++c) sets[i]->replace(static_cast<int>(placeOf(chart, c)), marks[i].values[c]);
    std::size_t at = 0;
    for (const Series& series : chart.series)
        if (isLine(chart, series)) lines[at++]->replace(pointsOf(series));
    refreshAxis();
    if (marker) marker->replace(QList<QPointF> {{*chart.marker, values->min()}, {*chart.marker, values->max()}});
    writeKeys();
}

void ChartView::Private::refreshAxis()
{
    const Axis axis = valueAxis(chart, 4);
    values->setRange(axis.low, axis.high);
    values->setTickCount(static_cast<int>(axis.ticks().size()));
    const auto dot = tickText(axis.step, axis.step).find('.');
    const auto decimals = dot == std::string::npos ? 0 : tickText(axis.step, axis.step).size() - dot - 1;
    values->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
}

void ChartView::Private::colour()
{
    if (!values) return;
    const auto marks = barMarks(chart);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        sets[i]->setBrush(marks[i].tone ? QBrush(theme.of(*marks[i].tone)) : QBrush(Qt::NoBrush));
        sets[i]->setPen(Qt::NoPen);
    }
    std::size_t at = 0;
    for (const Series& series : chart.series)
        if (isLine(chart, series)) lines[at++]->setPen(QPen(theme.of(series.tone), 2));
    zero->setPen(QPen(theme.text, 1.2));
    if (marker) marker->setPen(QPen(theme.accent, 1.2, Qt::DashLine));
    const QFont small = pixelFont(title->font(), labelPixels);
    categories->setLabelsFont(pixelFont(title->font(), isLying(chart) ? categoryPixels - 1 : categoryPixels));
    values->setLabelsFont(small);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(categories), static_cast<QAbstractAxis*>(values)}) {
        axis->setLabelsBrush(theme.mutedText);
        axis->setLinePen(QPen(theme.border, 1));
        axis->setGridLinePen(QPen(theme.border, 1));
    }
    categories->setGridLineVisible(false);
    values->setLineVisible(false);
    writeKeys();
}

/// Unit first, then the series with their colours; a waterfall's categories name themselves.
void ChartView::Private::writeKeys()
{
    QString line = text(chart.unit).toHtmlEscaped();
    const auto add = [&](const QColor& ink, const QString& sign, const std::string& name) {
        line += QStringLiteral("&nbsp;&nbsp; <span style=\"color:%1\">%2</span>&nbsp;%3").arg(ink.name(), sign, text(name).toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
    };
    if (chart.kind != ChartKind::Waterfall)
        for (const Series& series : chart.series) add(theme.of(series.tone), isLine(chart, series) ? QStringLiteral("━") : QStringLiteral("■"), series.name);
    if (chart.marker) add(theme.accent, QStringLiteral("┆"), chart.markerLabel);
    keys->setText(line);
}

/// Names that do not fit side by side stand upright rather than be cut; aslant, Qt Charts would drop the first.
void ChartView::Private::turnLabels()
{
    if (!categories || chart.categories.empty() || isLying(chart)) return;
    const QFontMetrics metrics(categories->labelsFont());
    int widest = 0;
    for (const auto& name : chart.categories)
        for (const QString& line : twoLines(name)) widest = std::max(widest, metrics.horizontalAdvance(line));
    const int slot = (view->width() - 44) / static_cast<int>(chart.categories.size());
    categories->setLabelsAngle(10 * widest > 11 * slot ? -90 : 0);
}

std::size_t ChartView::Private::seriesOfSet(std::size_t set) const
{
    if (chart.kind == ChartKind::Waterfall) return 0;
    for (std::size_t i = 0, bars = 0; i < chart.series.size(); ++i)
        if (!chart.series[i].isLine && bars++ == set) return i;
    return 0;
}

void ChartView::Private::show(QWidget* owner, bool isInside, std::size_t series, int category) const
{
    const bool isKnown = isInside && category >= 0 && static_cast<std::size_t>(category) < chart.categories.size();
    const QString said = isKnown ? text(hoverText(chart, series, placeOf(chart, static_cast<std::size_t>(category)))) : QString();
    if (said.isEmpty()) QToolTip::hideText();
    else QToolTip::showText(QCursor::pos(), said, owner);
}

} // namespace gw
