import { useEffect, useRef } from 'react';
import { defineWords, Notice, SidePanel, useWords } from '../../../ui/index.ts';
import type { Meaning } from '../fragments.ts';
import { findQuote } from './find-quote.ts';
import styles from './notice-panel.module.css';

const words = defineWords({
  title: { zh: '通知原文', en: 'The notice' },
  at: { zh: (g: { at: string }) => `据 ${g.at}`, en: (g: { at: string }) => `Clause ${g.at}` },
  none: { zh: '这一稿没有附通知原文', en: 'This revision has no notice with it' },
  noneDo: {
    zh: '只有引文，没有上下文。另传一稿时把通知的 .txt 一起放进来。',
    en: 'There is the quotation alone. Add the notice as .txt with the next upload.',
  },
  lost: { zh: '原文里找不到这段引文', en: 'The notice does not hold this quotation' },
});

type PanelProps = {
  meaning: Meaning;
  noticeText: string | null;
  lowerNotices: readonly string[];
  clauseId: string;
  onClose: () => void;
};

/** The notice's own text, opened where a clause stands in it; a clause of a layer below opens that layer's notice. */
export function NoticePanel({ meaning, noticeText: own, lowerNotices, clauseId, onClose }: PanelProps) {
  const text = useWords(words);
  const mark = useRef<HTMLElement>(null);
  const clause = meaning.clauses.find((one) => one.id === clauseId);
  const below = (quote: string) => lowerNotices.find((one) => findQuote(one, quote) !== null);
  const noticeText = clause && !(own && findQuote(own, clause.quote)) ? (below(clause.quote) ?? own) : own;
  const place = clause && noticeText ? findQuote(noticeText, clause.quote) : null;
  useEffect(() => {
    if (clauseId !== '') mark.current?.scrollIntoView({ block: 'center' });
  }, [clauseId]);
  const title = (
    <>
      <h2>{text.title}</h2>
      <p className={styles.quiet}>
        {[meaning.noticeNumber, clause && text.at({ at: clause.at ?? clause.id })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
  return (
    <SidePanel title={title} label={text.title} onClose={onClose}>
      {!noticeText && (
        <>
          <Notice tone="amber" title={text.none}>
            {text.noneDo}
          </Notice>
          {clause && <blockquote className={styles.quote}>“{clause.quote}”</blockquote>}
        </>
      )}
      {noticeText && clause && !place && (
        <Notice tone="amber" title={text.lost}>
          “{clause.quote}”
        </Notice>
      )}
      {noticeText && (
        <div className={styles.notice}>
          {place ? (
            <>
              {noticeText.slice(0, place.from)}
              <mark ref={mark}>{noticeText.slice(place.from, place.to)}</mark>
              {noticeText.slice(place.to)}
            </>
          ) : (
            noticeText
          )}
        </div>
      )}
    </SidePanel>
  );
}
