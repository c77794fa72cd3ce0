import type { Learned } from './learned.js';

/** The day that has begun everywhere on earth: who reads along elsewhere is never a day ahead of whom it binds. */
export const begunEverywhere = (now: Date): string => new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);

/** From its day on it no longer holds, for everybody from the same moment on. */
export const isExpired = ({ expiresOn }: Pick<Learned, 'expiresOn'>, now: Date): boolean => expiresOn !== null && expiresOn <= begunEverywhere(now);
