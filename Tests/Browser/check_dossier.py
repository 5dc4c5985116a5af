"""Opens dossiers in headless Chromium, as a committee does, and holds them to what they promise.

    python check_dossier.py --tool .build/release/faisceau --store .build/faisceau/idf.sqlite \
        --shots .build/browser [--chromium /usr/bin/chromium]

What is held: no console error, no request but the file itself, no horizontal scroll at 320 pixels,
axe-core without a violation, the keyboard through the whole page, reading without JavaScript, the list
of ten on the first A4 page, sorting and filters, weights against `faisceau rank --recipe`, and labels
from a hostile file that stay text.
"""
import argparse
import asyncio
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse

import axe_playwright_python
from playwright.async_api import async_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# A4 less the margins of the style sheet, at 96 pixels an inch.
PRINTED = {"width": round((210 - 24) / 25.4 * 96), "height": round((297 - 21) / 25.4 * 96)}
WIDTHS = (1280, 320)


class Checks:
    """Counts what held and what did not, and says the latter."""

    def __init__(self):
        self.passed, self.failed = 0, 0

    def hold(self, truth, text):
        if truth:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {text}", file=sys.stderr)


class Browsing:
    """A page opened from a file, with all that it said or asked for."""

    def __init__(self, browser, checks, path, width, **context):
        self.browser, self.checks, self.path = browser, checks, pathlib.Path(path).resolve()
        self.width, self.context_options = width, context
        self.said, self.asked = [], []

    async def __aenter__(self):
        self.context = await self.browser.new_context(
            viewport={"width": self.width, "height": 900}, **self.context_options)
        page = await self.context.new_page()
        page.on("console", lambda m: self.said.append(m.text) if m.type != "log" else None)
        page.on("pageerror", lambda e: self.said.append(str(e)))
        page.on("dialog", lambda d: (self.said.append("dialog " + d.message), d.dismiss()))
        page.on("request", lambda r: self.asked.append(r.url))
        await page.goto(self.path.as_uri())
        self.page = page
        return page

    async def __aexit__(self, *error):
        name = f"{self.path.name} at {self.width}"
        own = self.path.as_uri()
        others = [url for url in self.asked if url.split("#")[0] != own]
        self.checks.hold(not self.said, f"{name}: the console says {self.said[:3]}")
        self.checks.hold(not others, f"{name}: requests {others[:3]}")
        await self.context.close()


async def looks(browser, checks, path, shots):
    """Screenshots at both widths, the PDF, the reflow, axe."""
    for width in WIDTHS:
        async with Browsing(browser, checks, path, width) as page:
            await page.screenshot(path=shots / f"{path.stem}-{width}.png", full_page=True)
            inner = await page.evaluate("document.documentElement.scrollWidth")
            checks.hold(inner <= width, f"{path.name}: {inner} pixels wide in a window of {width}")
            await page.evaluate(AXE)
            found = await page.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                " 'wcag22aa', 'best-practice']})")
            for violation in found["violations"]:
                nodes = [node["html"][:120] for node in violation["nodes"][:2]]
                checks.hold(False, f"{path.name} at {width}, axe {violation['id']}: {nodes}")
            checks.hold(len(found["passes"]) > 20, f"{path.name}: axe ran {len(found['passes'])} rules")
    async with Browsing(browser, checks, path, 1280) as page:
        pdf = await page.pdf(
            path=shots / f"{path.stem}.pdf", prefer_css_page_size=True, print_background=True)
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
        checks.hold(0 < pages <= 12, f"{path.name}: {pages} printed pages")


async def first_page(browser, checks, path):
    """The list of ten, its reading and its source on the first A4 page."""
    async with Browsing(browser, checks, path, PRINTED["width"]) as page:
        await page.emulate_media(media="print")
        bottom = await page.evaluate(
            "document.getElementById('liste').getBoundingClientRect().bottom + scrollY")
        checks.hold(
            bottom <= PRINTED["height"],
            f"{path.name}: the first page needs {bottom:.0f} pixels of {PRINTED['height']}")


async def keyboard(browser, checks, path):
    """Tab reaches every control once, in order, each with a visible focus; the first leads on."""
    async with Browsing(browser, checks, path, 1280) as page:
        wanted = await page.evaluate(
            """Array.from(document.querySelectorAll(
                 'a[href], button, input, select, summary, [tabindex="0"]'))
               .filter(e => e.checkVisibility())
               .map((e, i) => { e.dataset.stop = i; return i; })""")
        met, hidden = [], []
        for _ in range(len(wanted) + 5):
            await page.keyboard.press("Tab")
            stop = await page.evaluate(
                """(() => { const e = document.activeElement;
                   if (!e || e === document.body) return null;
                   const s = getComputedStyle(e);
                   return [Number(e.dataset.stop), s.outlineStyle !== 'none' && s.outlineWidth !== '0px'];
                 })()""")
            if stop is None:
                break
            met.append(stop[0])
            if not stop[1]:
                hidden.append(stop[0])
        checks.hold(met == wanted, f"{path.name}: Tab meets {len(met)} of {len(wanted)} stops: {met[:8]}")
        checks.hold(not hidden, f"{path.name}: no visible focus on {hidden[:5]}")
        await page.goto(path.resolve().as_uri())
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        here = await page.evaluate("document.activeElement.id")
        checks.hold(here == "contenu", f"{path.name}: the skip link leads to {here!r}")


