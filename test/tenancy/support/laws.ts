import { expect } from 'vitest';
import type { Person } from '../../support/world.ts';
import type { Answered, Hand, Operation } from './hand.ts';
import { type Kind, neverLike } from './never.ts';
import { fresh, NOTHING, passerBy, post, upload, uploadFile, versionOf } from './prepare.ts';
import { type Rows, rowsOf, UUID } from './rows.ts';
import { type Desk, refresh, type Side, somebodyNew } from './side.ts';

/** From which side something is drawn, and which. */
export type Choice = { other: boolean; index: number };
/** Somebody at a desk does something. */
export type Step = { operation: Operation; desk: Desk; choices: Choice[] };
/** Two sides that must know nothing of each other. */
export type Pair = {
  sides: [Side, Side];
  /** What both sides have together: never drawn as the other's. */
  shared: readonly Kind[];
  /** Ids that are no secret between them. */
  publicIds: Set<string>;
  /** Whether a full ID number may answer the one sentence. */
  sameCounty: boolean;
  portraits: [string, string];
  /** Which arguments were given something of the other side's. */
  named: Set<string>;
};

const ELSEWHERE = /REGISTERED_ELSEWHERE|registered-elsewhere/;
const masks: [RegExp, string][] = [
  [UUID, '#'],
  [/[0-9-]{10}T[0-9:.]+Z/g, '@'],
  [/"(maskedIdNumber|number|cursor|endCursor)":"[^"]*"/g, '"$1":"*"'],
];
type Said = { body: string; asked: string };

/** The answers of one run: what was drawn is named by its turn, and what is new in any case is masked. */
function masked(said: Said[], drawn: string[]): string {
  let text = said.map(({ body }) => body).join('\n');
  for (const [turn, value] of drawn.entries()) text = text.replaceAll(value, `«${turn}»`);
  for (const [pattern, mask] of masks) text = text.replace(pattern, mask);
  return text;
}

/**
 * Does a step and holds it to the laws. What names the other side's is done twice: with what exists there, and
 * with what never existed, and answers alike; nothing of the other side is told, changed or counted.
 */
export async function take(pair: Pair, turn: 0 | 1, step: Step): Promise<number> {
  const me = pair.sides[turn];
  const other = pair.sides[turn === 0 ? 1 : 0];
  const real = await run(pair, me, other, step, false);
  const answers = [...real.said];
  if (real.foreign.size > 0) {
    const never = await run(pair, me, other, step, true);
    answers.push(...never.said);
    const one = masked(real.said, real.drawn);
    const sentence = pair.sameCounty && real.kinds.has('idNumber') && ELSEWHERE.test(one);
    const asked = [...real.said, ...never.said].map((said) => said.asked).join('\n');
    if (!sentence) expect(one, `${describeStep(step)}\n${asked}\n`).toBe(masked(never.said, never.drawn));
  }
  for (const { body, asked } of answers) tellsNothingOf(pair, me, other, body, asked, step);
  await leavesAlone(pair, turn === 0 ? 1 : 0, describeStep(step));
  await look(pair, turn);
  return real.turns;
}

const describeStep = ({ operation, desk, choices }: Step): string =>
  `${desk}: ${operation.field} ${choices.map(({ other, index }) => `${other ? 'other' : 'own'}${index}`).join(' ')}`;

async function run(pair: Pair, me: Side, other: Side, step: Step, never: boolean) {
  const { operation, desk, choices } = step;
  const person = operation.field === 'Mutation.signOut' ? await passerBy(me) : me.desks[desk]!;
  const said: Said[] = [];
  const drawn: string[] = [];
  const foreign = new Map<string, Kind>();
  const kinds = new Set<Kind>();
  const alone = choices.every(({ other }) => !other);
  let turn = 0;
  const next = () => choices[turn++ % choices.length]!;
  const take = (kind: Kind, { other: others, index }: Choice): string => {
    const mine = new Set([...me.has[kind], ...me.used]);
    const among =
      others && !pair.shared.includes(kind) ? other.has[kind].filter((value) => !mine.has(value)) : [];
    const found = among[index % among.length];
    const value =
      found === undefined ? ownOf(me, kind, index, alone) : never ? neverLike(kind, found) : found;
    if (found !== undefined) {
      foreign.set(value, kind);
      kinds.add(kind);
    }
    if (kind !== 'search') drawn.push(value);
    return value;
  };
  const hand: Hand = {
    side: me,
    draw: (kind) => take(kind, next()),
    maybe: (kind) => {
      const choice = next();
      return choice.other || choice.index % 3 === 0 ? take(kind, choice) : null;
    },
    others: (kind) => {
      const choice = next();
      return choice.other && !pair.shared.includes(kind) ? take(kind, choice) : null;
    },
    pick: (below) => next().index % below,
    send: async (query, variables = {}) => {
      const { status, body } = await post(me, person, query, variables);
      expect(body, describeStep(step)).not.toContain('"UNEXPECTED"');
      said.push({ body: `${status} ${body}`, asked: JSON.stringify(variables) });
      if (!never) note(pair.named, operation.field, variables, foreign);
      return JSON.parse(body) as Answered;
    },
    fresh: (enrolled) => fresh(me, enrolled),
    upload: (idNumbers) => upload(me, person, idNumbers),
    uploadText: (text) => uploadFile(me, person, '通知.txt', Buffer.from(text)),
    work: () => me.world.work(),
    versionOf: (table, id) => versionOf(me, table, id),
  };
  await operation.run(hand);
  return { said, drawn, foreign, kinds, turns: turn };
}

