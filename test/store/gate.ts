import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A door between a client and the real server that a test can slam. */
export interface Gate {
  /** The address to give the client: the same scheme, another port. */
  uri: string;
  /** Breaks all connections; new ones are let in. Says how many there were. */
  cut(): number;
  /** Breaks all connections and lets none in. */
  shut(): void;
  reopen(): void;
  /** Resolves when so many more bytes than now have gone from the client to the server. */
  carried(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a gate before the server at a `bolt://host:port` address. */
export async function openGate(uri: string): Promise<Gate> {
  const { protocol, hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let isShut = false;
  let bytes = 0;

  const server = createServer((client) => {
    if (isShut) return void client.destroy();
    const upstream = connect({ host: hostname, port: Number(port) });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      // A cut connection reports an error on either side; that it is cut is all there is to know.
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
    client.on('data', (chunk) => {
      bytes += chunk.length;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: gatePort } = server.address() as AddressInfo;

  function cut(): number {
    const open = sockets.size / 2;
    for (const socket of sockets) socket.destroy();
    return open;
  }

  return {
    uri: `${protocol}//127.0.0.1:${gatePort}`,
    cut,
    shut: () => {
      isShut = true;
      cut();
    },
    reopen: () => {
      isShut = false;
    },
    carried: async (more) => {
      const wanted = bytes + more;
      while (bytes < wanted) await wait(2);
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}
