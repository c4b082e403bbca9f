import { Suspense, useState } from 'react';
import { useViewer } from '../../app/viewer.tsx';
import { Button, Money, Notice, SidePanel, Tabs, useWords } from '../../ui/index.ts';
import styles from './categories.module.css';
import { categoryWords } from './categories.words.ts';
import type { CategoryRow } from './category-rows.ts';
import { CertifiedPeople } from './certified-people.tsx';
import { CertifyDialog } from './index.ts';
import type { CategoryList } from './routes.ts';

type Props = {
  figures: CategoryRow;
  list: CategoryList;
  onList: (list: CategoryList) => void;
  onClose: () => void;
};

/** A category's rule with its clauses, who pays, and the people on its list. */
export function CategoryPanel({ figures, list, onList, onClose }: Props) {
  const text = useWords(categoryWords);
  const viewer = useViewer();
  const [certifying, setCertifying] = useState(false);
  const { category } = figures;
  const mayCertify =
    viewer.canCertify &&
    category.certifiedBy !== null &&
    (!viewer.agency || viewer.agency.id === category.certifiedBy.id);
  return (
    <SidePanel
      title={<h2>{category.name}</h2>}
      label={category.name}
      onClose={onClose}
      foot={mayCertify && <Button onClick={() => setCertifying(true)}>{text.certify}</Button>}
    >
      <p className={styles.rule}>{category.pays}</p>
      {category.openAmount && <Notice tone="amber">{text.openAmountSay}</Notice>}
      <Amounts figures={figures} />
      <Clauses figures={figures} />
      <People figures={figures} list={list} onList={onList} />
      <Suspense>
        {certifying && (
          <CertifyDialog category={category} resident={null} onClose={() => setCertifying(false)} />
        )}
      </Suspense>
    </SidePanel>
  );
}

function People({ figures, list, onList }: Omit<Props, 'onClose'>) {
  const text = useWords(categoryWords);
  const viewer = useViewer();
  const { category } = figures;
  if (viewer.agency) {
    return (
      <>
        <h3>{text.listOf}</h3>
        <CertifiedPeople categoryId={category.id} list="all" />
      </>
    );
  }
  if (!viewer.canSeePeople) return <p className={styles.small}>{text.noPeople}</p>;
  return (
    <Tabs
      label={text.listOf}
      current={list}
      onChange={onList}
      tabs={[
        { key: 'all', label: text.tabAll, count: figures.certified ?? undefined },
        {
          key: 'missing',
          label: text.tabMissing,
          count: figures.missing ?? undefined,
          tone: figures.missing ? 'amber' : undefined,
        },
        { key: 'enrolled', label: text.tabEnrolled, count: figures.enrolled },
      ]}
    >
      <CertifiedPeople categoryId={category.id} list={list} />
    </Tabs>
  );
}

function Amounts({ figures }: { figures: CategoryRow }) {
  const text = useWords(categoryWords);
  const { category } = figures;
  return (
    <dl className={styles.facts}>
      {category.amounts.map((amount) => (
        <div key={amount.tier}>
          <dt>
            {category.tierNames[category.tiers.indexOf(amount.tier)]} · {text.amounts}
          </dt>
          <dd>
            {text.subsidy} <Money fen={amount.subsidyFen} strong /> · {text.selfPay}{' '}
            <Money fen={amount.selfPayFen} strong />
          </dd>
        </div>
      ))}
      <div>
        <dt>{text.certifiedBy}</dt>
        <dd>{category.certifiedBy?.name ?? text.byAge}</dd>
      </div>
      {category.funders.map(({ funder, share }) => (
        <div key={funder.id}>
          <dt>
            {text.byFunder} · {funder.name}
          </dt>
          <dd>
            {share} ·{' '}
            <Money fen={figures.funding.find((one) => one.funder.id === funder.id)?.fen ?? null} strong />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Clauses({ figures }: { figures: CategoryRow }) {
  const text = useWords(categoryWords);
  const { clauses, assumptions } = figures.category.basis;
  return (
    <div className={styles.clauses}>
      {clauses.map((clause) => (
        <figure key={clause.id}>
          <figcaption>
            {text.clauses} {clause.at ?? clause.id}
          </figcaption>
          <blockquote>“{clause.quote}”</blockquote>
        </figure>
      ))}
      {assumptions.map((assumption) => (
        <figure key={assumption.id} className={styles.assumed}>
          <figcaption>{text.assumed}</figcaption>
          {assumption.says}
        </figure>
      ))}
    </div>
  );
}
