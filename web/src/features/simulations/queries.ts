import { graphql } from '../../gql/index.ts';

export const SimulationOutcomeWords = graphql(`
  fragment SimulationOutcomeWords on SimulationOutcome {
    decision reason tier { id name } category { id name } premiumFen subsidyFen selfPayFen
  }
`);

export const SimulationSumsShown = graphql(`
  fragment SimulationSumsShown on SimulationSums {
    people changed
    paysMore { people fen } paysLess { people fen }
    undetermined { before after } refused { before after }
    premium { before after } subsidy { before after } waived { before after } selfPay { before after }
  }
`);

export const SimulationHead = graphql(`
  fragment SimulationHead on Simulation {
    id packId revision baseRevision roster day state peopleDone peopleTotal failure startedBy startedAt finishedAt comparable
  }
`);

export const SimulationPackQuery = graphql(`
  query SimulationPack($packId: ID!) {
    policyPack(id: $packId) { id revision state fit planYear noticeText viewerCanActivate faults { line } }
    simulations(packId: $packId, first: 20) { edges { cursor node { ...SimulationHead } } }
  }
`);

export const SimulationFiguresShown = graphql(`
  fragment SimulationFiguresShown on SimulationFigures {
    sums { ...SimulationSumsShown }
    byStanding { standing sums { ...SimulationSumsShown } }
    byTownship { township { id name } sums { ...SimulationSumsShown } }
    byCategory { of { id name } sums { ...SimulationSumsShown } }
    byTier { of { id name } sums { ...SimulationSumsShown } }
    funders { funder { id name } pays { before after } }
    spread { byFen people }
    ways {
      way standing people selfPayBy coverMoved
      before { ...SimulationOutcomeWords }
      after { ...SimulationOutcomeWords }
    }
  }
`);

export const SimulationFiguresQuery = graphql(`
  query SimulationFigures($id: ID!, $standings: [SimulationStanding!]) {
    simulation(id: $id) { id figures(standings: $standings) { ...SimulationFiguresShown } }
  }
`);

export const SimulatedPeopleQuery = graphql(`
  query SimulatedPeople($id: ID!, $filter: SimulatedPeopleFilter, $first: Int!, $after: String) {
    simulatedPeople(simulationId: $id, filter: $filter, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          resident { id name }
          madeUp
          township { id name }
          standing
          selfPayBy
          coverMoved
          before { ...SimulationOutcomeWords }
          after { ...SimulationOutcomeWords }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const StartSimulation = graphql(`
  mutation StartSimulation($packId: ID!, $roster: SimulationRoster!) {
    startSimulation(packId: $packId, roster: $roster) {
      ... on StartSimulationSuccess { simulation { ...SimulationHead } }
      ... on Refusal { code message field }
    }
  }
`);

export const CancelSimulation = graphql(`
  mutation CancelSimulation($id: ID!) {
    cancelSimulation(id: $id) {
      ... on CancelSimulationSuccess { simulation { ...SimulationHead } }
      ... on Refusal { code message field }
    }
  }
`);
