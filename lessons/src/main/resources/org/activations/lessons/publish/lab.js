// The lab as it is seen: reads the form, draws. All numbers come from `lab`, the project's Java; what the networks are
// stands in the address.
const root = document.getElementById('lab');
const CHOICES = {
  weights: {rule: 'slope rule', glorot: 'Glorot', he: 'He', lecun: 'LeCun'},
  optimizer: {sgd: 'plain', momentum: 'momentum', adam: 'Adam'},
  normalized: {no: 'no', yes: 'yes'},
};
const KEYS = ['f', 'slope', 'weights', 'hidden', 'normalized', 'optimizer', 'rate', 'seed'];
const MOST_NETWORKS = 4, SLICE = 10, FRAME = 50, Z = 6, PARTS = 48;
const FIRST = 'data=spirals&f=relu&f2=tanh&rate=0.1';
const CLASSES = ['--c0', '--c1', '--c2', '--c3', '--c5', '--c4', '--c0', '--c1', '--c2', '--c3'];

let running = false, target = 0, drawing = null, drawnAt = 0, announced = '';
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const byId = id => document.getElementById(id);
const escaped = text => text.replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);

for (const [name, set] of Object.entries(LAB.data)) {
  const numbers = typeof set.inputs === 'string'
    ? Float64Array.from(set.inputs, c => parseInt(c, 36) / 16) : Float64Array.from(set.inputs);
  set.numbers = numbers;
  lab.add(name, set.features, set.training, numbers, set.labels, set.classes.join(','));
}

// ---- The form

const select = (key, choices, value) => `<select data-key="${key}">${Object.entries(choices).map(([word, title]) =>
  `<option value="${word}"${word === value ? ' selected' : ''}>${title}</option>`).join('')}</select>`;
const field = (label, control, hint = '') => `<label>${label} ${control}</label>${hint}`;

