/** A line of the minutes that is to become a thing. */
export interface Command {
  readonly kind: 'action' | 'ask' | 'decision';
  /** What stands after the first word. */
  readonly rest: string;
}

// Both languages at any time: a team writes as it speaks.
const firstWords: Readonly<Record<string, Command['kind']>> = {
  action: 'action',
  accion: 'action',
  ask: 'ask',
  peticion: 'ask',
  pedido: 'ask',
  decision: 'decision',
};

/** Reads "action Send the protocol @Name friday". Undefined: an ordinary line. */
export function readCommand(line: string): Command | undefined {
  const found = /^\s*(\p{L}+)(?:\s*:\s*|\s+)(\S.*)$/u.exec(line);
  if (!found) return undefined;
  const kind = firstWords[found[1]!.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()];
  return kind && { kind, rest: found[2]!.trim() };
}
