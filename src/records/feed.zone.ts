/** A moment as the clock on the wall shows it in its zone: the calendar's writer asks a date for its local parts. */
export class Wall extends Date {
  /** The writer knows a date with a zone by these three. */
  readonly internal: Date;

  constructor(moment: Date, zone: string) {
    super(moment.getTime());
    this.internal = new Date(moment.getTime() + offsetAt(moment.getTime(), zone));
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [string, string, string] {
    return ['', '', ''];
  }

  override getFullYear(): number {
    return this.internal.getUTCFullYear();
  }

  override getMonth(): number {
    return this.internal.getUTCMonth();
  }

  override getDate(): number {
    return this.internal.getUTCDate();
  }

  override getHours(): number {
    return this.internal.getUTCHours();
  }

  override getMinutes(): number {
    return this.internal.getUTCMinutes();
  }

  override getSeconds(): number {
    return this.internal.getUTCSeconds();
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** By how many milliseconds the clock there is ahead of UTC. */
function offsetAt(moment: number, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })));
  const said = /GMT([+-])(\d\d):(\d\d)/.exec(clock.format(moment));
  if (!said) return 0;
  return (said[1] === '-' ? -1 : 1) * (Number(said[2]) * 60 + Number(said[3])) * 60_000;
}

const known = new Map<string, string>();
const [hour, week] = [3_600_000, 604_800_000];

/** A VTIMEZONE with each change of the clock in these years. */
export function zoneOf(zone: string, first: number, last: number): string {
  const key = `${zone} ${first} ${last}`;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = written(zone, first, last)));
  return text;
}

function written(zone: string, first: number, last: number): string {
  const [from, until] = [Date.UTC(first - 1, 11, 1), Date.UTC(last + 1, 0, 2)];
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(from, offsetAt(from, zone), offsetAt(from, zone), false)];
  for (let at = from; at < until; at += week) {
    const [before, after] = [offsetAt(at, zone), offsetAt(at + week, zone)];
    if (before === after) continue;
    let [low, high] = [at, at + week];
    while (high - low > hour / 4) {
      const middle = low + Math.floor((high - low) / (hour / 2)) * (hour / 4);
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    lines.push(...observance(high, before, after, after > before));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

function observance(at: number, before: number, after: number, summer: boolean): string[] {
  const name = summer ? 'DAYLIGHT' : 'STANDARD';
  const start = new Date(at + before).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${shift(before)}`, `TZOFFSETTO:${shift(after)}`, `END:${name}`];
}

function shift(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
}
