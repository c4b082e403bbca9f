import { useKeyPress } from '../../app/use-key-press.ts';

/** Calls `act` with 0 for the first of up to nine choices, 1 for the second …: by `1`–`9`, or `Alt 1`–`Alt 9`. */
export function useDigitKeys(prefix: '' | 'Alt ', act: (index: number) => void, on = true): void {
  useKeyPress(`${prefix}1`, () => act(0), on);
  useKeyPress(`${prefix}2`, () => act(1), on);
  useKeyPress(`${prefix}3`, () => act(2), on);
  useKeyPress(`${prefix}4`, () => act(3), on);
  useKeyPress(`${prefix}5`, () => act(4), on);
  useKeyPress(`${prefix}6`, () => act(5), on);
  useKeyPress(`${prefix}7`, () => act(6), on);
  useKeyPress(`${prefix}8`, () => act(7), on);
  useKeyPress(`${prefix}9`, () => act(8), on);
}
