import type { FastifyInstance } from 'fastify';
import { Meeting } from '../meetings/meeting.js';
import { Context } from '../work/context.js';
import { sessionDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';
import { minutesPdf } from './minutes.pdf.js';

interface Asked {
  Params: { id: string };
  Querystring: { language?: string };
}

const statuses: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, NOT_FOUND: 404 };

/** GET /meetings/<id>/minutes.pdf: the minutes on paper, as whoever is signed in may read them. */
export function attachMinutesPdf(fastify: FastifyInstance, ground: Ground): void {
  fastify.get<Asked>('/meetings/:id/minutes.pdf', async (request, reply) => {
    const context = new Context(ground.database.app, sessionDigest(request.headers.cookie, ground.config.cookie.name));
    void reply.header('cache-control', 'no-store');
    try {
      const work = await context.read();
      const meeting = await work.get(Meeting, request.params.id.toLowerCase());
      const pdf = await minutesPdf(work, meeting, request.query.language === 'es' ? 'es' : 'en');
      const name = `minutes-${meeting.startsAt.toISOString().slice(0, 10)}.pdf`;
      return await reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`).send(pdf);
    } catch (error) {
      const status = error instanceof Refusal ? statuses[error.reason] : undefined;
      if (status === undefined || !(error instanceof Refusal)) throw error;
      return await reply.code(status).type('text/plain; charset=utf-8').send(error.message);
    } finally {
      await context.end();
    }
  });
}
