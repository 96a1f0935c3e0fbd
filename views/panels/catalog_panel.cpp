// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_panel.h"

#include "core/editing/compose.h"
#include "views/panels/card_list.h"
#include "views/panels/catalog_card.h"
#include "views/panels/catalog_filter.h"
#include "views/panels/catalog_model.h"
#include "views/panels/subject_text.h"
#include "views/session/type_library.h"
#include "views/widgets/choice_box.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace gw {

namespace {

/// Bounds of the power facet, in kW; the last is open.
constexpr std::array powerBounds {0.0, 50.0, 150.0, 600.0, 2000.0, 1e9};

} // namespace

CatalogPanel::CatalogPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_search(new QLineEdit(this)), m_list(new CardList(this)), m_add(new QPushButton(tr("Add"), this)),
      m_hint(makeLabel({}, "small", this)), m_none(makeLabel(tr("Nothing in the catalogue fits. Widen the search."), "muted", this)),
      m_types(new CatalogModel(session.sharedCatalog(), this)), m_found(new CatalogFilter(this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_search->setPlaceholderText(tr("Search the catalogue"));
    m_search->setAccessibleName(tr("Search the catalogue"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto* card = new CatalogCard(m_list);
    m_list->setAccessibleName(tr("Catalogue"));
    m_list->setItemDelegate(card);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->installEventFilter(this);
    m_found->setSourceModel(m_types);
    m_list->setModel(m_found);
    buildFacets();
    buildColumn();

    connect(m_search, &QLineEdit::textChanged, this, &CatalogPanel::narrow);
    connect(m_add, &QPushButton::clicked, this, &CatalogPanel::add);
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] { take(false); });
    connect(card, &CatalogCard::starClicked, this, [this](const QModelIndex& index) { m_types->toggleFavourite(index.data(CatalogModel::TypeRole).toString()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CatalogPanel::refreshFoot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CatalogPanel::chosenChanged);
    connect(&session, &PlanSession::selectionChanged, this, &CatalogPanel::refreshFoot);
    connect(&session, &PlanSession::catalogChanged, this, &CatalogPanel::follow);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &CatalogPanel::askMenu);
    connect(m_types, &CatalogModel::keptChanged, this, [this] {
        narrow();
        emit keptChanged();
    });
    narrow();
    refreshFoot();
}

QComboBox* CatalogPanel::addFacet(const QString& name, const QString& all)
{
    auto* box = new ChoiceBox(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->addItem(all);
    connect(box, &QComboBox::currentIndexChanged, this, &CatalogPanel::narrow);
    return box;
}

void CatalogPanel::buildFacets()
{
    m_shown = addFacet(tr("Which of the catalogue"), tr("All"));
    m_shown->addItems({tr("Favourites"), tr("Recent"), tr("Own types")});
    m_kind = addFacet(tr("Kind"), tr("Any kind"));
    m_maker = addFacet(tr("Maker"), tr("Any maker"));
    m_heat = addFacet(tr("Cooling"), tr("Any cooling"));
    m_heat->addItems({tr("Liquid-cooled"), tr("Air-cooled")});
    m_power = addFacet(tr("Power"), tr("Any power"));
    m_power->addItems({tr("Up to 50 kW"), tr("50 to 150 kW"), tr("150 to 600 kW"), tr("0.6 to 2 MW"), tr("2 MW and more")});
    fillFacets();
}

/// What the catalogue has; the kind and maker that were asked for stay asked for.
void CatalogPanel::fillFacets()
{
    const QVariant kind = m_kind->currentData();
    const QString maker = m_maker->currentText();
    const QSignalBlocker quietKind(m_kind), quietMaker(m_maker);
    while (m_kind->count() > 1) m_kind->removeItem(1);
    while (m_maker->count() > 1) m_maker->removeItem(1);
    QStringList makers;
    EquipmentKind last {};
    for (int row = 0; row < m_types->rowCount(); ++row) {
        const EquipmentType& type = m_types->typeAt(row);
        if (row == 0 || type.kind != last) m_kind->addItem(kindTitle(type.kind), static_cast<int>(type.kind));
        last = type.kind;
        makers << QString::fromStdString(type.maker);
    }
    makers.removeDuplicates();
    makers.sort(Qt::CaseInsensitive);
    m_maker->addItems(makers);
    m_kind->setCurrentIndex(std::max(0, kind.isValid() ? m_kind->findData(kind) : 0));
    m_maker->setCurrentIndex(std::max(0, m_maker->findText(maker)));
}

void CatalogPanel::buildColumn()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::small, 0, spacing::small);
    column->setSpacing(spacing::small);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    grid->setSpacing(spacing::tight);
    grid->addWidget(m_search, 0, 0, 1, 2);
    grid->addWidget(m_shown, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->addWidget(m_maker, 2, 0);
    grid->addWidget(m_heat, 2, 1);
    grid->addWidget(m_power, 3, 0, 1, 2);
    column->addLayout(grid);
    m_none->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    foot->addWidget(m_hint);
    foot->addWidget(m_add);
    column->addLayout(foot);
    QWidget* last = m_search;
    for (QWidget* next : std::initializer_list<QWidget*> {m_shown, m_kind, m_maker, m_heat, m_power, m_list, m_add}) {
        setTabOrder(last, next);
        last = next;
    }
}

void CatalogPanel::narrow()
{
    CatalogFacets facets;
    facets.shown = static_cast<CatalogFacets::Shown>(m_shown->currentIndex());
    facets.words = m_search->text();
    if (m_kind->currentIndex() > 0) facets.kind = static_cast<EquipmentKind>(m_kind->currentData().toInt());
    if (m_maker->currentIndex() > 0) facets.maker = m_maker->currentText();
    if (m_heat->currentIndex() > 0) facets.heat = static_cast<HeatPath>(m_heat->currentIndex() - 1);
    if (const auto at = static_cast<std::size_t>(m_power->currentIndex()); at > 0) facets.power = std::pair(kilowatts(powerBounds[at - 1]), kilowatts(powerBounds[at]));
    m_found->setFacets(std::move(facets));
    m_none->setVisible(m_found->rowCount() == 0);
}

void CatalogPanel::setTheme(const Theme& theme) { m_types->setTheme(theme, devicePixelRatioF()); }

const QStringList& CatalogPanel::favourites() const { return m_types->favourites(); }
const QStringList& CatalogPanel::recent() const { return m_types->recent(); }
void CatalogPanel::setKept(const QStringList& favourites, const QStringList& recent) { m_types->setKept(favourites, recent); }

const EquipmentType* CatalogPanel::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_session.catalog().find(EquipmentTypeId {index.data(CatalogModel::TypeRole).toString().toStdString()}) : nullptr;
}

void CatalogPanel::refreshFoot()
{
    const bool hasPlace = !m_session.selection().empty() || std::holds_alternative<SpaceId>(m_session.subject());
    m_add->setEnabled(chosen() && hasPlace);
    m_hint->setText(!hasPlace ? tr("Drag a card into the drawing, or press Enter to take it in hand. Select a piece to add beside it.")
            : !chosen() ? tr("Choose what to add.")
                        : tr("Enter takes it in hand, Shift+Enter as a row, * keeps it."));
    m_add->setText(m_session.selection().empty() ? tr("Add to the space") : tr("Add beside the selection"));
}

void CatalogPanel::take(bool asRow)
{
    const EquipmentType* type = chosen();
    if (!type) return;
    m_types->noteUsed(QString::fromStdString(type->id.text));
    m_session.view().setTool(asRow ? Tool::Row : Tool::Place, type->id);
}

void CatalogPanel::star()
{
    if (const EquipmentType* type = chosen()) m_types->toggleFavourite(QString::fromStdString(type->id.text));
}

/// Down leads from the search into the cards; Enter takes one in hand, a star keeps it.
bool CatalogPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_search && !isEnter && key->key() != Qt::Key_Down) return QWidget::eventFilter(watched, event);
    if (isEnter || key->key() == Qt::Key_Down) {
        if (watched == m_search || !m_list->currentIndex().isValid())
            if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_found->index(0, 0));
        if (isEnter) take(key->modifiers().testFlag(Qt::ShiftModifier));
        else if (watched == m_search) m_list->setFocus();
        else return QWidget::eventFilter(watched, event);
        return true;
    }
    if (watched == m_list && key->text() == QLatin1String("*")) {
        star();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CatalogPanel::add()
{
    const EquipmentType* type = chosen();
    if (!type || !m_add->isEnabled()) return;
    const auto& selection = m_session.selection();
    const std::uint32_t last = m_session.plan().info.lastId;
    m_types->noteUsed(QString::fromStdString(type->id.text));
    if (!selection.empty()) m_session.perform(addBeside(m_session.plan(), m_session.catalog(), *type, selection.back()));
    else m_session.perform(addEquipment(m_session.plan(), *type, std::get<SpaceId>(m_session.subject()), metres(1), metres(1), Facing::North));
    // The new piece is selected, so that adding again continues the row.
    if (const EquipmentId added {last + 1}; m_session.plan().equipment.contains(added)) m_session.select({added});
}

} // namespace gw
