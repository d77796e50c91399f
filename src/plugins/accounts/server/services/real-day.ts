import { dateOf } from '../../../platform/server/public';

/** Today in the real calendar of Hà Nội: passwords age like sessions do, whatever the business clock of a demo shows. */
export const realToday = (): string => dateOf(new Date());
