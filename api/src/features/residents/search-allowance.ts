import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { SearchedTooOften } from './residents.errors.ts';
import { isWholeNumber } from './residents.search.ts';

/**
 * Takes a turn of the searches by a whole number (of a document, or a telephone): whoever tries number after number
 * within their sight would learn whose they are. What is refused is recorded, though not what was searched for.
 *
 * @throws SearchedTooOften
 */
export async function takeSearch(
  platform: Platform,
  actor: CountyActor,
  search: string | null | undefined,
): Promise<void> {
  if (!search || !isWholeNumber(search) || (await platform.allow('wholeNumber', actor.accountId))) return;
  const subject = { subjectType: 'account', subjectId: actor.accountId };
  await platform.inCounty(actor, (tx) => recordAudit(tx, actor, { action: 'searches-refused', ...subject }));
  throw new SearchedTooOften();
}
