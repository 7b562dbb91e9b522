// The explorer as it is seen: reads what is chosen, draws. All numbers come from `explorer`, the project's Java; what
// is chosen stands in the address, behind #explorer.
const explorer = {};
explorerJava(explorer);
const COLOURS = 6, DASHES = ['', '9 4', '2 4', '12 4 2 4', '16 3'], OWN = 'own', MOST_Z = 4;
const LEFT = 46, RIGHT = 14, TOP = 22, BETWEEN = 46, BELOW = 24, BAND = 8, PER_SAMPLE = 2, FARTHEST = 1e6;
const DEFAULTS = {functions: 'logistic,relu', own: '', z: '1', from: '-8', to: '8', layers: '5', weight: '1',
  given: 'signal', digits: ''};
const byId = id => document.getElementById(id);
const content = byId('explorer-content'), plot = byId('plot'), flat = Number(content.dataset.flat);
const escaped = text => text.replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);

// A function has its colour and dash for good: by its place in the catalogue, whatever else is chosen.
const boxes = [...content.querySelectorAll('[name=function]')];
const known = new Map(boxes.map((box, i) => [box.value, {name: box.value, title: box.parentNode.textContent, place: i,
  parameter: box.dataset.parameter, number: box.dataset.number}]));
known.set(OWN, {name: OWN, title: 'Your own', place: boxes.length, parameter: ''});
const colour = f => `var(--c${f.place % COLOURS})`, dash = f => DASHES[Math.floor(f.place / COLOURS)];
const stroke = f => `stroke="${colour(f)}" stroke-dasharray="${dash(f)}"`;

// ---- What is chosen: for each function what it is called in Java, with its parameter

let chosen = new Map(), words = {...DEFAULTS};
const shown = () => [...known.values()].filter(f => chosen.has(f.name));
const number = text => text.trim() ? Number(text.trim().replace('−', '-')) : NaN;
const places = () => words.z.split(',').map(number);
const ends = () => [number(words.from), number(words.to)];

/** Of functions as the address has them: leaky-relu(0.2),hardtanh(-1,1). */
function read(list) {
  return new Map(list.split(/,(?![^(]*\))/).filter(each => each).map(each => {
    const [, name, brackets] = each.match(/^([^(]*)(.*)$/);
    return [name.replaceAll('-', ' '), name.replaceAll('-', ' ') + brackets];
  }));
}
const written = functions => [...known.keys()].filter(name => name !== OWN && functions.has(name))
  .map(name => name.replaceAll(' ', '-') + functions.get(name).slice(name.length)).join(',');

function trouble(functions, next) {
  const numbers = {'z': next.z.split(','), 'the left end': [next.from], 'the right end': [next.to],
    'the weight': [next.weight]};
  for (const [what, texts] of Object.entries(numbers)) {
    const wrong = texts.find(text => !Number.isFinite(number(text)));
    if (wrong !== undefined) {
      return `${what} is "${wrong}", expected a number`;
    }
  }
  const from = number(next.from), to = number(next.to);
  if (!(to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to), 1e-3)) || from < -FARTHEST || to > FARTHEST) {
    return `z runs from ${next.from} to ${next.to}, expected a smaller number first, both within a million of 0`;
  }
  const strange = [...functions.keys()].find(name => !known.has(name));
  return strange ? `no function is named "${strange}"`
    : [...functions.values()].map(text => explorer.trouble(text)).find(text => text) || '';
}

/** Takes what is chosen, or says what is wrong with it and leaves all as it was. */
function choose(functions, changed = {}) {
  const next = {...words, ...changed}, all = new Map(functions);
  all.delete(OWN);
  if (next.own.trim()) {
    all.set(OWN, next.own.trim());
  }
  const wrong = trouble(all, next);
  byId('explorer-trouble').textContent = wrong;
  if (wrong) {
    return false;
  }
  [chosen, words] = [all, {...next, functions: written(all)}];
  fill();
  draw();
  return true;
}

