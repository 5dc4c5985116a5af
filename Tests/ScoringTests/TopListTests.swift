import Kernels
import Scoring
import Testing

@Suite struct TopListTests {
  let here = TopList(columns: [7, 3, 9, 1])
  let region = TopList(columns: [1, 2, 3, 4, 5])

  @Test func namesAreSharedInThisListsOrder() {
    #expect(here.shared(with: region) == [3, 1])
    #expect(region.shared(with: here) == [1, 3])
    #expect(here.absent(from: region) == [7, 9])
    #expect(region.absent(from: here) == [2, 4, 5])
    #expect(here.overlap(with: region) == 2.0 / 5)
    #expect(here.overlap(with: here) == 1)
  }

  @Test func emptyListsShareEverythingAndNothing() {
    let none = TopList(columns: [])
    #expect(none.overlap(with: none) == 1)
    #expect(none.overlap(with: here) == 0)
    #expect(here.absent(from: none) == here.columns)
  }

  @Test func firstOfARanking() {
    let ranking = Ranking.ranked(
      scores: MaskedMatrix(known: Matrix([[2, 8, 5]])), row: 0)
    #expect(TopList(ranking, length: 2).columns == [1, 2])
    #expect(TopList(ranking, length: 20).columns == [1, 2, 0])
  }

  @Test func aColumnStandsOnce() async {
    await #expect(processExitsWith: .failure) { _ = TopList(columns: [1, 2, 1]) }
  }
}
