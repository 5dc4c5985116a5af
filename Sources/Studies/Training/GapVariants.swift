/// The assumptions that a gap is tried under, beside those asked for.
enum GapVariants {
  /// A set of assumptions with the name to show.
  struct Variant {
    let name: GapResult.Variant.Name
    let recipe: GapRecipe
    var side = GapScenario.Side.employers
  }

  /// Ranges: every λ × total × split, 3 × 2 × 2 × 2.
  static func combinations(of recipe: GapRecipe) -> [GapRecipe] {
    [0, 0.5, 1].flatMap { share in
      [GapRecipe.Total.low, .high].flatMap { total in
        GapRecipe.Parts.allCases.flatMap { bassins in
          GapRecipe.Parts.allCases.map { rome in
            var other = recipe
            (other.insideShare, other.total) = (share, total)
            (other.bassins, other.rome) = (bassins, rome)
            return other
          }
        }
      }
    }
  }

  /// One assumption changed at a time.
  static func oneByOne(_ recipe: GapRecipe) -> [Variant] {
    func variant(_ name: GapResult.Variant.Name, _ change: (inout GapRecipe) -> Void) -> Variant {
      var other = recipe
      change(&other)
      return Variant(name: name, recipe: other)
    }
    var all = GapRecipe.Reach.allCases.filter { $0 != recipe.reach }.map { reach in
      variant(.reach(reach)) { $0.reach = reach }
    }
    all.append(Variant(name: .residents, recipe: recipe, side: .residents))
    all += [0, 0.5, 1].filter { $0 != recipe.insideShare }.map { share in
      variant(.insideShare(share)) { $0.insideShare = share }
    }
    all += GapRecipe.Total.allCases.filter { $0 != recipe.total }.map { total in
      variant(.total(total)) { $0.total = total }
    }
    all += GapRecipe.Parts.allCases.filter { $0 != recipe.bassins }.map { parts in
      variant(.bassins(parts)) { $0.bassins = parts }
    }
    all += GapRecipe.Parts.allCases.filter { $0 != recipe.rome }.map { parts in
      variant(.rome(parts)) { $0.rome = parts }
    }
    all += GapRecipe.Difficult.allCases.filter { $0 != recipe.difficult }.map { projects in
      variant(.difficult(projects)) { $0.difficult = projects }
    }
    all.append(
      variant(.noKinds) { other in
        for kind in DifficultyKind.allCases { other.multipliers[kind.rawValue] = 1 }
      })
    return all
      + [1, 50].filter { $0 != recipe.softening }.map { value in
        variant(.softening(value)) { $0.softening = value }
      }
  }
}
