// The barest server of a shared text: node:http and socket.io, which passes each message on to everybody else.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { path: '/writing', transports: ['websocket'], serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('open', (kind, meeting, vector, answer) => answer({ writes: true }));
  socket.on('update', (update, answer) => {
    socket.broadcast.emit('update', update);
    answer('saved');
  });
});
server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' }, () => process.send({ up: true }));
process.on('SIGTERM', () => process.exit(0));
