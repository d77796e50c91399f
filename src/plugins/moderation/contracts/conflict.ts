/** One attribute in which a save and the newer stored draft differ, as lines that people read: no tags, no JSON. */
export interface Difference {
  path: string;
  label: string;
  stored: readonly string[];
  yours: readonly string[];
}

/** What 409 `moderation.newer-draft` carries in `error.details`, so that nobody's work is lost. */
export interface Conflict {
  stored: {
    /** One line per leaf of the canonical form. */
    text: string;
    hash: string;
    updatedAt: string;
    savedBy: string | null;
    /** ISO instant of the business clock. */
    savedAt: string | null;
  };
  yours: { text: string };
  differences: readonly Difference[];
}
