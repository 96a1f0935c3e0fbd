// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/report/chart.h"

#include <QWidget>

#include <filesystem>
#include <memory>

namespace gw {

struct Theme;

/// Shows a `Chart` on screen: hover values, theme colours, the message as title. Bars and their lines are drawn with Qt Charts, which stays behind
/// this header; charts of numbers as the report draws them.
/// A drawn box looks nearer, the middle button moves along, a double click shows all again; a name in the legend puts its series out and back. The
/// menu copies the chart or writes it to a file.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setChart(const Chart& chart);   ///< Updates in place when kind and series stay.
    void setTheme(const Theme& theme);

    /// What is shown, as a picture and as a table of its values, to the clipboard.
    void copy() const;
    /// Asks for a file and writes what is shown there.
    void save();
    /// As `writeChart`.
    Status write(const std::filesystem::path& path) const;
    /// Nothing has been drawn yet.
    bool isEmpty() const;
    /// Shows every category and every number again.
    void showAll();

signals:
    void chosen(std::uint64_t candidate);   ///< A point of a scatter.
    void pressed(std::size_t series, std::size_t category);   ///< A bar, or a point of a line; of a chart of numbers any mark, as a category.
    void refused(const gw::Error& error);                       ///< It could not be written.

private:
    template <class Part> Part* part(Part*& made);
    void addMenu();
    void showPart();
    void toggle(const QString& name);
    void showPlot();
    void showNumbers();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw
