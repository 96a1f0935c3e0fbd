// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/explain_panel.h"

#include "core/explain/object_figure.h"
#include "core/search/metric.h"
#include "views/panels/derivation_model.h"
#include "views/panels/derivation_text.h"
#include "views/panels/field_text.h"
#include "views/panels/object_figure_title.h"
#include "views/panels/share_delegate.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/text/search_text.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace gw {
namespace {

QString link(const QString& target, const QString& text) { return QString("<a href=\"%1\">%2</a>").arg(target.toHtmlEscaped(), text.toHtmlEscaped()); }

QString capitalised(QString words)
{
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

/// Of the one object behind the headline figures.
int objectRow() { return static_cast<int>(metrics().size()); }

} // namespace

ExplainPanel::ExplainPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_runner(new ExplainRunner(this)), m_model(new DerivationModel(this)), m_shares(new ShareDelegate(this))
{
    setAccessibleName(tr("How figures are made"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::small);
    column->setSpacing(spacing::tight);
    column->addWidget(buildHead());
    column->addWidget(buildWhose());
    buildTree();
    column->addWidget(m_tree, 1);
    column->addWidget(m_none = makeLabel({}, "muted", this), 1, Qt::AlignCenter);
    m_none->hide();
    buildFeet();
    column->addWidget(m_details);
    connect(m_runner, &ExplainRunner::explained, this, &ExplainPanel::take);
    connect(m_runner, &ExplainRunner::failed, this, [this](const Error& error) { m_details->setText(message(error).toHtmlEscaped()); });
    connect(m_model, &DerivationModel::entered, this, &ExplainPanel::enter);
    connect(&session, &PlanSession::outcomeChanged, this, [this] { if (!m_other) request(); });
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_open.clear(), m_current.clear();
        lookAt(nullptr);
        m_figures->removeItem(objectRow());
    });
    choose("npv_usd");
}

QWidget* ExplainPanel::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_figures = new ChoiceBox(head);
    m_figures->setAccessibleName(tr("Figure to explain"));
    m_figures->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_figures->setMinimumWidth(240);
    for (const Metric& metric : metrics()) m_figures->addItem(capitalised(title(metric)), QString(metric.key));
    connect(m_figures, &ChoiceBox::currentIndexChanged, this, [this] {
        m_open.clear(), m_current.clear();
        request();
    });
    m_path = makeLabel({}, "small", head);
    m_path->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_path->setAccessibleName(tr("From the figure to the chosen part"));
    m_path->setWordWrap(false);
    m_path->setTextFormat(Qt::RichText);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_path, &QLabel::linkActivated, this, &ExplainPanel::follow);
    row->addWidget(m_figures);
    row->addWidget(m_path, 1);
    return head;
}

QWidget* ExplainPanel::buildWhose()
{
    m_whose = new QWidget(this);
    auto* row = new QHBoxLayout(m_whose);
    row->setContentsMargins(0, 0, 0, 0);
    m_whoseName = makeLabel({}, "value", m_whose);
    m_whoseName->setAccessibleName(tr("Whose figures these are"));
    auto* back = new QPushButton(tr("Back to the plan"), m_whose);
    back->setObjectName("backToPlan");
    connect(back, &QPushButton::clicked, this, [this] { choose(metric()); });
    row->addWidget(m_whoseName, 1);
    row->addWidget(back);
    m_whose->hide();
    return m_whose;
}

void ExplainPanel::buildTree()
{
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("How the figure is made"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setItemDelegateForColumn(DerivationModel::Share, m_shares);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(DerivationModel::Figure, 360);
    m_tree->header()->resizeSection(DerivationModel::Value, 130);
    m_tree->header()->resizeSection(DerivationModel::Share, 130);
    m_tree->setExpandsOnDoubleClick(false);
    connect(m_tree, &QTreeView::activated, this, &ExplainPanel::open);
    connect(m_tree, &QTreeView::expanded, this, &ExplainPanel::showShares);
    connect(m_tree, &QTreeView::collapsed, this, &ExplainPanel::showShares);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExplainPanel::tell);
}

void ExplainPanel::buildFeet()
{
    m_details = makeLabel({}, "small", this);
    m_details->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard | Qt::TextSelectableByMouse);
    m_details->setAccessibleName(tr("The chosen part"));
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::RichText);
    connect(m_details, &QLabel::linkActivated, this, &ExplainPanel::follow);
}

void ExplainPanel::setTheme(const Theme& theme)
{
    m_shares->setTheme(theme);
    m_tree->viewport()->update();
}

