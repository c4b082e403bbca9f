import type { ChecklistLineFragment, InspectionHeadFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { formatCount, formatMoney, useWords } from '../../ui/index.ts';
import { stateWords } from '../enrollments/index.ts';
import styles from './checklist.module.css';
import { checklistWords, inspectionWords, outcomeWords } from './inspections.words.ts';

export const ChecklistLine = graphql(`
  fragment ChecklistLine on InspectionItem {
    id
    number
    township { id name }
    village { id name }
    enrollment {
      id
      state
      tier { id name }
      assessment { selfPayFen category { id name } }
      payments { id amountFen receivedOn }
      resident { id name maskedIdNumber group }
    }
  }
`);

type Props = { inspection: InspectionHeadFragment; lines: readonly ChecklistLineFragment[] };

/** The sheet: the draw on top, a line a person by place, who signed below. */
export function ChecklistSheet({ inspection, lines }: Props) {
  const text = useWords(checklistWords);
  const page = useWords(inspectionWords);
  const states = useWords(stateWords);
  const { townships } = inspection;
  const placed = lines.toSorted(
    (a, b) =>
      a.township.name.localeCompare(b.township.name, 'zh') ||
      a.village.name.localeCompare(b.village.name, 'zh') ||
      a.number - b.number,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the sheet scrolls sideways, also by keyboard
    <section className={styles.sheet} aria-label={text.title} tabIndex={0}>
      <h2>{text.title}</h2>
      <p className={styles.drawn}>
        {page.one({ n: inspection.number })}；{text.frame}：
        {townships.length === 0 ? page.allTownships : townships.map(({ name }) => name).join('、')}，
        {page.until({ day: inspection.day })}，{inspection.states.map((state) => states[state]).join('、')}，
        {formatCount(inspection.frameSize)} {page.people}；{page.sampled} {formatCount(inspection.size)}{' '}
        {page.people}；{page.seed}：{inspection.seed}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.recorded}</th>
            <th scope="col">{text.found}</th>
            <th scope="col">{text.note}</th>
          </tr>
        </thead>
        <tbody>
          {placed.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      <p className={styles.codes}>{text.code}</p>
      <p className={styles.signed}>
        <span>{text.inspector}：</span>
        <span>{text.witness}：</span>
        <span>{text.date}：</span>
      </p>
    </section>
  );
}

function Line({ line }: { line: ChecklistLineFragment }) {
  const text = useWords(checklistWords);
  const outcomes = useWords(outcomeWords);
  const states = useWords(stateWords);
  const { enrollment } = line;
  if (!enrollment) return null;
  const { resident, assessment, payments } = enrollment;
  const paid = payments.map(({ amountFen, receivedOn }) =>
    text.paid({ sum: formatMoney(amountFen), day: receivedOn }),
  );
  return (
    <tr>
      <td className={styles.number}>{line.number}</td>
      <td>
        {line.township.name}
        <br />
        {line.village.name} {resident.group}
      </td>
      <td>
        {resident.name}
        <br />
        <span className={styles.code}>{resident.maskedIdNumber}</span>
      </td>
      <td>
        {[enrollment.tier?.name, assessment.category?.name, states[enrollment.state]]
          .filter(Boolean)
          .join('，')}
        <br />
        {[
          assessment.selfPayFen !== null && text.selfPay({ sum: formatMoney(assessment.selfPayFen) }),
          ...paid,
        ]
          .filter(Boolean)
          .map((said) => (
            <span key={String(said)} className={styles.said}>
              {said}
            </span>
          ))}
        {paid.length === 0 && <span className={styles.said}>{text.unpaid}</span>}
      </td>
      <td className={styles.boxes}>
        <span>□ {outcomes.CORRECT}</span>
        <span>□ {outcomes.ERROR} ____</span>
        <span>□ {outcomes.UNREACHABLE}</span>
      </td>
      <td className={styles.note} />
    </tr>
  );
}
