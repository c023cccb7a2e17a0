import type { SourceAnswer } from '../../api/types.ts';

interface SourceLinkProps {
  source: SourceAnswer;
  locator: string | null;
}

/** "Observer Net, paragraph 23", with the title as its tip; a link when the document has an address. */
export function SourceLink({ source, locator }: SourceLinkProps) {
  const words = [source.publisher ?? source.title, locator].filter(Boolean).join(', ');
  const address = safeAddress(source.url);
  if (!address) return <cite title={source.title}>{words}</cite>;
  return (
    <a href={address} title={source.title} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}

/** Only web addresses are followed: data may hold anything. */
export function safeAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
