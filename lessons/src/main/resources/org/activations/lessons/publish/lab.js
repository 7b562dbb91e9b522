// The lab as it is seen: reads the form, draws. All numbers come from the project's Java, which a worker runs, so that
// the page answers however long networks take; what they are stands in the address.
const root = document.getElementById('lab');
const CHOICES = {
  weights: {rule: 'slope rule', glorot: 'Glorot', he: 'He', lecun: 'LeCun'},
  optimizer: {sgd: 'SGD', momentum: 'momentum', adam: 'Adam'},
  normalized: {no: 'no', yes: 'yes'},
};
const KEYS = ['f', 'slope', 'weights', 'hidden', 'normalized', 'optimizer', 'rate', 'seed'];
const MOST_NETWORKS = 4, SLICE = 10, FRAME = 40, Z = 6, POINTS = 97, PARTS = 48, FINE = 80, COARSE = 20;
const FIRST = 'data=spirals&f=relu&f2=tanh&rate=0.1';
const CLASSES = ['--c0', '--c1', '--c2', '--c3', '--c5', '--c4', '--c0', '--c1', '--c2', '--c3'];

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const byId = id => document.getElementById(id);
const escaped = text => text.replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);

// ---- The worker, which answers one question after the other. Pages that are files may start none but from a text

const worker = new Worker(URL.createObjectURL(new Blob(
  ['const lab = {}; (', labJava, ')(lab); (', labWorker, ')(lab);'], {type: 'text/javascript'})));
const waiting = [];
worker.onmessage = ({data}) => waiting.shift()(data);
worker.onerror = event => { byId('trouble').textContent = `The lab has stopped: ${event.message}`; };
const ask = (...question) => new Promise(answered => {
  waiting.push(answered);
  worker.postMessage(question);
});
Object.entries(LAB.data).forEach(([name, set]) => ask('add', name, set));

/** What the worker has told last: what the networks are, and how far they have come. */
let plan = null, state = null, address = '';
/** The field whose change was refused; the networks are still what they were before it. */
let refused = null;

// ---- What is done with the networks, one thing after the other

let last = Promise.resolve(), current = 0, running = false;

/** Does something when all before it is done. It is told whether it is still wanted, and stops soon if it is not. */
function afterwards(doing, number) {
  last = last.then(() => doing(() => number === current)).catch(reportError);
}

/** Does something in the place of what is under way. */
function begin(doing) {
  setRunning(false);
  afterwards(doing, ++current);
}

function setRunning(is) {
  running = is;
  byId('run').textContent = is ? 'Pause' : state && state.isOver ? 'Run again' : 'Run';
}

// ---- The form

const select = (key, choices, value) => `<select data-key="${key}">${Object.entries(choices).map(([word, title]) =>
  `<option value="${word}"${word === value ? ' selected' : ''}>${title}</option>`).join('')}</select>`;
const field = (label, control, hint = '') => `<label>${label} ${control}</label>${hint}`;

