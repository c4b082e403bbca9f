import type { Answers } from '../amounts/index.ts';
import { sortGrounds } from '../assess/assessment.ts';
import { evaluate, type When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import type { Person } from '../person/model.ts';
import { answersOf } from '../questions/answers.ts';
import type { Text } from '../text.ts';
import { asks, type Step } from './step.ts';

/** The record of one assessment: each question with its answer, and all it rests on. */
export class Trace {
  readonly steps: Step[] = [];
  readonly pack: Pack;
  readonly setting: Setting;
  /** The person, in the tier chosen or theirs by default. */
  person: Person;

  constructor(pack: Pack, setting: Setting, person: Person) {
    this.pack = pack;
    this.setting = setting;
    this.person = person;
  }

  get answers(): Answers {
    return answersOf(this.person, this.setting);
  }

  holds(when: When | null | undefined): boolean {
    return evaluate(when, this.person, this.setting) === YES;
  }

  /** The ids among the citations that hold for this person, clauses and assumptions apart. */
  grounds(cites: readonly (readonly Citation[] | undefined)[]): { clauses: string[]; assumptions: string[] } {
    const ids = cites.flatMap((list) =>
      (list ?? []).filter((cite) => this.holds(cite.when)).map((cite) => cite.id),
    );
    return sortGrounds(ids, (id) => Object.hasOwn(this.pack.assumptions ?? {}, id));
  }

  say(
    question: Step['question'],
    answer: Text,
    ruleId: string | null,
    ...cites: readonly (readonly Citation[] | undefined)[]
  ): void {
    this.steps.push({ question, ask: asks[question], answer, ruleId, ...this.grounds(cites) });
  }

  /** Everything that the steps rest on, each once, in the order met. */
  all(): { clauses: string[]; assumptions: string[] } {
    return {
      clauses: [...new Set(this.steps.flatMap((step) => step.clauses))],
      assumptions: [...new Set(this.steps.flatMap((step) => step.assumptions))],
    };
  }
}
