// Many live sockets in one process, and the act that they wait for: both clocks are this process's, so that the time from the
// answer to a frame is a plain difference.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const sockets = [];
/** When frames of the act under way came, by socket. */
let came = [];
let counts = [];
let sample;

/** Opens one; resolves when it follows. */
function open({ port, cookie, subscribe }) {
  return new Promise((done, failed) => {
    const at = sockets.length;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false, headers: cookie ? { cookie } : {} });
    sockets.push(socket);
    counts.push(0);
    socket.on('error', failed);
    socket.on('close', (code, reason) => failed(new Error(`socket ${at} was closed with ${code} ${reason}`)));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      if (socket.following) return take(at, data);
      const text = data.toString();
      if (text.startsWith('{"type":"connection_ack"')) {
        if (subscribe) return socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: subscribe }));
        socket.following = true;
        return done();
      }
      if (text.startsWith('{"type":"ping"')) return socket.send('{"type":"pong"}');
      if (text.includes('"signal":"READY"')) {
        socket.following = true;
        return done();
      }
      if (text.includes('"errors"') || text.includes('"type":"error"')) failed(new Error(text));
    });
  });
}

function take(at, data) {
  // Pings are short.
  if (data.length < 200) return;
  counts[at] += 1;
  came.push(performance.now());
  sample ??= data.toString();
}

function post({ port, cookie, body }) {
  return new Promise((done, failed) => {
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...(cookie ? { cookie } : {}) };
    const sent = request({ agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (response) => {
      const answered = performance.now();
      let said = '';
      response.on('data', (piece) => (said += piece));
      response.on('end', () => (said.startsWith('{"data"') ? done(answered) : failed(new Error(said))));
    });
    sent.on('error', failed);
    sent.end(text);
  });
}

const commands = {
  /** Opens sockets, `width` at a time. */
  open: async ({ all, width = 20 }) => {
    const waiting = [...all];
    const worker = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) await open(one);
    };
    await Promise.all(Array.from({ length: width }, worker));
    return { open: sockets.length };
  },
  /** Performs acts at a steady pace, whether or not the last one's frames have come. */
  acts: async ({ count, every, port, cookie, card, body }) => {
    const cpu = process.cpuUsage();
    const latencies = [];
    const lasts = [];
    counts = counts.map(() => 0);
    for (let at = 0; at < count; at++) {
      const next = performance.now() + every;
      came = [];
      const variables = { act: randomUUID(), input: { id: card.id, version: card.version, title: `Followed for the ${card.version}th time` } };
      const answered = await post({ port, cookie, body: { ...body, variables } });
      card.version += 1;
      await pause(Math.max(0, next - performance.now()));
      latencies.push(...came.map((moment) => moment - answered));
      lasts.push(Math.max(...came.slice(-1)) - answered);
    }
    const used = process.cpuUsage(cpu);
    return { latencies, lasts, counts, card, ownCpu: (used.user + used.system) / 1000 / count, sample };
  },
  close: async () => {
    for (const socket of sockets) socket.removeAllListeners('close').terminate();
    sockets.length = 0;
    counts = [];
    return {};
  },
};

process.on('message', ({ command, ...rest }) => {
  commands[command](rest).then(
    (answer) => process.send(answer),
    (error) => process.send({ failure: error.message }),
  );
});
process.on('SIGTERM', () => process.exit(0));
process.send({ up: true });
