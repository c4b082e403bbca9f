import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { Select, useWords } from '../../ui/index.ts';
import { categoryWords } from './categories.words.ts';

const CertifiableQuery = graphql(`
  query Certifiable {
    campaign { id activePack { id meaning { categories { id name certifiedBy { id name } } } } }
  }
`);

/** The categories that this person may certify, those of an agency alone where they belong to one. */
export function ChooseCategory({ id }: { id: string }) {
  const text = useWords(categoryWords);
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: CertifiableQuery });
  const options = (data?.campaign?.activePack?.meaning?.categories ?? []).flatMap(
    ({ id: value, name, certifiedBy }) =>
      certifiedBy && (!viewer.agency || viewer.agency.id === certifiedBy.id)
        ? [{ value, label: `${name}（${certifiedBy.name}）` }]
        : [],
  );
  return <Select id={id} name="categoryId" label={text.category} empty="—" autoFocus options={options} />;
}
