import type { ReactNode } from 'react';

/** What the content manager gives to an input of a custom field. */
export interface InputProps {
  readonly name: string;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value: string | null | undefined;
  onChange(path: string, value: string | null): void;
}
