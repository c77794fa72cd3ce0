import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from './database.js';
import type { Documents } from './documents.js';

/** What the whole server stands on: made before the first module, injected where it is needed. */
export class Ground {
  /** What time it is. Tests let it pass; SQL asks its own clock, so that a late one here never grants anything. */
  now: () => Date = () => new Date();

  constructor(
    readonly config: Config,
    readonly database: Database,
    readonly log: Logger,
    readonly documents: Documents,
  ) {}
}
