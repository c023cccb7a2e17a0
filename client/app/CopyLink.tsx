import { Check, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';

/** Copies the address, which holds the whole view. */
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
      <span role="status">{words}</span>
    </TextButton>
  );
}

/** Whether the address is in the clipboard now. */
export async function copyLink(): Promise<boolean> {
  return copyText(window.location.href);
}

/** Whether the text is in the clipboard now; browsers may forbid it. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
