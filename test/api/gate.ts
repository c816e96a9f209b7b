import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Gate {
  port: number;
  /** Cuts what runs and refuses what comes. */
  shut(): Promise<void>;
  /** Accepts and never passes anything on: a server that hangs. */
  hang(): void;
  open(): Promise<void>;
}

/** A door in front of a real server, to take it away from one client only. */
export async function gateTo(host: string, port: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  let hangs = false;
  const server = createServer((inside) => {
    const keep = (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    };
    keep(inside);
    if (hangs) return;
    const outside = connect(port, host);
    keep(outside);
    inside.on('data', (data) => hangs || outside.write(data));
    outside.on('data', (data) => hangs || inside.write(data));
    inside.on('close', () => outside.destroy());
    outside.on('close', () => inside.destroy());
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    async shut() {
      hangs = false;
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
    hang() {
      hangs = true;
    },
    async open() {
      hangs = false;
      if (!server.listening) await listen(own);
    },
  };
}
