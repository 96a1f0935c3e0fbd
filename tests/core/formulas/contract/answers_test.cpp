// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/registry.h"

#include <QTest>

using namespace gw;

/// Which error a bad run is, which flags a doubtful one raises, and what a batch does with lines that are none.
class AnswersTest : public QObject {
    Q_OBJECT
private slots:
    void badInputsHaveTheErrorOfTheContract_data();
    void badInputsHaveTheErrorOfTheContract();
    void doubtfulInputsRaiseTheirFlag_data();
    void doubtfulInputsRaiseTheirFlag();
    void linesThatAreNoRunAreAnsweredAsSuch_data();
    void linesThatAreNoRunAreAnsweredAsSuch();
    void anIdReturnsUnchanged();
    void numbersReadBackUnchanged();
    void hostileLinesAreRefusedQuickly_data();
    void hostileLinesAreRefusedQuickly();

private:
    static Json run(const QString& formula, const QString& inputs) { return contract::runFormula(formula.toStdString(), *parseJson(inputs.toStdString())); }
    static std::string codeOf(const Json& answer) { return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "answered"; }
};

void AnswersTest::badInputsHaveTheErrorOfTheContract_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* formula, const char* inputs, const char* code) { QTest::newRow(name) << formula << inputs << code; };
    const QString loop = R"({"heat_kw": %1, "temperature_rise_k": %2, "specific_heat_j_per_kg_k": 4186, "density_kg_per_m3": 992, "velocity_m_per_s": 2})";
    row("a formula nobody wrote", "psychrometrics.magic", "{}", "unknown_formula");
    row("no dry bulb", "psychrometrics.saturation", R"({"pressure_pa": 1e5})", "missing_input");
    row("null is no value", "psychrometrics.saturation", R"({"dry_bulb_c": null})", "missing_input");
    row("a misspelt key", "psychrometrics.saturation", R"({"dry_bulb": 25})", "unknown_input");
    row("a text for a number", "psychrometrics.saturation", R"({"dry_bulb_c": "25"})", "invalid_input");
    row("true for a number", "psychrometrics.saturation", R"({"dry_bulb_c": true})", "invalid_input");
    row("below absolute zero", "psychrometrics.saturation", R"({"dry_bulb_c": -274})", "out_of_domain");
    row("a vacuum", "psychrometrics.saturation", R"({"dry_bulb_c": 20, "pressure_pa": 0})", "out_of_domain");
    row("two measures of humidity", "psychrometrics.moist_air_state", R"({"dry_bulb_c": 20, "pressure_pa": 1e5, "relative_humidity": 0.5, "dew_point_c": 5})", "invalid_input");
    row("no measure of humidity", "psychrometrics.moist_air_state", R"({"dry_bulb_c": 20, "pressure_pa": 1e5})", "invalid_input");
    row("a wet bulb above the dry", "psychrometrics.moist_air_state", R"({"dry_bulb_c": 20, "pressure_pa": 1e5, "wet_bulb_c": 21})", "out_of_domain");
    row("a wet bulb below that of dry air", "psychrometrics.moist_air_state", R"({"dry_bulb_c": 20, "pressure_pa": 1e5, "wet_bulb_c": 1})", "out_of_domain");
    row("more vapour than pressure", "psychrometrics.moist_air_state", R"({"dry_bulb_c": 20, "pressure_pa": 1e5, "vapor_pressure_pa": 1e5})", "out_of_domain");
    row("a station without its temperature", "psychrometrics.atmospheric_pressure", R"({"altitude_m": 100, "station_pressure_pa": 1e5})", "invalid_input");
    row("beyond the atmosphere", "psychrometrics.atmospheric_pressure", R"({"altitude_m": 50000})", "out_of_domain");
    row("five coefficients", "cooling.chiller_electric_eir", R"({"reference_capacity_kw": 1, "reference_cop": 5, "chilled_water_leaving_c": 7, "condenser_entering_c": 30, "part_load_ratio": 1,
        "capacity_coefficients": [1,0,0,0,0], "eir_temperature_coefficients": [1,0,0,0,0,0], "eir_part_load_coefficients": [0,1,0]})", "invalid_input");
    row("a fitted box turned round", "cooling.chiller_electric_eir", R"({"reference_capacity_kw": 1, "reference_cop": 5, "chilled_water_leaving_c": 7, "condenser_entering_c": 30,
        "part_load_ratio": 1, "capacity_coefficients": [1,0,0,0,0,0], "eir_temperature_coefficients": [1,0,0,0,0,0], "eir_part_load_coefficients": [0,1,0], "condenser_range_c": [30, 10]})",
        "invalid_input");
    row("a chiller that makes electricity", "cooling.chiller_electric_eir", R"({"reference_capacity_kw": 1, "reference_cop": 5, "chilled_water_leaving_c": 7, "condenser_entering_c": 30,
        "part_load_ratio": 1, "capacity_coefficients": [1,0,0,0,0,0], "eir_temperature_coefficients": [-1,0,0,0,0,0], "eir_part_load_coefficients": [0,1,0]})", "out_of_domain");
    row("negative transfer units", "cooling.heat_exchanger_effectiveness", R"({"arrangement": "counterflow", "ntu": -1})", "out_of_domain");
    row("a ratio above 1", "cooling.heat_exchanger_effectiveness", R"({"arrangement": "counterflow", "ntu": 1, "capacity_ratio": 1.1})", "out_of_domain");
    row("an arrangement nobody builds", "cooling.heat_exchanger_effectiveness", R"({"arrangement": "spiral", "ntu": 1})", "invalid_input");
    row("roughness as large as the pipe", "hydraulics.friction_factor", R"({"reynolds": 1e5, "relative_roughness": 1})", "out_of_domain");
    row("no temperature rise", "hydraulics.coolant_loop_sizing", qPrintable(loop.arg(1).arg(0)), "out_of_domain");
    row("racks and inlets that do not match", "air.supply_heat_index", R"({"supply_c": 18, "rack_inlet_c": [20], "rack_outlet_c": [30, 31], "mass_flow_kg_per_s": [1]})", "invalid_input");
    row("an inlet colder than the only supply", "air.supply_heat_index", R"({"supply_c": 18, "rack_inlet_c": [17.9], "rack_outlet_c": [30], "mass_flow_kg_per_s": [1]})", "out_of_domain");
    row("a rack that cools the air", "air.supply_heat_index", R"({"supply_c": 18, "rack_inlet_c": [20, 24], "rack_outlet_c": [30, 23], "mass_flow_kg_per_s": [1, 1]})", "out_of_domain");
    row("an unknown certificate", "power.psu_efficiency", R"({"load_fraction": 0.5, "certification": "80plus-lead"})", "unknown_id");
    row("a certificate and points", "power.psu_efficiency", R"({"load_fraction": 0.5, "certification": "80plus-gold-230v-redundant", "load_points": [1], "efficiency_points": [0.9]})", "invalid_input");
    row("points that go back", "power.psu_efficiency", R"({"load_fraction": 0.5, "load_points": [0.5, 0.2], "efficiency_points": [0.9, 0.9]})", "invalid_input");
    row("an efficiency above 1", "power.psu_efficiency", R"({"load_fraction": 0.5, "load_points": [0.5], "efficiency_points": [1.1]})", "out_of_domain");
    row("a server busier than busy", "power.server_power", R"({"utilization": 1.1, "model": "linear", "idle_power_w": 1, "max_power_w": 2})", "out_of_domain");
    row("a server without its curve", "power.server_power", R"({"utilization": 0.5, "model": "interpolated"})", "missing_input");
    row("a second side of another size", "power.redundancy_loading", R"({"scheme": "2n", "units_needed": 3, "units_redundant": 1})", "invalid_input");
    row("a pair with itself", "power.distributed_redundancy_failure", R"({"system_ratings": [1, 1], "pair_loads": [{"systems": [1, 1], "load": 1}], "failed_system": 0})", "invalid_input");
    row("a load that no voltage carries", "power.radial_feeder", R"({"source_voltage_kv": 20, "source_voltage_pu": 1, "transformer_rating_kva": 400, "transformer_secondary_v": 400,
        "transformer_impedance_percent": 6, "transformer_resistance_percent": 1, "transformer_iron_loss_kw": 1, "transformer_no_load_current_percent": 0.3, "line_length_km": 5,
        "line_resistance_ohm_per_km": 0.6, "line_reactance_ohm_per_km": 0.08, "line_ampacity_a": 142, "load_kw": 300, "load_kvar": 0})", "not_converged");
    row("a cap below what idles", "flexibility.power_cap_throughput", R"({"phase": "decode", "uncapped_power_w": 700, "cap_w": 50})", "no_solution");
    row("more needed than there are", "reliability.k_of_n_availability", R"({"needed": 3, "installed": 2, "availability": 0.9})", "invalid_input");
    row("a node nobody links", "reliability.network_availability", R"({"links": [{"from": "a", "to": "b", "availability": 1}], "source": "a", "target": "c"})", "invalid_input");
    row("a generator without a power", "reliability.backup_survival", R"({"load_kw": [1], "outage_h": 1, "generators": [{"count": 1, "mean_time_to_failure_h": 5}]})", "missing_input");
    row("observed failures without days", "reliability.fleet_mtbf", R"({"gpus": 8, "observed_failures": 1, "observed_gpus": 8})", "missing_input");
    row("a loan that is never repaid", "cashflow.time_value", R"({"solve_for": "rate", "periods": 12, "payment_usd": 400, "present_value_usd": 10000, "future_value_usd": 5000})", "no_solution");
    row("no rate to discount at", "cashflow.time_value", R"({"solve_for": "payment", "periods": 12, "present_value_usd": 1})", "missing_input");
    row("a rate of -1", "cashflow.net_present_value", R"({"rate": -1, "cash_flows_usd": [1]})", "out_of_domain");
    row("a period after the last", "cashflow.interest_and_principal", R"({"rate": 0.1, "period": 13, "periods": 12, "present_value_usd": 1})", "out_of_domain");
    row("half a year", "depreciation.macrs_schedule", R"({"recovery_years": 5.5})", "invalid_input");
    row("a table nobody printed", "depreciation.macrs_schedule", R"({"recovery_years": 39})", "invalid_input");
    row("mid quarter of which", "depreciation.macrs_schedule", R"({"recovery_years": 5, "convention": "mid_quarter"})", "missing_input");
    row("a floor above the peak it looks back to", "tariff.annual_bill", R"({"monthly_peak_kw": [1,1,1,1,1,1,1,1,1,1,1,1], "lookback_fraction": 1.5, "lookback_months": [1]})", "out_of_domain");
    row("eleven months", "tariff.annual_bill", R"({"monthly_peak_kw": [1,1,1,1,1,1,1,1,1,1,1]})", "invalid_input");
    row("a demand beyond the units", "dispatch.economic_dispatch", R"({"units": [{"fixed_cost_usd_per_h": 0, "linear_cost_usd_per_mwh": 1, "quadratic_cost_usd_per_mw2h": 0, "min_mw": 0,
        "max_mw": 1}], "demand_mw": 2})", "no_solution");
    row("a load below every minimum", "dispatch.unit_commitment", R"({"units": [{"name": "a", "max_mw": 10, "min_fraction": 0.5, "marginal_cost_usd_per_mwh": 1}], "load_mw": [1]})", "no_solution");
    row("an hour that no window decides", "dispatch.unit_commitment", R"({"units": [{"name": "a", "max_mw": 10, "min_fraction": 0, "marginal_cost_usd_per_mwh": 1}], "load_mw": [1, 1],
        "windows": [[0, 0]]})", "invalid_input");
    row("a store that is empty when needed", "dispatch.storage_dispatch", R"({"load_mwh": [2], "generator_max_mwh": [1], "generator_cost_usd_per_mwh": 1, "storage_initial_mwh": 0,
        "storage_max_mwh": 5})", "no_solution");
    row("constraints that exclude each other", "optimisation.linear_program", R"({"sense": "min", "objective": [1], "constraints": [{"coefficients": [1], "relation": "<=", "rhs": -1}]})", "no_solution");
    row("a relation nobody solves", "optimisation.linear_program", R"({"sense": "min", "objective": [1], "constraints": [{"coefficients": [1], "relation": "<", "rhs": 1}]})", "invalid_input");
    row("a point of another dimension", "optimisation.hypervolume", R"({"points": [[1, 2, 3]], "reference": [4, 4]})", "invalid_input");
    row("ishigami without b", "uncertainty.sobol_indices", R"({"function": "ishigami", "a": 7, "samples": 8, "seed": 1})", "missing_input");
    row("a circle of activities", "schedule.critical_path", R"({"activities": [{"id": "a", "duration_weeks": 1, "predecessors": ["b"]}, {"id": "b", "duration_weeks": 1, "predecessors": ["a"]}]})",
        "invalid_input");
    row("an activity after nobody", "schedule.critical_path", R"({"activities": [{"id": "a", "duration_weeks": 1, "predecessors": ["z"]}]})", "invalid_input");
    row("an optimist behind the pessimist", "schedule.pert", R"({"activities": [{"id": "a", "optimistic_weeks": 3, "most_likely_weeks": 2, "pessimistic_weeks": 1, "predecessors": []}],
        "deadline_weeks": 1})", "out_of_domain");
    row("pools that nothing links", "serving.latency", R"({"model": "llama-3.1-8b", "accelerator": "tpu-v5p", "weight_precision": "bf16", "kv_precision": "bf16", "tensor_parallel": 1,
        "concurrency": 8, "input_tokens": 100, "output_tokens": 100, "serving_mode": "disaggregated", "prefill_workers": 1, "prefill_tensor_parallel": 1, "decode_workers": 1,
        "decode_tensor_parallel": 1})", "out_of_domain");
    row("a run that would end before it begins", "training.scaling_fit", R"({"gpus": [8, 16], "time_min": [10, 4], "target_gpus": 4096})", "out_of_domain");
    row("a call to nobody", "application.agent_rule", R"({"agents": [{"id": "a", "capabilities": []}], "calls": [{"from": "a", "to": "b"}]})", "invalid_input");
    row("a power nobody has", "application.agent_rule", R"({"agents": [{"id": "a", "capabilities": ["flight"]}]})", "invalid_input");
    row("medium voltage", "space.electrical_clearance", R"({"voltage_to_ground_v": 7200, "condition": 1})", "out_of_domain");
    row("a fourth condition", "space.electrical_clearance", R"({"voltage_to_ground_v": 277, "condition": 4})", "out_of_domain");
    row("a number too large for any", "application.request_cost", R"({"input_tokens": 1e308, "output_tokens": 1e308, "price_input_usd_per_million_tokens": 1e308,
        "price_output_usd_per_million_tokens": 1})", "out_of_domain");
}

