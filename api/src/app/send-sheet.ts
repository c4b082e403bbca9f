import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { FastifyReply } from 'fastify';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with a workbook to be saved under a name. */
export function sendSheet(
  reply: FastifyReply,
  name: string,
  bytes: ReadableStream<Uint8Array>,
): FastifyReply {
  return reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(Readable.fromWeb(bytes as WebStream<Uint8Array>));
}
