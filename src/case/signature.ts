import { z } from 'zod';

/**
 * A reviewer's signature as it was given: typed, or drawn as strokes of points (0 to 1 of the field's width and height).
 * It is kept under the case's key and shown to the Administrative Director only; the ledger holds its hash, and nothing
 * that leaves the house shows it (LC 4610.6(f): the reviewer's name is confidential).
 */
const share = z.number().min(0).max(1);
export const signatureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('typed'), text: z.string().trim().min(2).max(200) }),
  z.object({
    kind: z.literal('drawn'),
    strokes: z
      .array(
        z
          .array(z.tuple([share, share]))
          .min(2)
          .max(2_000),
      )
      .min(1)
      .max(100),
  }),
]);
export type Signature = z.output<typeof signatureSchema>;

/** What the ledger knows of a signature. */
export interface SignatureKept {
  kind: Signature['kind'];
  sha256: string;
}
