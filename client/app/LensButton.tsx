import { CalendarClock } from 'lucide-react';
import { DialogTrigger } from 'react-aria-components';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { dayInWords } from '../ui/days.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { LensPopover } from './LensPopover.tsx';

/** The day asked about, and the way to change it. */
export function LensButton() {
  const lens = useLiaison((state) => state.view.lens);
  const known = lens.knownBy ? text.lens.known(dayInWords(lens.knownBy)) : '';
  return (
    <DialogTrigger>
      <TextButton>
        <Icon of={CalendarClock} />
        {(lens.asOf ? text.header.asOf(dayInWords(lens.asOf)) : text.header.asOfToday) + known}
      </TextButton>
      <LensPopover />
    </DialogTrigger>
  );
}
