import {
  ENROLLMENT,
  FIGURES,
  IMPORT,
  INSPECTION,
  importers,
  inspectors,
  NOTICE,
  type Operation,
  optional,
  PACK,
  PAGE,
  PROGRESS_ROW,
  people,
  RESIDENT,
  readers,
  SIMULATION,
  TARGET_BY_VILLAGE,
  TARGETS,
} from './hand.ts';

/** What can be asked. */
export const queries: Operation[] = [
  {
    field: 'Query.viewer',
    by: ['admin', 'clerk', 'agent', 'agency', 'supervisor', 'finance', 'viewer'],
    run: ({ send }) =>
      send(`{ viewer { id username displayName office role canRegister canSeePeople canImport agency { id name } county { code name } township { id name villages { id name } }
        village { id name } division { code name } } }`),
  },
  {
    field: 'Query.demonstration',
    by: people,
    run: ({ send }) => send('{ demonstration { accounts { username displayName office role } } }'),
  },
  {
    field: 'Query.publicPlaces',
    by: ['admin', 'clerk', 'viewer'],
    run: ({ send }) => send('{ publicPlaces { planYears } }'),
  },
  {
    field: 'Query.calculation',
    by: ['admin', 'clerk', 'viewer'],
    run: ({ send, side, draw }) =>
      send(
        'query ($county: Int!, $answers: [PackAnswerInput!]!) { calculation(county: $county, planYear: 2021, answers: $answers) { planYear question { fact } } }',
        {
          county: side.whose.countyId,
          answers: [{ fact: draw('resident'), values: [draw('resident')] }],
        },
      ),
  },
  {
    field: 'Query.campaign',
    by: ['admin', 'clerk', 'agent', 'agency', 'supervisor', 'finance'],
    run: ({ send, pick }) =>
      send(
        `query ($year: Int) { campaign(planYear: $year) { id planYear today county { code name } townships { id name villages { id name } } phase { label from to } countsAs ${FIGURES} } }`,
        { year: [null, 2021, 2022][pick(3)] },
      ),
  },
  {
    field: 'Query.resident',
    by: [...people, 'agency'],
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { resident(id: $id) { ${RESIDENT} } }`, { id: draw('resident') }),
  },
  {
    field: 'Query.residents',
    by: [...people, 'agency'],
    run: ({ send, maybe, pick }) => {
      const filter = {
        ...optional('townshipId', maybe('township')),
        ...optional('villageId', maybe('village')),
        ...optional('search', maybe('search')),
        ...optional('category', maybe('category')),
        ...optional('enrolled', [null, true, false][pick(3)]!),
      };
      return send(
        `query ($filter: ResidentFilter, $after: String) { residents(first: 20, filter: $filter, after: $after) { totalCount ${PAGE} edges { cursor node { ${RESIDENT} } } } }`,
        { filter, after: maybe('cursor') },
      );
    },
  },
  {
    field: 'Query.household',
    by: people,
    run: ({ send, draw }) =>
      send(
        `query ($id: ID!) { household(id: $id) { id number headName group township { id } village { id } members { ${RESIDENT} } } }`,
        { id: draw('household') },
      ),
  },
  {
    field: 'Query.households',
    by: people,
    run: ({ send, maybe }) =>
      send(
        `query ($search: String, $villageId: ID, $after: String) { households(first: 20, search: $search, villageId: $villageId, after: $after) {
          totalCount ${PAGE} edges { cursor node { id number headName village { id } members { id name } } } } }`,
        { search: maybe('search'), villageId: maybe('village'), after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.enrollment',
    by: people,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { enrollment(id: $id) { ${ENROLLMENT} } }`, { id: draw('enrollment') }),
  },
  {
    field: 'Query.enrollments',
    by: people,
    run: ({ send, maybe, pick }) => {
      const filter = {
        ...optional('townshipId', maybe('township')),
        ...optional('villageId', maybe('village')),
        ...optional('search', maybe('search')),
        ...optional('tier', maybe('tier')),
        ...optional('category', maybe('category')),
        ...optional('states', [null, ['PAID'], ['ASSESSED', 'WITHDRAWN']][pick(3)]!),
      };
      return send(
        `query ($filter: EnrollmentFilter, $after: String) { enrollments(first: 20, filter: $filter, after: $after) {
          totalCount counts { state undetermined count } ${PAGE} edges { cursor node { ${ENROLLMENT} } } } }`,
        { filter, after: maybe('cursor') },
      );
    },
  },
  {
    field: 'Query.quote',
    by: people,
    run: ({ send, draw }) =>
      send(
        `query ($members: [QuoteMemberInput!]!) { quote(members: $members) { residentId assessments { tier { id } assessment { decision selfPayFen sentence } } } }`,
        { members: [{ residentId: draw('resident') }, { residentId: draw('resident') }] },
      ),
  },
  {
    field: 'Query.policyPack',
    by: readers,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { policyPack(id: $id) { ${PACK} } }`, { id: draw('pack') }),
  },
  {
    field: 'Query.basePacks',
    by: readers,
    run: ({ send }) => send('{ basePacks { sha256 division planYear name noticeTitle text noticeText } }'),
  },
  {
    field: 'Query.policyPacks',
    by: readers,
    run: ({ send, pick }) =>
      send(`query ($year: Int) { policyPacks(planYear: $year) { ${PACK} } }`, {
        year: [null, 2021, 2022][pick(3)],
      }),
  },
  {
    field: 'Query.openPlanYears',
    by: readers,
    run: ({ send }) => send('{ openPlanYears }'),
  },
  {
    field: 'Query.tryPerson',
    by: readers,
    run: ({ send, draw }) =>
      send(
        'query ($packId: ID!, $answers: [PackAnswerInput!]!) { tryPerson(packId: $packId, answers: $answers) { left questions { fact choices { label } } outcome { sentence } } }',
        { packId: draw('pack'), answers: [{ fact: draw('resident'), values: [draw('resident')] }] },
      ),
  },
  {
    field: 'Query.assessPerson',
    by: readers,
    run: ({ send, draw, maybe }) =>
      send(
        'query ($person: PersonInput!, $packId: ID) { assessPerson(person: $person, packId: $packId) { decision reason sentence selfPayFen category { id name } } }',
        {
          packId: maybe('pack'),
          person: {
            birthDate: '1970-05-05',
            hukou: 'LOCAL',
            payDate: '2020-11-02',
            tier: draw('tier'),
            certifications: [draw('category')],
          },
        },
      ),
  },
  {
    field: 'Query.progress',
    by: readers,
    run: ({ send, pick }) =>
      send(
        `query ($year: Int, $on: Day) { progress(planYear: $year, namesOn: $on) { namesOn names { kind day } undivided { township { id name } people } asOf deadline counting countsAs countingChoice { chosenBy reason } goalPercent noRateBecause whole { ${PROGRESS_ROW} } townships { ${PROGRESS_ROW} parts { township { id name } target enrolled } } } }`,
        { year: [null, 2021, 2022][pick(3)], on: [null, '2020-09-01', '2021-12-31'][pick(3)] },
      ),
  },
  {
    field: 'Query.progressVersion',
    by: readers,
    run: ({ send }) => send('{ progressVersion }'),
  },
  {
    field: 'Query.progressBreakdown',
    by: readers,
    run: ({ send, maybe, pick }) =>
      send(
        `query ($by: Breakdown!, $townshipId: ID) { progressBreakdown(by: $by, townshipId: $townshipId) { key name enrolled registered paid confirmed undetermined selfPayFen subsidyFen } }`,
        {
          by: ['TIER', 'CATEGORY', 'CHANNEL', 'SCHOOL', 'AGE'][pick(5)],
          townshipId: maybe('township'),
        },
      ),
  },
  {
    field: 'Query.progressVillages',
    by: readers,
    run: ({ send, maybe }) =>
      send(
        `query ($townshipId: ID, $after: String) { progressVillages(first: 20, townshipId: $townshipId, after: $after) { ${PAGE}
          edges { cursor node { village { id name } residents enrolled registered paid confirmed undetermined } } } }`,
        { townshipId: maybe('township'), after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.progressDays',
    by: readers,
    run: ({ send, maybe }) =>
      send(
        `query ($townshipId: ID, $after: String) { progressDays(first: 20, townshipId: $townshipId, after: $after) { ${PAGE} edges { cursor node { day enrolled } } } }`,
        { townshipId: maybe('township'), after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.subsidyCategories',
    by: readers,
    run: ({ send, pick }) =>
      send(
        `query ($year: Int) { subsidyCategories(planYear: $year) { category { id name } certified enrolled missing subsidyFen funding { fen funder { id name } } } }`,
        { year: [null, 2021, 2022][pick(3)] },
      ),
  },
  {
    field: 'Query.overview',
    by: ['viewer'],
    run: ({ send, pick }) =>
      send(
        `query ($year: Int, $of: String) { overview(planYear: $year) { planYear enrolled hidden rate madeUp prefectures { division { code } enrolled hidden rate counties activePacks countings { countsAs counties } }
          trend(prefecture: $of) { planYear points { day enrolled } countings { words counties } } countings { countsAs words counties } countiesWithRate activePacks withOpenQuestions division { code name }
          counties { county { code name } planYear countsAs target enrolled rate undetermined packState openQuestions standingStillDays today } } }`,
        { year: [null, 2021, 2022][pick(3)], of: [null, '5120', '3704'][pick(3)] },
      ),
  },
  {
    field: 'Query.overviewCounty',
    by: ['viewer'],
    run: ({ send, draw }) =>
      send(
        `query ($code: String!) { overviewCounty(code: $code) { row { county { code name } enrolled hidden rate } townships { name target enrolled hidden rate }
          tiers { name enrolled hidden } categories { name enrolled hidden } trend { day enrolled } openQuestions { says ask } } }`,
        { code: draw('county') },
      ),
  },
  {
    field: 'Query.policyComparison',
    by: ['viewer'],
    run: ({ send, draw }) =>
      send(
        `query ($codes: [String!]!) { policyComparison(codes: $codes) { row { county { code name } packState } tiers { name premiumFen } windows { name from to }
          outcomes { kind words decision tier premiumFen subsidyFen selfPayFen category why } } }`,
        { codes: [draw('county')] },
      ),
  },
  {
    field: 'Query.apiTokens',
    by: ['viewer'],
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { apiTokens(first: 5, after: $after) { ${PAGE} edges { cursor node { id name createdAt expiresAt revokedAt lastUsedAt open } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.rosterImport',
    by: importers,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { rosterImport(id: $id) { ${IMPORT} } }`, { id: draw('import') }),
  },
  {
    field: 'Query.rosterImports',
    by: importers,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { rosterImports(first: 5, after: $after) { ${PAGE} edges { cursor node { ${IMPORT} } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.simulation',
    by: ['admin', 'clerk', 'supervisor'],
    run: ({ send, draw }) =>
      send(
        `query ($id: ID!) { simulation(id: $id) { ${SIMULATION} figures { sums { people changed selfPay { before after } }
          byTownship { township { id name } sums { people } } byCategory { of { id name } sums { people } } ways { way people } } } }`,
        { id: draw('simulation') },
      ),
  },
  {
    field: 'Query.simulations',
    by: ['admin', 'clerk'],
    run: ({ send, draw, maybe }) =>
      send(
        `query ($packId: ID!, $after: String) { simulations(packId: $packId, first: 5, after: $after) { ${PAGE} edges { cursor node { ${SIMULATION} } } } }`,
        { packId: draw('pack'), after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.simulatedPeople',
    by: ['admin', 'clerk', 'supervisor'],
    run: ({ send, draw, maybe }) =>
      send(
        `query ($simulationId: ID!, $filter: SimulatedPeopleFilter, $after: String) { simulatedPeople(simulationId: $simulationId, filter: $filter, first: 5, after: $after) { totalCount ${PAGE}
          edges { cursor node { id standing township { id name } resident { ${RESIDENT} } before { decision } after { decision } } } } }`,
        {
          simulationId: draw('simulation'),
          filter: {
            ...optional('townshipId', maybe('township')),
            ...optional('category', maybe('category')),
            ...optional('tier', maybe('tier')),
          },
          after: maybe('cursor'),
        },
      ),
  },
  {
    field: 'Query.reassessment',
    by: ['admin', 'clerk'],
    run: ({ send }) =>
      send(
        '{ reassessment { id revision state peopleDone peopleTotal reassessed proposed failure startedBy startedAt } }',
      ),
  },
  {
    field: 'Query.enrollmentDifferences',
    by: ['admin', 'clerk', 'finance'],
    run: ({ send, maybe }) =>
      send(
        `query ($filter: DifferenceFilter, $after: String) { enrollmentDifferences(filter: $filter, first: 5, after: $after) { totalCount ${PAGE}
          edges { cursor node { id kind byFen state reason settledBy township { id name } enrollment { ${ENROLLMENT} } before { selfPayFen } after { selfPayFen } } } } }`,
        { filter: optional('townshipId', maybe('township')), after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.differenceSums',
    by: ['admin', 'clerk'],
    run: ({ send, maybe }) =>
      send(
        'query ($filter: DifferenceFilter) { differenceSums(filter: $filter) { people supplementFen refundFen } }',
        {
          filter: optional('townshipId', maybe('township')),
        },
      ),
  },
  {
    field: 'Query.notice',
    by: importers,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { notice(id: $id) { ${NOTICE} } }`, { id: draw('notice') }),
  },
  {
    field: 'Query.notices',
    by: importers,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { notices(first: 5, after: $after) { ${PAGE} edges { cursor node { ${NOTICE} } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.inspection',
    by: inspectors,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { inspection(id: $id) { ${INSPECTION} } }`, { id: draw('inspection') }),
  },
  {
    field: 'Query.inspections',
    by: inspectors,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { inspections(first: 5, after: $after) { ${PAGE} edges { cursor node { ${INSPECTION} } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.targets',
    by: readers,
    run: ({ send, pick }) =>
      send(`query ($year: Int) { targets(planYear: $year) { ${TARGETS} } }`, {
        year: [null, 2021, 2022][pick(3)],
      }),
  },
  {
    field: 'Query.townshipTarget',
    by: readers,
    run: ({ send, draw }) =>
      send(`query ($townshipId: ID!) { townshipTarget(townshipId: $townshipId) { ${TARGET_BY_VILLAGE} } }`, {
        townshipId: draw('township'),
      }),
  },
  {
    field: 'Query.targetHistory',
    by: readers,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String, $townshipId: ID) { targetHistory(first: 5, after: $after, townshipId: $townshipId) {
          totalCount ${PAGE} edges { cursor node { id total reason setBy rows { placeId name people } changes { name before after } } } } }`,
        { after: maybe('cursor'), townshipId: maybe('township') },
      ),
  },
  {
    field: 'Query.groupTargets',
    by: readers,
    run: ({ send, pick }) =>
      send(
        `query ($year: Int) { groupTargets(planYear: $year) { whole { certified enrolled rate gap } categories { category { id } count { certified enrolled } }
          townships { township { id name } count { certified enrolled } } } }`,
        { year: [null, 2021, 2022][pick(3)] },
      ),
  },
  {
    field: 'Query.missingPeople',
    by: people,
    run: ({ send, maybe, pick }) => {
      const filter = {
        kind: ['LAST_YEAR', 'CERTIFIED', 'REGISTER'][pick(3)],
        ...optional('townshipId', maybe('township')),
        ...optional('villageId', maybe('village')),
        ...optional('category', maybe('category')),
      };
      return send(
        `query ($filter: MissingPeopleFilter!, $after: String) { missingPeople(first: 20, filter: $filter, after: $after) {
          totalCount ${PAGE} edges { cursor node { ${RESIDENT} } } } }`,
        { filter, after: maybe('cursor') },
      );
    },
  },
  {
    field: 'Query.missingCounts',
    by: people,
    run: ({ send, maybe }) =>
      send(
        `query ($townshipId: ID, $villageId: ID) { missingCounts(townshipId: $townshipId, villageId: $villageId) { kind count note } }`,
        { townshipId: maybe('township'), villageId: maybe('village') },
      ),
  },
  {
    field: 'Query.missingByCategory',
    by: people,
    run: ({ send, maybe }) =>
      send(
        `query ($townshipId: ID, $villageId: ID) { missingByCategory(townshipId: $townshipId, villageId: $villageId) { category { id name } count } }`,
        { townshipId: maybe('township'), villageId: maybe('village') },
      ),
  },
  {
    field: 'Query.townshipChanges',
    by: readers,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { townshipChanges(first: 5, after: $after) { totalCount ${PAGE} edges { cursor node { id kind from source
          before { townshipId name } after { townshipId name villages } recordedBy withdrawnBy withdrawnReason } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.townshipChangeHints',
    by: ['admin'],
    run: ({ send }) =>
      send('{ townshipChangeHints { before { id name } after { id name } afterName evidence } }'),
  },
];
