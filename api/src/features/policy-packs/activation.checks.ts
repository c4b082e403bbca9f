import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';

/** A revision about to take the place of another. reason: why without what is otherwise asked for, as its officer wrote it. */
export type Replacement = { campaignId: string; packId: string; activePackId: string; reason: string | null };
/** What must hold before a revision takes the place of another, in the transaction that makes it so; throws a refusal. */
export type ActivationCheck = (tx: Tx, actor: CountyActor, replacement: Replacement) => Promise<void>;

const checks: ActivationCheck[] = [];

/** Adds something that must hold; features that build on policy packs call it once. */
export const beforeReplacing = (check: ActivationCheck): void => void checks.push(check);

/** Asks all who added something. Throws what they refuse with. */
export async function checkReplacement(...asked: Parameters<ActivationCheck>): Promise<void> {
  for (const check of checks) await check(...asked);
}
