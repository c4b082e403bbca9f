import { graphql } from '../../gql/index.ts';

export const ReportListItem = graphql(`
  fragment ReportListItem on SupervisionReport {
    id
    number
    state
    title
    asOf
    drawnBy
    whole { rate enrolled }
  }
`);

export const ReportRowShown = graphql(`
  fragment ReportRowShown on ReportRow {
    townshipId
    name
    target
    enrolled
    rate
    gap
    place
    apart
    verdict
    change { enrolled rate }
    parts { name target enrolled rate }
  }
`);

export const ReportShown = graphql(`
  fragment ReportShown on SupervisionReport {
    id
    number
    state
    version
    title
    documentNumber
    issuer
    recipients
    asOf
    issuedOn
    goal
    countsAs
    basis
    rankingRule
    thresholds
    noRateBecause
    blocks { kind runs { text ref } }
    whole { ...ReportRowShown }
    townships { ...ReportRowShown }
    differences { kind what township frozen now because { later corrected } }
    keptReason
    keptDifferences { kind what township frozen now because { later corrected } }
    drawnBy
    drawnAt
    writtenBy
    writtenAt
    approvedBy
    approvedAt
    publishedBy
    publishedAt
    viewerCanEdit { allowed why }
    viewerCanApprove { allowed why }
    viewerCanReturn { allowed why }
    viewerCanPublish { allowed why }
  }
`);
