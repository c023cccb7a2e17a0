import shared from '../../panels/panels.module.css';
import { sourceInWords } from '../../export/index.ts';
import { safeAddress } from '../../panels/evidence/SourceLink.tsx';
import type { SourceAnswer } from '../../api/types.ts';
import { text } from '../../text.ts';
import { held } from '../held.ts';

const words = text.viewer;

/** What stands at the side while nothing is chosen: what this file is, its data sets, its sources, what it lacks. */
export function StartPanel() {
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <h2 className={shared.title}>{words.title}</h2>
        <p className={shared.lead}>{words.opened}</p>
      </div>
      <p>{words.counts(held.entities.length, held.relations.length)}</p>
      <p className={shared.quiet}>{words.hint}</p>
      {held.datasets.map((dataset) => (
        <section key={dataset.id} className={shared.rule} aria-label={dataset.title}>
          <strong>{dataset.title}</strong>
          {dataset.description && <p>{dataset.description}</p>}
          {dataset.licence && <p className={shared.small}>{dataset.licence}.</p>}
        </section>
      ))}
      <section aria-label={words.sources(held.sources.length)}>
        <h3 className={shared.heading}>{words.sources(held.sources.length)}</h3>
        <ul className={shared.cards}>
          {held.sources.map((source) => (
            <li key={source.id} className={shared.small}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.notes}>
        <h3 className={shared.heading}>{words.notes}</h3>
        <ul className={shared.cards}>
          {held.notes.map((note) => (
            <li key={note} className={shared.small}>
              {note}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function SourceLine({ source }: { source: SourceAnswer }) {
  const address = safeAddress(source.url);
  const words = sourceInWords(source);
  if (!address) return <cite>{words}</cite>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
