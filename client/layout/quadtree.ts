import type { Spots } from './graph.ts';

const DEEPEST = 24;

/**
 * Nodes gathered in ever larger squares with their mass and centre of mass, so that far ones can be
 * treated as one (Barnes and Hut 1986). Squares are numbered; all is held in flat arrays.
 */
export class Quadtree {
  readonly children: Int32Array;
  /** The node in a square that holds just one; -1 for squares that are divided or shared. */
  readonly node: Int32Array;
  readonly mass: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: Float64Array;
  private count = 0;

  constructor(size: number) {
    const squares = size * 8 + 64;
    this.children = new Int32Array(squares * 4);
    this.node = new Int32Array(squares);
    this.mass = new Float64Array(squares);
    this.x = new Float64Array(squares);
    this.y = new Float64Array(squares);
    this.side = new Float64Array(squares);
  }

  /** Builds the tree anew over all nodes. */
  build({ x, y }: Spots, masses: Float64Array): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < x.length; at++) {
      left = Math.min(left, x[at]!);
      right = Math.max(right, x[at]!);
      top = Math.min(top, y[at]!);
      bottom = Math.max(bottom, y[at]!);
    }
    this.count = 0;
    const side = Math.max(right - left, bottom - top, 1);
    this.add(side);
    for (let at = 0; at < x.length; at++) this.insert(at, x, y, masses, left, top, side);
    for (let square = 0; square < this.count; square++) {
      this.x[square]! /= this.mass[square]!;
      this.y[square]! /= this.mass[square]!;
    }
  }

  private add(side: number): number {
    const square = this.count++;
    this.children.fill(-1, square * 4, square * 4 + 4);
    this.node[square] = -1;
    this.mass[square] = this.x[square] = this.y[square] = 0;
    this.side[square] = side;
    return square;
  }

  private insert(
    node: number,
    x: Float64Array,
    y: Float64Array,
    masses: Float64Array,
    left: number,
    top: number,
    side: number,
  ): void {
    let square = 0;
    for (let depth = 0; ; depth++) {
      const empty = this.mass[square] === 0;
      const lodger = this.node[square]!;
      this.mass[square]! += masses[node]!;
      this.x[square]! += x[node]! * masses[node]!;
      this.y[square]! += y[node]! * masses[node]!;
      if (empty) {
        this.node[square] = node;
        return;
      }
      // Very near nodes share a square rather than divide it for ever, or past the room there is.
      if (depth >= DEEPEST || this.count + 2 >= this.node.length) {
        this.node[square] = -1;
        return;
      }
      side /= 2;
      if (lodger >= 0) {
        const child = this.child(square, x[lodger]!, y[lodger]!, left, top, side);
        this.node[square] = -1;
        this.node[child] = lodger;
        this.mass[child] = masses[lodger]!;
        this.x[child] = x[lodger]! * masses[lodger]!;
        this.y[child] = y[lodger]! * masses[lodger]!;
      }
      square = this.child(square, x[node]!, y[node]!, left, top, side);
      if (x[node]! >= left + side) left += side;
      if (y[node]! >= top + side) top += side;
    }
  }

  private child(square: number, x: number, y: number, left: number, top: number, side: number): number {
    const slot = square * 4 + (x >= left + side ? 1 : 0) + (y >= top + side ? 2 : 0);
    if (this.children[slot]! < 0) this.children[slot] = this.add(side);
    return this.children[slot]!;
  }
}
