-- A store as version 1 of the layout wrote it: Samples.slice() and Samples.references(), sealed.
-- Made by `sqlite3 store.sqlite .dump`; the two last lines are the pragmas that a dump leaves out.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE slice (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL, millesime INTEGER NOT NULL, region TEXT NOT NULL,
  nomenclature TEXT NOT NULL,
  row_count INTEGER NOT NULL, bassin_count INTEGER NOT NULL, metier_count INTEGER NOT NULL,
  file TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT, source_rows INTEGER NOT NULL,
imported_at TEXT, producer TEXT NOT NULL, licence TEXT NOT NULL,
  bassins TEXT NOT NULL, metiers TEXT NOT NULL,
  bassin_places BLOB NOT NULL, metier_places BLOB NOT NULL,
  crc32 INTEGER NOT NULL,
  UNIQUE (source, millesime, region, nomenclature)
) STRICT;
INSERT INTO slice VALUES(1,'bmo',2018,'11','FAP 2009',4,2,3,'BMO_2018.xlsx','a1','Données',4,'2024-03-01T10:00:00Z','Pôle emploi','Licence Ouverte','[["1107","Paris"],["1147","Plaine Commune"]]','[["B2Z40","Maçons","B"],["S2Z61","Serveurs de \"cafés\" \\ restaurants","S"],["T2A60","Aides à domicile\u000aet aides ménagères","S"]]',X'00000000000000000100000001000000',X'00000000020000000100000002000000',1950983916);
CREATE TABLE slice_column (
  slice INTEGER NOT NULL REFERENCES slice ON DELETE CASCADE,
  measure TEXT NOT NULL,
  statuses BLOB NOT NULL, visible BLOB NOT NULL,
  hidden_parts BLOB NOT NULL, hidden_lower BLOB NOT NULL, hidden_upper BLOB NOT NULL,
  crc32 INTEGER NOT NULL,
  UNIQUE (slice, measure)
) STRICT;
INSERT INTO slice_column VALUES(1,'projets',X'00010200',X'0000000000005e4000000000000000000000000000002840000000000000e03f',X'0100000001000000',X'000000000000f03f0000000000002a40',X'00000000000010400000000000003040',898878611);
INSERT INTO slice_column VALUES(1,'projetsDifficiles',X'00010001',X'000000000000444000000000000000000000000000001c400000000000000000',X'0100000001000000',X'00000000000000000000000000000000',X'00000000000010400000000000001040',3594616004);
CREATE TABLE reference (
  kind TEXT NOT NULL, name TEXT NOT NULL, entry_count INTEGER NOT NULL,
  file TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT, source_rows INTEGER NOT NULL,
imported_at TEXT, producer TEXT NOT NULL, licence TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT;
INSERT INTO reference VALUES('nomenclature','FAP 2009',2,'noms.csv','b2',NULL,2,NULL,'Pôle emploi','Licence Ouverte');
INSERT INTO reference VALUES('bassins','pacte',2,'noms.csv','b2',NULL,2,NULL,'Pôle emploi','Licence Ouverte');
INSERT INTO reference VALUES('order','2019',2,'noms.csv','b2',NULL,2,NULL,'Pôle emploi','Licence Ouverte');
CREATE TABLE nomenclature_entry (
  nomenclature TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
  domaine TEXT NOT NULL, domaine_label TEXT NOT NULL,
  PRIMARY KEY (nomenclature, code)
) STRICT, WITHOUT ROWID;
INSERT INTO nomenclature_entry VALUES('FAP 2009','B2Z40','Maçons','B','Bâtiment');
INSERT INTO nomenclature_entry VALUES('FAP 2009','T2A60','Aides à domicile','T','Services');
CREATE TABLE bassin (
  place INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE, code_pacte TEXT NOT NULL, name TEXT NOT NULL,
  aliases TEXT NOT NULL, region TEXT NOT NULL, since INTEGER NOT NULL
) STRICT;
INSERT INTO bassin VALUES(0,'1147','T6','Plaine Commune','[]','11',2017);
INSERT INTO bassin VALUES(1,'1117','MLV','Marne la Vallée','["Marne-la-Vallée","Val d\"Europe"]','11',2017);
CREATE TABLE training_lot (
  millesime INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
  domaine TEXT NOT NULL, portee TEXT NOT NULL, bassins TEXT NOT NULL, nsf TEXT NOT NULL,
  certification TEXT NOT NULL, niveaux TEXT NOT NULL, rome TEXT NOT NULL,
  parcours TEXT NOT NULL,
  PRIMARY KEY (millesime, place)
) STRICT, WITHOUT ROWID;
INSERT INTO training_lot VALUES(2019,0,'A2-002','Agriculture','region','[]','["211"]','','["V","VI"]','["A1402","A1414"]','["C","AQ"]');
INSERT INTO training_lot VALUES(2019,1,'A2-001','Bâtiment','region_sauf','["1147"]','[]','CAP maçon','["V"]','["F1703"]','["C"]');
CREATE TABLE import_log (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL, sha256 TEXT NOT NULL, sheet TEXT, rows INTEGER NOT NULL,
  slices INTEGER NOT NULL, tables INTEGER NOT NULL, complete INTEGER NOT NULL,
  imported_at TEXT
) STRICT;
INSERT INTO import_log VALUES(1,'BMO_2018.xlsx','a1','Données',4,1,0,1,'2024-03-01T10:00:00Z');
INSERT INTO import_log VALUES(2,'noms.csv','b2',NULL,6,0,3,1,NULL);
CREATE TABLE import_item (
  log INTEGER NOT NULL REFERENCES import_log ON DELETE CASCADE,
  kind TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (log, kind, name)
) STRICT, WITHOUT ROWID;
INSERT INTO import_item VALUES(1,'slice','bmo/2018/11/FAP 2009');
INSERT INTO import_item VALUES(2,'bassins','pacte');
INSERT INTO import_item VALUES(2,'nomenclature','FAP 2009');
INSERT INTO import_item VALUES(2,'order','2019');
COMMIT;
PRAGMA application_id = 1178683731;
PRAGMA user_version = 1;
