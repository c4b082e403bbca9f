import type { Actor } from '../../platform/actor.ts';
import { NotAllowed } from '../../platform/refusal.ts';
import { mayOverview } from '../identity/index.ts';

/** The province or prefecture that an actor looks at. Throws NotAllowed for everybody else. */
export function divisionOf(actor: Actor): string {
  if (mayOverview(actor) && actor.division !== null) return actor.division;
  throw new NotAllowed('NOT_ALLOWED', {
    zh: `您的账号（${actor.office}）不能看各县概览。能看的是：省、市医保局的账号。`,
    en: `Your account (${actor.office}) may not see the overview. Who can: accounts of a province or prefecture.`,
  });
}
