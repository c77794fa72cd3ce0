// The barest server of live sockets: node:http and ws, which greets and then keeps still.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => 'graphql-transport-ws' });
sockets.on('connection', (socket) =>
  socket.on('message', (data) => {
    if (JSON.parse(data).type === 'connection_init') socket.send('{"type":"connection_ack"}');
  }),
);
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1', backlog: 8192 }, () => process.send({ up: true }));
process.on('SIGTERM', () => process.exit(0));
