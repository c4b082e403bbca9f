import { stringify } from 'yaml';
import { clausesOf } from './clauses.ts';
import { type DraftSource, ofKind } from './confirmed.ts';
import { openOf } from './open.ts';
import { pricesOf, yuan } from './prices.ts';
import { organisationOf, phasesOf, waysInOf } from './rest.ts';
import { subsidiesOf } from './subsidies.ts';

/** A pack's text, and the name of its file. */
export interface DraftPack {
  name: string;
  text: string;
}

const HEAD = `由通知原文起草，只写已经确认的内容；没有确认的写作 unknown，并写明问谁。
补上待遇起始日、资助条件和例子，检查通过后再启用。
Drafted from the text of a notice: what was confirmed, and unknown where nothing was.`;

/**
 * Writes what was confirmed as a pack: a head, the clauses word for word, the rules that rest on them, and `unknown`
 * with whom to ask for the rest. A section of which nothing was confirmed is left out, and the check says so; there are
 * no examples either: it can't become active before somebody has gone on from it.
 */
export function draftPack(source: DraftSource): DraftPack {
  const clauses = clausesOf(source);
  const prices = pricesOf(source, clauses);
  const paid = subsidiesOf(source, clauses, prices);
  const [title] = ofKind(source, 'title');
  const [number] = ofKind(source, 'number');
  const planYear = ofKind(source, 'plan-year')[0]?.value.number;
  const [fiscal] = ofKind(source, 'fiscal');
  const stem = `${source.county.code}-${planYear ?? 'year'}`;
  const pack = {
    pack: 1,
    county: source.county.code,
    countyName: source.county.name,
    ...(planYear === undefined ? {} : { planYear }),
    notice: {
      ...(title ? { title: title.value.name } : {}),
      ...(number ? { number: number.value.name } : {}),
      text: `${stem}.notice.txt`,
      sha256: source.sha256,
    },
    clauses: clauses.written,
    open: openOf(source, paid),
    ...filled({ agencies: paid.agencies, funders: paid.funders }),
    ...(fiscal
      ? {
          fiscal: {
            amount: yuan(fiscal.value.fen),
            ...(fiscal.value.atLeast ? { atLeast: true } : {}),
            cites: clauses.cite(fiscal),
          },
        }
      : {}),
    components: prices.components,
    ...filled({ tiers: prices.tiers, waysIn: waysInOf(source, clauses), phases: phasesOf(source, clauses) }),
    ...(paid.subsidies ? { subsidies: paid.subsidies } : {}),
    ...organisationOf(source, clauses),
    examples: [],
  };
  const comment = HEAD.split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
  return {
    name: `${stem}.yaml`,
    text: `${comment}\n${stringify(pack, { lineWidth: 0, aliasDuplicateObjects: false })}`,
  };
}

/** The sections that hold something. */
const filled = (sections: Record<string, object>): Record<string, object> =>
  Object.fromEntries(Object.entries(sections).filter(([, section]) => Object.keys(section).length > 0));
