import { addDays, type Day } from '@canbao/values';
import { type Clauses, free, quoteOf } from './clauses.ts';
import { type Confirmed, type DraftSource, ofKind, unknown } from './confirmed.ts';
import { yuan } from './prices.ts';

const LONGEST_NAME = 30;
const WAYS: Record<string, object> = {
  local: { hukou: 'local' },
  permit: { hukou: 'other', residencePermit: true },
  pupil: { hukou: 'other', school: 'any' },
};

/** Who may join, as confirmed. */
export function waysInOf(source: DraftSource, clauses: Clauses): object[] {
  return ofKind(source, 'scope').flatMap((one) => {
    const when = WAYS[one.value.term ?? ''];
    return when ? [{ id: one.value.term, when, cites: clauses.cite(one) }] : [];
  });
}

/** The window, what comes before it, and that what comes after it is still to be asked. */
export function phasesOf(source: DraftSource, clauses: Clauses): object[] {
  const [window] = ofKind(source, 'window');
  const { from, to } = window?.value ?? {};
  if (!window || !from || !to) return [];
  const cites = clauses.cite(window);
  return [
    { id: 'before', when: { payDate: { under: from } }, refuse: 'window-not-open', cites },
    {
      id: 'window',
      name: { zh: '集中缴费期', en: 'Payment window' },
      when: { payDate: { from, to } },
      coverFrom: unknown,
      cites,
    },
    { id: 'after', when: { payDate: { from: addDays(to as Day, 1) } }, ...unknown, cites },
  ];
}

/** Targets, cash, public notice and deadlines; each only as far as it was confirmed. */
export function organisationOf(source: DraftSource, clauses: Clauses): object {
  return {
    ...targetsOf(source, clauses),
    ...collectionOf(source, clauses),
    ...publicNoticeOf(source, clauses),
    ...deadlinesOf(source, clauses),
  };
}

function targetsOf(source: DraftSource, clauses: Clauses): object {
  const rates = ofKind(source, 'rate');
  const overall = rates.find(({ value }) => value.term !== 'groups');
  const groups = rates.find(({ value }) => value.term === 'groups');
  const rows = ofKind(source, 'target');
  const [total] = ofKind(source, 'target-total');
  if (!overall && !groups && rows.length === 0) return {};
  const townships = Object.fromEntries(
    oneEach(rows).map(({ value }) => [value.name ?? '', value.number ?? 0]),
  );
  const sum = Object.values(townships).reduce((all, people) => all + people, 0);
  const stated = rows.length > 0 && total?.value.number === sum;
  return {
    targets: {
      ...(overall ? { overall: `${overall.value.percent}%` } : {}),
      ...(groups ? { groups: `${groups.value.percent}%` } : {}),
      ...(rows.length > 0 ? { townships, ...(stated ? { total: sum } : { adds: sum }) } : {}),
      cites: clauses.cite(overall, groups, rows.length > 0 ? (total ?? rows[0]) : undefined),
    },
  };
}

/** A row a name: of rows with one name the first stands, and `openOf` says that there were others. */
const oneEach = (rows: readonly Confirmed[]): Confirmed[] =>
  rows.filter((row, at) => rows.findIndex(({ value }) => value.name === row.value.name) === at);

function collectionOf(source: DraftSource, clauses: Clauses): object {
  const [limit] = ofKind(source, 'cash-limit');
  const [days] = ofKind(source, 'cash-days');
  const channels = channelsOf(source, clauses);
  const listed = channels.length > 0 ? { channels } : {};
  if (!limit || !days) return channels.length > 0 ? { collection: listed } : {};
  const cash = { upTo: yuan(limit.value.fen), days: days.value.number, cites: clauses.cite(limit, days) };
  return { collection: { ...listed, cash } };
}

/** Ways to pay, by the words of their clauses: they are for a person to name. */
function channelsOf(source: DraftSource, clauses: Clauses): object[] {
  return ofKind(source, 'clause')
    .filter(({ value }) => value.term === 'channel')
    .map((one, index) => {
      const name = quoteOf(source.text, one.clause)
        .split(/[，。：；]/)[0]
        ?.slice(0, LONGEST_NAME);
      return { id: `channel-${index + 1}`, name, cites: clauses.cite(one) };
    });
}

function publicNoticeOf(source: DraftSource, clauses: Clauses): object {
  const [posted] = ofKind(source, 'notice-days');
  return posted ? { publicNotice: { days: posted.value.number, cites: clauses.cite(posted) } } : {};
}

function deadlinesOf(source: DraftSource, clauses: Clauses): object {
  const taken: Record<string, true> = {};
  const deadlines = ofKind(source, 'deadline').map((one) => {
    const id = free('deadline', taken);
    taken[id] = true;
    return { id, name: one.value.name || '截止', by: one.value.from, cites: clauses.cite(one) };
  });
  return deadlines.length > 0 ? { deadlines } : {};
}
