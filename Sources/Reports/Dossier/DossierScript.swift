/// What a dossier does where scripts run: sorting, filters, weights. Plain ECMAScript 2017; what it
/// works on stands in the page as data, so that the page says the same without it.
enum DossierScript {
  /// The script element, put last in the page.
  static let element: StaticString = """
    <script>
    (function () {
    'use strict';
    var page = document.documentElement;
    page.classList.add('js');

    function number(cell) {
      var text = cell.dataset.raw || (cell.dataset.in || cell.textContent).split('..')[0].trim();
      return /^-?[0-9.e+-]+$/.test(text) ? Number(text) : null;
    }

    // Sorting: a button in each header; rows without a figure come last either way.
    function compare(column, isNumber, sign) {
      return function (a, b) {
        if (!isNumber) {
          return sign * a.cells[column].textContent.localeCompare(b.cells[column].textContent, 'fr');
        }
        var x = number(a.cells[column]);
        var y = number(b.cells[column]);
        if (x === null || y === null) { return (x === null) - (y === null); }
        return sign * (x - y);
      };
    }
    function sort(table, head, column) {
      var descends = head.getAttribute('aria-sort') === 'ascending';
      var body = table.tBodies[0];
      table.querySelectorAll('th[aria-sort]').forEach(function (other) {
        other.removeAttribute('aria-sort');
      });
      head.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
      Array.from(body.rows)
        .sort(compare(column, head.dataset.sort === 'n', descends ? -1 : 1))
        .forEach(function (row) { body.appendChild(row); });
    }
    document.querySelectorAll('table').forEach(function (table) {
      if (!table.tBodies[0] || table.tBodies[0].rows.length < 3) { return; }
      table.querySelectorAll('thead th[data-sort]').forEach(function (head) {
        var button = document.createElement('button');
        button.type = 'button';
        while (head.firstChild) { button.appendChild(head.firstChild); }
        head.appendChild(button);
        button.addEventListener('click', function () { sort(table, head, head.cellIndex); });
      });
    });

    var form = document.getElementById('poids');
    var list = document.getElementById('tous');
    if (!form || !list) { return; }
    var body = list.tBodies[0];
    var told = document.getElementById('dit');
    var domaine = document.getElementById('domaine');
    var niveau = document.getElementById('niveau');
    var link = document.getElementById('recette');
    var sliders = Array.from(form.querySelectorAll('input[type=range]'));
    var isGeometric = form.dataset.mean === 'geometric';
    var least = Number(form.dataset.least);
    var step = Number(form.dataset.scale) * 1e-9;
    var top = Number(form.dataset.top);
    var parts = form.dataset.parts.split(' ').map(Number);
    var cells = Array.from(body.rows).map(function (row) {
      var code = row.querySelector('i').textContent;
      var tie = row.dataset.t === undefined ? number(row.cells[4]) : Number(row.dataset.t);
      return {
        row: row, code: code, domaine: row.dataset.d || code.charAt(0),
        values: row.dataset.v.split(' ').map(function (text, place) {
          return text === '-' ? null : Number(text) / parts[place];
        }),
        tie: tie === null ? null : steps(tie, 1e-9), first: number(row.cells[0])
      };
    });

    // As the engine does: a weighted mean of what a métier has, in whole steps of 1e-9 of the scale;
    // equal ones by difficult projects, then by code. docs/dossier.md.
    function steps(value, width) {
      var whole = value / width;
      return whole < 0 ? -Math.round(-whole) : Math.round(whole);
    }
    function score(values, weights) {
      var sum = 0;
      var total = 0;
      var terms = 0;
      for (var place = 0; place < values.length; place += 1) {
        if (values[place] === null || weights[place] === 0) { continue; }
        sum += weights[place] * (isGeometric ? Math.log(values[place]) : values[place]);
        total += weights[place];
        terms += 1;
      }
      if (terms < least) { return null; }
      return isGeometric ? Math.exp(sum / total) : sum / total;
    }
    function before(a, b) {
      if ((a.score === null) !== (b.score === null)) { return a.score === null ? 1 : -1; }
      if (a.key !== b.key) { return b.key - a.key; }
      if (a.tie !== b.tie) {
        if (a.tie === null || b.tie === null) { return a.tie === null ? 1 : -1; }
        return b.tie - a.tie;
      }
      return a.code < b.code ? -1 : 1;
    }
    function french(value, places) {
      return value.toFixed(places).replace('-', '\\u2212').replace('.', form.dataset.point);
    }
    // A slider shows two decimals; until it is moved the weight is the recipe's own, to the last one.
    function weights() {
      return sliders.map(function (slider) { return Number(slider.dataset.now); });
    }

    function recipe(values) {
      var asked = JSON.parse(form.dataset.recipe);
      var given = {};
      sliders.forEach(function (slider, place) { given[slider.dataset.role] = values[place]; });
      asked.indicators = asked.indicators.filter(function (one) { return given[one.role] !== 0; });
      asked.indicators.forEach(function (one) {
        if (given[one.role] !== undefined) { one.weight = given[one.role]; }
      });
      return JSON.stringify(asked, null, 2) + '\\n';
    }

    function tell(shown) {
      var moved = cells.filter(function (cell) {
        return cell.rank !== null && cell.rank <= top && cell.first > top;
      }).length;
      told.textContent = form.dataset.told.replace('{moved}', moved).replace('{top}', top)
        .replace('{shown}', shown).replace('{all}', cells.length);
    }
    function filter() {
      var shown = 0;
      cells.forEach(function (cell) {
        var has = (!domaine.value || cell.domaine === domaine.value)
          && (!niveau || !niveau.value || (niveau.value === '-' ? !cell.row.dataset.n
            : (cell.row.dataset.n || '').split(' ').indexOf(niveau.value) >= 0));
        cell.row.hidden = !has;
        if (has) { shown += 1; }
      });
      tell(shown);
    }
    function rerank() {
      var given = weights();
      var total = given.reduce(function (sum, one) { return sum + one; }, 0);
      sliders.forEach(function (slider, place) {
        var share = french(100 * given[place] / total, 0) + form.dataset.percent;
        slider.nextElementSibling.textContent = french(given[place], 2) + ' (' + share + ')';
        slider.setAttribute('aria-valuetext', share);
      });
      cells.forEach(function (cell) {
        cell.score = score(cell.values, given);
        cell.key = cell.score === null ? null : steps(cell.score, step);
      });
      cells.sort(before);
      list.querySelectorAll('th[aria-sort]').forEach(function (head) {
        head.removeAttribute('aria-sort');
      });
      cells.forEach(function (cell, place) {
        var row = cell.row;
        cell.rank = cell.score === null ? null : place + 1;
        row.cells[0].textContent = cell.rank === null ? '\\u2013' : cell.rank;
        row.cells[0].dataset.raw = cell.rank === null ? 1e9 : cell.rank;
        row.cells[2].textContent = cell.score === null ? '\\u2013' : french(cell.score, 3);
        row.cells[2].dataset.raw = cell.score === null ? -1e9 : cell.score;
        row.classList.toggle('moved', cell.rank !== null && cell.rank <= top && cell.first > top);
        row.classList.toggle('cut', cell.rank === top);
        body.appendChild(row);
      });
      link.href = 'data:application/json;charset=utf-8,' + encodeURIComponent(recipe(given));
      filter();
    }
    function set(values) {
      sliders.forEach(function (slider, place) {
        slider.dataset.now = values[place];
        slider.value = values[place];
      });
      rerank();
    }
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    sliders.forEach(function (slider) {
      slider.dataset.now = slider.dataset.standard;
      slider.addEventListener('input', function () {
        slider.dataset.now = slider.value;
        rerank();
      });
    });
    [domaine, niveau].forEach(function (choice) {
      if (choice) { choice.addEventListener('change', filter); }
    });
    document.getElementById('standard').addEventListener('click', function () {
      set(sliders.map(function (slider) { return slider.dataset.standard; }));
    });
    document.getElementById('egaux').addEventListener('click', function () {
      set(sliders.map(function () { return 0.5; }));
    });
    rerank();
    })();
    </script>

    """
}
