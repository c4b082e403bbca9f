import { v7, validate } from 'uuid';
import { randomBytesOf } from './random.ts';

let last = 0;
let count = 0;

/**
 * A new row's id: a UUID of version 7 (RFC 9562), in the order of creation, telling nothing of anybody else's rows.
 * Within a millisecond it counts on from a random number (method 1 of section 6.2).
 */
export function newId(): string {
  const now = Date.now();
  if (now > last) {
    last = now;
    count = randomBytesOf(4).readUInt32BE() >>> 1;
  } else count += 1;
  return v7({ msecs: last, seq: count, random: randomBytesOf(16) });
}

/** Whether this could be an id at all. What could not is answered like an id that never existed. */
export const isId = (text: string): boolean => validate(text) && text === text.toLowerCase();
