// Clients of their own process: each asks again as soon as it is answered. Told by message, answers by message.
import { Agent, request } from 'node:http';

/** What a load is: each client's cookie, the bodies that they ask in turn, and what each answer holds. */
export type Load = { port: number; cookies: string[]; bodies: string[]; seconds: number; answered: string };
/** Milliseconds of each answer, and the answers that were refused. */
export type Answers = { times: number[]; failed: string[] };

process.on('message', (load: Load) => {
  void run(load).then((answers) => process.send?.(answers, undefined, undefined, () => process.exit()));
});

async function run({ port, cookies, bodies, seconds, answered }: Load): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length });
  const times: number[] = [];
  const failed: string[] = [];
  let asked = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    cookies.map(async (cookie) => {
      while (performance.now() < end) {
        const before = performance.now();
        const answer = await ask(agent, port, cookie, bodies[asked++ % bodies.length]!);
        times.push(performance.now() - before);
        if (!answer.includes(answered)) failed.push(answer.slice(0, 300));
      }
    }),
  );
  agent.destroy();
  return { times, failed: failed.slice(0, 3) };
}

function ask(agent: Agent, port: number, cookie: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie };
    const sent = request({ agent, port, method: 'POST', path: '/graphql', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts).toString()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
