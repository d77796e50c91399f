import type { FieldError } from '../../../platform/server/public';

/** What a document as read lacks, beyond what its declaration says. Looks at what is given and asks nobody. */
export type SubmissionCheck = (entry: Readonly<Record<string, unknown>>) => readonly FieldError[];

const checks = new Map<string, SubmissionCheck>();

/** Registers what else must hold before a document of a type is submitted. */
export const registerSubmissionCheck = (contentType: string, check: SubmissionCheck): void => void checks.set(contentType, check);

export const submissionFaults = (contentType: string, entry: Readonly<Record<string, unknown>>): readonly FieldError[] =>
  checks.get(contentType)?.(entry) ?? [];
