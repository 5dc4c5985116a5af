import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// A file of amendments at the gate: words, figures, dates; read = kept + rejected + skipped.
@Suite("Amendments at the gate")
struct AmendmentFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let header = "tour;instance;bassin;metier;action;valeur;motif;source;date\n"

  private func read(_ text: String, header: String = header) throws -> AmendmentFile {
    try AmendmentFile.read(path: folder.write("amendements.csv", header + text))
  }

  @Test("every action, in French and in English, with its figure")
  func actions() throws {
    let file = try read(
      """
      branches;FFB;T6;maçons;Monter;3;départs;étude 2019;2019-03-12
      2;FFB;tous;B2Z40;descendre;2;m;s;12/03/2019
      Branche;FFB;T6;B2Z40;rang;1;m;s;
      territoires;CLEE;T6;B2Z40;ajouter;;m;s;
      3;CLEE;T6;B2Z41;add;4;m;s;
      territoire;CLEE;T6;B2Z40;retirer;;m;s;
      3;CLEE;T6;B2Z40;besoin;120,5;m;s;
      3;CLEE;T6;B2Z41;need;x1.5;m;s;
      3;CLEE;T1;B2Z41;besoin;× 0,5;m;s;

      """)
    #expect(file.rejects == [])
    let rows = file.amendments.rows
    #expect(
      rows.map(\.action) == [
        .raise, .lower, .place, .add, .add, .remove, .need, .scale, .scale,
      ])
    #expect(rows.map(\.value) == [3, 2, 1, nil, 4, nil, 120.5, 1.5, 0.5])
    #expect(rows.map(\.round.rawValue) == [2, 2, 2, 3, 3, 3, 3, 3, 3])
    #expect(rows.map(\.line) == Array(2...10))
    #expect(rows[0].bassin == "T6" && rows[1].bassin == nil)
    #expect(rows.map(\.date).prefix(3) == ["2019-03-12", "2019-03-12", nil])
    #expect(rows[0].author == "FFB" && rows[0].metier == "maçons" && rows[0].reason == "départs")
    #expect(file.amendments.sha256.count == 64)
    #expect(file.quality.kind == .amendements)
  }

  /// 13 records: 1 header, 1 blank, 1 kept, 10 refused.
  @Test("a bad row is refused with its place, and every row is accounted for")
  func refused() throws {
    let long = String(repeating: "a", count: 501)
    let file = try read(
      """
      branches;FFB;T6;B2Z40;monter;3;m;s;
      etat;FFB;T6;B2Z40;monter;3;m;s;
      branches;FFB;T6;B2Z40;pousser;3;m;s;
      branches;FFB;T6;B2Z40;monter;1,5;m;s;
      branches;FFB;T6;B2Z40;retirer;2;m;s;

      branches;FFB;T6;B2Z40;besoin;-4;m;s;
      branches;FFB;T6;B2Z40;monter;2;;s;
      branches;FFB;T6;B2Z40;monter;2;m;;
      branches;FFB;;B2Z40;monter;2;m;s;
      branches;FFB;T6;B2Z40;monter;2;\(long);s;
      branches;FFB;T6;B2Z40;monter;2;m;s;31/02/2019
      branches;FFB;T6;b2z40;monter;3;autre motif;s;

      """)
    #expect(file.amendments.rows.count == 1)
    #expect(
      file.rejects.map(\.kind) == [
        .unknownRound, .unknownAction, .malformedValue, .malformedValue, .malformedValue,
        .missingText, .missingText, .missingText, .longText, .malformedDate, .repeatedKey,
      ])
    #expect(file.rejects.map(\.row) == [3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14])
    #expect(file.rejects.map(\.column).prefix(5) == [1, 5, 6, 6, 6])
    let quality = file.quality
    #expect((quality.rowsRead, quality.rowsKept, quality.rowsRejected) == (14, 1, 11))
    #expect(quality.skipped.total == 2 && quality.isComplete)
    #expect(
      file.rejects[1].message.french
        == "amendements.csv, ligne 4, colonne 5 : action inconnue « pousser » ; attendu monter, "
        + "descendre, rang, ajouter, retirer ou besoin")
  }

  @Test(
    "figures that are no figure, or beyond all measure",
    arguments: ["1e9", "99999", "0", "inf", "nan", "١", "x", "3 places", "1,2,3", "0x10"])
  func figures(value: String) throws {
    let file = try read("branches;FFB;T6;B2Z40;rang;\(value);m;s;\n")
    #expect(file.rejects.map(\.kind) == [.malformedValue])
  }

  @Test("columns in another order, other names, commas, a quoted line break, Windows-1252")
  func layouts() throws {
    let file = try read(
      "FAP,auteur,round,Bassin,raison,source,action,value\n\"B2Z40\",\"F, F\",3,T6,\"un\ndeux\",s,rank,2\n",
      header: "")
    #expect(file.amendments.rows.map(\.author) == ["F, F"])
    #expect(file.amendments.rows.first?.reason == "un\ndeux")
    let text = Self.header + "branches;Fédé;T6;maçons;monter;1;départs à la retraite;étude;\n"
    let path = folder.path("latin.csv")
    try #require(text.data(using: .windowsCP1252)).write(to: URL(fileURLWithPath: path))
    #expect(try AmendmentFile.read(path: path).amendments.rows.first?.author == "Fédé")
  }

  @Test("another file, a missing column, no row at all are refused with the place")
  func otherFiles() throws {
    let lots = try folder.write("h.csv", "lot;heures\nA2-001;30\n")
    let other = try #require(throws: IngestionError.self) { try AmendmentFile.read(path: lots) }
    #expect(other.kind == .unrecognised)
    let missing = try #require(throws: IngestionError.self) {
      try read("branches;T6;B2Z40;monter;3;m\n", header: "tour;bassin;metier;action;valeur;motif\n")
    }
    #expect(missing.kind == .missingColumn)
    #expect(missing.french.contains("colonne absente : instance, source"))
    #expect(throws: IngestionError.self) { try read("") }
    let absent = try #require(throws: IngestionError.self) {
      try AmendmentFile.read(path: folder.path("absent.csv"))
    }
    #expect(absent.kind == .noSuchInput)
  }

  @Test("amendments enter no store")
  func loose() throws {
    let path = try folder.write(
      "amendements.csv", Self.header + "branches;FFB;T6;B2Z40;monter;3;m;s;\n")
    let task = FileImport(paths: [path], storePath: folder.path("s.sqlite"))
    let error = try #require(throws: IngestionError.self) { try task.run() }
    #expect(error.french.contains("les donner à rank ou gap par --amendments"))
  }
}
