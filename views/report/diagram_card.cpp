// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_card.h"

#include "views/report/diagram_grips.h"
#include "views/report/diagram_symbols.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace gw {
namespace {

constexpr double corner = 6, symbolSize = 26, inset = 9;
/// From these scales on small print, name with load, and the name alone can be read.
constexpr double smallPrintFrom = 0.8, summaryFrom = 0.36, namesFrom = 0.2;
/// Of a card's summary on screen, as far as the card has room for it: two lines of the name and one of figures.
constexpr double summaryPixels = 11, summaryLines = 3.15, largestSummary = 21;

QString tr(const char* text) { return QCoreApplication::translate("Diagram", text); }

/// The cards of one diagram.
class CardPainting {
public:
    CardPainting(QPainter& painter, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks)
        : m_painter(painter), m_diagram(diagram), m_texts(texts), m_style(style), m_marks(marks)
    {
    }

    void paint(std::size_t n)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const bool dark = isDark(n);
        if (node.canExpand) paintStack(node);
        paintCard(n);
        const QRectF area = areaOf(node);
        m_painter.setPen(QPen(dark ? m_style.pale(m_style.of(node.symbol), 0.35) : m_style.pale(m_style.ink, 0.85), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        paintSymbol(m_painter, QRectF(area.left() + inset, area.top() + inset, symbolSize, symbolSize), node.symbol);
        if (m_marks.scale >= namesFrom) paintTexts(n, dark);
        paintGrips(m_painter, m_diagram, node, m_style, m_marks);
        if (n < m_marks.marks.size() && !m_marks.marks[n].text.isEmpty()) paintMark(node, m_marks.marks[n]);
        if (const NodeStatus* s = status(n); s && s->failed >= node.count()) paintCross(area);
    }

private:
    static QRectF areaOf(const DiagramNode& node) { return {node.at.x, node.at.y, node.width, node.height}; }
    bool isSelected(std::size_t n) const { return n < m_marks.isSelected.size() && m_marks.isSelected[n]; }
    const NodeStatus* status(std::size_t n) const { return n < m_marks.status.size() ? &m_marks.status[n] : nullptr; }
    bool isDark(std::size_t n) const { return gw::isDark(m_diagram, m_marks, n); }
    QString whyDark(const NodeStatus& s) const
    {
        if (s.failed >= s.dark + s.warm) return tr("Out of service");
        return s.dark >= s.warm ? tr("Without power") : tr("Without coolant");
    }
    QString figuresOf(std::size_t n) const
    {
        const NodeStatus* s = status(n);
        if (s && isDark(n)) return whyDark(*s);
        return s && !s->figures.isEmpty() ? s->figures : m_texts[n].figures;
    }

    /// Cards behind it say that it stands for several.
    void paintStack(const DiagramNode& node)
    {
        m_painter.setPen(QPen(m_style.border, 1));
        m_painter.setBrush(m_style.card);
        for (const double step : {5.0, 2.5}) m_painter.drawRoundedRect(areaOf(node).adjusted(step, step, step, step), corner, corner);
    }

    void paintCard(std::size_t n)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const bool marked = isSelected(n) || n == m_marks.hovered;
        const double loading = loadingOf(n);
        QColor edge = marked ? m_style.accent : m_style.border;
        if (!marked && isOverloaded(loading)) edge = m_style.error;
        m_painter.setPen(QPen(edge, isSelected(n) ? 2.4 : marked || isOverloaded(loading) ? 1.6 : 1));
        m_painter.setBrush(isOverloaded(loading) ? m_style.pale(m_style.error, 0.12) : isDark(n) ? m_style.pale(m_style.quietInk, 0.12) : m_style.card);
        m_painter.drawRoundedRect(areaOf(node), corner, corner);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.pale(m_style.of(node.symbol), isDark(n) ? 0.4 : 1));
        m_painter.drawRoundedRect(QRectF(node.at.x, node.at.y + corner, 3, node.height - 2 * corner), 1.5, 1.5);
    }

    double loadingOf(std::size_t n) const
    {
        const NodeStatus* s = status(n);
        return s ? s->loading : m_diagram.nodes[n].loading;
    }

    void write(const QRectF& area, const QString& text, double size, const QColor& colour, bool isStrong = false, Qt::Alignment align = Qt::AlignLeft)
    {
        if (text.isEmpty()) return;
        const QFont font = m_style.font(m_painter.device(), size, isStrong);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(area, int(align | Qt::AlignVCenter), QFontMetricsF(font, m_painter.device()).elidedText(text, Qt::ElideRight, area.width()));
    }

