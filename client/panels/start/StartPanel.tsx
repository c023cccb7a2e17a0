import { askPartners } from '../../app/ask.ts';
import { totalsOf, useKnowledge } from '../../app/knowledge.ts';
import { examples } from '../../search/offers.ts';
import { useWorld } from '../../search/world.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';
import styles from './Start.module.css';

/** What stands at the side while nothing is chosen: what this is, what is loaded, what to ask. */
export function StartPanel() {
  const { opening, whole } = useKnowledge();
  const failure = useLiaison((state) => state.activity.failure);
  const world = useWorld();
  if (!opening)
    return failure ? (
      <Notice title={text.failure.opening} onRetry={failure.retry} urgent>
        {failure.message}
      </Notice>
    ) : (
      <Loading>{text.loading.page}</Loading>
    );
  const totals = totalsOf(opening.datasets);
  if (totals.entities === 0) {
    return (
      <div className={shared.panel}>
        <h2 className={shared.title}>{text.start.empty}</h2>
        <p className={shared.lead}>{text.start.emptyHint}</p>
      </div>
    );
  }
  const offered = examples(world);
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <h2 className={shared.title}>{text.start.title}</h2>
        <p className={shared.lead}>{text.start.body}</p>
      </div>
      {offered.length > 0 && (
        <section className={styles.ask} aria-label={text.start.ask}>
          <h3 className={shared.heading}>{text.start.ask}</h3>
          <ul className={shared.cards}>
            {offered.map(({ words, of, country, kind }) => (
              <li key={words}>
                <TextButton onPress={() => void askPartners({ form: 'partners', of, country, kind })}>
                  {words}
                </TextButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={shared.quiet}>{text.start.hint}</p>
      {opening.datasets.map((dataset) => (
        <section key={dataset.id} className={shared.rule} aria-label={dataset.title}>
          <strong>{dataset.title}</strong>
          {dataset.description && <p>{dataset.description}</p>}
          <p className={shared.small}>
            {text.start.counts(dataset.counts.entities, dataset.counts.relations, dataset.counts.sources)}
            {dataset.licence ? ` ${dataset.licence}.` : ''}
          </p>
        </section>
      ))}
      {!whole && <p className={shared.quiet}>{text.start.partial(totals.relations)}</p>}
    </div>
  );
}
