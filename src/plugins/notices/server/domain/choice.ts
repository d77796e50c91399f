import type { Choice, NoticeKind } from '../../contracts';

/** What holds for somebody: his own choice of the kind, else the kind's default; on screen unless he said no. */
export const choiceOf = ({ defaultMail }: NoticeKind, own: Choice | undefined): Choice => own ?? { mail: defaultMail, onScreen: true };

/** Who wants it neither on screen nor by mail is not told. */
export const isWanted = ({ mail, onScreen }: Choice): boolean => onScreen || mail !== 'never';
