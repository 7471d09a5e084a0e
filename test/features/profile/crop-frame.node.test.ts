import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  edgeOf,
  mostZoom,
  moved,
  turned,
  wholeFrame,
  zoomed,
  type CropFrame,
  type Point,
} from '../../../src/features/profile/crop-frame.js';

const pixels = fc.integer({ min: 1, max: 60_000 });
const share = fc.double({ min: -3, max: 3, noNaN: true });
const point = fc.record({ x: share, y: share });

/** Whatever hands can do. */
const act = fc.oneof(
  fc.record({ is: fc.constant('move' as const), by: point }),
  fc.record({ is: fc.constant('zoom' as const), to: fc.double({ min: -1, max: 9, noNaN: true }), about: point }),
  fc.record({ is: fc.constant('turn' as const), quarters: fc.integer({ min: -9, max: 9 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function done(frame: CropFrame, one: Act): CropFrame {
  if (one.is === 'move') return moved(frame, one.by);
  return one.is === 'zoom' ? zoomed(frame, one.to, one.about) : turned(frame, one.quarters);
}

const acts = fc.array(act, { maxLength: 30 });
const after = (width: number, height: number, all: readonly Act[]) => all.reduce(done, wholeFrame(width, height));
const near = (one: number, other: number, size: number) => Math.abs(one - other) <= 1e-9 * size;

/** The pixel of the picture that is seen at a point of the frame. */
function under(frame: CropFrame, { x, y }: Point): Point {
  for (let turn = 0; turn < frame.turns; turn += 1) [x, y] = [y, -x];
  return { x: frame.x + x * edgeOf(frame), y: frame.y + y * edgeOf(frame) };
}

describe('the frame of a crop', () => {
  it('is covered by the picture, whatever its size and whatever was done', () => {
    fc.assert(
      fc.property(pixels, pixels, acts, (width, height, all) => {
        const frame = after(width, height, all);
        const half = edgeOf(frame) / 2;
        const slack = 1e-9 * Math.max(width, height);
        assert.ok(frame.x - half >= -slack && frame.x + half <= width + slack, 'from side to side');
        assert.ok(frame.y - half >= -slack && frame.y + half <= height + slack, 'from top to bottom');
        assert.ok(frame.zoom >= 1 && frame.zoom <= mostZoom);
        assert.ok([0, 1, 2, 3].includes(frame.turns));
      }),
    );
  });

  it('begins in the middle, with the whole short edge', () => {
    fc.assert(
      fc.property(pixels, pixels, (width, height) => {
        const frame = wholeFrame(width, height);
        assert.equal(edgeOf(frame), Math.min(width, height));
        assert.deepEqual([frame.x, frame.y], [width / 2, height / 2]);
      }),
    );
  });

  it('holds the same part of the picture after a turn, and is itself again after four', () => {
    fc.assert(
      fc.property(pixels, pixels, acts, fc.constantFrom(-1, 1), (width, height, all, quarters) => {
        const frame = after(width, height, all);
        assert.deepEqual({ ...turned(frame, quarters), turns: frame.turns }, frame);
        assert.deepEqual(
          [1, 2, 3, 4].reduce((each) => turned(each, quarters), frame),
          frame,
        );
      }),
    );
  });

  it('keeps what is under the pointer there while it zooms in', () => {
    const inside = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(pixels, pixels, acts, fc.record({ x: inside, y: inside }), (width, height, all, about) => {
        const before = after(width, height, all);
        const nearer = zoomed(before, before.zoom * 1.5, about);
        const [one, other] = [under(before, about), under(nearer, about)];
        assert.ok(near(one.x, other.x, width) && near(one.y, other.y, height));
      }),
    );
  });

  it('follows the hand as it is seen, whichever way the picture is turned', () => {
    const free = zoomed(wholeFrame(1000, 1000), 2);
    const right = { x: 0.1, y: 0 };
    const centre = (quarters: number) => {
      const { x, y } = moved(turned(free, quarters), right);
      return [x, y].map(Math.round);
    };
    // The edge of the frame is 500 pixels: a tenth is 50. A picture that goes right shows what was on the left of it.
    assert.deepEqual([0, 1, 2, 3].map(centre), [
      [450, 500],
      [500, 550],
      [550, 500],
      [500, 450],
    ]);
  });
});
