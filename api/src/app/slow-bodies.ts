import type { FastifyInstance } from 'fastify';

/** How little a body may bring, and in how long: in bytes and milliseconds. Far below a village's line. */
export const PACE = { bytes: 16_000, every: 30_000 };

/**
 * Ends requests whose body trickles in: else a few bytes now and then hold a connection for as long as a large roster
 * may take. What has arrived and waits to be read is the server's own delay, and ends nothing.
 */
export function endSlowBodies(app: FastifyInstance, pace = PACE): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const { socket } = raw;
    let before = socket.bytesRead;
    const timer = setInterval(() => {
      const arrived = socket.bytesRead - before;
      before = socket.bytesRead;
      if (raw.complete) clearInterval(timer);
      else if (arrived < pace.bytes && raw.readableLength === 0) socket.destroy();
    }, pace.every);
    timer.unref();
    raw.once('close', () => clearInterval(timer));
    done();
  });
}
