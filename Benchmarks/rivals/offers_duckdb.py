"""Offers by bassin × métier × month with DuckDB, from a CSV or NDJSON file.

Usage: offers_duckdb.py FILE TABLES [REGION], TABLES being what offers_tables.py wrote; of REGION only,
by the first two digits of its bassins, when it is given. The clock runs from
the query to its rows in memory; reading the small tables and the checksum are outside.
"""

import sys
import time

import duckdb

from offers_answer import show

path, tables = sys.argv[1], sys.argv[2]
region = sys.argv[3] if len(sys.argv) > 3 else None
wanted = f"bassin[:2] = '{region}'" if region else "bassin IS NOT NULL"
db = duckdb.connect(config={"threads": 2})
for name in ("communes", "postal", "departements", "passage"):
    db.execute(f"CREATE TABLE {name} AS FROM read_csv('{tables}/{name}.csv', all_varchar=true)")
db.execute("CREATE TABLE weights AS SELECT rome, coalesce(qualification, '') AS qualification, fap,"
           " weight::DOUBLE AS weight FROM passage")

CSV = ["id", "intitule", "dateCreation", "dateActualisation", "lieuTravail.libelle",
       "lieuTravail.codePostal", "lieuTravail.commune", "romeCode", "typeContrat",
       "typeContratLibelle", "dureeTravailLibelleConverti", "alternance", "nombrePostes",
       "qualificationCode", "offresManqueCandidats"]
if path.endswith(".csv"):
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in CSV)
    source = (f"SELECT id, dateCreation AS created, dateActualisation AS updated,"
              f' "lieuTravail.libelle" AS libelle, "lieuTravail.codePostal" AS postal,'
              f' "lieuTravail.commune" AS commune, romeCode AS rome, typeContrat AS contract,'
              f" typeContratLibelle AS words, dureeTravailLibelleConverti AS hours,"
              f" alternance AS sandwich, nombrePostes::INTEGER AS posts,"
              f" qualificationCode AS qualification, offresManqueCandidats AS short"
              f" FROM read_csv('{path}', header=true, delim=',', quote='\"', escape='\"',"
              f" auto_detect=false, columns={{{columns}}})")
else:
    source = (f"SELECT id, dateCreation AS created, dateActualisation AS updated,"
              f" lieuTravail.libelle AS libelle, lieuTravail.codePostal AS postal,"
              f" lieuTravail.commune AS commune, romeCode AS rome, typeContrat AS contract,"
              f" typeContratLibelle AS words, dureeTravailLibelleConverti AS hours,"
              f" alternance::VARCHAR AS sandwich, nombrePostes AS posts,"
              f" qualificationCode AS qualification, offresManqueCandidats::VARCHAR AS short"
              f" FROM read_json('{path}', format='newline_delimited', columns={{id: 'VARCHAR',"
              f" dateCreation: 'VARCHAR', dateActualisation: 'VARCHAR', lieuTravail:"
              f" 'STRUCT(libelle VARCHAR, codePostal VARCHAR, commune VARCHAR)', romeCode: 'VARCHAR',"
              f" typeContrat: 'VARCHAR', typeContratLibelle: 'VARCHAR',"
              f" dureeTravailLibelleConverti: 'VARCHAR', alternance: 'BOOLEAN', nombrePostes:"
              f" 'INTEGER', qualificationCode: 'VARCHAR', offresManqueCandidats: 'BOOLEAN'}})")

QUERY = f"""
WITH offers AS ({source}),
slim AS (
  SELECT id, updated, substr(created, 1, 7) AS month,
    CASE WHEN substr(created, 1, 4) >= '2024' THEN '2024' ELSE '2019' END AS year,
    commune, postal, regexp_extract(libelle, '^([0-9][0-9AB][0-9]?)( - |$)', 1) AS departement,
    rome, coalesce(qualification, '') AS qualification, posts,
    CASE contract WHEN 'CDI' THEN 1
      WHEN 'CDD' THEN CASE
        WHEN try_cast(regexp_extract(words, ' - ([0-9]+) Mois', 1) AS INTEGER) > 6 THEN 1
        WHEN contains(words, ' - ') THEN 0 ELSE 2 END
      ELSE 0 END AS lasting,
    CASE hours WHEN 'Temps plein' THEN 1 WHEN 'Temps partiel' THEN 0 ELSE 2 END AS full_time,
    sandwich = 'true' AS sandwich,
    CASE short WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE 2 END AS short
  FROM offers),
last AS (
  SELECT unnest(max_by(slim, updated)) FROM slim GROUP BY id),
placed AS (
  SELECT last.*, coalesce(c.bassin, p.bassin, d.bassin) AS bassin
  FROM last LEFT JOIN communes c ON c.year = last.year AND c.commune = last.commune
    LEFT JOIN postal p ON p.year = last.year AND p.postal = last.postal
    LEFT JOIN departements d ON d.year = last.year AND d.departement = last.departement),
counted AS (
  SELECT month, bassin, rome, qualification, count(*) AS n, sum(posts) AS posts,
    count_if(lasting = 1) AS lasting, count_if(lasting = 2) AS lasting_unknown,
    count_if(full_time = 1) AS full_time, count_if(full_time = 2) AS time_unknown,
    count_if(sandwich) AS sandwich, count_if(short = 1) AS short,
    count_if(short = 2) AS short_unknown
  FROM placed WHERE {wanted} GROUP BY month, bassin, rome, qualification),
keyed AS (
  SELECT counted.*, coalesce(k.qualification, '') AS known
  FROM counted LEFT JOIN (SELECT DISTINCT rome, qualification FROM weights) k
    ON k.rome = counted.rome AND k.qualification = counted.qualification)
SELECT month, bassin, fap, sum(n * weight), sum(posts * weight), sum(lasting * weight),
  sum(lasting_unknown * weight), sum(full_time * weight), sum(time_unknown * weight),
  sum(sandwich * weight), sum(short * weight), sum(short_unknown * weight),
  sum(CASE WHEN weight < 1 THEN n * weight ELSE 0 END)
FROM keyed JOIN weights w ON w.rome = keyed.rome AND w.qualification = keyed.known
GROUP BY month, bassin, fap
"""

start = time.perf_counter()
rows = db.execute(QUERY).fetchnumpy()
seconds = time.perf_counter() - start
show(zip(*(column.tolist() for column in rows.values())), seconds)
