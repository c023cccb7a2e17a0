import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  /** Pixels; 16 everywhere but in tight places. */
  size?: number;
}

/** An icon at the house's size and stroke, silent: its button says what it does. */
export function Icon({ of: Shape, size = 16 }: IconProps) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