    void paintTexts(std::size_t n, bool dark)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const NodeText& text = m_texts[n];
        const QRectF area = areaOf(node);
        const bool hasButton = m_marks.hasFoldButtons && (node.canExpand || node.canFold);
        const double left = area.left() + inset + symbolSize + 8, width = area.right() - left - (hasButton ? foldButtonInside / m_marks.scale + 2 : 7);
        const QColor ink = dark ? m_style.quietInk : m_style.ink;
        if (m_marks.scale < smallPrintFrom && m_marks.scale >= summaryFrom) return paintSummary(n, dark);
        if (m_marks.scale < smallPrintFrom) {
            const QFont font = m_style.font(m_painter.device(), 19, true);
            m_painter.setFont(font);
            m_painter.setPen(ink);
            m_painter.drawText(QRectF(left, area.top() + 4, width, area.height() - 8), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), text.name);
            return;
        }
        write({left, area.top() + 6, width, 16}, text.name, 12, ink, true);
        write({left, area.top() + 21, width, 14}, text.detail, 10, m_style.quietInk);
        write({area.left() + inset, area.top() + 38, area.width() - 2 * inset - (node.rating.si() > 0 ? 40 : 0), 14}, figuresOf(n), 10.5, ink);
        if (node.rating.si() > 0) paintBar(n, QRectF(area.left() + inset, area.top() + 54, area.width() - 2 * inset, 5), dark);
        if (m_marks.status.empty() || !node.loops.empty()) write({area.left() + inset, area.top() + 60, area.width() - 2 * inset, 14}, text.worst, 9.5, isOverloaded(node.worstLoading) ? m_style.error : m_style.quietInk);
    }

    /// Name, load and loading, in type that can be read from farther away.
    void paintSummary(std::size_t n, bool dark)
    {
        const DiagramNode& node = m_diagram.nodes[n];
        const QRectF area = areaOf(node);
        const bool hasBar = node.rating.si() > 0;
        const double bar = hasBar ? 10 : 4, size = std::min(summaryPixels / m_marks.scale, (area.height() - bar - 3) / summaryLines);
        const double left = area.left() + inset + symbolSize + 5, foot = area.bottom() - bar - size;
        paintName({left, area.top() + 3, area.right() - left - 4, foot - area.top() - 3}, m_texts[n].name, size, dark ? m_style.quietInk : m_style.ink);
        const NodeStatus* s = status(n);
        const QString load = s && dark ? whyDark(*s) : s && !s->load.isEmpty() ? s->load : m_texts[n].load;
        const QRectF below(area.left() + inset, foot, area.width() - 2 * inset, size);
        const double loading = loadingOf(n), worst = m_marks.status.empty() ? node.worstLoading : 0;
        write(below, load, size * 0.87, dark ? m_style.quietInk : m_style.ink);
        if (!hasBar) return;
        if (!dark) write(below, shareOf(node, loading), size * 0.87, isOverloaded(std::max(loading, worst)) ? m_style.error : m_style.ink, true, Qt::AlignRight);
        paintBar(n, QRectF(area.left() + inset, area.bottom() - 8, area.width() - 2 * inset, 5), dark, false);
    }

    /// In one line or two, in the middle of its room.
    void paintName(const QRectF& room, const QString& name, double size, const QColor& colour)
    {
        const QFontMetricsF metrics(m_style.font(m_painter.device(), size, true), m_painter.device());
        const double leading = size * 1.12;
        QString first = name, second;
        if (metrics.horizontalAdvance(name) > room.width() && room.height() >= 2 * leading - 2) {
            qsizetype blank = name.lastIndexOf(QLatin1Char(' '));
            while (blank > 0 && metrics.horizontalAdvance(name.left(blank)) > room.width()) blank = name.lastIndexOf(QLatin1Char(' '), blank - 1);
            if (blank > 0) first = name.left(blank), second = name.mid(blank + 1);
        }
        // A number at the end tells one piece from the next.
        first = metrics.elidedText(first, second.isEmpty() ? Qt::ElideMiddle : Qt::ElideRight, room.width());
        second = metrics.elidedText(second, Qt::ElideMiddle, room.width());
        const double top = room.center().y() - (second.isEmpty() ? leading / 2 : leading);
        write({room.left(), top, room.width(), leading}, first, size, colour, true);
        write({room.left(), top + leading, room.width(), leading}, second, size, colour, true);
    }

    /// "48 %", or "48 → 95 %": now and under the worst failure.
    QString shareOf(const DiagramNode& node, double loading) const
    {
        if (loading <= 0) return {};
        const bool hasWorst = m_marks.status.empty() && node.worstLoading > node.loading * 1.01 && node.loading >= 0.01;
        return hasWorst ? tr("%1 → %2").arg(qRound(100 * loading)).arg(percentText(node.worstLoading)) : percentText(loading);
    }

    /// On the lower edge, where no text stands.
    void paintMark(const DiagramNode& node, const NodeMark& mark)
    {
        const double size = std::clamp(10 / m_marks.scale, 10.0, largestSummary);
        const QFont font = m_style.font(m_painter.device(), size, true);
        const QFontMetricsF metrics(font, m_painter.device());
        const double width = metrics.horizontalAdvance(mark.text) + size, height = size * 1.4;
        const QRectF chip(node.at.x + node.width - width, node.at.y + node.height - height / 2, width, height);
        m_painter.setPen(QPen(mark.isFault ? m_style.error : m_style.accent, 1));
        m_painter.setBrush(m_style.card);
        m_painter.drawRoundedRect(chip, height / 2, height / 2);
        write(chip, mark.text, size, mark.isFault ? m_style.error : m_style.accent, true, Qt::AlignHCenter);
    }

    /// Loading now, and a tick where the worst failure takes it. Half as long again as the rating, so that overloads show.
    void paintBar(std::size_t n, const QRectF& bar, bool dark, bool hasShare = true)
    {
        constexpr double most = 1.25;
        const DiagramNode& node = m_diagram.nodes[n];
        const double loading = dark ? 0 : loadingOf(n);
        const auto at = [&](double share) { return bar.left() + bar.width() * std::clamp(share, 0.0, most) / most; };
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_style.pale(m_style.quietInk, 0.2));
        m_painter.drawRoundedRect(bar, 2.5, 2.5);
        if (loading > 0) {
            m_painter.setBrush(m_style.ofLoading(loading));
            m_painter.drawRoundedRect(QRectF(bar.left(), bar.top(), std::max(3.0, at(loading) - bar.left()), bar.height()), 2.5, 2.5);
        }
        m_painter.setPen(QPen(m_style.ink, 1));
        m_painter.drawLine(QPointF(at(1), bar.top() - 2), QPointF(at(1), bar.bottom() + 2));
        if (m_marks.status.empty() && node.worstLoading > node.loading * 1.001) {
            m_painter.setPen(QPen(m_style.ofLoading(node.worstLoading), 2.4));
            m_painter.drawLine(QPointF(at(node.worstLoading), bar.top() - 2.5), QPointF(at(node.worstLoading), bar.bottom() + 2.5));
        }
        if (!hasShare) return;
        const QString share = dark ? QString() : m_marks.status.empty() ? m_texts[n].share : percentText(loading);
        write({bar.right() - 44, bar.top() - 17, 44, 14}, share, 10.5, isOverloaded(loading) ? m_style.error : m_style.ink, true, Qt::AlignRight);
    }

    void paintCross(const QRectF& area)
    {
        m_painter.setPen(QPen(m_style.error, 2.2, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross(area.left() + inset - 2, area.top() + inset - 2, symbolSize + 4, symbolSize + 4);
        m_painter.drawLine(cross.topLeft(), cross.bottomRight());
        m_painter.drawLine(cross.topRight(), cross.bottomLeft());
    }

    QPainter& m_painter;
    const Diagram& m_diagram;
    const std::vector<NodeText>& m_texts;
    const DiagramStyle& m_style;
    const DiagramMarks& m_marks;
};

} // namespace

void paintCard(QPainter& painter, const Diagram& diagram, const std::vector<NodeText>& texts, const DiagramStyle& style, const DiagramMarks& marks, std::size_t node)
{
    CardPainting(painter, diagram, texts, style, marks).paint(node);
}

bool isDark(const Diagram& diagram, const DiagramMarks& marks, std::size_t node)
{
    if (node >= marks.status.size()) return false;
    const NodeStatus& status = marks.status[node];
    return status.dark + status.failed + status.warm >= diagram.nodes[node].count();
}

} // namespace gw
