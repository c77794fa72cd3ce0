import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { messageOf } from '../fault.js';
import type { Database } from './database.js';

/** Measurements for Prometheus. Other folders add their own to `registry`; labels never hold what people wrote or who they are. */
export class Metrics {
  readonly registry = new Registry();
  private server: Server | undefined;
  private readonly requests = new Histogram({
    name: 'crosstown_http_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  /** Measures every request and, when asked, how many connections each pool has open and how many requests wait for one. */
  observe(fastify: FastifyInstance, database: Database): void {
    collectDefaultMetrics({ register: this.registry });
    fastify.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      this.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
      done();
    });
    const { app, clock, tail } = database;
    const pools = Object.entries({ app, clock, tail });
    this.gauge('crosstown_database_connections', 'Open connections of a pool.', (set) => pools.forEach(([pool, { totalCount }]) => set(pool, totalCount)));
    this.gauge('crosstown_database_waiting', 'Work that waits for a connection of a pool.', (set) =>
      pools.forEach(([pool, { waitingCount }]) => set(pool, waitingCount)),
    );
  }

  /** Serves GET /metrics on 127.0.0.1 alone. @throws Error when the port is taken. */
  async listen(port: number): Promise<void> {
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        (error: unknown) => response.writeHead(500).end(messageOf(error)),
      );
    });
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', done);
    });
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  private gauge(name: string, help: string, read: (set: (pool: string, value: number) => void) => void): void {
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [this.registry],
      collect() {
        read((pool, value) => this.set({ pool }, value));
      },
    });
  }
}
