import { Printer } from 'lucide-react';
import { useCampaign } from '../../app/campaign.ts';
import { useKeyPress } from '../../app/use-key-press.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { EnrolledPersonFragment } from '../../gql/graphql.ts';
import {
  Button,
  DayText,
  formatMoney,
  Money,
  Page,
  PageHeader,
  Table,
  Tag,
  useWords,
} from '../../ui/index.ts';
import { EnrollmentStateWord } from '../enrollments/index.ts';
import { channelWords } from '../payments/index.ts';
import styles from './confirmation.module.css';
import type { Paying } from './draft.ts';
import { confirmationWords, enrollWords } from './enroll.words.ts';

/** What was recorded, as the API answered it. */
export type Done = {
  enrollments: readonly EnrolledPersonFragment[];
  paidFen: number;
  paying: Paying;
  today: string;
};

/** What was recorded, to be read, printed and left: Enter goes to the next family. */
export function Confirmation({ done, onNext }: { done: Done; onNext: () => void }) {
  const text = useWords(confirmationWords);
  const enroll = useWords(enrollWords);
  const channels = useWords(channelWords);
  const viewer = useViewer();
  const { enrollments, paidFen, paying, today } = done;
  const demonstration = useCampaign()?.demonstrationClock;
  const place = enrollments[0]?.resident;
  const n = enrollments.length;
  useKeyPress('n', onNext);
  useKeyPress('p', () => window.print());
  return (
    <Page
      header={
        <PageHeader
          title={paidFen > 0 ? text.took({ n, sum: formatMoney(paidFen) }) : text.registered({ n })}
          actions={
            <>
              <Button icon={<Printer size={16} strokeWidth={1.5} />} keys="P" onClick={() => window.print()}>
                {text.print}
              </Button>
              <Button kind="main" keys="N" autoFocus onClick={onNext}>
                {text.next}
              </Button>
            </>
          }
        />
      }
    >
      <article className={styles.slip}>
        <h2>
          {text.slip} {demonstration && <Tag>{text.demonstration}</Tag>}
        </h2>
        <dl className={styles.facts}>
          <div>
            <dt>{text.place}</dt>
            <dd>
              {place?.township.name} {place?.village.name} {place?.group}
            </dd>
          </div>
          <div>
            <dt>{text.day}</dt>
            <dd>
              <DayText value={today} />
            </dd>
          </div>
          <div>
            <dt>{text.channel}</dt>
            <dd>{paidFen === 0 ? '—' : paying === 'LATER' ? enroll.LATER : channels[paying]}</dd>
          </div>
          <div>
            <dt>{text.by}</dt>
            <dd>
              {viewer.office} {viewer.displayName}
            </dd>
          </div>
        </dl>
        <Table
          label={text.slip}
          rows={enrollments}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: text.name, cell: (row) => row.resident.name },
            { key: 'id', head: text.idNumber, cell: (row) => row.resident.maskedIdNumber },
            { key: 'tier', head: text.tier, cell: (row) => row.tier?.name ?? '—' },
            { key: 'state', head: text.state, cell: (row) => <EnrollmentStateWord state={row.state} /> },
            {
              key: 'cover',
              head: text.cover,
              cell: (row) => <DayText value={row.assessment.benefitStart} />,
            },
            {
              key: 'receipt',
              head: text.receipt,
              cell: ({ payments }) =>
                payments.length === 0
                  ? '—'
                  : payments.map(({ id, receiptNumber, externalReference }) => (
                      <span key={id} className={styles.receipt}>
                        {receiptNumber}
                        {externalReference && <small>{text.voucher({ number: externalReference })}</small>}
                      </span>
                    )),
            },
            {
              key: 'self',
              head: text.selfPay,
              align: 'end',
              phone: 'beside',
              cell: (row) => <Money fen={row.assessment.selfPayFen} strong />,
            },
          ]}
        />
        <p className={styles.total}>
          {text.total} <strong>{formatMoney(paidFen)}</strong>
        </p>
        <p className={styles.note}>{text.slipNote}</p>
      </article>
    </Page>
  );
}
