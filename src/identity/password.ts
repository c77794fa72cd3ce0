import { hash, verify } from '@node-rs/argon2';
import { Refusal, type FieldProblem } from '../work/refusal.js';

/** OWASP's least for argon2id (the library's own variant): 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Of a password that nobody knows, at the same cost: an unknown address takes as long as a known one. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$gNYEW9N5ZGE4weSw4wEBUA$+x/JZipP78vgKOwh+iAFTv9lOqtRbNBliGrA3jACOE8';

/** The password of every person in the sample network. Whoever has read our documents knows it. */
export const samplePassword = 'crosstown-sample';

const shortest = 12;
const longest = 200;
/** More waiting than this means that somebody floods the door; each takes some 30 ms of a core. */
const mostWaiting = 200;
let waiting = 0;

const common = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789123',
  '098765432109',
  'abcdefghijkl',
  'qwertyuiopas',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qwertyqwerty',
  '1q2w3e4r5t6y',
  'asdfghjklasdf',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'mypassword123',
  'changeme1234',
  'changemechangeme',
  'letmeinletmein',
  'letmein12345',
  'welcome12345',
  'welcomewelcome',
  'iloveyou1234',
  'iloveyouiloveyou',
  'administrator',
  'administrator1',
  'adminadminadmin',
  'admin1234567',
  'correcthorsebatterystaple',
  'trustno1trustno1',
  'crosstown123',
  'crosstown1234',
  'crosstowncrosstown',
  samplePassword,
]);

/** One written form for what looks the same on every keyboard. */
const normal = (password: string): string => password.normalize('NFKC');

async function queued<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (waiting >= mostWaiting) throw new Refusal('TOO_MANY', { retryAfter: 2 });
  waiting++;
  try {
    return await work();
  } finally {
    waiting--;
  }
}

/** Takes some 30 ms outside the event loop: never within a transaction. */
export const hashPassword = (password: string): Promise<string> => queued(() => hash(normal(password), cost));

/** Takes the same time without a hash, and is then false. */
export async function passwordFits(password: string, hashed: string | undefined): Promise<boolean> {
  const fits = await queued(() => verify(hashed ?? nobodysHash, normal(password)));
  return fits && hashed !== undefined;
}

/** Is it the one that everybody may know? */
export const isSamplePassword = (password: string): boolean => normal(password) === samplePassword;

/** What is wrong with a new password, if anything. Length counts characters as people see them typed. */
export function passwordProblem(field: string, password: string, email: string): FieldProblem | undefined {
  if (password.includes('\0') || !password.isWellFormed()) return { field, reason: 'malformed' };
  const text = normal(password);
  const length = [...text].length;
  if (length < shortest) return { field, reason: 'too_short', limit: shortest };
  if (length > longest) return { field, reason: 'too_long', limit: longest };
  const plain = text.toLowerCase();
  const guessable = plain === email.toLowerCase() || plain === email.toLowerCase().split('@')[0] || common.has(plain) || /^(.{1,3})\1+$/u.test(plain);
  return guessable ? { field, reason: 'not_allowed' } : undefined;
}
