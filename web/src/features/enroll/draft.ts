import type { PaymentChannel } from '../../gql/graphql.ts';
import type { Attempt } from '../payments/index.ts';
import type { PersonFacts } from '../residents/index.ts';

/** How the money comes: by a channel now, or later by the person alone. */
export type Paying = PaymentChannel | 'LATER';

/** What has been chosen for one household and not been sent yet. Holds ids and answers, never a name or an ID number. */
export type Draft = {
  /** The household's tier; null until one is chosen or only one is open. */
  tier: string | null;
  /** Tiers of single members, where the pack lets each choose. */
  own: Record<string, string>;
  /** Members who are not to be enrolled now. */
  left: readonly string[];
  facts: Record<string, PersonFacts>;
  paying: Paying | null;
  reference: string;
  /** Why others of the household do not join; null until it is asked for. */
  withoutOthers: string | null;
  attempt: Attempt | null;
};

export const emptyDraft: Draft = {
  tier: null,
  own: {},
  left: [],
  facts: {},
  paying: null,
  reference: '',
  withoutOthers: null,
  attempt: null,
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function nameOf(viewerId: string, householdId: string): string {
  return `canbao.enroll.${viewerId}.${householdId}`;
}

/** The draft kept for this household by this person, or an empty one; what can't be read is let go. */
export function loadDraft(store: Store, viewerId: string, householdId: string): Draft {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(viewerId, householdId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** Keeps a draft over a reload; where the browser keeps nothing it lives in memory alone. */
export function keepDraft(store: Store, viewerId: string, householdId: string, draft: Draft): void {
  try {
    store.setItem(nameOf(viewerId, householdId), JSON.stringify(draft));
  } catch {
    // The browser's store is full or closed: the page still holds the draft.
  }
}

/** Lets a draft go once it has been sent. */
export function dropDraft(store: Store, viewerId: string, householdId: string): void {
  store.removeItem(nameOf(viewerId, householdId));
}
