// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace gw {

/// The catalogue's list of cards, to be dragged into a drawing. What is dragged shows its picture alone, small and beside the cursor: there the drawing shows the
/// ghost and says what speaks against its place.
class CardList : public QListView {
    Q_OBJECT
public:
    using QListView::QListView;

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace gw
