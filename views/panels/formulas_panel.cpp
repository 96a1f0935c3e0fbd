// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/formulas_panel.h"

#include "views/panels/formula_page.h"
#include "views/panels/formula_trial.h"
#include "views/panels/formula_words.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {
namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int headingHeight = 30, lineHeight = 26;

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QListWidgetItem* heading(const QString& title)
{
    auto* item = new QListWidgetItem(title.toUpper());
    item->setFlags(Qt::NoItemFlags);
    item->setSizeHint({0, headingHeight});
    QFont font = item->font();
    font.setPixelSize(textSize::small);
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    return item;
}

bool hasAll(const QString& words, const QStringList& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& each) { return words.contains(each); });
}

} // namespace

FormulasPanel::FormulasPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_none(makeLabel(tr("No formula has these words. Search for a title, a symbol, an input or a source."), "muted", this)), m_page(new FormulaPage(session, this)),
      m_trial(new FormulaTrial(session, this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(m_page);
    splitter->addWidget(m_trial);
    m_page->setMinimumWidth(300);
    splitter->setSizes({260, 420, 380});
    for (int i = 0; i < 3; ++i) splitter->setStretchFactor(i, i);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    m_trial->setFormula(nullptr);
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &FormulasPanel::narrow);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) { open(item); });
    connect(m_page, &FormulaPage::figureWanted, this, &FormulasPanel::figureWanted);
    connect(m_page, &FormulaPage::stageWanted, this, &FormulasPanel::stageWanted);
}

QWidget* FormulasPanel::buildList()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, spacing::small, 0, 0);
    column->setSpacing(spacing::tight);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(spacing::small, 0, spacing::small, 0);
    top->addWidget(m_search);
    top->addWidget(m_none);
    column->addLayout(top);
    auto* list = new QVBoxLayout;
    list->setContentsMargins(spacing::small, 0, 0, 0);
    list->addWidget(m_list);
    column->addLayout(list, 1);
    m_search->setPlaceholderText(tr("Search the formulas"));
    m_search->setAccessibleName(tr("Search the formulas"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Formulas"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->hide();
    side->setMinimumWidth(180);
    return side;
}

void FormulasPanel::fill()
{
    std::string_view area;
    for (const contract::Entry& entry : contract::allFormulas()) {
        if (entry.area() != area) m_list->addItem(heading(areaTitle(entry)));
        area = entry.area();
        auto* item = new QListWidgetItem(formulaTitle(entry), m_list);
        item->setData(idRole, text(entry.text.name));
        item->setSizeHint({0, lineHeight});
        item->setToolTip(tr("%1\n%2").arg(formulaTitle(entry), text(entry.text.name)));
        m_words[text(entry.text.name)] = searchText(entry);
    }
}

/// A heading stays while one of its formulas does.
void FormulasPanel::narrow()
{
    const QStringList wanted = m_search->text().toLower().split(' ', Qt::SkipEmptyParts);
    bool isAny = false, isAnyBelow = false;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        QListWidgetItem* item = m_list->item(row);
        const QString id = item->data(idRole).toString();
        const bool fits = id.isEmpty() ? isAnyBelow : hasAll(m_words[id], wanted);
        item->setHidden(!fits);
        isAnyBelow = !id.isEmpty() && (fits || isAnyBelow);
        isAny = isAny || fits;
    }
    m_none->setVisible(!isAny);
}

void FormulasPanel::open(const QListWidgetItem* item)
{
    const contract::Entry* entry = item ? contract::findFormula(item->data(idRole).toString().toStdString()) : nullptr;
    if (!entry) return;
    m_page->setFormula(entry);
    m_trial->setFormula(entry);
}

void FormulasPanel::choose(const QString& id)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(idRole).toString() == id && !id.isEmpty()) {
            m_search->clear();
            m_list->setCurrentRow(row);
            m_list->scrollToItem(m_list->item(row), QAbstractItemView::PositionAtCenter);
        }
}

/// A browser that opens on nothing teaches nothing.
void FormulasPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_list->currentItem()) choose(text(contract::allFormulas().front().text.name));
}

void FormulasPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QString FormulasPanel::chosen() const { return m_list->currentItem() ? m_list->currentItem()->data(idRole).toString() : QString(); }

/// Down and Enter lead from the search into what it found.
bool FormulasPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter) return QWidget::eventFilter(watched, event);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isHidden() || !(m_list->item(row)->flags() & Qt::ItemIsSelectable)) continue;
        m_list->setCurrentRow(row);
        m_list->setFocus();
        break;
    }
    return true;
}

} // namespace gw
