/** A person as the rules of remarks see him. */
export interface Commenter {
  readonly userId: number;
  /** Super admins stand outside moderation, and outside what is said in it. */
  readonly superAdmin: boolean;
  /** Holds the stage whose turn it is, or the last one where none is waiting. */
  readonly holdsStage: boolean;
}

/** Whoever sees a case may say something to it; that he sees it was asked before. */
export const mayComment = ({ superAdmin }: Commenter): boolean => !superAdmin;

/** Who made a remark settles it, or who decides at this stage: the text's author answers, and changes the text. */
export const mayResolve = (person: Commenter, madeBy: number): boolean =>
  !person.superAdmin && (person.userId === madeBy || person.holdsStage);
