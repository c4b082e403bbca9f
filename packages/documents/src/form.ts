/**
 * The form of an official document, GB/T 9704-2012. Lengths in millimetres, sizes in points; clause numbers beside.
 */
export const form = {
  /** 5.1, 5.2.1: A4; the type area is 156 × 225 mm, 37 mm from the top and 28 mm from the binding edge. */
  page: { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 },
  /** 5.2.3: 22 lines a page, 28 characters a line. */
  line: { height: (225 / 22) * (72 / 25.4), lines: 22 },
  /** 5.2.2: the body in size 3 (16 pt); 7.3.1: the title in size 2 (22 pt); 7.5: page numbers in size 4 (14 pt). */
  size: { body: 16, title: 22, pageNumber: 14, table: 12, small: 12 },
  /** 7.2.4: the top of the red head is 35 mm below the top of the type area. */
  markDrop: 35,
  /** 7.2.7: the red rule lies 4 mm below the document number, as wide as the type area. */
  ruleGap: 4,
  /** 7.5: the rule of the page number lies 7 mm below the type area. */
  pageNumberDrop: 7,
  red: 'E60012',
} as const;

const width = form.page.width - form.page.left - form.page.right;
/** How wide the type area is, in millimetres. */
export const typeWidth = width;

/** The size of the red head: as large as its line allows, at most what is usual. */
export const markSize = (mark: string): number =>
  Math.min(48, Math.floor(((width / 25.4) * 72) / Math.max(1, [...mark].length)));

/** A title in lines that fit, the longer ones first broken near their middle, never inside a number. */
export function titleLines(title: string): string[] {
  const characters = [...title];
  const most = Math.floor(((width / 25.4) * 72) / form.size.title);
  const lines = Math.ceil(characters.length / most);
  if (lines <= 1) return [title];
  const out: string[] = [];
  let from = 0;
  for (let line = lines; line > 1; line--) {
    const middle = from + Math.ceil((characters.length - from) / line);
    const at = [0, 1, -1, 2, -2, 3, -3, 4, -4]
      .map((step) => middle + step)
      .find((place) => place - from <= most && place > from && breaks(characters, place));
    const end = at ?? middle;
    out.push(characters.slice(from, end).join(''));
    from = end;
  }
  return [...out, characters.slice(from).join('')];
}

/** Words of a title end after these; a line may be broken there. */
function breaks(characters: readonly string[], place: number): boolean {
  return (
    /[的和与及、》险作]/.test(characters[place - 1] ?? '') && !/[0-9A-Za-z》、]/.test(characters[place] ?? '')
  );
}

/** The part of a subheading that names it: its first sentence, where more follows (7.3.3). */
export function leadOf(text: string): { lead: string; rest: string } {
  const end = text.indexOf('。');
  return end < 0 || end === text.length - 1
    ? { lead: text, rest: '' }
    : { lead: text.slice(0, end + 1), rest: text.slice(end + 1) };
}
