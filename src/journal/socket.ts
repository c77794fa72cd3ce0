import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  NoSchemaIntrospectionCustomRule,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Config } from '../config.js';
import { digestOf } from '../work/documents.js';
import { originAllowed, sessionDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { limitRule } from '../work/limits.js';
import { masked } from '../work/masking.js';
import { invalid, Refusal } from '../work/refusal.js';
import { isDoor } from '../work/socket-door.js';
import { openCursor, type Place } from './cursor.js';
import { Follower } from './follower.js';
import type { Asked } from './frames.js';
import type { Hub } from './hub.js';
import { speak } from './protocol.js';

interface Who {
  person: string;
  session: string;
}

/** What a subscription is to know of its socket. */
interface Joining extends Who {
  from: Place;
  socket: WebSocket;
  id: string;
  asked: Asked;
}

/** The live door: subscriptions only, for signed-in people, from our own pages; limits and masking as over HTTP. */
export function attachSocket(server: Server, schema: GraphQLSchema, ground: Ground, hub: Hub): WebSocketServer {
  const { config, log } = ground;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: config.limits.socketMessageBytes,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head) => {
    // Nobody else listens to it yet, and an error without a listener ends the process.
    stream.on('error', (error) => log.debug({ error }, 'a socket was cut before it was one'));
    const path = (request.url ?? '').split('?', 1)[0]!;
    // A door answers exactly what begins with its path; anything else would wait for ever.
    if (isDoor(path)) return;
    if (path !== '/graphql') refuse(stream, '404 Not Found');
    else if (!originAllowed(config, request.headers.origin, request.headers['sec-fetch-site'])) refuse(stream, '403 Forbidden');
    else sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
  });
  const subscriptions = new Subscriptions(schema, config);
  const people = new WeakMap<WebSocket, Who>();
  const open = new Map<string, Set<WebSocket>>();
  speak(
    sockets,
    {
      onConnect: async (connection) => {
        const { socket, request } = connection.extra;
        const who = await whoIs(ground, request);
        if (!who) {
          socket.close(4401, 'Signed out');
          return false;
        }
        // It may have gone while we asked.
        if (socket.readyState !== socket.OPEN) return false;
        // Counted here, and not by what it follows: whoever follows nothing takes room too.
        const theirs = open.get(who.person) ?? new Set();
        if (theirs.size >= config.limits.socketsPerPerson) {
          socket.close(1013, 'Too many windows');
          return false;
        }
        open.set(who.person, theirs.add(socket));
        socket.once('close', () => theirs.delete(socket) && theirs.size === 0 && open.delete(who.person));
        people.set(socket, who);
        return true;
      },
      onSubscribe: async (connection, id, payload) => {
        const { socket, request } = connection.extra;
        const who = people.get(socket);
        const living = who && (await whoIs(ground, request));
        if (!living) {
          socket.close(4401, 'Signed out');
          return [new Refusal('UNAUTHENTICATED')];
        }
        if (Object.keys(connection.subscriptions).length > config.limits.subscriptionsPerSocket) return [new Refusal('TOO_MANY')];
        return checked(ground, subscriptions, payload, { ...who, socket, id });
      },
      subscribe: (args: ExecutionArgs) => follow(args, ground, hub),
      onError: (_connection, _id, _payload, errors) => errors.map((error) => masked(error.toJSON(), error, log)),
    },
    ground,
  );
  return sockets;
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => stream.destroy());
}

async function whoIs(ground: Ground, request: IncomingMessage): Promise<Who | undefined> {
  const session = sessionDigest(request.headers.cookie, ground.config.cookie.name);
  if (!session) return undefined;
  const { rows } = await ground.database.tail.query<{ person_id: string }>({
    name: 'session_by_hash',
    text: 'select person_id from app.session_by_hash($1)',
    values: [session],
  });
  return rows[0] && { person: rows[0].person_id, session };
}

interface Subscribing {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

const mostKnown = 100;

/** Every window asks the same: parsed and checked once. A document of its own would cost each socket 150 kB for as long as it lives. */
class Subscriptions {
  private readonly known = new Map<string, Subscribing>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly config: Config,
  ) {}

