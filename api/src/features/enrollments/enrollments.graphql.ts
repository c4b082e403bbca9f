import { builder } from '../../graphql/builder.ts';
import { andThen } from '../../graphql/known-loader.ts';
import { Permission } from '../../graphql/permission.ts';
import { Assessment, FactsType, factsFrom, NamedRef, tierOf } from '../policy-packs/index.ts';
import { noSuchResident, Resident, residentLoader } from '../residents/index.ts';
import { personOf } from './assess.ts';
import { overpaidFen, owedFen } from './balance.ts';
import { assessmentFrom, type EnrollmentColumns } from './enrollment.rows.ts';
import {
  enrollmentOfResidentLoader,
  packLoader,
  paymentsLoader,
  settledHereLoader,
} from './enrollments.loader.ts';
import { whyNotCorrect, whyNotTakePayment, whyNotWithdraw } from './enrollments.policy.ts';
import { type HistoryEntry as HistoryRow, historyOf, whatOf } from './history.ts';
import { type Channel, channels, isHere, isKept, type Payment as PaymentRow } from './payment.rows.ts';
import { receiptNumber } from './receipt-number.ts';

const says = {
  REGISTERED: 'Registered; the assessment is undetermined.',
  ASSESSED: 'Assessed; money is due.',
  PAID: 'Paid, or nothing was to be paid.',
  TOWNSHIP_CHECKED: 'Checked by the township.',
  COUNTY_CONFIRMED: 'Confirmed by the county.',
  WITHDRAWN: 'Withdrawn; the person may be enrolled again.',
};
export const EnrollmentStateEnum = builder.enumType('EnrollmentState', {
  description: 'Where an enrollment stands.',
  values: {
    REGISTERED: { value: 'registered', description: says.REGISTERED },
    ASSESSED: { value: 'assessed', description: says.ASSESSED },
    PAID: { value: 'paid', description: says.PAID },
    TOWNSHIP_CHECKED: { value: 'township-checked', description: says.TOWNSHIP_CHECKED },
    COUNTY_CONFIRMED: { value: 'county-confirmed', description: says.COUNTY_CONFIRMED },
    WITHDRAWN: { value: 'withdrawn', description: says.WITHDRAWN },
  } as const,
});

const channelSays: Record<Channel, string> = {
  'window-cash': 'Cash at the window.',
  'window-card': 'Card at the window.',
  'bank-code': "The bank's payment code.",
  'bank-counter': "The bank's counter.",
  online: 'Online.',
  school: 'Collected by a school.',
  'village-cash': 'Cash collected in the village.',
};
export const PaymentChannelEnum = builder.enumType('PaymentChannel', {
  description: 'How money was received.',
  values: Object.fromEntries(
    channels.map((channel) => [
      channel.toUpperCase().replaceAll('-', '_'),
      { value: channel, description: channelSays[channel] },
    ]),
  ) as Record<string, { value: Channel; description: string }>,
});

const HistoryEntry = builder.objectRef<HistoryRow>('HistoryEntry').implement({
  description: 'Something that was done: who, when, what and why.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The audit record.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    who: t.exposeString('actorName', { description: 'Who did it.' }),
    action: t.exposeString('action', { description: 'A stable code of what was done.' }),
    what: t.string({
      description: 'What was done, in words.',
      resolve: (entry, _args, context) => context.say(whatOf(entry)),
    }),
    why: t.exposeString('reason', { nullable: true, description: 'The reason given.' }),
  }),
});

export const Payment = builder.objectRef<PaymentRow>('Payment').implement({
  description: 'Money received by a channel, once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    amountFen: t.expose('amountFen', { type: 'Fen', description: 'What was received.' }),
    appliedFen: t.expose('appliedFen', { type: 'Fen', description: 'The part that paid what was due.' }),
    unappliedFen: t.field({
      type: 'Fen',
      description: 'Kept as work for a person, since it was not the sum due on its day, and not settled yet.',
      resolve: (payment) => (isKept(payment) ? payment.amountFen - payment.appliedFen : 0),
    }),
    channel: t.expose('channel', { type: PaymentChannelEnum, description: 'How it was received.' }),
    receivedOn: t.expose('receivedOn', { type: 'Day', description: 'The day on which the agent took it.' }),
    creditedOn: t.expose('creditedOn', { type: 'Day', description: 'The day on which the system has it.' }),
    externalReference: t.exposeString('externalReference', {
      nullable: true,
      description: "The channel's own reference.",
    }),
    receiptNumber: t.string({
      description: 'The number that it is called by, on the slip and in every list.',
      resolve: ({ id, receivedOn }) => receiptNumber(id, receivedOn),
    }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: 'When it was recorded.' }),
    recordedBy: t.exposeString('recordedByName', { description: 'Who recorded it.' }),
  }),
});

