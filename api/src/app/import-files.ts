import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { writeTemplate } from '@canbao/rosters';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { wrongRowsFile } from '../features/imports/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files of imports: a blank roster, and the rows to be corrected. */
export function serveImportFiles(app: FastifyInstance, platform: Platform): void {
  app.get('/imports/template.xlsx', async (request, reply) => {
    try {
      const { language } = await askerOf(platform, request);
      const name = language === 'en' ? 'roster.xlsx' : '参保名册.xlsx';
      return send(reply, name, writeTemplate(language));
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
  app.get<{ Params: { id: string } }>('/imports/:id/wrong-rows.xlsx', async (request, reply) => {
    try {
      const file = await wrongRowsFile(platform, await askerOf(platform, request), request.params.id);
      return send(reply, file.fileName, file.bytes);
    } catch (error) {
      return answerRefusal(reply, error);
    }
  });
}

function send(reply: FastifyReply, name: string, bytes: ReadableStream<Uint8Array>): FastifyReply {
  return reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(Readable.fromWeb(bytes as WebStream<Uint8Array>));
}
