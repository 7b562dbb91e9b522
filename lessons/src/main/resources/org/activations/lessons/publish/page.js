// What scrolls in itself can be reached from the keyboard, and what does not is no stop on the way.
const scrolling = document.querySelectorAll('pre, .scroll, .formula');
function markStops() {
  for (const element of scrolling) {
    element.tabIndex = element.scrollWidth > element.clientWidth ? 0 : -1;
  }
}

// A button on each block of code that copies it.
for (const block of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = 'Copied';
    } catch (refused) {
      getSelection().selectAllChildren(block.querySelector('code'));
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  block.append(button);
}
markStops();
addEventListener('resize', markStops);
