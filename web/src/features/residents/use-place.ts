import { useViewer } from '../../app/viewer.tsx';

type Placed = { township: { name: string }; village: { name: string } };

/** Where somebody is registered, as this viewer needs it: whose sight is one township need not be told which. */
export function usePlace(): (person: Placed) => string {
  const { township } = useViewer();
  return (person) => (township ? person.village.name : `${person.township.name} ${person.village.name}`);
}