  /** @throws GraphQLError, INVALID; answers what the rules say against it. */
  of(text: string, operationName: string | null | undefined): Subscribing | readonly GraphQLError[] {
    const key = `${operationName ?? ''} ${text}`;
    const known = this.known.get(key);
    if (known) return known;
    const document = parse(text, { maxTokens: this.config.limits.tokens });
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode | null;
    if (operation?.operation !== 'subscription') throw invalid({ field: 'document', reason: 'not_allowed' });
    const rules = [...specifiedRules, limitRule(this.config.limits), ...(this.config.production ? [NoSchemaIntrospectionCustomRule] : [])];
    const errors = validate(this.schema, document, rules, { hideSuggestions: true, maxErrors: 5 });
    if (errors.length) return errors;
    if (operation.selectionSet.selections.length !== 1) throw invalid({ field: 'document', reason: 'too_many' });
    if (this.known.size >= mostKnown) this.known.clear();
    this.known.set(key, { document, operation });
    return { document, operation };
  }
}

/** The same questions as over HTTP, in the same order; what is wrong leaves as the same errors. */
function checked(
  ground: Ground,
  subscriptions: Subscriptions,
  payload: SubscribePayload,
  joining: Omit<Joining, 'from' | 'asked'>,
): ExecutionArgs | readonly GraphQLError[] {
  const { config, documents } = ground;
  const { schema } = subscriptions;
  try {
    const text = documents.textOf(payload);
    if (text === undefined || text === '') throw invalid({ field: 'document', reason: 'required' });
    const subscribing = subscriptions.of(text, payload.operationName);
    if (!('document' in subscribing)) return subscribing;
    const { document, operation } = subscribing;
    const { errors: wrong, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {}, { maxErrors: 5 });
    if (wrong) return wrong;
    const { variable, value } = startOf(operation, coerced);
    const from = typeof value === 'string' ? openCursor(config.secret, value) : undefined;
    if (from === undefined) throw invalid({ field: 'after', reason: 'malformed' });
    // Where it starts does not shape a frame; everything else that was asked does.
    const shaping = { ...coerced, ...(variable && { [variable]: '' }) };
    const digest = digestOf(JSON.stringify([text, payload.operationName, shaping]));
    const asked = { digest, document, operationName: payload.operationName ?? undefined, variableValues: shaping };
    return {
      schema,
      document,
      operationName: payload.operationName,
      variableValues: coerced,
      contextValue: { ...joining, from, asked } satisfies Joining,
    };
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
  }
}

/** Where the subscription starts: the argument of its one field, given as a literal or as a variable. */
function startOf(operation: OperationDefinitionNode, variables: Record<string, unknown>): { variable?: string; value: unknown } {
  const field = operation.selectionSet.selections[0]!;
  const argument = field.kind === Kind.FIELD ? field.arguments?.find(({ name }) => name.value === 'after')?.value : undefined;
  if (argument?.kind === Kind.VARIABLE) return { variable: argument.name.value, value: variables[argument.name.value] };
  return { value: argument?.kind === Kind.STRING ? argument.value : undefined };
}

/**
 * Registers with the hub, which writes ready-made frames to the socket itself: the iterator that the protocol library
 * holds never yields, it only ends.
 */
function follow(args: ExecutionArgs, ground: Ground, hub: Hub): AsyncIterableIterator<never> {
  const { socket, id, person, session, asked, from } = args.contextValue as Joining;
  let finish: () => void = () => undefined;
  const finished = new Promise<IteratorResult<never>>((resolve) => (finish = () => resolve({ done: true, value: undefined })));
  const follower = new Follower(socket, id, person, session, asked.digest, from, ground.config.limits, () => {
    hub.remove(follower);
    finish();
  });
  socket.once('close', () => hub.remove(follower));
  hub.add(follower, asked).catch((error: unknown) => {
    ground.log.warn({ error }, 'a subscription could not catch up');
    follower.close(1013, 'Try again later');
  });
  const end = () => {
    hub.remove(follower);
    finish();
    return finished;
  };
  const iterator: AsyncIterableIterator<never> = { next: () => finished, return: end, throw: end, [Symbol.asyncIterator]: () => iterator };
  return iterator;
}