function open() {
  const address = location.hash.slice(1);
  if (address !== 'explorer' && !address.startsWith('explorer&')) {
    return;
  }
  const said = Object.fromEntries(new URLSearchParams(address.replace(/^explorer&?/, '').replaceAll('+', '%2B')));
  const next = {...DEFAULTS, ...said, digits: 'digits' in said ? 'yes' : ''};
  choose(read(next.functions), next);
  byId('explorer').scrollIntoView();
}

let writing;
function remember() {
  clearTimeout(writing);
  // Browsers refuse an address that changes with every step of a drag.
  writing = setTimeout(() => {
    const pairs = Object.keys(DEFAULTS).filter(key => words[key] !== DEFAULTS[key]).map(key => key === 'digits' ? key
      : `${key}=${encodeURIComponent(words[key]).replace(/%2C/g, ',')}`);
    history.replaceState(null, '', ['#explorer', ...pairs].join('&'));
  }, 200);
}

const change = (functions, changed) => choose(functions, changed) && remember();

// ---- Numbers: all are written alike, with six digits or with all that they have

function shownNumber(v) {
  if (!Number.isFinite(v)) {
    return Number.isNaN(v) ? 'NaN' : v < 0 ? '-∞' : '∞';
  }
  const rounded = words.digits ? v : Number(v.toPrecision(6)), size = Math.abs(rounded);
  return size !== 0 && (size < 1e-4 || size >= 1e6) ? rounded.toExponential() : String(rounded);
}

/** Round numbers from low to high, about so many. */
function ticks(low, high, count) {
  const rough = (high - low) / count, ten = 10 ** Math.floor(Math.log10(rough));
  const step = ten * [1, 2, 5, 10].find(factor => factor * ten >= rough * 0.999), marks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    marks.push(Number((i * step).toPrecision(12)));
  }
  return marks;
}

// ---- The fields

function fill() {
  boxes.forEach(box => { box.checked = chosen.has(box.value); });
  ['own', 'from', 'to', 'layers', 'weight', 'given'].forEach(id => { byId(id).value = words[id]; });
  byId('digits').checked = Boolean(words.digits);
  byId('weight').disabled = words.given === 'same';
  const functions = shown(), legend = byId('legend');
  const names = functions.map(f => f.name).join();
  if (legend.dataset.names !== names) {
    legend.dataset.names = names;
    legend.innerHTML = functions.map(f => `<li><svg width="40" height="12" aria-hidden="true"><path d="M0 6H40"
      ${stroke(f)} stroke-width="3"/></svg> ${f.title}${f.parameter ? ` <label>${f.parameter} = <input size="7"
      data-of="${f.name}"></label>` : ''}</li>`).join('');
  }
  legend.querySelectorAll('input').forEach(input => {
    const text = chosen.get(input.dataset.of).slice(input.dataset.of.length);
    input.value = text ? text.slice(1, -1) : known.get(input.dataset.of).number;
  });
  const z = places(), points = byId('points');
  if (points.children.length !== z.length) {
    points.innerHTML = z.map((_, i) => `<div class="point"><label>z${z.length > 1 ? ` ${i + 1}` : ''} = <input size="9"
      data-z="${i}" inputmode="decimal"></label><input type="range" data-slider="${i}" min="0"
      aria-label="z${z.length > 1 ? ` ${i + 1}` : ''}">${i ? `<button type="button" data-remove="${i}">Remove z
      ${i + 1}</button>` : ''}</div>`).join('');
  }
  const {count} = grid();
  z.forEach((each, i) => {
    points.querySelector(`[data-z="${i}"]`).value = words.z.split(',')[i];
    const slider = points.querySelector(`[data-slider="${i}"]`);
    slider.max = count;
    slider.value = Math.round(onGrid(each));
    slider.setAttribute('aria-valuetext', `z = ${shownNumber(each)}`);
  });
  byId('add-z').disabled = z.length >= MOST_Z;
  byId('nothing').hidden = functions.length > 0;
  byId('drawn').hidden = functions.length === 0;
}

