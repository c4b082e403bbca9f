import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../app/use-command.ts';
import type { ResidentTransferFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Select, toast, useWords } from '../../ui/index.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { residentWords } from './resident-page.words.ts';
import styles from './residents.module.css';

export const ResidentTransfer = graphql(`
  fragment ResidentTransfer on Resident {
    id
    version
    name
    township { id name }
    village { id name }
  }
`);

const TransferPlacesQuery = graphql(`
  query TransferPlaces {
    campaign { id townships { id name villages { id name } } }
  }
`);

const TransferResidentMutation = graphql(`
  mutation TransferResident($input: TransferResidentInput!) {
    transferResident(input: $input) {
      ... on TransferResidentSuccess {
        resident { ...ResidentTransfer ...ResidentIdentity ...ResidentHousehold }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = { resident: ResidentTransferFragment; onReread: () => void; onClose: () => void };

/** Moves a person to another village of the county, with the reason; for the county administrator. */
export default function TransferDialog({ resident, onReread, onClose }: Props) {
  const text = useWords(residentWords);
  const [transfer, busy] = useCommand(TransferResidentMutation, (data) => data.transferResident, {
    quiet: true,
  });
  const [{ data }] = useQuery({ query: TransferPlacesQuery });
  const townships = data?.campaign?.townships ?? [];
  const [townshipId, setTownshipId] = useState(resident.township.id);
  const [villageId, setVillageId] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const villages = townships.find(({ id }) => id === townshipId)?.villages ?? [];
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));

  async function act(reason: string) {
    setFault(villageId === '' ? text.chooseVillage : null);
    if (villageId === '') return { message: text.chooseVillage, field: null };
    const { success, refusal } = await transfer({
      input: { id: resident.id, version: resident.version, villageId, reason },
    });
    if (success) {
      toast(text.transferred);
      onClose();
      return null;
    }
    if (refusal.code === 'STALE') onReread();
    if (refusal.field === 'villageId') setFault(refusal.message);
    return refusal;
  }

  return (
    <ReasonDialog
      title={text.transferTitle({ name: resident.name })}
      label={text.reason}
      hint={text.reasonHint}
      act={text.transferDo}
      busy={busy}
      onClose={onClose}
      onAct={act}
    >
      <div className={styles.pair}>
        <Select
          label={text.township}
          value={townshipId}
          options={options(townships)}
          onChange={(event) => {
            setTownshipId(event.target.value);
            setVillageId('');
          }}
        />
        <Select
          label={text.village}
          empty="—"
          value={villageId}
          error={fault}
          options={options(villages.filter(({ id }) => id !== resident.village.id))}
          onChange={(event) => setVillageId(event.target.value)}
        />
      </div>
    </ReasonDialog>
  );
}
