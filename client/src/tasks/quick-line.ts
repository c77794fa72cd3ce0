import { findDue, plain, type DayOrder } from './due-words.js';

/** Somebody whom "@" can name. */
export interface Candidate {
  readonly kind: 'person' | 'organization';
  readonly id: string;
  readonly name: string;
  /** Where it sits: the team that answers. */
  readonly teamId: string;
  /** The organization itself, or the one that the person sits for. */
  readonly organizationId: string;
}

export interface QuickLine {
  readonly title: string;
  readonly dueOn: string | null;
  readonly who: Candidate | undefined;
  /** Whom "@" could mean: to choose from while nobody is found for certain. */
  readonly perhaps: readonly Candidate[];
  /** Where "@" and what follows it stands, for putting in the choice. */
  readonly mention: { readonly from: number; readonly until: number } | undefined;
}

const most = 6;

/** How many letters after "@" spell this candidate's name or its first words; 0 if none. */
function spelled(after: string, name: string): number {
  const words = plain(name).split(' ');
  for (let count = words.length; count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    if (after.startsWith(start) && !/[\p{L}\d]/u.test(after[start.length] ?? ' ')) return start.length;
  }
  return 0;
}

interface Mention {
  readonly who: Candidate | undefined;
  readonly perhaps: readonly Candidate[];
  readonly length: number;
}

function mentioned(after: string, candidates: readonly Candidate[]): Mention {
  const fits = candidates.map((candidate) => ({ candidate, length: spelled(after, candidate.name) })).filter((one) => one.length > 0);
  const longest = Math.max(0, ...fits.map((one) => one.length));
  const best = fits.filter((one) => one.length === longest).map((one) => one.candidate);
  if (best.length === 1) return { who: best[0], perhaps: [], length: longest };
  if (best.length > 1) return { who: undefined, perhaps: best.slice(0, most), length: longest };
  const begun = /^[\p{L}\d.’'-]*/u.exec(after)?.[0] ?? '';
  const perhaps = candidates.filter(({ name }) =>
    plain(name)
      .split(' ')
      .some((word) => word.startsWith(begun)),
  );
  // Two letters that fit one name alone are enough; whom they mean stands below the line.
  if (begun.length > 1 && perhaps.length === 1) return { who: perhaps[0], perhaps: [], length: begun.length };
  return { who: undefined, perhaps: perhaps.slice(0, most), length: begun.length };
}

// As in the minutes: "ask @Name ..." and "action: ...". A title may begin with the same word, so the sign after it is needed.
const saysWhat = /^\s*(?:action|acción|accion|ask|petición|peticion|pedido)(?:\s*:\s*|\s+(?=@))/iu;

/** Reads "Send the protocol @Name friday": what, by whom, by when. `today` is YYYY-MM-DD. */
export function readQuickLine(text: string, candidates: readonly Candidate[], today: string, order: DayOrder): QuickLine {
  const at = /(?:^|\s)@/.exec(text);
  const from = at ? at.index + at[0].length - 1 : -1;
  const found = at ? mentioned(plain(text.slice(from + 1)), candidates) : undefined;
  const until = from + 1 + (found?.length ?? 0);
  const begins = saysWhat.exec(text)?.[0].length ?? 0;
  const rest = at ? `${text.slice(begins, from)}${text.slice(until).trimStart()}` : text.slice(begins);
  const due = findDue(rest, today, order);
  const title = due ? `${rest.slice(0, due.from)} ${rest.slice(due.until)}` : rest;
  return {
    title: title
      .replace(/\s+([,.;])/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/[\s,;]+$/, '')
      .trim(),
    dueOn: due?.dueOn ?? null,
    who: found?.who,
    perhaps: found?.perhaps ?? [],
    mention: at ? { from, until } : undefined,
  };
}
