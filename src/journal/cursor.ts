import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keys = new Map<string, Buffer>();

function keyOf(secret: string): Buffer {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'crosstown cursor', 32))));
  return key;
}

/** A journal number as people's programs hold it: sealed, so that nobody can count the acts that they don't see. */
export function sealCursor(secret: string, number: number): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const plain = Buffer.alloc(8);
  plain.writeBigUInt64BE(BigInt(number));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The number in a cursor of ours; undefined for any other text. */
export function openCursor(secret: string, text: string): number | undefined {
  const sealed = Buffer.from(text, 'base64url');
  if (sealed.length !== 36 || text.length > 64) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(20));
    return Number(Buffer.concat([decipher.update(sealed.subarray(12, 20)), decipher.final()]).readBigUInt64BE());
  } catch {
    return undefined;
  }
}
