// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "views/charts/chart_bars.h"
#include "views/charts/chart_plot.h"

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
    ChartPlot* plot = nullptr;
    Chart chart;
    Theme theme = Theme::light();

    void writeKeys();
};

ChartView::ChartView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->title = new QLabel(this);
    d->title->setWordWrap(true);
    d->title->setTextFormat(Qt::PlainText);
    d->keys = new QLabel(this);
    d->keys->setWordWrap(true);
    d->keys->setTextFormat(Qt::RichText);
    d->plot = new ChartPlot(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(d->title);
    layout->addWidget(d->keys);
    layout->addWidget(d->plot, 1);
    setTheme(d->theme);
}

ChartView::~ChartView() = default;

void ChartView::setChart(const Chart& chart)
{
    if (chart == d->chart) return;
    d->chart = chart;
    d->title->setText(text(chart.title));
    d->plot->setChart(chart);
    d->writeKeys();
}

void ChartView::setTheme(const Theme& theme)
{
    d->theme = theme;
    setInk(d->title, theme.text, titlePixels, QFont::DemiBold);
    setInk(d->keys, theme.mutedText, keyPixels, QFont::Normal);
    d->plot->setTheme(theme);
    d->writeKeys();
}

/// Unit first, then the series with their colours; a waterfall's categories name themselves.
void ChartView::Private::writeKeys()
{
    QString line = text(chart.unit).toHtmlEscaped();
    const auto add = [&](const QColor& ink, const QString& sign, const std::string& name) {
        line += QStringLiteral("&nbsp;&nbsp; <span style=\"color:%1\">%2</span>&nbsp;%3")
                    .arg(ink.name(), sign, text(name).toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")));
    };
    if (chart.kind != ChartKind::Waterfall)
        for (const Series& series : chart.series)
            add(theme.of(series.tone), isLine(chart, series) ? QStringLiteral("━") : QStringLiteral("■"), series.name);
    if (chart.marker) add(theme.accent, QStringLiteral("┆"), chart.markerLabel);
    keys->setText(line);
}

} // namespace gw
