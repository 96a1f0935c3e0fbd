// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/subject.h"

namespace gw {

bool exists(const Plan& plan, const Subject& subject)
{
    bool found = std::holds_alternative<std::monostate>(subject);
    withSubject(plan, subject, [&](const char*, const auto&) { found = true; });
    return found;
}

} // namespace gw
