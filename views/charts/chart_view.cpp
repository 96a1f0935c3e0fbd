// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "core/report/chart_keys.h"
#include "views/charts/chart_bars.h"
#include "views/charts/chart_part.h"
#include "views/charts/chart_plot.h"
#include "views/charts/number_chart.h"
#include "views/report/chart_files.h"
#include "views/report/chart_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QUrl>
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
    Chart whole, chart;                      ///< All of it, and the part that is shown.
    ChartPart part;
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
    d->keys->setAccessibleName(tr("Legend: a name hides or shows its series"));
    connect(d->keys, &QLabel::linkActivated, this, &ChartView::toggle);
    d->column = new QVBoxLayout(this);
    d->column->setContentsMargins(8, 8, 8, 4);
    d->column->setSpacing(4);
    d->column->addWidget(d->title);
    d->column->addWidget(d->keys);
    addMenu();
    setTheme(d->theme);
}

ChartView::~ChartView() = default;

void ChartView::setChart(const Chart& chart)
{
    if (chart == d->whole) return;
    if (chart.id != d->whole.id || chart.categories != d->whole.categories) d->part = {};
    d->whole = chart;
    showPart();
}

void ChartView::showPart()
{
    d->chart = partOf(d->whole, d->part);
    d->title->setText(text(d->chart.title));
    const bool isOfNumbers = hasNumberPlot(d->chart);
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
    if (!isNew) return;
    connect(d->plot, &ChartPlot::pressed, this,
        [this](std::size_t series, std::size_t category) { emit pressed(seriesInWhole(d->whole, d->part, series), d->part.first + category); });
    connect(d->plot, &ChartPlot::boxed, this, [this](std::size_t from, std::size_t to) {
        d->part = zoomed(d->whole, d->part, from, to);
        showPart();
    });
    connect(d->plot, &ChartPlot::panned, this, [this](int by) {
        d->part = moved(d->whole, d->part, by);
        showPart();
    });
    connect(d->plot, &ChartPlot::resetWanted, this, &ChartView::showAll);
}

void ChartView::showNumbers()
{
    const bool isNew = !d->numbers;
    part(d->numbers)->setChart(d->chart);
    if (!isNew) return;
    connect(d->numbers, &NumberChart::chosen, this, &ChartView::chosen);
    connect(d->numbers, &NumberChart::pressed, this, [this](std::size_t mark) { emit pressed(0, mark); });
}

bool ChartView::isEmpty() const { return d->whole.id.empty() && d->whole.title.empty(); }

void ChartView::showAll()
{
    d->part.first = d->part.count = 0;
    if (d->numbers) d->numbers->showAll();
    showPart();
}

void ChartView::toggle(const QString& name)
{
    const std::string series = QUrl::fromPercentEncoding(name.toLatin1()).toStdString();
    if (!d->part.hidden.erase(series)) d->part.hidden.insert(series);
    if (d->part.hidden.size() == d->whole.series.size()) d->part.hidden.clear();   // The last one out brings all back.
    showPart();
}

void ChartView::copy() const
{
    auto* data = new QMimeData;
    data->setImageData(pictureOf(d->chart));
    data->setText(QString::fromStdString(tsvOf(tableOf(d->chart))));
    QGuiApplication::clipboard()->setMimeData(data);
}

Status ChartView::write(const std::filesystem::path& path) const { return writeChart(d->chart, path); }

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

/// A name that stays in one line.
QString inOneLine(const std::string& name) { return text(name).toHtmlEscaped().replace(QLatin1Char(' '), QStringLiteral("&nbsp;")); }

/// `name` is rich text.
QString entry(const QColor& ink, const QString& sign, const QString& name)
{
    return QStringLiteral("&nbsp;&nbsp; <span style=\"color:%1\">%2</span>&nbsp;%3").arg(ink.name(), sign, name);
}

/// A name that a click, or Enter on it, puts out and back.
QString link(const std::string& name, const QColor& ink, bool isOut)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:%3\">%4</a>")
        .arg(QString::fromLatin1(text(name).toUtf8().toPercentEncoding()), ink.name(), isOut ? QStringLiteral("line-through") : QStringLiteral("none"), inOneLine(name));
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
    keys->setTextInteractionFlags(canHideSeries(whole) ? Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard : Qt::NoTextInteraction);
    keys->setText(line);
}

void ChartView::Private::addKeys(QString& line) const
{
    if (chart.kind != ChartKind::Waterfall)
        for (const Series& series : whole.series) {
            const QString sign = signOf(isLine(whole, series) ? KeySign::Line : KeySign::Square);
            const bool isOut = part.hidden.contains(series.name);
            const QString name = canHideSeries(whole) ? link(series.name, theme.mutedText, isOut) : inOneLine(series.name);
            line += entry(isOut ? theme.mutedText : theme.of(series.tone), sign, name);
        }
    if (chart.marker) line += entry(theme.accent, QStringLiteral("┆"), inOneLine(chart.markerLabel));
}

void ChartView::Private::addNumberKeys(QString& line) const
{
    for (const ChartKey& key : chartKeys(chart)) line += entry(shown(key), signOf(key.sign), inOneLine(key.name));
}

QColor ChartView::Private::shown(const ChartKey& key) const
{
    const ChartStyle style {.ink = {}, .quietInk = {}, .grid = {}, .accent = {}, .paper = theme.surface, .tones = {}};
    return style.pale(theme.of(key.tone), key.strength);
}

} // namespace gw
