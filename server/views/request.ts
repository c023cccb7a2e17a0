import { z } from 'zod';
import { InputError } from '../errors.ts';
import { isViewId } from './contents.ts';
import { VIEW_LIMITS } from './limits.ts';

const id = z.string().min(1).max(500);
const day = z.iso.date().nullable();

/** What the page writes after the `#` of its address; the page itself checks what it says. */
const viewText = z.string().regex(/^v\d{1,3}(&[A-Za-z]+=[!-%'-~]*)*$/);

const KEEP = z.strictObject({
  version: z.literal(1),
  view: viewText,
  freeze: z
    .strictObject({
      entities: z.array(id).min(1).max(VIEW_LIMITS.entities),
      asOf: day,
      knownBy: day,
      question: z
        .strictObject({
          of: id,
          country: z.string().max(10).nullable(),
          kind: z.string().max(100).nullable(),
        })
        .optional(),
    })
    .optional(),
});

/**
 * A view to keep. With `freeze`, what these entities and the relations among them are now is kept
 * too, and with `question` the partners of an entity as the page answers it.
 */
export type KeepRequest = z.output<typeof KEEP>;

const EXPECTED_KEEP =
  '{"version": 1, "view": "v1&e=ford"} with, to freeze, "freeze": {"entities": ["ford"], "asOf": "2026-02-15" or null, "knownBy": null} ' +
  `(at most ${VIEW_LIMITS.entities.toLocaleString('en')} entities)`;

/** Throws InputError that says which part is not as expected. */
export const readKeepRequest = (body: unknown): KeepRequest => read(KEEP, body, EXPECTED_KEEP);

const viewId = z.string().refine(isViewId);
/** Without what can't be seen: two names that look the same would be two names. */
const name = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(VIEW_LIMITS.name));

const NAME = z.strictObject({ name, view: viewId });
const CHANGE = z
  .strictObject({ name: name.optional(), view: viewId.optional() })
  .refine((change) => change.name !== undefined || change.view !== undefined);

export type NameRequest = z.output<typeof NAME>;
export type ChangeRequest = z.output<typeof CHANGE>;

const EXPECTED_NAME = `{"name": "1 to ${VIEW_LIMITS.name} characters", "view": "the id of a kept view"}`;

export const readNameRequest = (body: unknown): NameRequest => read(NAME, body, EXPECTED_NAME);
export const readChangeRequest = (body: unknown): ChangeRequest =>
  read(CHANGE, body, `one or both of ${EXPECTED_NAME}`);

function read<Schema extends z.ZodType>(schema: Schema, body: unknown, expected: string): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [problem] = result.error.issues;
  const where = problem?.path.join('.') || 'the body';
  throw new InputError(`Expected ${expected}; ${where} is not so: ${problem?.message ?? 'it is missing'}.`, {
    argument: where,
    expected,
  });
}
