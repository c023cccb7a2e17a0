import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection } from '../api/connection.ts';
import { ping } from '../api/opening.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './AwayBanner.module.css';

const AGAIN_MILLISECONDS = 5_000;

/** Says that the server does not answer, and tries again by itself and when asked. What is seen stays. */
export function AwayBanner() {
  const away = useConnection((connection) => connection.away);
  const [trying, setTrying] = useState(false);
  useEffect(() => {
    if (!away) return undefined;
    const again = () => void goOn();
    const timer = setInterval(again, AGAIN_MILLISECONDS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [away]);
  if (!away) return null;
  const retry = async () => {
    setTrying(true);
    await goOn();
    setTrying(false);
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

/** When the server answers again, what failed last is done again. */
async function goOn(): Promise<void> {
  try {
    await ping();
    const { failure } = liaison.getState().activity;
    liaison.getState().actions.setActivity({ failure: null });
    failure?.retry?.();
  } catch {
    // Still away: the banner stays as it is.
  }
}
