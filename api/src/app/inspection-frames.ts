import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { findingsForm, frameFile } from '../features/inspections/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';
import { sendSheet } from './send-sheet.ts';

/** The files from which samples are drawn again, and the forms into which results are filled. */
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
  app.get<{ Params: { id: string } }>('/inspections/:id/findings.xlsx', async (request, reply) => {
    try {
      const asker = await askerOf(platform, request);
      const { inspection, sheet } = await findingsForm(platform, asker, request.params.id);
      const name =
        asker.language === 'en'
          ? `inspection-${inspection.number}.xlsx`
          : `抽查结果-${inspection.number}.xlsx`;
      return sendSheet(reply, name, sheet);
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}
