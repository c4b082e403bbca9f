import { writeRoster } from '@canbao/rosters';
import type { Person, World } from '../../../../test/support/world.ts';

/** Sends a table as an .xlsx file, as an office would; answers the upload's id. */
export async function sendTable(
  world: World,
  who: Person,
  rows: readonly (readonly (string | number | null)[])[],
  header: readonly string[] = ['乡镇', '任务数'],
): Promise<string> {
  const stream = writeRoster(
    rows,
    header.map((title) => ({ title })),
  );
  const response = await world.server.inject({
    method: 'POST',
    url: `/uploads?name=${encodeURIComponent('任务表.xlsx')}`,
    payload: Buffer.from(await new Response(stream).arrayBuffer()),
    headers: { 'content-type': 'application/octet-stream', cookie: who.cookie ?? '' },
  });
  return response.json<{ id: string }>().id;
}

const SHOWN = `asOf total basisInForce goalPercent noTargetBecause provisionalOf assessedOf
  sets { id basis countsFrom source packRevision fileName total reason setBy registerPercent }
  places { township { id name } provisional assessed inForce split }
  viewerCanSet { allowed why }`;
export const TARGETS = `{ targets { ${SHOWN} } }`;
export const SET = `mutation ($input: SetTargetsInput!) { setTargets(input: $input) {
  ... on SetTargetsSuccess { targets { ${SHOWN} } } ... on Refusal { code field message } } }`;
export const WITHDRAW = `mutation ($input: WithdrawTargetsInput!) { withdrawTargets(input: $input) {
  ... on WithdrawTargetsSuccess { targets { ${SHOWN} } } ... on Refusal { code field message } } }`;
export const CHECK = `mutation ($input: CheckTargetsInput!) { checkTargets(input: $input) {
  ... on CheckTargetsSuccess { check { fileName sum statedTotal without rows { row written name people } faults { code row column value message } } }
  ... on Refusal { code field message } } }`;
const BY_VILLAGE = `township { name } setId target splitState split { id total reason setBy rows { name people } }
  villages { village { id name } target enrolled rate } viewerCanSplit { allowed }`;
export const SPLIT = `mutation ($input: SplitTargetInput!) { splitTarget(input: $input) {
  ... on SplitTargetSuccess { townshipTarget { ${BY_VILLAGE} } } ... on Refusal { code field message } } }`;
export const TOWNSHIP = `query ($id: ID!) { townshipTarget(townshipId: $id) { ${BY_VILLAGE} } }`;
export const HISTORY = `query ($first: Int, $after: String, $townshipId: ID) { targetHistory(first: $first, after: $after, townshipId: $townshipId) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id basis source total reason setBy countsFrom changes { name before after } } } } }`;

export type SetShown = {
  id: string;
  basis: string;
  countsFrom: string | null;
  source: string;
  total: number;
};
export type TargetsShown = {
  total: number | null;
  basisInForce: string | null;
  noTargetBecause: string | null;
  sets: SetShown[];
  places: {
    township: { id: string; name: string };
    provisional: number | null;
    assessed: number | null;
    inForce: number | null;
    split: string;
  }[];
};
