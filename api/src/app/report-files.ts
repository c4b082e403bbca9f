import type { FastifyInstance } from 'fastify';
import { type ReportForm, reportFile, reportForms } from '../features/supervision-reports/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';

const types: Record<ReportForm, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Supervision reports as files: GET /reports/:id/report.docx, .pdf and .xlsx. */
export function serveReportFiles(app: FastifyInstance, platform: Platform): void {
  for (const form of reportForms) {
    app.get<{ Params: { id: string } }>(`/reports/:id/report.${form}`, async (request, reply) => {
      try {
        const actor = await askerOf(platform, request);
        const { fileName, bytes } = await reportFile(platform, actor, request.params.id, form);
        return await reply
          .type(types[form])
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes));
      } catch (error) {
        return answerRefusal(reply, error);
      }
    });
  }
}
