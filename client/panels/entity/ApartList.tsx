import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { loadApart } from '../../api/details.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useLens } from '../lens.ts';
import shared from '../panels.module.css';
import { CategoryList } from './CategoryList.tsx';
import { byCategory } from './groups.ts';

interface ApartListProps {
  id: string;
  certainty: 'ENDED' | 'NOT_YET';
  count: number;
}

/** Relations that were over, or had not begun: folded, and fetched when they are unfolded. */
export function ApartList({ id, certainty, count }: ApartListProps) {
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  const title = certainty === 'ENDED' ? text.standing.ended(count) : text.standing.notYet(count);
  return (
    <section aria-label={title}>
      <h3 className={shared.heading}>
        <TextButton look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          <Icon of={open ? ChevronDown : ChevronRight} />
          {title}
        </TextButton>
      </h3>
      {open && <Members id={id} certainty={certainty} />}
    </section>
  );
}

function Members({ id, certainty }: Pick<ApartListProps, 'id' | 'certainty'>) {
  const lens = useLens();
  const key = `apart ${id} ${certainty} ${JSON.stringify(lens)}`;
  const { answer, failure, retry } = useAnswer(key, (signal) => loadApart(id, certainty, lens, signal));
  if (failure) {
    return (
      <Notice title={text.failure.title} onRetry={retry} urgent>
        {failure}
      </Notice>
    );
  }
  if (!answer) return <Loading>{text.loading.entity}</Loading>;
  return (
    <>
      {byCategory(answer.nodes).map((group) => (
        <CategoryList key={group.category} group={group} of={id} />
      ))}
      {answer.totalCount > answer.nodes.length && (
        <p className={shared.small}>{text.entity.more(answer.nodes.length, answer.totalCount)}</p>
      )}
    </>
  );
}
