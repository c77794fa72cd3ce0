// Writers of one text in one process: each types letters into a document of its own and sends what the editor would send. Both
// clocks are this process's, so that the time from a keystroke to another's screen is a plain difference.
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import * as Y from 'yjs';

const writers = [];
/** When the keystroke under a mark was made. */
const struck = new Map();
let latencies = [];
let marks = 0;

function open({ port, cookie, meeting }) {
  return new Promise((done, failed) => {
    const socket = io(`http://127.0.0.1:${port}`, { path: '/writing', transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: cookie ? { cookie, origin: `http://127.0.0.1:${port}` } : {} });
    const document = new Y.Doc();
    const writer = { socket, document, text: undefined, waiting: [], sending: false };
    writers.push(writer);
    document.on('update', (update, origin) => {
      if (origin === socket) return;
      writer.waiting.push(update);
      void send(writer);
    });
    socket.on('update', (update) => {
      const before = writer.seen ?? new Map();
      Y.applyUpdate(document, new Uint8Array(update), socket);
      arrived(writer, before);
    });
    socket.once('connect_error', failed);
    socket.once('connect', async () => {
      const opened = await socket.emitWithAck('open', 'meeting', meeting, Y.encodeStateVector(document));
      if (opened.refused) return failed(new Error(`the minutes were refused: ${opened.refused}`));
      if (opened.update) Y.applyUpdate(document, new Uint8Array(opened.update), socket);
      done(writer);
    });
  });
}

/** Every writer has a map entry with the mark of their last keystroke: what is new in it has just come on this screen. */
function arrived(writer, seen) {
  const now = performance.now();
  writer.seen = seen;
  for (const [who, mark] of writer.document.getMap('marks').entries()) {
    if (who === writer.name) continue;
    for (let at = (seen.get(who) ?? mark - 1) + 1; at <= mark; at++) {
      const moment = struck.get(`${who} ${at}`);
      if (moment !== undefined) latencies.push(now - moment);
    }
    seen.set(who, mark);
  }
}

/** As the client does: one message under way, what is typed meanwhile goes together. */
async function send(writer) {
  if (writer.sending) return;
  writer.sending = true;
  while (writer.waiting.length) {
    const said = await writer.socket.emitWithAck('update', Y.mergeUpdates(writer.waiting.splice(0)));
    if (said !== 'saved') throw new Error(`an update was not saved: ${said}`);
  }
  writer.sending = false;
}

const commands = {
  open: async ({ all }) => {
    for (const one of all) await open(one);
    writers.forEach((writer, at) => {
      const line = new Y.XmlText();
      const paragraph = new Y.XmlElement('paragraph');
      writer.document.getXmlFragment('default').push([paragraph]);
      paragraph.insert(0, [line]);
      writer.text = line;
      writer.name = `writer ${at}`;
    });
    await pause(500);
    return { open: writers.length };
  },
  /** Each strikes a key every so many milliseconds, not all at the same moment. */
  type: async ({ keystrokes, every }) => {
    const cpu = process.cpuUsage();
    latencies = [];
    await Promise.all(
      writers.map(async (writer, at) => {
        await pause((every * at) / writers.length);
        for (let key = 0; key < keystrokes; key++) {
          const next = performance.now() + every;
          const mark = ++marks;
          writer.mark = (writer.mark ?? 0) + 1;
          struck.set(`${writer.name} ${writer.mark}`, performance.now());
          writer.document.transact(() => {
            writer.text.insert(writer.text.length, String.fromCharCode(97 + (mark % 26)));
            writer.document.getMap('marks').set(writer.name, writer.mark);
          });
          await pause(Math.max(0, next - performance.now()));
        }
      }),
    );
    await pause(500);
    const used = process.cpuUsage(cpu);
    return { latencies, ownCpu: (used.user + used.system) / 1000 / (keystrokes * writers.length) };
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
