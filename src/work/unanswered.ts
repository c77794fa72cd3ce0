import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { refusalBody } from './door.js';
import type { Log } from './log.js';
import { invalid, Refusal } from './refusal.js';

/** HTTP as the framework sees it; what never reached anybody who answers is refused here, in the same words as all else. */
export class Adapter extends FastifyAdapter {
  constructor(
    options: FastifyServerOptions,
    private readonly log: Log,
  ) {
    super(options);
  }

  override setErrorHandler() {
    return this.getInstance().setErrorHandler((error: FastifyError, _request, reply) => refuse(error, reply, this.log));
  }

  override setNotFoundHandler() {
    return this.getInstance().setNotFoundHandler((_request: FastifyRequest, reply: FastifyReply) => reply.code(404).send(nothingHere));
  }
}

const nothingHere = refusalBody(new Refusal('NOT_FOUND', {}, 'There is nothing at this address.'));

function refuse(error: FastifyError, reply: FastifyReply, log: Log): FastifyReply {
  const status = error.statusCode ?? 500;
  // Out of bounds and not there are the same to whoever guesses at files.
  if (status === 403 || status === 404) return reply.code(404).send(nothingHere);
  if (status < 500) return reply.code(status).send(refusalBody(invalid({ field: 'body', reason: status === 413 ? 'too_long' : 'malformed' })));
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, error }, 'a request failed');
  return reply.code(500).send({ errors: [{ message: 'Something went wrong on the server.', extensions: { code: 'INTERNAL', reference } }] });
}
