import { Check, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { copyLink } from './take/link.ts';

/** Copies a link that opens this view. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const words =
    outcome === 'copied'
      ? text.header.copied
      : outcome === 'failed'
        ? text.header.notCopied
        : text.header.copyLink;
  return (
    <TextButton onPress={() => void copyLink().then((done) => setOutcome(done ? 'copied' : 'failed'))}>
      <Icon of={outcome === 'copied' ? Check : Link} />
      {words}
    </TextButton>
  );
}
