import type { Actor, CountyActor } from '../platform/actor.ts';
import { signedIn } from '../platform/authorization.ts';
import type { Reading, Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { NotAllowed } from '../platform/refusal.ts';
import type { Language, Text } from '../platform/text.ts';

/** Sets or clears the session's cookie on the answer. */
export type CookieJar = { set: (token: string) => void; clear: () => void };

/**
 * One operation: who asks, in which language, and the one reading transaction that its services, loaders and
 * resolvers share. What writes goes through `command`, so that no mutation ever holds two connections.
 * (Its fields are private to the compiler alone: the server copies the context once before it uses it.)
 */
export class Context {
  readonly platform: Platform;
  readonly actor: Actor | null;
  readonly language: Language;
  readonly cookies: CookieJar;
  readonly token: string | null;
  /** From where it is asked, to keep one caller from asking too often; kept nowhere. */
  readonly caller: string;
  private readonly loaders = new Map<symbol, unknown>();
  private reading: Reading | null = null;
  private actorNow: Actor | null;

  constructor(
    platform: Platform,
    asked: {
      actor: Actor | null;
      language: Language;
      token: string | null;
      cookies: CookieJar;
      caller: string;
    },
  ) {
    this.platform = platform;
    this.actor = asked.actor;
    this.actorNow = asked.actor;
    this.language = asked.language;
    this.token = asked.token;
    this.caller = asked.caller;
    this.cookies = asked.cookies;
  }

  /** Whoever is signed in now (signing in changes it within an operation). Throws NotSignedIn. */
  get me(): Actor {
    return signedIn(this.actorNow);
  }

  /** As me, within a county. Throws NotAllowed for those above the counties. */
  get countyActor(): CountyActor {
    const actor = this.me;
    if (actor.countyId === null) {
      throw new NotAllowed('COUNTY_ONLY', {
        zh: '这是县级及以下的页面，省、市账号只能看概览。',
        en: 'This belongs to a county; provincial and prefecture accounts see the overview.',
      });
    }
    return { ...actor, countyId: actor.countyId };
  }

  /** Makes somebody the actor of the rest of this operation: after signing in or out. */
  async become(actor: Actor | null): Promise<void> {
    await this.end();
    this.actorNow = actor;
  }

  /** The operation's reading transaction; opened when first asked for. */
  get tx(): Promise<Tx> {
    this.reading ??= this.platform.read(this.me);
    return this.reading.tx;
  }

  /** Runs a service that writes, in its own transaction as me: the reading is ended first, and begins anew afterwards. */
  async command<Args extends unknown[], Done>(
    service: (platform: Platform, actor: CountyActor, ...args: Args) => Promise<Done>,
    ...args: Args
  ): Promise<Done> {
    await this.end();
    return service(this.platform, this.countyActor, ...args);
  }

  /** Ends the reading. Loaders forget what they read. */
  async end(): Promise<void> {
    const reading = this.reading;
    this.reading = null;
    this.loaders.clear();
    await reading?.end();
  }

  /** This operation's loader of a kind; made once. */
  loader<T>(kind: symbol, make: (context: Context) => T): T {
    const known = this.loaders.get(kind);
    if (known) return known as T;
    const made = make(this);
    this.loaders.set(kind, made);
    return made;
  }

  /** A text in the reader's language. */
  say(text: Text): string {
    return text[this.language];
  }
}
