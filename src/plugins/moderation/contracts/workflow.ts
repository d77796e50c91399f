import type { RoleKey, SystemKey } from './roles';

/** Somebody with this role in this system whose assignment covers the document's unit. */
export interface Holder {
  role: RoleKey;
  system: SystemKey;
}

export interface Stage extends Holder {
  /** Stable: stored with the case and looked up by the database trigger. */
  key: string;
  /** What officials read, e.g. "Ban Biên tập". */
  name: string;
}

/** The stages run in this order; the same workflow is stored with each case, so that a later change of the configuration leaves open cases alone. */
export interface Workflow {
  key: string;
  name: string;
  stages: readonly Stage[];
  /** Who may carry out the publication that all stages approved. */
  publishers: readonly Holder[];
}

export type WorkflowKey = 'portal' | 'unit' | 'basic-information';
/** `by-site`: the site of the document chooses between `portal` (path `/`) and `unit`. */
export type WorkflowChoice = WorkflowKey | 'by-site';

export interface RequiredAttribute {
  attribute: string;
  /** Vietnamese label of the field. */
  label: string;
  /** The clause the requirement comes from, e.g. "PT-6.2". */
  clause: string;
}

export interface SubmissionRules {
  required: readonly RequiredAttribute[];
  /** Asked for in addition when the attribute `flag` is true or names a republished origin. */
  republished?: { flag: string; values: readonly (string | boolean)[]; required: readonly RequiredAttribute[] };
}

/** Shape of `config/workflows.ts`. */
export interface WorkflowsConfig {
  workflows: Readonly<Record<WorkflowKey, Workflow>>;
  /** By content type uid. A moderated type without an entry stops the boot. */
  submission: Readonly<Record<string, SubmissionRules>>;
}
