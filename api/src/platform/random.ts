import { randomBytes } from 'node:crypto';

const POOL = 16_384;
let pool = Buffer.alloc(0);

/** Random bytes, each given out once. Drawn from the system many at a time: a row needs some dozens, and each draw is a system call. */
export function randomBytesOf(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL);
  const taken = pool.subarray(0, count);
  pool = pool.subarray(count);
  return taken;
}
