"""Area of one degree by one degree of the WGS 84 ellipsoid, by integrating M(phi) N(phi) cos(phi)
(Simpson's rule), and surface of the whole: no projection in it. Python 3 alone."""
from math import cos, pi, radians, sin

a, f = 6378137.0, 1 / 298.257223563
e2 = f * (2 - f)


def strip(south, north, steps=1000):
    def g(phi):
        w = 1 - e2 * sin(phi) ** 2
        return a * a * (1 - e2) * cos(phi) / w**2

    south, north = radians(south), radians(north)
    h = (north - south) / steps
    s = g(south) + g(north) + sum((4 if i % 2 else 2) * g(south + i * h) for i in range(1, steps))
    return s * h / 3


print("1 degree at 48 N:", f"{strip(48, 49) * pi / 180:.1f}", "m2")
print("whole:", f"{strip(-90, 90, 100000) * 2 * pi:.1f}", "m2")
