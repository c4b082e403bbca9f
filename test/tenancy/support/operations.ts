import { residentIdFrom } from '@canbao/values';
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
  /** Does the background's work. */
  work: () => Promise<void>;
  versionOf: (table: 'residents' | 'enrollments', id: string) => Promise<number>;
};
export type Answered = { data: Record<string, Record<string, unknown> | null> | null };
export type Operation = { field: string; by: Desk[]; run: (hand: Hand) => Promise<unknown> };

const REFUSAL = '... on Refusal { __typename code field message }';
const RESIDENT = `id name sex birthDate hukou document maskedIdNumber maskedPhone township { id name } village { id name } group relation
  version ageOnPlanYear facts { school insuredLastYear } household { id number headName group members { id name } }
  certifications { id category { id } from to evidence recordedBy viewerCanEnd } enrollment { id state }`;
const ENROLLMENT = `id state version tier { id } assessedFor packRevision registeredAt withdrawnReason facts { school }
  assessment { decision premiumFen subsidyFen selfPayFen reason sentence category { id } funding { fen } }
  payments { id amountFen appliedFen channel receivedOn externalReference recordedBy recordedAt }
  history { id at who action what why } resident { id name maskedIdNumber household { id number } }
  viewerCanCorrect { allowed why } viewerCanWithdraw { allowed why } viewerCanTakePayment { allowed why }`;
const PAGE = 'pageInfo { hasNextPage endCursor }';
const IMPORT = `id fileName state failureCode failure rowsTotal rowsDone createdBy createdAt wrongRowsUrl counts { total sound repairable wrong committed }
  money { accepted refused undetermined premiumFen subsidyFen selfPayFen } viewerCanCommit { allowed why }
  faults(first: 20) { totalCount edges { node { row column field value code kind message } } }`;
const PACK =
  'id revision planYear state fit uploadedBy uploadedAt activatedBy text noticeText viewerCanActivate';
const FIGURES =
  'figures { residents registered assessed paid undetermined withdrawn enrolled premiumFen subsidyFen selfPayFen paidFen } work { kind count oldest }';
const PROGRESS_ROW =
  'target enrolled paid undetermined rate gap lastSevenDays neededADay township { id name }';

