import { once } from 'node:events';
import { RosterRefusal } from '../fault.ts';
import { collect } from '../source.ts';
import { openWorkbook } from '../xlsx/read-workbook.ts';
import type { Answer, Order } from './messages.ts';

/** The process that reads one workbook and may die of it: its order is the argument, its answers are lines. */
async function main(order: Order): Promise<void> {
  const file = order.path ?? (await collect(process.stdin, order.limits.fileBytes));
  const { sheets, rows } = await openWorkbook(file, order.limits, order.sheet);
  await answer({ sheets });
  for await (const batch of rows) await answer({ rows: batch });
  await answer({ end: true });
}

async function answer(value: Answer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

process.stdout.on('error', () => process.exit(0));
try {
  await main(JSON.parse(process.argv[2] ?? '') as Order);
} catch (error) {
  const refusal = error instanceof RosterRefusal ? error : new RosterRefusal('workbook-broken');
  await answer({ fault: refusal.fault });
}
process.stdin.destroy();