void AnswersTest::badInputsHaveTheErrorOfTheContract()
{
    QFETCH(QString, formula);
    QFETCH(QString, inputs);
    QFETCH(QString, code);
    const Json answer = run(formula, inputs);
    QCOMPARE(codeOf(answer), code.toStdString());
    QVERIFY(!answer["error"]["message"].get<std::string>().empty());
    QVERIFY(!answer.contains("outputs"));
}

void AnswersTest::doubtfulInputsRaiseTheirFlag_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<QString>("flag");
    const auto row = [](const char* formula, const char* inputs, const char* flag) { QTest::addRow("%s %s", formula, flag) << formula << inputs << flag; };
    row("psychrometrics.saturation", R"({"dry_bulb_c": 250})", "outside_valid_range");
    row("psychrometrics.atmospheric_pressure", R"({"altitude_m": 11001})", "outside_valid_range");
    row("cooling.tower_yorkcalc", R"({"wet_bulb_c": 20, "range_k": 5, "water_flow_ratio": 9, "air_flow_ratio": 1})", "outside_fitted_range");
    row("cooling.tower_yorkcalc", R"({"wet_bulb_c": 20, "range_k": 1, "water_flow_ratio": 1, "air_flow_ratio": 1})", "outside_fitted_range");
    row("hydraulics.friction_factor", R"({"reynolds": 1e5, "relative_roughness": 0.1})", "outside_fitted_range");
    row("hydraulics.pipe_pressure_drop", R"({"mass_flow_kg_per_s": 0.0236, "density_kg_per_m3": 1000, "viscosity_pa_s": 1e-3, "diameter_m": 0.01, "length_m": 1})", "transition_region");
    row("power.line_loss", R"({"current_a": 101, "resistance_ohm": 0.1, "ampacity_a": 100})", "overload");
    row("power.server_power", R"({"utilization": 0, "model": "interpolated", "utilization_points": [0.1, 1], "power_points_w": [100, 200]})", "outside_fitted_range");
    row("flexibility.power_cap_throughput", R"({"phase": "decode", "uncapped_power_w": 300, "cap_w": 300})", "cap_not_binding");
    row("flexibility.power_cap_throughput", R"({"phase": "training", "uncapped_power_w": 700, "cap_w": 500, "clock_exponent": 4})", "outside_fitted_range");
    row("queueing.erlang", R"({"offered_load_erlang": 4, "servers": 3})", "unstable_queue");
    row("energy.system_wall_power", R"({"accelerator": "b200-sxm", "gpus": 8, "model": "llama-2-70b", "weight_precision": "nvfp4", "scenario": "offline", "cooling": "air",
        "output_tokens_per_s": 1e6})", "implausible_value");
    row("training.scaling_fit", R"({"gpus": [8, 16], "time_min": [10, 4]})", "outside_valid_range");
    row("training.model_flops_utilization", R"({"model": "llama-3.1-8b", "sequence_tokens": 8192, "tokens_per_s_per_gpu": 1e6, "accelerator": "h100-sxm"})", "implausible_value");
    row("application.productivity_value", R"({"people": 1, "tasks_per_day": 1, "working_days_per_year": 1, "minutes_per_task": 1, "loaded_cost_usd_per_h": 1, "time_reduction": 0,
        "adoption": 1, "realization": 1, "initial_cost_usd": 1, "recurring_cost_usd_per_year": 1, "years": 1})", "not_applicable");
}

