import { pino, type Logger } from 'pino';
import { codeOf, messageOf } from '../fault.js';

export type Log = Logger;

const secret = [
  'password',
  'newPassword',
  'oldPassword',
  'currentPassword',
  'token',
  'cookie',
  'authorization',
  'secret',
  'email',
  'session',
  'connectionString',
  'databaseUrl',
];

/**
 * Structured logs, one JSON line an entry, on standard error so that what is printed for people stays apart.
 * What could identify or sign in a person is blanked: passwords, cookies, tokens and e-mail addresses.
 */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [...secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), 'req.headers.cookie', 'res.headers["set-cookie"]', '*["set-cookie"]'],
        censor: '[redacted]',
      },
      serializers: { error: describeError, err: describeError },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

// Of a database error only what names the place: its detail and its statement can hold what people wrote.
function describeError(error: unknown): unknown {
  const { name, stack } = typeof error === 'object' && error !== null ? (error as Partial<Error>) : {};
  return { name, code: codeOf(error), message: maskAddresses(messageOf(error)).slice(0, 2_000), stack: maskAddresses(stack ?? '') };
}

function maskAddresses(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[address]');
}
