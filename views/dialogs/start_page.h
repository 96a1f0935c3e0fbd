// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/generate_plan.h"
#include "core/storage/recovery.h"
#include "views/widgets/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;
class QToolButton;

namespace gw {

/// Something to begin with.
struct StartCard {
    QString title, about;
    QString picture;                   ///< A picture file, or empty.
    QString icon;                      ///< Shown where there is no picture.
};

/// A factory that is generated with one click.
struct PlanTemplate {
    StartCard card;
    GenerateRequest request;
};
std::vector<PlanTemplate> planTemplates();

/// Where the program begins when no plan is named: recent plans, samples, templates, the tour.
class StartPage : public QWidget {
    Q_OBJECT
public:
    /// `samples`: files and their cards.
    StartPage(std::vector<std::pair<QString, StartCard>> samples, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);
    /// Plans with edits that were not saved when the program ended; each is opened or let go.
    void setUnsaved(const std::vector<Unsaved>& left);
    /// Whether there is a plan to go back to.
    void setCanReturn(bool canReturn);
    void setTheme(const Theme& theme);

signals:
    void openRequested(const QString& path);
    void unsavedRequested(const gw::Unsaved& left);
    void unsavedRefused(const gw::Unsaved& left);
    void askToOpen();
    void sampleRequested(const QString& path);
    void templateRequested(const gw::GenerateRequest& request);
    void generateRequested();
    void emptyRequested();
    void tourRequested();
    void returnRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A heading with its cards, as many side by side as there is room for.
    struct Cards {
        QWidget* section = nullptr;
        QGridLayout* grid = nullptr;
        std::vector<QWidget*> cards {};
    };
    Cards addSection(const QString& title);
    QToolButton* addCard(Cards& cards, const StartCard& card);
    void clear(Cards& cards);
    void flow(const Cards& cards) const;
    void drawIcon(QToolButton& button, const StartCard& card);

    Theme m_theme = Theme::light();
    QWidget* m_column;
    Cards m_unsaved, m_recent, m_templates, m_samples;
    QPushButton* m_return = nullptr;
    std::vector<std::pair<QToolButton*, StartCard>> m_cards;
};

/// Where the picture of a plan file is kept between two starts.
QString thumbnailOf(const QString& path);

} // namespace gw
