import type { ReturnReason } from '../../src/plugins/reporting/contracts';

/** Codes of templates, or all thirteen. */
type Forms = readonly string[] | 'all';

interface At {
  readonly at: string;
}

/** What happens to the reports of a commune; `by` is the local part of an address, the officer's where it is left out. */
export type PovertyStep = At & (
  | { readonly act: 'fill'; readonly forms: Forms }
  | { readonly act: 'change'; readonly form: string; readonly cells: Readonly<Record<string, number | null>> }
  | { readonly act: 'submit'; readonly forms: Forms; /** By key of the warning. */ readonly explanations?: Readonly<Record<string, string>> }
  | { readonly act: 'approve'; readonly by: string; readonly forms: Forms }
  | {
      readonly act: 'return'; readonly by: string; readonly form: string; readonly toLevel: number; readonly reason: ReturnReason; readonly comment: string;
      readonly wantedOn: string; readonly remarks?: readonly { readonly cell: string; readonly text: string }[];
    }
  | { readonly act: 'answer'; readonly form: string; readonly text: string }
  | { readonly act: 'request-reopen'; readonly form: string; readonly comment: string }
  | { readonly act: 'allow-reopen'; readonly by: string; readonly form: string }
  | { readonly act: 'find'; readonly by: string; readonly form: string; readonly cell: string; readonly source: 'approver' | 'audit'; readonly description: string; readonly realFigure: string | null }
);

/** How `database/data/demo/poverty.json` tells the year that is open on the demo's day. */
export interface PovertyStory {
  /** Under what paper the years before were taken over. */
  readonly transfer: string;
  readonly transferredAt: string;
  /** Said in the programme, so that nobody takes the figures for real ones. */
  readonly note: string;
  readonly operator: string;
  readonly openedAt: string;
  /** When communes without people of their own began. */
  readonly draftsAt: string;
  /** Of every so many of them one has entered nothing, and one only these forms. */
  readonly untouchedEvery: number;
  readonly partlyEvery: number;
  readonly partlyForms: readonly string[];
  /** Errors that the rules find: figures by commune, form and cell. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly communes: readonly { readonly unit: string; readonly officer: string; readonly steps: readonly PovertyStep[] }[];
}
