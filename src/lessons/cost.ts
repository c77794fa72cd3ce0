/** What it took in US dollars, the least first: all that was done; of what goes on, a year of it. */
export const costBands: ReadonlySet<string> = new Set(['working_hours', 'under_10000', 'under_100000', 'over_100000']);

const amount = /^\D*(?:\$\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:US\s*dollars?|dollars?|d[oó]lares|USD))\D*$/i;
/** Words that multiply it: how often is not said. */
const again =
  /\/|(?:\d|dollars?|USD)\s+an?\s|\b(?:an?|the) (?:hour|day|night|evening|week|month|quarter|year|head|person)\b|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?|per|each|every|apiece|times|por|al|cada|la (?:hora|noche|semana)|diari[oa]s?|semanal(?:es)?|mensual(?:es)?|anual(?:es)?)\b/i;
/** A larger number than its figures say. */
const more = /\d\s?(?:k|m|mm|b|bn)\b|\b(?:hundreds?|thousands?|millions?|billions?|cientos|mil|miles|mill[oó]n(?:es)?)(?!\p{L})/iu;

/** The band of a text that names one sum and nothing that multiplies it; of any other text nothing can be told. */
export function costBandOf(text: string | null): string | undefined {
  const found = text && !again.test(text) && !more.test(text) ? amount.exec(text) : null;
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
