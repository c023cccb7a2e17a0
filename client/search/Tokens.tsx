import { X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, DialogTrigger, MenuTrigger, Popover } from 'react-aria-components';
import { LensPopover } from '../app/LensPopover.tsx';
import { loadAnswer } from '../api/ask.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { askPartners, askWords, wordsKey, wordsVariablesOf } from '../app/ask.ts';
import type { PartnersQuestion } from '../app/ask.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuList } from '../ui/MenuList.tsx';
import type { MenuAction } from '../ui/MenuList.tsx';
import menu from '../ui/Menu.module.css';
import { countryName } from '../ui/countries.ts';
import { dayInWords } from '../ui/days.ts';
import styles from './Tokens.module.css';
import { useWorld } from './world.ts';

/** How the question was understood, part by part; each part can be changed where it stands. */
export function Tokens({ ref }: { ref?: Ref<HTMLDivElement> }) {
  const question = useLiaison((state) => state.view.question);
  if (question?.form === 'words') return <WordsTokens words={question.text} barRef={ref} />;
  if (question?.form !== 'partners') return null;
  return <PartnersTokens question={question} barRef={ref} />;
}

/** Every piece of the question as the server read it; one that may mean something else can be changed. */
function WordsTokens({ words, barRef }: { words: string; barRef: Ref<HTMLDivElement> | undefined }) {
  const lens = useLiaison((state) => state.view.lens);
  const { ask } = useLiaison((state) => state.actions);
  const variables = wordsVariablesOf(words, lens);
  const { answer } = useAnswer(wordsKey(variables), (signal) => loadAnswer(variables, signal));
  if (!answer || answer.understood.length === 0) return null;
  return (
    <div className={styles.tokens} role="group" aria-label={text.tokens.understood} ref={barRef}>
      <span className={styles.lead}>{text.tokens.understood}</span>
      {answer.understood.map(({ start, kind, label, alternatives }) =>
        alternatives.length > 0 ? (
          <Token
            key={start}
            part={kind}
            value={label}
            choices={alternatives.map((other) => ({
              id: other.question,
              label: other.label,
              act: () => void askWords(other.question),
            }))}
          />
        ) : (
          <span key={start} className={styles.token}>
            {kind} <strong>{label}</strong>
          </span>
        ),
      )}
      <IconButton icon={X} label={text.tokens.close} onPress={() => ask(null, null, { show: 'nothing' })} />
    </div>
  );
}

function PartnersTokens({
  question,
  barRef,
}: {
  question: PartnersQuestion;
  barRef: Ref<HTMLDivElement> | undefined;
}) {
  const world = useWorld();
  const lens = useLiaison((state) => state.view.lens);
  const name = useLiaison((state) => state.data.entities[question.of]?.name ?? question.of);
  const { ask } = useLiaison((state) => state.actions);
  const again = (patch: Partial<PartnersQuestion>) => void askPartners({ ...question, ...patch });
  const kind = world.kinds.find((one) => one.id === question.kind);
  const words = text.tokens;
  const kinds = [
    ...world.kinds.map((one) => choice(one.id, one.plural, question.kind)),
    choice(null, words.anyKind, question.kind),
  ];
  const countries = [
    ...world.countries.map((code) => choice(code, countryName(code), question.country)),
    choice(null, words.anyCountry, question.country),
  ];
  const companies = world.companies.map((one) => choice(one.id, one.name, question.of));
  return (
    <div className={styles.tokens} role="group" aria-label={words.understood} ref={barRef}>
      <span className={styles.lead}>{words.understood}</span>
      <Token
        part={words.find}
        value={kind ? kind.plural.toLocaleLowerCase('en') : words.anyKind}
        choices={kinds.map((one) => ({ ...one, act: () => again({ kind: one.value }) }))}
      />
      <Token
        part={words.country}
        value={question.country ? countryName(question.country) : words.anyCountry}
        choices={countries.map((one) => ({ ...one, act: () => again({ country: one.value }) }))}
      />
      <Token
        part={words.partnered}
        value={name}
        choices={companies.map((one) => ({ ...one, act: () => again({ of: one.value ?? question.of }) }))}
      />
      <DialogTrigger>
        <TokenButton part={words.asOf} value={lens.asOf ? dayInWords(lens.asOf) : words.today} />
        <LensPopover />
      </DialogTrigger>
      <IconButton icon={X} label={words.close} onPress={() => ask(null, null, { show: 'nothing' })} />
    </div>
  );
}

interface TokenProps {
  part: string;
  value: string;
  choices: MenuAction[];
}

function Token({ part, value, choices }: TokenProps) {
  return (
    <MenuTrigger>
      <TokenButton part={part} value={value} />
      <Popover className={menu.popover ?? ''} placement="bottom start" offset={4}>
        <MenuList label={text.tokens.change(part)} groups={[{ id: part, actions: choices }]} />
      </Popover>
    </MenuTrigger>
  );
}

function TokenButton({ part, value }: { part: string; value: string }) {
  return (
    <Button className={styles.token ?? ''}>
      {part} <strong>{value}</strong>
    </Button>
  );
}

const choice = (value: string | null, label: string, now: string | null) => ({
  id: value ?? 'any',
  value,
  label,
  chosen: value === now,
});
