import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Tx } from '@canbao/database';
import { randomBytesOf } from './random.ts';

const ALGORITHM = 'aes-256-gcm';

const NONCE_BYTES = 12;

/** Seals text under a 256-bit key; the context (county, kind, row) must be the same when opening. AES-256-GCM, NIST SP 800-38D. */
function sealWith(key: KeyObject, text: string | Uint8Array, context: string): Buffer {
  const iv = randomBytesOf(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(context));
  const first = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text);
  return Buffer.concat([iv, first, cipher.final(), cipher.getAuthTag()]);
}

function openWith(key: KeyObject, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -16)), decipher.final()]);
}

/** A key object, made once: a key given as bytes is made into one at every use, which takes five times the sealing itself. */
const derive = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `canbao/${purpose}`, 32)));

const hmac = (key: KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, 16);

/** What a thread of this process is given to make the same keys: handles, never the keys' bytes. */
export type SharedCountyKeys = { countyId: number; version: number; sealing: KeyObject; indexing: KeyObject };
export type SharedPoolKey = { version: number; matching: KeyObject };

/** A county's keys, unwrapped: for sealing what is secret and for finding it again without opening it. */
export class CountyKeys {
  readonly countyId: number;
  readonly version: number;
  readonly #sealing: KeyObject;
  readonly #indexing: KeyObject;
  constructor({ countyId, version, sealing, indexing }: SharedCountyKeys) {
    this.countyId = countyId;
    this.version = version;
    this.#sealing = sealing;
    this.#indexing = indexing;
  }

  /** For a thread of this process. */
  share(): SharedCountyKeys {
    const { countyId, version } = this;
    return { countyId, version, sealing: this.#sealing, indexing: this.#indexing };
  }

  /** Seals text or bytes; context names the row and the column, and binds the seal to it. */
  seal(text: string | Uint8Array, context: string): Buffer {
    return sealWith(this.#sealing, text, `${this.countyId}/${context}`);
  }

  /** Opens what seal made. Throws when it was altered or belongs elsewhere. */
  open(sealed: Uint8Array, context: string): string {
    return this.openBytes(sealed, context).toString('utf8');
  }

  /** As open, for bytes. */
  openBytes(sealed: Uint8Array, context: string): Buffer {
    return openWith(this.#sealing, sealed, `${this.countyId}/${context}`);
  }

  /** A blind index: equal values have equal indexes, and nobody without the key can tell of which value. 16 bytes of HMAC-SHA-256. */
  index(kind: 'id' | 'last-four' | 'phone', value: string): Buffer {
    return hmac(this.#indexing, `${kind}/${value}`);
  }
}

/** The key of the index by which one person in two counties is found. */
export class PoolKey {
  readonly version: number;
  readonly #matching: KeyObject;
  constructor({ version, matching }: SharedPoolKey) {
    this.version = version;
    this.#matching = matching;
  }

  /** For a thread of this process. */
  share(): SharedPoolKey {
    return { version: this.version, matching: this.#matching };
  }

  /** Equal for one document in every county. 16 bytes of HMAC-SHA-256. */
  matchIndex(document: string, idNumber: string): Buffer {
    return hmac(this.#matching, `${document}/${idNumber}`);
  }
}

/** Unwraps the counties' keys with the master key, and remembers them. */
export class Keyring {
  readonly #master: KeyObject;
  readonly #counties = new Map<number, CountyKeys>();
  #pool: PoolKey | null = null;

  /** @param master 32 bytes */
  constructor(master: Buffer) {
    if (master.length !== 32) throw new Error('CANBAO_MASTER_KEY must be 32 bytes in base64.');
    this.#master = createSecretKey(master);
  }

  /** A new county key, wrapped for the table county_keys. */
  newCountyKey(countyId: number, version: number): Buffer {
    return sealWith(this.#master, randomBytes(32), `county/${countyId}/${version}`);
  }

  /** A new pool key, wrapped for the table pool_keys. */
  newPoolKey(version: number): Buffer {
    return sealWith(this.#master, randomBytes(32), `pool/${version}`);
  }

  /** The county's keys where they were read before. */
  loaded(countyId: number): CountyKeys | undefined {
    return this.#counties.get(countyId);
  }

  /** The county's newest keys. Throws when the county has none, or the master key is not the one that wrapped them. */
  async county(tx: Tx, countyId: number): Promise<CountyKeys> {
    const known = this.#counties.get(countyId);
    if (known) return known;
    const row = await tx.countyKey.findFirstOrThrow({ where: { countyId }, orderBy: { version: 'desc' } });
    const key = openWith(this.#master, row.wrapped, `county/${countyId}/${row.version}`);
    const sealing = derive(key, 'seal');
    const keys = new CountyKeys({ countyId, version: row.version, sealing, indexing: derive(key, 'index') });
    this.#counties.set(countyId, keys);
    return keys;
  }

  /** The newest pool key. */
  async pool(tx: Tx): Promise<PoolKey> {
    if (this.#pool) return this.#pool;
    const row = await tx.poolKey.findFirstOrThrow({ orderBy: { version: 'desc' } });
    const matching = derive(openWith(this.#master, row.wrapped, `pool/${row.version}`), 'match');
    this.#pool = new PoolKey({ version: row.version, matching });
    return this.#pool;
  }
}
