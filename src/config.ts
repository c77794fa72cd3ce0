import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { isMailServer, mailServerOf, senderOf, type MailServer } from './config.mail.js';
import { codeOf, ConfigError, messageOf } from './fault.js';

export { ConfigError } from './fault.js';
export type { MailServer } from './config.mail.js';

/** Everything that an operator may set, read once at the start. Made by {@link readConfig} and never changed. */
export interface Config {
  /** NODE_ENV=production: no sample, no introspection, registered documents only. */
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Absolute folder of the embedded database, the secret and uploads. */
  readonly dataDir: string;
  /** An external PostgreSQL 15 to 18; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** 64 hexadecimal digits from SECRET_FILE; the logins' passwords and sealed cursors derive from it. */
  readonly secret: string;
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins that may send requests: PUBLIC_URL, or this port on 127.0.0.1 and localhost. */
  readonly origins: readonly string[];
  /** The session cookie: `__Host-sid` over https, `sid_<port>` over http on loopback. */
  readonly cookie: { readonly name: string; readonly secure: boolean };
  /** True while people reach it on this machine only, be it through a proxy; the sample sign-in page is offered only then. */
  readonly loopback: boolean;
  readonly trustedProxies: readonly string[];
  /** Prometheus on 127.0.0.1; undefined: off. */
  readonly metricsPort: number | undefined;
  /** Load the sample network into an empty database. */
  readonly sample: boolean;
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly invitationHours: number;
  /** CLOCK_SECONDS: how often what is due is looked for; 0: never by this server. */
  readonly clockSeconds: number;
  /** Where mail is handed over, and what it is from; undefined: no mail goes out. */
  readonly mail: MailServer | undefined;
  /** LOG_LEVEL; left out, info in production and warn otherwise, where a person reads the terminal. */
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly limits: Limits;
}

/** Upper bounds on what one request, socket or person may use. Sizes are in bytes, times in milliseconds unless named otherwise. */
export interface Limits {
  readonly depth: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly cost: number;
  readonly rootMutations: number;
  readonly bodyBytes: number;
  readonly socketsPerPerson: number;
  readonly subscriptionsPerSocket: number;
  readonly queueFrames: number;
  readonly queueBytes: number;
  readonly socketMessageBytes: number;
  readonly signInsPerAccountAMinute: number;
  readonly signInsPerAddressAMinute: number;
  readonly poolSize: number;
  readonly statementTimeout: number;
  readonly lockTimeout: number;
  readonly idleInTransactionTimeout: number;
  readonly drainTimeout: number;
}

