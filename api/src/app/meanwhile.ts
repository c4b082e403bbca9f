import { once } from 'node:events';
import { createServer } from 'node:http';

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>参保 Canbao</title>
<body style="font-family:sans-serif;text-align:center;margin-top:20vh"><p>参保正在启动，请稍候，本页会自己打开。</p>
<p lang="en">Canbao is starting; this page opens by itself in a moment.</p></body></html>`;

/**
 * Answers 503 on the port while everything else is being prepared: a monitor sees that it starts, a browser waits.
 *
 * @returns what ends it, so that the port is free
 * @throws what listening throws: a port that can't be had is known before the work begins
 */
export async function answerMeanwhile(port: number, host: string): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const wait = { 'retry-after': '2', 'cache-control': 'no-store', connection: 'close' };
    if (request.url === '/health')
      response
        .writeHead(503, { 'content-type': 'application/json', ...wait })
        .end('{"status":"unavailable"}');
    else response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', ...wait }).end(page);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}
