import type { Picture } from '../graph/picture.ts';
import type { Spots } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

/** A large picture as it is drawn by our own hand: much quicker than element by element. */
export interface Sketch {
  picture: Picture;
  spots: Spots;
  theme: CanvasTheme;
  /** Pixels of the surface for one of the picture. */
  zoom: number;
  /** The part of the picture that is in sight. */
  sight: Sight;
  /** Ids of nodes and lines that are pointed at. */
  pointed: ReadonlySet<string>;
}

export interface Sight {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