function networkForm(n) {
  const words = plan.networks[n].words;
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
    ${field('Factor', `<input data-role="factor" size="4" inputmode="decimal" value="${factor || 1}">`)}
    ${field('Units of hidden layers', `<input data-key="hidden" size="12" value="${escaped(words.hidden)}">`)}
    ${field('Batch normalization', select('normalized', CHOICES.normalized, words.normalized))}
    ${field('Optimizer', select('optimizer', CHOICES.optimizer, words.optimizer))}
    ${field('Rate', `<input data-key="rate" size="6" inputmode="decimal" value="${escaped(words.rate)}">`)}
    ${field('Seed', `<input data-key="seed" size="5" inputmode="numeric" value="${escaped(words.seed)}">`)}
    ${n > 0 ? `<button type="button" data-remove="${n}">Remove network ${n + 1}</button>` : ''}</fieldset>`;
}

root.innerHTML = `<form id="plan" autocomplete="off"><fieldset id="common"><legend>Experiment</legend></fieldset>
  <div id="networks"></div>
  <p><button type="button" id="add">Add a network</button></p></form>
  <div class="controls" id="learning" role="group" aria-label="Learning">
    <button type="button" id="run">Run</button> <button type="button" id="one-epoch">One epoch</button>
    <button type="button" id="over">Start over</button> <span id="progress"></span>
    <p id="trouble" role="alert"></p></div>
  <div class="controls" role="group" aria-label="Learning, by steps">
    <button type="button" id="one-batch">One batch</button>
    <span><label>Epoch <input id="epoch" type="number" min="0" value="0"></label>
      <button type="button" id="go">Go there</button></span>
    <label><input type="checkbox" id="pictures" checked> Draw while it learns</label></div>
  <p id="said" role="status"></p>
  <div class="scroll" tabindex="0"><table id="result"><caption>What has been learned</caption></table></div>
  <div id="views"></div>`;

function fillForm() {
  byId('common').innerHTML = '<legend>Experiment</legend>'
    + field('Data', select('data',
      Object.fromEntries(Object.entries(LAB.data).map(([name, set]) => [name, set.title])), plan.data))
    + field('Epochs', `<input data-key="epochs" type="number" min="1" max="10000" value="${plan.epochs}">`)
    + field('Batch', `<input data-key="batch" type="number" min="1" max="2000" value="${plan.batch}">`)
    + field('Each network with', select('seeds', {1: 'one seed', 5: 'five seeds'}, String(plan.seeds)));
  byId('networks').innerHTML = plan.networks.map((_, n) => networkForm(n)).join('');
  byId('add').hidden = plan.networks.length >= MOST_NETWORKS;
}

const word = value => encodeURIComponent(value).replace(/%(2C|2F|28|29|3A|3F|2B|3D|20|3E|3C)/g,
  code => code === '%20' ? '+' : code === '%2B' ? '%2B' : decodeURIComponent(code));

function written(networks) {
  const common = [...byId('common').querySelectorAll('[data-key]')].map(e => [e.dataset.key, e.value]);
  const pairs = common.filter(([key, value]) => value !== LAB.defaults[key]);
  networks.forEach((words, n) => {
    const said = KEYS.filter(key => n === 0 ? words[key] !== LAB.defaults[key]
      : words[key] !== networks[0][key] && !(key === 'slope' && words.f !== networks[0].f && !words.slope));
    // A network that is as the first, until it is changed, is there by one of its words.
    (n > 0 && said.length === 0 ? ['rate'] : said).forEach(key =>
      pairs.push([n === 0 ? key : key + (n + 1), words[key]]));
  });
  return pairs.map(([key, value]) => `${key}=${word(value)}`).join('&');
}

function chosen() {
  return [...document.querySelectorAll('[data-network]')].map((form, n) => {
    const words = {...plan.networks[n].words};
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

/**
 * Opens what an address says; where that cannot be, says why and leaves the networks as they are.
 * changed: the field that the address was written for, if any
 */
async function open(hash, isWritten, isWanted, mayFill = () => true, changed = null) {
  let read = hash || FIRST;
  try { read = readable(read); } catch { /* Java tells what is wrong with it. */ }
  const trouble = await ask('open', read);
  byId('trouble').textContent = trouble;
  refuse(trouble ? changed : null);
  if (!trouble || !plan) {
    address = trouble ? readable(FIRST) : read;
    if (trouble) {
      await ask('open', address);
    } else if (isWritten) {
      history.replaceState(null, '', '#' + hash);
    }
    const next = await ask('plan', KEYS), isFilled = !plan || mayFill();
    plan = next;
    if (isFilled) {
      fillFormInPlace();
    }
    makeViews();
    if (plan.runs && isWanted()) {
      setRunning(true);
      await learn(plan.epochs, isWanted);
      return;
    }
  }
  await show(isWanted);
}

function refuse(field) {
  refused?.removeAttribute('aria-invalid');
  refused = field;
  refused?.setAttribute('aria-invalid', 'true');
}

/** The focus stays where it was. */
function fillFormInPlace() {
  const focus = document.activeElement && document.activeElement.dataset;
  const path = focus && (focus.key || focus.role) && [document.activeElement.closest('[data-network]')?.dataset.network,
    focus.key ? `[data-key="${focus.key}"]` : `[data-role="${focus.role}"]`];
  fillForm();
  if (path) {
    const form = path[0] === undefined ? byId('common') : document.querySelector(`[data-network="${path[0]}"]`);
    const field = form?.querySelector(path[1]) || form?.querySelector('select');
    field?.focus();
    field?.select?.();
  }
}

root.addEventListener('change', event => {
  if (event.target.closest('#plan')) {
    if (event.target.dataset.key === 'data') {
      takeUsualNumbers(LAB.data[plan.data].usual, LAB.data[event.target.value].usual);
    }
    begin(isWanted => {
      const asked = written(chosen());
      // Another function has other fields. What has been typed since is not overwritten: it is a change to come.
      return open(asked, true, isWanted, () => event.target.dataset.role === 'function' && written(chosen()) === asked,
        event.target);
    });
  }
});
/** What the reader has not chosen otherwise is as the lessons have it with these data. */
function takeUsualNumbers(before, now) {
  for (const key of Object.keys(now)) {
    document.querySelectorAll(`#plan [data-key="${key}"]`).forEach(field => {
      field.value = field.value === before[key] ? now[key] : field.value;
    });
  }
}
byId('plan').addEventListener('submit', event => event.preventDefault());
root.addEventListener('click', event => {
  const remove = event.target.dataset.remove;
  if (remove) {
    begin(async isWanted => {
      await open(written(chosen().filter((_, n) => n !== Number(remove))), true, isWanted);
      byId('add').focus();
    });
  }
});
byId('add').addEventListener('click', () => begin(async isWanted => {
  const all = chosen(), next = Object.keys(LAB.functions).find(name => !['linear', 'unit step', 'sign',
    'piecewise linear'].includes(name) && all.every(words => words.f !== name));
  await open(written([...all, {...all[0], f: next, slope: ''}]), true, isWanted);
  document.querySelector(`[data-network="${all.length}"] select`)?.focus();
}));
byId('lab-experiments').addEventListener('click', event => {
  if (event.target.closest('[href^="#"]')) {
    root.scrollIntoView();
    byId('run').focus({preventScroll: true});
  }
});
addEventListener('hashchange', () => begin(isWanted => open(location.hash.slice(1), false, isWanted)));

