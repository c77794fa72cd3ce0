import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { mailKinds, type MailKind } from '../identity/me.js';

/** Whose mail a link ends, and of which kinds. It opens nothing else, and never ends to work: an old mail can be stopped too. */
export interface Stop {
  person: string;
  kinds: MailKind[];
}

const keys = new Map<string, Buffer>();

function signature(secret: string, text: string): Buffer {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'crosstown unsubscribe', 32))));
  return createHmac('sha256', key).update(text).digest();
}

export function stopToken(secret: string, { person, kinds }: Stop): string {
  const text = `${[...kinds].sort().join('-')}.${Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url')}`;
  return `${text}.${signature(secret, text).toString('base64url')}`;
}

/** Undefined for any text that this server did not write. */
export function openStop(secret: string, token: string): Stop | undefined {
  const [, text, kinds, person, signed] = /^(([a-z-]{1,200})\.([\w-]{22}))\.([\w-]{43})$/.exec(token) ?? [];
  if (!text || !signed || !timingSafeEqual(signature(secret, text), Buffer.from(signed, 'base64url'))) return undefined;
  const hex = Buffer.from(person!, 'base64url').toString('hex');
  const known = kinds!.split('-').flatMap((kind) => mailKinds.find((one) => one === kind) ?? []);
  return { person: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), kinds: known };
}