const whole = (fallback: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`)
    .optional()
    .transform((value) => value ?? fallback);

const limitSettings = {
  LIMIT_DEPTH: whole(8, 2, 100),
  LIMIT_TOKENS: whole(2_000, 50, 100_000),
  LIMIT_ALIASES: whole(30, 0, 10_000),
  LIMIT_COST: whole(5_000, 100, 10_000_000),
  LIMIT_ROOT_MUTATIONS: whole(1, 1, 50),
  LIMIT_BODY_BYTES: whole(65_536, 1_024, 104_857_600),
  LIMIT_SOCKETS_PER_PERSON: whole(20, 1, 10_000),
  LIMIT_SUBSCRIPTIONS_PER_SOCKET: whole(50, 1, 10_000),
  LIMIT_QUEUE_FRAMES: whole(1_000, 10, 1_000_000),
  LIMIT_QUEUE_BYTES: whole(262_144, 1_024, 104_857_600),
  LIMIT_SOCKET_MESSAGE_BYTES: whole(65_536, 1_024, 104_857_600),
  LIMIT_SIGN_INS_PER_ACCOUNT: whole(5, 1, 1_000_000),
  LIMIT_SIGN_INS_PER_ADDRESS: whole(60, 1, 1_000_000),
  LIMIT_POOL_SIZE: whole(10, 2, 200),
  LIMIT_STATEMENT_MS: whole(5_000, 100, 600_000),
  LIMIT_LOCK_MS: whole(2_000, 50, 600_000),
  LIMIT_IDLE_IN_TRANSACTION_MS: whole(5_000, 100, 600_000),
  LIMIT_DRAIN_MS: whole(10_000, 0, 600_000),
};

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test').optional(),
  PORT: whole(3000, 1, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:$/.test(parsedUrl(value)?.protocol ?? ''),
      'must be a PostgreSQL address like postgres://login:password@host:5432/database',
    )
    .optional(),
  SECRET_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z
    .string()
    .refine((value) => isOrigin(value), 'must be an https (or, on this machine, http) address without a path, like https://crosstown.example')
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((list) => list.every(isAddress), 'must be a comma-separated list of IP addresses or networks like 10.0.0.0/8'),
  METRICS_PORT: whole(0, 0, 65_535),
  SAMPLE: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  IDLE_MINUTES: whole(30, 1, 1_440),
  SESSION_HOURS: whole(12, 1, 720),
  INVITATION_HOURS: whole(72, 1, 720),
  CLOCK_SECONDS: whole(60, 0, 3_600),
  SMTP_URL: z
    .string()
    .refine((value) => isMailServer(value), 'must be the address of a mail server like smtps://login:password@mail.example:465 or smtp://mail.example:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((value) => senderOf(value) !== undefined, 'must be one e-mail address, with a name before it or not, like Crosstown <crosstown@city.example>')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'must be trace, debug, info, warn, error or silent').optional(),
  ...limitSettings,
});

type Settings = z.infer<typeof settings>;

/**
 * Reads and checks every setting, and makes the secret file where there is none.
 * @throws ConfigError naming each wrong setting, one a line.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable means "not set": that is how env files and containers write it.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new ConfigError(lines.join('\n'));
  }
  const set = parsed.data;
  const production = set.NODE_ENV === 'production';
  const publicUrl = checkedPublicUrl(set, production);
  const secure = publicUrl.startsWith('https:');
  const dataDir = resolve(set.DATA_DIR);
  return {
    production,
    port: set.PORT,
    host: set.HOST,
    dataDir,
    databaseUrl: set.DATABASE_URL,
    secret: readSecret(set.SECRET_FILE === undefined ? join(dataDir, 'secret') : resolve(set.SECRET_FILE)),
    publicUrl,
    origins: set.PUBLIC_URL === undefined || isLoopback(new URL(publicUrl).hostname) ? [...new Set([publicUrl, ...localOrigins(set.PORT)])] : [publicUrl],
    cookie: secure ? { name: '__Host-sid', secure } : { name: `sid_${set.PORT}`, secure },
    loopback: isLoopback(set.HOST) && isLoopback(new URL(publicUrl).hostname),
    trustedProxies: set.TRUSTED_PROXIES,
    metricsPort: set.METRICS_PORT === 0 ? undefined : set.METRICS_PORT,
    sample: !production && set.SAMPLE !== '0',
    idleMinutes: set.IDLE_MINUTES,
    sessionHours: set.SESSION_HOURS,
    invitationHours: set.INVITATION_HOURS,
    clockSeconds: set.CLOCK_SECONDS,
    mail: mailServerOf(set),
    logLevel: set.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    limits: limitsOf(set),
  };
}

function limitsOf(set: Settings): Limits {
  return {
    depth: set.LIMIT_DEPTH,
    tokens: set.LIMIT_TOKENS,
    aliases: set.LIMIT_ALIASES,
    cost: set.LIMIT_COST,
    rootMutations: set.LIMIT_ROOT_MUTATIONS,
    bodyBytes: set.LIMIT_BODY_BYTES,
    socketsPerPerson: set.LIMIT_SOCKETS_PER_PERSON,
    subscriptionsPerSocket: set.LIMIT_SUBSCRIPTIONS_PER_SOCKET,
    queueFrames: set.LIMIT_QUEUE_FRAMES,
    queueBytes: set.LIMIT_QUEUE_BYTES,
    socketMessageBytes: set.LIMIT_SOCKET_MESSAGE_BYTES,
    signInsPerAccountAMinute: set.LIMIT_SIGN_INS_PER_ACCOUNT,
    signInsPerAddressAMinute: set.LIMIT_SIGN_INS_PER_ADDRESS,
    poolSize: set.LIMIT_POOL_SIZE,
    statementTimeout: set.LIMIT_STATEMENT_MS,
    lockTimeout: set.LIMIT_LOCK_MS,
    idleInTransactionTimeout: set.LIMIT_IDLE_IN_TRANSACTION_MS,
    drainTimeout: set.LIMIT_DRAIN_MS,
  };
}

// A session cookie over plain http can be read on the way, so http is for this machine only.
function checkedPublicUrl(set: Settings, production: boolean): string {
  if (production && set.PUBLIC_URL === undefined) {
    throw new ConfigError('PUBLIC_URL is required when NODE_ENV is production: the address where people reach this server, like https://crosstown.example.');
  }
  const address = set.PUBLIC_URL ?? `http://${set.HOST === 'localhost' ? 'localhost' : '127.0.0.1'}:${set.PORT}`;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:' && !isLoopback(hostname)) {
    throw new ConfigError(
      `PUBLIC_URL is plain http on ${hostname}: sign-ins could be read on the way. Use an https address (TLS ends at a proxy in front of this server).`,
    );
  }
  if (protocol === 'http:' && !isLoopback(set.HOST)) {
    throw new ConfigError(
      `HOST is ${set.HOST}, which other machines can reach over plain http. Set HOST to 127.0.0.1, or set PUBLIC_URL to the https address of the proxy in front.`,
    );
  }
  return address;
}

function localOrigins(port: number): string[] {
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function parsedUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function isOrigin(value: string): boolean {
  const url = parsedUrl(value);
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === ''
  );
}

function isAddress(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}

// Written beside and linked into place: two servers that start at once agree on one secret, and nobody reads half of it.
function readSecret(file: string): string {
  try {
    return checkedSecret(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new ConfigError(`SECRET_FILE ${file} can't be written: ${messageOf(error)}.`);
  } finally {
    rmSync(draft, { force: true });
  }
  return checkedSecret(file);
}

function checkedSecret(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    throw new ConfigError(`SECRET_FILE ${file} can't be read: ${messageOf(error)}.`);
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new ConfigError(`SECRET_FILE ${file} must hold 64 hexadecimal digits (32 random bytes).`);
  return text;
}
