/// Distance between two doubles, in units in the last place of the expected one.
func ulps(_ found: Double, from expected: Double) -> Double {
  abs(found - expected) / expected.ulp
}

/// The double that stands at a place of a lattice: an integer over 7, so that Python and Swift make
/// the same bits.
func lattice(_ place: Int, step: Int) -> Double {
  Double(place * step % 1009 - 504) / 7
}
