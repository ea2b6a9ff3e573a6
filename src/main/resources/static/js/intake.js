// Shortens the way through a pasted text: says at once when a file is too large, and lets words that are selected in the
// text be added to the finds. Without it the same is done by the form's own fields.
'use strict';

const file = document.getElementById('file');
file?.addEventListener('change', () => {
  const large = file.files.length > 0 && file.files[0].size > Number(file.dataset.largest);
  document.getElementById('file-size').hidden = !large;
  file.setCustomValidity(large ? document.getElementById('file-size').textContent : '');
  file.toggleAttribute('aria-invalid', large);
});
file?.form.addEventListener('submit', (event) => {
  if (!file.checkValidity()) {
    event.preventDefault();
    file.focus();
  }
});

const text = document.querySelector('.intake-text');
const actions = document.getElementById('selection');

// Where in the text a place on the page is: each piece knows where it begins
function place(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('[data-at]');
  return piece ? Number(piece.dataset.at) + offset : null;
}

// The selected words without the labels of the marks
function words(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll('small').forEach((label) => label.remove());
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

if (text) {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const chosen = range && text.contains(range.commonAncestorContainer) ? words(range) : '';
    if (chosen.length > 0) {
      document.getElementById('words').value = chosen.slice(0, 4000);
      document.getElementById('at').value = place(range.startContainer, range.startOffset) ?? '';
    }
    actions.hidden = chosen.length === 0;
  });
  actions.addEventListener('pointerdown', (event) => event.preventDefault());
  actions.addEventListener('click', (event) => {
    const kind = event.target.closest('button')?.dataset.kind;
    if (kind) {
      document.getElementById('kind').value = kind;
      document.querySelector('button[value=add]').click();
    }
  });
}
