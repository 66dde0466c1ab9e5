import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM. What comes out is: 1 byte of format, 12 of nonce, the ciphertext, 16 of tag. */
const FORMAT = 1;

/** Encrypts under a key; `context` must be the same at opening, so that a sealed thing cannot stand in another's place. */
export function seal(key: Uint8Array, context: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes again; null when key or context are others, or a bit was changed. */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < 29 || sealed[0] !== FORMAT) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()]);
  } catch {
    return null;
  }
}
