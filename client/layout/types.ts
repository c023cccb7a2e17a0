import type { Point } from '../state/types.ts';

/** A node as layouts see it: how much room it takes around its centre, its name below included, in pixels. */
export interface LayoutNode {
  id: string;
  width: number;
  above: number;
  below: number;
  kind: string;
  /** Its own first day, for layouts by time: of an event; null: that of its relations. */
  day: string | null;
  /** Where it must stay: a person placed it by hand. */
  fixed: Point | null;
}

export interface LayoutEdge {
  from: string;
  to: string;
  directed: boolean;
  /** Which end stands under the other: who works for it, is part of it, is owned. Absent: neither. */
  under?: 'from' | 'to';
  /** The first day of it that is known, for layouts by time. */
  day: string | null;
}

export type LayoutKind = 'network' | 'hierarchy' | 'time' | 'columns' | 'centre';

/** All that a layout depends on: the same request gives the same places, on every machine. */
export interface LayoutRequest {
  kind: LayoutKind;
  nodes: readonly LayoutNode[];
  edges: readonly LayoutEdge[];
  /** Width by height of the room it is to be seen in. */
  aspect: number;
  /** What is covered of the room at its lower left, as shares of its width and height. */
  corner?: { width: number; height: number } | null;
  seed: number;
  /** The entity in the middle of the centre layout; null: the one with the most relations. */
  centre: string | null;
}

/** Centres of nodes by id, in whole pixels. */
export type Places = Record<string, Point>;
