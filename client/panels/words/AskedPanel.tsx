import { useId } from 'react';
import type { AskedAnswer, AskedRow } from '../../api/ask.ts';
import { text } from '../../text.ts';
import answer from '../answer/Answer.module.css';
import shared from '../panels.module.css';
import { AskedRowCard } from './AskedRowCard.tsx';
import { QuestionList } from './QuestionList.tsx';

/** The answer to a question in words: the sentence, what counts, what does not and why, what was not understood. */
export function AskedPanel({ asked }: { asked: AskedAnswer }) {
  const words = text.words;
  const near = asked.kind === 'ANSWER' ? words.near : words.closest;
  return (
    <div className={shared.panel}>
      <div role="status" className={shared.head}>
        <p className={answer.sentence}>{asked.sentence}</p>
        {asked.unmatched.length > 0 && <p className={shared.quiet}>{words.unread(asked.unmatched)}</p>}
      </div>
      <QuestionList title={asked.kind === 'CHOICES' ? words.readings : words.did} options={asked.readings} />
      {asked.groups.map((group) => (
        <Group key={group.title} title={group.title} rows={group.rows} />
      ))}
      {asked.nearMisses.length > 0 && <Group title={near} rows={asked.nearMisses} />}
      <QuestionList
        title={words.next}
        options={asked.suggestions.map((question) => ({ label: question, question }))}
      />
      {asked.graphql && (
        <details className={answer.query}>
          <summary>{text.answer.query}</summary>
          <pre tabIndex={0} aria-label={text.answer.query}>
            {asked.graphql}
          </pre>
          <a
            className={answer.editor}
            href={`/graphql?query=${encodeURIComponent(asked.graphql)}`}
            target="_blank"
            rel="noreferrer"
          >
            {text.answer.openEditor}
          </a>
        </details>
      )}
    </div>
  );
}

function Group({ title, rows }: { title: string; rows: AskedRow[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={shared.heading}>
        {title} <span>{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={shared.quiet}>{text.words.nobody}</p>
      ) : (
        <div className={shared.cards}>
          {rows.map((row, index) => (
            <AskedRowCard key={`${row.title} ${index}`} row={row} />
          ))}
        </div>
      )}
    </section>
  );
}