/** z is moved in round steps, and both ends are among them. */
function grid() {
  const [from, to] = ends(), count = Math.round((to - from) / 10 ** Math.floor(Math.log10((to - from) / 100)));
  return {from, to, count};
}
function onGrid(z) {
  const {from, to, count} = grid();
  return Math.max(0, Math.min(count, (z - from) / (to - from) * count));
}
function moveTo(i, step) {
  const {from, to, count} = grid(), z = places();
  const place = step <= 0 ? from : step >= count ? to : from + Math.round(step) * (to - from) / count;
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / (to - from) * count)) + 1;
  z[i] = Number(place.toPrecision(Math.max(1, Math.min(15, digits))));
  change(chosen, {z: z.map(String).join(',')});
}

content.addEventListener('input', event => {
  const {name, value, checked, dataset} = event.target, functions = new Map(chosen);
  if (name === 'function') {
    checked ? functions.set(value, value) : functions.delete(value);
    change(functions);
  } else if (dataset.slider) {
    moveTo(Number(dataset.slider), Number(value));
  } else if (['layers', 'given'].includes(event.target.id)) {
    change(chosen, {[event.target.id]: value});
  } else if (event.target.id === 'digits') {
    change(chosen, {digits: checked ? 'yes' : ''});
  }
});
content.addEventListener('change', event => {
  const {id, value, dataset} = event.target;
  if (['own', 'from', 'to', 'weight'].includes(id)) {
    change(chosen, {[id]: value});
  } else if (dataset.z) {
    change(chosen, {z: words.z.split(',').map((z, i) => i === Number(dataset.z) ? value.trim() : z).join(',')});
  } else if (dataset.of) {
    const f = known.get(dataset.of);
    change(new Map(chosen).set(f.name, f.name + (value.trim() === f.number ? '' : `(${value.trim()})`)));
  }
});
content.addEventListener('click', event => {
  const {id, dataset, className} = event.target;
  if (id === 'choose-all' || id === 'choose-none') {
    change(id === 'choose-all' ? new Map(boxes.map(box => [box.value, chosen.get(box.value) || box.value])) : new Map(),
      id === 'choose-none' ? {own: ''} : {});
  } else if (className === 'family') {
    const names = [...event.target.parentNode.querySelectorAll('[name=function]')].map(box => box.value);
    const functions = new Map(chosen), isAll = names.every(name => functions.has(name));
    names.forEach(name => isAll ? functions.delete(name) : functions.set(name, functions.get(name) || name));
    change(functions);
  } else if (id === 'add-z') {
    const {from, to} = grid(), at = [-2, 0, 2].find(z => z > from && z < to && !places().includes(z));
    change(chosen, {z: `${words.z},${at ?? Number(((from + to) / 2).toPrecision(6))}`});
    content.querySelector(`[data-z="${places().length - 1}"]`).focus();
  } else if (dataset.remove) {
    change(chosen, {z: words.z.split(',').filter((_, i) => i !== Number(dataset.remove)).join(',')});
    byId('add-z').focus();
  } else if (id === 'nearer' || id === 'farther' || id === 'whole') {
    const [from, to] = ends(), [z] = places(), middle = z >= from && z <= to ? z : (from + to) / 2;
    const half = (to - from) * (id === 'nearer' ? 0.25 : 1), rounded = end => String(Number(end.toPrecision(10)));
    change(chosen, id === 'whole' ? {from: DEFAULTS.from, to: DEFAULTS.to}
      : {from: rounded(middle - half), to: rounded(middle + half)});
  }
});

// ---- The drawing: the functions above, their slopes below, and under the axis where these are flat

let sampled = new Map(), sampledFor = '';
function curve(f, isSlope, width) {
  const [from, to] = ends(), count = Math.max(2, Math.round(width / PER_SAMPLE)) + 1;
  if (sampledFor !== `${from} ${to} ${count}`) {
    [sampled, sampledFor] = [new Map(), `${from} ${to} ${count}`];
  }
  const key = `${isSlope} ${chosen.get(f.name)}`;
  if (!sampled.has(key)) {
    sampled.set(key, explorer.curve(chosen.get(f.name), isSlope, from, to, count));
  }
  return sampled.get(key);
}