function networkForm(n) {
  const words = Object.fromEntries(KEYS.map(key => [key, lab.word(n, key)]));
  const [rule, factor] = words.weights.split('*');
  const plain = words.f.replace(/\(.*/, '').trim().toLowerCase(), known = plain in LAB.functions;
  const isFormula = !known || words.f.includes('z');
  return `<fieldset data-network="${n}"><legend>Network ${n + 1}</legend>
    ${field('Function', `<select data-role="function">${Object.entries(LAB.functions).map(([name, title]) =>
      `<option value="${name}"${!isFormula && name === plain ? ' selected' : ''}>${title}</option>`).join('')}
      <option value=""${isFormula ? ' selected' : ''}>a formula of your own</option></select>`)}
    ${isFormula ? field('f(z) =', `<input data-key="f" value="${escaped(words.f)}" spellcheck="false" size="24">`)
      + field('f′(z) =', `<input data-key="slope" value="${escaped(words.slope)}" spellcheck="false" size="24"
        placeholder="central difference">`)
    : plain in LAB.parameters ? field(LAB.parameters[plain][0], `<input data-role="parameter" size="7"
        value="${(words.f.match(/\((.*)\)/) || [0, LAB.parameters[plain][1]])[1]}">`) : ''}
    ${field('Weights', select('weights', CHOICES.weights, rule.trim()))}
    ${field('times', `<input data-role="factor" size="4" inputmode="decimal" value="${factor || 1}">`)}
    ${field('Hidden layers', `<input data-key="hidden" size="12" value="${escaped(words.hidden)}">`)}
    ${field('Batch normalization', select('normalized', CHOICES.normalized, words.normalized))}
    ${field('Optimizer', select('optimizer', CHOICES.optimizer, words.optimizer))}
    ${field('Rate', `<input data-key="rate" size="6" inputmode="decimal" value="${escaped(words.rate)}">`)}
    ${field('Seed', `<input data-key="seed" size="5" inputmode="numeric" value="${escaped(words.seed)}">`)}
    ${n > 0 ? `<button type="button" data-remove="${n}">Remove network ${n + 1}</button>` : ''}</fieldset>`;
}

root.innerHTML = `<form id="plan" autocomplete="off"><fieldset id="common"><legend>Experiment</legend></fieldset>
  <div id="networks"></div>
  <p><button type="button" id="add">Add a network</button></p></form>
  <p id="trouble" role="alert"></p>
  <div class="controls" role="group" aria-label="Learning">
    <button type="button" id="run">Run</button> <button type="button" id="one-batch">One batch</button>
    <button type="button" id="one-epoch">One epoch</button> <button type="button" id="over">Start over</button>
    <span><label>Epoch <input id="epoch" type="number" min="0" value="0"></label>
      <button type="button" id="go">Go there</button></span>
    <label><input type="checkbox" id="pictures" checked> Draw while it learns</label></div>
  <p id="said" role="status"></p>
  <div class="scroll" tabindex="0"><table id="result"><caption>What has been learned</caption></table></div>
  <div id="views"></div>`;

function fillForm() {
  byId('common').innerHTML = '<legend>Experiment</legend>'
    + field('Data', select('data',
      Object.fromEntries(Object.entries(LAB.data).map(([name, set]) => [name, set.title])), lab.data()))
    + field('Epochs', `<input data-key="epochs" type="number" min="1" max="10000" value="${lab.epochs()}">`)
    + field('Batch', `<input data-key="batch" type="number" min="1" max="2000" value="${lab.batch()}">`)
    + field('Seeds', select('seeds', {1: 'one', 5: 'five'}, String(lab.seeds())));
  byId('networks').innerHTML = Array.from({length: lab.networks()}, (_, n) => networkForm(n)).join('');
  byId('add').hidden = lab.networks() >= MOST_NETWORKS;
}

const word = value => encodeURIComponent(value).replace(/%(2C|2F|28|29|3A|3F|2B|3D|20|3E|3C)/g,
  code => code === '%20' ? '+' : code === '%2B' ? '%2B' : decodeURIComponent(code));

function written(networks) {
  const common = [...byId('common').querySelectorAll('[data-key]')].map(e => [e.dataset.key, e.value]);
  const pairs = common.filter(([key, value]) => value !== LAB.defaults[key]);
  networks.forEach((words, n) => KEYS.forEach(key => {
    const isSaid = n === 0 ? words[key] !== LAB.defaults[key]
      : words[key] !== networks[0][key] && !(key === 'slope' && words.f !== networks[0].f && !words.slope);
    if (isSaid) {
      pairs.push([n === 0 ? key : key + (n + 1), words[key]]);
    }
  }));
  return pairs.map(([key, value]) => `${key}=${word(value)}`).join('&');
}

function chosen() {
  return [...document.querySelectorAll('[data-network]')].map((form, n) => {
    const words = Object.fromEntries(KEYS.map(key => [key, lab.word(n, key)]));
    form.querySelectorAll('[data-key]').forEach(e => { words[e.dataset.key] = e.value.trim(); });
    const name = form.querySelector('[data-role=function]').value;
    const factor = form.querySelector('[data-role=factor]').value.trim();
    words.weights = form.querySelector('[data-key=weights]').value + (factor === '1' || !factor ? '' : '*' + factor);
    const parameter = form.querySelector('[data-role=parameter]');
    if (name) {
      const same = words.f.replace(/\(.*/, '').trim().toLowerCase() === name;
      words.f = name + (same && parameter && parameter.value !== LAB.parameters[name][1] ? `(${parameter.value})` : '');
      words.slope = '';
    } else if (!form.querySelector('[data-key=f]')) {
      words.f = 'z / (1 + abs(z))';
    }
    return words;
  });
}

const readable = hash => hash.replace(/^#/, '').split('&').map(pair =>
  decodeURIComponent(pair.replace(/\+/g, ' '))).join('&');

/** Opens what an address says; where that cannot be, says why and leaves all as it is. */
function open(hash, isWritten) {
  let address = hash;
  try { address = readable(hash || FIRST); } catch { address = hash; }
  const trouble = lab.open(address);
  byId('trouble').textContent = trouble;
  if (trouble) {
    if (!lab.networks()) {
      lab.open(readable(FIRST));
      fillForm();
      start();
    }
    return false;
  }
  if (isWritten) {
    history.replaceState(null, '', '#' + hash);
  }
  const focus = document.activeElement && document.activeElement.dataset;
  const path = focus && (focus.key || focus.role) && [document.activeElement.closest('[data-network]')?.dataset.network,
    focus.key ? `[data-key="${focus.key}"]` : `[data-role="${focus.role}"]`];
  fillForm();
  if (path) {
    const form = path[0] === undefined ? byId('common') : document.querySelector(`[data-network="${path[0]}"]`);
    (form?.querySelector(path[1]) || form?.querySelector('select'))?.focus();
  }
  start();
  return true;
}

function start() {
  running = false;
  target = 0;
  makeViews();
  stopped();
  if (lab.runs()) {
    run(lab.epochs());
  }
}

root.addEventListener('change', event => {
  if (event.target.closest('#plan')) {
    open(written(chosen()), true);
  }
});
byId('plan').addEventListener('submit', event => event.preventDefault());
root.addEventListener('click', event => {
  const remove = event.target.dataset.remove;
  if (remove) {
    open(written(chosen().filter((_, n) => n !== Number(remove))), true);
    byId('add').focus();
  }
});
byId('add').addEventListener('click', () => {
  const all = chosen(), next = Object.keys(LAB.functions).find(name => !['linear', 'unit step', 'sign',
    'piecewise linear'].includes(name) && all.every(words => words.f !== name));
  open(written([...all, {...all[0], f: next, slope: ''}]), true);
  document.querySelector(`[data-network="${all.length}"] select`)?.focus();
});
addEventListener('hashchange', () => open(location.hash.slice(1), false));

// ---- Learning, in slices that leave room for what the reader does

const channel = new MessageChannel();
channel.port1.onmessage = turn;

function run(epochs) {
  target = epochs;
  if (!running) {
    running = true;
    byId('run').textContent = 'Pause';
    byId('result').removeAttribute('data-loss');
    channel.port2.postMessage(0);
  }
}

let pause = FRAME;
function turn() {
  if (drawing) {
    // Learning waits, so that a picture is of one moment.
    const end = performance.now() + SLICE;
    while (drawing && performance.now() < end) {
      drawing = drawing.next().done ? null : drawing;
    }
    // Pictures of several networks take their time, and learning is to have most of it.
    pause = drawing ? pause : Math.max(FRAME, 3 * (performance.now() - drawnAt));
  } else if (running && !lab.work(SLICE, target)) {
    stopped();
  } else if (running && byId('pictures').checked && performance.now() - drawnAt > pause) {
    drawnAt = performance.now();
    drawing = draw(false);
  }
  if (running || drawing) {
    channel.port2.postMessage(0);
  }
}

/** Nothing is under way: what there is is drawn finely, and said. */
function stopped() {
  const wasRunning = running;
  running = false;
  byId('run').textContent = lab.isOver() ? 'Run again' : 'Run';
  const idle = !drawing;
  drawing = draw(true);
  if (idle && !wasRunning) {
    channel.port2.postMessage(0);
  }
  say();
}

const first = () => Math.max(...Array.from({length: lab.networks()}, (_, n) => lab.epoch(n)));
function again() {
  lab.open(readable(written(chosen())));
  makeViews();
}
byId('run').addEventListener('click', () => {
  if (running) {
    stopped();
    return;
  }
  if (lab.isOver()) {
    again();
  }
  run(lab.epochs());
});
byId('one-batch').addEventListener('click', () => { lab.step(); stopped(); });
byId('one-epoch').addEventListener('click', () => run(Math.min(lab.epochs(), first() + 1)));
byId('over').addEventListener('click', () => { running = false; again(); stopped(); });
byId('go').addEventListener('click', () => {
  const epoch = Math.max(0, Math.min(lab.epochs(), Math.round(Number(byId('epoch').value) || 0)));
  if (epoch < first() || running) {
    running = false;
    again();
  }
  run(epoch);
});

// ---- Words and numbers

const sixDigits = v => Number.isFinite(v) ? String(Number(v.toPrecision(4))) : v === Infinity ? '∞' : '–';
const percent = v => Number.isNaN(v) ? '–' : v.toFixed(3);

const median = sorted =>
  (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;

function say() {
  const table = byId('result'), all = Array.from({length: lab.networks()}, (_, n) => n), many = lab.seeds() > 1;
  const cell = (values, form) => values.length === 1 ? form(values[0])
    : `${form(median(values))} <small>(${form(values[0])} to ${form(values.at(-1))})</small>`;
  const of = many ? `: median of ${lab.seeds()} seeds (smallest to largest)` : '';
  table.innerHTML = `<caption>What has been learned${of}</caption><thead><tr>
    <th scope="col">network</th><th scope="col" class="right">epoch</th>
    ${['training loss', 'training accuracy', 'test loss', 'test accuracy'].map(t =>
      `<th scope="col" class="right">${t}</th>`).join('')}</tr></thead><tbody>${all.map(n => `<tr>
    <th scope="row">${n + 1} ${escaped(lab.title(n))}</th><td class="right">${lab.epoch(n)}</td>
    ${['loss', 'accuracy', 'testLoss', 'testAccuracy'].map(m => `<td class="right">${cell(lab.last(n, m),
      m.endsWith('oss') ? sixDigits : percent)}</td>`).join('')}</tr>`).join('')}</tbody>`;
  const over = lab.isOver(), last = m => lab.curve(0, m).at(-1);
  if (over) {
    const exact = {loss: 'loss', accuracy: 'testAccuracy', 'training-accuracy': 'accuracy', 'test-loss': 'testLoss'};
    for (const [name, measure] of Object.entries(exact)) {
      table.setAttribute('data-' + name, lab.trouble(0) ? (name.endsWith('loss') ? 'Infinity' : '0') : last(measure));
    }
  } else {
    ['loss', 'accuracy', 'training-accuracy', 'test-loss'].forEach(name => table.removeAttribute('data-' + name));
  }
  byId('epoch').max = lab.epochs();
  byId('epoch').value = first();
  byId('said').textContent = all.map(n => {
    const of = lab.networks() > 1 ? `Network ${n + 1}: ` : '';
    return of + (lab.trouble(n) || (lab.steps(n) === 0 ? 'not trained yet'
      : lab.epoch(n) === 0 ? `${lab.steps(n)} batches`
      : `after ${lab.epoch(n)} epochs ${percent(lab.curve(n, 'testAccuracy').at(-1))} of the test right`));
  }).join('. ') + (over ? '. Done.' : '.');
}

// ---- Pictures

function makeViews() {
  byId('views').innerHTML = Array.from({length: lab.networks()}, (_, n) => `<section class="view" data-view="${n}"
    aria-label="Network ${n + 1}"><h2>${n + 1} ${escaped(lab.title(n))}</h2><p class="epoch"></p>
    <div class="shown">${LAB.data[lab.data()].kind === 'plane'
      ? '<canvas class="plane" role="img" aria-label="The plane in the colours of the predicted classes"></canvas>'
      : '<p class="wrong"></p>' + (LAB.data[lab.data()].kind === 'image'
        ? '<canvas class="digits" role="img" aria-label="The digits that are read wrong"></canvas>' : '')}
    <canvas class="curve" role="img" aria-label="Loss and accuracy over the epochs"></canvas></div>
    <div class="layers"></div><p class="left"></p></section>`).join('');
}

function sized(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.height = height + 'px';
  }
  const c = canvas.getContext('2d');
  c.setTransform(ratio, 0, 0, ratio, 0, 0);
  c.clearRect(0, 0, width, height);
  c.font = '12px system-ui, sans-serif';
  return c;
}

/** Draws network after network, a piece at a time. */
function* draw(fine) {
  for (let n = 0; n < lab.networks(); n++) {
    const view = document.querySelector(`[data-view="${n}"]`);
    if (!view) {
      return;
    }
    view.querySelector('.epoch').textContent = lab.trouble(n) || `Epoch ${lab.epoch(n)}`
      + (lab.epoch(n) ? `, training loss ${sixDigits(lab.curve(n, 'loss').at(-1))}` : '');
    curves(view.querySelector('.curve'), n);
    yield;
    if (!lab.trouble(n)) {
      const kind = LAB.data[lab.data()].kind;
      yield* kind === 'plane' ? plane(view.querySelector('.plane'), n, fine ? 80 : 32) : wrong(view, n, fine);
      if (fine || kind === 'plane') {
        yield* layers(view.querySelector('.layers'), n);
      }
      yield* gradientLeft(view, n, fine);
    }
  }
}

/** Takes all seeds through their layers, so it waits until learning does. */
function* gradientLeft(view, n, fine) {
  const text = view.querySelector('.left'), count = view.querySelectorAll('.layer').length, ratios = [];
  if (fine && count > 1) {
    for (let seed = 0; seed < lab.seeds(); seed++) {
      yield;
      ratios.push(lab.gradientLeft(n, seed));
    }
  }
  text.textContent = ratios.length ? `Gradient per weight, layer 1 / layer ${count}: `
    + percent(median(ratios.sort((a, b) => a - b)))
    + (ratios.length > 1 ? `, median of ${ratios.length} seeds` : '') : '';
}

function* plane(canvas, n, points) {
  const rows = [];
  for (let row = 0; row < points; row++) {
    rows.push(lab.regions(n, row, points));
    yield;
  }
  const size = canvas.clientWidth, set = LAB.data[lab.data()], c = sized(canvas, size, size), step = size / points;
  const colours = CLASSES.map(colour);
  rows.forEach((classes, row) => classes.forEach((value, i) => {
    const best = Math.floor(value);
    c.globalAlpha = 0.08 + (value - best) * 0.9;
    c.fillStyle = colours[best];
    const x = Math.round(i * step), y = Math.round(row * step);
    c.fillRect(x, y, Math.round((i + 1) * step) - x, Math.round((row + 1) * step) - y);
  }));
  c.globalAlpha = 1;
  c.strokeStyle = colour('--paper');
  const place = x => (x / 1.25 + 1) / 2 * size, r = Math.max(2, size / 130);
  for (let i = 0; i < set.labels.length; i++) {
    const x = place(set.numbers[2 * i]), y = place(-set.numbers[2 * i + 1]), label = Number(set.labels[i]);
    c.fillStyle = colours[label];
    c.beginPath();
    label ? c.rect(x - r, y - r, 2 * r, 2 * r) : c.arc(x, y, r * 1.15, 0, 7);
    c.fill();
    c.stroke();
  }
}

/** Test examples whose class is not predicted: digits as they look, others as numbers of them. */
function* wrong(view, n, fine) {
  const set = LAB.data[lab.data()], size = set.labels.length - set.training, found = [];
  for (let from = 0; from < size; from += 20) {
    const some = lab.wrong(n, from, 20);
    for (let i = 0; i < some.length; i += 2) {
      found.push([some[i], some[i + 1]]);
    }
    yield;
  }
  const kinds = {};
  found.forEach(([i, predicted]) => {
    const words = `${set.classes[set.labels[set.training + i]]} taken for ${set.classes[predicted]}`;
    kinds[words] = (kinds[words] || 0) + 1;
  });
  const often = Object.entries(kinds).sort((a, b) => b[1] - a[1]).slice(0, 4)
    .map(([words, count]) => `${count} × ${words}`);
  const text = `${found.length} of ${size} test examples wrong${often.length ? ': ' + often.join(', ') : ''}`;
  view.querySelector('.wrong').textContent = text;
  const canvas = view.querySelector('.digits');
  if (canvas) {
    const width = canvas.clientWidth, cell = 46, across = Math.max(1, Math.floor(width / cell));
    const rows = Math.min(4, Math.max(1, Math.ceil(found.length / across)));
    const c = sized(canvas, width, rows * (cell + 14)), ink = colour('--ink'), soft = colour('--soft');
    found.slice(0, rows * across).forEach(([i, predicted], k) => {
      const x = k % across * cell, y = Math.floor(k / across) * (cell + 14), pixel = 5;
      for (let p = 0; p < 64; p++) {
        c.globalAlpha = set.numbers[(set.training + i) * 64 + p];
        c.fillStyle = ink;
        c.fillRect(x + p % 8 * pixel, y + Math.floor(p / 8) * pixel, pixel, pixel);
      }
      c.globalAlpha = 1;
      c.fillStyle = soft;
      c.fillText(`${set.classes[set.labels[set.training + i]]} → ${set.classes[predicted]}`, x + 2, y + 52);
    });
    canvas.setAttribute('aria-label', text);
  }
}

function curves(canvas, n) {
  const width = canvas.clientWidth, height = 150, c = sized(canvas, width, height), half = (width - 16) / 2;
  const panel = (left, title, measures, top) => {
    const x = e => left + 30 + e / lab.epochs() * (half - 34), y = v => 20 + (1 - Math.min(1, v / top)) * (height - 40);
    c.strokeStyle = colour('--line');
    c.lineWidth = 1;
    c.strokeRect(left + 30, 20, half - 34, height - 40);
    c.fillStyle = colour('--soft');
    c.fillText(title, left + 30, 13);
    c.fillText(sixDigits(top), left, 28);
    c.fillText('0', left + 18, height - 20);
    c.fillText(String(lab.epochs()), left + half - 4 - c.measureText(String(lab.epochs())).width, height - 5);
    measures.forEach((measure, k) => {
      const values = lab.curve(n, measure);
      c.strokeStyle = colour(k ? '--c1' : '--c0');
      c.setLineDash(k ? [5, 3] : []);
      c.lineWidth = 2;
      c.beginPath();
      values.forEach((v, e) => e ? c.lineTo(x(e + 1), y(v)) : c.moveTo(x(1), y(v)));
      c.stroke();
      c.setLineDash([]);
    });
  };
  const losses = [...lab.curve(n, 'loss'), ...lab.curve(n, 'testLoss')];
  const most = losses.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), 0.1);
  panel(0, 'loss: training —, test - -', ['loss', 'testLoss'], most);
  panel(half + 16, 'accuracy', ['accuracy', 'testAccuracy'], 1);
  canvas.setAttribute('aria-label', lab.epoch(n) ? `After ${lab.epoch(n)} epochs: training loss `
    + `${sixDigits(lab.curve(n, 'loss').at(-1))}, test accuracy ${percent(lab.curve(n, 'testAccuracy').at(-1))}`
    : 'Loss and accuracy: no epoch yet');
}

