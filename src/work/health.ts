import type { FastifyInstance } from 'fastify';
import type { Database } from './database.js';

/** GET /health: 200 `{"ok":true,"mail":"on"}` when the database answers and its schema is this build's, else 503 with the reason; mail that fails is no reason. Needs no sign-in. */
export function serveHealth(fastify: FastifyInstance, database: Database, mail: () => string): void {
  fastify.get('/health', async (_request, reply) => {
    const health = await database.health();
    await reply
      .code(health.ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ...health, mail: mail() });
  });
}
