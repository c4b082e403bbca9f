import { type OutputCell, writeRoster } from '@canbao/rosters';
import type { Actor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { optionalText } from '../residents/index.ts';
import { columnWords, kindWords, outcomeWords } from './finding-words.ts';
import { type FindingFault, findingsTable, type WrittenFinding } from './findings-table.ts';
import { FindingsFaulty, FindingsMoved, noSuchInspection } from './inspections.errors.ts';
import { mayInspect, whoInspects } from './inspections.policy.ts';
import { type Inspection, type Item, inspectionById } from './inspections.rows.ts';
import { inspectionEntry, openInspection } from './inspections.service.ts';

/** What a filled-in form would do: new results, results that it changes, lines as recorded already, lines left blank. */
export type FindingsCheck = {
  records: number;
  replaces: number;
  same: number;
  blank: number;
  faults: FindingFault[];
};

/**
 * Says what a filled-in form would do, and writes nothing.
 * @throws NotAllowed, NotFound, FindingsFileRefused, InspectionEnded
 */
export async function checkFindings(
  platform: Platform,
  actor: Actor,
  { inspectionId, uploadId }: { inspectionId: string; uploadId: string },
): Promise<FindingsCheck> {
  authorize(actor, mayInspect, whoInspects);
  const { size } = await platform.inCounty(actor, (tx) => openInspection(tx, actor, inspectionId, 'share'));
  const { findings, blank, faults } = await findingsTable(platform, actor, uploadId, size);
  const { records, replaces, same } = await platform.inCounty(actor, async (tx) =>
    sort(findings, await itemsOf(tx, actor.countyId, inspectionId)),
  );
  return { records: records.length, replaces: replaces.length, same, blank, faults };
}

/**
 * Records a filled-in form as it was checked: all of its results or none.
 *
 * @param input records, replaces: as the check said them; where they are others by now nothing is written
 * @throws NotAllowed, NotFound, FindingsFileRefused, FindingsFaulty, FindingsMoved, InspectionEnded
 */
export async function recordFindings(
  platform: Platform,
  actor: Actor,
  input: { inspectionId: string; uploadId: string; records: number; replaces: number },
): Promise<void> {
  authorize(actor, mayInspect, whoInspects);
  const { inspectionId, uploadId } = input;
  const { countyId } = actor;
  const { size } = await platform.inCounty(actor, (tx) => openInspection(tx, actor, inspectionId, 'share'));
  const { findings, faults } = await findingsTable(platform, actor, uploadId, size);
  if (faults.length > 0) throw new FindingsFaulty(faults.length);
  for (const { note } of findings) optionalText('note', { zh: '说明', en: 'The note' }, note);
  await platform.inCounty(actor, async (tx) => {
    // Held alone: nobody records by hand meanwhile.
    await openInspection(tx, actor, inspectionId, 'update');
    const { records, replaces } = sort(findings, await itemsOf(tx, countyId, inspectionId));
    if (records.length !== input.records || replaces.length !== input.replaces) throw new FindingsMoved();
    const written = [...records, ...replaces];
    if (written.length === 0) return;
    const rows = written.map(({ finding: { number, outcome, kind, note } }) => ({
      number,
      outcome,
      kind,
      note,
    }));
    await tx.$executeRaw`
      UPDATE inspection_items t SET outcome = n.outcome, kind = n.kind, note = n.note, found_by_name = ${actor.name},
        found_at = CURRENT_TIMESTAMP, version = t.version + 1
      FROM json_to_recordset(${JSON.stringify(rows)}::json) n (number int, outcome text, kind text, note text)
      WHERE t.county_id = ${countyId}::int AND t.inspection_id = ${inspectionId}::uuid AND t.number = n.number`;
    const entries = written.map(({ finding, item }) => {
      const { number, outcome, kind, note } = finding;
      const was = item.outcome === null ? {} : { was: { outcome: item.outcome, kind: item.kind } };
      const detail = {
        number,
        enrollmentId: item.enrollmentId,
        outcome,
        kind,
        note,
        upload: uploadId,
        ...was,
      };
      return inspectionEntry('inspection-finding', inspectionId, { detail });
    });
    await recordAudit(tx, actor, ...entries);
  });
}

type Known = Pick<Item, 'number' | 'enrollmentId' | 'outcome' | 'kind' | 'note'> & { place: string };
type Pair = { finding: WrittenFinding; item: Known };

const itemsOf = (tx: Tx, countyId: number, inspectionId: string) => tx.$queryRaw<Known[]>`
  SELECT t.number, t.enrollment_id AS "enrollmentId", t.outcome, t.kind, t.note, concat(w.name, ' ', v.name) AS place
  FROM inspection_items t JOIN divisions w ON w.county_id = ${countyId}::int AND w.id = t.township_id
    JOIN divisions v ON v.county_id = ${countyId}::int AND v.id = t.village_id
  WHERE t.county_id = ${countyId}::int AND t.inspection_id = ${inspectionId}::uuid ORDER BY t.number`;

function sort(findings: readonly WrittenFinding[], items: readonly Known[]) {
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const sorted = { records: [] as Pair[], replaces: [] as Pair[], same: 0 };
  for (const finding of findings) {
    const item = byNumber.get(finding.number)!;
    if (item.outcome === null) sorted.records.push({ finding, item });
    else if (item.outcome === finding.outcome && item.kind === finding.kind && item.note === finding.note)
      sorted.same += 1;
    else sorted.replaces.push({ finding, item });
  }
  return sorted;
}

/**
 * The form of a sample to be filled in: a line a number with its place and what is recorded already; no names.
 * @throws NotAllowed, NotFound
 */
export async function findingsForm(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ inspection: Inspection; sheet: ReadableStream<Uint8Array> }> {
  authorize(actor, mayInspect, whoInspects);
  const { countyId, language } = actor;
  const { inspection, items } = await platform.inCounty(actor, async (tx) => {
    const found = await inspectionById(tx, countyId, id);
    if (!found) throw noSuchInspection();
    return { inspection: found, items: await itemsOf(tx, countyId, found.id) };
  });
  const rows = items.map(({ number, place, outcome, kind, note }): OutputCell[] => [
    number,
    place,
    outcome && outcomeWords[outcome][language],
    kind && kindWords[kind][language],
    note,
  ]);
  const widths = { number: 8, place: 26, outcome: 12, kind: 20, note: 40 };
  const heads = Object.entries(columnWords).map(([key, words]) => ({
    title: words[language],
    width: widths[key as keyof typeof widths],
  }));
  return {
    inspection,
    sheet: writeRoster(rows, heads, { sheetName: language === 'zh' ? '抽查结果' : 'Findings' }),
  };
}
