import { bytesAsText } from '../../platform/bulk.ts';
import type { CountyKeys, Keyring, PoolKey } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { type DocumentKind, idIndexOf } from './document.ts';
import { pinyinOf } from './names.ts';

/** What a person's secrets are sealed and found by. */
export type SealingKeys = { county: CountyKeys; pool: PoolKey };

/** What is sealed or indexed of a person. idIndex: the document's blind index, where it is known already. */
export type Secrets = {
  id: string;
  name: string;
  document: DocumentKind;
  idNumber: string;
  phone: string | null;
  idIndex?: Uint8Array;
};

/** The columns that come of it; bytes are hexadecimal text. */
export const unsealed = {
  pinyin: null,
  initials: null,
  id_sealed: null,
  id_index: null,
  last_four_index: null,
  match_index: null,
  match_version: null,
  phone_sealed: null,
  phone_index: null,
  key_version: null,
} as const;
export type SecretColumns = Record<keyof typeof unsealed, string | number | null>;

/** The keys that people of this county are sealed with. */
export async function sealingKeys(keyring: Keyring, tx: Tx, countyId: number): Promise<SealingKeys> {
  return { county: await keyring.county(tx, countyId), pool: await keyring.pool(tx) };
}

/** By which an ID number's end is found: its last four characters, never stored plain. */
export const lastFourIndexOf = (keys: CountyKeys, lastFour: string): Buffer =>
  keys.index('last-four', lastFour);

/** By which a whole telephone is found, written with hyphens or without. */
export const phoneIndexOf = (keys: CountyKeys, phone: string): Buffer =>
  keys.index('phone', phone.replaceAll('-', ''));

/** A telephone sealed and indexed for this resident; nulls where there is none. */
export function phoneColumns(keys: CountyKeys, residentId: string, phone: string | null) {
  return {
    phone_sealed: phone && bytesAsText(keys.seal(phone, `resident/${residentId}/phone`)),
    phone_index: phone && bytesAsText(phoneIndexOf(keys, phone)),
  };
}

/** Seals and indexes a checked person's secrets, and makes the pinyin: most of the work of writing somebody. No I/O. */
export function secretColumns({ county, pool }: SealingKeys, person: Secrets): SecretColumns {
  const { id, name, document, idNumber, phone, idIndex } = person;
  return {
    ...pinyinOf(name),
    id_sealed: bytesAsText(county.seal(idNumber, `resident/${id}/id-number`)),
    id_index: bytesAsText(idIndex ?? idIndexOf(county, document, idNumber)),
    last_four_index: bytesAsText(lastFourIndexOf(county, idNumber.slice(-4))),
    match_index: bytesAsText(pool.matchIndex(document, idNumber)),
    match_version: pool.version,
    ...phoneColumns(county, id, phone),
    key_version: county.version,
  };
}
