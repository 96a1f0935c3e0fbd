// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fix_all.h"

#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/editing/follow.h"
#include "core/editing/plan_document.h"

#include <set>
#include <tuple>
#include <unordered_set>

namespace gw {
namespace {

/// What tells one finding from another, whatever was measured.
using Identity = std::tuple<Rule, std::string, std::vector<EquipmentId>>;

/// Mends a plan round by round.
class Mender {
public:
    Mender(Plan plan, const Catalog& catalog, Solver& solver) : m_document(std::move(plan)), m_catalog(catalog), m_solver(solver) {}

    Result<Fixed> run()
    {
        std::vector<std::string> done;
        for (;;) {
            auto judged = judge();
            if (!judged) return judged.error();
            if (mend(judged->findings, judged->outcome, done)) continue;
            return Fixed {m_document.plan(), std::move(judged->outcome), std::move(judged->findings), std::move(done), std::move(judged->unsolved)};
        }
    }

private:
    /// What is said of the plan as it stands.
    struct Judgement {
        Outcome outcome;
        std::vector<Finding> findings;
        std::optional<Error> unsolved;
    };
    Result<Judgement> judge() const
    {
        const auto factory = compile(m_document.plan(), m_catalog);
        if (!factory) return judgeAlone(factory.error());
        auto outcome = m_solver.solve(*factory);
        if (!outcome) return outcome.error();
        auto findings = check(m_document.plan(), m_catalog, *outcome);
        return Judgement {*std::move(outcome), std::move(findings), std::nullopt};
    }
    Result<Judgement> judgeAlone(const Error& why) const
    {
        auto findings = checkUnsolved(m_document.plan(), m_catalog);
        if (!explainsUnsolved(findings)) return why;
        return Judgement {{}, std::move(findings), why};
    }

    /// One round: findings that share no piece, by the figures the round began with. Whether anything was done.
    bool mend(const std::vector<Finding>& findings, const Outcome& outcome, std::vector<std::string>& done)
    {
        std::unordered_set<EquipmentId> touched;
        const std::size_t before = done.size();
        for (const Finding& finding : findings) {
            const bool isTouched = std::ranges::any_of(finding.equipment, [&](EquipmentId id) { return touched.contains(id); });
            if (finding.isWaived || isTouched || !m_tried.emplace(finding.rule, finding.object, finding.equipment).second) continue;
            const auto fix = fixFor(m_document.plan(), m_catalog, outcome, finding);
            if (!fix) continue;
            m_document.apply(withFollowers(m_document.plan(), m_catalog, *fix));
            done.push_back(fix->label);
            touched.insert(finding.equipment.begin(), finding.equipment.end());
        }
        return done.size() > before;
    }

    PlanDocument m_document;
    const Catalog& m_catalog;
    Solver& m_solver;
    std::set<Identity> m_tried;
};

} // namespace

Result<Fixed> fixAll(Plan plan, const Catalog& catalog, Solver& solver) { return Mender(std::move(plan), catalog, solver).run(); }

} // namespace gw
