import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSlowBodies } from './slow-bodies.ts';

describe('a body that trickles in', () => {
  const app = fastify();
  let port: number;
  let slowly: (() => Promise<unknown>) | null = null;
  beforeAll(async () => {
    endSlowBodies(app, { bytes: 1000, every: 200 });
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    app.post('/', async (request) => {
      let bytes = 0;
      for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
        await slowly?.();
        bytes += chunk.length;
      }
      return { bytes };
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
  });
  afterAll(() => app.close());

  /** Sends a body of so many bytes in parts, and answers what came back before the connection ended. */
  const send = async (parts: number, bytes: number, pause: number): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
      socket.end();
    });
    socket.on('error', () => undefined);
    const ended = once(socket, 'close');
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: x/x\r\nContent-Length: ${parts * bytes}\r\n\r\n`,
    );
    for (let part = 0; part < parts && !socket.destroyed; part++) {
      socket.write(Buffer.alloc(bytes));
      await delay(pause);
    }
    await ended;
    return answer;
  };

  it('is cut off, while one at the pace of a line is taken whole', async () => {
    const [trickling, flowing] = await Promise.all([send(40, 10, 40), send(40, 1000, 20)]);
    expect(trickling).toBe('');
    expect(flowing).toContain('{"bytes":40000}');
  });

  it('is not what has arrived and waits for the server', async () => {
    slowly = () => delay(700);
    expect(await send(1, 200_000, 0)).toContain('{"bytes":200000}');
  });
});
