import type { AskedOption } from '../../api/ask.ts';
import { askWords } from '../../app/ask.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';

interface QuestionListProps {
  title: string;
  options: readonly AskedOption[];
}

/** Questions that can be asked with a click. */
export function QuestionList({ title, options }: QuestionListProps) {
  if (options.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={shared.heading}>{title}</h2>
      <ul className={shared.list}>
        {options.map(({ label, question }) => (
          <li key={`${label} ${question}`}>
            <TextButton look="link" onPress={() => void askWords(question)}>
              {label}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