void ExplainPanel::ask(const Asked& asked)
{
    m_asked = asked;
    lookAt(asked.other);
    pick(asked.metric);
}

/// Those of another plan need not be the open one's: what stands in the list for one object goes with its plan.
void ExplainPanel::lookAt(std::shared_ptr<const OtherPlan> other)
{
    m_other = std::move(other);
    m_whose->setVisible(m_other != nullptr);
    if (m_other) m_whoseName->setText(tr("These are figures of %1, which is not the open plan: its inputs are not changed here.").arg(m_other->name));
}

const Plan& ExplainPanel::plan() const { return m_other ? *m_other->plan : m_session.plan(); }

void ExplainPanel::choose(const QString& metric)
{
    lookAt(nullptr);
    pick(metric);
}

void ExplainPanel::pick(const QString& metric)
{
    if (isObjectFigure(metric.toStdString())) offer(metric);
    const int at = m_figures->findData(metric);
    if (at < 0) return;
    if (at == m_figures->currentIndex()) request();
    else m_figures->setCurrentIndex(at);
}

/// The figure of one object stands behind the headline figures; there is one at a time.
void ExplainPanel::offer(const QString& metric)
{
    const auto figure = findObjectFigure(plan(), metric.toStdString());
    if (!figure) return;
    const int last = objectRow();
    const QSignalBlocker quiet(m_figures);
    if (m_figures->count() == last) m_figures->addItem({});
    const bool isOther = m_figures->itemData(last) != metric;
    m_figures->setItemText(last, objectFigureTitle(plan(), *figure));
    m_figures->setItemData(last, metric);
    if (m_figures->currentIndex() == last && isOther) m_open.clear(), m_current.clear();
}

QString ExplainPanel::metric() const { return m_figures->currentData().toString(); }

/// Nobody looks at a hidden panel: it asks when it is shown.
void ExplainPanel::request()
{
    m_isStale = true;
    const std::string asked = metric().toStdString();
    if (isObjectFigure(asked) && !findObjectFigure(plan(), asked)) return m_figures->removeItem(objectRow()); // A headline figure takes its place.
    if (!isVisible() || !m_session.hasOutcome()) return;
    m_isStale = false;
    m_runner->request(m_other ? m_other->plan : m_session.snapshot(), m_session.sharedCatalog(), asked, m_other ? m_other->factors : ScenarioFactors {});
}

void ExplainPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) request();
}

/// Rows that are open stay open by what they are called, so that an edit changes the numbers under the eye and nothing else.
void ExplainPanel::keep()
{
    m_open.clear();
    m_current = m_model->pathOf(m_tree->currentIndex().siblingAtColumn(0));
    const std::function<void(const QModelIndex&)> visit = [&](const QModelIndex& index) {
        if (!m_tree->isExpanded(index)) return;
        m_open.append(m_model->pathOf(index));
        for (int row = 0; row < m_model->rowCount(index); ++row) visit(m_model->index(row, 0, index));
    };
    if (m_model->rowCount() > 0) visit(m_model->index(0, 0));
}

void ExplainPanel::restore()
{
    const QModelIndex root = m_model->index(0, 0);
    m_tree->expand(root);
    for (const QStringList& path : std::as_const(m_open))
        if (const QModelIndex at = m_model->find(path); at.isValid()) m_tree->expand(at);
    const QModelIndex current = m_model->find(m_current);
    m_tree->setCurrentIndex(current.isValid() ? current : root);
    showShares();
}

void ExplainPanel::take(const std::shared_ptr<Explained>& answer)
{
    const QString now = QString::fromStdString(answer->derivation.metric);
    const int scrolled = m_tree->verticalScrollBar()->value();
    if (now == m_shown) keep();
    m_model->setEditable(!m_other);
    m_model->setExplained(answer);
    const bool hasNodes = !answer->derivation.nodes.empty();
    m_tree->setVisible(hasNodes);
    m_none->setVisible(!hasNodes);
    if (hasNodes) restore();
    else showMissing();
    if (now == m_shown) m_tree->verticalScrollBar()->setValue(scrolled);
    m_shown = now;
    if (hasNodes && m_asked.metric == now) reveal();
    emit explained();
}

