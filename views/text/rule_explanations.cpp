// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/rule_words.h"

#include <QtGlobal>

namespace gw {
namespace {

/// In the order of `Rule`.
constexpr const char* explanations[] {
    QT_TRANSLATE_NOOP("rules", "Two pieces on one floor, or two busways, may touch and not reach into each other by more than 1 mm."),
    QT_TRANSLATE_NOOP("rules", "A piece stands wholly within the rectangle of its space."),
    QT_TRANSLATE_NOOP("rules", "Clear depth from a face to the next piece or wall, at least the space's aisle minimum; behind racks half of it, unless backs touch."),
    QT_TRANSLATE_NOOP("rules", "The height of a piece against the height of its room; yards have no ceiling."),
    QT_TRANSLATE_NOOP("rules", "Height of the room less height of the piece."),
    QT_TRANSLATE_NOOP("rules", "Clear depth before low-voltage switchgear, UPS, PDUs and rectifiers: 1.07 m facing a wall or grounded parts, 1.22 m where live parts face each other. Gear above 5 MW is of medium voltage and not judged here."),
    QT_TRANSLATE_NOOP("rules", "Rectangles of spaces on the site; between two rooms it is an error, with a yard a warning."),
    QT_TRANSLATE_NOOP("rules", "Columns, zones and aisles lie within their space; walls and doors may stand out by their own thickness."),
    QT_TRANSLATE_NOOP("rules", "What stands on the floor keeps clear of no-go zones; what hangs overhead is free."),
    QT_TRANSLATE_NOOP("rules", "What stands on the floor keeps clear of columns."),
    QT_TRANSLATE_NOOP("rules", "What stands on the floor keeps clear of walls."),
    QT_TRANSLATE_NOOP("rules", "Clear depth before a door, on both sides within its space, over the width of the door."),
    QT_TRANSLATE_NOOP("rules", "The longer side of a door is its width: at least 1.0 m; its height at least 2.13 m."),
    QT_TRANSLATE_NOOP("rules", "Racks of one row between gaps at least as wide as the aisle minimum of the space."),
    QT_TRANSLATE_NOOP("rules", "Racks along an aisle from its closed end, as long as something closes the other side within twice the aisle minimum."),
    QT_TRANSLATE_NOOP("rules", "In a data hall no rack's front looks at a rack's back within twice the aisle minimum."),
    QT_TRANSLATE_NOOP("rules", "Fronts to a cold aisle, backs to a hot one, among racks within 0.3 m of its long sides."),
    QT_TRANSLATE_NOOP("rules", "Heat to air = peak power x (1 - liquid share), the most of the racks along an aisle without doors and roof."),
    QT_TRANSLATE_NOOP("rules", "The longest stretch along either long side where nothing stands within 0.3 m."),
    QT_TRANSLATE_NOOP("rules", "Dry coolers and cooling towers stand in yards."),
    QT_TRANSLATE_NOOP("rules", "Generators and battery containers stand apart from data halls."),
    QT_TRANSLATE_NOOP("rules", "Distance on the site from the battery's rectangle to the nearest room."),
    QT_TRANSLATE_NOOP("rules", "Areas of yards, and of rooms that lie in no yard, against the land area of the site."),
    QT_TRANSLATE_NOOP("rules", "Load = mass / (width x (depth + half the aisle minimum))."),
    QT_TRANSLATE_NOOP("rules", "Force of a foot = mass x 9.81 m/s2 / number of feet, two at each end of every 0.6 m of width; on raised floors only."),
    QT_TRANSLATE_NOOP("rules", "Following the feeds from a piece never leads back to it. Of each circle the shortest way through the piece where power comes in is shown; its last feed closes it. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "At least one feed ends at every rack."),
    QT_TRANSLATE_NOOP("rules", "Sides that feed a rack against the sides its type asks for."),
    QT_TRANSLATE_NOOP("rules", "Output with every load at its maximum, losses included, against the rating."),
    QT_TRANSLATE_NOOP("rules", "Output with the worst single element out of service, its load handed to what is left, against the rating."),
    QT_TRANSLATE_NOOP("rules", "Peak output of switchgear, busways and PDUs against 80 % of the rating: training keeps the peak for days."),
    QT_TRANSLATE_NOOP("rules", "Following feeds backwards from each power element leads to a grid connection, generator or battery."),
    QT_TRANSLATE_NOOP("rules", "Feeds start at power gear; none ends at a grid connection."),
    QT_TRANSLATE_NOOP("rules", "Where the grid connection is 1 MW or more: between it and UPS, busways, PDUs, racks and cooling stands a transformer or rectifier."),
    QT_TRANSLATE_NOOP("rules", "Following the feeds backwards from a rack, at least one way passes a UPS or battery."),
    QT_TRANSLATE_NOOP("rules", "Distance across the run of a busway to each rack it feeds; along its run sections are added."),
    QT_TRANSLATE_NOOP("rules", "At least one feed ends at every piece of cooling with fans, pumps or a compressor."),
    QT_TRANSLATE_NOOP("rules", "One feed for each pair of pieces and side; twins would share the load with themselves."),
    QT_TRANSLATE_NOOP("rules", "The operating cap of a rack against the idle power of its type."),
    QT_TRANSLATE_NOOP("rules", "Highest hour of the site against grid capacity, without what may be called back, and sources with a capacity factor of at least 85 %."),
    QT_TRANSLATE_NOOP("rules", "Sum of the generators' ratings against the site's highest hour, where generators are placed."),
    QT_TRANSLATE_NOOP("rules", "Sum of the sources' capacities against the site's highest hour: the plan sells nothing to the grid."),
    QT_TRANSLATE_NOOP("rules", "Heat of a loop at peak against the sum of what cools it."),
    QT_TRANSLATE_NOOP("rules", "Supply temperature of a loop against the warmest that the rack's type accepts."),
    QT_TRANSLATE_NOOP("rules", "Racks that give more than half of their heat to liquid are cooled by a technology loop."),
    QT_TRANSLATE_NOOP("rules", "Sum over racks of peak power x (1 - liquid share) against the fan walls and CRAHs in the same data hall."),
    QT_TRANSLATE_NOOP("rules", "A CDU that cools a loop is cooled by one."),
    QT_TRANSLATE_NOOP("rules", "A facility loop that cools anything is cooled by a dry cooler, cooling tower or chiller."),
    QT_TRANSLATE_NOOP("rules", "Facility supply <= technology supply - approach of the CDU."),
    QT_TRANSLATE_NOOP("rules", "Design dry bulb + approach for dry coolers, design wet bulb + approach for towers, where no chiller helps."),
    QT_TRANSLATE_NOOP("rules", "Heat x (reachable - supply) / rise, between none and all of the heat."),
    QT_TRANSLATE_NOOP("rules", "Heat of a loop at peak against the sum of its pumps, where pumps are placed."),
    QT_TRANSLATE_NOOP("rules", "v = 4 flow / (pi diameter^2), for loops whose diameter is set by hand."),
    QT_TRANSLATE_NOOP("rules", "Flow = liquid heat / (density x specific heat x rise); judged where the supply is within 1 K of the warmest the rack accepts."),
    QT_TRANSLATE_NOOP("rules", "Fan walls and CRAHs without compressor are cooled by a loop."),
    QT_TRANSLATE_NOOP("rules", "Air = supply of the water + approach of the coil, against the lowest allowable inlet of the racks in the space."),
    QT_TRANSLATE_NOOP("rules", "Supply of loops at racks, 2 K above the recommended highest dew point of 15 C."),
    QT_TRANSLATE_NOOP("rules", "Racks and power gear are cooled; coolers, towers and pumps cool."),
    QT_TRANSLATE_NOOP("rules", "Cable = 1.1 x (way along x and y between the middles + 5 m for two drops)."),
    QT_TRANSLATE_NOOP("rules", "Among the halls nearest to one another that hold training's share of the accelerators, the farthest; the best centre counts."),
    QT_TRANSLATE_NOOP("rules", "All ways from the sources to a rack with two sides lead through this element."),
    QT_TRANSLATE_NOOP("rules", "Peak power of the racks that lose every way to a source with it."),
    QT_TRANSLATE_NOOP("rules", "All ways of all racks start at one source."),
    QT_TRANSLATE_NOOP("rules", "Peak power of racks of which some element of the power chain is on every way."),
    QT_TRANSLATE_NOOP("rules", "Heat at peak against the coolers without the largest of them."),
    QT_TRANSLATE_NOOP("rules", "Heat to air at peak against the air units without the largest of them."),
    QT_TRANSLATE_NOOP("rules", "Heat at peak against the coolers that still have a feed when side A, or side B, is lost."),
    QT_TRANSLATE_NOOP("rules", "An agent that an attacker turns around holds at most two of the three powers."),
    QT_TRANSLATE_NOOP("rules", "Computed capacity of a tier above zero, where it has a share or an application."),
    QT_TRANSLATE_NOOP("rules", "Shares of tiers, pre-training and post-training together."),
    QT_TRANSLATE_NOOP("rules", "Number of service tiers."),
    QT_TRANSLATE_NOOP("rules", "Asked tokens per second, of the tier or of its applications, against 1.25 times what it can make."),
    QT_TRANSLATE_NOOP("rules", "Every piece is of a type of the catalogue, of your own entries or of those that the plan carries. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "The accelerator that a type of racks names is in the catalogue. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "The model that a tier serves is in the catalogue. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "The type of an energy source is in the catalogue. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "The climate of the site is in the catalogue. Nothing is computed until then."),
    QT_TRANSLATE_NOOP("rules", "Names of pieces differ."),
    QT_TRANSLATE_NOOP("rules", "A waiver holds to its last day."),
    QT_TRANSLATE_NOOP("rules", "A waiver that no finding answers to, because the plan or a name changed."),
};
static_assert(std::size(explanations) == ruleCount);

} // namespace

const char* ruleExplanation(Rule rule) { return explanations[static_cast<std::size_t>(rule)]; }

} // namespace gw
