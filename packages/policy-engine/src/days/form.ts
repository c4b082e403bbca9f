import type { Day } from '@canbao/values';
import type { Setting } from '../conditions/setting.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';

/** A number of days or months: as written, or as a wait of the pack comes to. */
export type Count = number | { wait: string };

/** A day as a pack writes it; see `days/index.ts` for the forms. */
export type DayRule =
  | string
  | { later: DayRule[] }
  | { earlier: DayRule[] }
  | { firstGiven: DayRule[] }
  | { days: Count; after: DayRule }
  | { days: Count; before: DayRule }
  | { months: Count; after: DayRule }
  | { months: Count; before: DayRule }
  | { firstOfMonthAfter: DayRule }
  | { firstOfMonth: Count; after: DayRule; ownMonthCounts?: boolean | undefined }
  | { lastOfMonth: DayRule }
  | { unknown: { ask: string; atLeast?: DayRule | undefined; atMost?: DayRule | undefined } };

/** Reads the day from a person; null where a fact that it needs is absent, or where there is none. */
export type ReadDay = (person: Person) => Day | null;

/** Which end of what an open day could be is meant. Days that are not open have one end only. */
export type Side = 'least' | 'most';

/** What a form is bound with: the days and numbers inside it, at one end of what they could be. */
export interface Binding {
  setting: Setting;
  side: Side;
  day: (inner: DayRule) => ReadDay;
  count: (count: Count, side: Side) => (person: Person) => number;
}

/** How the parts of a day are said. */
export interface Wording {
  day: (inner: DayRule) => Text;
  /** A number with its unit: `3个月`. */
  count: (count: Count, unit: 'days' | 'months') => Text;
}

/** One form of day: how it is read and said, and the days inside it. A new form is one entry of the registry. */
export interface DayForm<T> {
  bind: (written: T, binding: Binding) => ReadDay;
  words: (written: T, wording: Wording) => Text;
  inner: (written: T) => readonly DayRule[];
}
