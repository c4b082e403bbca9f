import { packFiles, revised, uploadDraft } from '../../../../test/support/packs.ts';
import type { Person } from '../../../../test/support/world.ts';

/** A revision by which the fourth tier costs 20 yuan more, and certified people of the third pay 75 yuan less. */
export const dearer = () =>
  revised(packFiles('yanjiang-2021'), [
    ['个人缴费 525元', '个人缴费 450元'],
    ['selfPay: 525', 'selfPay: 450'],
    ['subsidy: 225', 'subsidy: 300'],
    ['补充医疗保险55元', '补充医疗保险75元'],
    ['supplementary: 55', 'supplementary: 75'],
    [': 335', ': 355'],
  ]);

export const uploadDearer = (officer: Person): Promise<string> => uploadDraft(officer, dearer());

const SHOWN =
  'id state revision baseRevision roster day peopleDone peopleTotal failureCode failure comparable';
const CHANGE = '{ before after }';
const SUMS = `people changed decisionChanged premiumChanged subsidyChanged selfPayChanged categoryChanged coverMoved
  accepted ${CHANGE} undetermined ${CHANGE} refused ${CHANGE} premium ${CHANGE} subsidy ${CHANGE} waived ${CHANGE} selfPay ${CHANGE}
  paysMore { people fen } paysLess { people fen }`;
const OUTCOME = '{ decision reason tier { id name } category { id name } premiumFen subsidyFen selfPayFen }';
const REFUSAL = '... on Refusal { code field message }';

export const START = `mutation ($packId: ID!, $roster: SimulationRoster) { startSimulation(packId: $packId, roster: $roster) {
  ... on StartSimulationSuccess { simulation { ${SHOWN} } } ${REFUSAL} } }`;
export const CANCEL = `mutation ($id: ID!) { cancelSimulation(id: $id) {
  ... on CancelSimulationSuccess { simulation { ${SHOWN} } } ${REFUSAL} } }`;
export const SHOW = `query ($id: ID!, $standings: [SimulationStanding!]) { simulation(id: $id) { ${SHOWN}
  figures(standings: $standings) { sums { ${SUMS} }
    byStanding { standing sums { people changed } }
    byTownship { township { name } sums { people changed selfPay ${CHANGE} } }
    byCategory { of { id name } sums { people changed } } byTier { of { id name } sums { people changed } }
    funders { funder { id name } pays ${CHANGE} } spread { byFen people }
    ways { way standing people selfPayBy coverMoved before ${OUTCOME} after ${OUTCOME} } } } }`;
export const PEOPLE = `query ($id: ID!, $filter: SimulatedPeopleFilter, $first: Int!, $after: String) {
  simulatedPeople(simulationId: $id, filter: $filter, first: $first, after: $after) { totalCount
    edges { cursor node { id resident { name } madeUp township { name } standing selfPayBy coverMoved before ${OUTCOME} after ${OUTCOME} } }
    pageInfo { hasNextPage endCursor } } }`;

export type Shown = {
  id: string;
  state: string;
  peopleDone: number;
  peopleTotal: number;
  failureCode: string | null;
};
export type Started = { simulation?: Shown; code?: string; field?: string | null };
