import type { Sureness } from '../state/types.ts';

interface LineMarkProps {
  /** A token of the palette: the category's colour, or none for a line that shows how sure. */
  colour?: string;
  sureness?: Sureness;
}

const DRAWN: Record<Sureness, { width: number; dashes?: string; colour: string; opacity?: number }> = {
  CONFIRMED: { width: 3, colour: 'ink' },
  REPORTED: { width: 1.5, colour: 'ink' },
  TALKS: { width: 1.8, dashes: '6 3.5', colour: 'ink' },
  DISPUTED: { width: 1.8, dashes: '7 3 1.5 3', colour: 'ink' },
  DENIED: { width: 2.4, dashes: '0.1 4', colour: 'denied' },
  RETRACTED: { width: 1.5, dashes: '2 4', colour: 'retracted', opacity: 0.7 },
};

/** A piece of line as the canvas draws it; silent. */
export function LineMark({ colour, sureness }: LineMarkProps) {
  const drawn = sureness ? DRAWN[sureness] : { width: 2, colour: colour ?? 'quiet' };
  const dotted = sureness === 'DENIED';
  return (
    <svg width="32" height="10" viewBox="0 0 32 10" aria-hidden="true" focusable="false">
      <line
        x1="1.5"
        y1="5"
        x2="30.5"
        y2="5"
        stroke={`var(--${drawn.colour})`}
        strokeWidth={drawn.width}
        strokeDasharray={'dashes' in drawn ? drawn.dashes : undefined}
        strokeLinecap={dotted ? 'round' : 'butt'}
        opacity={'opacity' in drawn ? drawn.opacity : undefined}
      />
    </svg>
  );
}
