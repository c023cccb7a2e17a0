import { WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useConnection } from '../api/connection.ts';
import { ping } from '../api/opening.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './AwayBanner.module.css';

/** Says that the server does not answer, and tries again when asked. What is seen stays. */
export function AwayBanner() {
  const away = useConnection((connection) => connection.away);
  const [trying, setTrying] = useState(false);
  if (!away) return null;
  const retry = async () => {
    setTrying(true);
    try {
      await ping();
      const { failure } = liaison.getState().activity;
      liaison.getState().actions.setActivity({ failure: null });
      failure?.retry?.();
    } catch {
      // Still away: the banner stays as it is.
    } finally {
      setTrying(false);
    }
  };
  return (
    <div className={styles.banner} role="alert">
      <Icon of={WifiOff} />
      <span>
        <strong>{text.failure.away}</strong> {text.failure.awayHint}
      </span>
      <TextButton isDisabled={trying} onPress={() => void retry()}>
        {text.failure.again}
      </TextButton>
    </div>
  );
}
