import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../config.js';

/** One mail, ready to be handed over. Everything that somebody typed is in its two texts; the headers are ours. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  language: string;
  /** The address that ends mail like this one, by one request. */
  unsubscribe?: string;
}

/** The server did not take it. Says nothing of what was in it, or for whom it was. */
export class NotTaken extends Error {
  constructor(
    reason: string,
    /** True if it surely has no copy: then it may be tried again. */
    readonly surely: boolean,
    /** What the server has against this one address, and not against us. */
    readonly addressee: boolean,
  ) {
    super(`the mail server did not take a mail: ${reason}`);
  }
}

const patience = 30_000;
/** For all of it: a server that says a letter now and then would be waited for without an end. */
const longest = 300_000;

/** Hands a mail over, unless `leaving` says that there is no more time. @throws NotTaken. */
export async function post(server: MailServer, letter: Letter, leaving = new AbortController().signal): Promise<void> {
  const bytes = await new MailComposer({
    from: server.from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Content-Language': letter.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(letter.unsubscribe !== undefined && {
        'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${letter.unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
    .compile()
    .build();
  let begun = false;
  // Read when the server has said that it wants the content, and no sooner.
  const content = new Readable({
    read() {
      begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  await inSession(
    server,
    (session, done) => session.send({ from: server.from.address, to: [letter.to.address] }, content, done),
    () => begun,
    leaving,
  );
}

/** Whether the server is there and lets us in. @throws NotTaken. */
export function tryServer(server: MailServer, leaving: AbortSignal): Promise<void> {
  return inSession(
    server,
    (_session, done) => done(null),
    () => false,
    leaving,
  );
}

type Done = (error: unknown) => void;

function inSession(server: MailServer, act: (session: SMTPConnection, done: Done) => void, begun: () => boolean, leaving: AbortSignal): Promise<void> {
  const over = AbortSignal.any([leaving, AbortSignal.timeout(longest)]);
  if (over.aborted) return Promise.reject(new NotTaken('ETIMEDOUT', true, false));
  const session = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  return new Promise<void>((resolve, reject) => {
    const done: Done = (error) => {
      if (error) {
        session.close();
        reject(notTaken(error, begun()));
      } else {
        session.quit();
        resolve();
      }
    };
    session.once('error', done);
    over.addEventListener('abort', () => done(Object.assign(new Error('no more time'), { code: 'ETIMEDOUT' })), { once: true });
    session.connect((error) => {
      if (error) return done(error);
      if (!server.login) return act(session, done);
      session.login({ credentials: server.login }, (refused) => (refused ? done(refused) : act(session, done)));
    });
  });
}

function notTaken(error: unknown, begun: boolean): NotTaken {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  const said = typeof responseCode === 'number' && responseCode >= 400;
  return new NotTaken([code, command, responseCode].filter(Boolean).join(' '), said || !begun, said && responseCode >= 500 && command === 'RCPT TO');
}
