import { text } from '../text.ts';
import styles from './App.module.css';

/** The first thing that the keyboard reaches: past the network, to the details. */
export function SkipLink() {
  return (
    <a className={styles.skip} href="#details" onClick={focusDetails}>
      {text.skip}
    </a>
  );
}

/** The address holds the view, so the link must not write a fragment of its own into it. */
function focusDetails(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#details a, #details button')?.focus();
}
