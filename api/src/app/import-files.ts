import type { FastifyInstance } from 'fastify';
import { blankRoster, wrongRowsFile } from '../features/imports/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';
import { sendSheet } from './send-sheet.ts';

/** The files of imports: a blank roster, and the rows to be corrected. */
export function serveImportFiles(app: FastifyInstance, platform: Platform): void {
  app.get('/imports/template.xlsx', async (request, reply) => {
    try {
      const actor = await askerOf(platform, request);
      const name = actor.language === 'en' ? 'roster.xlsx' : '参保名册.xlsx';
      return sendSheet(reply, name, await blankRoster(platform, actor));
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
  app.get<{ Params: { id: string } }>('/imports/:id/wrong-rows.xlsx', async (request, reply) => {
    try {
      const file = await wrongRowsFile(platform, await askerOf(platform, request), request.params.id);
      return sendSheet(reply, file.fileName, file.bytes);
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}
