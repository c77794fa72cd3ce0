import { isOutdated } from './outdated.js';
import { isRecord } from './rows.js';

/** A GraphQL document as the generated code has it: the server knows its text by the hash. */
export interface Document<D, V> {
  __apiType?: (variables: V) => D;
  __meta__?: Record<string, unknown>;
}

export type RefusalCode = 'UNAUTHENTICATED' | 'NOT_FOUND' | 'FORBIDDEN' | 'INVALID' | 'CONFLICT' | 'TOO_MANY' | 'INTERNAL' | 'OFFLINE';

export interface RefusedField {
  readonly field: string;
  readonly reason: string;
  readonly limit?: number;
}

const codes: ReadonlySet<string> = new Set<RefusalCode>(['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT', 'TOO_MANY', 'INTERNAL']);

function isCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && codes.has(value);
}

function fieldsOf(value: unknown): RefusedField[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): RefusedField[] => {
    if (typeof each === 'string') return [{ field: each, reason: 'moved' }];
    if (!isRecord(each) || typeof each.field !== 'string') return [];
    const reason = typeof each.reason === 'string' ? each.reason : 'malformed';
    return [typeof each.limit === 'number' ? { field: each.field, reason, limit: each.limit } : { field: each.field, reason }];
  });
}

/** Why the server did not do it, or that it could not be reached (OFFLINE). Texts for people are in the words, by code. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly fields: readonly RefusedField[];
  /** A circle: the titles along it. */
  readonly chain: readonly string[];
  /** CONFLICT: the row as it is now. */
  readonly current: object | undefined;
  /** TOO_MANY: seconds. */
  readonly retryAfter: number | undefined;
  /** INTERNAL: what to tell who runs the server. */
  readonly reference: string | undefined;

  constructor(
    readonly code: RefusalCode,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.fields = fieldsOf(details.fields);
    this.chain = Array.isArray(details.chain) ? details.chain.filter((one): one is string => typeof one === 'string') : [];
    this.current = isRecord(details.current) ? details.current : undefined;
    this.retryAfter = typeof details.retryAfter === 'number' ? details.retryAfter : undefined;
    this.reference = typeof details.reference === 'string' ? details.reference : undefined;
  }

  /** Whether the same question may well be answered later. */
  get passes(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TOO_MANY';
  }
}

/** The first error of a GraphQL answer as a refusal. */
export function refusalIn(errors: unknown): Refused | undefined {
  if (!Array.isArray(errors) || !errors.length) return undefined;
  const first: unknown = errors[0];
  const extensions = isRecord(first) && isRecord(first.extensions) ? first.extensions : {};
  return new Refused(isCode(extensions.code) ? extensions.code : 'INTERNAL', extensions);
}

/** The body of a request for a document, over HTTP or the socket. */
export function requestOf(document: Document<never, never> | Document<unknown, unknown>, variables: unknown): Record<string, unknown> {
  const { hash, name } = document.__meta__ ?? {};
  return { operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}

export type Post = <D, V>(document: Document<D, V>, variables: V) => Promise<D>;

const patience = 20_000;

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    throw new Refused(response.status >= 500 ? 'OFFLINE' : 'INTERNAL');
  }
}

/**
 * One request. Throws Refused; OFFLINE stands for everything that another attempt may cure: no network, no answer
 * within 20 seconds, a server that starts or stops.
 */
export const post: Post = async <D, V>(document: Document<D, V>, variables: V): Promise<D> => {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(requestOf(document as Document<unknown, unknown>, variables)),
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Refused('OFFLINE');
  }
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new Refused('OFFLINE');
  const body = await bodyOf(response);
  const refused = refusalIn(body.errors);
  isOutdated(refused);
  if (refused) throw refused;
  if (response.status === 401) throw new Refused('UNAUTHENTICATED');
  if (!isRecord(body.data)) throw new Refused('INTERNAL');
  return body.data as D;
};
