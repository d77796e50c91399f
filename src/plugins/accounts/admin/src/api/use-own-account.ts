import { useAnswer, type Loaded } from '../../../../platform/admin/src/public';
import type { OwnAccount } from '../../../contracts';

export const useOwnAccount = (): Loaded<{ readonly data: OwnAccount }> => useAnswer<{ readonly data: OwnAccount }>('/accounts/me');