async def without_script(browser, checks, path, rows):
    """All is there to read without JavaScript, and nothing that would need it shows."""
    async with Browsing(browser, checks, path, 1280, java_script_enabled=False) as page:
        text = await page.locator("body").inner_text()
        for row in rows:
            checks.hold(row["metierName"] in text, f"{path.name}, no script: {row['metierName']}")
        forms = await page.locator("form:visible").count()
        checks.hold(forms == 0, f"{path.name}, no script: {forms} forms show")
        listed = await page.locator("#tous tbody tr:visible").count()
        checks.hold(listed > len(rows), f"{path.name}, no script: {listed} rows in the whole list")


async def whole_list(page):
    """Code, rank and score of each métier of the list as it stands on the page."""
    return await page.evaluate(
        """Array.from(document.querySelectorAll('#tous tbody tr')).map(r =>
           [r.querySelector('i').textContent, Number(r.cells[0].textContent),
            Number(r.cells[2].dataset.raw)])""")


def rank(tool, store, *options):
    text = subprocess.run(
        [tool, "rank", "--store", store, "--top", "0", "--format", "json", *options],
        check=True, capture_output=True, text=True).stdout
    return json.loads(text)["rows"]


async def weights(browser, checks, path, tool, store):
    """Whatever the weights, the page's list is that of `faisceau rank` with the recipe that it gives."""
    async with Browsing(browser, checks, path, 1280) as page:
        sliders = page.locator("#poids input[type=range]")
        count = await sliders.count()
        checks.hold(count > 1, f"{path.name}: {count} sliders")
        settings = [None, [0.5] * count]
        settings += [[0.9 if place == turn else 0.1 for place in range(count)] for turn in range(count)]
        settings += [[0.37, 0.81, 0.05][:count] + [0.22] * (count - 3)]
        # An optional weight of 0 leaves its indicator out.
        settings += [[0.6] + [0] * (count - 1)]
        for given in settings:
            if given:
                for place, weight in enumerate(given):
                    await sliders.nth(place).evaluate(
                        "(e, w) => { e.value = w; e.dispatchEvent(new Event('input')); }", weight)
            shown = await whole_list(page)
            href = await page.locator("#recette").get_attribute("href")
            recipe = json.loads(urllib.parse.unquote(href.split(",", 1)[1]))
            with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
                json.dump(recipe, file)
                file.flush()
                rows = rank(tool, store, "--recipe", file.name)
            same = [(k, r) for k, r, _ in shown] == [(row["metier"], row["rank"]) for row in rows]
            checks.hold(same, f"{path.name}: with weights {given} another order than the engine's")
            far = max((abs(s - row["score"]) for (_, _, s), row in zip(shown, rows)), default=1)
            checks.hold(far < 1e-9, f"{path.name}: with weights {given} scores {far} apart")
        await page.locator("#standard").click()
        first = await page.evaluate(
            "Array.from(document.querySelectorAll('table.first tbody tr th')).map("
            "e => e.querySelector('i').textContent)")
        back = [code for code, _, _ in await whole_list(page)][:len(first)]
        checks.hold(first == back, f"{path.name}: the method's weights do not give the list back")


async def sorts_and_filters(browser, checks, path):
    """Headers sort both ways, figures that are lacking last; filters keep what they say."""
    async with Browsing(browser, checks, path, 1280) as page:
        for column in (0, 2, 3, 4, 5, 6, 7):
            head = page.locator("#tous thead th").nth(column)
            for order in ("ascending", "descending"):
                await head.locator("button").click()
                checks.hold(await head.get_attribute("aria-sort") == order, f"{path.name}: {order}")
                values = await page.evaluate(
                    """c => Array.from(document.querySelectorAll('#tous tbody tr')).map(r => {
                         const e = r.cells[c], t = e.dataset.raw || (e.dataset.in || e.textContent).split('..')[0];
                         return isNaN(t) ? null : Number(t); })""", column)
                known = [value for value in values if value is not None]
                checks.hold(
                    len(known) > len(values) / 4, f"{path.name}: column {column}: {len(known)} figures")
                checks.hold(
                    known == sorted(known, reverse=order == "descending")
                    and values[:len(known)] == known, f"{path.name}: column {column} {order}")
        await page.select_option("#domaine", "V")
        shown = await page.evaluate(
            "Array.from(document.querySelectorAll('#tous tbody tr')).filter(r => !r.hidden)"
            ".map(r => r.querySelector('i').textContent[0])")
        checks.hold(set(shown) == {"V"}, f"{path.name}: the filter V shows {set(shown)}")
        await page.select_option("#domaine", "")
        if await page.locator("#niveau").count():
            await page.select_option("#niveau", "V")
            shown = await page.evaluate(
                "Array.from(document.querySelectorAll('#tous tbody tr')).filter(r => !r.hidden)"
                ".map(r => (r.dataset.n || '').split(' ').includes('V'))")
            checks.hold(shown and all(shown), f"{path.name}: the filter by niveau")


HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(2)>', "=cmd|' /C calc'!A0",
    '"\u0301 onfocus=alert(3) tabindex=0 autofocus x="', "\u202egnal\u202c \u001b[31mred\u0007",
    "</style></script><svg onload=alert(4)>", "'-alert(5)-'", "&lt;b&gt;{{{raw}}}",
]


async def hostile(browser, checks, tool, folder):
    """Labels of a hostile file stay text: nothing runs, no element or attribute of theirs appears."""
    lines = ["annee;Code metier BMO;Nom metier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;"
             "BE24;NOMBE24;met;xmet;smet"]
    codes = ["S1X40", "S1X20", "V0X60", "T4X60", "J3X43", "T1X60", "V1X80", "B2X32"]
    for place, (code, label) in enumerate(zip(codes, HOSTILE)):
        quoted = '"' + label.replace('"', '""') + '"'
        for bassin, name in ((1107, '"PA""><em>RIS"'), (1148, "EST")):
            lines.append(
                f"2024;{code};{quoted};S;Autres;11;IDF;75;Paris;{bassin};{name};{100 + place};{50 + place};*")
    source, store, out = folder / "bmo.csv", folder / "hostile.sqlite", folder / "hostile.html"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run([tool, "import", source, "--store", store], check=True, capture_output=True)
    subprocess.run(
        [tool, "report", "--store", store, "--bassin", "1107", "-o", out], check=True,
        capture_output=True)
    async with Browsing(browser, checks, out, 1280) as page:
        inside = await page.evaluate(
            """({scripts: document.scripts.length, styles: document.querySelectorAll('style').length,
                odd: document.querySelectorAll('img, iframe, em, object, embed, link, base').length,
                codes: Array.from(document.querySelectorAll('i')).every(
                  e => /^[A-Z][0-9][A-Z][0-9]{2}$/.test(e.innerHTML)),
                handlers: Array.from(document.querySelectorAll('*')).filter(e =>
                  Array.from(e.attributes).some(a => a.name.startsWith('on') || a.name === 'autofocus')).length,
                text: document.body.innerText})""")
        checks.hold(inside["scripts"] == 1 and inside["styles"] == 1, f"hostile: {inside['scripts']} scripts")
        checks.hold(inside["odd"] == 0, f"hostile: {inside['odd']} elements that no dossier has")
        checks.hold(inside["codes"], "hostile: an <i> that is no code")
        checks.hold(inside["handlers"] == 0, f"hostile: {inside['handlers']} handlers")
        checks.hold("<script>alert(1)</script>" in inside["text"], "hostile: the label is not shown as text")
        checks.hold("\u202e" not in inside["text"] and "\u001b" not in inside["text"], "hostile: marks act")


async def run(options):
    checks = Checks()
    shots = pathlib.Path(options.shots)
    shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tool = str(pathlib.Path(options.tool).resolve())
        store = str(pathlib.Path(options.store).resolve())
        latest, older = folder / "t8-latest.html", folder / "t8-2019.html"

        def report(*arguments):
            subprocess.run([tool, "report", "--store", store, *arguments], check=True)

        report("--bassin", "T8", "-o", latest)
        report("--bassin", "T8", "--year", "2019", "-o", older)
        report("--all", "-o", folder / "all")
        index = folder / "all" / "index.html"
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=options.chromium, args=["--no-sandbox"])
            for path in (latest, older, index):
                await looks(browser, checks, path, shots)
                await keyboard(browser, checks, path)
            for path, year in ((latest, "2025"), (older, "2019")):
                rows = rank(tool, store, "--bassin", "T8", "--year", year)
                await first_page(browser, checks, path)
                await without_script(browser, checks, path, rows[:10])
                await weights(browser, checks, path, tool, store)
                await sorts_and_filters(browser, checks, path)
            await hostile(browser, checks, tool, folder)
            await browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--store", required=True)
    parser.add_argument("--shots", required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    sys.exit(asyncio.run(run(parser.parse_args())))
