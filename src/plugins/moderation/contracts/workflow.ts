import type { ChecklistBounds } from './checklist';
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
  /** Who, beside the holders of the last stage, may carry out the publication that all stages approved. */
  publishers: readonly Holder[];
}

export type WorkflowKey = 'portal' | 'unit' | 'basic-information';
/** `by-site`: the site of the document chooses between `portal` (path `/`) and `unit`. */
export type WorkflowChoice = WorkflowKey | 'by-site';

/** Asked for in addition when `attribute` has one of these values (PT-6.2: a republished text names its original). */
export interface ConditionalRequirement {
  attribute: string;
  values: readonly string[];
  required: readonly string[];
}

/** From what a section's deadline is counted (PT-4.3). */
export type CountedFrom = 'creation' | 'issue' | 'approval' | 'publication-decision';

/** By which sections' deadlines an item is due. */
export interface DueDeclaration {
  /** The content type that holds the deadlines (attribute `deadlines`). */
  sections: string;
  /** Slug of the section whose deadlines hold for a type without categories. */
  section?: string;
  /** Attributes of the item that hold the day of an event; an event without one is counted from the creation. */
  starts?: Readonly<Partial<Record<Exclude<CountedFrom, 'creation'>, string>>>;
}

/** What a content type says in `pluginOptions.moderation`. */
export interface ModerationDeclaration {
  workflow: WorkflowChoice;
  /** Attributes without which nothing is submitted. */
  required: readonly string[];
  requiredAnyOf?: readonly (readonly string[])[];
  requiredWhen?: readonly ConditionalRequirement[];
  /** Absent: nothing of this type is due. */
  due?: DueDeclaration;
  /** Attributes that no edit changes once the document was submitted. */
  fixedAfterSubmission: readonly string[];
}

/** Shape of `config/workflows.ts`. */
export interface WorkflowsConfig {
  workflows: Readonly<Record<WorkflowKey, Workflow>>;
  /** Vietnamese name of an attribute, for refusals: `{attribute: name}`. */
  labels: Readonly<Record<string, string>>;
  /** The clause behind a requirement, by attribute. */
  clauses: Readonly<Record<string, string>>;
  /** Editorial thresholds of the checklist before submission. */
  checklist: ChecklistBounds;
}
