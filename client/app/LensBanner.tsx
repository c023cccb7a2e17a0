import { CalendarClock } from 'lucide-react';
import { leaveChanges } from '../panels/changes/openChanges.ts';
import { useLiaison } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { dayInFull, today } from '../ui/days.ts';
import { useFrozen } from './take/frozen.ts';
import styles from './LensBanner.module.css';
import { changeLens } from './ask.ts';

/** Says so whenever what is seen is not "today, as known today", with the way back. */
export function LensBanner() {
  const lens = useLiaison((state) => state.view.lens);
  const changes = useLiaison((state) => state.view.changes);
  const frozen = useFrozen((state) => state.opened !== null);
  // The frozen banner says the days already.
  if (frozen) return null;
  if (!changes && !lens.asOf && !lens.knownBy) return null;
  const words = changes
    ? text.banner.changed(dayInFull(changes.since), dayInFull(changes.until))
    : lensInWords(lens);
  return (
    <section className={styles.banner} aria-label={text.banner.label}>
      <Icon of={CalendarClock} />
      <p role="status">{words}</p>
      <TextButton onPress={() => (changes ? leaveChanges() : void changeLens({ asOf: null, knownBy: null }))}>
        {changes ? text.banner.leave : text.banner.back}
      </TextButton>
    </section>
  );
}

/** "As it was on 15 February 2026, as known today". */
function lensInWords({ asOf, knownBy }: View['lens']): string {
  const { was, willBe, is, known, knownToday } = text.banner;
  const so = asOf ? (asOf > today() ? willBe : was)(dayInFull(asOf)) : is;
  return so + (knownBy ? known(dayInFull(knownBy)) : knownToday);
}
