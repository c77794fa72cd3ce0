import { isIP } from 'node:net';
import { ConfigError } from './fault.js';

/** SMTP_URL and MAIL_FROM, taken apart. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it begins where the server offers it. */
  readonly secure: boolean;
  /** A password is never sent in the clear to another machine. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly pass: string } | undefined;
  readonly from: { readonly name: string; readonly address: string };
}

// The name is Latin without signs that mean something in a header.
const sender = /^(?:"?([\p{L}\p{N} .,'&/()-]{1,80}?)"?\s*<)?([^\s<>"(),:;@[\]\\]+@[^\s<>"(),:;@[\]\\.]+(?:\.[^\s<>"(),:;@[\]\\.]+)*)(>?)$/u;

export function senderOf(value: string): MailServer['from'] | undefined {
  const [, name, address, end] = sender.exec(value.trim()) ?? [];
  if (address === undefined || (name === undefined) !== (end === '')) return undefined;
  return { name: name?.trim() ?? 'Crosstown', address };
}

export function isMailServer(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
}

/** @throws ConfigError where only one of the two is set. */
export function mailServerOf({ SMTP_URL, MAIL_FROM }: { SMTP_URL?: string | undefined; MAIL_FROM?: string | undefined }): MailServer | undefined {
  if (SMTP_URL === undefined && MAIL_FROM === undefined) return undefined;
  if (SMTP_URL === undefined)
    throw new ConfigError('MAIL_FROM is set and SMTP_URL is not: mail needs the address of a mail server, like smtp://mail.example:587.');
  if (MAIL_FROM === undefined)
    throw new ConfigError('SMTP_URL is set and MAIL_FROM is not: mail needs the address that it comes from, like Crosstown <crosstown@city.example>.');
  const url = new URL(SMTP_URL);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const login = url.username === '' ? undefined : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !secure && login !== undefined && !isThisMachine(host),
    login,
    from: senderOf(MAIL_FROM)!,
  };
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
