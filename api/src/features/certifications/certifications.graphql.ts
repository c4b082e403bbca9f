import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { Agency } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { agencyOf, categoryOf, NamedRef } from '../policy-packs/index.ts';
import { noSuchResident, Resident, residentLoader } from '../residents/index.ts';
import { activePackLoader, certificationsLoader } from './certifications.loader.ts';
import { mayCertify, speaksFor } from './certifications.policy.ts';
import { type Certification as CertificationRow, certificationById } from './certifications.rows.ts';
import { endCertification, recordCertification } from './certifications.service.ts';

const Certification = builder.objectRef<CertificationRow>('Certification').implement({
  description: 'This person has this identity from … to …, says this agency.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    category: t.field({
      type: NamedRef,
      description: 'The subsidy category.',
      resolve: async ({ category }, _args, context) => {
        const active = await activePackLoader(context)();
        return active ? categoryOf(active.pack, category) : { id: category, name: category };
      },
    }),
    agency: t.field({
      type: Agency,
      nullable: true,
      description: 'Who certifies it.',
      resolve: async ({ agency }, _args, context) => {
        const active = await activePackLoader(context)();
        return agency === null ? null : active ? agencyOf(active.pack, agency) : { id: agency, name: agency };
      },
    }),
    from: t.expose('from', { type: 'Day', description: 'The first day.' }),
    to: t.expose('to', { type: 'Day', nullable: true, description: 'The last day; null while it goes on.' }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'What was shown, such as a number.',
    }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: 'When it was recorded.' }),
    recordedBy: t.exposeString('recordedByName', { description: 'Who recorded it.' }),
    resident: t.field({
      type: Resident,
      description: 'Whom it is about.',
      resolve: async ({ residentId }, _args, context) => {
        const resident = await residentLoader(context).load(residentId);
        if (!resident) throw noSuchResident();
        return resident;
      },
    }),
    viewerCanEnd: t.boolean({
      description: 'Whether the viewer may end it.',
      resolve: ({ agency, endReason }, _args, context) =>
        mayCertify(context.me) && speaksFor(context.me, agency) && endReason === null,
    }),
  }),
});

builder.objectFields(Resident, (t) => ({
  certifications: t.field({
    type: [Certification],
    description: 'What the person is or was certified for, oldest first.',
    resolve: ({ id }, _args, context) => certificationsLoader(context).load(id),
  }),
}));

builder.objectFields(Viewer, (t) => ({
  canCertify: t.boolean({
    description: 'Whether this person records certifications.',
    resolve: (actor) => mayCertify(actor),
  }),
}));

const Input = builder.inputType('CertificationInput', {
  description: 'What somebody is certified for.',
  fields: (t) => ({
    residentId: t.id({ required: true, description: 'Who.' }),
    categoryId: t.id({ required: true, description: 'A category of the active policy pack.' }),
    from: t.field({ type: 'Day', required: true, description: 'The first day.' }),
    to: t.field({ type: 'Day', description: 'The last day; absent while it goes on.' }),
    evidence: t.string({ description: 'What was shown, such as the number of a certificate.' }),
  }),
});

const success = <Name extends string>(name: Name, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      certification: t.field({
        type: Certification,
        description: 'The certification as it is now.',
        resolve: async ({ id }, _args, context) => {
          const row = await certificationById(await context.tx, context.countyActor.countyId, id);
          if (!row) throw noSuchResident();
          return row;
        },
      }),
    }),
  });
const RecordSuccess = success('RecordCertificationSuccess', 'Recorded.');
const EndSuccess = success('EndCertificationSuccess', 'Ended.');

builder.mutationFields((t) => ({
  recordCertification: t.field({
    type: RecordSuccess,
    errors: refusable('RecordCertification', 'Recorded, or why not.'),
    description: 'Records that somebody has an identity that entitles to a subsidy.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who, what, and from when.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(recordCertification, input) }),
  }),
  endCertification: t.field({
    type: EndSuccess,
    errors: refusable('EndCertification', 'Ended, or why not.'),
    description: 'Ends a certification.',
    args: {
      id: t.arg.id({ required: true, description: 'Which.' }),
      on: t.arg({ type: 'Day', required: true, description: 'Its last day.' }),
      reason: t.arg.string({ required: true, description: 'Why; kept in the history.' }),
    },
    resolve: async (_root, { id, on, reason }, context) => ({
      id: await context.command(endCertification, id, on, reason),
    }),
  }),
}));
