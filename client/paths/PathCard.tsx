import { Route } from 'lucide-react';
import { useId } from 'react';
import type { PathAnswer, PathRelation } from '../api/paths.ts';
import { typeOf } from '../app/knowledge.ts';
import { dateWords } from '../panels/dateWords.ts';
import { SourceLink } from '../panels/evidence/SourceLink.tsx';
import shared from '../panels/panels.module.css';
import { liaison, useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './Paths.module.css';
import { isLit, showPath } from './findPaths.ts';
import type { PathsPanelView } from './findPaths.ts';

interface PathCardProps {
  path: PathAnswer;
  panel: PathsPanelView;
  /** From 1, in the server's order. */
  index: number;
}

/** One chain: its steps as sentences with status, dates and sources; choosing it lights it. */
export function PathCard({ path, panel, index }: PathCardProps) {
  const lit = useLiaison((state) => isLit(path, state.view.lit));
  const id = useId();
  return (
    <article className={shared.card} aria-labelledby={id} data-lit={lit || undefined}>
      <div className={styles.head}>
        <h3 id={id}>
          {text.paths.chain(index)} · {text.paths.steps(path.length)}
        </h3>
        <span className={styles.weakest}>
          {text.paths.weakest} <StatusChip status={path.weakest} />
        </span>
      </div>
      <ol className={styles.steps}>
        {path.relations.map((relation) => (
          <Step key={relation.id} relation={relation} path={path} />
        ))}
      </ol>
      <TextButton
        look={lit ? 'quiet' : 'outlined'}
        isDisabled={lit}
        onPress={() => void showPath(path, panel)}
      >
        <Icon of={Route} />
        {lit ? text.paths.shown : text.paths.show}
      </TextButton>
    </article>
  );
}

function Step({ relation, path }: { relation: PathRelation; path: PathAnswer }) {
  const name = (id: string) => path.entities.find((entity) => entity.id === id)?.name ?? id;
  const sentence = `${name(relation.from.id)} ${relation.label} ${name(relation.to.id)}`;
  const when = dateWords(relation, typeOf(relation.type)?.temporality ?? 'STATE');
  const notes = [text.certainty[relation.certainty], when, text.paths.originals(relation.originals)];
  return (
    <li className={styles.step}>
      <TextButton
        look="link"
        onPress={() => liaison.getState().actions.reveal({ show: 'relation', id: relation.id })}
      >
        {sentence}
      </TextButton>{' '}
      <StatusChip status={relation.status} />
      <p className={styles.notes}>{notes.filter(Boolean).join(' · ')}</p>
      <ul className={styles.sources}>
        {distinct(relation.evidence.nodes).map((statement) => (
          <li key={statement.id}>
            <SourceLink source={statement.source} locator={statement.locator} />
          </li>
        ))}
      </ul>
    </li>
  );
}

type Statement = PathRelation['evidence']['nodes'][number];

/** Each place in a source once, however many statements stand there. */
function distinct(statements: readonly Statement[]): Statement[] {
  const places = statements.map((one) => [`${one.source.id} ${one.locator ?? ''}`, one] as const);
  return [...new Map(places).values()];
}
