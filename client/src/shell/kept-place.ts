import { useEffect } from 'react';

const rowParts = 'article, li, tr';
const controls = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]';
// A menu gives the focus back to its button by itself.
const passing = '[role="menu"], [role="listbox"]';

/** Where the focus is, kept in such a way that it is still known when the element itself is gone. */
interface Place {
  readonly element: HTMLElement;
  /** The label or text of a control: the one that stands there later is often drawn anew. */
  readonly name: string;
  readonly row: HTMLElement | null;
  /** The rows after it. */
  readonly next: readonly HTMLElement[];
  readonly sheet: HTMLElement | null;
  readonly dialog: HTMLElement | null;
  readonly form: HTMLElement | null;
}

const nameOf = (element: HTMLElement): string => element.getAttribute('aria-label') ?? (element.matches('a, button') ? (element.textContent ?? '').trim() : '');
const isShown = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;
const controlsOf = (part: HTMLElement): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(controls)].filter(isShown);

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === null;
/** It takes the focus again when it has been answered. */
const isBusy = (element: HTMLElement): boolean => element.isConnected && element.matches(':disabled');

function placeOf(element: HTMLElement): Place {
  const row = element.closest<HTMLElement>(rowParts);
  const sheet = element.closest<HTMLElement>('section');
  const dialog = element.closest<HTMLElement>('[role="dialog"]');
  const around = sheet ?? dialog ?? element.closest<HTMLElement>('main');
  const rows = row && around ? [...around.querySelectorAll<HTMLElement>(rowParts)].filter((one) => !one.contains(row) || one === row) : [];
  const next = row ? rows.slice(rows.indexOf(row) + 1).filter((one) => !row.contains(one)) : [];
  return { element, name: nameOf(element), row, next, sheet, dialog, form: element.closest('form') };
}

/** The button that opened a form, though it may be another element by now. */
function sameAs({ element, name, row, sheet, dialog }: Place): HTMLElement | undefined {
  if (isShown(element)) return element.matches(controls) ? element : undefined;
  const part = row ?? sheet ?? dialog ?? document.querySelector<HTMLElement>('main');
  return part?.isConnected && name ? controlsOf(part).find((one) => nameOf(one) === name) : undefined;
}

/** A row that still asks for something keeps the focus; one that is gone, or settled, gives it to the next. */
function inRows({ row, next }: Place): HTMLElement | undefined {
  const act = row?.isConnected ? controlsOf(row).find((one) => one.matches('button')) : undefined;
  return act ?? next.flatMap((one) => controlsOf(one).slice(0, 1))[0];
}

/** What says where one is: it takes no Tab, but the next Tab goes on from it. */
function headOf({ sheet, dialog }: Place, over: HTMLElement | undefined): HTMLElement | undefined {
  const part = [sheet, dialog, over, document.querySelector<HTMLElement>('main')].find((one) => one?.isConnected && (!over || over.contains(one)));
  if (!part) return undefined;
  const heading = part.querySelector<HTMLElement>('h1, h2, h3');
  const head = heading && isShown(heading) ? heading : part;
  if (!head.hasAttribute('tabindex')) head.tabIndex = -1;
  return head;
}

/** The nearest place to one that is gone; never behind a dialog that is open. */
function nearest(place: Place, opener: Place | undefined): HTMLElement | undefined {
  const over = [...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]')].filter(isShown).at(-1);
  const opened = opener && sameAs(opener);
  return [opened, sameAs(place), inRows(place)].find((one) => one && (!over || over.contains(one))) ?? headOf(place, over);
}

class KeptPlace {
  private place: Place | undefined;
  private readonly openers = new WeakMap<HTMLElement, Place>();
  // A row that somebody else takes away, or that scrolls out of sight, is no reason to move the focus.
  private acted = false;
  private byPointer = false;
  private frame = 0;

  note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target === document.body || target.closest(passing)) return;
    const before = this.place;
    this.place = placeOf(target);
    const { form } = this.place;
    if (form && before && before.form !== form && !this.openers.has(form)) this.openers.set(form, before);
  }

  left(): void {
    // Whoever clicks beside everything has left the place himself; one that was taken away is gone a moment later.
    queueMicrotask(() => {
      if (isNowhere() && document.hasFocus() && this.place && isShown(this.place.element) && !isBusy(this.place.element)) this.place = undefined;
    });
  }

  does(key: string | undefined): void {
    this.byPointer = key === undefined;
    this.acted = key === undefined || key === 'Enter' || key === ' ' || key === 'Escape' || (this.acted && key !== 'Tab');
  }

  rests(): void {
    this.acted = false;
  }

  /** Two drawings later, so that whatever knows a better place has taken the focus by then. */
  look(): void {
    if (!this.acted || this.frame || !this.isLost()) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        if (this.isLost()) this.restore();
      });
    });
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }

  private isLost(): boolean {
    return this.place !== undefined && isNowhere() && !isBusy(this.place.element);
  }

  private restore(): void {
    if (!this.place) return;
    const { form } = this.place;
    const opener = form && !form.isConnected ? this.openers.get(form) : undefined;
    nearest(this.place, opener)?.focus({ preventScroll: this.byPointer });
  }
}

/** Keeps the place of the keyboard: when an act takes away what had the focus, the nearest thing gets it, not the page as a whole. */
function keepPlace(): () => void {
  const kept = new KeptPlace();
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  kept.note(document.activeElement);
  window.addEventListener('focusin', ({ target }) => kept.note(target), options);
  window.addEventListener('focusout', () => kept.left(), options);
  window.addEventListener('keydown', ({ key }) => kept.does(key), options);
  window.addEventListener('pointerdown', () => kept.does(undefined), options);
  window.addEventListener('wheel', () => kept.rests(), { ...options, passive: true });
  const changes = new MutationObserver(() => kept.look());
  changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    stop.abort();
    changes.disconnect();
    kept.stop();
  };
}

export default function KeepPlace() {
  useEffect(keepPlace, []);
  return null;
}
