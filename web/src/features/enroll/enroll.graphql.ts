import { graphql } from '../../gql/index.ts';

export const EnrollBasis = graphql(`
  fragment EnrollBasis on Basis {
    clauses { id quote at }
    assumptions { id says because }
  }
`);

export const EnrollOutcome = graphql(`
  fragment EnrollOutcome on Assessment {
    decision
    reason
    sentence
    premiumFen
    subsidyFen
    selfPayFen
    category { id name }
    benefitStart
    ...AssessmentMore
    basis { ...EnrollBasis }
    warnings { code message }
    steps { question ask answer basis { ...EnrollBasis } }
  }
`);

export const EnrollMember = graphql(`
  fragment EnrollMember on Resident {
    id
    name
    birthDate
    ageOnPlanYear
    hukou
    maskedIdNumber
    relation
    certifications { id category { id name } from to }
    enrollment {
      id
      state
      tier { id name }
      assessment { selfPayFen }
      viewerCanTakePayment { allowed why }
    }
    facts {
      residencePermit
      accompanyingChild
      migrantChild
      school
      schoolName
      employeeInsured
      insuredElsewhere
      landRequisitionApprovedOn
      insuredLastYear
      parentsBothInsured
      lateReason
      more { name value }
    }
  }
`);

export const EnrollRules = graphql(`
  fragment EnrollRules on PackMeaning {
    tiers { id name premiumFen basis { ...EnrollBasis } }
    householdRule { id words basis { ...EnrollBasis } }
  }
`);

/** One household with all that is asked and shown of it, and the rules it is read by. */
export const EnrollHouseholdQuery = graphql(`
  query EnrollHousehold($id: ID!) {
    household(id: $id) {
      id
      number
      headName
      group
      township { id name }
      village { id name }
      members { ...EnrollMember }
    }
    campaign {
      id
      today
      activePack { id meaning { ...EnrollRules } }
    }
  }
`);

/** What each member would pay on each tier; nothing is saved. */
export const EnrollQuoteQuery = graphql(`
  query EnrollQuote($members: [QuoteMemberInput!]!) {
    quote(members: $members) {
      residentId
      assessments { tier { id name } assessment { ...EnrollOutcome } }
    }
  }
`);

/** Enrolls the family and takes its money at once. */
export const EnrollMutation = graphql(`
  mutation Enroll($input: EnrollInput!) {
    enroll(input: $input) {
      ... on EnrollSuccess {
        paidFen
        enrollments { ...EnrolledPerson }
      }
      ... on Refusal { code message field }
    }
  }
`);

export const EnrolledPerson = graphql(`
  fragment EnrolledPerson on Enrollment {
    id
    state
    tier { id name }
    assessment { decision sentence selfPayFen benefitStart }
    payments { id receiptNumber externalReference }
    resident {
      id
      name
      maskedIdNumber
      group
      village { id name }
      township { id name }
      household { id }
    }
  }
`);
