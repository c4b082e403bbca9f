import { writeTemplate } from '@canbao/rosters';
import type { FastifyInstance } from 'fastify';
import { wrongRowsFile } from '../features/imports/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';
import { sendSheet } from './send-sheet.ts';

/** The files of imports: a blank roster, and the rows to be corrected. */
export function serveImportFiles(app: FastifyInstance, platform: Platform): void {
  app.get('/imports/template.xlsx', async (request, reply) => {
    try {
      const { language } = await askerOf(platform, request);
      const name = language === 'en' ? 'roster.xlsx' : '参保名册.xlsx';
      return sendSheet(reply, name, writeTemplate(language));
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
