"""The split of the regional training order, as shares of its whole total.

Reading taken, where the rules leave a choice:
 1. Lots: 1/141 each (or weights given by the caller, then divided by their sum).
 2. Reach: a lot "region" reaches the 25 bassins of 2019 on (a caller may give
    24, without 1153); "bassins" and "region_sauf" reach exactly the bassins
    listed: the nine "region_sauf" lists hold those that ARE reached, which
    agrees with their printed text. No lot lists T25, nor T7.
 3. Bassins: weight of b = Σ over the lot's ROME codes of s(b,r), divided by the
    sum of these weights over the bassins reached. s(b,r) is the published
    `defm_abc`; where (b,r) is not in the file and r is published elsewhere in
    the region, s(b,r) = D_b × S_r / Σ of D_b' over the bassins where r is
    published. D_b sums all the ROME codes published for b, in the order or not.
    D and S always run over all 25 bassins. r published nowhere in the region
    is left out; if that leaves nothing, the weight is D_b.
 4. ROME: equally over all the lot's codes, those left out in 3 included. The
    option "seekers" shares in proportion to s(b,r); a code left out in 3 then
    receives nothing, unless none is published: then equally.
 5. Passage without qualification, by passage.py's reading.
 6. Niveau × parcours: equal parts over all their pairs.
The result is kept as a share of the whole: entries are share × 16 000 (low) or
share × 23 100 (high).
"""

from math import fsum

from official import *


class Split:
    def __init__(self, data, by_bassins="seekers", by_rome="equal", uniform=False, weights=None, without=()):
        self.lots = lots(data)
        self.weights = weights or {lot["ligne_id"]: 1.0 for lot in self.lots}
        self.code = bassins(data)
        self.region = list(self.code.values())
        self.reached_by_region = [b for b in self.region if b not in without]
        self.by_bassins, self.by_rome = by_bassins, by_rome
        self.passage = passage(data, uniform)
        self.seekers = {k: v[0] for k, v in seekers_and_offers(data).items() if k[0] in set(self.region)}
        self.D = {b: fsum(v for (x, _), v in self.seekers.items() if x == b) for b in self.region}
        self.where, self.S = {}, {}
        for b, r in self.seekers:
            self.where.setdefault(r, []).append(b)
        for r, found in self.where.items():
            self.S[r] = fsum(self.seekers[b, r] for b in found)

    def s(self, b, r):
        """Seekers of r in b: published, estimated, or None when r is published nowhere."""
        if (b, r) in self.seekers:
            return self.seekers[b, r]
        if r not in self.where:
            return None
        return self.D[b] * self.S[r] / fsum(self.D[x] for x in self.where[r])

    def reach(self, lot):
        if lot["portee"] == "region":
            return self.reached_by_region
        return [self.code[x] for x in lot["bassins"]]

    def bassin_weights(self, lot):
        reach = self.reach(lot)
        if self.by_bassins == "equal":
            return {b: 1 / len(reach) for b in reach}
        raw = {}
        for b in reach:
            known = [x for x in (self.s(b, r) for r in lot["rome_codes"]) if x is not None]
            raw[b] = fsum(known) if known else self.D[b]
        total = fsum(raw.values())
        return {b: x / total for b, x in raw.items()}

    def rome_weights(self, lot, b):
        codes = lot["rome_codes"]
        if self.by_rome == "seekers":
            s = {r: self.s(b, r) or 0.0 for r in codes}
            total = fsum(s.values())
            if total > 0:
                return {r: x / total for r, x in s.items()}
        return {r: 1 / len(codes) for r in codes}

    def cells(self, only=None):
        """{(lot, bassin, FAP, niveau, parcours): share}; an orphan ROME has FAP ""."""
        parts = {}
        whole = fsum(self.weights[lot["ligne_id"]] for lot in self.lots)
        for lot in self.lots:
            if only and lot["ligne_id"] not in only:
                continue
            kinds = [(n, p) for n in lot["niveaux"] or [""] for p in lot["parcours"] or [""]]
            for b, wb in self.bassin_weights(lot).items():
                for r, wr in self.rome_weights(lot, b).items():
                    for fap, wf, _ in self.passage.get(r, [("", 1.0, "orphan")]):
                        share = self.weights[lot["ligne_id"]] / whole * wb * wr * wf / len(kinds)
                        for n, p in kinds:
                            parts.setdefault((lot["ligne_id"], b, fap, n, p), []).append(share)
        return {k: fsum(v) for k, v in parts.items()}


def summed(cells, *positions):
    """The shares summed over everything but the key's given positions."""
    parts = {}
    for k, v in cells.items():
        parts.setdefault(tuple(k[i] for i in positions), []).append(v)
    return {k: fsum(v) for k, v in sorted(parts.items())}
