import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';

const EnrollVillagesQuery = graphql(`
  query EnrollVillages {
    campaign { id townships { id name villages { id name } } }
  }
`);

/** The villages in which the person may register somebody; with the township's name where there are several. */
export function useVillages(): readonly { id: string; name: string }[] {
  const { village, township: own } = useViewer();
  const [{ data }] = useQuery({ query: EnrollVillagesQuery, pause: village !== null });
  if (village) return [village];
  const townships = (data?.campaign?.townships ?? []).filter(({ id }) => own === null || own.id === id);
  return townships.flatMap((township) =>
    township.villages.map(({ id, name }) => ({
      id,
      name: townships.length > 1 ? `${township.name} ${name}` : name,
    })),
  );
}
