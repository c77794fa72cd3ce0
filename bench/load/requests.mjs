// Requests over a few keep-alive connections, each with one request under way, bounded in time and count. It speaks HTTP itself,
// so that it takes little of the processors that it shares with what it measures; what it took is in its answer.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { quantile } from '../numbers.mjs';

const makers = {
  /** The same request again and again. */
  same: ({ body }) => {
    const text = JSON.stringify(body);
    return () => text;
  },
  /** A variable that no document knows, new each time: no finished answer fits. */
  fresh: ({ body }) => () => JSON.stringify({ ...body, variables: { ...body.variables, fresh: randomUUID() } }),
  /** The next of several, in turn. */
  turns: ({ bodies }, at) => {
    const texts = bodies.map((body) => JSON.stringify(body));
    let next = at * 7;
    return () => texts[next++ % texts.length];
  },
  /** Renames the connection's own card; its version is what the last answer left. */
  rename: ({ body, cards }, at) => {
    const card = cards[at];
    return {
      next: () => JSON.stringify({ ...body, variables: { act: randomUUID(), input: { id: card.id, version: card.version, title: `Renamed for the ${card.version}th time` } } }),
      done: () => card.version++,
    };
  },
};

class Connection {
  latencies = [];
  bytes = 0;
  failure;
  #header = '';
  #left = 0;
  #start = '';

  constructor(plan, at, counter) {
    this.plan = plan;
    this.counter = counter;
    const made = makers[plan.kind](plan, at);
    this.make = typeof made === 'function' ? { next: made, done: () => undefined } : made;
    this.head = `POST ${plan.path ?? '/graphql'} HTTP/1.1\r\nhost: 127.0.0.1:${plan.port}\r\ncontent-type: application/json\r\naccept: application/json\r\n${plan.cookies ? `cookie: ${plan.cookies[at % plan.cookies.length]}\r\n` : ''}`;
  }

  run(until) {
    return new Promise((done) => {
      this.until = until;
      this.end = (failure) => {
        this.failure ??= failure;
        this.socket.destroy();
        done();
      };
      this.socket = connect(this.plan.port, '127.0.0.1', () => this.#ask());
      this.socket.setNoDelay(true);
      this.socket.on('data', (chunk) => this.#take(chunk));
      this.socket.on('error', (error) => this.end(error.message));
      this.socket.on('close', () => this.end('the connection was closed'));
    });
  }

  #ask() {
    if (performance.now() >= this.until || this.counter.left-- <= 0) return this.#finish();
    const body = this.make.next();
    this.asked = performance.now();
    this.socket.write(`${this.head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #finish() {
    this.socket.removeAllListeners('close');
    this.end(undefined);
  }

  #take(chunk) {
    this.bytes += chunk.length;
    if (this.#left > 0) return this.#body(chunk);
    this.#header += chunk.toString('latin1');
    const end = this.#header.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /content-length: (\d+)/i.exec(this.#header);
    const status = this.#header.slice(9, 12);
    if (!length || status !== '200') return this.end(`answer ${this.#header.slice(0, 2000)}`);
    this.#left = Number(length[1]);
    this.#start = '';
    const rest = this.#header.length - end - 4;
    this.#header = '';
    if (rest > 0) this.#body(chunk.subarray(chunk.length - rest));
  }

  #body(chunk) {
    if (this.#start.length < 8) this.#start += chunk.toString('latin1', 0, 300);
    this.#left -= chunk.length;
    if (this.#left > 0) return;
    if (!this.#start.startsWith('{"data"')) return this.end(`answer ${this.#start}`);
    this.latencies.push(performance.now() - this.asked);
    this.make.done();
    this.#ask();
  }
}

/** `connections` at once for `seconds` or `most` requests, whichever ends first. */
async function run(plan) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const counter = { left: plan.most ?? 1_000_000 };
  const connections = Array.from({ length: plan.connections }, (_, at) => new Connection(plan, at, counter));
  await Promise.all(connections.map((one) => one.run(began + plan.seconds * 1000)));
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const failure = connections.find((one) => one.failure)?.failure;
  if (failure) return { failure };
  const latencies = connections.flatMap((one) => one.latencies);
  return {
    count: latencies.length,
    rps: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    bytes: connections.reduce((sum, one) => sum + one.bytes, 0) / latencies.length,
    cards: plan.cards,
    ownCpu: (used.user + used.system) / 1000 / latencies.length,
  };
}

process.on('message', (plan) => void run(plan).then((result) => process.send(result)));
process.on('SIGTERM', () => process.exit(0));
process.send({ up: true });
