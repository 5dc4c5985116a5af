"""ROME → FAP 2009 weights from the SAS passage and Dares' employment.

Reading taken:
 1. A code in $FAP9RSQ goes whole to that FAP. Any other code goes to the
    distinct FAPs that $FAP9RAQ gives over its ten qualifications 0…9.
 2. "employment": in proportion to the FAPs' national "Emploi moyen" (rows
    niveau_geo = nat, niveau_fap = fap 225). Only 186 of the 208 FAPs of the
    passage have such a row. Where one of the FAPs a code can lead to has none,
    its employment is not known (absent is not zero), so no proportion can be
    taken: that code is split equally. The column `basis` says which:
      employment       all its FAPs have a figure;
      employment-part  some have, some have not (3 codes): split equally;
      employment-none  none has (15 codes): split equally.
    The other reading of employment-part (absent taken as 0) would send the
    three codes whole to F2Z20.
 3. "uniform": equally over the distinct FAPs, however many qualifications
    lead to each.
 4. With a qualification: the FAP of $FAP9RSQ if there is one, else of $FAP9RAQ.

Writes passage_weights.csv (every code), passage_qualification.csv (ten codes
× no qualification and 0…9) and passage_totals.csv.
"""

from official import *

# One direct; two FAPs; three FAPs; three groups of qualifications; no employment; part of it.
TEN = ["K2503", "F1101", "A1204", "N1301", "M1805", "H1503", "I1503", "H2201", "D1205", "H2207"]

data, out, _ = arguments(__doc__)
direct, qualified = sas_formats(data)
by_jobs, by_count = passage(data), passage(data, uniform=True)

for table in (by_jobs, by_count):
    for rome, parts in table.items():
        assert abs(sum(w for _, w, _ in parts) - 1) < 1e-12, rome

write(
    out / "passage_weights.csv",
    ["rome", "fap", "weight_employment", "weight_uniform", "basis"],
    (
        [rome, fap, number(w), number(u), basis]
        for rome in sorted(by_jobs)
        for (fap, w, basis), (_, u, _) in zip(by_jobs[rome], by_count[rome])
    ),
)

lines = []
for rome in TEN:
    for fap, w, _ in by_jobs[rome]:
        lines.append([rome, "", fap, number(w)])
    for q in "0123456789":
        lines.append([rome, q, direct.get(rome) or qualified[rome + q], "1"])
write(out / "passage_qualification.csv", ["rome", "qualification", "fap", "weight"], lines)

national = seekers_and_offers(data)
idf = set(bassins(data).values())
several = {r for r, parts in by_jobs.items() if len(parts) > 1}
order = {r for lot in lots(data) for r in lot["rome_codes"]}
file2021 = {r for _, r in national}
jobs = employment(data)
faps = {f for parts in by_jobs.values() for f, _, _ in parts}


def share(which, keys):
    return sum(national[k][which] for k in keys if k[1] in several) / sum(national[k][which] for k in keys)


inside = [k for k in national if k[0] in idf]
totals = [
    ["rome_direct", len(direct)],
    ["rome_needing_qualification", len({c[:5] for c in qualified})],
    ["rome_to_two_faps", sum(len(p) == 2 for p in by_jobs.values())],
    ["rome_to_three_faps", sum(len(p) == 3 for p in by_jobs.values())],
    ["rome_all", len(by_jobs)],
    ["pairs", sum(len(p) for p in by_jobs.values())],
    ["faps", len(faps)],
    ["faps_without_employment", len(faps - set(jobs))],
    ["rome_basis_employment", sum(p[0][2] == "employment" for p in by_jobs.values())],
    ["rome_basis_employment_part", sum(p[0][2] == "employment-part" for p in by_jobs.values())],
    ["rome_basis_employment_none", sum(p[0][2] == "employment-none" for p in by_jobs.values())],
    ["orphans_of_the_order", len(order - set(by_jobs))],
    ["orphans_of_2021", len(file2021 - set(by_jobs))],
    ["lots_with_a_code_to_several_faps", sum(any(r in several for r in lot["rome_codes"]) for lot in lots(data))],
    ["estimated_share_offers_country", number(share(1, list(national)))],
    ["estimated_share_seekers_country", number(share(0, list(national)))],
    ["estimated_share_offers_idf", number(share(1, inside))],
    ["estimated_share_seekers_idf", number(share(0, inside))],
]
write(out / "passage_totals.csv", ["what", "value"], totals)
for t in totals:
    print(*t)
print("without employment:", " ".join(sorted(faps - set(jobs))))
print("split equally for want of it:", " ".join(sorted(r for r, p in by_jobs.items() if p[0][2].startswith("employment-"))))
