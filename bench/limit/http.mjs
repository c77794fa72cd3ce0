// The barest server that does the same work: node:http and pg. Told over its environment which database and port are its own.
import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { findingStatement } from './finding.mjs';
import { actStatements, boardStatement, itemStatement } from './statements.mjs';

const pool = new pg.Pool({ ...JSON.parse(process.env.DATABASE), max: 10 });
const act = actStatements();
const byId = ({ id }) => [id];
const statements = {
  BoardPage: { text: boardStatement(), valuesOf: byId },
  TacticPage: { text: itemStatement(), valuesOf: byId },
  Search: { text: findingStatement(), valuesOf: ({ input }) => [input.text.split(' '), input.limit + 1] },
};

async function answer({ operationName, variables }) {
  if (operationName === 'EditTactic') return rename(variables);
  const { text, valuesOf } = statements[operationName];
  const { rows } = await pool.query({ name: operationName, text, values: valuesOf(variables) });
  return rows[0].text;
}

async function rename({ act: id, input }) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({ name: 'update', text: act.update, values: [input.id, input.title] });
    await client.query({ name: 'log', text: act.log, values: [id, input.id, input.version + 1, rows[0].was, input.title] });
    await client.query(act.number);
    return rows[0].text;
  } finally {
    client.release();
  }
}

// Frames for everybody that is connected: the text of the product's own, when the measurement has one.
let frame;
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, handleProtocols: () => 'graphql-transport-ws' });
sockets.on('connection', (socket) =>
  socket.on('message', (data) => {
    if (JSON.parse(data).type === 'connection_init') socket.send('{"type":"connection_ack"}');
  }),
);

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    const asked = JSON.parse(body);
    answer(asked).then(
      (text) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
        if (asked.operationName === 'EditTactic' && frame) for (const socket of sockets.clients) socket.send(frame);
      },
      (error) => response.writeHead(500).end(error.message),
    );
  });
});
server.on('upgrade', (request, stream, head) => sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket)));
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 8192 }, () => process.send({ up: true }));
process.on('message', (message) => {
  if (message.frame) frame = message.frame;
  process.send({ sockets: sockets.clients.size });
});
process.on('SIGTERM', () => process.exit(0));
