// What the page asks of `lab`, the project's Java, with answers that can be sent. It is the text of a worker: however
// long a batch takes, the page does not wait for it.
const labWorker = lab => {
  const networks = answer => Array.from({length: lab.networks()}, (_, n) => answer(n));
  const measures = answer => Object.fromEntries(['loss', 'accuracy', 'testLoss', 'testAccuracy'].map(measure =>
    [measure, answer(measure)]));

  /** What goes into each hidden layer and comes out, beside the function from -z to z. */
  function layers(n, z, points, parts) {
    const count = lab.look(n), gradients = lab.gradients();
    const values = lab.values(n, -z, z, points), slopes = lab.slopes(n, -z, z, points);
    const finite = values.filter(Number.isFinite), low = Math.max(-3, Math.min(-0.25, ...finite)) - 0.1;
    const high = Math.min(6, Math.max(1, ...finite)) + 0.1;
    return {values, slopes, low, high, each: Array.from({length: count}, (_, k) => ({gradient: gradients[k],
      spread: lab.arguments(k, -z, z, parts), outputs: lab.outputs(k, low, high, parts), silent: lab.silent(k)}))};
  }

  const answers = {
    add(name, {features, training, inputs, labels, classes}) {
      const numbers = typeof inputs === 'string' ? Float64Array.from(inputs, c => parseInt(c, 36) / 16)
        : Float64Array.from(inputs);
      lab.add(name, features, training, numbers, labels, classes.join(','));
    },
    open: address => lab.open(address),
    plan: keys => ({data: lab.data(), epochs: lab.epochs(), batch: lab.batch(), seeds: lab.seeds(), runs: lab.runs(),
      networks: networks(n => ({title: lab.title(n),
        words: Object.fromEntries(keys.map(key => [key, lab.word(n, key)]))}))}),
    work: (milliseconds, epochs) => ({isUnderWay: lab.work(milliseconds, epochs),
      epoch: Math.max(...networks(n => lab.epoch(n)))}),
    step: () => lab.step(),
    state: () => ({isOver: lab.isOver(), networks: networks(n => ({epoch: lab.epoch(n), steps: lab.steps(n),
      trouble: lab.trouble(n), curves: measures(measure => lab.curve(n, measure)),
      last: measures(measure => lab.last(n, measure))}))}),
    /** Of one network all that its pictures show, at one moment; of regions so many points across, if any. */
    picture: (n, across, layered) => ({trouble: lab.trouble(n),
      curves: measures(measure => lab.curve(n, measure)), ...lab.trouble(n) ? {}
        : {...across ? {regions: lab.regions(n, across)} : {wrong: lab.wrong(n)},
          ...layered ? {layers: layers(n, ...layered)} : {}}}),
    gradientLeft: (n, seed) => lab.gradientLeft(n, seed),
  };
  onmessage = ({data: [question, ...words]}) => postMessage(answers[question](...words));
};
