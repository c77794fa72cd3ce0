import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keys = new Map<string, Buffer>();

function keyOf(secret: string): Buffer {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'crosstown cursor', 32))));
  return key;
}

/** A place in the journal, and when its holder was there. */
export interface Place {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Twelve bytes of nonce, number and time, sixteen of tag. */
const sealedBytes = 44;

/**
 * A place in the journal as people's programs hold it: sealed, so that nobody can count the acts that they don't see. The
 * time says which terms have begun or ended since: no act does.
 */
export function sealCursor(secret: string, number: number, at = Date.now()): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const plain = Buffer.alloc(16);
  plain.writeBigUInt64BE(BigInt(number));
  plain.writeBigUInt64BE(BigInt(at), 8);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** What is in a cursor of ours; undefined for any other text. */
export function openCursor(secret: string, text: string): Place | undefined {
  const sealed = Buffer.from(text, 'base64url');
  if (sealed.length !== sealedBytes || text.length > 64) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(28));
    const plain = Buffer.concat([decipher.update(sealed.subarray(12, 28)), decipher.final()]);
    return { number: Number(plain.readBigUInt64BE()), at: Number(plain.readBigUInt64BE(8)) };
  } catch {
    return undefined;
  }
}
