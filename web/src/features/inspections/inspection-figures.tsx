import type { InspectionQuery } from '../../gql/graphql.ts';
import {
  type Column,
  Count,
  FigureBand,
  formatCount,
  formatRate,
  Table,
  Tag,
  useWords,
} from '../../ui/index.ts';
import { stateWords } from '../enrollments/index.ts';
import styles from './inspections.module.css';
import { inspectionWords, kindWords } from './inspections.words.ts';
import { ErrorRateText } from './result-words.tsx';

type Shown = NonNullable<InspectionQuery['inspection']>;
type Stratum = Shown['strata'][number];

/** What was found, how the sample was drawn, and the same by township where it was drawn so. */
export function InspectionFigures({ inspection }: { inspection: Shown }) {
  const text = useWords(inspectionWords);
  const kinds = useWords(kindWords);
  const { result } = inspection;
  const { rate } = result;
  return (
    <>
      <FigureBand
        figures={[
          {
            key: 'rate',
            label: text.errorRate,
            value: rate ? formatRate(rate.rate) : '—',
            detail: rate
              ? text.interval({ low: formatRate(rate.low), high: formatRate(rate.high) })
              : text.noRate,
          },
          {
            key: 'done',
            label: text.done,
            value: <Count value={result.sampled - result.open} />,
            detail: text.ofAll({ n: formatCount(result.sampled) }),
          },
          { key: 'errors', label: text.errors, value: <Count value={result.errors} /> },
          { key: 'correct', label: text.correct, value: <Count value={result.correct} /> },
          {
            key: 'unreachable',
            label: text.unreachable,
            value: <Count value={result.unreachable} />,
            detail: text.notInRate,
          },
        ]}
      />
      {inspection.errorKinds.length > 0 && (
        <p className={styles.kinds}>
          {inspection.errorKinds.map(({ kind, people }) => (
            <Tag key={kind} tone="red">
              {kinds[kind]} {people}
            </Tag>
          ))}
        </p>
      )}
      <HowDrawn inspection={inspection} />
      {inspection.stratified && <Strata strata={inspection.strata} />}
    </>
  );
}

function HowDrawn({ inspection }: { inspection: Shown }) {
  const text = useWords(inspectionWords);
  const states = useWords(stateWords);
  const { townships, closedBy, closedOn, abandonedReason } = inspection;
  return (
    <section className={styles.drawn} aria-labelledby="how-drawn">
      <h2 id="how-drawn">{text.howDrawn}</h2>
      <dl>
        <dt>{text.frame}</dt>
        <dd>
          {townships.length === 0 ? text.allTownships : townships.map(({ name }) => name).join('、')}，
          {text.until({ day: inspection.day })}，{inspection.states.map((state) => states[state]).join('、')}
          ：{formatCount(inspection.frameSize)} {text.people}
        </dd>
        <dt>{text.sampled}</dt>
        <dd>
          {formatCount(inspection.size)} {text.people}，
          {inspection.stratified ? text.stratified : text.unstratified}
        </dd>
        <dt>{text.seed}</dt>
        <dd className={styles.code}>{inspection.seed}</dd>
        <dt>{text.digest}</dt>
        <dd>
          <span className={styles.code}>{inspection.frameDigest}</span>{' '}
          <a href={inspection.frameUrl} download className={styles.download}>
            {text.download}
          </a>
        </dd>
      </dl>
      <p className={styles.small}>{text.again}</p>
      <p className={styles.small}>
        {text.drawnBy({ who: inspection.drawnBy, day: inspection.drawnOn })}
        {closedBy && closedOn && `；${text.closedBy({ who: closedBy, day: closedOn })}`}
        {abandonedReason && `；${text.abandonedFor({ why: abandonedReason })}`}
      </p>
    </section>
  );
}

function Strata({ strata }: { strata: readonly Stratum[] }) {
  const text = useWords(inspectionWords);
  const columns: Column<Stratum>[] = [
    { key: 'township', head: text.township, cell: (row) => row.township?.name ?? text.wholeFrame },
    { key: 'people', head: text.frameSize, align: 'end', cell: (row) => <Count value={row.people} /> },
    { key: 'sampled', head: text.sampled, align: 'end', cell: (row) => <Count value={row.result.sampled} /> },
    {
      key: 'done',
      head: text.done,
      align: 'end',
      cell: (row) => <Count value={row.result.sampled - row.result.open} />,
    },
    { key: 'errors', head: text.errors, align: 'end', cell: (row) => <Count value={row.result.errors} /> },
    { key: 'rate', head: text.errorRate, cell: (row) => <ErrorRateText rate={row.result.rate} /> },
  ];
  return (
    <>
      <h2 className={styles.part}>{text.byTownship}</h2>
      <Table
        label={text.byTownship}
        size="dense"
        rows={strata}
        rowKey={(row) => row.township?.id ?? 'whole'}
        columns={columns}
      />
    </>
  );
}