// ---- Learning

/** Learns until there have been so many epochs, with pictures on the way, and shows what has come of it. */
async function learn(epochs, isWanted) {
  let drawnAt = performance.now(), pause = FRAME;
  for (let at = {isUnderWay: true}; isWanted() && at.isUnderWay;) {
    at = await ask('work', SLICE, epochs);
    byId('progress').textContent = `Epoch ${at.epoch} of ${plan.epochs}`;
    if (at.isUnderWay && byId('pictures').checked && performance.now() - drawnAt > pause) {
      drawnAt = performance.now();
      await draw(false, isWanted);
      // Pictures of several networks take their time, and learning is to have half of it.
      pause = Math.max(FRAME, 2 * (performance.now() - drawnAt));
    }
  }
  await show(isWanted);
}

/** Says how far the networks are, and draws them finely. */
async function show(isWanted) {
  state = await ask('state');
  if (isWanted()) {
    setRunning(false);
    say();
    await draw(true, isWanted);
  }
}

/** Learns until there have been as many epochs as this tells, unless the form says what no network can be. */
function run(epochs) {
  begin(async isWanted => {
    if (refused) {
      refused.focus();
      await show(isWanted);
    } else {
      await learn(await epochs(), isWanted);
    }
  });
  setRunning(true);
  byId('result').removeAttribute('data-loss');
}

async function again() {
  await ask('open', address);
  makeViews();
}

const first = () => Math.max(...state.networks.map(network => network.epoch));
byId('run').addEventListener('click', () => {
  if (running) {
    begin(show);
  } else {
    run(async () => {
      if (state.isOver) {
        await again();
      }
      return plan.epochs;
    });
  }
});
byId('one-batch').addEventListener('click', () => begin(async isWanted => {
  if (refused) {
    refused.focus();
  } else {
    await ask('step');
  }
  await show(isWanted);
}));
byId('one-epoch').addEventListener('click', () => run(() => Math.min(plan.epochs, first() + 1)));
byId('over').addEventListener('click', () => begin(async isWanted => {
  await again();
  await show(isWanted);
}));
byId('go').addEventListener('click', () => {
  const asked = Math.max(0, Math.round(Number(byId('epoch').value) || 0)), isBetweenEpochs = running;
  run(async () => {
    const epoch = Math.min(plan.epochs, asked);
    byId('epoch').value = epoch;
    if (epoch < first() || isBetweenEpochs) {
      await again();
    }
    return epoch;
  });
});

