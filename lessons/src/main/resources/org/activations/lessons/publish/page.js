// What scrolls in itself can be reached from the keyboard, and what does not is no stop on the way.
function markStops() {
  for (const element of document.querySelectorAll('pre, .scroll, .formula, .contents')) {
    const down = element.matches('.contents') && element.scrollHeight > element.clientHeight;
    element.tabIndex = down || element.scrollWidth > element.clientWidth ? 0 : -1;
  }
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A button on each block of code that copies it, so that it runs by itself: in a lesson after the code above it and
// what that needs of other lessons; an exercise alone.
const needed = document.getElementById('page_needed');
const lessonBlocks = [...document.querySelectorAll('article .code')].filter(block => !block.closest('.exercise'));
function codeOf(block) {
  return [...block.querySelectorAll('code')].map(code => code.textContent).join('\n\n');
}
function runnable(block) {
  const place = lessonBlocks.indexOf(block);
  const before = place < 0 ? [] : lessonBlocks.slice(0, place).map(codeOf);
  if (place >= 0 && needed) {
    before.unshift(needed.content.textContent);
  }
  return [...before, codeOf(block)].join('\n\n');
}
for (const block of document.querySelectorAll('.code')) {
  const button = make('button', {type: 'button', className: 'copy', textContent: 'Copy'});
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(runnable(block));
      button.textContent = 'Copied';
    } catch (refused) {
      getSelection().selectAllChildren(block.querySelector('div'));
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  block.append(button);
}

// A question gets a field, or its choices become buttons; an answer unfolds what the code below prints.
document.querySelectorAll('.guess').forEach((guess, i) => {
  let below = guess.nextElementSibling;
  while (below && !below.matches('.reveal')) {
    below = below.nextElementSibling;
  }
  if (!below) {
    return;
  }
  const said = make('p', {className: 'said'});
  said.setAttribute('role', 'status');
  const answer = text => {
    said.textContent = text ? `Your guess: ${text}. Below is what it prints.` : 'Below is what it prints.';
    below.open = true;
  };
  const choices = guess.querySelector('.choices');
  if (choices) {
    for (const item of choices.children) {
      const button = make('button', {type: 'button'}, ...item.childNodes);
      button.addEventListener('click', () => {
        choices.querySelectorAll('button').forEach(b => b.setAttribute('aria-pressed', b === button));
        answer(button.textContent.trim());
      });
      button.setAttribute('aria-pressed', 'false');
      item.append(button);
    }
    guess.append(said);
    return;
  }
  const field = make('input', {id: `page_guess_${i}`, type: 'text', autocomplete: 'off'});
  const form = make('form', {}, make('label', {htmlFor: field.id}, 'Your guess'), field,
    make('button', {type: 'submit'}, 'Show what it prints'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    answer(field.value.trim());
  });
  guess.append(form, said);
});

// Questions that lead to a decision are asked one at a time. In the page they are a list, with the answers in it.
for (const list of document.querySelectorAll('.decide')) {
  const steps = make('ol', {className: 'decision'});
  const split = item => {
    const inner = item.querySelector(':scope > ul');
    const own = make('div');
    for (const node of item.childNodes) {
      if (node !== inner) {
        own.append(node.cloneNode(true));
      }
    }
    if (own.children.length === 1 && own.firstElementChild.matches('p')
        && !own.textContent.replace(own.firstElementChild.textContent, '').trim()) {
      own.replaceChildren(...own.firstElementChild.childNodes);
    }
    return {own, inner};
  };
  const show = question => {
    const {own, inner} = split(question);
    const step = make('li', {}, make('p', {className: 'question'}, ...own.childNodes));
    const row = make('div', {className: 'answers'});
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', step.textContent.trim());
    for (const item of inner ? inner.children : []) {
      const {own: words, inner: further} = split(item);
      const first = words.firstChild;
      const colon = first.textContent.indexOf(':');
      const label = colon < 0 ? words.textContent.trim() : first.textContent.slice(0, colon).trim();
      if (colon >= 0) {
        first.textContent = first.textContent.slice(colon + 1).trimStart();
      }
      const button = make('button', {type: 'button'}, label);
      button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', () => {
        row.querySelectorAll('button').forEach(b => b.setAttribute('aria-pressed', b === button));
        while (step.nextElementSibling) {
          step.nextElementSibling.remove();
        }
        if (colon >= 0 && words.textContent.trim()) {
          steps.append(make('li', {className: 'decided'}, make('p', {}, ...words.cloneNode(true).childNodes)));
        }
        for (const next of further ? further.children : []) {
          show(next);
        }
      });
      row.append(button);
    }
    step.append(row);
    steps.append(step);
  };
  steps.setAttribute('aria-live', 'polite');
  [...list.children].slice(0, 1).forEach(show);
  list.replaceWith(steps);
}

// The search looks through titles, headings, functions, exercises and terms.
const search = document.getElementById('page_search');
const query = make('input', {type: 'search', id: 'page_query', placeholder: 'Search', autocomplete: 'off'});
query.setAttribute('aria-label', 'Search lessons, functions, exercises and terms');
const found = make('ul', {className: 'found', hidden: true});
const count = make('p', {className: 'count'});
count.setAttribute('role', 'status');
query.addEventListener('input', () => {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = words.length === 0 ? [] : INDEX.filter(([title, kind]) =>
    words.every(word => `${title} ${kind}`.toLowerCase().includes(word)));
  const rank = ([title]) => title.toLowerCase().startsWith(words[0]) ? 0 : 1;
  hits.sort((a, b) => rank(a) - rank(b));
  found.replaceChildren(...hits.slice(0, 12).map(([title, kind, target]) =>
    make('li', {}, make('a', {href: target}, title, make('span', {}, ` ${kind}`)))));
  found.hidden = hits.length === 0;
  count.textContent = words.length === 0 ? '' : hits.length === 0 ? 'Nothing is found.' : `${hits.length} found`;
});
search.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    query.value = '';
    query.dispatchEvent(new Event('input'));
    query.focus();
  }
});
search.append(query, count, found);
search.hidden = false;

// What is folded is printed too.
addEventListener('beforeprint', () => document.querySelectorAll('.reveal, .imports').forEach(e => { e.open = true; }));
document.addEventListener('toggle', markStops, true);
markStops();
addEventListener('resize', markStops);
