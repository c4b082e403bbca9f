import { writeTargetTemplate } from '@canbao/rosters';
import type { FastifyInstance } from 'fastify';
import { targetTemplate } from '../features/targets/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';
import { sendSheet } from './send-sheet.ts';

/** GET /targets/template.xlsx: the targets as they are, to be changed and sent again; with ?township=… its villages. */
export function serveTargetFiles(app: FastifyInstance, platform: Platform): void {
  app.get<{ Querystring: { township?: string } }>('/targets/template.xlsx', async (request, reply) => {
    try {
      const asker = await askerOf(platform, request);
      const { rows, of } = await targetTemplate(platform, asker, request.query.township ?? null);
      const name = asker.language === 'en' ? 'targets.xlsx' : '目标任务.xlsx';
      return sendSheet(reply, name, writeTargetTemplate(rows, of, asker.language));
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}
