// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/linear_program.h"

#include <glpk.h>

#include <cmath>
#include <csetjmp>
#include <memory>
#include <optional>

namespace gw {
namespace {

struct Deleter { void operator()(glp_prob* p) const { glp_delete_prob(p); } };
using Problem = std::unique_ptr<glp_prob, Deleter>;

int boundsOf(double low, double high)
{
    if (std::isinf(low)) return std::isinf(high) ? GLP_FR : GLP_UP;
    if (std::isinf(high)) return GLP_LO;
    return low == high ? GLP_FX : GLP_DB;
}

void addVariables(glp_prob* p, const LinearProgram& program)
{
    if (program.variables.empty()) return;
    glp_add_cols(p, static_cast<int>(program.variables.size()));
    int column = 0;
    for (const LinearVariable& v : program.variables) {
        ++column;
        glp_set_col_bnds(p, column, boundsOf(v.low, v.high), v.low, v.high);
        glp_set_obj_coef(p, column, v.cost);
        if (v.isInteger) glp_set_col_kind(p, column, GLP_IV);
    }
}

void addConstraints(glp_prob* p, const LinearProgram& program)
{
    if (program.constraints.empty()) return;
    glp_add_rows(p, static_cast<int>(program.constraints.size()));
    int row = 0;
    for (const LinearConstraint& c : program.constraints) {
        ++row;
        const int kind = c.relation == Relation::AtMost ? GLP_UP : c.relation == Relation::AtLeast ? GLP_LO : GLP_FX;
        glp_set_row_bnds(p, row, kind, c.rightSide, c.rightSide);
        std::vector<int> columns {0};
        std::vector<double> values {0};
        for (const LinearTerm& term : c.terms)
            if (term.coefficient != 0) columns.push_back(static_cast<int>(term.variable) + 1), values.push_back(term.coefficient);
        glp_set_mat_row(p, row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
    }
}

bool hasIntegers(const LinearProgram& program)
{
    for (const LinearVariable& v : program.variables)
        if (v.isInteger) return true;
    return false;
}

LinearStatus statusOf(int glpk)
{
    switch (glpk) {
    case GLP_OPT: return LinearStatus::Optimal;
    case GLP_NOFEAS:
    case GLP_INFEAS: return LinearStatus::Infeasible;
    case GLP_UNBND: return LinearStatus::Unbounded;
    default: return LinearStatus::NotConverged;
    }
}

/// The relaxation, whose basis the integer search starts from.
LinearStatus relax(glp_prob* p, int seconds)
{
    glp_smcp options;
    glp_init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.tol_bnd = options.tol_dj = 1e-9;
    options.tm_lim = seconds * 1000;
    glp_adv_basis(p, 0);
    if (glp_simplex(p, &options) != 0) return LinearStatus::NotConverged;
    return statusOf(glp_get_status(p));
}

LinearStatus branch(glp_prob* p, int seconds)
{
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.tol_int = options.tol_obj = 1e-9;
    options.mip_gap = 1e-9;
    options.gmi_cuts = options.mir_cuts = options.cov_cuts = GLP_ON;
    options.tm_lim = seconds * 1000;
    const int failure = glp_intopt(p, &options);
    if (failure == GLP_EMIPGAP || failure == 0) return statusOf(glp_mip_status(p));
    return LinearStatus::NotConverged;
}

/// Where arithmetic breaks down GLPK would end the program. Called by it, this ends the search alone.
void leave(void* place) { std::longjmp(*static_cast<std::jmp_buf*>(place), 1); }

/// What the search found; nothing where GLPK broke down, which leaves the problem to be freed with all that GLPK holds. Nothing here has a destructor to be skipped.
std::optional<LinearStatus> search(glp_prob* p, int seconds, bool isInteger)
{
    std::jmp_buf place;
    glp_error_hook(leave, &place);
    if (setjmp(place) != 0) return std::nullopt;
    LinearStatus status = relax(p, seconds);
    if (status == LinearStatus::Optimal && isInteger) status = branch(p, seconds);
    glp_error_hook(nullptr, nullptr);
    return status;
}

int sayNothing(void*, const char*) { return 1; }

} // namespace

LinearAnswer solve(const LinearProgram& program, int seconds)
{
    glp_term_out(GLP_OFF);
    glp_term_hook(sayNothing, nullptr);
    Problem p(glp_create_prob());
    glp_set_obj_dir(p.get(), program.isMaximum ? GLP_MAX : GLP_MIN);
    addVariables(p.get(), program);
    addConstraints(p.get(), program);
    const bool isInteger = hasIntegers(program);
    const std::optional<LinearStatus> status = search(p.get(), seconds, isInteger);
    if (!status) {
        static_cast<void>(p.release());
        glp_free_env();
        return {};
    }
    LinearAnswer answer {*status, 0, {}};
    if (answer.status != LinearStatus::Optimal) return answer;
    for (std::size_t i = 0; i < program.variables.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const double x = isInteger ? glp_mip_col_val(p.get(), column) : glp_get_col_prim(p.get(), column);
        answer.x.push_back(program.variables[i].isInteger ? std::round(x) : x);
        answer.objective += program.variables[i].cost * answer.x.back();
    }
    return answer;
}

} // namespace gw
