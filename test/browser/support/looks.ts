import type { Page } from 'playwright-core';

/**
 * What can make a difference to axe on the page as it is now, as numbers: of each element its place (tags, classes and
 * attributes of all above it), its attributes, whether it has words, children and what it refers to, and whether it
 * scrolls. A page whose looks were all there before, on a screen of the same kind, has nothing new for it.
 *
 * Of long lists the first rows are taken, as axe takes them.
 */
export function looksOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const looks = new Set<number>();
    const hash = (text: string, from: number) => {
      let sum = from;
      for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
      return sum;
    };
    const attribute = ({ name, value }: Attr) => {
      if (name === 'style') return `style:${value.replaceAll(/[\d.]+/g, '')}`;
      if (
        /^(role|type|tabindex|lang|class|disabled|aria-(hidden|disabled|current|selected|checked))$/.test(
          name,
        )
      )
        return `${name}=${value}`;
      if (/^(for|aria-(controls|labelledby|describedby|owns|activedescendant))$/.test(name))
        return `${name}:${value.split(/\s+/).every((id) => document.getElementById(id) !== null)}`;
      return `${name}:${value.trim() === ''}`;
    };
    const scrolls = (element: Element) =>
      (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1) &&
      /auto|scroll/.test(getComputedStyle(element).overflow);
    const walk = (element: Element, above: number) => {
      if (element.matches('tbody tr:nth-child(n+8)')) return;
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      const own = [
        element.tagName,
        ...[...element.attributes].map(attribute).sort(),
        words,
        element.childElementCount > 0,
        element.checkVisibility(),
        scrolls(element),
      ].join(' ');
      const look = hash(own, above);
      looks.add(look);
      for (const child of element.children) walk(child, look);
    };
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    if (new Set(ids).size < ids.length) looks.add(hash('an id twice', 0x811c9dc5));
    if (document.title.trim() === '') looks.add(hash('no title', 0x811c9dc5));
    walk(document.documentElement, 0x811c9dc5);
    return [...looks];
  });
}

/** What axe has looked at, by kind of screen: the same page is shown to it once, not once for each role. */
export class Looked {
  readonly #by = new Map<string, Set<number>>();

  /** Whether a page has something that was not looked at on this kind of screen; it counts as looked at from now on. */
  async isNew(screen: string, page: Page): Promise<boolean> {
    const known = this.#by.get(screen) ?? new Set();
    this.#by.set(screen, known);
    const looks = await looksOf(page);
    const fresh = looks.filter((look) => !known.has(look));
    for (const look of fresh) known.add(look);
    return fresh.length > 0;
  }
}
