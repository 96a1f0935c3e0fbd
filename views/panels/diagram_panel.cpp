// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagram_panel.h"

#include "views/report/diagram_svg.h"
#include "views/session/failure_drill.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {

namespace {

QToolButton* button(const QString& text, const QString& tip, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    return made;
}

} // namespace

DiagramPanel::DiagramPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_drill(FailureDrill::of(session)), m_view(new DiagramView(session, this)), m_edits(new DiagramEdits(session, *m_view, m_drill)), m_bar(new QHBoxLayout), m_detail(new ChoiceBox(this)), m_flow(new ChoiceBox(this)), m_focus(new QCheckBox(tr("Selection only"), this)),
      m_drilling(new QCheckBox(tr("Failure drill"), this)), m_notice(new QLabel(this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    column->addLayout(m_bar);
    column->addWidget(m_view, 1);
    connect(m_view, &DiagramView::expandAsked, this, &DiagramPanel::expand);
    connect(m_view, &DiagramView::foldAsked, this, &DiagramPanel::fold);
    connect(m_view, &DiagramView::connectAsked, this, &DiagramPanel::connectNodes);
    connect(m_edits, &DiagramEdits::said, this, [this](const QString& sentence) { say(sentence, true); });
    m_view->setJudge([this](std::size_t from, std::size_t to, DiagramTone tone) { return whyNot(from, to, tone); });
    addDrill();
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_options.opened.clear();
        m_options.openedLoops.clear();
        m_options.focus.clear();
        m_focus->setChecked(false);
        say({}, false);
        request();
    });
    connect(&session, &PlanSession::planChanged, this, &DiagramPanel::request);
    connect(&session, &PlanSession::outcomeChanged, this, &DiagramPanel::request);
}

void DiagramPanel::buildBar()
{
    m_bar->setContentsMargins(spacing::small, spacing::tight, spacing::small, spacing::tight);
    m_bar->setSpacing(spacing::small);
    auto* fit = button(tr("Show all"), tr("Show the whole diagram"), this);
    auto* save = button(tr("Save as SVG…"), tr("Save the diagram as a picture"), this);
    m_detail->addItems({tr("Detail that fits"), tr("All of a kind as one"), tr("All alike as one"), tr("Alike of a room as one"), tr("Rows as one"), tr("Every piece")});
    m_detail->setAccessibleName(tr("What is drawn as one"));
    for (QComboBox* box : {m_detail, m_flow}) box->setMinimumContentsLength(13);
    m_flow->setObjectName("flow");
    m_flow->addItems({tr("Direction by room"), tr("Top to bottom"), tr("Left to right")});
    m_flow->setAccessibleName(tr("Which way the diagram is read"));
    connect(m_flow, &QComboBox::activated, this, [this] {
        refresh();
        m_view->showAll();
    });
    m_focus->setToolTip(tr("Only what the selection depends on, and what depends on it"));
    m_focus->setAccessibleName(tr("Show only what the selection depends on"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setAccessibleName(tr("What happened"));
    for (QWidget* widget : std::initializer_list<QWidget*> {fit, m_detail, m_flow, m_focus, m_drilling}) m_bar->addWidget(widget);
    m_bar->addWidget(m_notice, 1);
    m_bar->addWidget(save);
    connect(fit, &QToolButton::clicked, m_view, &DiagramView::showAll);
    connect(save, &QToolButton::clicked, this, &DiagramPanel::exportSvg);
    connect(m_detail, &QComboBox::activated, this, [this](int index) {
        m_options.detail = static_cast<DiagramDetail>(index);
        m_options.opened.clear();
        m_options.openedLoops.clear();
        refresh();
        m_view->showAll();
    });
    connect(m_focus, &QCheckBox::toggled, this, [this](bool isOn) {
        m_options.focus = isOn ? m_session.selection() : std::vector<EquipmentId> {};
        refresh();
        m_view->showAll();
    });
}

void DiagramPanel::setTheme(const Theme& theme)
{
    m_fault = theme.error;
    m_quiet = theme.mutedText;
    m_view->setTheme(theme);
}

QString DiagramPanel::notice() const { return m_notice->text(); }

void DiagramPanel::say(const QString& sentence, bool isFault)
{
    QPalette palette = m_notice->palette();
    palette.setColor(QPalette::WindowText, isFault ? m_fault : m_quiet);
    m_notice->setPalette(palette);
    m_notice->setText(sentence);
}

/// Several changes in a row are drawn once.
void DiagramPanel::request()
{
    m_isStale = true;
    if (!isVisible() || std::exchange(m_isRequested, true)) return;
    QTimer::singleShot(0, this, [this] {
        m_isRequested = false;
        if (m_isStale && isVisible()) refresh();
    });
}

void DiagramPanel::refresh()
{
    m_isStale = false;
    std::erase_if(m_options.opened, [this](const auto& each) { return !m_session.plan().equipment.contains(each.first); });
    std::erase_if(m_options.openedLoops, [this](const auto& each) { return !m_session.plan().loops.contains(each.first); });
    setRoom();
    draw(build(m_options));
}

void DiagramPanel::draw(Diagram diagram)
{
    std::vector<NodeText> texts = nodeTexts(diagram, m_session.plan());
    m_view->setDiagram(std::move(diagram), std::move(texts));
    showDrill();
}

void DiagramPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) refresh();
}

bool DiagramPanel::writeSvg(const std::filesystem::path& svg) const
{
    return writeDiagramSvg(m_view->diagram(), m_session.plan(), titleText(), svg);
}

void DiagramPanel::exportSvg()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the diagram"), titleText() + QStringLiteral(".svg"), tr("Pictures (*.svg)"));
    if (path.isEmpty()) return;
    const bool isWritten = writeSvg(path.toStdString());
    say(isWritten ? tr("Saved as %1.").arg(path) : tr("%1 cannot be written. Choose another place or free some space.").arg(path), !isWritten);
}

} // namespace gw
