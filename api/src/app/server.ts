import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  LogController,
} from 'fastify';
import { Registry } from 'prom-client';
import type { Platform } from '../platform/platform.ts';
import { serveGraphql } from './graphql-server.ts';
import { serveImportFiles } from './import-files.ts';
import { serveInspectionFrames } from './inspection-frames.ts';
import { allMetrics } from './metrics.ts';
import { serveOverviewFiles } from './overview-files.ts';
import { serveReportFiles } from './report-files.ts';
import { endSlowBodies } from './slow-bodies.ts';
import { serveTargetFiles } from './target-files.ts';
import { serveUploads } from './uploads.ts';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const tooLarge = {
  zh: '内容超过 8 MB。政策包和通知请各控制在一百万字以内；名册请用导入上传。',
  en: 'This is more than 8 MB. Keep a pack and its notice below a million characters each; send rosters through the import.',
};
const unexpected = {
  zh: '出了意外，已记录。请重试。',
  en: 'Something unexpected happened and was logged. Try again.',
};

/**
 * The HTTP server: API, uploads, health, metrics and the admin's files, on one port.
 *
 * @param metrics what /metrics shows; this process's own figures where it is the only one
 */
export async function makeServer(
  platform: Platform,
  metrics: () => Promise<string> = allMetrics(),
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: platform.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // A policy pack and its notice, each up to a million characters.
    bodyLimit: 8_000_000,
    // A roster of 200 MB over a village's line takes minutes; what takes longer than this is no roster.
    requestTimeout: 30 * 60_000,
    trustProxy: 'loopback',
  });
  endSlowBodies(app);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: platform.demonstration ? false : { maxAge: 31_536_000 },
  });
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || !origin || sameHost(origin, host)) return;
    await reply
      .code(403)
      .send({ code: 'ORIGIN_REFUSED', message: '请从本站页面操作。 / Use the pages of this site.' });
  });

  // Only the admin's own files may be kept by a browser, and they say so themselves.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) platform.log.error({ err: error }, 'a request failed');
    const message =
      status === 413 ? tooLarge : status >= 500 ? unexpected : { zh: error.message, en: error.message };
    return reply.code(status).send({ code: error.code ?? 'UNEXPECTED', message });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await metrics()),
  );
  app.get('/health', async (_request, reply) => {
    try {
      await platform.belowTheWall((tx) => tx.$queryRaw`SELECT 1`);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
  await serveGraphql(app, platform);
  await serveUploads(app, platform);
  serveImportFiles(app, platform);
  serveReportFiles(app, platform);
  serveInspectionFrames(app, platform);
  serveTargetFiles(app, platform);
  serveOverviewFiles(app, platform);
  if (existsSync(WEB)) await serveAdmin(app);
  return app;
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The admin's files; any other page address is the admin's too, which routes by itself. */
async function serveAdmin(app: FastifyInstance): Promise<void> {
  await app.register(files, {
    root: WEB,
    wildcard: false,
    immutable: true,
    maxAge: '1y',
    index: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      if (!/[/\\]assets[/\\]/.test(path)) response.header('cache-control', 'public, max-age=0');
    },
  });
  const page = (_request: unknown, reply: FastifyReply) =>
    reply.sendFile('index.html', { immutable: false, maxAge: 0 });
  app.get('/', page);
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html'))
      return reply.code(404).send({ code: 'NOT_FOUND' });
    return page(request, reply);
  });
}
