import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { RosterRefusal } from '../fault.ts';

export type Attributes = Record<string, string>;

/** What a reader of one XML part listens to; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** A tag, comment or text may not go on longer than this without an end: memory would follow it. */
const longestSilence = 1024 * 1024;

/**
 * Feeds one XML part to a listener and pauses after each chunk, so that what it gathered can be taken away.
 * Document types (and with them entities) are refused. Throws RosterRefusal: workbook-broken, cell-too-long.
 */
export async function* feedXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let events = 0;
  let silence = 0;
  const broken = () => {
    throw new RosterRefusal('workbook-broken');
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', (tag) => {
    events += 1;
    listener.open(local(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    events += 1;
    listener.close(local(tag.name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    const before = events;
    parser.write(decode(decoder, chunk));
    silence = events === before ? silence + chunk.length : 0;
    if (silence > longestSilence) throw new RosterRefusal('cell-too-long');
    yield;
  }
  parser.close();
  yield;
}

/** Reads one XML part to its end. Throws as `feedXml`. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of feedXml(chunks, listener));
}

/** An attribute whatever its namespace prefix, such as `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  const key = Object.keys(attributes).find((each) => local(each) === name);
  return key === undefined ? undefined : attributes[key];
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decode(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new RosterRefusal('workbook-broken');
  }
}
