import type { Kind } from './never.ts';
import type { Desk, Side } from './side.ts';

/** What an operation is given: what it names is drawn from its own side or from the other. */
export type Hand = {
  side: Side;
  /** Draws something; where the other side's is meant, what never existed stands in for it in the second run. */
  draw: (kind: Kind) => string;
  /** Draws, or leaves it out. */
  maybe: (kind: Kind) => string | null;
  /** Draws the other side's, or leaves it out: where one's own would be changed by the first of two runs. */
  others: (kind: Kind) => string | null;
  /** A number below a bound, the same in both runs. */
  pick: (below: number) => number;
  /** Sends a request as the desk in question; what it answers is compared. */
  send: (document: string, variables?: Record<string, unknown>) => Promise<Answered>;
  /** Registers somebody new beforehand; not compared. enrolled: and enrolls them. */
  fresh: (enrolled?: boolean) => Promise<{ id: string; enrollmentId: string; owes: number }>;
  /** Uploads a roster beforehand, of these ID numbers; not compared. */
  upload: (idNumbers: string[]) => Promise<string>;
  /** Uploads a text file beforehand; not compared. */
  uploadText: (text: string) => Promise<string>;
  /** Does the background's work. */
  work: () => Promise<void>;
  versionOf: (table: 'residents' | 'enrollments' | 'supervision_reports', id: string) => Promise<number>;
};
export type Answered = { data: Record<string, Record<string, unknown> | null> | null };
export type Operation = { field: string; by: Desk[]; run: (hand: Hand) => Promise<unknown> };

export const REFUSAL = '... on Refusal { __typename code field message }';
export const RESIDENT = `id name sex birthDate hukou document maskedIdNumber maskedPhone township { id name } village { id name } group relation
  version ageOnPlanYear facts { school schoolName insuredLastYear } household { id number headName group members { id name } }
  certifications { id category { id } from to evidence recordedBy viewerCanEnd } enrollment { id state }`;
export const ENROLLMENT = `id state version tier { id } assessedFor packRevision registeredAt withdrawnReason facts { school more { name value } }
  assessment { benefitEnd wait repairFen refundFen fiscalFen totalFen fiscalFunding { fen } benefitTier { id } categories { fen } notes { id says } decision premiumFen subsidyFen selfPayFen reason sentence category { id } funding { fen } }
  payments { id amountFen appliedFen channel receivedOn externalReference recordedBy recordedAt viewerCanSettle { allowed why } viewerCanPayOut { allowed why } refund { id recordedBy }
    settlement { how reason settledBy enrollment { id resident { id name } } } receivedFor { id } }
  paidFen owedFen overpaidFen viewerCanPayOut { allowed why } refunds { id amountFen how paidOutOn reference recordedBy recordedAt }
  paymentsMovedHere { id amountFen receivedFor { id resident { id name } } }
  history { id at who action what why } resident { id name maskedIdNumber household { id number } }
  viewerCanCorrect { allowed why } viewerCanWithdraw { allowed why } viewerCanTakePayment { allowed why }
  viewerCanCheck { allowed why } viewerCanConfirm { allowed why } viewerCanSendBack { allowed why }`;
export const PAGE = 'pageInfo { hasNextPage endCursor }';
export const IMPORT = `id fileName state failureCode failure rowsTotal rowsDone createdBy createdAt wrongRowsUrl counts { total sound repairable wrong committed }
  money { accepted refused undetermined premiumFen subsidyFen selfPayFen } viewerCanCommit { allowed why }
  faults(first: 20) { totalCount edges { node { row column field value code kind message } } }`;
export const PACK =
  'id revision planYear state fit uploadedBy uploadedAt activatedBy text noticeText viewerCanActivate layers { sha256 text noticeText } frozenExamples { activeRevision viewerCanAsk viewerCanDecide changes { kind name person outcome personAfter outcomeAfter } consent { state reason askedBy decidedBy note } } meaning { proof { boundValues boundValuesShown origins { origin examples } clauses { examples clause { id quote } } } }';
export const INSPECTION = `id number seed size frameSize frameDigest frameUrl state drawnBy closedBy abandonedReason townships { id name } errorKinds { kind people }
  result { sampled errors open rate { rate low high } } strata { people township { id name } result { sampled } }
  items(first: 5) { ${PAGE} edges { cursor node { id number outcome kind note foundBy township { id name } village { id name } enrollment { id resident { id name maskedIdNumber } } } } }`;
export const SIMULATION =
  'id packId revision baseRevision roster day state peopleDone peopleTotal failureCode failure startedBy startedAt finishedAt comparable';
export const NOTICE = `id fileName format text readBy counts { open confirmed rejected } draft { name text }
  proposals { id number version kind quote decision decidedBy value { name number fen } }`;
export const FIGURES =
  'figures { residents registered assessed paid undetermined withdrawn enrolled premiumFen subsidyFen selfPayFen paidFen } sameDayLastYear { day enrolled noneBecause } work { kind count oldest }';
export const PROGRESS_ROW =
  'target enrolled registered paid confirmed undetermined rate gap today lastSevenDays neededADay lastYear forecast { low expected high } township { id name }';
export const TARGETS = `asOf total basisInForce goalPercent noTargetBecause sets { id basis countsFrom source total reason setBy rows { placeId name people } }
  places { township { id name } provisional assessed inForce split parts { township { id name } people } } namesOn names { kind day } undivided { township { id name } people } viewerCanSet { allowed why }`;
export const TARGET_BY_VILLAGE = `township { id name } setId target splitState split { id total reason setBy rows { placeId name people } }
  villages { village { id name } target enrolled rate } viewerCanSplit { allowed why }`;

export const people: Desk[] = ['admin', 'clerk', 'agent'];
export const importers: Desk[] = ['admin', 'clerk'];
export const inspectors: Desk[] = ['admin', 'supervisor'];
export const readers: Desk[] = ['admin', 'clerk', 'supervisor', 'finance'];
export const why = '核对后更正';
export const mutation = (field: string, input: string, success: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { __typename ... on ${field[0]!.toUpperCase()}${field.slice(1)}Success { ${success} } ${REFUSAL} } }`;
export const optional = <T>(name: string, value: T | null) => (value === null ? {} : { [name]: value });
