import type { RosterPerson } from './people.ts';

type Group = {
  township_id: string;
  kind: number;
  people: number;
  resident_ids: string[];
  persons: object[] | null;
};

/** A chunk's people by township and kind: those of the register by their ids, those made up with their facts. */
export class Groups {
  readonly chunk: number;
  people = 0;
  readonly #groups = new Map<string, Group>();

  constructor(chunk: number) {
    this.chunk = chunk;
  }

  add({ id, townshipId, person }: RosterPerson, kind: number): void {
    const key = `${townshipId}/${kind}`;
    const group = this.#groups.get(key) ?? begun(townshipId, kind);
    this.#groups.set(key, group);
    group.people++;
    this.people++;
    if (id !== null) group.resident_ids.push(id);
    else group.persons = [...(group.persons ?? []), person];
  }

  /** As the table holds them. */
  rows(simulationId: string) {
    return [...this.#groups.values()].map((group) => ({
      simulation_id: simulationId,
      chunk: this.chunk,
      ...group,
    }));
  }
}

const begun = (township_id: string, kind: number): Group => ({
  township_id,
  kind,
  people: 0,
  resident_ids: [],
  persons: null,
});
