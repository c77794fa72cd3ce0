import { encodeAwarenessUpdate, modifyAwarenessUpdate, type Awareness } from 'y-protocols/awareness';

/** The end of a selection, as an editor says it: in a piece of text, or at the end of an element. */
interface End {
  readonly type: Place | null;
  readonly tname: string | null;
  readonly item: Place | null;
  readonly assoc: number;
}
interface Place {
  readonly client: number;
  readonly clock: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const placeIn = (value: unknown): Place | null =>
  isRecord(value) && isCount(value['client']) && isCount(value['clock']) ? { client: value['client'], clock: value['clock'] } : null;

function endIn(value: unknown): End | undefined {
  if (!isRecord(value)) return undefined;
  const end = {
    ...{ type: placeIn(value['type']), item: placeIn(value['item']), tname: typeof value['tname'] === 'string' ? value['tname'] : null },
    assoc: value['assoc'] === -1 ? -1 : 0,
  };
  return end.type || end.item || end.tname !== null ? end : undefined;
}

/** Where somebody stands. An editor that meets anything else there takes no letter any more. */
function cursorIn(state: unknown): { anchor: End; head: End } | null {
  const cursor = isRecord(state) ? state['cursor'] : undefined;
  const [anchor, head] = isRecord(cursor) ? [endIn(cursor['anchor']), endIn(cursor['head'])] : [];
  return anchor && head ? { anchor, head } : null;
}

/** The numbers with which a message begins: how many carets it tells of, and the screen of the first. */
function beginningOf(update: Uint8Array): { count: number; screen: number } {
  let at = 0;
  const next = (): number => {
    let [number, place] = [0, 1];
    for (;;) {
      const byte = update[at++];
      if (byte === undefined || place > Number.MAX_SAFE_INTEGER) throw new RangeError('not a number');
      number += (byte & 127) * place;
      if (byte < 128) return number;
      place *= 128;
    }
  };
  return { count: next(), screen: next() };
}

/**
 * One screen's caret as others are shown it. It stands under a number that the server chose: whatever a message says, it moves the
 * caret of whoever sent it, under their name, and no other.
 */
export class Caret {
  private screen: number | undefined;
  private clock = 0;

  constructor(
    private readonly number: number,
    private readonly user: { readonly id: string; readonly name: string },
  ) {}

  /** What others get; undefined for what tells nothing of this screen's own. @throws for what can't be read. */
  shown(update: Uint8Array): Uint8Array | undefined {
    const { count, screen } = beginningOf(update);
    // A screen that has not heard of others for long tells that they are gone: everybody finds that out for themselves.
    if (count !== 1 || (this.screen !== undefined && screen !== this.screen)) return undefined;
    let state: unknown;
    modifyAwarenessUpdate(update, (said: unknown) => (state = said));
    if (state === null && this.screen === undefined) return undefined;
    this.screen = screen;
    const meta = new Map([[this.number, { clock: ++this.clock, lastUpdated: 0 }]]);
    const states = new Map(state === null ? [] : [[this.number, { cursor: cursorIn(state), user: this.user }]]);
    return encodeAwarenessUpdate({ meta, states } as unknown as Awareness, [this.number]);
  }
}
