public import Nomenclatures

/// Classes of bassins, of métiers or of pairs: what makes them, who is in them, how sure they are.
public struct TypologyResult: Equatable, Sendable {
  /// One thing classified: a bassin, a métier, or both for a pair.
  public struct Individual: Hashable, Sendable {
    /// The bassin, `nil` when métiers are classified.
    public let bassin: BassinName?
    /// The métier, `nil` when bassins are classified.
    public let metier: MetierName?

    /// An individual.
    public init(bassin: BassinName?, metier: MetierName?) {
      self.bassin = bassin
      self.metier = metier
    }
  }

  /// A figure of a pair of bassin and métier.
  public enum Measure: String, Sendable, CaseIterable {
    /// log(1 + projects).
    case volume
    /// Difficulty rate, 0…1.
    case rate
    /// Logarithm of the location quotient.
    case quotient
  }

  /// What classes are told by.
  public enum Variable: Hashable, Sendable {
    /// The share, or quotient, of a métier.
    case metier(MetierName)
    /// The share, or quotient, of a bassin.
    case bassin(BassinName)
    /// A figure of the pair.
    case measure(Measure)
  }

  /// A variable that sets a class apart.
  public struct Trait: Equatable, Sendable {
    /// The variable.
    public let variable: Variable
    /// Its weighted mean in the class: a share of 0…1, or a logarithm.
    public let classMean: Double
    /// Its weighted mean overall.
    public let mean: Double
    /// Test value: by how many standard errors they differ.
    public let testValue: Double
  }

  /// One class.
  public struct Class: Equatable, Sendable {
    /// 1 for the heaviest, then by falling weight.
    public let number: Int
    /// Number of members.
    public let size: Int
    /// Share of the weight, 0…1.
    public let weightShare: Double
    /// The variables that name it, strongest first; empty when none sets it apart.
    public let nameTraits: [Variable]
    /// What it has more of, strongest first; test values of 1.96 and over.
    public let over: [Trait]
    /// What it has less of, strongest first; test values of −1.96 and under.
    public let under: [Trait]
    /// The member nearest to its centre.
    public let paragon: Individual
    /// The member farthest from its centre.
    public let mostDistant: Individual
    /// Mean silhouette, −1…1; `nil` when there is one class.
    public let silhouette: Double?
    /// Mean Jaccard similarity over draws, 0…1; `nil` when nothing was drawn.
    public let stability: Double?
    /// Whether it has fewer than three members.
    public var isSmall: Bool { size < 3 }
  }

  /// One individual in its class.
  public struct Member: Equatable, Sendable {
    /// Who.
    public let individual: Individual
    /// Number of its class.
    public let classNumber: Int
    /// Share of the weight, 0…1.
    public let weightShare: Double
    /// Distance to the centre of the class, in units of the axes.
    public let distance: Double
    /// −1…1; `nil` when there is one class.
    public let silhouette: Double?
    /// Coordinates on the first two axes.
    public let plane: [Double]
  }

  /// What each number of classes would give.
  public struct Criterion: Equatable, Sendable {
    /// Number of classes.
    public let classes: Int
    /// Inertia within classes over the whole, in the tree, 0…1.
    public let withinShare: Double
    /// Inertia within over that within one class fewer; the least is the greatest jump.
    public let jump: Double?
    /// Mean silhouette of the consolidated classes, −1…1.
    public let silhouette: Double?
    /// Calinski and Harabasz's index of the consolidated classes.
    public let calinskiHarabasz: Double?
    /// Gap statistic and its error; `nil` when nothing was drawn.
    public let gap: Double?
    /// Its standard error.
    public let gapError: Double?
  }

  /// Two nodes of the tree made one; leaves are the members in their order, then merges in theirs.
  public struct Merge: Equatable, Sendable {
    /// The node of the smaller number.
    public let first: Int
    /// The other one.
    public let second: Int
    /// Inertia that the merge adds within classes.
    public let height: Double
  }

  /// What was asked, everything resolved.
  public let recipe: Recipe
  /// What was classified.
  public let individuals: TypologyIndividuals
  /// By what.
  public let profile: TypologyProfile
  /// Year of the figures.
  public let millesime: Millesime
  /// Région, `FR` for all of them.
  public let region: RegionCode
  /// Version of the métiers' codes.
  public let nomenclature: NomenclatureID
  /// Where the figures come from.
  public let sources: [SourceRecord]
  /// The classes, heaviest first.
  public let classes: [Class]
  /// The individuals, in the order of the market's bassins and métiers.
  public let members: [Member]
  /// Individuals without any figure, in no class.
  public let leftOut: [Individual]
  /// Numbers of classes that were weighed.
  public let criteria: [Criterion]
  /// Share of the inertia along each axis.
  public let axisShares: [Double]
  /// How many variables make the axes and tell what classes are; rarer ones do not.
  public let activeVariables: Int
  /// How many axes the classification uses.
  public let axes: Int
  /// The tree, by ascending height.
  public let merges: [Merge]
  /// Members in the order in which the tree is drawn.
  public let treeOrder: [Int]
  /// Share of the counts that stands in for what the source hides, 0…1.
  public let hiddenShare: Double

  /// The class of each bassin, when bassins were classified: for lists and syntheses by class.
  public var classOfBassin: [BassinCode: Int] {
    guard individuals == .bassins else { return [:] }
    return Dictionary(
      members.compactMap { member in member.individual.bassin.map { ($0.code, member.classNumber) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The class of each métier, when métiers were classified.
  public var classOfMetier: [MetierCode: Int] {
    guard individuals == .metiers else { return [:] }
    return Dictionary(
      members.compactMap { member in member.individual.metier.map { ($0.code, member.classNumber) }
      },
      uniquingKeysWith: { first, _ in first })
  }
}
