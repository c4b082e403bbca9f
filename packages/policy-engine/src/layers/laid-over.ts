import type { Path, Place, Source } from '../pack/fault.ts';
import type { Merged } from './merge.ts';

/** Where a part stands in the upper pack; null where it is the lower's. */
export function placeOf(merged: Merged, path: Path): Path | null {
  for (let length = path.length; length >= 0; length--) {
    const found = merged.from.get(JSON.stringify(path.slice(0, length)));
    if (found !== undefined) return found === null ? null : [...found, ...path.slice(length)];
  }
  return path;
}

/** The merged data with places in the upper pack; what is the lower's stands at `extends`. */
export function laidOver(source: Source, merged: Merged): Source {
  return {
    value: merged.value,
    place: (path, part): Place => {
      const own = placeOf(merged, path);
      return own === null ? source.place(['extends']) : source.place(own, part);
    },
    written: (path, part) => {
      const own = placeOf(merged, path);
      return own === null ? null : source.written(own, part);
    },
  };
}
