import type { ModerationDeclaration, WorkflowsConfig } from '../workflow';

/** `blocks`: nothing is submitted before it is mended (the engine refuses with 422). `advice`: the author decides. Why which: ADR 0018. */
export type Severity = 'blocks' | 'advice';

export const CHECKLIST_RULES = {
  'required': 'blocks',
  'picture-text': 'blocks',
  'file-missing': 'blocks',
  'attachment-text': 'advice',
  'length': 'advice',
  'heading-order': 'advice',
  'heading-empty': 'advice',
  'table-header': 'advice',
  'link-text': 'advice',
  'link-nowhere': 'advice',
  'link-not-public': 'advice',
  'long-paragraph': 'advice',
  'left-blank': 'advice',
} as const satisfies Record<string, Severity>;

export type ChecklistRule = keyof typeof CHECKLIST_RULES;

export interface ChecklistItem {
  rule: ChecklistRule;
  severity: Severity;
  /** The attribute to mend. */
  path: string;
  /** Vietnamese, and says what to do. */
  message: string;
}

/** What an address on our own sites leads to, when that is not simply a published page. */
export type LinkState = 'nowhere' | 'not-public';

/** What the rules look at in a component. */
export interface ComponentPlan {
  label: string;
  labels: Readonly<Record<string, string>>;
  /** Attributes without which core publishes nothing. */
  required: readonly string[];
  html: readonly string[];
  media: Readonly<Record<string, 'one' | 'many'>>;
  /** Attributes that hold components: uid, or null for a zone whose items say themselves what they are. */
  inside: Readonly<Record<string, string | null>>;
}

/** What stands behind a content type's checklist; the server gives it to the edit view, so that both ask the same. */
export interface ChecklistPlan extends Pick<WorkflowsConfig, 'labels' | 'clauses'> {
  rules: ModerationDeclaration;
  /** Attributes that hold rich text. */
  html: readonly string[];
  /** Media attributes shown as pictures of the page (`one`), and those offered as files among which pictures may be (`many`). */
  media: Readonly<Record<string, 'one' | 'many'>>;
  inside: ComponentPlan['inside'];
  /** Every component that the type reaches, by uid. */
  components: Readonly<Record<string, ComponentPlan>>;
  bounds: ChecklistBounds;
}

/** Editorial thresholds, in characters; data of config/workflows.ts. A plan holds only the lengths of its own type's attributes. */
export interface ChecklistBounds {
  lengths: Readonly<Record<string, { min: number; max: number }>>;
  longParagraph: number;
  /** Link texts that say nothing when read out of their sentence, in lower case. */
  emptyLinkTexts: readonly string[];
}

/** Attribute values: a relation or media is blank (null, empty list) or not; rich text is HTML. */
export type CheckedValues = Readonly<Record<string, unknown>>;

/** What only the server knows, by address as written. Absent while it has not answered: nothing is claimed then. */
export type KnownLinks = Readonly<Record<string, LinkState>>;
