interface KindMarkProps {
  /** The vocabulary's shape, a cytoscape node shape. */
  shape: string;
  /** The vocabulary's colour, a token of the palette. */
  colour: string;
  size?: number;
}

const PATHS: Record<string, string> = {
  hexagon: 'M4.5 2.2h7L15 8l-3.5 5.800h-7L1 8z',
  octagon: 'M5.2 1.500h5.600l3.7 3.700v5.600l-3.7 3.700H5.200l-3.7-3.700V5.200z',
  diamond: 'M8 1.2 14.8 8 8 14.8 1.2 8z',
  'round-diamond':
    'M8 1.600c.5 0 .9.2 1.2.5l4.7 4.700c.7.7.7 1.7 0 2.400l-4.7 4.700c-.7.7-1.7.7-2.4 0L2.1 9.200c-.7-.7-.7-1.7 0-2.400l4.7-4.700c.3-.3.7-.5 1.2-.5z',
  tag: 'M1.5 3.500h8.200L14.5 8l-4.8 4.500H1.500z',
  'cut-rectangle': 'M4 3h8l2.5 2.500v5L12 13H4l-2.5-2.500v-5z',
  'round-triangle':
    'M8 2.200c.5 0 .9.2 1.1.6l5.2 9c.5.9-.1 1.9-1.1 1.900H2.800c-1 0-1.6-1-1.1-1.900l5.2-9c.2-.4.6-.6 1.1-.6z',
  'round-pentagon': 'M8 1.6 14.5 6.4 12 14H4L1.5 6.400z',
};

/** The shape and colour that stand for a kind, as on the canvas; silent. */
export function KindMark({ shape, colour, size = 16 }: KindMarkProps) {
  const drawn = {
    fill: 'var(--surface)',
    stroke: `var(--${colour})`,
    strokeWidth: 1.8,
    strokeLinejoin: 'round' as const,
  };
  const path = PATHS[shape];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape === 'ellipse' && <circle cx="8" cy="8" r="6" {...drawn} />}
      {path && <path d={path} {...drawn} />}
      {shape !== 'ellipse' && !path && <rect x="1.5" y="3" width="13" height="10" rx="2.5" {...drawn} />}
    </svg>
  );
}
