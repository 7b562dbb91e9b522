// Draws functions and slopes of samples.js. No function is computed here: all numbers are the samples', and the product of
// slopes is theirs multiplied.
const WIDTH = 720, HEIGHT = 400, DASHES = '7 5', COLOURS = 6;
const content = document.getElementById('explorer-content');
const chosen = new Set(['logistic', 'relu']);
const {z: zs, functions, flat} = SAMPLES;
const first = zs[0], last = zs[zs.length - 1];

const options = Array.from({length: 10}, (_, i) => `<option${i === 4 ? ' selected' : ''}>${i + 1}</option>`).join('');
content.innerHTML = `
  <fieldset><legend>Functions</legend>${functions.map(f => `<label><input type="checkbox" name="function" value="${f.name}"
    ${chosen.has(f.name) ? 'checked' : ''}>${f.title}</label>`).join('')}</fieldset>
  <svg id="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=""></svg>
  <p>Solid: f(z). Dashed: the slope f′(z). Shaded in a function's colour: its slope is nearer to 0 than ${flat}.</p>
  <p><label for="z">z = <output id="z-shown" for="z"></output></label>
    <input type="range" id="z" min="0" max="${zs.length - 1}" step="1" value="${zs.indexOf(1)}"></p>
  <div class="scroll" tabindex="0"><table id="values"><thead><tr><th scope="col">function</th><th scope="col">f(z)</th>
    <th scope="col">f′(z)</th></tr></thead><tbody></tbody></table></div>
  <p><label for="depth">Layers</label> <select id="depth">${options}</select>
    – what is left of a gradient after so many layers whose units all stand at this z, by their slopes alone:</p>
  <div class="scroll" tabindex="0"><table id="products"><thead></thead><tbody></tbody></table></div>`;
content.hidden = false;
const slider = document.getElementById('z'), depth = document.getElementById('depth');

function draw() {
  const shown = functions.filter(f => chosen.has(f.name));
  const all = shown.flatMap(f => [...f.f, ...f.slope]);
  const low = Math.floor(Math.max(-3, Math.min(-1, ...all))), high = Math.ceil(Math.min(4, Math.max(1, ...all)) + 0.25);
  const x = z => (z - first) / (last - first) * WIDTH, y = v => (high - v) / (high - low) * HEIGHT;
  const path = (values, jumps) => values.map((v, i) =>
    `${i === 0 || jumps.includes(i - 1) ? 'M' : 'L'}${x(zs[i]).toFixed(1)} ${y(Math.max(-50, Math.min(50, v))).toFixed(1)}`).join('');
  const dots = (f, c) => f.jumps.f.filter(i => f.jumps.f.includes(i - 1)).map(i =>
    `<circle cx="${x(zs[i])}" cy="${y(f.f[i])}" r="4" fill="${c}"/>`).join('');
  let svg = '';
  for (let v = Math.ceil(first); v <= last; v += 2) {
    svg += `<line x1="${x(v)}" x2="${x(v)}" y1="0" y2="${HEIGHT}" stroke="var(--line)" stroke-width="${v ? 0.5 : 1.5}"/>
      <text x="${x(v) + 3}" y="${HEIGHT - 4}">${v > first ? v : ''}</text>`;
  }
  for (let v = low; v <= high; v++) {
    svg += `<line x1="0" x2="${WIDTH}" y1="${y(v)}" y2="${y(v)}" stroke="var(--line)" stroke-width="${v ? 0.5 : 1.5}"/>
      <text x="3" y="${y(v) - 3}">${v}</text>`;
  }
  shown.forEach((f, k) => {
    const colour = `var(--c${k % COLOURS})`, height = HEIGHT / shown.length;
    f.slope.forEach((s, i) => {
      if (Math.abs(s) < flat && i + 1 < zs.length && Math.abs(f.slope[i + 1]) < flat) {
        svg += `<rect x="${x(zs[i])}" y="${k * height}" width="${x(zs[i + 1]) - x(zs[i])}" height="${height}"
          fill="${colour}" opacity="0.13" shape-rendering="crispEdges"/>`;
      }
    });
    svg += `<path d="${path(f.f, f.jumps.f)}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots(f, colour)}
      <path d="${path(f.slope, f.jumps.slope)}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${DASHES}"/>`;
  });
  const at = zs[slider.value];
  svg += `<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${HEIGHT}" stroke="var(--ink)" stroke-width="1"/>`;
  const plot = document.getElementById('plot');
  plot.innerHTML = svg;
  plot.setAttribute('aria-label', `${shown.map(f => f.title).join(', ') || 'No function'}: values and slopes for z from ${first} to ${last}`);
  read(shown);
}

function read(shown) {
  const i = Number(slider.value), colour = k => `style="border-left: 4px solid var(--c${k % COLOURS}); padding-left: 0.5rem"`;
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
draw();
