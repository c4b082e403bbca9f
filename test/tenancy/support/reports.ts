import { type Hand, mutation, type Operation, PAGE, REFUSAL, readers, why } from './hand.ts';
import type { Desk } from './side.ts';

const drawers: Desk[] = ['admin', 'supervisor'];
const ROW = 'name target enrolled rate gap place verdict change { enrolled rate }';
const REPORT = `id state number version title documentNumber issuer recipients text drawnBy approvedBy keptReason whole { ${ROW} } townships { ${ROW} }
  blocks { kind runs { text ref } } references { key value } differences { kind township frozen now } previous { id number } viewerCanApprove { allowed why }`;
const RULES = 'revision warnBelow issuer history { revision reason setBy says }';

/** A step of a report's life, of a report of either side. */
const step = (name: string): Operation => ({
  field: `Mutation.${name}`,
  by: drawers,
  run: async ({ send, draw, versionOf }: Hand) => {
    const id = draw('report');
    const input = { id, version: await versionOf('supervision_reports', id), reason: why };
    return send(mutation(name, 'ReportStepInput', `report { ${REPORT} }`), { input });
  },
});

/** What can be asked and done about supervision reports. */
export const reportOperations: Operation[] = [
  {
    field: 'Query.supervisionReport',
    by: readers,
    run: ({ send, draw }) =>
      send(`query ($id: ID!) { supervisionReport(id: $id) { ${REPORT} } }`, { id: draw('report') }),
  },
  {
    field: 'Query.supervisionReports',
    by: readers,
    run: ({ send, maybe }) =>
      send(
        `query ($after: String) { supervisionReports(first: 5, after: $after) { ${PAGE} edges { cursor node { ${REPORT} } } } }`,
        { after: maybe('cursor') },
      ),
  },
  {
    field: 'Query.reportRules',
    by: drawers,
    run: ({ send }) => send(`{ reportRules { ${RULES} } }`),
  },
  {
    field: 'Mutation.drawSupervisionReport',
    by: drawers,
    run: ({ send }) =>
      send(
        `mutation { drawSupervisionReport { __typename ... on DrawSupervisionReportSuccess { report { ${REPORT} } } ${REFUSAL} } }`,
      ),
  },
  {
    field: 'Mutation.editSupervisionReport',
    by: drawers,
    run: async ({ send, draw, versionOf, side }) => {
      const id = draw('report');
      const input = {
        id,
        version: await versionOf('supervision_reports', id),
        title: `${side.mark}关于参保工作的通报`,
        documentNumber: `${side.mark}医保发〔2020〕1号`,
        issuer: `${side.mark}医疗保障局`,
        recipients: `${side.mark}各镇人民政府：`,
        copies: '',
        text: `${side.mark}已参保{county.enrolled}人。`,
      };
      return send(mutation('editSupervisionReport', 'EditSupervisionReportInput', `report { ${REPORT} }`), {
        input,
      });
    },
  },
  ...['redraw', 'discard', 'approve', 'return', 'publish'].map((verb) => step(`${verb}SupervisionReport`)),
  {
    field: 'Mutation.setReportRules',
    by: ['admin'],
    run: ({ send, pick, side }) =>
      send(mutation('setReportRules', 'ReportRulesInput', `rules { ${RULES} }`), {
        input: {
          expectedRevision: pick(3),
          rankBy: 'RATE',
          smallBelow: 0,
          warnBelow: 9000,
          issuer: `${side.mark}医疗保障局`,
          reason: `${side.mark}${why}`,
        },
      }),
  },
];