/** From the smallest value to the largest, but of what runs away no more than half as far as z. */
function limits(curves) {
  let low = Infinity, high = -Infinity;
  curves.forEach(points => {
    for (let i = 1; i < points.length; i += 2) {
      if (Number.isFinite(points[i])) {
        [low, high] = [Math.min(low, points[i]), Math.max(high, points[i])];
      }
    }
  });
  const far = Math.max(1.25, ...ends().map(end => Math.abs(end) / 2));
  [low, high] = [high > -far ? Math.max(low, -far) : low, low < far ? Math.min(high, far) : high];
  const room = (high - low) * 0.06 || Math.max(0.5, Math.abs(high) * 0.1);
  return Number.isFinite(low) ? [low - room, high + room] : [-1, 1];
}

function draw() {
  const functions = shown(), width = plot.clientWidth;
  if (!functions.length || !width) {
    return;
  }
  // One unit of the drawing is one pixel, so that its numbers can be read on a phone too.
  const panel = Math.round(Math.min(280, Math.max(170, width * 0.33))), inner = width - LEFT - RIGHT;
  const [from, to] = ends(), x = z => LEFT + (z - from) / (to - from) * inner;
  const height = TOP + panel + BETWEEN + panel + BELOW + (functions.length * BAND + 6);
  let svg = `<defs><clipPath id="inside">
    <rect x="${LEFT}" y="0" width="${inner}" height="${panel}"/></clipPath></defs>`;
  [false, true].forEach(isSlope => {
    const top = isSlope ? TOP + panel + BETWEEN : TOP, curves = functions.map(f => curve(f, isSlope, inner));
    const [low, high] = limits(curves), y = v => (high - Math.max(low - 9 * (high - low), Math.min(high
      + 9 * (high - low), v))) / (high - low) * panel;
    svg += `<text x="${LEFT}" y="${top - 8}">${isSlope ? 'slope f′(z)' : 'f(z)'}</text>
      <g transform="translate(0 ${top})">`;
    ticks(low, high, panel / 35).forEach(v => {
      svg += `<line x1="${LEFT}" x2="${width - RIGHT}" y1="${y(v)}" y2="${y(v)}" class="${v ? 'grid' : 'axis'}"/>
        <text x="${LEFT - 5}" y="${y(v) + 4}" text-anchor="end">${v}</text>`;
    });
    ticks(from, to, inner / 70).forEach(z => {
      svg += `<line x1="${x(z)}" x2="${x(z)}" y1="0" y2="${panel}" class="${z ? 'grid' : 'axis'}"/>
        <text x="${x(z)}" y="${panel + 16}" text-anchor="middle">${z}</text>`;
    });
    svg += '<g clip-path="url(#inside)">';
    functions.forEach((f, k) => { svg += line(f, curves[k], x, y); });
    places().filter(z => z >= from && z <= to).forEach(z => {
      svg += `<line x1="${x(z)}" x2="${x(z)}" y1="0" y2="${panel}" class="here"/>`;
      functions.forEach(f => {
        const at = Float64Array.of(z), name = chosen.get(f.name);
        const [v] = isSlope ? explorer.slopes(name, at) : explorer.values(name, at);
        svg += `<circle cx="${x(z)}" cy="${y(v)}" r="4" fill="${colour(f)}"/>`;
      });
    });
    svg += '</g></g>';
  });
  functions.forEach((f, k) => {
    const points = curve(f, true, inner), top = height - (functions.length - k) * BAND;
    for (let i = 0; i + 3 < points.length; i += 2) {
      if (Math.abs(points[i + 1]) < flat && Math.abs(points[i + 3]) < flat) {
        let end = i + 2;
        while (end + 3 < points.length && Math.abs(points[end + 3]) < flat) {
          end += 2;
        }
        svg += `<rect class="flat" x="${x(points[i])}" y="${top}" width="${x(points[end]) - x(points[i])}"
          height="${BAND - 2}" fill="${colour(f)}"/>`;
        i = end;
      }
    }
  });
  plot.setAttribute('viewBox', `0 0 ${width} ${height}`);
  plot.style.height = `${height}px`;
  plot.innerHTML = svg;
  plot.setAttribute('aria-label', `Curves and slopes for z from ${from} to ${to}. ` + functions.map(f => {
    const name = chosen.get(f.name), [left, right] = explorer.values(name, Float64Array.of(from, to));
    return `${f.title} goes from ${shownNumber(left)} to ${shownNumber(right)}`;
  }).join('; '));
  table(functions);
  through(functions);
  markStops();
}

