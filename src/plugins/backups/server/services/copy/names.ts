/** Where the parts of a copy lie in a vault. */
export const keyOfPart = (copy: string, part: string): string => `copies/${copy}/${part}.part`;
export const keyOfManifest = (copy: string): string => `copies/${copy}/manifest.json`;
export const keyOfProof = (copy: string): string => `copies/${copy}/proof.json`;

/** Parts that every copy has, beside those of its tables. */
export const STRUCTURE = 'structure';
export const FILES = 'files';
