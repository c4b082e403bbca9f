import { createHash } from 'node:crypto';

/** An enrollment of a frame: its id, and the stratum that it is drawn from. */
export type Framed = { stratum: number; id: string };

const BLOCK_BYTES = 64;

/**
 * The inner and outer padded keys of HMAC-SHA256 (RFC 2104) with the seed's UTF-8 bytes as the key:
 * HMAC = SHA256(outer ‖ SHA256(inner ‖ message)).
 */
export function paddedKeys(seed: string): { inner: Buffer; outer: Buffer } {
  const bytes = Buffer.from(seed, 'utf8');
  const key = Buffer.alloc(BLOCK_BYTES);
  (bytes.length > BLOCK_BYTES ? createHash('sha256').update(bytes).digest() : bytes).copy(key);
  return {
    inner: Buffer.from(key.map((byte) => byte ^ 0x36)),
    outer: Buffer.from(key.map((byte) => byte ^ 0x5c)),
  };
}

/**
 * How many are drawn from each stratum: one of each that has anybody, and the rest in proportion to who is left,
 * by the largest remainder (ties: the stratum that comes first). The sizes add up to the sample's.
 *
 * @param people of each stratum, in its order
 * @param size at least as many as strata with people, at most all people
 */
export function allocate(people: readonly number[], size: number): number[] {
  const left = people.map((n) => Math.max(0, n - 1));
  const all = left.reduce((sum, n) => sum + n, 0);
  const rest = size - people.filter((n) => n > 0).length;
  const shares = left.map((n, stratum) => {
    const share = all === 0 ? 0 : rest * n;
    return {
      stratum,
      whole: all === 0 ? 0 : Math.floor(share / all),
      remainder: all === 0 ? 0 : share % all,
    };
  });
  const missing = rest - shares.reduce((sum, { whole }) => sum + whole, 0);
  const lucky = new Set(
    shares
      .toSorted((a, b) => b.remainder - a.remainder || a.stratum - b.stratum)
      .slice(0, missing)
      .map(({ stratum }) => stratum),
  );
  return shares.map(({ stratum, whole }) => (people[stratum] ? 1 + whole + (lucky.has(stratum) ? 1 : 0) : 0));
}

/**
 * Draws a sample again: of each stratum the first so many in the order of HMAC-SHA256(seed, id), the id as lower-case
 * text; number counts from 1 over the strata in their order. The database draws by the same rule.
 *
 * @param frame whoever might be drawn, in any order
 * @param size how many; see allocate
 */
export function drawSample(
  frame: readonly Framed[],
  seed: string,
  size: number,
): (Framed & { number: number })[] {
  const { inner, outer } = paddedKeys(seed);
  const rank = (id: string) => {
    const within = createHash('sha256').update(inner).update(id, 'utf8').digest();
    return createHash('sha256').update(outer).update(within).digest('hex');
  };
  const strata = [...Map.groupBy(frame, ({ stratum }) => stratum)].sort(([a], [b]) => a - b);
  const sizes = allocate(
    strata.map(([, people]) => people.length),
    size,
  );
  const drawn = strata.flatMap(([, people], at) =>
    people
      .map((one) => ({ one, rank: rank(one.id) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.one.id < b.one.id ? -1 : 1))
      .slice(0, sizes[at])
      .map(({ one }) => one),
  );
  return drawn.map((one, at) => ({ ...one, number: at + 1 }));
}

/** A line of a frame's file: stratum, tab, id. The file's lines are in the order of both; its SHA-256 is published. */
export const frameLine = ({ stratum, id }: Framed): string => `${stratum}\t${id}\n`;

/** Reads a frame's file. Returns null where a line is none of it, with its number. */
export function readFrame(text: string): { frame: Framed[] } | { wrongLine: number } {
  const frame: Framed[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, stratum, id] = /^(\d{1,6})\t([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\r?$/.exec(line) ?? [];
    if (stratum === undefined || id === undefined) return { wrongLine: at + 1 };
    frame.push({ stratum: Number(stratum), id });
  }
  return { frame };
}

/** The digest that is published of a frame: SHA-256 of its file, in hexadecimal digits. */
export const frameDigest = (frame: readonly Framed[]): string =>
  createHash('sha256')
    .update(
      frame
        .toSorted((a, b) => a.stratum - b.stratum || (a.id < b.id ? -1 : 1))
        .map(frameLine)
        .join(''),
    )
    .digest('hex');
