import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { askPartners } from '../app/ask.ts';
import { bring } from '../app/bring.ts';
import { QUESTION_FIELD } from '../app/questionField.ts';
import { useLiaison } from '../state/index.ts';
import type { Question } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { askInWords } from './askInWords.ts';
import { PartnersForm } from './PartnersForm.tsx';
import styles from './QuestionBar.module.css';
import { Suggestions } from './Suggestions.tsx';
import { examples, offer, offers } from './offers.ts';
import { suggestionsFor } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';
import { useCompletions } from './useCompletions.ts';
import { useHits } from './useHits.ts';
import { useWorld } from './world.ts';
import type { World } from './world.ts';

/** One field for names and questions; it completes both, and says what it could not read. */
export function QuestionBar() {
  const world = useWorld();
  const narrow = useNarrow();
  const question = useLiaison((state) => state.view.question);
  const { leave, ask } = useLiaison((state) => state.actions);
  const asked = wordsOf(question, world);
  const [typed, setTyped] = useState(asked);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();

  // Undo, Back or a token may change what is asked; the field then says so.
  const [shown, setShown] = useState(asked);
  if (asked !== shown) {
    setShown(asked);
    setTyped(asked);
  }

  const editing = typed !== asked;
  const hits = useHits(open && editing ? typed : '', 6);
  const offered = typed.trim() === '' || !editing ? examples(world) : offers(typed, world);
  const completions = useCompletions(open && editing ? typed : '');
  const groups = suggestionsFor(editing ? typed : '', {
    hits: editing ? (hits.answer ?? []) : [],
    offered,
    completions,
  });
  const rows = groups.flatMap((group) => group.rows);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  /** Puts words into the field with room for the next one; the list stays, for how it may go on from there. */
  const goOn = (words: string) => {
    setTyped(`${words} `);
    setOpen(true);
    setActive(-1);
    field.current?.focus();
  };

  const choose = (row: Suggestion) => {
    if (row.does === 'goOn') return goOn(row.words);
    setOpen(false);
    setActive(-1);
    field.current?.blur();
    if (row.does === 'open') {
      setTyped(asked);
      void bring(row.entity);
    } else if (row.does === 'ask') {
      setTyped(row.offer.words);
      const { of, country, kind } = row.offer;
      void askPartners({ form: 'partners', of, country, kind });
    } else if (row.does === 'askWords') {
      setTyped(row.words);
      void askInWords(row.words);
    } else submit();
  };

  const submit = () => {
    const words = typed.trim();
    if (words === '') return;
    setOpen(false);
    // A phone's keyboard would cover the answer.
    if (narrow) field.current?.blur();
    void askInWords(words);
  };

  const clear = () => {
    setTyped('');
    if (question) ask(null, null, { show: 'nothing' });
    else leave();
    field.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    const move = (to: number) => {
      event.preventDefault();
      setOpen(true);
      setActive(rows.length === 0 ? -1 : (to + rows.length) % rows.length);
    };
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? rows.length - 1 : active - 1);
    else if (event.key === 'Tab' && !event.shiftKey && open) {
      // Tab takes the row that is pointed at, or the first that goes on from what is typed; else it leaves.
      const row = rows[active] ?? (editing ? rows.find((one) => isNext(one, typed)) : undefined);
      if (row?.does !== 'goOn' && row?.does !== 'askWords') return setOpen(false);
      event.preventDefault();
      if (row.does === 'goOn') goOn(row.words);
      else setTyped(row.words);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = open ? (rows[active] ?? onlyName(typed, rows)) : undefined;
      if (row) choose(row);
      else submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open) setOpen(false);
      else field.current?.blur();
    }
  };

  return (
    <div className={styles.box} ref={box} data-open={open || undefined} role="search">
      <div className={styles.bar}>
        <Icon of={Search} />
        <input
          ref={field}
          id={QUESTION_FIELD}
          className={styles.field}
          role="combobox"
          aria-label={text.search.label}
          aria-expanded={open && rows.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && rows[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          placeholder={narrow ? text.search.placeholderShort : text.search.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={press}
        />
        {typed !== '' && <IconButton icon={X} label={text.search.clear} onPress={clear} />}
        {!narrow && (
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        )}
      </div>
      {open && (
        <div className={styles.sheet}>
          <Suggestions id={list} groups={groups} active={active} onChoose={choose} onPoint={setActive} />
          <p className={styles.state} role="status">
            {stateOf(editing ? typed : '', hits)}
          </p>
          <PartnersForm world={world} onAsk={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}

/** What is asked now, as the field says it. */
function wordsOf(question: Question | null, world: World): string {
  if (question === null) return '';
  return question.form === 'words' ? question.text : (offer(question, world)?.words ?? '');
}

/** The row that Enter means when nothing is pointed at: a name typed in full. */
function onlyName(typed: string, rows: readonly Suggestion[]): Suggestion | undefined {
  const same = (row: Suggestion) => row.label.toLocaleLowerCase() === typed.trim().toLocaleLowerCase();
  return rows.find((row) => row.does === 'open' && same(row));
}

/** Whether a row goes on from exactly what is typed, so that Tab may take it unasked. */
const isNext = (row: Suggestion, typed: string): boolean =>
  row.does === 'goOn' &&
  !/\s$/.test(typed) &&
  row.words.length > typed.length &&
  row.words.toLowerCase().startsWith(typed.toLowerCase());

function stateOf(typed: string, hits: ReturnType<typeof useHits>): string {
  const words = typed.trim();
  if (words === '') return '';
  if (hits.failure) return text.search.failed;
  if (hits.loading) return text.search.loading;
  return hits.answer?.length === 0 && hits.for === words && !/\s/.test(words)
    ? text.search.nothing(words)
    : '';
}
