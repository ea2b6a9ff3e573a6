// Turns a search box into a combobox (WAI-ARIA, list autocomplete with manual selection): htmx, fetched when the box is
// first used, puts the options under it; this script lets arrows, Enter, Escape and the pointer choose one, and reads
// out how many there are. Without it the box is a plain form.
'use strict';

function combobox(input) {
  const options = document.querySelector(input.dataset.hxTarget);
  const status = options.nextElementSibling;
  const all = () => [...options.querySelectorAll('[role=option]')];
  let active = null;
  let pressed = null;

  function choose(option) {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (active) {
      active.setAttribute('aria-selected', 'true');
      active.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', active.id);
    }
    else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(open) {
    options.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) {
      choose(null);
    }
  }

  function step(by) {
    const list = all();
    if (list.length > 0) {
      // Above the first and below the last option lies the box itself
      const places = [null, ...list];
      choose(places.at((places.indexOf(active) + by + places.length) % places.length));
    }
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  show(false);

  options.addEventListener('htmx:afterSwap', () => {
    const list = all();
    list.forEach((option, number) => { option.id = `${options.id}-${number}`; });
    active = null;
    // The list itself scrolls, and is what the box controls
    options.firstElementChild.id = `${options.id}-list`;
    input.setAttribute('aria-controls', `${options.id}-list`);
    const typing = document.activeElement === input && input.value.trim() !== '';
    show(typing && list.length > 0);
    status.textContent = typing ? options.firstElementChild?.dataset.announce ?? '' : '';
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.hidden) {
        show(all().length > 0);
      }
      step(event.key === 'ArrowDown' ? 1 : -1);
    }
    else if (event.key === 'Enter' && active) {
      event.preventDefault();
      location.assign(active.dataset.href);
    }
    else if (event.key === 'Escape' && !options.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener('input', () => { if (input.value.trim() === '') { show(false); } });
  input.addEventListener('blur', () => show(false));
  options.addEventListener('pointerdown', (event) => event.preventDefault());
  // Also when it is pressed elsewhere, so that nothing stays of an earlier press
  document.addEventListener('pointerdown', (event) => {
    pressed = event.button === 0 && options.contains(event.target) ? event.target.closest('[role=option]') : null;
  });
  options.addEventListener('pointerup', () => {
    // It hears no click when new options took its place meanwhile
    if (pressed && !pressed.isConnected) {
      location.assign(pressed.dataset.href);
    }
  });
  options.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) {
      location.assign(option.dataset.href);
    }
  });
  input.addEventListener('focus', () => {
    if (!window.htmx && !document.querySelector('script[data-htmx]')) {
      const script = document.createElement('script');
      script.src = input.dataset.script;
      script.dataset.htmx = '';
      document.head.append(script);
    }
  }, { once: true });
}

document.querySelectorAll('input[data-hx-get]').forEach(combobox);
