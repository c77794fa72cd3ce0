import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  execute,
  GraphQLError,
  GraphQLScalarType,
  isObjectType,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { ApolloServerPlugin } from '@apollo/server';
import { Context } from './context.js';
import { sessionDigest } from './door.js';
import { FinishedTexts } from './finished.js';
import { Ground } from './ground.js';
import { limitRule } from './limits.js';
import { masked } from './masking.js';
import { invalid } from './refusal.js';

/** A calendar date, `2026-03-31`: a text on both sides, checked where it is used. */
export const Day = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar date, like 2026-03-31.',
  parseValue: (value) => dayText(value),
  parseLiteral: (node) => dayText(node.kind === Kind.STRING ? node.value : undefined),
});

function dayText(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new TypeError('Not a date like 2026-03-31.');
  return value;
}

/**
 * The schema as it runs. The framework gives every plain field a resolver of its own; without it the executor reads
 * properties directly, which is most of the speed of a large list.
 */
export function lean(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (field.resolve?.name === 'rootFieldResolver') delete field.resolve;
  }
  return schema;
}

/** Finished answers pass the library as a word and are put in its place at the door: large texts are neither joined nor copied. */
const ready = Symbol('finished');
const placeholder = '{"finished":true}';
const bodies = new WeakMap<FastifyRequest, Buffer>();
/** The library hands on copies of a context; what hangs on it is copied along. */
const asking = Symbol('request');
type AskedContext = Context & { [asking]?: FastifyRequest };
interface Answer {
  [ready]?: true;
}

function putIn(request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void): void {
  const body = payload === placeholder ? bodies.get(request) : undefined;
  if (body) void reply.header('content-length', body.length);
  done(null, body ?? payload);
}

/** Root fields whose answer depends on rows, seats and person alone, so that it may be kept. */
const keepable = new Set(['board', 'pack']);
const keptBytes = 64 * 1024 * 1024;

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  queryHash: string;
  source: string;
  request: { variables?: Record<string, unknown>; operationName?: string };
  contextValue?: Context;
  context?: Context;
}

/** Executes operations: registered documents are compiled once, others run plainly. */
export class Executor {
  private readonly compiled = new Map<string, CompiledQuery>();
  private readonly finished = new FinishedTexts(keptBytes);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly ground: Ground,
  ) {}

  async run(asked: Asked): Promise<ExecutionResult> {
    const { document, operation, request } = asked;
    const context = (asked.contextValue ?? asked.context)!;
    if (operation.operation === 'subscription') throw invalid({ field: 'document', reason: 'not_allowed' });
    const registered = this.ground.documents.registered(asked.source);
    if (!registered)
      return execute({ schema: this.schema, document, contextValue: context, variableValues: request.variables, operationName: request.operationName });
    const keep =
      operation.operation === 'query' &&
      context.session !== undefined &&
      operation.selectionSet.selections.every((one) => one.kind === Kind.FIELD && (keepable.has(one.name.value) || one.name.value === '__typename'));
    return keep ? this.kept(asked, context) : this.compiledRun(asked, context);
  }

  private async kept(asked: Asked, context: Context): Promise<ExecutionResult> {
    const snapshot = await context.snapshot();
    const key = FinishedTexts.key(`${asked.queryHash} ${asked.request.operationName ?? ''}`, asked.request.variables, snapshot);
    const kept = this.finished.get(key, snapshot.pulse);
    if (kept) return answered(context, kept);
    const result = await this.compiledRun(asked, context);
    if (result.errors || !result.data) return result;
    const made = Buffer.from(JSON.stringify(result));
    this.finished.put(key, snapshot.pulse, made);
    return answered(context, made);
  }

  private async compiledRun(asked: Asked, context: Context): Promise<ExecutionResult> {
    const key = `${asked.queryHash} ${asked.request.operationName ?? ''}`;
    let query = this.compiled.get(key);
    if (!query) {
      const made = compileQuery(this.schema, asked.document, asked.request.operationName, { disableLeafSerialization: true });
      if (!isCompiledQuery(made)) return made;
      this.compiled.set(key, (query = made));
    }
    const result = await query.query({}, context, asked.request.variables ?? {});
    return result.errors ? { ...result, errors: result.errors.map(asLibraryError) } : result;
  }
}

/** The compiler's errors lack what the HTTP library reads of each: it would answer with an error of its own, and nothing would reach the log. */
function asLibraryError({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError, extensions });
}

function answered(context: AskedContext, body: Buffer): ExecutionResult {
  bodies.set(context[asking]!, body);
  return { data: { [ready]: true } as Answer as Record<string, unknown> };
}

export const answerText = (value: unknown): string => ((value as { data?: Answer } | undefined)?.data?.[ready] ? placeholder : JSON.stringify(value));

type ServerOptions = Parameters<ApolloDriver['registerServer']>[0];

/** The Apollo driver with our executor behind its gateway hook: parsing, validation and HTTP stay the library's. */
export class Driver extends ApolloDriver {
  override async registerServer(options: ServerOptions): Promise<void> {
    const { schema, ground } = options as ServerOptions & { schema: GraphQLSchema; ground: Ground };
    const executor = new Executor(schema, ground);
    this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>().addHook('onSend', putIn);
    let loaded: (made: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void = () => undefined;
    const gateway = {
      onSchemaLoadOrUpdate: (callback: typeof loaded) => {
        loaded = callback;
        return () => undefined;
      },
      load: () => {
        loaded({ apiSchema: schema, coreSupergraphSdl: '' });
        return Promise.resolve({ executor: (asked: Asked) => executor.run(asked) });
      },
      stop: () => Promise.resolve(),
    };
    await super.registerServer({
      ...options,
      schema: undefined,
      typeDefs: undefined,
      resolvers: undefined,
      gateway,
      stringifyResult: answerText,
    } as unknown as ServerOptions);
  }
}

/** Ends an operation's transaction before its answer leaves. */
const ending: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }) => contextValue.end(),
    }),
};

export function graphqlOptions(ground: Ground): ApolloDriverConfig {
  const { config, database, log } = ground;
  return {
    driver: Driver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    // Statuses are the HTTP library's: an answer with refusals in it is still an answer.
    preserveHttpStatusForExecutionErrors: false,
    transformSchema: lean,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: [limitRule(config.limits), ...(config.production ? [NoSchemaIntrospectionCustomRule] : [])],
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), ending],
    formatError: (formatted, error) => masked(formatted, error, log),
    logger: {
      debug: (message: unknown) => log.debug({ message }, 'Apollo'),
      info: (message: unknown) => log.debug({ message }, 'Apollo'),
      warn: (message: unknown) => log.warn({ message }, 'Apollo'),
      error: (message: unknown) => log.error({ message }, 'Apollo'),
    },
    context: (request: FastifyRequest, _reply: FastifyReply) => {
      const context: AskedContext = new Context(database.app, sessionDigest(request.headers.cookie, config.cookie.name));
      return Object.assign(context, { [asking]: request });
    },
    ground,
  } as ApolloDriverConfig;
}