function line(f, points, x, y) {
  let path = '', dots = '', isDown = false;
  for (let i = 0; i < points.length; i += 2) {
    const [z, v] = [points[i], points[i + 1]];
    if (Number.isNaN(v)) {
      isDown = false;
      // Of the two sides of a jump, neighbours among the doubles, the rounder number is where it is.
      const isLeft = i > 0 && String(points[i - 2]).length < String(points[i + 2]).length;
      [[i - 2, isLeft], [i + 2, !isLeft]].forEach(([side, isValue]) => {
        if (side >= 0 && side < points.length) {
          dots += `<circle class="jump" cx="${x(points[side])}" cy="${y(points[side + 1])}" r="3.5"
            fill="${isValue ? colour(f) : 'var(--paper)'}" stroke="${colour(f)}" stroke-width="2"/>`;
        }
      });
    } else {
      path += `${isDown ? 'L' : 'M'}${x(z).toFixed(2)} ${y(v).toFixed(2)}`;
      isDown = true;
    }
  }
  return `<path d="${path}" fill="none" ${stroke(f)} stroke-width="2.5"/>${dots}`;
}

// ---- The tables

const rowHead = f =>
  `<th scope="row" style="border-left: 4px solid ${colour(f)}; padding-left: 0.5rem">${f.title}</th>`;

function table(functions) {
  const z = Float64Array.from(places()), all = [...z].map(shownNumber);
  byId('values').innerHTML = `<caption>Values and slopes</caption><thead><tr>
    <th scope="col">function</th>${all.map(at =>
    `<th scope="col">f(${at})</th><th scope="col">f′(${at})</th>`).join('')}</tr></thead><tbody>${functions.map(f => {
    const values = explorer.values(chosen.get(f.name), z), slopes = explorer.slopes(chosen.get(f.name), z);
    return `<tr>${rowHead(f)}${all.map((_, i) =>
      `<td>${shownNumber(values[i])}</td><td>${shownNumber(slopes[i])}</td>`).join('')}</tr>`;
  }).join('')}</tbody>`;
}

function through(functions) {
  const count = Number(words.layers), weight = number(words.weight), isSame = words.given === 'same';
  byId('through').innerHTML = `<caption>Signal, and what is left of a gradient</caption><thead><tr>
    <td></td>${functions.map(f => `<th scope="colgroup" colspan="2" style="border-left: 4px solid ${colour(f)};
    padding-left: 0.5rem">${f.title}</th>`).join('')}</tr><tr><th scope="col">layer</th>${functions.map(() =>
    '<th scope="col">signal</th><th scope="col">slopes</th>').join('')}</tr></thead>${places().map(z => {
    const all = functions.map(f => explorer.layers(chosen.get(f.name), z, weight, isSame, count));
    return `<tbody><tr class="start"><th scope="rowgroup" colspan="${1 + 2 * functions.length}">from z =
      ${shownNumber(z)}</th></tr>${Array.from({length: count}, (_, layer) => `<tr class="layer">
      <th scope="row">${layer + 1}</th>${all.map(numbers => `<td>${shownNumber(numbers[2 * layer])}</td><td>${
        shownNumber(numbers[2 * layer + 1])}</td>`).join('')}</tr>`).join('')}</tbody>`;
  }).join('')}`;
}

// ---- The drawing itself can be pointed at; a drag goes on beyond its ends.

let dragged = 0;
function point(event) {
  const box = plot.getBoundingClientRect(), share = (event.clientX - box.left - LEFT) / (box.width - LEFT - RIGHT);
  const step = share * grid().count;
  if (event.type === 'pointerdown') {
    plot.setPointerCapture(event.pointerId);
    dragged = places().map((z, i) => [Math.abs(onGrid(z) - step), i]).sort((a, b) => a[0] - b[0])[0][1];
  }
  if (event.buttons) {
    moveTo(dragged, step);
  }
}
plot.addEventListener('pointerdown', point);
plot.addEventListener('pointermove', point);
addEventListener('resize', draw);
addEventListener('hashchange', open);

content.hidden = false;
choose(read(DEFAULTS.functions));
open();
