// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/start_page.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int columns = 3, cardWidth = 250, pictureHeight = 110, mostRecent = 6;

QPixmap onCard(const QPixmap& picture)
{
    const QSize size(cardWidth - 16, pictureHeight);
    const QPixmap fitted = picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return fitted.copy(QRect(QPoint((fitted.width() - size.width()) / 2, (fitted.height() - size.height()) / 2), size));
}

QToolButton* makeCard(const StartCard& card, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName("card");
    button->setText(card.about.isEmpty() ? card.title : card.title + "\n" + card.about);
    button->setToolTip(card.about);
    button->setAccessibleName(card.title);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFixedWidth(cardWidth);
    return button;
}

} // namespace

QString thumbnailOf(const QString& path)
{
    const QByteArray name = QCryptographicHash::hash(QFileInfo(path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/pictures/" + QString::fromLatin1(name) + ".png";
}

StartPage::StartPage(std::vector<std::pair<QString, StartCard>> samples, QWidget* parent) : QWidget(parent), m_column(new QWidget)
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_column);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins(48, 32, 48, 32);
    column->setSpacing(spacing::medium);
    column->addWidget(makeLabel(tr("Plan an AI factory"), "figure", this));
    column->addWidget(makeLabel(tr("Begin with a template, look at a sample, or go on where you were. Everything can be undone."), "muted", this));

    auto* commands = new QHBoxLayout;
    const std::tuple<QString, void (StartPage::*)(), bool> buttons[] {{tr("Take the tour"), &StartPage::tourRequested, true},
        {tr("Generate a factory..."), &StartPage::generateRequested, false}, {tr("Empty plan"), &StartPage::emptyRequested, false}, {tr("Open..."), &StartPage::askToOpen, false}};
    for (const auto& [text, signal, isDefault] : buttons) {
        auto* button = new QPushButton(text, this);
        button->setDefault(isDefault);
        connect(button, &QPushButton::clicked, this, signal);
        commands->addWidget(button);
    }
    commands->addWidget(m_return = new QPushButton(tr("Back to the plan"), this));
    connect(m_return, &QPushButton::clicked, this, &StartPage::returnRequested);
    m_return->hide();
    commands->addStretch();
    column->addLayout(commands);

    m_recent = addSection(tr("Recent"));
    QGridLayout* templates = addSection(tr("Templates"));
    int place = 0;
    for (const PlanTemplate& each : planTemplates())
        connect(addCard(*templates, each.card, place++), &QToolButton::clicked, this, [this, request = each.request] { emit templateRequested(request); });
    QGridLayout* found = addSection(tr("Samples"));
    place = 0;
    for (const auto& [path, card] : samples)
        connect(addCard(*found, card, place++), &QToolButton::clicked, this, [this, path = path] { emit sampleRequested(path); });
    column->addStretch();
    setRecent({});
}

QGridLayout* StartPage::addSection(const QString& title)
{
    auto* section = new QWidget(m_column);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, spacing::medium, 0, 0);
    column->addWidget(makeLabel(title, "title", section));
    auto* inner = new QWidget(section);
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::medium);
    grid->setColumnStretch(columns, 1);
    column->addWidget(inner);
    static_cast<QVBoxLayout*>(m_column->layout())->addWidget(section);
    return grid;
}

QToolButton* StartPage::addCard(QGridLayout& grid, const StartCard& card, int place)
{
    QToolButton* button = makeCard(card, grid.parentWidget());
    grid.addWidget(button, place / columns, place % columns);
    m_cards.emplace_back(button, card);
    drawIcon(*button, card);
    return button;
}

void StartPage::drawIcon(QToolButton& button, const StartCard& card)
{
    const QPixmap picture(card.picture);
    button.setIconSize(picture.isNull() ? QSize(24, 24) : QSize(cardWidth - 16, pictureHeight));
    if (picture.isNull()) button.setIcon(icon(card.icon, m_theme));
    else button.setIcon(onCard(picture));
}

void StartPage::setRecent(const QStringList& paths)
{
    for (QToolButton* button : m_recentButtons) button->deleteLater();
    m_recentButtons.clear();
    for (const QString& path : paths.mid(0, mostRecent)) {
        const StartCard card {QFileInfo(path).fileName(), QFileInfo(path).absolutePath(), thumbnailOf(path), "plan"};
        QToolButton* button = makeCard(card, m_recent->parentWidget());
        drawIcon(*button, card);
        m_recent->addWidget(button, static_cast<int>(m_recentButtons.size()) / columns, static_cast<int>(m_recentButtons.size()) % columns);
        connect(button, &QToolButton::clicked, this, [this, path] { emit openRequested(path); });
        m_recentButtons.push_back(button);
    }
    m_recent->parentWidget()->parentWidget()->setVisible(!paths.isEmpty());
}

void StartPage::setCanReturn(bool canReturn) { m_return->setVisible(canReturn); }

void StartPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const auto& [button, card] : m_cards) drawIcon(*button, card);
}

} // namespace gw
