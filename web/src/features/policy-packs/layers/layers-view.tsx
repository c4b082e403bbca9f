import type { PolicyPackLayeringFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import { BasisMark, type Column, Table, Tag, useWords } from '../../../ui/index.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { layerWords } from './layers.words.ts';
import styles from './layers-view.module.css';

export const PolicyPackLayering = graphql(`
  fragment PolicyPackLayering on PackLayering {
    layers { number level name noticeTitle noticeNumber noticeDate sha256 }
    values { at place value layer { number level name noticeDate } }
    differences {
      at
      place
      belowSays
      below { number name }
      hereSays
      here { number name }
      applies { number }
      because
      clauses { id quote at }
    }
  }
`);

type Layering = PolicyPackLayeringFragment;
type Layer = Layering['layers'][number];
type Value = Layering['values'][number];
type Difference = Layering['differences'][number];

/** How a pack was put together: its layers, where they disagree and what applies, and the source of each value. */
export function LayersView({ layering }: { layering: Layering | null }) {
  const text = useWords(layerWords);
  if (!layering) return <NothingYet title={text.none}>{text.noneDo}</NothingYet>;
  const { layers, values, differences } = layering;
  return (
    <section
      className={styles.view}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={text.title}
    >
      <h2>{text.packs}</h2>
      <Layers layers={layers} />
      <div className={styles.title}>
        <h2>{text.differences}</h2>
        <span className={styles.quiet}>{text.differencesN({ n: differences.length })}</span>
      </div>
      {differences.length === 0 && <p className={styles.quiet}>{text.agree}</p>}
      <ul>
        {differences.map((one) => (
          <Disagreement key={one.at} of={one} />
        ))}
      </ul>
      <h2>{text.values}</h2>
      <Values values={values} />
    </section>
  );
}

function Layers({ layers }: { layers: readonly Layer[] }) {
  const text = useWords(layerWords);
  const columns: readonly Column<Layer>[] = [
    { key: 'number', head: text.number, width: '12%', cell: (row) => <Level of={row} /> },
    { key: 'whose', head: text.whose, width: '22%', cell: (row) => row.name },
    {
      key: 'notice',
      head: text.notice,
      cell: (row) => [row.noticeTitle, row.noticeNumber].filter(Boolean).join(' · '),
    },
    { key: 'date', head: text.date, width: '16%', cell: (row) => row.noticeDate ?? text.noDate },
  ];
  return (
    <Table
      label={text.packs}
      size="dense"
      columns={columns}
      rows={layers}
      rowKey={(row) => String(row.number)}
    />
  );
}

function Level({ of }: { of: Pick<Layer, 'number' | 'level'> }) {
  return (
    <>
      {of.number} {of.level && <Tag>{of.level}</Tag>}
    </>
  );
}

function Disagreement({ of }: { of: Difference }) {
  const text = useWords(layerWords);
  const sides = [
    { layer: of.below, says: of.belowSays },
    { layer: of.here, says: of.hereSays ?? text.removed },
  ];
  return (
    <li className={styles.difference}>
      <span className={styles.place}>{of.place}</span>
      <dl className={styles.sides}>
        {sides.map(({ layer, says }) => (
          <div key={layer?.number}>
            <dt>{layer?.name}</dt>
            <dd>
              {says} {layer?.number === of.applies?.number && <Tag tone="green">{text.applies}</Tag>}
            </dd>
          </div>
        ))}
      </dl>
      <span className={styles.quiet}>
        {of.because && text.because({ why: of.because })}{' '}
        {of.clauses.length > 0 && (
          <BasisMark of={of.place} basis={{ clauses: of.clauses, assumptions: [] }} />
        )}
      </span>
    </li>
  );
}

function Values({ values }: { values: readonly Value[] }) {
  const text = useWords(layerWords);
  const columns: readonly Column<Value>[] = [
    { key: 'place', head: text.place, width: '32%', cell: (row) => row.place },
    { key: 'value', head: text.value, cell: (row) => <span className={styles.value}>{row.value}</span> },
    {
      key: 'source',
      head: text.source,
      width: '24%',
      cell: ({ layer }) => [layer?.name, layer?.noticeDate ?? null].filter(Boolean).join(' · '),
    },
  ];
  return <Table label={text.values} size="dense" columns={columns} rows={values} rowKey={(row) => row.at} />;
}
