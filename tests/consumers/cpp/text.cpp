#include "shapes.hpp"

#include <vector>

// ANCHOR: views
std::string describe(const geometry::Polygon &polygon)
{
    // With an empty view it says how many there are.
    std::vector<geometry::Point> points(geometry::polygon_exterior(polygon, {}));
    geometry::polygon_exterior(polygon, points);
    const geometry::Winding winding = geometry::ring_winding(points);
    return std::to_string(points.size()) + " points, " + geometry::capi::name(winding);
}
// ANCHOR_END: views
