import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';

/** What else happens, in the same transaction, when what somebody is certified for changes. */
export type OnChange = (platform: Platform, tx: Tx, actor: CountyActor, residentId: string) => Promise<void>;

const listeners: OnChange[] = [];

/** Adds something that must happen with every change; features that build on certifications call it once. */
export const onCertificationChange = (listener: OnChange): void => void listeners.push(listener);

/** Tells those who build on certifications that a resident's have changed. */
export async function certificationsChanged(...change: Parameters<OnChange>): Promise<void> {
  for (const listener of listeners) await listener(...change);
}
