import type { Assessment } from '../assess/assessment.ts';
import type { Policy } from '../assess/compile.ts';
import { assess } from '../assess/line.ts';
import { explain } from '../explain/index.ts';
import type { Step } from '../explain/step.ts';
import type { Person } from '../person/model.ts';

/** Somebody who came to an outcome that nobody before came to, with the reasons. */
export interface Found {
  person: Person;
  assessment: Assessment;
  steps: readonly Step[];
}

/** The rules that some person was found to reach, and one person for each outcome. */
export class Reach {
  readonly rules = new Set<string>();
  readonly outcomes: Found[] = [];
  looked = 0;
  readonly #policy: Policy;
  readonly #seen = new Set<unknown>();

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** Looks at a person, whose reasons are told only where the outcome is new. */
  look(person: Person): void {
    this.looked++;
    const { verdict } = this.#policy.decide(person);
    if (this.#seen.has(verdict)) return;
    this.#seen.add(verdict);
    const { steps } = explain(this.#policy, person);
    const assessment = assess(this.#policy, person);
    this.outcomes.push({ person, assessment, steps });
    for (const { category } of assessment.categories ?? [])
      this.rules.add(ruleKey('subsidy', category, null));
    for (const key of reachedBy(this.#policy, person, steps)) this.rules.add(key);
  }
}

/** The keys of the rules that answered (see `ruleKey`), and of the categories whose amount is open. */
export function reachedBy({ setting }: Policy, person: Person, steps: readonly Step[]): string[] {
  const last = steps.at(-1);
  const open = last?.question === 'subsidy' && last.ruleId === null ? person.certifications : [];
  return [
    ...steps.flatMap(({ question, ruleId }) =>
      ruleId === null ? [] : [ruleKey(question, ruleId, person.tier ?? setting.onlyTier)],
    ),
    ...open.map((id) => ruleKey('subsidy', id, null)),
  ];
}

/** A rule by the question that it answers; a price also by its tier. */
export function ruleKey(question: Step['question'], id: string, tier: string | null): string {
  return question === 'price' ? `price:${tier}/${id}` : `${question}:${id}`;
}
