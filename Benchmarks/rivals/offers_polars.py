"""Offers by bassin × métier × month with Polars, from a CSV or NDJSON file.

Usage: offers_polars.py FILE TABLES [REGION], TABLES being what offers_tables.py wrote; of REGION only,
by the first two digits of its bassins, when it is given. The clock runs from
the query to its rows in memory; reading the small tables and the checksum are outside.
"""

import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402

from offers_answer import show  # noqa: E402

path, tables = sys.argv[1], sys.argv[2]
wanted = pl.col("bassin").str.starts_with(sys.argv[3] if len(sys.argv) > 3 else "")
small = {
    name: pl.read_csv(f"{tables}/{name}.csv", infer_schema_length=0)
    for name in ("communes", "postal", "departements", "passage")
}
weights = small["passage"].select(
    "rome", pl.col("qualification").fill_null(""), "fap", pl.col("weight").cast(pl.Float64))

COLUMNS = {
    "id": "id", "dateCreation": "created", "dateActualisation": "updated",
    "lieuTravail.libelle": "libelle", "lieuTravail.codePostal": "postal",
    "lieuTravail.commune": "commune", "romeCode": "rome", "typeContrat": "contract",
    "typeContratLibelle": "words", "dureeTravailLibelleConverti": "hours",
    "alternance": "sandwich", "nombrePostes": "posts", "qualificationCode": "qualification",
    "offresManqueCandidats": "short",
}


def source():
    """The offers, with short names and nothing typed but the posts."""
    if path.endswith(".csv"):
        return pl.scan_csv(path, infer_schema=False).select(
            pl.col(name).alias(short) for name, short in COLUMNS.items()
        ).with_columns(pl.col("posts").cast(pl.Int32), pl.col("sandwich") == "true",
                       pl.col("short") == "true")
    text, flag = pl.String, pl.Boolean
    schema = {name: text for name in COLUMNS if "." not in name}
    schema |= {"lieuTravail": pl.Struct({"libelle": text, "codePostal": text, "commune": text}),
               "alternance": flag, "offresManqueCandidats": flag, "nombrePostes": pl.Int32}
    place = pl.col("lieuTravail").struct
    return pl.scan_ndjson(path, schema=schema).select(
        (place.field(name.split(".")[1]) if "." in name else pl.col(name)).alias(short)
        for name, short in COLUMNS.items())


def answer():
    """One row for each month × bassin × métier."""
    length = pl.col("words").str.extract(r" - ([0-9]+) Mois", 1).cast(pl.Int32)
    year = pl.when(pl.col("created").str.slice(0, 4) >= "2024").then(pl.lit("2024"))
    offers = source().select(
        "id", "updated", "commune", "postal", "rome", "posts", "sandwich", "short",
        pl.col("created").str.slice(0, 7).alias("month"), year.otherwise(pl.lit("2019")).alias("year"),
        pl.col("libelle").str.extract(r"^([0-9][0-9AB][0-9]?)( - |$)", 1).alias("departement"),
        pl.col("qualification").fill_null(""),
        ((pl.col("contract") == "CDI") | ((pl.col("contract") == "CDD") & (length > 6)))
        .fill_null(False).alias("lasting"),
        ((pl.col("contract") == "CDD") & ~pl.col("words").str.contains(" - ", literal=True))
        .alias("lasting_unknown"),
        pl.col("hours"))
    # Faster here than a sort with `unique`, or than one aggregation of all columns by id.
    last = offers.filter(pl.col("updated") == pl.col("updated").max().over("id"))
    lazy = {name: table.lazy() for name, table in small.items()}
    placed = (
        last.join(lazy["communes"], on=["year", "commune"], how="left")
        .join(lazy["postal"], on=["year", "postal"], how="left", suffix="_p")
        .join(lazy["departements"], on=["year", "departement"], how="left", suffix="_d")
        .with_columns(pl.coalesce("bassin", "bassin_p", "bassin_d").alias("bassin"))
        .filter(wanted.fill_null(False)))
    counted = placed.group_by("month", "bassin", "rome", "qualification").agg(
        pl.len().alias("n"), pl.col("posts").sum(), pl.col("lasting").sum(),
        pl.col("lasting_unknown").sum(), (pl.col("hours") == "Temps plein").sum().alias("full"),
        pl.col("hours").is_null().sum().alias("time_unknown"), pl.col("sandwich").sum(),
        pl.col("short").sum(), pl.col("short").is_null().sum().alias("short_unknown"))
    known = weights.lazy().select("rome", "qualification").unique().with_columns(
        pl.col("qualification").alias("known"))
    names = ["n", "posts", "lasting", "lasting_unknown", "full", "time_unknown", "sandwich", "short",
             "short_unknown"]
    weighted = counted.join(known, on=["rome", "qualification"], how="left").with_columns(
        pl.col("known").fill_null("")).join(
            weights.lazy(), left_on=["rome", "known"], right_on=["rome", "qualification"])
    shared = pl.when(pl.col("weight") < 1).then(pl.col("n") * pl.col("weight")).otherwise(0.0)
    return weighted.group_by("month", "bassin", "fap").agg(
        *((pl.col(name) * pl.col("weight")).sum() for name in names), shared.sum().alias("shared"))


start = time.perf_counter()
rows = answer().collect(engine="streaming")
seconds = time.perf_counter() - start
show(rows.iter_rows(), seconds)
