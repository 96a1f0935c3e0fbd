// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_panel.h"

#include "core/editing/compose.h"
#include "views/panels/figure_text.h"
#include "views/panels/subject_text.h"
#include "views/session/plan_session.h"
#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"
#include "views/widgets/theme.h"
#include "views/widgets/two_line_delegate.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace gw {

namespace {

constexpr int typeRole = Qt::UserRole + 2;
constexpr int searchRole = Qt::UserRole + 3;

/// What it can do and what it costs, in one line.
QString summary(const EquipmentType& type)
{
    QString ability = kindTitle(type.kind);
    if (type.rack) ability = figureText(type.rack->maximumPower.value);
    else if (type.power) ability = figureText(type.power->rating.value);
    else if (type.cooling) ability = figureText(type.cooling->capacity.value);
    return QCoreApplication::translate("CatalogPanel", "%1 · %2").arg(ability, figureText(type.price.value));
}

} // namespace

CatalogPanel::CatalogPanel(PlanSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_search(new QLineEdit(this)), m_list(new QListView(this)), m_add(new QPushButton(tr("Add"), this)),
      m_hint(makeLabel({}, "small", this)), m_types(new QStandardItemModel(this)), m_found(new QSortFilterProxyModel(this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_search->setPlaceholderText(tr("Search the catalogue"));
    m_search->setAccessibleName(tr("Search the catalogue"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Catalogue"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_found->setSourceModel(m_types);
    m_found->setFilterRole(searchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::small, 0, spacing::small);
    column->setSpacing(spacing::small);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    inset->addWidget(m_search);
    column->addLayout(inset);
    column->addWidget(m_list, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(spacing::medium, 0, spacing::medium, 0);
    foot->addWidget(m_hint);
    foot->addWidget(m_add);
    column->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_add, &QPushButton::clicked, this, &CatalogPanel::add);
    connect(m_list, &QAbstractItemView::activated, this, &CatalogPanel::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CatalogPanel::refreshButton);
    connect(&session, &PlanSession::selectionChanged, this, &CatalogPanel::refreshButton);
    fill(Theme::light());
    refreshButton();
}

void CatalogPanel::setTheme(const Theme& theme)
{
    const QString now = chosen() ? QString::fromStdString(chosen()->id.text) : QString();
    fill(theme);
    for (int row = 0; row < m_found->rowCount(); ++row)
        if (m_found->index(row, 0).data(typeRole).toString() == now) m_list->setCurrentIndex(m_found->index(row, 0));
}

void CatalogPanel::fill(const Theme& theme)
{
    m_types->clear();
    // Racks first, then power, then cooling: the order of the kinds.
    std::vector<EquipmentType> types = m_session.catalog().equipment;
    std::stable_sort(types.begin(), types.end(), [](const EquipmentType& a, const EquipmentType& b) { return a.kind < b.kind; });
    for (const EquipmentType& type : types) {
        const QString name = QString::fromStdString(type.name), maker = QString::fromStdString(type.maker);
        auto* item = new QStandardItem(icon(kindIcon(type.kind), theme.mutedText, theme.mutedText), name);
        item->setData(summary(type), secondLineRole);
        item->setData(QString::fromStdString(type.id.text), typeRole);
        item->setData(tr("%1 %2 %3").arg(name, maker, kindTitle(type.kind)), searchRole);
        item->setToolTip(tr("%1, %2, %3").arg(name, kindTitle(type.kind), maker));
        m_types->appendRow(item);
    }
}

const EquipmentType* CatalogPanel::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_session.catalog().find(EquipmentTypeId {index.data(typeRole).toString().toStdString()}) : nullptr;
}

void CatalogPanel::refreshButton()
{
    const bool hasPlace = !m_session.selection().empty() || std::holds_alternative<SpaceId>(m_session.subject());
    m_add->setEnabled(chosen() && hasPlace);
    m_hint->setText(!hasPlace ? tr("Select a piece in the drawing or the tree: what you add is placed beside it.")
            : !chosen() ? tr("Choose what to add.")
                        : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_add->setText(m_session.selection().empty() ? tr("Add to the space") : tr("Add beside the selection"));
}

void CatalogPanel::add()
{
    const EquipmentType* type = chosen();
    if (!type || !m_add->isEnabled()) return;
    const auto& selection = m_session.selection();
    const std::uint32_t last = m_session.plan().info.lastId;
    if (!selection.empty()) m_session.perform(addBeside(m_session.plan(), m_session.catalog(), *type, selection.back()));
    else m_session.perform(addEquipment(m_session.plan(), *type, std::get<SpaceId>(m_session.subject()), metres(1), metres(1), Facing::North));
    // The new piece is selected, so that adding again continues the row.
    if (const EquipmentId added {last + 1}; m_session.plan().equipment.contains(added)) m_session.select({added});
}

} // namespace gw
