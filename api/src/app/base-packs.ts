import type { PrismaClient } from '@canbao/database';
import { type BasePack, noticeDigest, packFiles, readPack } from '@canbao/policy-engine';
import { OperatorRefusal } from './operator-refusal.ts';

/** A province's or prefecture's pack to be kept, on which its counties' packs may stand. */
export type NewBasePack = { division: string; text: string; notice: string | null };
/** What was kept; counties name the digest under `extends`. */
export type KeptBasePack = { sha256: string; name: string; planYear: number };

/**
 * Keeps a pack on which counties' packs may stand: an operator's work, as the migrator's role. It never changes after;
 * kept again it is as it was.
 *
 * @throws OperatorRefusal where the division is none, the notice is missing, or the pack has a fault
 */
export async function addBasePack(
  admin: PrismaClient,
  { division, text, notice }: NewBasePack,
): Promise<KeptBasePack> {
  if (!/^[1-9]\d(\d\d)?$/.test(division))
    throw new OperatorRefusal(
      'bad-division',
      `${division} 不是省（2 位）或市州（4 位）的区划代码`,
      `${division} is no province's (2 digits) or prefecture's (4 digits) code`,
    );
  if (notice === null)
    throw new OperatorRefusal(
      'notice-missing',
      '缺通知原文：用 --notice 给出，或按政策包 notice.text 的名字放在旁边；各县要用它核对引文',
      'its notice is missing: name it with --notice, or put it beside the pack as notice.text says; counties compare quotes with it',
    );
  const bases = await basesBelow(admin, division, text);
  const { pack, faults } = readPack(text, { notice, bases });
  const [first] = faults;
  if (first || !pack)
    throw new OperatorRefusal(
      first?.code ?? 'pack-broken',
      `有 ${faults.length} 处问题，先用 canbao pack check 改好。第 ${first?.line ?? 1} 行：${first?.message.zh ?? ''}`,
      `it has ${faults.length} faults: mend them with canbao pack check first; line ${first?.line ?? 1}: ${first?.message.en ?? ''}`,
    );
  const sha256 = noticeDigest(text);
  const key = { division, sha256: Uint8Array.from(Buffer.from(sha256, 'hex')) };
  const { countyName: name, planYear } = pack;
  if (!(await admin.basePack.findUnique({ where: { division_sha256: key } })))
    await admin.basePack.create({
      data: { ...key, planYear, name, title: pack.notice.title, source: text, notice },
    });
  return { sha256, name, planYear };
}

/** What it stands on itself: packs kept for the same division, or for the province that it lies in. */
async function basesBelow(admin: PrismaClient, division: string, text: string): Promise<BasePack[]> {
  const found: BasePack[] = [];
  let wanted = packFiles(text).baseSha256;
  while (wanted !== null && found.length < 6) {
    const row = await admin.basePack.findFirst({
      where: {
        sha256: Uint8Array.from(Buffer.from(wanted, 'hex')),
        division: { in: [division, division.slice(0, 2)] },
      },
    });
    if (!row) break;
    found.push({ text: row.source, notice: row.notice });
    wanted = packFiles(row.source).baseSha256;
  }
  return found;
}
