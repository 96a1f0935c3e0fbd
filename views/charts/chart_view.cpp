// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "core/report/chart_keys.h"
#include "views/charts/chart_bars.h"
#include "views/charts/chart_plot.h"
#include "views/charts/number_chart.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gw {

namespace {

constexpr int keyPixels = 11, titlePixels = 13;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

void setInk(QLabel* label, const QColor& ink, int pixels, QFont::Weight weight)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    label->setFont(font);
}

} // namespace

struct ChartView::Private {
    QLabel* title = nullptr;
    QLabel* keys = nullptr;
    QVBoxLayout* column = nullptr;
    ChartPlot* plot = nullptr;               ///< Each is made when a chart first needs it.
    NumberChart* numbers = nullptr;
    Chart chart;
    Theme theme = Theme::light();

    void writeKeys();
    void addKeys(QString& line) const;
    void addNumberKeys(QString& line) const;
    QColor shown(const ChartKey& key) const;
};

template <class Part>
Part* ChartView::part(Part*& made)
{
    if (made) return made;
    made = new Part(this);
    made->setAccessibleName(accessibleName());
    made->setTheme(d->theme);
    d->column->addWidget(made, 1);
    return made;
}

ChartView::ChartView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->title = new QLabel(this);
    d->title->setWordWrap(true);
    d->title->setTextFormat(Qt::PlainText);
    d->keys = new QLabel(this);
    d->keys->setWordWrap(true);
    d->keys->setTextFormat(Qt::RichText);
    d->column = new QVBoxLayout(this);
    d->column->setContentsMargins(8, 8, 8, 4);
    d->column->setSpacing(4);
    d->column->addWidget(d->title);
    d->column->addWidget(d->keys);
    setTheme(d->theme);
}

ChartView::~ChartView() = default;

void ChartView::setChart(const Chart& chart)
{
    if (chart == d->chart) return;
    d->chart = chart;
    d->title->setText(text(chart.title));
    const bool isOfNumbers = hasNumberPlot(chart);
    if (isOfNumbers) showNumbers();
    else showPlot();
    if (d->plot) d->plot->setVisible(!isOfNumbers);
    if (d->numbers) d->numbers->setVisible(isOfNumbers);
    d->writeKeys();
}

void ChartView::showPlot()
{
    const bool isNew = !d->plot;
    part(d->plot)->setChart(d->chart);
    if (isNew) connect(d->plot, &ChartPlot::pressed, this, &ChartView::pressed);
}

void ChartView::showNumbers()
{
    const bool isNew = !d->numbers;
    part(d->numbers)->setChart(d->chart);
    if (isNew) connect(d->numbers, &NumberChart::chosen, this, &ChartView::chosen);
}

void ChartView::setTheme(const Theme& theme)
{
    d->theme = theme;
    setInk(d->title, theme.text, titlePixels, QFont::DemiBold);
    setInk(d->keys, theme.mutedText, keyPixels, QFont::Normal);
    if (d->plot) d->plot->setTheme(theme);
    if (d->numbers) d->numbers->setTheme(theme);
    d->writeKeys();
}

namespace {

QString entry(const QColor& ink, const QString& sign, const std::string& name)
{
    return QStringLiteral("&nbsp;&nbsp; <span style=\"color:%1\">%2</span>&nbsp;%3")
        .arg(ink.name(), sign, text(name).toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
}

QString signOf(KeySign sign)
{
    switch (sign) {
    case KeySign::Square: return QStringLiteral("■");
    case KeySign::Line: return QStringLiteral("━");
    case KeySign::Dashed: return QStringLiteral("╍");
    case KeySign::Dot: break;
    }
    return QStringLiteral("●");
}

} // namespace

/// Unit first, then the series with their colours; a waterfall's categories name themselves.
void ChartView::Private::writeKeys()
{
    QString line = text(chart.unit).toHtmlEscaped();
    hasNumberPlot(chart) ? addNumberKeys(line) : addKeys(line);
    keys->setText(line);
}

void ChartView::Private::addKeys(QString& line) const
{
    if (chart.kind != ChartKind::Waterfall)
        for (const Series& series : chart.series)
            line += entry(theme.of(series.tone), signOf(isLine(chart, series) ? KeySign::Line : KeySign::Square), series.name);
    if (chart.marker) line += entry(theme.accent, QStringLiteral("┆"), chart.markerLabel);
}

void ChartView::Private::addNumberKeys(QString& line) const
{
    for (const ChartKey& key : chartKeys(chart)) line += entry(shown(key), signOf(key.sign), key.name);
}

QColor ChartView::Private::shown(const ChartKey& key) const
{
    const ChartStyle style {.ink = {}, .quietInk = {}, .grid = {}, .accent = {}, .paper = theme.surface, .tones = {}};
    return style.pale(theme.of(key.tone), key.strength);
}

} // namespace gw