/// Opens the way to the part that was asked for.
void ExplainPanel::reveal()
{
    const Asked asked = std::exchange(m_asked, {});
    const QModelIndex at = asked.title.isEmpty() ? m_model->index(0, 0) : m_model->find(pathTo(m_model->explained()->derivation, asked));
    if (!at.isValid()) return;
    for (QModelIndex above = at.parent(); above.isValid(); above = above.parent()) m_tree->expand(above);
    m_tree->expand(at);
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at, QAbstractItemView::PositionAtCenter);
    showShares();
}

/// Only sums have shares: while no row in sight has one, their column would stand empty.
void ExplainPanel::showShares()
{
    const std::function<bool(const QModelIndex&)> hasShare = [&](const QModelIndex& index) {
        if (index.data(DerivationModel::ShareRole).isValid()) return true;
        for (int row = 0; m_tree->isExpanded(index) && row < m_model->rowCount(index); ++row)
            if (hasShare(m_model->index(row, 0, index))) return true;
        return false;
    };
    m_tree->setColumnHidden(DerivationModel::Share, m_model->rowCount() == 0 || !hasShare(m_model->index(0, 0)));
}

void ExplainPanel::showMissing()
{
    m_none->setText(tr("%1 has no value: %2").arg(m_figures->currentText(), message(*m_model->explained()->derivation.missing)));
    m_path->clear();
    m_details->clear();
}

/// Return or a double click: an input is changed where it stands, a figure of the catalogue leads to its card, anything else opens or closes.
void ExplainPanel::open(const QModelIndex& index)
{
    const DerivationNode* node = m_model->nodeAt(index);
    if (!node) return;
    if (m_model->canEdit(*node)) {
        m_tree->setCurrentIndex(index.siblingAtColumn(DerivationModel::Value));
        m_tree->edit(index.siblingAtColumn(DerivationModel::Value));
    } else if (const auto* figure = std::get_if<CatalogueFigure>(&node->provenance)) {
        emit entryWanted(QString::fromStdString(figure->entry));
    } else {
        const QModelIndex row = index.siblingAtColumn(0);
        m_tree->setExpanded(row, !m_tree->isExpanded(row));
    }
}

void ExplainPanel::follow(const QString& target)
{
    const QString what = target.section(':', 0, 0), rest = target.section(':', 1);
    if (what == QLatin1String("formula")) return emit formulaWanted(rest);
    if (what == QLatin1String("entry")) return emit entryWanted(rest);
    if (what == QLatin1String("https") || what == QLatin1String("http")) return void(QDesktopServices::openUrl(QUrl(target)));
    if (what == QLatin1String("edit")) return open(m_tree->currentIndex());
    QModelIndex at = m_tree->currentIndex().siblingAtColumn(0);
    for (int up = rest.toInt(); up > 0 && at.parent().isValid(); --up) at = at.parent();
    m_tree->setCurrentIndex(at);
    m_tree->scrollTo(at);
    m_tree->setFocus();
}

void ExplainPanel::tell(const QModelIndex& index)
{
    const DerivationNode* node = m_model->nodeAt(index);
    if (!node) return;
    const QStringList path = m_model->pathOf(index.siblingAtColumn(0));
    QStringList crumbs;
    for (int i = 0; i + 1 < path.size(); ++i) crumbs.append(link(QString("up:%1").arg(path.size() - 1 - i), path[i]));
    crumbs.append(path.isEmpty() ? QString() : path.last().toHtmlEscaped());
    m_path->setText(crumbs.join(QStringLiteral(" › ")));
    m_path->setToolTip(path.join(QStringLiteral(" › ")));
    QString told = (node->isLeaf() ? tr("%1 is %2: %3") : tr("%1 is %2 %3")).arg("<b>" + headText(*node).toHtmlEscaped() + "</b>", valueText(*node).toHtmlEscaped(), madeText(*node).toHtmlEscaped());
    if (!node->formulaName.empty()) told += " · " + link("formula:" + QString::fromStdString(node->formulaName), tr("Show the formula"));
    if (m_model->canEdit(*node)) told += " · " + link("edit:", tr("Change it"));
    if (const auto* figure = std::get_if<CatalogueFigure>(&node->provenance)) {
        told += " · " + link("entry:" + QString::fromStdString(figure->entry), tr("Show the entry"));
        if (!figure->address.empty()) told += " · " + link(QString::fromStdString(figure->address), tr("Open the source"));
    }
    m_details->setText(told);
}

void ExplainPanel::enter(const PlanField& field, const QString& text)
{
    m_session.perform(editField(m_session.plan(), m_session.catalog(), {subjectOf(field)}, QString::fromStdString(field.key), text));
}

} // namespace gw
