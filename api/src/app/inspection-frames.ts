import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { frameFile } from '../features/inspections/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';

/** The files from which samples are drawn again. */
export function serveInspectionFrames(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { id: string } }>('/inspections/:id/frame.txt', async (request, reply) => {
    try {
      const file = await frameFile(platform, await askerOf(platform, request), request.params.id);
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file.fileName}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(file.text));
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}
