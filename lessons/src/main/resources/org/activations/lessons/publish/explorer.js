// Draws functions and slopes of samples.js. No function is computed here: all numbers are the samples', and the
// product of slopes is theirs multiplied.
const DASHES = '7 5', COLOURS = 6;
const content = document.getElementById('explorer-content');
const {z: zs, functions, flat} = SAMPLES;
// A link may say what is shown, as ?functions=tanh,leaky-relu.
const asked = (new URLSearchParams(location.search).get('functions') || 'logistic,relu').split(',');
const chosen = new Set(functions.map(f => f.name).filter(name => asked.includes(name.replaceAll(' ', '-'))));
const first = zs[0], last = zs[zs.length - 1];

const options = Array.from({length: 10}, (_, i) => `<option${i === 4 ? ' selected' : ''}>${i + 1}</option>`).join('');
content.innerHTML = `
  <fieldset><legend>Functions</legend>${functions.map(f => `<label><input type="checkbox" name="function" value="${f.name}"
    ${chosen.has(f.name) ? 'checked' : ''}>${f.title}</label>`).join('')}</fieldset>
  <svg id="plot" role="img" aria-label=""></svg>
  <p>Solid: f(z). Dashed: the slope f′(z). Shaded in a function's colour: its slope is nearer to 0 than ${flat}.</p>
  <p><label for="z">z = <output id="z-shown" for="z"></output></label>
    <input type="range" id="z" min="0" max="${zs.length - 1}" step="1" value="${zs.indexOf(1)}"></p>
  <div class="scroll" tabindex="0"><table id="values"><thead><tr><th scope="col">function</th><th scope="col">f(z)</th>
    <th scope="col">f′(z)</th></tr></thead><tbody></tbody></table></div>
  <p><label for="depth">Layers</label> <select id="depth">${options}</select>
    – what is left of a gradient after so many layers whose units all stand at this z, by their slopes alone:</p>
  <div class="scroll" tabindex="0"><table id="products"><thead></thead><tbody></tbody></table></div>`;
content.hidden = false;
const [slider, depth, plot] = ['z', 'depth', 'plot'].map(id => document.getElementById(id));
const signed = v => String(v).replace('-', '−');

function draw() {
  // One unit of the drawing is one pixel, so that its numbers can be read on a phone too.
  const width = plot.clientWidth, height = Math.round(Math.min(440, Math.max(240, width * 0.56)));
  plot.setAttribute('viewBox', `0 0 ${width} ${height}`);
  plot.style.height = `${height}px`;
  const shown = functions.filter(f => chosen.has(f.name));
  const all = shown.flatMap(f => [...f.f, ...f.slope]);
  const low = Math.floor(Math.max(-3, Math.min(-1, ...all))), high = Math.ceil(Math.min(4, Math.max(1, ...all)) + 0.25);
  const x = z => (z - first) / (last - first) * width, y = v => (high - v) / (high - low) * height;
  const place = (v, i) => `${x(zs[i]).toFixed(1)} ${y(Math.max(-50, Math.min(50, v))).toFixed(1)}`;
  const path = (values, jumps) => values.map((v, i) =>
    (i === 0 || jumps.includes(i - 1) ? 'M' : 'L') + place(v, i)).join('');
  const dots = (f, c) => f.jumps.f.filter(i => f.jumps.f.includes(i - 1)).map(i =>
    `<circle cx="${x(zs[i])}" cy="${y(f.f[i])}" r="4" fill="${c}"/>`).join('');
  let svg = '';
  for (let v = Math.ceil(first); v <= last; v += 2) {
    svg += `<line x1="${x(v)}" x2="${x(v)}" y1="0" y2="${height}" stroke="var(--line)" stroke-width="${v ? 0.5 : 1.5}"/>
      <text x="${x(v) + 3}" y="${height - 4}">${v > first ? signed(v) : ''}</text>`;
  }
  for (let v = low; v <= high; v++) {
    svg += `<line x1="0" x2="${width}" y1="${y(v)}" y2="${y(v)}" stroke="var(--line)" stroke-width="${v ? 0.5 : 1.5}"/>
      <text x="3" y="${y(v) - 3}">${signed(v)}</text>`;
  }
  shown.forEach((f, k) => {
    const colour = `var(--c${k % COLOURS})`, band = height / shown.length;
    f.slope.forEach((s, i) => {
      if (Math.abs(s) < flat && i + 1 < zs.length && Math.abs(f.slope[i + 1]) < flat) {
        svg += `<rect x="${x(zs[i])}" y="${k * band}" width="${x(zs[i + 1]) - x(zs[i])}" height="${band}"
          fill="${colour}" opacity="0.13" shape-rendering="crispEdges"/>`;
      }
    });
    svg += `<path d="${path(f.f, f.jumps.f)}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots(f, colour)}
      <path d="${path(f.slope, f.jumps.slope)}" fill="none" stroke="${colour}" stroke-width="2"
        stroke-dasharray="${DASHES}"/>`;
  });
  const at = zs[slider.value];
  svg += `<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height}" stroke="var(--ink)" stroke-width="1"/>`;
  shown.forEach((f, k) => {
    const colour = `var(--c${k % COLOURS})`, dot = (value, fill) =>
      `<circle cx="${x(at)}" cy="${y(value)}" r="4.5" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
    svg += dot(f.f[slider.value], colour) + dot(f.slope[slider.value], 'var(--paper)');
  });
  plot.innerHTML = svg;
  const names = shown.map(f => f.title).join(', ') || 'No function';
  plot.setAttribute('aria-label', `${names}: values and slopes for z from ${first} to ${last}`);
  read(shown);
}

function read(shown) {
  const i = Number(slider.value);
  const colour = k => `style="border-left: 4px solid var(--c${k % COLOURS}); padding-left: 0.5rem"`;
  document.getElementById('z-shown').textContent = zs[i];
  slider.setAttribute('aria-valuetext', `z = ${zs[i]}`);
  document.querySelector('#values tbody').innerHTML = shown.map((f, k) =>
    `<tr><th scope="row" ${colour(k)}>${f.title}</th><td>${f.f[i]}</td><td>${f.slope[i]}</td></tr>`).join('');
  document.querySelector('#products thead').innerHTML =
    `<tr><th scope="col">after layer</th>${shown.map(f => `<th scope="col">${f.title}</th>`).join('')}</tr>`;
  let rows = '';
  const products = shown.map(() => 1);
  for (let layer = 1; layer <= Number(depth.value); layer++) {
    shown.forEach((f, k) => { products[k] *= f.slope[i]; });
    rows += `<tr><th scope="row">${layer}</th>${products.map(p => `<td>${Number(p.toPrecision(4))}</td>`).join('')}</tr>`;
  }
  document.querySelector('#products tbody').innerHTML = rows;
}

content.addEventListener('input', event => {
  if (event.target.name === 'function') {
    event.target.checked ? chosen.add(event.target.value) : chosen.delete(event.target.value);
  }
  draw();
});

// The drawing itself can be pointed at.
function point(event) {
  if (event.buttons) {
    const box = plot.getBoundingClientRect();
    slider.value = Math.round((event.clientX - box.left) / box.width * (zs.length - 1));
    draw();
  }
}
plot.addEventListener('pointerdown', point);
plot.addEventListener('pointermove', point);
addEventListener('resize', draw);
draw();
