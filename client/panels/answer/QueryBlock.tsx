import { useState } from 'react';
import { copyText } from '../../app/take/copyText.ts';
import { partnersDocument } from '../../api/partners.ts';
import type { PartnersVariables } from '../../api/partners.ts';
import { text } from '../../text.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';
import styles from './Answer.module.css';

interface QueryBlockProps {
  variables: PartnersVariables;
}

/** The question as a GraphQL document, to read, to copy, or to go on with in the editor. */
export function QueryBlock({ variables }: QueryBlockProps) {
  const [copied, setCopied] = useState(false);
  const query = partnersDocument(variables);
  return (
    <details className={styles.query}>
      <summary>{text.answer.query}</summary>
      <pre tabIndex={0} aria-label={text.answer.query}>
        {query}
      </pre>
      <div className={shared.actions}>
        <a
          className={styles.editor}
          href={`/graphql?query=${encodeURIComponent(query)}`}
          target="_blank"
          rel="noreferrer"
        >
          {text.answer.openEditor}
        </a>
        <TextButton look="quiet" onPress={() => void copyText(query).then(setCopied)}>
          {copied ? text.answer.copied : text.answer.copy}
        </TextButton>
      </div>
    </details>
  );
}
