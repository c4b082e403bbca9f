import { posix } from 'node:path';
import { RosterRefusal } from '../fault.ts';
import type { Archive } from './archive.ts';
import { attribute, readXml } from './xml.ts';

export interface Sheet {
  name: string;
  part: string;
}

/** What a workbook says about itself (ECMA-376 part 1, 18.2). */
export interface Workbook {
  /** Visible worksheets in their order. */
  sheets: Sheet[];
  date1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

interface Relation {
  type: string;
  target: string;
}

/** Reads the table of contents of a workbook. Throws RosterRefusal: not-a-workbook, workbook-broken. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = archive.has('_rels/.rels') ? await relations(archive, '_rels/.rels', '') : new Map();
  const document = [...root.values()].find((each) => each.type.endsWith('/officeDocument'));
  const part = document?.target ?? 'xl/workbook.xml';
  if (!archive.has(part) || !part.endsWith('.xml')) throw new RosterRefusal('not-a-workbook');
  const folder = posix.dirname(part);
  const relationPart = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const byId = archive.has(relationPart) ? await relations(archive, relationPart, folder) : new Map();
  const ofType = (type: string) => [...byId.values()].find((each) => each.type.endsWith(type))?.target;
  const present = (target: string | undefined) => (target && archive.has(target) ? target : null);
  const sheets: Sheet[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await readXml(await archive.part(part), {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const relation = byId.get(attribute(attributes, 'id') ?? '');
      if (relation?.type.endsWith('/worksheet') && archive.has(relation.target))
        sheets.push({ name: attributes.name ?? '', part: relation.target });
    },
    close() {},
    text() {},
  });
  if (!isWorkbook) throw new RosterRefusal('not-a-workbook');
  if (sheets.length === 0) throw new RosterRefusal('empty-sheet');
  return {
    sheets,
    date1904,
    sharedStrings: present(ofType('/sharedStrings')),
    styles: present(ofType('/styles')),
  };
}

async function relations(archive: Archive, part: string, folder: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  await readXml(await archive.part(part), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.set(Id, { type: Type, target });
    },
    close() {},
    text() {},
  });
  return found;
}
