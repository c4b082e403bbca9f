import type { Language } from './text.ts';

/** Who does what is told in each feature's policy. */
export type Role =
  | 'COUNTY_ADMIN'
  | 'TOWNSHIP_STAFF'
  | 'VILLAGE_AGENT'
  | 'CERTIFYING_AGENCY'
  | 'TAX_BANK'
  | 'FINANCE'
  | 'SUPERVISOR'
  | 'PROVINCIAL_VIEWER';

/** Who acts: an account with the place where its sight ends. */
export type Actor = {
  accountId: string;
  username: string;
  name: string;
  role: Role;
  office: string;
  countyId: number | null;
  townshipId: string | null;
  villageId: string | null;
  agency: string | null;
  /** Province (2 digits) or prefecture (4) of a provincial viewer. */
  division: string | null;
  language: Language;
  /** Present where a read-only key to the API asks for the account. */
  tokenId?: string;
};

/** An actor within a county. */
export type CountyActor = Actor & { countyId: number };

/** What the database lets an actor see: people, an agency's own certifications, figures, or the audit's sealer. */
export type Sight = 'people' | 'agency' | 'figures' | 'sealer';

/** What a role sees. The database's policies read it (app.sight). */
export function sightOf(actor: Actor): Sight {
  switch (actor.role) {
    case 'COUNTY_ADMIN':
    case 'TOWNSHIP_STAFF':
    case 'VILLAGE_AGENT':
      return 'people';
    case 'CERTIFYING_AGENCY':
      return 'agency';
    default:
      return 'figures';
  }
}
