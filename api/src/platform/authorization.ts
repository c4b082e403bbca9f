import type { Actor, CountyActor, Role } from './actor.ts';
import { NotAllowed, NotSignedIn } from './refusal.ts';
import type { Text } from './text.ts';

/** Whether an actor may do a thing. A rule reads as a sentence, and denies by default. */
export type Rule = (actor: Actor) => boolean;

/** Those of a county who have one of these roles. */
export const countyRoles =
  (...allowed: Role[]): Rule =>
  (actor) =>
    actor.countyId !== null && allowed.includes(actor.role);

/** Throws NotAllowed unless the rule lets this actor; who says who can. */
export function authorize(actor: Actor, rule: Rule, who: Text): asserts actor is CountyActor {
  if (rule(actor)) return;
  throw new NotAllowed('NOT_ALLOWED', {
    zh: `您的账号（${actor.office}）不能做这件事。能做的是：${who.zh}。`,
    en: `Your account (${actor.office}) may not do this. Who can: ${who.en}.`,
  });
}

/** The actor, or NotSignedIn. */
export function signedIn(actor: Actor | null): Actor {
  if (!actor) throw new NotSignedIn();
  return actor;
}
