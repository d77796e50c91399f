import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Proof } from '../../contracts';
import type { BackupKeys } from './keys';

interface SignedProof {
  readonly proof: Proof;
  readonly signature: string;
}

const signatureOf = (keys: BackupKeys, copy: string, proof: Proof): string =>
  createHmac('sha256', keys.sign).update(`proof\n${copy}\n${JSON.stringify(proof)}`).digest('hex');

/** What is stored beside a copy when a restore of it has been verified: known even when the whole database is lost. */
export const writeProof = (keys: BackupKeys, copy: string, proof: Proof): string =>
  `${JSON.stringify({ proof, signature: signatureOf(keys, copy, proof) } satisfies SignedProof)}\n`;

/** The proof of a copy, or null when there is none that this key signed for this copy. */
export const readProof = (keys: BackupKeys, copy: string, text: string): Proof | null => {
  try {
    const { proof, signature } = JSON.parse(text) as SignedProof;
    const wanted = Buffer.from(signatureOf(keys, copy, proof), 'hex');
    const given = Buffer.from(signature, 'hex');
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? proof : null;
  } catch {
    return null;
  }
};
