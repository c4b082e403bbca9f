import type { Line } from '../support/recount/report.ts';
import type { Client } from './http-client.ts';

const REFUSAL = '__typename ... on Refusal { code message field }';
const LINE = 'name target enrolled rate gap lastSevenDays place apart verdict change { enrolled rate }';
const REPORT = `id version state number asOf title documentNumber issuer recipients text goal basis countsAs rankingRule thresholds
  whole { ${LINE} } townships { ${LINE} } references { key value } previous { number asOf }
  differences { kind township frozen now } keptReason keptDifferences { kind township frozen now } drawnBy approvedBy publishedBy issuedOn`;

export type Difference = { kind: string; township: string | null; frozen: string; now: string };
/** A supervision report as its page reads it. */
export type ReportShown = {
  id: string;
  version: number;
  state: string;
  number: number | null;
  asOf: string;
  title: string;
  documentNumber: string;
  issuer: string;
  recipients: string;
  text: string;
  goal: number;
  basis: string;
  countsAs: string;
  rankingRule: string;
  thresholds: string[];
  whole: Line;
  townships: Line[];
  references: { key: string; value: string | null }[];
  previous: { number: number; asOf: string } | null;
  differences: Difference[];
  keptReason: string | null;
  keptDifferences: Difference[];
  issuedOn: string | null;
};

export const drawReport = `mutation { drawSupervisionReport { ${REFUSAL} ... on DrawSupervisionReportSuccess { report { ${REPORT} } } } }`;
export const editReport = `mutation ($input: EditSupervisionReportInput!) { editSupervisionReport(input: $input) { ${REFUSAL}
  ... on EditSupervisionReportSuccess { report { ${REPORT} } } } }`;
export const setRules = `mutation ($input: ReportRulesInput!) { setReportRules(input: $input) { ${REFUSAL}
  ... on SetReportRulesSuccess { rules { revision } } } }`;
/** The mutation that takes a report one step on: redraw, approve, return, publish or discard. */
export function stepOf(verb: string): string {
  const name = `${verb}SupervisionReport`;
  return `mutation ($input: ReportStepInput!) { ${name}(input: $input) { ${REFUSAL}
    ... on ${name[0]!.toUpperCase()}${name.slice(1)}Success { report { ${REPORT} } } } }`;
}

/** The report as this reader's page shows it now; null where they may not read it. */
export async function showReport(who: Client, id: string): Promise<ReportShown | null> {
  const read = `query ($id: ID!) { supervisionReport(id: $id) { ${REPORT} } }`;
  return (await who.get<{ supervisionReport: ReportShown | null }>(read, { id })).supervisionReport;
}

/** What a step is asked for: the report as the page showed it, and why. */
export const asked = ({ id, version }: ReportShown, reason?: string) => ({
  input: { id, version, ...(reason === undefined ? {} : { reason }) },
});

/** A draft as it is sent to be kept, changed in some of its parts. */
export function edited(report: ReportShown, change: Partial<ReportShown>): Record<string, unknown> {
  const { id, version, title, documentNumber, issuer, recipients, text } = { ...report, ...change };
  return { input: { id, version, title, documentNumber, issuer, recipients, text, copies: '' } };
}

/** What the report writes out by each key. */
export const valuesOf = ({ references }: ReportShown): Map<string, string | null> =>
  new Map(references.map(({ key, value }) => [key, value]));
