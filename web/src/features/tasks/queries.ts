import { graphql } from '../../gql/index.ts';

export const TargetSetShown = graphql(`
  fragment TargetSetShown on TargetSet {
    id
    basis
    countsFrom
    source
    packRevision
    fileName
    registerPercent
    total
    reason
    setBy
    setAt
  }
`);

export const TargetsShown = graphql(`
  fragment TargetsShown on Targets {
    asOf
    planYear
    total
    basisInForce
    goalPercent
    goalExceed
    noTargetBecause
    provisionalOf
    assessedOf
    sets { ...TargetSetShown }
    namesOn
    names { ...TownshipNamesShown }
    undivided { township { id name } people }
    places { township { id name } provisional assessed inForce split parts { township { id name } people } }
    viewerCanSet { allowed why }
  }
`);

export const TargetsQuery = graphql(`
  query TargetsPage($namesOn: Day) {
    targets(namesOn: $namesOn) { ...TargetsShown }
  }
`);

export const TargetHistoryQuery = graphql(`
  query TargetHistory($first: Int!, $after: String, $townshipId: ID) {
    targetHistory(first: $first, after: $after, townshipId: $townshipId) {
      edges { cursor node { ...TargetSetShown changes { name before after } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const GroupCountShown = graphql(`
  fragment GroupCountShown on GroupCount {
    certified
    enrolled
    goalPercent
    rate
    gap
  }
`);

export const GroupTargetsQuery = graphql(`
  query GroupTargetsPage {
    groupTargets {
      whole { ...GroupCountShown }
      categories { category { id name } count { ...GroupCountShown } }
      townships { township { id name } count { ...GroupCountShown } }
    }
  }
`);

export const TargetsCheckShown = graphql(`
  fragment TargetsCheckShown on TargetsCheck {
    sum
    statedTotal
    without
    rows { row name people }
    faults { code row column value message }
  }
`);

export const CheckTargetsMutation = graphql(`
  mutation CheckTargets($input: CheckTargetsInput!) {
    checkTargets(input: $input) {
      ... on CheckTargetsSuccess { check { ...TargetsCheckShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const SetTargetsMutation = graphql(`
  mutation SetTargets($input: SetTargetsInput!) {
    setTargets(input: $input) {
      ... on SetTargetsSuccess { targets { ...TargetsShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const WithdrawTargetsMutation = graphql(`
  mutation WithdrawTargets($input: WithdrawTargetsInput!) {
    withdrawTargets(input: $input) {
      ... on WithdrawTargetsSuccess { targets { ...TargetsShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const TargetByVillageShown = graphql(`
  fragment TargetByVillageShown on TargetByVillage {
    township { id name }
    setId
    target
    splitState
    split { id reason setBy setAt }
    villages { village { id name } target enrolled rate }
    viewerCanSplit { allowed why }
  }
`);

export const TownshipTargetQuery = graphql(`
  query TownshipTargetPage($id: ID!) {
    townshipTarget(townshipId: $id) { ...TargetByVillageShown }
  }
`);

export const SplitTargetMutation = graphql(`
  mutation SplitTarget($input: SplitTargetInput!) {
    splitTarget(input: $input) {
      ... on SplitTargetSuccess { townshipTarget { ...TargetByVillageShown } }
      ... on Refusal { code message field }
    }
  }
`);

export const MissingCountsQuery = graphql(`
  query MissingCounts($townshipId: ID, $villageId: ID) {
    missingCounts(townshipId: $townshipId, villageId: $villageId) { kind count note }
    missingByCategory(townshipId: $townshipId, villageId: $villageId) { category { id name } count }
    campaign { id townships { id name } }
  }
`);

export const MissingPeopleQuery = graphql(`
  query MissingPeopleList($first: Int!, $after: String, $filter: MissingPeopleFilter!) {
    missingPeople(first: $first, after: $after, filter: $filter) {
      edges { cursor node { ...PersonListed } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const EnrolledPeopleQuery = graphql(`
  query EnrolledPeopleList($first: Int!, $after: String, $filter: ResidentFilter) {
    residents(first: $first, after: $after, filter: $filter) {
      edges { cursor node { ...PersonListed } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const PersonListed = graphql(`
  fragment PersonListed on Resident {
    id
    name
    maskedIdNumber
    maskedPhone
    ageOnPlanYear
    township { id name }
    village { id name }
    certifications { id category { id name } to }
  }
`);
