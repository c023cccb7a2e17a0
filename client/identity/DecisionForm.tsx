import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Decided } from '../api/identity.ts';
import { sentenceOf } from '../api/failure.ts';
import { writeToken } from '../api/writeToken.ts';
import { text } from '../text.ts';
import { Notice } from '../ui/Notice.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import windows from '../ui/Window.module.css';

const words = text.identity;
const NAME = 'liaison.by';
const MOST_REASON = 1_000;
const MOST_NAME = 200;

export interface Choice {
  label: string;
  look: 'main' | 'outlined';
  act: (decided: Decided) => Promise<void>;
}

interface DecisionFormProps {
  choices: readonly Choice[];
  onCancel: () => void;
  /** What is chosen besides, before reason and name. */
  children?: ReactNode;
}

/** Asks why, and who decides; then does what was chosen. Where this page may only read it says so. */
export function DecisionForm({ choices, onCancel, children }: DecisionFormProps) {
  const field = useId();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(() => window.localStorage.getItem(NAME) ?? '');
  const [deciding, setDeciding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (writeToken() === null)
    return (
      <>
        <Notice title={words.noToken}>{words.noTokenHint}</Notice>
        <div className={windows.actions}>
          <TextButton onPress={onCancel}>{words.close}</TextButton>
        </div>
      </>
    );
  const isReady = reason.trim() !== '' && by.trim() !== '' && !deciding;
  const decide = async ({ act }: Choice) => {
    setDeciding(true);
    setProblem(null);
    window.localStorage.setItem(NAME, by.trim());
    try {
      await act({ reason: reason.trim(), by: by.trim() });
    } catch (error) {
      setProblem(sentenceOf(error));
      setDeciding(false);
    }
  };
  return (
    <>
      {children}
      <div className={windows.field}>
        <label htmlFor={`${field}-why`}>{words.reason}</label>
        <textarea
          id={`${field}-why`}
          rows={2}
          maxLength={MOST_REASON}
          value={reason}
          aria-describedby={`${field}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
        <p id={`${field}-hint`} className={windows.body}>
          {words.reasonHint}
        </p>
      </div>
      <div className={windows.field}>
        <label htmlFor={`${field}-by`}>{words.by}</label>
        <input
          id={`${field}-by`}
          maxLength={MOST_NAME}
          autoComplete="name"
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </div>
      {problem !== null && <Notice urgent>{problem}</Notice>}
      <div className={windows.actions}>
        <TextButton onPress={onCancel}>{words.cancel}</TextButton>
        {choices.map((choice) => (
          <TextButton
            key={choice.label}
            look={choice.look}
            isDisabled={!isReady}
            onPress={() => void decide(choice)}
          >
            {choice.label}
          </TextButton>
        ))}
      </div>
    </>
  );
}
