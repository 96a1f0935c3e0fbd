// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/entry.h"

namespace gw::contract {
namespace {

constexpr double gigabytesPerPetabyte = 1e6;

struct OwnInput {
    std::vector<double> computeItems;
    double petabytes = 0, fast = 0, fastPrice = 0, bulkPrice = 0, support = 0;
    double cloudCompute = 0, hours = 0, cloudFast = 0, cloudBulk = 0, egress = 0, egressPrice = 0, cloudAdmin = 0;
    double computeKw = 0, storageKw = 0, powerPrice = 0, other = 0, systems = 0, perAdmin = 0, salary = 0, lease = 0;
    template <class F> void describe(F& f)
    {
        f.required("compute_capital_items_usd", computeItems, "Summed", notNegative.sized(1, 10'000));
        f.required("storage_capacity_pb", petabytes, "Stored", notNegative);
        f.required("storage_fast_fraction", fast, "Of the capacity", share);
        f.required("storage_fast_cost_usd_per_pb", fastPrice, "To buy", notNegative);
        f.required("storage_bulk_cost_usd_per_pb", bulkPrice, "To buy", notNegative);
        f.required("storage_support_usd_per_year", support, "Of owned storage", notNegative);
        f.required("cloud_compute_usd_per_h", cloudCompute, "For the same compute", notNegative);
        f.required("hours_per_month", hours, "That it is rented", positive);
        f.required("cloud_storage_fast_usd_per_gb_month", cloudFast, "To rent", notNegative);
        f.required("cloud_storage_bulk_usd_per_gb_month", cloudBulk, "To rent", notNegative);
        f.required("cloud_egress_fraction", egress, "Of the stored volume per month", notNegative);
        f.required("cloud_egress_usd_per_gb", egressPrice, "For what leaves the cloud", notNegative);
        f.required("cloud_admin_usd_per_month", cloudAdmin, "People", notNegative);
        f.required("compute_power_kw", computeKw, "Of owned compute", notNegative);
        f.required("storage_power_kw_per_pb", storageKw, "Of owned storage", notNegative);
        f.required("power_price_usd_per_kw_month", powerPrice, "Of a hosted kilowatt", notNegative);
        f.optional("other_facility_usd_per_month", other, "Default: none", notNegative);
        f.required("systems", systems, "Owned", notNegative);
        f.required("systems_per_admin", perAdmin, "One person looks after", positive);
        f.required("admin_salary_usd_per_year", salary, "Of one person", notNegative);
        f.optional("lease_rate_per_month", lease, "Of the capital; default: bought", notNegative);
    }
};

struct OwnOutput {
    double cloudCompute = 0, cloudStorage = 0, cloudTotal = 0, compute = 0, storage = 0, support = 0, power = 0, powerYear = 0, powerPrice = 0, admin = 0, operations = 0;
    double leaseCompute = 0, leaseStorage = 0, leased = 0;
    std::optional<double> breakEven;
    template <class F> void describe(F& f)
    {
        f.output("cloud_compute_usd_per_month", cloudCompute, "Rented");
        f.output("cloud_storage_usd_per_month", cloudStorage, "Rented, with egress");
        f.output("cloud_total_usd_per_month", cloudTotal, "Compute, storage and people");
        f.output("owned_compute_capital_usd", compute, "Bought");
        f.output("owned_storage_capital_usd", storage, "Bought");
        f.output("storage_support_usd_per_month", support, "Of owned storage");
        f.output("power_usd_per_month", power, "Of owned compute and storage");
        f.output("power_usd_per_year", powerYear, "Of owned compute and storage");
        f.output("power_price_usd_per_kwh", powerPrice, "The price per kilowatt and month, over its hours");
        f.output("admin_usd_per_month", admin, "People");
        f.output("operations_usd_per_month", operations, "Power, other facility, administration");
        f.output("lease_compute_usd_per_month", leaseCompute, "Leased");
        f.output("lease_storage_usd_per_month", leaseStorage, "Leased, with support");
        f.output("leased_total_usd_per_month", leased, "Both leases and operations");
        f.output("break_even_months", breakEven, "Owned capital over what owning saves each month; null where it saves nothing");
    }
};

void addCloud(OwnOutput& out, const OwnInput& in)
{
    const double gigabytes = in.petabytes * gigabytesPerPetabyte;
    out.cloudCompute = in.cloudCompute * in.hours;
    out.cloudStorage = gigabytes * (in.fast * in.cloudFast + (1 - in.fast) * in.cloudBulk + in.egress * in.egressPrice);
    out.cloudTotal = out.cloudCompute + out.cloudStorage + in.cloudAdmin;
}

void addOwned(OwnOutput& out, const OwnInput& in)
{
    for (const double item : in.computeItems) out.compute += item;
    out.storage = in.petabytes * (in.fast * in.fastPrice + (1 - in.fast) * in.bulkPrice);
    out.support = in.support / 12;
    out.power = (in.computeKw + in.petabytes * in.storageKw) * in.powerPrice;
    out.powerYear = out.power * 12;
    out.powerPrice = in.powerPrice / in.hours;
    out.admin = in.systems / in.perAdmin * in.salary / 12;
    out.operations = out.power + in.other + out.admin;
    out.leaseCompute = in.lease * out.compute;
    out.leaseStorage = in.lease * out.storage + out.support;
    out.leased = out.leaseCompute + out.leaseStorage + out.operations;
}

Answer<OwnOutput> ownVersusCloud(const OwnInput& in)
{
    OwnOutput out;
    addCloud(out, in);
    addOwned(out, in);
    const double saved = out.cloudTotal - out.operations - out.support;
    if (!(saved > 0)) return {out, {"no_break_even"}};
    out.breakEven = (out.compute + out.storage) / saved;
    return out;
}

} // namespace

std::vector<Entry> ownVersusCloudFormulas()
{
    return {entryOf<ownVersusCloud>({"economics.own_versus_cloud", "Owning against renting a small cluster with storage, month by month",
        "cloud = compute * hours + GB (fast, bulk and egress prices) + administration; 1 PB = 1e6 GB\n"
        "break-even months = owned capital / (cloud total - operations - storage support)",
        {{"no_break_even", "Cloud is cheaper every month"}}, "NVIDIA DGX TCO tool, as published by third parties"})};
}

} // namespace gw::contract
