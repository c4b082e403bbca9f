import { graphql } from '../../gql/index.ts';

export const InspectionResultShown = graphql(`
  fragment InspectionResultShown on InspectionResult {
    sampled
    correct
    errors
    unreachable
    open
    rate { rate low high }
  }
`);

export const InspectionHead = graphql(`
  fragment InspectionHead on Inspection {
    id
    number
    day
    townships { id name }
    states
    stratified
    seed
    size
    frameSize
    frameDigest
    frameUrl
    state
    drawnBy
    drawnOn
    closedBy
    closedOn
    abandonedReason
    result { ...InspectionResultShown }
    errorKinds { kind people }
    viewerCanRecord { allowed why }
    viewerSeesPeople
  }
`);

export const InspectionItemShown = graphql(`
  fragment InspectionItemShown on InspectionItem {
    id
    number
    township { id name }
    village { id name }
    enrollment { id resident { id name maskedIdNumber } }
    outcome
    kind
    note
    foundBy
    foundAt
    version
  }
`);
