import { residentIdFrom } from '@canbao/values';
import {
  ENROLLMENT,
  IMPORT,
  INSPECTION,
  importers,
  inspectors,
  mutation,
  NOTICE,
  type Operation,
  optional,
  PACK,
  people,
  REFUSAL,
  RESIDENT,
  SIMULATION,
  TARGET_BY_VILLAGE,
  TARGETS,
  why,
} from './hand.ts';
import type { Side } from './side.ts';

/** What can be done. */
export const mutations: Operation[] = [
  {
    field: 'Mutation.signIn',
    by: people,
    run: ({ send, draw }) =>
      send(
        `mutation ($username: String!) { signIn(username: $username, password: "wrong") { __typename ${REFUSAL} } }`,
        { username: draw('username') },
      ),
  },
  {
    field: 'Mutation.changePassword',
    by: people,
    run: ({ send }) =>
      send(`mutation { changePassword(current: "wrong", next: "short") { __typename ${REFUSAL} } }`),
  },
  { field: 'Mutation.signOut', by: [], run: ({ send }) => send('mutation { signOut }') },
  {
    field: 'Mutation.setLanguage',
    by: people,
    run: ({ send }) => send('mutation ($to: String!) { setLanguage(language: $to) }', { to: 'zh' }),
  },
  {
    field: 'Mutation.createApiToken',
    by: ['viewer'],
    run: ({ send, side }) =>
      send(
        `mutation ($name: String!) { createApiToken(name: $name, days: 1) { __typename ... on CreateApiTokenSuccess { token { id name open } } ${REFUSAL} } }`,
        { name: `${side.mark}汇总` },
      ),
  },
  {
    field: 'Mutation.revokeApiToken',
    by: ['viewer'],
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { revokeApiToken(id: $id) { __typename ... on RevokeApiTokenSuccess { token { id open } } ${REFUSAL} } }`,
        { id: draw('resident') },
      ),
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
    field: 'Mutation.checkEnrollments',
    by: people,
    run: async ({ send, draw, pick, versionOf, side }) => {
      const id = draw('enrollment');
      const enrollments = [{ id, version: await versionOf('enrollments', id) }];
      const step = ['TOWNSHIP_CHECK', 'COUNTY_CONFIRM', 'SEND_BACK'][pick(3)];
      const shown = `enrollments { ${ENROLLMENT} }`;
      return send(mutation('checkEnrollments', 'CheckEnrollmentsInput', shown), {
        input: { step, enrollments, reason: `${side.mark}${why}` },
      });
    },
  },
  {
    field: 'Mutation.checkPlace',
    by: people,
    run: ({ send, draw, pick, maybe }) =>
      send(mutation('checkPlace', 'CheckPlaceInput', 'moved left'), {
        input: {
          step: ['TOWNSHIP_CHECK', 'COUNTY_CONFIRM'][pick(2)],
          villageId: draw('village'),
          ...optional('townshipId', maybe('township')),
          expected: pick(3),
        },
      }),
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
    field: 'Mutation.settlePayment',
    by: people,
    run: async ({ send, others, fresh, pick, side }) => {
      const { enrollmentId } = await fresh(true);
      const money = { amountFen: 100, channel: 'ONLINE', idempotencyKey: crypto.randomUUID() };
      const kept = await send(mutation('recordPayment', 'RecordPaymentInput', 'payment { id }'), {
        input: { enrollmentId, ...money },
      });
      const own = kept.data?.recordPayment?.payment as { id: string } | undefined;
      const other = others('enrollment');
      const input = {
        paymentId: others('payment') ?? own?.id ?? enrollmentId,
        how: ['APPLIED', 'MOVED', 'REFUND'][pick(3)],
        reason: `${side.mark}${why}`,
        ...optional('enrollmentId', other),
      };
      return send(mutation('settlePayment', 'SettlePaymentInput', `enrollment { ${ENROLLMENT} }`), { input });
    },
  },
  {
    field: 'Mutation.recordRefund',
    by: people,
    run: async ({ send, draw, maybe, others, fresh, pick }) => {
      const { enrollmentId } = await fresh(true);
      const money = { amountFen: 100, channel: 'ONLINE', idempotencyKey: crypto.randomUUID() };
      const kept = await send(mutation('recordPayment', 'RecordPaymentInput', 'payment { id }'), {
        input: { enrollmentId, ...money },
      });
      const own = kept.data?.recordPayment?.payment as { id: string } | undefined;
      if (own)
        await send(mutation('settlePayment', 'SettlePaymentInput', 'enrollment { id }'), {
          input: { paymentId: own.id, how: 'REFUND', reason: why },
        });
      const input = {
        enrollmentId: others('enrollment') ?? enrollmentId,
        ...optional('paymentId', pick(4) === 0 ? null : (others('payment') ?? own?.id)),
        amountFen: 100,
        how: ['CASH', 'TRANSFER', 'ORIGINAL'][pick(3)],
        idempotencyKey: draw('key'),
        ...optional('reference', maybe('reference')),
      };
      return send(mutation('recordRefund', 'RecordRefundInput', `enrollment { ${ENROLLMENT} }`), { input });
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
      const id = (started.data?.startImport?.rosterImport as { id: string } | undefined)?.id;
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
    run: ({ send, side, others }) =>
      send(
        `mutation ($input: PolicyPackInput!, $basedOn: ID) { uploadPolicyPack(input: $input, basedOn: $basedOn) { __typename ... on UploadPolicyPackSuccess { policyPack { ${PACK} } } ${REFUSAL} } }`,
        { input: { text: packOf(side) }, basedOn: others('pack') },
      ),
  },
  {
    field: 'Mutation.chooseCounting',
    by: ['admin'],
    run: ({ send, pick }) =>
      send(
        mutation(
          'chooseCounting',
          'ChooseCountingInput',
          'campaign { id countsAs countingChoices(first: 5) { edges { cursor node { id countsAs words chosenBy chosenOn reason } } } }',
        ),
        {
          input: {
            countsAs: ['REGISTERED', 'PAID', 'CONFIRMED'][pick(3)],
            expected: [null, 'REGISTERED', 'PAID', 'CONFIRMED'][pick(4)],
            reason: why,
          },
        },
      ),
  },
  {
    field: 'Mutation.activatePolicyPack',
    by: ['admin'],
    run: ({ send, draw, maybe, side }) =>
      send(mutation('activatePolicyPack', 'ActivatePolicyPackInput', `policyPack { ${PACK} }`), {
        input: { id: draw('pack'), expectedActiveId: maybe('pack'), countyName: side.secrets[0] ?? '' },
      }),
  },
  {
    field: 'Mutation.startSimulation',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(
        `mutation ($packId: ID!) { startSimulation(packId: $packId) { __typename ... on StartSimulationSuccess { simulation { ${SIMULATION} } } ${REFUSAL} } }`,
        { packId: draw('pack') },
      ),
  },
  {
    field: 'Mutation.cancelSimulation',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { cancelSimulation(id: $id) { __typename ... on CancelSimulationSuccess { simulation { ${SIMULATION} } } ${REFUSAL} } }`,
        { id: draw('simulation') },
      ),
  },
  {
    field: 'Mutation.askForExampleChange',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(mutation('askForExampleChange', 'AskForExampleChangeInput', `policyPack { ${PACK} }`), {
        input: { packId: draw('pack'), reason: why },
      }),
  },
  {
    field: 'Mutation.decideExampleChange',
    by: ['admin'],
    run: ({ send, draw, pick }) =>
      send(mutation('decideExampleChange', 'DecideExampleChangeInput', `policyPack { ${PACK} }`), {
        input: { packId: draw('pack'), askedAt: '2020-11-02T00:00:00.000Z', agree: pick(2) === 0, note: why },
      }),
  },
  {
    field: 'Mutation.startReassessment',
    by: ['admin'],
    run: async ({ send, work }) => {
      const answer = await send(
        `mutation { startReassessment { __typename ... on StartReassessmentSuccess { reassessment { id state peopleTotal startedBy } } ${REFUSAL} } }`,
      );
      await work();
      return answer;
    },
  },
  {
    field: 'Mutation.cancelReassessment',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { cancelReassessment(id: $id) { __typename ... on CancelReassessmentSuccess { reassessment { id state } } ${REFUSAL} } }`,
        { id: draw('reassessment') },
      ),
  },
  {
    field: 'Mutation.settleDifferences',
    by: ['admin'],
    run: ({ send, draw, pick }) =>
      send(mutation('settleDifferences', 'SettleDifferencesInput', 'settled'), {
        input: { ids: [draw('difference')], confirm: pick(2) === 0, reason: why },
      }),
  },
  {
    field: 'Mutation.drawInspection',
    by: inspectors,
    run: ({ send, others, side }) =>
      send(mutation('drawInspection', 'DrawInspectionInput', `inspection { ${INSPECTION} }`), {
        input: {
          states: ['REGISTERED', 'ASSESSED', 'PAID'],
          day: '2020-11-02',
          stratified: false,
          size: 1,
          seed: `${side.mark}号球 07`,
          ...optional('townshipIds', others('township')),
        },
      }),
  },
  {
    field: 'Mutation.recordInspectionFinding',
    by: inspectors,
    run: ({ send, draw, pick, side }) => {
      const found = [{ outcome: 'CORRECT' }, { outcome: 'ERROR', kind: 'TIER' }][pick(2)];
      const input = {
        inspectionId: draw('inspection'),
        number: 1,
        version: 1,
        note: `${side.mark}说明`,
        ...found,
      };
      const shown = `inspection { ${INSPECTION} } item { number note }`;
      return send(mutation('recordInspectionFinding', 'RecordInspectionFindingInput', shown), { input });
    },
  },
  {
    field: 'Mutation.checkInspectionFindings',
    by: inspectors,
    run: async ({ send, draw, others, upload }) => {
      const uploadId = others('upload') ?? (await upload([draw('idNumber')]));
      const shown = 'records replaces same blank faultCount faults { code row column value message }';
      return send(mutation('checkInspectionFindings', 'InspectionFindingsFileInput', shown), {
        input: { inspectionId: draw('inspection'), uploadId },
      });
    },
  },
  {
    field: 'Mutation.recordInspectionFindings',
    by: inspectors,
    run: async ({ send, draw, others, upload }) => {
      const uploadId = others('upload') ?? (await upload([draw('idNumber')]));
      const shown = `inspection { ${INSPECTION} }`;
      return send(mutation('recordInspectionFindings', 'RecordInspectionFindingsInput', shown), {
        input: { inspectionId: draw('inspection'), uploadId, records: 1, replaces: 0 },
      });
    },
  },
  {
    field: 'Mutation.closeInspection',
    by: inspectors,
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { closeInspection(id: $id) { __typename ... on CloseInspectionSuccess { inspection { ${INSPECTION} } } ${REFUSAL} } }`,
        { id: draw('inspection') },
      ),
  },
  {
    field: 'Mutation.abandonInspection',
    by: inspectors,
    run: ({ send, draw, side }) =>
      send(mutation('abandonInspection', 'AbandonInspectionInput', 'inspection { id state }'), {
        input: { id: draw('inspection'), reason: `${side.mark}${why}` },
      }),
  },
  {
    field: 'Mutation.takeInspectionChecklist',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(
        `mutation ($id: ID!) { takeInspectionChecklist(id: $id) { __typename ... on TakeInspectionChecklistSuccess { inspection { id } } ${REFUSAL} } }`,
        { id: draw('inspection') },
      ),
  },
  {
    field: 'Mutation.checkTargets',
    by: importers,
    run: ({ send, draw, maybe, others, side, pick }) => {
      const townshipId = maybe('township');
      const uploadId = others('upload');
      const rows = [{ name: side.place.name, people: 1 + pick(9) }];
      const input = {
        ...(uploadId ? { uploadId } : { rows }),
        ...(townshipId ? { townshipId, setId: draw('targetSet') } : {}),
      };
      const shown =
        'check { sum statedTotal without rows { name people } faults { code row column value message } }';
      return send(mutation('checkTargets', 'CheckTargetsInput', shown), { input });
    },
  },
  {
    field: 'Mutation.setTargets',
    by: importers,
    run: ({ send, maybe, others, side, pick }) => {
      const uploadId = others('upload');
      const input = {
        basis: ['PROVISIONAL', 'ASSESSED'][pick(2)],
        countsFrom: '2020-11-01',
        reason: why,
        ...optional('expectedSetId', maybe('targetSet')),
        ...(uploadId ? { uploadId } : { rows: [{ name: townshipOf(side), people: 1 + pick(9) }] }),
      };
      return send(mutation('setTargets', 'SetTargetsInput', `targets { ${TARGETS} }`), { input });
    },
  },
  {
    field: 'Mutation.withdrawTargets',
    by: importers,
    run: ({ send, others, pick }) => {
      const input = {
        basis: ['PROVISIONAL', 'ASSESSED'][pick(2)],
        expectedSetId: others('targetSet') ?? 'none',
        reason: why,
      };
      return send(mutation('withdrawTargets', 'WithdrawTargetsInput', `targets { ${TARGETS} }`), { input });
    },
  },
  {
    field: 'Mutation.readNotice',
    by: importers,
    run: async ({ send, others, uploadText, side }) => {
      const text = `关于${side.mark}县${side.made++}号2021年度参保缴费的通知\n每人缴费标准为300元。`;
      await send(
        `mutation ($uploadId: ID!) { readNotice(uploadId: $uploadId) { __typename ... on ReadNoticeSuccess { notice { fileName counts { open } } } ${REFUSAL} } }`,
        { uploadId: others('upload') ?? (await uploadText(text)) },
      );
    },
  },
  {
    field: 'Mutation.addNoticeProposal',
    by: importers,
    run: ({ send, others, pick, side }) => {
      const noticeId = others('notice') ?? 'none';
      const input = {
        noticeId,
        kind: 'TITLE',
        offset: pick(5),
        length: 1 + pick(5),
        value: {
          name: `${side.mark}通知`,
          ...optional('term', others('category')),
          ...optional('tier', others('tier')),
          ...optional('component', others('tier')),
          ...optional('funder', others('category')),
        },
      };
      return send(mutation('addNoticeProposal', 'AddNoticeProposalInput', `notice { ${NOTICE} }`), { input });
    },
  },
  {
    field: 'Mutation.decideNoticeProposals',
    by: importers,
    run: ({ send, draw, others, pick, side }) => {
      const noticeId = draw('notice');
      const named = {
        ...optional('term', others('category')),
        ...optional('tier', others('tier')),
        ...optional('component', others('tier')),
        ...optional('funder', others('category')),
      };
      // What is done twice must not be done by the first: a version that nothing has is refused.
      const version = Object.keys(named).length > 0 ? 99 : 1 + pick(3);
      const decision = (['CONFIRMED', 'REJECTED', 'OPEN'] as const)[pick(3)];
      const value = { name: `${side.mark}通知`, number: 2021, fen: 30_000, ...named };
      const input = { noticeId, decisions: [{ number: 1 + pick(3), version, decision, value }] };
      return send(mutation('decideNoticeProposals', 'DecideNoticeProposalsInput', `notice { ${NOTICE} }`), {
        input,
      });
    },
  },
  {
    field: 'Mutation.splitTarget',
    by: importers,
    run: ({ send, draw, others, side, pick }) => {
      const uploadId = others('upload');
      const input = {
        townshipId: draw('township'),
        setId: draw('targetSet'),
        reason: why,
        ...(uploadId ? { uploadId } : { rows: [{ name: side.place.name, people: 1 + pick(9) }] }),
      };
      return send(mutation('splitTarget', 'SplitTargetInput', `townshipTarget { ${TARGET_BY_VILLAGE} }`), {
        input,
      });
    },
  },
  {
    field: 'Mutation.recordTownshipChange',
    by: ['admin'],
    run: ({ send, draw, side, pick }) => {
      const split = pick(2) === 1;
      const kept = draw('township');
      const input = {
        kind: split ? 'SPLIT' : ['RENAMED', 'MERGED'][pick(2)],
        from: '2020-10-01',
        source: why,
        townshipIds: [kept],
        into: [
          ...(split ? [{ townshipId: draw('township') }] : []),
          {
            name: `${side.mark}${side.made++}镇`,
            villageIds: [draw('village')],
          },
        ],
      };
      return send(mutation('recordTownshipChange', 'TownshipChangeInput', 'change { id source }'), { input });
    },
  },
  {
    field: 'Mutation.withdrawTownshipChange',
    by: ['admin'],
    run: ({ send, draw }) =>
      send(mutation('withdrawTownshipChange', 'WithdrawTownshipChangeInput', 'change { id source }'), {
        input: { id: draw('targetSet'), reason: why },
      }),
  },
];

/** The name of a township of the side's county. */
const townshipOf = (side: Side): string =>
  String(side.rows.tables.divisions?.find(({ level }) => level === 'township')?.name ?? side.mark);

/** A draft with faults: enough to be kept, never to become active. */
const packOf = (side: Side): string =>
  `county: "${side.whose.countyId}"\ncountyName: ${side.mark}县\nplanYear: 2021\n`;
const numberOf = (side: Side): string =>
  residentIdFrom(`9901011959010${1 + (side.made % 9)}${side.firstOrder + (side.made++ % 300)}`);
