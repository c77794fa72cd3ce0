import { createClient, type Client } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

type Variables = Record<string, unknown>;

/** What JSON holds, as loose as JSON.parse leaves it: a test says what it expects of it. */
export type Json = ReturnType<typeof JSON.parse>;

interface GraphQLProblem {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string } & Record<string, unknown>;
}

/** What came back over HTTP, unjudged. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text where it is none. */
  body: unknown;
}

/** A refusal as a person meets it: `code` is one of the six, INTERNAL, or `HTTP <status>`. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `extensions` of the first error: fields, current version and the like. */
    readonly details: Record<string, unknown>,
    readonly problems: readonly GraphQLProblem[],
  ) {
    super(`${code}: ${message}`);
  }
}

/** Somebody at the front door: everything goes over HTTP and sockets, as a browser would send it. */
export class Person {
  private readonly follows: Follow[] = [];

  constructor(
    readonly url: string,
    /** `name=value` of the session cookie; undefined: a stranger. */
    readonly cookie: string | undefined,
  ) {}

  /** Asks a query and answers its data. @throws Refused on any error. */
  async see<Data = Json>(query: string, variables: Variables = {}): Promise<Data> {
    return dataOf(await this.raw({ query, variables })) as Data;
  }

  /** Performs a mutation, with a fresh act id in `$act` unless one is given. @throws Refused on any error. */
  async do<Data = Json>(mutation: string, variables: Variables = {}): Promise<Data> {
    return dataOf(await this.raw({ query: mutation, variables: { act: randomUUID(), ...variables } })) as Data;
  }

  /** Posts any body to /graphql: an object as JSON, a string as it stands. Never throws for an answer. */
  raw(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Any other request, with this person's cookie and a same-origin Origin. */
  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== undefined && !headers.has('cookie')) headers.set('cookie', this.cookie);
    if (init.method !== undefined && init.method !== 'GET' && !headers.has('origin')) headers.set('origin', this.url);
    const answer = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    return { status: answer.status, headers: answer.headers, body: parsed(await answer.text()) };
  }

  /** Opens a socket and subscribes; resolves when the server has accepted the connection. @throws Closed when it did not. */
  async follow(document: string, variables: Variables = {}, headers: Record<string, string> = {}): Promise<Follow> {
    const follow = new Follow(this.url, { origin: this.url, ...(this.cookie === undefined ? {} : { cookie: this.cookie }), ...headers }, document, variables);
    this.follows.push(follow);
    await follow.connected;
    return follow;
  }

  /** Ends the session on the server. */
  async signOut(): Promise<void> {
    await this.send('/auth/sign-out', { method: 'POST' });
  }

  /** Closes this person's sockets; the session stays. */
  async leave(): Promise<void> {
    await Promise.all(this.follows.map((follow) => follow.stop()));
  }
}

/** The socket ended; `code` says why. */
export class Closed extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
  ) {
    super(`the socket closed with ${code} ${reason}`);
  }
}

interface Waiting {
  fits: (frame: Json) => boolean;
  done: (frame: Json) => void;
  failed: (error: Error) => void;
}

/** One subscription over one socket. Frames are kept in the order in which they came. */
export class Follow {
  /** The `data` of every frame so far. */
  readonly frames: Json[] = [];
  readonly problems: GraphQLProblem[] = [];
  readonly connected: Promise<void>;
  /** Resolves when the socket is closed, by whomever. */
  readonly closed: Promise<Closed>;
  private readonly client: Client;
  private readonly waiting = new Set<Waiting>();
  private end: Error | undefined;

  constructor(url: string, headers: Record<string, string>, document: string, variables: Variables) {
    class SocketWithHeaders extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers });
      }
    }
    let socketClosed: (closed: Closed) => void;
    this.closed = new Promise((done) => (socketClosed = done));
    this.client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: SocketWithHeaders,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
    this.connected = new Promise((done, failed) => {
      this.client.on('connected', () => done());
      this.client.on('closed', (event) => {
        const { code, reason } = event as { code: number; reason: string };
        const closed = new Closed(code, reason);
        socketClosed(closed);
        failed(closed);
        this.finish(closed);
      });
      this.client.on('error', (error) => failed(error as Error));
    });
    this.client.subscribe(
      { query: document, variables },
      {
        next: ({ data, errors }) => this.take(data, errors as GraphQLProblem[] | undefined),
        error: (error) => this.refuse(error),
        complete: () => this.finish(new Error('the server completed the subscription')),
      },
    );
  }

  /**
   * The first frame, past or coming, that fits.
   * @throws Error with all frames so far when none came within `patience` milliseconds or the subscription ended.
   */
  until(fits: (frame: Json) => boolean, patience = 10_000): Promise<Json> {
    const past = this.frames.find((frame) => fits(frame));
    if (past !== undefined) return Promise.resolve(past);
    if (this.end !== undefined) return Promise.reject(this.end);
    return new Promise((done, failed) => {
      const give = () => {
        this.waiting.delete(waiting);
        failed(
          new Error(`No such frame within ${patience} ms. Frames so far: ${JSON.stringify(this.frames, null, 1)} Problems: ${JSON.stringify(this.problems)}`),
        );
      };
      const timer = setTimeout(give, patience);
      const settle =
        <Value>(then: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          then(value);
        };
      const waiting: Waiting = { fits, done: settle(done), failed: settle(failed) };
      this.waiting.add(waiting);
    });
  }

  /** Closes the socket. */
  async stop(): Promise<void> {
    await this.client.dispose();
  }

  private take(data: unknown, problems: GraphQLProblem[] | undefined): void {
    if (problems !== undefined) this.problems.push(...problems);
    this.frames.push(data);
    for (const one of [...this.waiting]) if (one.fits(data)) one.done(data);
  }

  private refuse(error: unknown): void {
    if (Array.isArray(error)) {
      this.problems.push(...(error as GraphQLProblem[]));
      this.finish(refusedBy(error as GraphQLProblem[]));
    } else if (this.end === undefined) this.finish(error instanceof Error ? error : new Error('the socket failed'));
  }

  private finish(error: Error): void {
    this.end ??= error;
    for (const one of [...this.waiting]) one.failed(error);
  }
}

/** POST /auth/sign-in. @throws Refused with `HTTP 401` and the like. */
export async function signIn(url: string, email: string, password: string): Promise<Person> {
  const stranger = new Person(url, undefined);
  const answer = await stranger.send('/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 200 || cookie === undefined)
    throw new Refused(`HTTP ${answer.status}`, `${email} could not sign in: ${JSON.stringify(answer.body)}`, {}, []);
  return new Person(url, cookie);
}

function dataOf(answer: Answer): unknown {
  const { data, errors } = (typeof answer.body === 'object' && answer.body !== null ? answer.body : {}) as { data?: unknown; errors?: GraphQLProblem[] };
  if (errors !== undefined && errors.length > 0) throw refusedBy(errors);
  if (answer.status !== 200) throw new Refused(`HTTP ${answer.status}`, JSON.stringify(answer.body), {}, []);
  return data;
}

function refusedBy(problems: GraphQLProblem[]): Refused {
  const [first] = problems;
  return new Refused(first?.extensions?.code ?? 'NONE', first?.message ?? 'an error without a message', first?.extensions ?? {}, problems);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
