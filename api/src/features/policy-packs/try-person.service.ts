import { type Answers, assess, invalidAssessment, parsePerson } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import { campaignOf } from '../counties/index.ts';
import { type ActivePack, activePolicy, packById } from './active-pack.ts';
import { readAnswers } from './asked-facts.ts';
import type { Assessed } from './assessed.ts';
import { AnswerWrong } from './facts.errors.ts';
import type { PersonAnswer } from './facts.ts';
import { PackUnfit } from './policy-packs.errors.ts';
import { policyPackNoun, revisionOrRefuse } from './policy-packs.service.ts';
import { type Question, questionsOf } from './questions.ts';
import { assessAnswers, readSent, type Sent } from './sent-answers.ts';

/**
 * Assesses a person made up by hand by a stored revision, by default the current campaign's active one.
 * What is wrong with the person is an assessment too: invalid, with the field in its message.
 *
 * @throws NotFound, NoActivePack, PackUnfit where the revision has faults
 */
export async function tryPerson(tx: Tx, countyId: number, answer: PersonAnswer, packId: string | null) {
  const pack = packId === null ? await packNow(tx, countyId) : await packForTrying(tx, countyId, packId);
  const { declared, more: _, ...told } = { ...answer, ...readAnswers(pack.pack, answer) };
  const reading = parsePerson({ ...declared, id: 'by-hand', ...told }, pack.policy);
  if ('invalid' in reading) {
    const { message } = reading.invalid;
    return { pack, person: null, assessment: invalidAssessment(null, message.en), message };
  }
  return { pack, person: reading.person, assessment: assess(pack.policy, reading.person) };
}

/**
 * Somebody made up, answer by answer: what the pack asks, which answers can still change the outcome (`left`),
 * and what comes out where whatever is not answered is of no special kind.
 *
 * @throws NotFound, PackUnfit, AnswerWrong for what is no answer to its question
 */
export async function tryAnswers(
  tx: Tx,
  countyId: number,
  { packId, sent, today }: { packId: string; sent: readonly Sent[]; today: Day },
): Promise<{ questions: Question[]; left: string[]; outcome: Assessed }> {
  const pack = await packForTrying(tx, countyId, packId);
  const given = readSent(pack.pack, sent);
  const answers = { ...given, payDate: (given.payDate as Day | null | undefined) ?? today };
  return { ...questionsOf(pack.policy, answers), outcome: outcomeOf(pack, answers) };
}

/** What is wrong with the person as a whole is an outcome too, and is said in its place. */
function outcomeOf(pack: ActivePack, answers: Answers): Assessed {
  try {
    return assessAnswers(pack, answers);
  } catch (error) {
    if (!(error instanceof AnswerWrong)) throw error;
    return { pack, person: null, assessment: invalidAssessment(null, error.why.en), message: error.why };
  }
}

async function packNow(tx: Tx, countyId: number): Promise<ActivePack> {
  const campaign = await campaignOf(tx, countyId);
  if (!campaign) throw new NotFound(policyPackNoun, 'packId');
  return activePolicy(tx, campaign);
}

async function packForTrying(tx: Tx, countyId: number, id: string): Promise<ActivePack> {
  const { fit } = await revisionOrRefuse(tx, countyId, id);
  if (!fit) throw new PackUnfit('faults');
  return packById(tx, countyId, id);
}
