let typed = '';

function keep(event: KeyboardEvent): void {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  // Whoever is in a field writes there.
  if (document.activeElement?.matches('input, textarea, select, [contenteditable]')) return void takeTyped();
  if (key.length === 1) typed += key;
  else if (key === 'Backspace') typed = typed.slice(0, -1);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whoever types quickly is ahead of the field that they opened: what they type is kept for it, and is no shortcut. */
export function typeAhead(): void {
  typed = '';
  addEventListener('keydown', keep, true);
}

/** What was typed until the field was there. */
export function takeTyped(): string {
  removeEventListener('keydown', keep, true);
  const taken = typed;
  typed = '';
  return taken;
}
