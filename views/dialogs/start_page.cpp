// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/start_page.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int cardWidth = 250, pictureHeight = 110, mostRecent = 6, margin = 48;

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
    column->setContentsMargins(margin, 32, margin, 32);
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

    m_unsaved = addSection(tr("Not saved when the program ended"));
    m_recent = addSection(tr("Recent"));
    m_templates = addSection(tr("Templates"));
    for (const PlanTemplate& each : planTemplates())
        connect(addCard(m_templates, each.card), &QToolButton::clicked, this, [this, request = each.request] { emit templateRequested(request); });
    m_samples = addSection(tr("Samples"));
    for (const auto& [path, card] : samples)
        connect(addCard(m_samples, card), &QToolButton::clicked, this, [this, path = path] { emit sampleRequested(path); });
    column->addStretch();
    setRecent({});
    setUnsaved({});
}

StartPage::Cards StartPage::addSection(const QString& title)
{
    auto* section = new QWidget(m_column);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, spacing::medium, 0, 0);
    column->addWidget(makeLabel(title, "title", section));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::medium);
    grid->setVerticalSpacing(spacing::medium);
    column->addLayout(grid);
    static_cast<QVBoxLayout*>(m_column->layout())->addWidget(section);
    return {section, grid};
}

QToolButton* StartPage::addCard(Cards& cards, const StartCard& card)
{
    QToolButton* button = makeCard(card, cards.section);
    cards.cards.push_back(button);
    m_cards.emplace_back(button, card);
    drawIcon(*button, card);
    return button;
}

void StartPage::clear(Cards& cards)
{
    std::erase_if(m_cards, [&](const auto& each) { return each.first->parentWidget() == cards.section || each.first->parentWidget()->parentWidget() == cards.section; });
    for (QWidget* card : cards.cards) card->hide(), card->deleteLater();
    cards.cards.clear();
}

void StartPage::flow(const Cards& cards) const
{
    const int columns = std::max(1, (width() - 2 * margin + spacing::medium) / (cardWidth + spacing::medium));
    for (int place = 0; QWidget* card : cards.cards) {
        cards.grid->addWidget(card, place / columns, place % columns, Qt::AlignTop);
        ++place;
    }
    for (int column = 0; column < cards.grid->columnCount(); ++column) cards.grid->setColumnStretch(column, 0);
    cards.grid->setColumnStretch(columns, 1);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    for (const Cards* each : {&m_unsaved, &m_recent, &m_templates, &m_samples}) flow(*each);
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
    clear(m_recent);
    for (const QString& path : paths.mid(0, mostRecent))
        connect(addCard(m_recent, {QFileInfo(path).fileName(), QFileInfo(path).absolutePath(), thumbnailOf(path), "plan"}), &QToolButton::clicked, this, [this, path] { emit openRequested(path); });
    m_recent.section->setVisible(!paths.isEmpty());
    flow(m_recent);
}

void StartPage::setUnsaved(const std::vector<Unsaved>& left)
{
    clear(m_unsaved);
    for (const Unsaved& each : left) {
        const QString time = QDateTime::fromString(QString::fromStdString(each.time), Qt::ISODate).toLocalTime().toString(QLocale().dateTimeFormat(QLocale::ShortFormat));
        const QString name = QString::fromStdString(each.name), file = QString::fromStdString(each.of.filename().string());
        auto* box = new QWidget(m_unsaved.section);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        auto* about = makeLabel(file.isEmpty() ? tr("%1, never saved: %2.").arg(time, QString::fromStdString(each.edits)) : tr("%1, beside %2: %3.").arg(time, file, QString::fromStdString(each.edits)), "muted", box);
        about->setFixedWidth(cardWidth);
        auto* open = addCard(m_unsaved, {tr("Open %1").arg(name), tr("The saved file stays as it is"), {}, "plan"});
        auto* refuse = new QPushButton(tr("Let it go"), box);
        refuse->setAccessibleName(tr("Let %1 go").arg(name));
        for (QWidget* part : std::initializer_list<QWidget*> {open, about, refuse}) column->addWidget(part);
        m_unsaved.cards.back() = box;
        connect(open, &QToolButton::clicked, this, [this, each] { emit unsavedRequested(each); });
        connect(refuse, &QPushButton::clicked, this, [this, each] { emit unsavedRefused(each); });
    }
    m_unsaved.section->setVisible(!left.empty());
    flow(m_unsaved);
}

void StartPage::setCanReturn(bool canReturn) { m_return->setVisible(canReturn); }

void StartPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const auto& [button, card] : m_cards) drawIcon(*button, card);
}

} // namespace gw