const people: Desk[] = ['admin', 'clerk', 'agent'];
const importers: Desk[] = ['admin', 'clerk'];
const readers: Desk[] = ['admin', 'clerk', 'supervisor', 'finance'];
const why = '核对后更正';
const mutation = (field: string, input: string, success: string) =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { __typename ... on ${field[0]!.toUpperCase()}${field.slice(1)}Success { ${success} } ${REFUSAL} } }`;
const optional = <T>(name: string, value: T | null) => (value === null ? {} : { [name]: value });

const queries: Operation[] = [
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
    field: 'Query.campaign',
    by: ['admin', 'clerk', 'agent', 'agency', 'supervisor', 'finance'],
    run: ({ send, pick }) =>
      send(
        `query ($year: Int) { campaign(planYear: $year) { id planYear today county { code name } townships { id name villages { id name } } phase { label from to } ${FIGURES} } }`,
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
    field: 'Query.policyPacks',
    by: readers,
    run: ({ send, pick }) =>
      send(`query ($year: Int) { policyPacks(planYear: $year) { ${PACK} } }`, {
        year: [null, 2021, 2022][pick(3)],
      }),
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
        `query ($year: Int) { progress(planYear: $year) { asOf goalPercent noRateBecause whole { ${PROGRESS_ROW} } townships { ${PROGRESS_ROW} } } }`,
        { year: [null, 2021, 2022][pick(3)] },
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
        `query ($year: Int) { overview(planYear: $year) { planYear enrolled rate countiesWithRate activePacks withOpenQuestions division { code name }
          counties { county { code name } planYear target enrolled paid rate undetermined packState openQuestions standingStillDays today } } }`,
        { year: [null, 2021, 2022][pick(3)] },
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
];

const mutations: Operation[] = [
  {
    field: 'Mutation.signIn',
    by: people,
    run: ({ send, draw }) =>
      send(
        `mutation ($username: String!) { signIn(username: $username, password: "wrong") { __typename ${REFUSAL} } }`,
        { username: draw('username') },
      ),
  },
  { field: 'Mutation.signOut', by: [], run: ({ send }) => send('mutation { signOut }') },
  {
    field: 'Mutation.setLanguage',
    by: people,
    run: ({ send }) => send('mutation ($to: String!) { setLanguage(language: $to) }', { to: 'zh' }),
  },
  {
    field: 'Mutation.registerResident',
    by: people,
    run: ({ send, draw, maybe, side }) => {
      const input = {
        document: 'RESIDENT_ID',
        idNumber: draw('idNumber'),
        name: `${side.mark}登记`,
        hukou: 'LOCAL',
        villageId: draw('village'),
        phone: '13800000000',
        ...optional('householdId', maybe('household')),
      };
      const shown =
        'id name maskedIdNumber birthDate township { id } village { id } household { id } enrollment { id }';
      return send(mutation('registerResident', 'RegisterResidentInput', `resident { ${shown} }`), { input });
    },
  },
  {
    field: 'Mutation.correctResident',
    by: people,
    run: async ({ send, draw, versionOf, side }) => {
      const id = draw('resident');
      const input = {
        id,
        version: await versionOf('residents', id),
        group: `${side.mark}组`,
        reason: `${side.mark}${why}`,
      };
      return send(mutation('correctResident', 'CorrectResidentInput', `resident { ${RESIDENT} }`), { input });
    },
  },
  {
    field: 'Mutation.transferResident',
    by: ['admin'],
    run: async ({ send, draw, versionOf }) => {
      const id = draw('resident');
      const input = {
        id,
        version: await versionOf('residents', id),
        villageId: draw('village'),
        reason: why,
      };
      return send(mutation('transferResident', 'TransferResidentInput', `resident { ${RESIDENT} }`), {
        input,
      });
    },
  },
  {
    field: 'Mutation.revealIdNumber',
    by: people,
    run: ({ send, draw }) =>
      send(
        `mutation ($residentId: ID!) { revealIdNumber(residentId: $residentId, purpose: "${why}") { __typename ... on RevealIdNumberSuccess { idNumber } ${REFUSAL} } }`,
        { residentId: draw('resident') },
      ),
  },
  {
    field: 'Mutation.enroll',
    by: people,
    run: async ({ send, draw, maybe, others, fresh, pick }) => {
      const { id } = await fresh();
      const tier = draw('tier');
      const other = others('resident');
      const reference = maybe('reference');
      const members = [{ residentId: id, tier }, ...(other ? [{ residentId: other, tier }] : [])];
      const expectedFen =
        pick(4) === 0 ? 1 : ({ third: 75_000, fourth: 33_500, standard: 28_000 }[tier] ?? 0);
      const payment = reference
        ? { payment: { channel: 'BANK_CODE', expectedFen, externalReference: reference } }
        : {};
      const input = { members, idempotencyKey: draw('key'), ...payment };
      return send(mutation('enroll', 'EnrollInput', `paidFen enrollments { ${ENROLLMENT} }`), { input });
    },
  },
  {
    field: 'Mutation.correctEnrollment',
    by: people,
    run: async ({ send, draw, versionOf, side }) => {
      const id = draw('enrollment');
      const version = await versionOf('enrollments', id);
      const input = {
        id,
        version,
        tier: draw('tier'),
        facts: { insuredLastYear: true },
        reason: `${side.mark}${why}`,
      };
      return send(mutation('correctEnrollment', 'CorrectEnrollmentInput', `enrollment { ${ENROLLMENT} }`), {
        input,
      });
    },
  },
  {
    field: 'Mutation.withdrawEnrollment',
    by: people,
    run: async ({ send, draw, versionOf, side }) => {
      const id = draw('enrollment');
      const input = { id, version: await versionOf('enrollments', id), reason: `${side.mark}${why}` };
      return send(mutation('withdrawEnrollment', 'WithdrawEnrollmentInput', `enrollment { ${ENROLLMENT} }`), {
        input,
      });
    },
  },
  {
    field: 'Mutation.recordPayment',
    by: people,
    run: async ({ send, draw, maybe, others, fresh, pick }) => {
      const named = others('enrollment');
      const owing = named ? { enrollmentId: named, owes: 75_000 } : await fresh(true);
      const reference = maybe('reference');
      const input = {
        enrollmentId: owing.enrollmentId,
        amountFen: pick(4) === 0 ? 100 : owing.owes,
        channel: 'BANK_CODE',
        idempotencyKey: draw('key'),
        ...optional('externalReference', reference),
      };
      return send(
        mutation(
          'recordPayment',
          'RecordPaymentInput',
          `payment { id amountFen appliedFen unappliedFen externalReference } enrollment { ${ENROLLMENT} }`,
        ),
        { input },
      );
    },
  },
  {
    field: 'Mutation.recordCertification',
    by: ['admin', 'clerk', 'agency'],
    run: async ({ send, draw, others, fresh, side }) => {
      const residentId = others('resident') ?? (await fresh()).id;
      const input = {
        residentId,
        categoryId: draw('category'),
        from: '2020-01-01',
        evidence: `${side.mark}证`,
      };
      return send(
        mutation(
          'recordCertification',
          'CertificationInput',
          'certification { id category { id } evidence from resident { id name } }',
        ),
        { input },
      );
    },
  },
  {
    field: 'Mutation.endCertification',
    by: ['admin', 'clerk', 'agency'],
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { endCertification(id: $id, on: "2020-06-30", reason: "${why}") { __typename ... on EndCertificationSuccess { certification { id to } } ${REFUSAL} } }`,
        { id: draw('certification') },
      ),
  },
  {
    field: 'Mutation.startImport',
    by: importers,
    run: async ({ send, draw, others, upload, work, pick, side }) => {
      const named = others('upload');
      const uploadId = named ?? (await upload([draw('idNumber'), draw('idNumber'), numberOf(side)]));
      const started = await send(
        mutation('startImport', 'StartImportInput', 'rosterImport { id state fileName createdBy }'),
        { input: { uploadId } },
      );
      const id = (started.data?.['startImport']?.['rosterImport'] as { id: string } | undefined)?.id;
      if (!id) return;
      await work();
      await send(`query ($id: ID!) { rosterImport(id: $id) { ${IMPORT} } }`, { id });
      if (pick(2) === 0) return;
      await send(mutation('commitImport', 'CommitImportInput', 'rosterImport { id }'), {
        input: { id, includeRepairable: true },
      });
      await work();
      await send(`query ($id: ID!) { rosterImport(id: $id) { ${IMPORT} } }`, { id });
    },
  },
  {
    field: 'Mutation.commitImport',
    by: importers,
    run: async ({ send, draw, work }) => {
      await send(mutation('commitImport', 'CommitImportInput', `rosterImport { ${IMPORT} }`), {
        input: { id: draw('import'), includeRepairable: true },
      });
      await work();
    },
  },
  {
    field: 'Mutation.cancelImport',
    by: importers,
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { cancelImport(id: $id) { __typename ... on CancelImportSuccess { rosterImport { ${IMPORT} } } ${REFUSAL} } }`,
        { id: draw('import') },
      ),
  },
  {
    field: 'Mutation.checkPolicyPack',
    by: ['admin'],
    run: ({ send, side }) =>
      send(
        mutation(
          'checkPolicyPack',
          'PolicyPackInput',
          'check { fit exampleCount faults { line code message } notes }',
        ),
        { input: { text: packOf(side) } },
      ),
  },
  {
    field: 'Mutation.uploadPolicyPack',
    by: ['admin'],
    run: ({ send, side }) =>
      send(mutation('uploadPolicyPack', 'PolicyPackInput', `policyPack { ${PACK} }`), {
        input: { text: packOf(side) },
      }),
  },
  {
    field: 'Mutation.activatePolicyPack',
    by: ['admin'],
    run: ({ send, draw, maybe, side }) =>
      send(mutation('activatePolicyPack', 'ActivatePolicyPackInput', `policyPack { ${PACK} }`), {
        input: { id: draw('pack'), expectedActiveId: maybe('pack'), countyName: side.secrets[0] ?? '' },
      }),
  },
];

/** A draft with faults: enough to be kept, never to become active. */
const packOf = (side: Side): string =>
  `county: "${side.whose.countyId}"\ncountyName: ${side.mark}县\nplanYear: 2021\n`;
const numberOf = (side: Side): string =>
  residentIdFrom(`1101011959010${1 + (side.made % 9)}${side.firstOrder + (side.made++ % 300)}`);

/** One operation for each field of the schema that can be asked or done, at least. */
export const operations: readonly Operation[] = [...queries, ...mutations];
