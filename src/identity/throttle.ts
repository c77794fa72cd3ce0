import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';

/** Wrong passwords and guessed links, counted by account and by address for a minute. A right one is not counted. */
export class Throttle {
  private static readonly all = new WeakMap<Ground, Throttle>();
  private readonly accounts: RateLimiterMemory;
  private readonly addresses: RateLimiterMemory;

  private constructor({ config }: Ground) {
    this.accounts = new RateLimiterMemory({ points: config.limits.signInsPerAccountAMinute, duration: 60 });
    this.addresses = new RateLimiterMemory({ points: config.limits.signInsPerAddressAMinute, duration: 60 });
  }

  /** One for a server, whichever door somebody tries. */
  static of(ground: Ground): Throttle {
    let throttle = Throttle.all.get(ground);
    if (!throttle) Throttle.all.set(ground, (throttle = new Throttle(ground)));
    return throttle;
  }

  /**
   * Counts first, so that many tries at once don't slip through while the first is still being checked.
   * @throws Refusal TOO_MANY with `retryAfter` in seconds.
   */
  async count(address: string, account?: string): Promise<void> {
    await consume(this.addresses, network(address));
    if (account !== undefined) await this.countAccount(account);
  }

  /** The try was right after all. */
  async forgive(address: string, account?: string): Promise<void> {
    await this.addresses.reward(network(address));
    if (account !== undefined) await this.forgiveAccount(account);
  }

  /** For tries of somebody who is signed in already. @throws Refusal TOO_MANY. */
  countAccount(account: string): Promise<void> {
    return consume(this.accounts, account);
  }

  async forgiveAccount(account: string): Promise<void> {
    await this.accounts.reward(account);
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal('TOO_MANY', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}

/** Whoever has one IPv6 address usually has the whole /64. */
export function network(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::') as [string, string?];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const whole = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return `${whole
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
