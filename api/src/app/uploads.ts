import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { receiveUpload, UPLOAD_BYTES, UploadTooLarge } from '../features/imports/index.ts';
import type { Platform } from '../platform/platform.ts';
import { answerRefusal, askerOf } from './http-refusal.ts';

const LONGEST_NAME = 200;

/** POST /uploads?name=…: a file of any type as the body, streamed; answers with its id. */
export async function serveUploads(app: FastifyInstance, platform: Platform): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Querystring: { name?: string | string[] }; Body: Readable | undefined }>(
      '/uploads',
      async (request, reply) => {
        try {
          const actor = await askerOf(platform, request);
          if (Number(request.headers['content-length'] ?? 0) > UPLOAD_BYTES) throw new UploadTooLarge();
          const name = plainName(request.query.name);
          const id = await receiveUpload(
            platform,
            actor,
            name,
            request.body?.iterator({ destroyOnReturn: false }) ?? nothing(),
          );
          return await reply.code(201).send({ id });
        } catch (error) {
          if (reply.raw.socket?.destroyed ?? true) {
            platform.log.info({ err: error }, 'an upload broke off');
            return reply.hijack();
          }
          // What is still on its way is not read: the answer ends the connection.
          reply.header('connection', 'close');
          return answerRefusal(reply, error);
        }
      },
    );
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Controls, and what turns the direction of writing: a name must look like what it is. */
const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The file's own name without folders or what can't be shown; a name given twice is none. */
function plainName(name: string | string[] | undefined): string {
  const given = typeof name === 'string' ? name.toWellFormed().normalize('NFC') : '';
  const last = given.replace(unseen, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  return [...last].slice(0, LONGEST_NAME).join('') || '名册';
}
