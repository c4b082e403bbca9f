import type { FastifyInstance } from 'fastify';
import { overviewFile } from '../features/provincial-overview/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';
import { sendSheet } from './send-sheet.ts';

/** The overview above the counties as a file, for whoever is signed in there. */
export function serveOverviewFiles(app: FastifyInstance, platform: Platform): void {
  app.get<{ Querystring: { prefecture?: string } }>('/overview.xlsx', async (request, reply) => {
    try {
      const { prefecture } = request.query;
      const only = typeof prefecture === 'string' && /^[0-9]{4}$/.test(prefecture) ? prefecture : null;
      const file = await overviewFile(platform, await askerOf(platform, request), only);
      return sendSheet(reply, file.fileName, file.bytes);
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}
