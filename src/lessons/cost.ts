/** What it took in US dollars, the least first: all that was done; of what goes on, a year of it. */
export const costBands: ReadonlySet<string> = new Set(['working_hours', 'under_10000', 'under_100000', 'over_100000']);

const amount = /^\D*(?:\$\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:US\s*dollars?|dollars?|d[oó]lares|USD))\D*$/i;
const again = /\b(?:an? hour|a day|a week|a month|a year|hourly|daily|weekly|monthly|yearly|per|each|por|al|cada)\b/i;

/** The band of a text that names one sum and nothing that multiplies it; of any other text nothing can be told. */
export function costBandOf(text: string | null): string | undefined {
  const found = text && !again.test(text) ? amount.exec(text) : null;
  if (!found) return undefined;
  const dollars = Number(
    (found[1] ?? found[2])!
      .replace(/[.,](?=\d{3}(?!\d))/g, '')
      .replace(/[.,]$/, '')
      .replace(',', '.'),
  );
  if (!Number.isFinite(dollars)) return undefined;
  return dollars < 10_000 ? 'under_10000' : dollars < 100_000 ? 'under_100000' : 'over_100000';
}
