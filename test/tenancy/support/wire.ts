import { connect, createServer, type Socket } from 'node:net';

/** A statement as it went over the wire. overview: in a transaction that wears the overview's role. */
export type Sent = { sql: string; overview: boolean };

/**
 * Stands between the API and PostgreSQL, and reads the statements that are sent (Query and Parse messages of the
 * frontend/backend protocol, version 3).
 */
export async function tapWire(port: number) {
  const sent: Sent[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1');
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('close', () => {
        client.destroy();
        database.destroy();
      });
      socket.on('error', () => undefined);
    }
    database.pipe(client);
    const read = reader(sent);
    client.on('data', (bytes) => {
      read(bytes as Buffer);
      database.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the tap has no port');
  return {
    sent,
    through: (url: string) => url.replace(`:${port}/`, `:${address.port}/`),
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** Reads one connection's messages; the first has no type. */
function reader(sent: Sent[]): (bytes: Buffer) => void {
  let held = Buffer.alloc(0);
  let started = false;
  let overview = false;
  const text = (from: number, message: Buffer) => message.toString('utf8', from, message.indexOf(0, from));
  return (bytes) => {
    held = Buffer.concat([held, bytes]);
    for (;;) {
      const head = started ? 1 : 0;
      if (held.length < head + 4) return;
      const length = head + held.readUInt32BE(head);
      if (held.length < length) return;
      const message = held.subarray(head + 4, length);
      const type = started ? String.fromCharCode(held[0]!) : '';
      held = held.subarray(length);
      started = true;
      if (type !== 'Q' && type !== 'P') continue;
      const sql = type === 'Q' ? text(0, message) : text(message.indexOf(0) + 1, message);
      if (/^\s*(BEGIN|COMMIT|ROLLBACK)\b/i.test(sql)) overview = false;
      if (sql.includes('ROLE canbao_overview')) overview = true;
      sent.push({ sql, overview });
    }
  };
}
