import type { Actor } from '../../platform/actor.ts';
import { NotAllowed } from '../../platform/refusal.ts';
import { mayOverview } from '../identity/index.ts';

/** Who has keys: accounts above the counties, signed in themselves. A key makes no further key. */
export const mayHaveTokens = (actor: Actor): boolean => mayOverview(actor) && actor.tokenId === undefined;

/** @throws NotAllowed for everybody else */
export function authorizeTokens(actor: Actor): void {
  if (mayHaveTokens(actor)) return;
  throw new NotAllowed('NOT_ALLOWED', {
    zh: `您的账号（${actor.office}）不能管理接口密钥。能管理的是：省、市医保局的账号，登录后操作。`,
    en: `Your account (${actor.office}) may not manage API keys. Who can: accounts of a province or prefecture, signed in.`,
  });
}

/** What a key may ask for at the top of a query: aggregates, whose key it is, and what the schema is. */
export const tokenMayAsk: ReadonlySet<string> = new Set([
  'overview',
  'overviewCounty',
  'policyComparison',
  'viewer',
  '__typename',
  '__schema',
  '__type',
]);
