import DataLoader from 'dataloader';

/** A loader that answers at once, without a promise, for what a list has read already: most of a page's fields. */
export class KnownLoader<T> extends DataLoader<string, T> {
  private readonly known = new Map<string, T>();

  /** Remembers what has been read. */
  know(id: string, value: T): void {
    this.known.set(id, value);
  }

  /** The row itself where it is known, else a promise of it. */
  get(id: string): T | Promise<T> {
    return this.known.get(id) ?? this.load(id);
  }
}

/** What becomes of a value, now or when it comes. */
export function andThen<T, U>(value: T | Promise<T>, become: (value: T) => U): U | Promise<U> {
  return value instanceof Promise ? value.then(become) : become(value);
}