// ---- Words and numbers

const fourDigits = v => v === Infinity ? 'diverged' : !Number.isFinite(v) ? '–'
  : Math.abs(v) < 1e6 ? String(Number(v.toPrecision(4))) : v.toExponential(3);
const twoDigits = v => v < 1000 ? String(Number(v.toPrecision(2))) : v.toExponential(0);
/** In one piece, also where the line is narrow. */
const unbroken = title => escaped(title).replace(/(\d)-(?=\d)/g, '$1\u2011');
const percent = v => Number.isNaN(v) ? '–' : v.toFixed(3);
const counted = (n, one, more) => `${n} ${n === 1 ? one : more}`;

const median = sorted =>
  (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;

function say() {
  const table = byId('result'), many = plan.seeds > 1;
  const cell = (values, form) => values.length === 1 ? form(values[0])
    : `${form(median(values))} <small>(${form(values[0])} to ${form(values.at(-1))})</small>`;
  const of = many ? `: median of ${plan.seeds} seeds (smallest to largest)` : '';
  table.innerHTML = `<caption>What has been learned${of}</caption><thead><tr>
    <th scope="col">network</th><th scope="col" class="right">epoch</th>
    ${['training loss', 'training accuracy', 'test loss', 'test accuracy'].map(t =>
      `<th scope="col" class="right">${t}</th>`).join('')}</tr></thead>
    <tbody>${state.networks.map(({epoch, last}, n) => `<tr>
    <th scope="row">${n + 1} ${unbroken(plan.networks[n].title)}</th><td class="right">${epoch}</td>
    ${['loss', 'accuracy', 'testLoss', 'testAccuracy'].map(m => `<td class="right">${cell(last[m],
      m.endsWith('oss') ? fourDigits : percent)}</td>`).join('')}</tr>`).join('')}</tbody>`;
  const {trouble, curves} = state.networks[0];
  const exact = {loss: 'loss', accuracy: 'testAccuracy', 'training-accuracy': 'accuracy', 'test-loss': 'testLoss'};
  for (const [name, measure] of Object.entries(exact)) {
    if (state.isOver) {
      table.setAttribute('data-' + name, trouble ? (name.endsWith('loss') ? 'Infinity' : '0') : curves[measure].at(-1));
    } else {
      table.removeAttribute('data-' + name);
    }
  }
  byId('epoch').max = plan.epochs;
  // What is typed there is a wish, until the button beside it has told it.
  if (![byId('epoch'), byId('go')].includes(document.activeElement)) {
    byId('epoch').value = first();
  }
  byId('progress').textContent = first() ? `Epoch ${first()} of ${plan.epochs}` : '';
  byId('said').textContent = state.networks.map((network, n) =>
    (plan.networks.length > 1 ? `Network ${n + 1}: ` : '') + saidOf(network)).join('. ')
    + (state.isOver ? '. Done.' : '.');
}

function saidOf({trouble, steps, epoch, last}) {
  const many = plan.seeds > 1, diverged = last.loss.filter(loss => loss === Infinity).length;
  if (trouble && !many) {
    return trouble;
  }
  return epoch === 0 && !diverged ? steps === 0 ? 'not trained yet' : counted(steps, 'batch', 'batches')
    : `after ${counted(epoch, 'epoch', 'epochs')} ${percent(median(last.testAccuracy))} of the test right`
      + (many ? `, the median of ${plan.seeds} seeds` : '')
      + (diverged ? `; ${diverged} of ${plan.seeds} diverged` : '');
}

// ---- Pictures

function makeViews() {
  byId('views').innerHTML = plan.networks.map(({title}, n) => `<section class="view" data-view="${n}"
    aria-label="Network ${n + 1}"><h2>${n + 1} ${unbroken(title)}</h2><p class="epoch"></p>
    <div class="shown">${set().kind === 'plane'
      ? '<canvas class="plane" role="img" aria-label="The plane in the colours of the predicted classes"></canvas>'
      : '<p class="wrong"></p>' + (set().kind === 'image'
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

const set = () => LAB.data[plan.data];

/** Draws network after network, each at a moment of its own. */
async function draw(fine, isWanted) {
  const isPlane = set().kind === 'plane';
  for (let n = 0; n < plan.networks.length && isWanted(); n++) {
    const view = document.querySelector(`[data-view="${n}"]`);
    const across = !isPlane ? 0 : fine ? FINE : COARSE;
    paint(view, await ask('picture', n, across, fine || isPlane ? [Z, POINTS, PARTS] : null));
    // It takes all seeds through their layers, so it waits until learning does.
    const layers = fine ? view.querySelectorAll('.layer').length : 0;
    view.querySelector('.left').textContent = await gradientLeft(n, layers, isWanted);
  }
}

function paint(view, {trouble, curves, regions, wrong, layers}) {
  const epoch = curves.loss.length;
  view.querySelector('.epoch').textContent = trouble || `Epoch ${epoch}`
    + (epoch ? `, training loss ${fourDigits(curves.loss.at(-1))}` : '') + (plan.seeds > 1 ? ', first seed' : '');
  drawCurves(view.querySelector('.curve'), epoch, curves);
  if (regions) {
    drawPlane(view.querySelector('.plane'), regions);
  }
  if (wrong) {
    drawWrong(view, wrong);
  }
  if (layers) {
    drawLayers(view.querySelector('.layers'), layers);
  }
}

async function gradientLeft(n, layers, isWanted) {
  const ratios = [];
  for (let seed = 0; layers > 1 && seed < plan.seeds && isWanted(); seed++) {
    ratios.push(await ask('gradientLeft', n, seed));
  }
  return ratios.length ? `Gradient per weight, layer 1 / layer ${layers}: `
    + percent(median(ratios.sort((a, b) => a - b)))
    + (ratios.length > 1 ? `, median of ${ratios.length} seeds` : '') : '';
}

function drawPlane(canvas, regions) {
  const size = canvas.clientWidth, c = sized(canvas, size, size), points = Math.sqrt(regions.length);
  const step = size / points, {labels, inputs} = set();
  const colours = CLASSES.map(colour);
  regions.forEach((value, k) => {
    const best = Math.floor(value), row = Math.floor(k / points), i = k % points;
    c.globalAlpha = 0.08 + (value - best) * 0.9;
    c.fillStyle = colours[best];
    const x = Math.round(i * step), y = Math.round(row * step);
    c.fillRect(x, y, Math.round((i + 1) * step) - x, Math.round((row + 1) * step) - y);
  });
  c.globalAlpha = 1;
  c.strokeStyle = colour('--paper');
  const place = x => (x / 1.25 + 1) / 2 * size, r = Math.max(2, size / 130);
  for (let i = 0; i < labels.length; i++) {
    const x = place(inputs[2 * i]), y = place(-inputs[2 * i + 1]), label = Number(labels[i]);
    c.fillStyle = colours[label];
    c.beginPath();
    label ? c.rect(x - r, y - r, 2 * r, 2 * r) : c.arc(x, y, r * 1.15, 0, 7);
    c.fill();
    c.stroke();
  }
}

/** Test examples whose class is not predicted: digits as they look, others as numbers of them. */
function drawWrong(view, wrong) {
  const {labels, classes, training, inputs} = set(), size = labels.length - training;
  const found = Array.from({length: wrong.length / 2}, (_, k) => [wrong[2 * k], wrong[2 * k + 1]]);
  const kinds = {};
  found.forEach(([i, predicted]) => {
    const words = `${classes[labels[training + i]]} taken for ${classes[predicted]}`;
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
        c.globalAlpha = parseInt(inputs[(training + i) * 64 + p], 36) / 16;
        c.fillStyle = ink;
        c.fillRect(x + p % 8 * pixel, y + Math.floor(p / 8) * pixel, pixel, pixel);
      }
      c.globalAlpha = 1;
      c.fillStyle = soft;
      c.fillText(`${classes[labels[training + i]]} → ${classes[predicted]}`, x + 2, y + 52);
    });
    canvas.setAttribute('aria-label', text);
  }
}

/** To two digits, which find room beside an axis. */
function roundedUp(size) {
  const place = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Number((Math.ceil(size / place) * place).toPrecision(2));
}

function drawCurves(canvas, epoch, curves) {
  const width = canvas.clientWidth, height = 150, c = sized(canvas, width, height), half = (width - 16) / 2;
  const panel = (left, title, measures, top) => {
    const x = e => left + 30 + e / plan.epochs * (half - 34), y = v => 20 + (1 - Math.min(1, v / top)) * (height - 40);
    c.strokeStyle = colour('--line');
    c.lineWidth = 1;
    c.strokeRect(left + 30, 20, half - 34, height - 40);
    c.fillStyle = colour('--soft');
    c.fillText(title, left + 30, 13);
    c.fillText(twoDigits(top), left, 28);
    c.fillText('0', left + 18, height - 20);
    c.fillText(String(plan.epochs), left + half - 4 - c.measureText(String(plan.epochs)).width, height - 5);
    measures.forEach((measure, k) => {
      const values = curves[measure];
      c.strokeStyle = colour(k ? '--c1' : '--c0');
      c.setLineDash(k ? [5, 3] : []);
      c.lineWidth = 2;
      c.beginPath();
      values.forEach((v, e) => e ? c.lineTo(x(e + 1), y(v)) : c.moveTo(x(1), y(v)));
      c.stroke();
      c.setLineDash([]);
    });
  };
  const losses = [...curves.loss, ...curves.testLoss];
  const most = roundedUp(losses.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), 0.1));
  panel(0, 'loss: training —, test - -', ['loss', 'testLoss'], most);
  panel(half + 16, 'accuracy', ['accuracy', 'testAccuracy'], 1);
  canvas.setAttribute('aria-label', epoch ? `After ${counted(epoch, 'epoch', 'epochs')}: training loss `
    + `${fourDigits(curves.loss.at(-1))}, test accuracy ${percent(curves.testAccuracy.at(-1))}`
    : 'Loss and accuracy: no epoch yet');
}

/** Each layer's function; below it how its arguments spread, at its left its outputs; flat parts are shaded. */
function drawLayers(box, {values, slopes, low, high, each}) {
  if (box.children.length !== each.length) {
    box.innerHTML = ('<figure class="layer"><canvas role="img" aria-label="What goes into a layer and comes out">'
      + '</canvas><figcaption></figcaption></figure>').repeat(each.length);
  }
  each.forEach(({spread, outputs, silent, gradient}, k) => {
    const figure = box.children[k], canvas = figure.firstChild, width = canvas.clientWidth, height = 110;
    const c = sized(canvas, width, height), left = 26, bottom = 30, x = z => left + (z / Z + 1) / 2 * (width - left);
    const y = v => (high - v) / (high - low) * (height - bottom);
    c.fillStyle = colour('--line');
    c.globalAlpha = 0.55;
    slopes.forEach((slope, i) => {
      if (Math.abs(slope) < LAB.flat) {
        const from = Math.round(x(-Z + i / 8 - 1 / 16)), to = Math.round(x(-Z + i / 8 + 1 / 16));
        c.fillRect(from, 0, to - from, height - bottom);
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
    const text = `Layer ${k + 1}: gradient per weight ${gradient.toExponential(1)}`
      + (silent ? `, ${Math.round(silent * 100)} % silent` : '');
    figure.lastChild.textContent = text;
    canvas.setAttribute('aria-label',
      `${text}; ${inFlat(spread, slopes)} % of what the function is given lies where it is flat`);
  });
}

function inFlat(spread, slopes) {
  const all = spread.reduce((a, b) => a + b, 0);
  const flat = spread.reduce((sum, count, i) => sum + (Math.abs(slopes[2 * i + 1]) < LAB.flat ? count : 0), 0);
  return Math.round(flat / all * 100);
}

let resizing;
new ResizeObserver(() => {
  clearTimeout(resizing);
  resizing = setTimeout(() => running || afterwards(show, current), 100);
}).observe(byId('views'));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => running || afterwards(show, current));

root.hidden = false;
begin(isWanted => open(location.hash.slice(1), false, isWanted));