/** Each layer's function; below it how its arguments spread, at its left its outputs; flat parts are shaded. */
function* layers(box, n) {
  const count = lab.look(n);
  if (box.children.length !== count) {
    box.innerHTML = ('<figure class="layer"><canvas role="img" aria-label="What goes into a layer and comes out">'
      + '</canvas><figcaption></figcaption></figure>').repeat(count);
  }
  yield;
  const gradients = lab.gradients(), values = lab.values(n, -Z, Z, 97), slopes = lab.slopes(n, -Z, Z, 97);
  const finite = values.filter(Number.isFinite), low = Math.max(-3, Math.min(-0.25, ...finite)) - 0.1;
  const high = Math.min(6, Math.max(1, ...finite)) + 0.1;
  const parts = Array.from({length: count}, (_, k) => ({spread: lab.arguments(k, -Z, Z, PARTS),
    outputs: lab.outputs(k, low, high, PARTS), silent: lab.silent(k)}));
  for (let k = 0; k < count; k++) {
    yield;
    const {spread, outputs, silent} = parts[k];
    const figure = box.children[k], canvas = figure.firstChild, width = canvas.clientWidth, height = 110;
    const c = sized(canvas, width, height), left = 26, bottom = 30, x = z => left + (z / Z + 1) / 2 * (width - left);
    const y = v => (high - v) / (high - low) * (height - bottom);
    c.fillStyle = colour('--line');
    c.globalAlpha = 0.55;
    slopes.forEach((slope, i) => {
      if (Math.abs(slope) < LAB.flat) {
        c.fillRect(x(-Z + i / 8 - 1 / 16), 0, (width - left) / 96 + 0.6, height - bottom);
      }
    });
    c.globalAlpha = 1;
    const bars = (counts, most, draw) => counts.forEach((v, i) => v && draw(i, v / most));
    c.fillStyle = colour('--c0');
    bars(spread, Math.max(...spread), (i, share) => c.fillRect(left + i * (width - left) / PARTS,
      height - share * (bottom - 3), (width - left) / PARTS - 0.5, share * (bottom - 3)));
    c.fillStyle = colour('--c1');
    bars(outputs, Math.max(...outputs), (i, share) => c.fillRect(left - 3 - share * (left - 5),
      (height - bottom) * (1 - (i + 1) / PARTS), share * (left - 5), (height - bottom) / PARTS - 0.3));
    c.strokeStyle = colour('--soft');
    c.lineWidth = 0.75;
    c.beginPath();
    c.moveTo(left, y(0)); c.lineTo(width, y(0)); c.moveTo(x(0), 0); c.lineTo(x(0), height - bottom);
    c.stroke();
    c.strokeStyle = colour('--ink');
    c.lineWidth = 2;
    c.beginPath();
    values.forEach((v, i) => c.lineTo(x(-Z + i / 8), y(Math.max(low, Math.min(high, v)))));
    c.stroke();
    const text = `Layer ${k + 1}: gradient per weight ${gradients[k].toExponential(1)}`
      + (silent ? `, ${Math.round(silent * 100)} % silent` : '');
    figure.lastChild.textContent = text;
    canvas.setAttribute('aria-label',
      `${text}; ${inFlat(spread, slopes)} % of what the function is given lies where it is flat`);
  }
}

function inFlat(spread, slopes) {
  const all = spread.reduce((a, b) => a + b, 0);
  const flat = spread.reduce((sum, count, i) => sum + (Math.abs(slopes[2 * i + 1]) < LAB.flat ? count : 0), 0);
  return Math.round(flat / all * 100);
}

let resizing;
new ResizeObserver(() => {
  clearTimeout(resizing);
  resizing = setTimeout(() => { if (!running) { stopped(); } }, 100);
}).observe(byId('views'));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => running || stopped());

root.hidden = false;
open(location.hash.slice(1), false);