void AnswersTest::doubtfulInputsRaiseTheirFlag()
{
    QFETCH(QString, formula);
    QFETCH(QString, inputs);
    QFETCH(QString, flag);
    const Json answer = run(formula, inputs);
    QVERIFY2(contract::isAnswered(answer), answer.dump().c_str());
    const auto flags = answer["flags"].get<std::vector<std::string>>();
    QVERIFY2(std::find(flags.begin(), flags.end(), flag.toStdString()) != flags.end(), answer.dump().c_str());
    const auto& declared = contract::findFormula(formula.toStdString())->text.flags;
    QVERIFY(std::any_of(declared.begin(), declared.end(), [&](const contract::FlagText& known) { return known.name == flag.toStdString(); }));
}

void AnswersTest::linesThatAreNoRunAreAnsweredAsSuch_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("null");
    QTest::newRow("a list") << QByteArray("[1]") << QByteArray("null");
    QTest::newRow("no formula") << QByteArray(R"({"id": "x", "inputs": {}})") << QByteArray("\"x\"");
    QTest::newRow("no inputs") << QByteArray(R"({"id": 7, "formula": "queueing.erlang"})") << QByteArray("7");
    QTest::newRow("inputs in a list") << QByteArray(R"({"id": "x", "formula": "queueing.erlang", "inputs": []})") << QByteArray("\"x\"");
    QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe") << QByteArray("null");
}

