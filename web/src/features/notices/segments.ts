type Placed = { number: number; place: { offset: number; length: number } };

/** A stretch of a text: plain, or one where a proposal stands. */
export type Segment<P> = { text: string; at: P | null };

/** A text cut where proposals stand; of several at one place the longest is marked, and named by the others too. */
export function segmentsOf<P extends Placed>(text: string, proposals: readonly P[]): Segment<P>[] {
  const segments: Segment<P>[] = [];
  let end = 0;
  for (const one of inOrder(proposals)) {
    const { offset, length } = one.place;
    if (offset < end) continue;
    if (offset > end) segments.push({ text: text.slice(end, offset), at: null });
    segments.push({ text: text.slice(offset, offset + length), at: one });
    end = offset + length;
  }
  if (end < text.length) segments.push({ text: text.slice(end), at: null });
  return segments;
}

/** Which mark holds a proposal: its own, or the one that it stands within. */
export function markOf<P extends Placed>(segments: readonly Segment<P>[], wanted: P): number | null {
  const { offset } = wanted.place;
  const holder = segments.find(
    ({ at }) => at && at.place.offset <= offset && offset < at.place.offset + at.place.length,
  );
  return holder?.at?.number ?? null;
}

const inOrder = <P extends Placed>(proposals: readonly P[]): P[] =>
  [...proposals].sort((a, b) => a.place.offset - b.place.offset || b.place.length - a.place.length);
