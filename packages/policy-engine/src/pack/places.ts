import type { Path, Place } from './fault.ts';
import { readSource } from './source.ts';

/**
 * Where the parts of a pack stand in its text (lines and columns from 1), the nearest part above where there is none.
 * Never throws; a text that is no YAML has everything at its beginning.
 */
export function packPlaces(text: string): (path: Path) => Place {
  const { source } = readSource(text);
  return (path) => source?.place(path, 'key') ?? { line: 1, column: 1 };
}