void AnswersTest::linesThatAreNoRunAreAnsweredAsSuch()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, id);
    const Json answer = contract::answerLine(line.toStdString());
    QCOMPARE(codeOf(answer), std::string("invalid_line"));
    QCOMPARE(answer["id"].dump(), id.toStdString());
}

void AnswersTest::anIdReturnsUnchanged()
{
    const Json answer = contract::answerLine(R"({"id": {"run": [1, "a"]}, "formula": "queueing.erlang", "inputs": {"offered_load_erlang": 1, "servers": 1}})");
    QCOMPARE(answer["id"].dump(), std::string(R"({"run":[1,"a"]})"));
    QCOMPARE(answer["outputs"]["blocking_probability"].get<double>(), 0.5);
}

void AnswersTest::numbersReadBackUnchanged()
{
    const Json answer = run("uncertainty.lognormal", R"({"mu": 0.1, "sigma": 0.3})");
    const auto again = parseJson(answer.dump());
    for (const auto& [key, value] : answer["outputs"].items()) QVERIFY2((*again)["outputs"][key].get<double>() == value.get<double>(), key.c_str());
}

void AnswersTest::hostileLinesAreRefusedQuickly_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const auto with = [](const char* formula, const QByteArray& inputs) { return QByteArray(R"({"formula": ")") + formula + R"(", "inputs": )" + inputs + "}"; };
    const auto listOf = [](int count, const char* element) { return "[" + (QByteArray(element) + ",").repeated(count - 1) + element + "]"; };
    QTest::newRow("a deep nest") << with("air.rack_cooling_index", R"({"rack_inlet_c": )" + QByteArray("[").repeated(100000) + QByteArray("]").repeated(100000) + "}") << "invalid_line";
    QTest::newRow("a long list") << with("air.rack_cooling_index", R"({"rack_inlet_c": )" + listOf(200001, "1") + R"(, "recommended_max_c": 27, "allowable_max_c": 32})") << "invalid_input";
    QTest::newRow("a long line") << QByteArray("{\"id\": \"" + QByteArray("x").repeated(17 << 20) + "\"}") << "invalid_line";
    QTest::newRow("a huge number") << with("queueing.erlang", R"({"offered_load_erlang": 1e999, "servers": 1})") << "invalid_line";
    QTest::newRow("an army of servers") << with("queueing.erlang", R"({"offered_load_erlang": 1, "servers": 1e12})") << "out_of_domain";
    QTest::newRow("a unit of all the power there is") << with("dispatch.unit_commitment", R"({"units": [{"name": "coal", "max_mw": 1e308, "min_fraction": 0.3, "marginal_cost_usd_per_mwh": 20},
        {"name": "gas", "max_mw": 1000, "min_fraction": 0.1, "marginal_cost_usd_per_mwh": 70}], "load_mw": [4000, 6000, 5000, 800]})") << "not_converged";
    QTest::newRow("a search of an hour") << with("optimisation.pareto_benchmark", R"({"problem": "zdt1", "variables": 30, "population": 1000, "evaluations": 1000000, "seed": 1, "reference": [1, 1]})")
        << "invalid_input";
    QTest::newRow("a search of a thousand variables") << with("optimisation.pareto_benchmark", R"({"problem": "zdt1", "variables": 1000, "population": 4, "evaluations": 1000000, "seed": 1, "reference": [1, 1]})")
        << "invalid_input";
    QTest::newRow("a front of all points") << with("optimisation.hypervolume", R"({"points": )" + listOf(400, "[1,2,3,4,5,6,7,8]") + R"(, "reference": [9,9,9,9,9,9,9,9]})") << "invalid_input";
    QTest::newRow("a fleet of every kind") << with("reliability.backup_survival", R"({"load_kw": [1], "outage_h": 8784, "generators": )"
        + listOf(8, R"({"count": 1000, "power_kw": 1, "mean_time_to_failure_h": 9})") + "}") << "invalid_input";
}

void AnswersTest::hostileLinesAreRefusedQuickly()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    QCOMPARE(codeOf(contract::answerLine(std::string_view(line.constData(), std::size_t(line.size())))), code.toStdString());
}

QTEST_APPLESS_MAIN(AnswersTest)
#include "answers_test.moc"