/**
 * Something of one's own: what is there already, or new where a thing is made by naming it; always new where the same
 * is to be done twice.
 */
function ownOf(me: Side, kind: Kind, index: number, alone: boolean): string {
  const among = me.has[kind];
  const known = among[index % among.length];
  if (kind === 'idNumber') return known && alone && index % 2 === 0 ? known : somebodyNew(me).idNumber;
  if (kind === 'key') return known && alone && index % 6 === 0 ? known : crypto.randomUUID();
  if (kind === 'reference')
    return known && alone && index % 6 === 0 ? known : `${me.mark}-${crypto.randomUUID()}`;
  return known ?? NOTHING;
}

/** Notes which arguments were given something of the other side's. */
function note(
  named: Set<string>,
  field: string,
  variables: unknown,
  foreign: Map<string, Kind>,
  path = '',
): void {
  if (typeof variables === 'string') {
    if (foreign.has(variables)) named.add(`${field}${path}`);
    return;
  }
  if (typeof variables !== 'object' || variables === null) return;
  for (const [name, value] of Object.entries(variables))
    note(named, field, value, foreign, Array.isArray(variables) ? path : `${path}.${name}`);
}

/** No id, no name, no paper of the other side in what was said, but what the asker had said. */
function tellsNothingOf(pair: Pair, me: Side, other: Side, body: string, asked: string, step: Step): void {
  const ids = (body.match(UUID) ?? []).filter(
    (id) => other.rows.ids.has(id) && !me.rows.ids.has(id) && !pair.publicIds.has(id) && !asked.includes(id),
  );
  const words = [...other.rows.texts, ...other.secrets, ...other.has.idNumber].filter(
    (word) =>
      body.includes(word) &&
      !asked.includes(word) &&
      !me.rows.texts.has(word) &&
      !me.has.idNumber.includes(word),
  );
  expect({ ids, words }, `${describeStep(step)}\n${body}`).toEqual({ ids: [], words: [] });
}

/** The rows of a side are as they were, and so is all that it sees. */
export async function leavesAlone(pair: Pair, which: 0 | 1, what: string): Promise<void> {
  const side = pair.sides[which];
  const now = await rowsOf(side.world, side.whose);
  expect(changed(side.rows, now), what).toEqual({ gone: [], come: [] });
  expect(await portrait(side), what).toBe(pair.portraits[which]);
}

function changed(before: Rows, after: Rows) {
  if (before.text === after.text) return { gone: [], come: [] };
  const [old, now] = [before.text.split('\n'), after.text.split('\n')];
  return { gone: old.filter((row) => !now.includes(row)), come: now.filter((row) => !old.includes(row)) };
}

/** Reads again what a side has and sees. */
export async function look(pair: Pair, which: 0 | 1): Promise<void> {
  await refresh(pair.sides[which]);
  pair.portraits[which] = await portrait(pair.sides[which]);
}

const PORTRAIT = `{ campaign { figures { residents registered assessed paid undetermined withdrawn enrolled premiumFen subsidyFen selfPayFen paidFen } work { kind count oldest } }
  residents(first: 100) { totalCount edges { node { id name version enrollment { id state } certifications { id to } } } }
  households(first: 50) { totalCount edges { node { id number members { id } } } }
  enrollments(first: 50) { totalCount counts { state undetermined count } edges { node { id state version payments { id amountFen } history { id } } } } }`;
const FIGURES = `{ progress { whole { target enrolled undetermined lastSevenDays } townships { enrolled lastSevenDays } }
  subsidyCategories { category { id } certified enrolled missing subsidyFen } rosterImports(first: 20) { edges { node { id state counts { committed wrong } } } } }`;

/** All that a side's people see of themselves: lists, counts and figures. */
async function portrait(side: Side): Promise<string> {
  const { admin, clerk, agent, viewer } = side.desks;
  const looks: [Person | undefined, string][] = [
    [admin ?? clerk, PORTRAIT],
    [admin ?? clerk, FIGURES],
    [agent, PORTRAIT],
    [viewer, '{ overview { enrolled rate counties { county { code } enrolled undetermined packState } } }'],
  ];
  const bodies: string[] = [];
  for (const [person, query] of looks) {
    if (!person) continue;
    const { body } = await post(side, person, query);
    expect(body).not.toContain('"errors"');
    bodies.push(body);
  }
  return bodies.join('\n');
}
