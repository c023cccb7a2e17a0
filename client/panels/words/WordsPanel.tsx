import { loadAnswer } from '../../api/ask.ts';
import type { AskedAnswer } from '../../api/ask.ts';
import { searchEntities } from '../../api/search.ts';
import type { SearchHit } from '../../api/search.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { askPartners, wordsKey, wordsVariablesOf } from '../../app/ask.ts';
import { bring } from '../../app/bring.ts';
import { useKind } from '../../app/knowledge.ts';
import { PartnersForm } from '../../search/PartnersForm.tsx';
import { offers } from '../../search/offers.ts';
import { useWorld } from '../../search/world.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { countryName } from '../../ui/countries.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import answer from '../answer/Answer.module.css';
import shared from '../panels.module.css';
import { AskedPanel } from './AskedPanel.tsx';
import { QuestionList } from './QuestionList.tsx';

interface WordsPanelProps {
  words: string;
}

/** What a question in words is answered; where it was not understood, that, with what was found by name. */
export function WordsPanel({ words }: WordsPanelProps) {
  const lens = useLiaison((state) => state.view.lens);
  const variables = wordsVariablesOf(words, lens);
  const asked = useAnswer(wordsKey(variables), (signal) => loadAnswer(variables, signal));
  if (asked.failure) {
    return (
      <Notice title={text.failure.title} onRetry={asked.retry} urgent>
        {asked.failure}
      </Notice>
    );
  }
  if (!asked.answer) return <Loading>{text.loading.answer}</Loading>;
  if (asked.answer.kind !== 'NOT_UNDERSTOOD') return <AskedPanel asked={asked.answer} />;
  return <NotUnderstood words={words} asked={asked.answer} />;
}

/** Said plainly, with the nearest that can be asked and what bears such a name. */
function NotUnderstood({ words, asked }: { words: string; asked: AskedAnswer }) {
  const world = useWorld();
  const hits = useAnswer(`words ${words}`, (signal) => hitsFor(words, signal));
  const near = offers(words, world).slice(0, 3);
  if (hits.failure) {
    return (
      <Notice title={text.failure.title} onRetry={hits.retry} urgent>
        {hits.failure}
      </Notice>
    );
  }
  if (!hits.answer) return <Loading>{text.loading.search}</Loading>;
  return (
    <div className={shared.panel}>
      <div role="status" className={shared.head}>
        <p className={answer.sentence}>{asked.sentence}</p>
        {asked.unmatched.length > 0 && <p className={shared.quiet}>{text.words.unread(asked.unmatched)}</p>}
      </div>
      <QuestionList title={text.words.did} options={asked.readings} />
      <QuestionList
        title={text.words.instead}
        options={asked.suggestions.map((question) => ({ label: question, question }))}
      />
      {near.length > 0 && (
        <section aria-label={text.words.partners}>
          <h2 className={shared.heading}>{text.words.partners}</h2>
          <ul className={shared.list}>
            {near.map(({ words: question, of, country, kind }) => (
              <li key={question}>
                <TextButton
                  look="link"
                  onPress={() => void askPartners({ form: 'partners', of, country, kind })}
                >
                  {question}
                </TextButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hits.answer.length > 0 && (
        <section aria-label={text.words.hits}>
          <h2 className={shared.heading}>{text.words.hits}</h2>
          <div className={shared.cards}>
            {hits.answer.map((hit) => (
              <HitCard key={hit.entity.id} hit={hit} />
            ))}
          </div>
        </section>
      )}
      <PartnersForm world={world} onAsk={() => undefined} />
    </div>
  );
}

function HitCard({ hit }: { hit: SearchHit }) {
  const kind = useKind(hit.entity.kind);
  const { id, name, summary, country } = hit.entity;
  return (
    <article className={shared.card}>
      <div className={shared.cardHead}>
        <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />
        <h3 className={shared.cardName}>
          <TextButton look="link" onPress={() => void bring(id)}>
            {name}
          </TextButton>
        </h3>
        <span className={shared.small}>{country ? countryName(country) : kind?.label}</span>
      </div>
      {summary && <p className={shared.cardText}>{summary}</p>}
    </article>
  );
}

const MOST_HITS = 8;

/** Entities for the words as a whole; where there are none, for each word that is long enough to be a name. */
async function hitsFor(words: string, signal: AbortSignal): Promise<SearchHit[]> {
  const whole = await searchEntities(words, MOST_HITS, signal);
  if (whole.length > 0) return whole;
  const single = words.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word) || word.length > 4);
  const found = await Promise.all(single.slice(0, 6).map((word) => searchEntities(word, 3, signal)));
  const byId = new Map(found.flat().map((hit) => [hit.entity.id, hit]));
  return [...byId.values()].slice(0, MOST_HITS);
}
