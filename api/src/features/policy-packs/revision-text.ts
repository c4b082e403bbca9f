import type { Prisma } from '@canbao/database';
import type { BaseText } from './base-packs.ts';
import type { PackText } from './pack-reading.ts';

/** What a revision is read from: its text, its notice, and the layers below it, the lowest first. */
export const textColumns = {
  source: true,
  notice: true,
  layers: { select: { sha256: true, source: true, notice: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PolicyPackSelect;

export type TextRow = Prisma.PolicyPackGetPayload<{ select: typeof textColumns }>;

/** The same as it was sent. */
export function textOfRow({ source, notice, layers }: TextRow): PackText & { bases: BaseText[] } {
  return {
    text: source,
    noticeText: notice,
    bases: layers.map((layer) => ({ text: layer.source, noticeText: layer.notice })),
  };
}