export const Enrollment = builder.objectRef<EnrollmentColumns>('Enrollment').implement({
  description: 'A resident in a campaign: one a person a year.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    state: t.expose('state', { type: EnrollmentStateEnum, description: 'Where it stands.' }),
    resident: t.field({
      type: Resident,
      description: 'Who is enrolled.',
      resolve: ({ resident_id }, _args, context) =>
        andThen(residentLoader(context).get(resident_id), (resident) => {
          if (!resident) throw noSuchResident();
          return resident;
        }),
    }),
    tier: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The tier chosen.',
      resolve: ({ tier_chosen, pack_id }, _args, context) =>
        tier_chosen === null
          ? null
          : andThen(packLoader(context).get(pack_id), ({ pack }) => tierOf(pack, tier_chosen)),
    }),
    facts: t.field({
      type: FactsType,
      description: 'What was answered when it was assessed.',
      resolve: ({ facts }) => factsFrom(facts),
    }),
    assessment: t.field({
      type: Assessment,
      description: 'As stored: assessed for this day, by this pack revision.',
      resolve: (row, _args, context) =>
        andThen(packLoader(context).get(row.pack_id), (pack) => ({
          pack,
          assessment: assessmentFrom(row),
          stored: true as const,
          get person() {
            const choice = { tier: row.tier_chosen, payDate: row.assessed_for };
            return personOf(pack.policy, row.resident_id, row.facts, choice);
          },
        })),
    }),
    assessedFor: t.expose('assessed_for', {
      type: 'Day',
      description: 'The day that the assessment holds for.',
    }),
    packRevision: t.exposeInt('pack_revision', { description: 'The revision of the policy pack.' }),
    registeredAt: t.expose('registered_at', { type: 'Instant', description: 'When it was registered.' }),
    version: t.exposeInt('version', { description: 'Sent back with a change, so that none is lost.' }),
    withdrawnReason: t.exposeString('withdrawn_reason', {
      nullable: true,
      description: 'Why it was withdrawn.',
    }),
    paidFen: t.expose('paid_fen', { type: 'Fen', description: 'What was paid for it and not given back.' }),
    owedFen: t.field({
      type: 'Fen',
      description:
        'What is still to be paid: all of it before it is paid, afterwards what a confirmed difference added.',
      resolve: owedFen,
    }),
    overpaidFen: t.field({
      type: 'Fen',
      description: 'What was paid more than is due since a difference was confirmed; to be given back.',
      resolve: overpaidFen,
    }),
    payments: t.field({
      type: [Payment],
      description: 'Money received for it, oldest first.',
      resolve: ({ id }, _args, context) => paymentsLoader(context).load(id),
    }),
    paymentsMovedHere: t.field({
      type: [Payment],
      description: 'Money received for others of the village that a person moved here, oldest first.',
      resolve: ({ id }, _args, context) => settledHereLoader(context).load(id),
    }),
    history: t.field({
      type: [HistoryEntry],
      description: 'What was done to it and to its resident, newest first.',
      resolve: async (row, _args, context) => historyOf(await context.tx, context.countyActor, row),
    }),
    viewerCanCorrect: t.field({
      type: Permission,
      description: 'Whether the viewer may correct it now.',
      resolve: (row, _args, context) => ({ why: whyNotCorrect(context.me, row) }),
    }),
    viewerCanWithdraw: t.field({
      type: Permission,
      description: 'Whether the viewer may withdraw it now.',
      resolve: async (row, _args, context) => {
        const [received, moved] = await Promise.all([
          paymentsLoader(context).load(row.id),
          settledHereLoader(context).load(row.id),
        ]);
        return { why: whyNotWithdraw(context.me, row, received.filter(isHere).length + moved.length) };
      },
    }),
    viewerCanTakePayment: t.field({
      type: Permission,
      description: 'Whether the viewer may take money for it now.',
      resolve: (row, _args, context) => ({ why: whyNotTakePayment(context.me, row) }),
    }),
  }),
});

builder.objectFields(Resident, (t) => ({
  enrollment: t.field({
    type: Enrollment,
    nullable: true,
    description: 'The enrollment in the campaign at work.',
    resolve: ({ id }, _args, context) => enrollmentOfResidentLoader(context).load(id),
  }),
}));
