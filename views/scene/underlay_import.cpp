// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/underlay_import.h"

#include "core/exchange/dxf.h"
#include "views/scene/underlay_content.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>

namespace gw {

namespace {

std::string lowerSuffix(const std::filesystem::path& path)
{
    std::string suffix = path.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return suffix;
}

Result<Underlay> readDrawing(const std::filesystem::path& path)
{
    const auto drawing = readDxf(path);
    if (!drawing) return drawing.error();
    Underlay underlay {.kind = UnderlayKind::Drawing, .content = writeLines(*drawing)};
    underlay.width = metres(std::max(0.01, drawing->width));
    return underlay;
}

Result<Underlay> readPicture(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.exists()) return Error {.code = ErrorCode::FileNotFound, .file = path.string()};
    if (static_cast<std::size_t>(file.size()) > mostPictureBytes)
        return Error {.code = ErrorCode::FileTooLarge, .file = path.string(), .seen = std::to_string(file.size() >> 20) + " MB", .expected = "at most " + std::to_string(mostPictureBytes >> 20) + " MB"};
    if (!file.open(QIODevice::ReadOnly)) return Error {.code = ErrorCode::FileNotReadable, .file = path.string()};
    Underlay underlay {.kind = UnderlayKind::Picture, .content = file.readAll().toBase64().toStdString()};
    if (contentOf(underlay).picture.isNull())
        return Error {.code = ErrorCode::FileDamaged, .file = path.string(), .expected = "a picture of at most 100 megapixels"};
    return underlay;
}

} // namespace

Result<Underlay> readUnderlay(const std::filesystem::path& path, Place corner, Length width)
{
    const std::string suffix = lowerSuffix(path);
    const bool isDrawing = suffix == ".dxf";
    const bool isPicture = suffix == ".png" || suffix == ".jpg" || suffix == ".jpeg" || suffix == ".svg";
    if (!isDrawing && !isPicture)
        return Error {.code = ErrorCode::Unsupported, .file = path.string(), .seen = suffix, .expected = "PNG, JPEG, SVG or DXF; save a DWG drawing as DXF first"};
    auto read = isDrawing ? readDrawing(path) : readPicture(path);
    if (!read) return read.error();
    Underlay underlay = *std::move(read);
    underlay.name = path.stem().string();
    underlay.x = metres(toMillimetres(corner.x));
    underlay.y = metres(toMillimetres(corner.y));
    if (isPicture) underlay.width = width;
    return underlay;
}

} // namespace gw
